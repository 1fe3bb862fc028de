import { CACH, type Cach, TEN_CACH } from '../rules/quy-tac'
import {
  chosenOf,
  type DongChiTieu,
  type DongMucTieu,
  type DongNhiemVu,
  isNghiaVu,
  type QuyetDinh,
} from '../sheet/quyet-dinh'
import type { DoiChieu } from './doi-chieu'
import type { DongDoiChieu } from './khac-biet'

/**
 * What is new in a unit's plan against the plan it comes from, a line each: the sums first, then what the clerk
 * decided against the proposals, then the unit's own tasks. `so`: the sheet of decisions, where there is one.
 */
export const listDiemMoi = (
  { dong, rieng }: Pick<DoiChieu, 'dong' | 'rieng'>,
  so: QuyetDinh | undefined,
): string[] => [
  writeSum(dong, rieng.length, so),
  ...(so?.nhiemVu ?? []).flatMap(saidOfNhiemVu),
  ...(so?.mucTieu ?? []).flatMap(saidOfMucTieu),
  ...(so?.chiTieu ?? []).flatMap(saidOfChiTieu),
  ...rieng.map(({ ma, nhiemVu }) => `Nhiệm vụ riêng ${ma}: ${nhiemVu.ten}`),
]

function writeSum(dong: readonly DongDoiChieu[], own: number, so: QuyetDinh | undefined): string {
  const chosen = new Map(so?.nhiemVu.map((each) => [each.ma, chosenOf<Cach>(each)]))
  const taken = dong.filter(({ con }) => con.length > 0)
  const counts = CACH.flatMap((cach) => {
    const count = taken.filter(({ cha }) => (chosen.get(cha.ma) ?? cha.cach) === cach).length
    return count && cach !== 'bo-qua' ? [`${TEN_CACH[cach]} ${count}`] : []
  })
  const ways = counts.length ? ` (${counts.join(', ')})` : ''
  return `Có nhiệm vụ cho ${taken.length}/${dong.length} nhiệm vụ của kế hoạch cấp trên${ways}, không lập ${dong.length - taken.length}; thêm ${own} nhiệm vụ riêng`
}

/** The cells of a row that a clerk may write over: what they are, and what was proposed. */
const CELLS = [
  ['lời', 'nhiemVuRieng', 'nhiemVuDeXuat'],
  ['kết quả', 'ketQuaRieng', 'ketQuaDeXuat'],
  ['thời hạn', 'thoiHanRieng', 'thoiHanDeXuat'],
  ['phân công', 'phanCongRieng', 'phanCongDeXuat'],
] as const

function saidOfNhiemVu(row: DongNhiemVu): string[] {
  const { ma, nhiemVu, deXuat } = row
  const chosen = chosenOf<Cach>(row)
  const way = chosen === deXuat ? [] : [`${TEN_CACH[chosen]} (đề xuất: ${TEN_CACH[deXuat]})`]
  const cells =
    chosen === 'bo-qua'
      ? []
      : CELLS.flatMap(([name, own, proposed]) =>
          row[own] && row[own] !== row[proposed] ? [`${name} ghi riêng "${row[own]}"`] : [],
        )
  const said = [...way, ...cells].join('; ')
  return said ? [`${ma}: ${said} (${nhiemVu})`.replace(/\s+/gu, ' ')] : []
}

const TEN_CACH_MUC_TIEU = { giu: 'giữ', sua: 'sửa lời', bo: 'bỏ' } as const

function saidOfMucTieu(row: DongMucTieu): string[] {
  const chosen = chosenOf<DongMucTieu['deXuat']>(row)
  if (chosen === row.deXuat && !row.mucTieuRieng) return []
  const ten = isNghiaVu(row.ma) ? 'Việc trong lời văn' : 'Mục tiêu'
  return [`${ten} ${row.ma}: ${TEN_CACH_MUC_TIEU[chosen]} "${row.mucTieuRieng ?? row.mucTieu}"`]
}

const saidOfChiTieu = ({ ten, giaTriTinh, giaTriRieng }: DongChiTieu): string[] =>
  giaTriRieng === undefined || giaTriRieng === giaTriTinh
    ? []
    : [`${ten}: ${inSo(giaTriRieng)}% (cấp trên: ${inSo(giaTriTinh)}%)`]

const inSo = (so: number): string => String(so).replace('.', ',')
