import type { So } from '../source/ghi-chu'
import { withValues } from '../source/ket-qua'
import type { DauVanBan } from './read-head'
import type { KemTheoNhap } from './read-kem-theo'
import type { SoNgay } from './read-so-ngay'

/** Number, symbol and day from the head; where that is lost, from the lines that name the decision. */
export function chooseSoNgay(
  { so, kyHieu, ngay, thangNam, diaDanh, ngayTrong }: DauVanBan,
  lines: readonly KemTheoNhap[],
  notes: So,
): SoNgay {
  const cited = lines.filter((each) => each.kyHieu !== undefined)
  for (const { dong } of lines) notes.tuViet(dong.chu)
  const numbers = cited.flatMap((each) => each.so ?? [])
  const longest = [...numbers].sort((one, other) => String(other).length - String(one).length)[0]
  const [first] = cited
  if (first && (so === undefined || (ngay === undefined && first.ngay !== undefined)))
    notes.ghi(
      'doan',
      first.dong.noi,
      `phần đầu văn bản không có ${so === undefined ? 'số, ' : ''}ngày: lấy từ dòng "(Kèm theo …)"`,
    )
  if (first && new Set([...numbers, ...(so === undefined ? [] : [so])]).size > 1)
    notes.ghi(
      'doan',
      first.dong.noi,
      `các dòng "(Kèm theo …)" ghi số khác nhau (${numbers.join(', ')}): lấy ${so ?? longest ?? ''}`,
    )
  if (ngayTrong && first?.ngay === undefined)
    notes.ghi('thieu', ngayTrong.noi, 'phần đầu văn bản để trống ngày: điền banHanh.ngay khi ký', {
      nguyenVan: ngayTrong.chu,
    })
  else if (ngayTrong) notes.tuViet(ngayTrong.chu)
  return withValues<SoNgay>({
    so: so ?? longest,
    kyHieu: kyHieu ?? first?.kyHieu,
    ngay: ngay ?? first?.ngay,
    thangNam: ngay === undefined && first?.ngay === undefined ? thangNam : undefined,
    diaDanh,
  })
}

/** The year of issue, of a draft also. */
export function namOf({ ngay, thangNam }: SoNgay): number | undefined {
  const day = ngay ?? thangNam
  return day === undefined ? undefined : Number(String(day).slice(0, 4))
}
