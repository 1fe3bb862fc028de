import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPdf } from '../../src/import/read/pdf/open-pdf'
import { madeIn } from '../data/made'
import { damageBytes, damagePages, faultOfBytes, faultOfPages, randomFrom } from './pdf-damage'

const PLAN = join(__dirname, '../../data/so-khdt-tuyen-quang/2023/ke-hoach.yaml')
const own = async (): Promise<Uint8Array> => readFileSync(join(await madeIn('ke-hoach', PLAN, {}), 'pdf'))

test('Pages with lines and letters moved, hidden or missing are read without losing a letter, or refused in words', async () => {
  const pdf = await openPdf(await own(), 'a.pdf')
  expect(faultOfPages(pdf)).toBeUndefined()
  const random = randomFrom(12)
  const faults = Array.from({ length: 15 }, () => faultOfPages(damagePages(pdf, random))).filter(Boolean)
  expect(faults).toEqual([])
})

test('A PDF whose bytes are damaged is read, or refused in words', async () => {
  const [content, random] = [await own(), randomFrom(34)]
  for (let nth = 0; nth < 3; nth += 1)
    expect(await faultOfBytes(damageBytes(content, random))).toBeUndefined()
})
