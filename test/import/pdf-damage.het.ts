import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPdf } from '../../src/import/read/pdf/open-pdf'
import { madeIn } from '../data/made'
import { damageBytes, damagePages, faultOfBytes, faultOfPages, randomFrom } from './pdf-damage'

const DATA = join(__dirname, '../../data')

const PLANS = ['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023']
const pdfOf = async (plan: string): Promise<Buffer> =>
  readFileSync(join(await madeIn('ke-hoach', join(DATA, plan, 'ke-hoach.yaml'), {}), 'pdf'))

describe.each(PLANS)('The PDF of %s is read without a loss or refused in words', (plan) => {
  test('however its pages are damaged', async () => {
    const pdf = await openPdf(await pdfOf(plan), 'a.pdf')
    expect(faultOfPages(pdf)).toBeUndefined()
    const random = randomFrom(plan.length)
    for (let nth = 0; nth < 100; nth += 1) expect(faultOfPages(damagePages(pdf, random))).toBeUndefined()
  })

  // Each reading of bytes starts a thread.
  test('however its bytes are damaged', async () => {
    const content = await pdfOf(plan)
    const random = randomFrom(plan.length)
    for (let nth = 0; nth < 15; nth += 1)
      expect(await faultOfBytes(damageBytes(content, random))).toBeUndefined()
  })
})
