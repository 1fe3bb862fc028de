import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readPdf } from '../../src/import/read/read-pdf'
import type { Nguon } from '../../src/import/source/nguon'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { madeIn } from '../data/made'
import { readPdf as readByTests } from '../read/pdf'
import { testNeeding } from '../read/programs'
import { fileByLibreOffice } from '../render/libre-office'
import { imported, lostWords } from './made'

const DATA = join(__dirname, '../../data')
const PLANS = {
  'khanh-hoa/2025': '001',
  'ubnd-ninh-hoa/2022': '004',
  'so-khdt-tuyen-quang/2023': '003',
} as const
export type Plan = keyof typeof PLANS
export const fileOf = (plan: string): string => join(DATA, plan, 'ke-hoach.yaml')
const read = (file: string): Promise<Nguon> => readPdf(readFileSync(file), 'ke-hoach.pdf')

/** The tasks of a plan that came otherwise than the data has them, and the words that were lost. */
export async function faultsOf(plan: Plan, file: string) {
  const nguon = await read(file)
  const { keHoach } = recogniseKeHoach(nguon, readRegisters(fileOf(plan)), { suaOcr: false })
  const wanted = (readYaml(fileOf(plan), keHoachFile).value as KeHoach).linhVuc ?? []
  const wrong = wanted.flatMap(({ nhiemVu }, group) =>
    nhiemVu.filter(({ ten, moc }, at) => {
      const found = keHoach.linhVuc?.[group]?.nhiemVu[at]
      return JSON.stringify([found?.ten, found?.moc]) !== JSON.stringify([ten, moc])
    }),
  )
  const { pages } = await readByTests(file)
  const source = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  return { wrong, lost: lostWords(source, imported(nguon)) }
}

/** What comes back of a plan that was printed by us, and by LibreOffice. */
export function testPrinted(plans: readonly Plan[]): void {
  describe.each(plans)('The plan %s', (plan) => {
    test('comes back from our own PDF with every task, and no word is lost', async () => {
      expect(await faultsOf(plan, join(await madeIn('ke-hoach', fileOf(plan), {}), 'pdf'))).toEqual({
        wrong: [],
        lost: [],
      })
    })

    testNeeding('soffice')('comes back from the PDF that LibreOffice prints of our Word file', async () => {
      expect(await faultsOf(plan, await fileByLibreOffice(PLANS[plan]))).toEqual({ wrong: [], lost: [] })
    })
  })
}
