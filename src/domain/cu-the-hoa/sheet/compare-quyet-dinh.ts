import type { QuyetDinh } from './quyet-dinh'

/** The cells of the clerk, in words. */
const TEN_O = {
  quyetDinh: 'quyết định',
  nhiemVuRieng: 'nhiệm vụ',
  ketQuaRieng: 'kết quả',
  thoiHanRieng: 'tiến độ',
  phanCongRieng: 'phân công',
  phongRieng: 'phòng chủ trì',
  mucTieuRieng: 'mục tiêu',
  giaTriRieng: 'giá trị',
  rieng: 'nhiệm vụ riêng',
} as const
type TenO = keyof typeof TEN_O
type Ghi = Partial<Record<TenO, string | number | undefined>>

/** Where the clerk's cells of two sheets differ: "II.3 (kết quả)". */
export function compareQuyetDinh(one: QuyetDinh, other: QuyetDinh): string[] {
  const [first, second] = [cellsOf(one), cellsOf(other)]
  const ma = new Set([...first.keys(), ...second.keys()])
  return [...ma].flatMap((each) =>
    compareCells(first.get(each) ?? {}, second.get(each) ?? {}).map((o) => `${each} (${o})`),
  )
}

/** Where the clerk has filled in anything. */
export const listFilledIn = (quyetDinh: QuyetDinh): string[] =>
  compareQuyetDinh(quyetDinh, { ...quyetDinh, nhiemVu: [], mucTieu: [], chiTieu: [], rieng: [] })

const cellsOf = ({ nhiemVu, mucTieu, chiTieu, rieng = [] }: QuyetDinh): Map<string, Ghi> =>
  new Map<string, Ghi>([
    ...nhiemVu.map((dong) => [dong.ma, dong] as const),
    ...mucTieu.map((dong) => [dong.ma, dong] as const),
    ...chiTieu.map((dong) => [dong.chuDe, dong] as const),
    ...rieng.map((dong) => [dong.nhiemVu, { rieng: JSON.stringify(dong) }] as const),
  ])

const compareCells = (one: Ghi, other: Ghi): string[] =>
  (Object.keys(TEN_O) as TenO[])
    .filter((o) => !isSameText(textOf(one[o]), textOf(other[o])))
    .map((o) => TEN_O[o])

/** The same words, whatever the white space around them. */
export const isSameText = (one: string, other: string): boolean => normalize(one) === normalize(other)
const normalize = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t]+$/gmu, '')
    .trim()

const textOf = (cell: string | number | undefined): string => String(cell ?? '')
