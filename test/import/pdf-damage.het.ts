import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPdf } from '../../src/import/read/pdf/open-pdf'
import { madeIn } from '../data/made'
import { damageBytes, damagePages, faultOfBytes, faultOfPages, randomFrom } from './pdf-damage'

const DATA = join(__dirname, '../../data')

test.each(['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023'])(
  'The PDF of %s, its pages and its bytes damaged in hundreds of ways, is read without a loss or refused in words',
  async (plan) => {
    const content = readFileSync(join(await madeIn('ke-hoach', join(DATA, plan, 'ke-hoach.yaml'), {}), 'pdf'))
    const pdf = await openPdf(content, 'a.pdf')
    const random = randomFrom(plan.length)
    for (let nth = 0; nth < 300; nth += 1) expect(faultOfPages(damagePages(pdf, random))).toBeUndefined()
    for (let nth = 0; nth < 100; nth += 1)
      expect(await faultOfBytes(damageBytes(content, random))).toBeUndefined()
  },
  1_800_000,
)
