import type { QuyetDinh } from './quyet-dinh'

/** The cells of the clerk, in words. */
const TEN_O = {
  quyetDinh: 'quyết định',
  nhiemVuRieng: 'nhiệm vụ',
  ketQuaRieng: 'kết quả',
  thoiHanRieng: 'tiến độ',
  phanCongRieng: 'phân công',
  mucTieuRieng: 'mục tiêu',
  giaTriRieng: 'giá trị',
} as const
type TenO = keyof typeof TEN_O
type Ghi = Partial<Record<TenO, string | number | undefined>>

/** Where the clerk's cells of two sheets differ: "II.3 (kết quả)". */
export function khacQuyetDinh(one: QuyetDinh, other: QuyetDinh): string[] {
  const [first, second] = [cacGhi(one), cacGhi(other)]
  const ma = new Set([...first.keys(), ...second.keys()])
  return [...ma].flatMap((each) =>
    khacO(first.get(each) ?? {}, second.get(each) ?? {}).map((o) => `${each} (${o})`),
  )
}

/** Where the clerk has filled in anything. */
export const daGhiGi = (quyetDinh: QuyetDinh): string[] =>
  khacQuyetDinh(quyetDinh, { ...quyetDinh, nhiemVu: [], mucTieu: [], chiTieu: [] })

const cacGhi = ({ nhiemVu, mucTieu, chiTieu }: QuyetDinh): Map<string, Ghi> =>
  new Map<string, Ghi>([
    ...nhiemVu.map((dong) => [dong.ma, dong] as const),
    ...mucTieu.map((dong) => [dong.ma, dong] as const),
    ...chiTieu.map((dong) => [dong.chuDe, dong] as const),
  ])

const khacO = (one: Ghi, other: Ghi): string[] =>
  (Object.keys(TEN_O) as TenO[]).filter((o) => !giongHet(chu(one[o]), chu(other[o]))).map((o) => TEN_O[o])

/** The same words, whatever the white space around them. */
export const giongHet = (one: string, other: string): boolean => chuan(one) === chuan(other)
const chuan = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t]+$/gmu, '')
    .trim()

const chu = (cell: string | number | undefined): string => String(cell ?? '')
