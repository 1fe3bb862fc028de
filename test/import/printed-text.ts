import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readText } from '../../src/import/read/read-text'
import type { KetQuaNhap } from '../../src/import/source/ket-qua'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { madeIn } from '../data/made'
import { fileByLibreOffice } from '../render/libre-office'
import { testNeeding } from '../read/programs'
import { lostWords } from './made'

const DATA = join(__dirname, '../../data')
/** Plans with a table of tasks, and their seeds. */
const PLANS = {
  'khanh-hoa/2025': '001',
  'ubnd-ninh-hoa/2022': '004',
  'so-khdt-tuyen-quang/2023': '003',
} as const
export type Plan = keyof typeof PLANS
export const fileOf = (plan: string): string => join(DATA, plan, 'ke-hoach.yaml')

/** Our own PDF of a plan. */
const pdfOf = async (plan: string): Promise<string> => join(await madeIn('ke-hoach', fileOf(plan), {}), 'pdf')

/** What pdftotext takes out of a PDF. */
const textIn = (pdf: string, ...options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 })

/** The text of our own PDF of a plan. */
export const textOf = async (plan: string, ...options: readonly string[]): Promise<string> =>
  textIn(await pdfOf(plan), ...options)

/** What a viewer copies: pdf.js, which Firefox shows PDFs with, tells where a line ends. */
const COPY = `import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[1])), verbosity: 0 }).promise
for (let page = 1; page <= pdf.numPages; page += 1) {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  console.log(items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''))
}`

/**
 * The text of a plan's PDF as it is copied out of a viewer: of our own PDF, or of our Word file printed by
 * LibreOffice.
 */
async function copied(plan: Plan, how: How): Promise<string> {
  if (how === 'LibreOffice') return textIn(await fileByLibreOffice(PLANS[plan]), '-raw')
  const own = await pdfOf(plan)
  return how === 'pdf'
    ? textIn(own, '-raw')
    : execFileSync(process.execPath, ['--input-type=module', '-e', COPY, own], {
        encoding: 'utf8',
        cwd: join(__dirname, '../..'),
        maxBuffer: 2 ** 26,
      })
}

/** Which tasks of the import are those of the data, and the names of the others. */
function compare(plan: string, { keHoach }: KetQuaNhap) {
  const wanted = ((readYaml(fileOf(plan), keHoachFile).value as KeHoach).linhVuc ?? []).flatMap(
    ({ nhiemVu }, group) => nhiemVu.map((task, at) => ({ group, at, ten: task.ten, moc: task.moc })),
  )
  const other = wanted.filter(({ group, at, ten, moc }) => {
    const found = keHoach.linhVuc?.[group]?.nhiemVu[at]
    return JSON.stringify([found?.ten, found?.moc]) !== JSON.stringify([ten, moc])
  })
  return { all: wanted.length, other }
}

/** The text with its columns held apart by spaces; `most`: how many tasks may be told to be in doubt. */
export const testLayout = (plans: readonly (readonly [plan: Plan, tasks: number, most: number])[]): void =>
  describe.each(plans)('The text of our PDF of %s, its columns held apart by spaces', (plan, tasks, most) => {
    testNeeding('pdftotext')(
      'gives the tasks of the data; each that it does not give is named in a note, and no word is lost',
      async () => {
        const text = await textOf(plan, '-layout')
        const result = recogniseKeHoach(readText(text, 'a.txt'), readRegisters(fileOf(plan)), {
          suaOcr: false,
        })
        const { all, other } = compare(plan, result)
        expect(all).toBe(tasks)
        expect(other.length).toBeLessThanOrEqual(most)
        const named = result.baoCao
          .filter(({ loi }) => loi.includes('dựng lại từ chữ chép ra'))
          .map(({ noi }) =>
            text
              .split('\n')
              .slice(noi.line - 1, noi.line + 2)
              .join(' '),
          )
        for (const { ten } of other)
          expect(named.some((lines) => lines.includes(ten.split(' ').slice(0, 4).join(' ')))).toBe(true)
        // A year and a name that touch are one word here, two words there.
        const words = text.replace(/(\d{4})(?=\p{Lu}\p{Ll})/gu, '$1 ')
        expect(
          lostWords(
            words,
            recogniseKeHoach(
              readText(text, 'a.txt'),
              { coQuan: new Map(), vanBan: new Map() },
              { suaOcr: false },
            ),
          ),
        ).toEqual([])
      },
    )
  })

type How = 'pdf' | 'LibreOffice' | 'pdf.js'

/** The text as it is copied out of viewers. */
export function testCopied(
  hows: readonly How[],
  plans: readonly (readonly [plan: Plan, tasks: number])[],
): void {
  describe.each(hows)('The text copied out of a viewer, cell after cell (%s)', (how) => {
    testNeeding(...(how === 'pdf.js' ? [] : ['pdftotext']), ...(how === 'LibreOffice' ? ['soffice'] : []))(
      'gives the tasks, the number and the day of the data; no word is lost',
      async () => {
        for (const [plan, tasks] of plans) {
          const text = await copied(plan, how)
          const result = recogniseKeHoach(readText(text, 'a.txt'), readRegisters(fileOf(plan)), {
            suaOcr: false,
          })
          expect(compare(plan, result)).toEqual({ all: tasks, other: [] })
          expect(
            result.baoCao.filter(({ loi }) => loi.includes('dựng lại từ chữ chép ra')).length,
          ).toBeLessThan(tasks / 10)
          const { so, kyHieu, ngay, diaDanh } = (readYaml(fileOf(plan), keHoachFile).value as KeHoach).banHanh
          expect(result.keHoach.banHanh).toMatchObject({ so, kyHieu, ngay, diaDanh })
          expect(
            lostWords(
              text,
              recogniseKeHoach(
                readText(text, 'a.txt'),
                { coQuan: new Map(), vanBan: new Map() },
                { suaOcr: false },
              ),
            ),
          ).toEqual([])
        }
      },
    )
  })
}
