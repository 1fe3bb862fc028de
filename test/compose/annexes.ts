import { join } from 'node:path'
import {
  type Change,
  changed,
  linesOf,
  pdfText,
  report,
  type Report,
  REPORTS,
  squeezed,
} from '../data/reports'

export const WITHOUT_FIGURES = [
  'khanh-hoa/2025/bao-cao-quy-1.yaml',
  'soLieu: so-lieu-quy-1.yaml\n',
  '',
] as const
export const WITHOUT_PROGRESS = [
  'khanh-hoa/2025/bao-cao-quy-1.yaml',
  'tienDo: tien-do-quy-1.yaml\n',
  '',
] as const
export const POINTERS = {
  all: '(Số liệu thống kê tại Phụ lục I; tiến độ từng nhiệm vụ tại Phụ lục II; biểu đồ tại Phụ lục III kèm theo Báo cáo này)',
  two: '(Số liệu thống kê tại Phụ lục I; tiến độ từng nhiệm vụ tại Phụ lục II kèm theo Báo cáo này)',
  tasks: '(Tiến độ từng nhiệm vụ tại Phụ lục kèm theo Báo cáo này)',
  drawn: '(Tiến độ từng nhiệm vụ tại Phụ lục I; biểu đồ tại Phụ lục II kèm theo Báo cáo này)',
  figures: '(Số liệu thống kê tại Phụ lục kèm theo Báo cáo này)',
} as const

const titles = ({ document }: Report): string[] => document.parts.map(({ title }) => title)

type Case = readonly [
  which: string,
  changes: readonly Change[],
  bieuDo: boolean,
  parts: readonly string[],
  pointer: string | undefined,
]

/** Which annexes a report has, and how its body names them. */
export function testAnnexes(cases: readonly Case[]): void {
  const inBody = (made: Report) =>
    (made.docx.sections[0] ? linesOf(made.docx.sections[0]) : []).filter((line) =>
      line.includes('kèm theo Báo cáo này'),
    )

  test.each(cases)(
    'are numbered, and named so in the body: %s',
    async (_, changes, bieuDo, parts, pointer) => {
      const made = await report(join(changed(...changes), REPORTS[2025]), { bieuDo })
      expect(titles(made)).toEqual(parts)
      expect(inBody(made)).toEqual(pointer === undefined ? [] : [pointer])
      if (pointer !== undefined) expect(pdfText(made)).toContain(squeezed(pointer))
    },
  )
}
