import { letter } from '../../../language/list-marks'
import { textsOfGach } from '../../ke-hoach/gach'
import type { Khoan, Phan } from '../../ke-hoach/ke-hoach'

/** A text of a part with the heading it stands under; `ma`: "2", "2.a", "2.a.1", "0.1" for what stands in no khoản. */
export type CauTaiCho = { readonly ma: string; readonly loi: string; readonly tren?: string }

/** The texts of a part, each with the khoản it belongs to, in the order in which they are printed. */
export function listCau({ moDau = [], gach, khoan = [], ketThuc = [] }: Phan): CauTaiCho[] {
  let so = 0
  const inKhoan = khoan.flatMap((each) => {
    so = each.so ?? so + 1
    return cauOfKhoan(String(so), each)
  })
  return [...numberLines('0', [...moDau, ...textsOfGach(gach)]), ...inKhoan, ...numberLines('K', ketThuc)]
}

const numberLines = (ma: string, lines: readonly string[], tren?: string): CauTaiCho[] =>
  lines.map((loi, index) => ({ ma: `${ma}.${index + 1}`, loi, ...(tren === undefined ? {} : { tren }) }))

function cauOfKhoan(ma: string, { tieuDe, noiDung, diem = [], gach, doan = [] }: Khoan): CauTaiCho[] {
  const tren = tieuDe ?? noiDung ?? ''
  const own = noiDung === undefined ? [] : [{ ma, loi: noiDung }]
  const points = diem.flatMap((each, index): CauTaiCho[] => {
    const at = `${ma}.${letter(index + 1)}`
    if (typeof each === 'string') return [{ ma: at, loi: each, tren }]
    return [
      { ma: at, loi: each.noiDung, tren },
      ...numberLines(at, [...(each.doan ?? []), ...textsOfGach(each.gach)], tren),
    ]
  })
  return [...own, ...points, ...numberLines(ma, [...textsOfGach(gach), ...doan], tren)]
}
