import type { So } from '../source/ghi-chu'
import { withValues } from '../source/ket-qua'
import type { DauVanBan } from './read-head'
import type { KemTheoNhap } from './read-kem-theo'
import type { SoNgay } from './read-so-ngay'

/**
 * Number, symbol and day from the head; where that is lost, from the lines that name the decision. A line that
 * names another document than this one is a note with both: the program prints the one of this document there.
 */
export function chooseSoNgay(
  { so, kyHieu, ngay, thangNam, diaDanh, ngayTrong }: DauVanBan,
  lines: readonly KemTheoNhap[],
  notes: So,
): SoNgay {
  const cited = lines.filter((each) => isOfSymbol(each, kyHieu))
  const numbers = cited.flatMap((each) => each.so ?? [])
  const longest = [...numbers].sort((one, other) => String(other).length - String(one).length)[0]
  const [first] = cited
  if (first && (so === undefined || (ngay === undefined && first.ngay !== undefined)))
    notes.ghi(
      'doan',
      first.dong.noi,
      `phần đầu văn bản không có ${so === undefined ? 'số, ' : ''}ngày: lấy từ dòng "(Kèm theo …)"`,
    )
  if (ngayTrong && first?.ngay === undefined)
    notes.ghi('thieu', ngayTrong.noi, 'phần đầu văn bản để trống ngày: điền banHanh.ngay khi ký', {
      nguyenVan: ngayTrong.chu,
    })
  else if (ngayTrong) notes.tuViet(ngayTrong.chu)
  const chosen = withValues<SoNgay>({
    so: so ?? longest,
    kyHieu: kyHieu ?? first?.kyHieu,
    ngay: ngay ?? first?.ngay,
    thangNam: ngay === undefined && first?.ngay === undefined ? thangNam : undefined,
    diaDanh,
  })
  for (const line of lines) noteLine(line, chosen, notes)
  return chosen
}

/** Whether a line cites a document by its number, and one of the symbol that is wanted. */
const isOfSymbol = (line: SoNgay, wanted: string | undefined): boolean =>
  line.kyHieu !== undefined && !isOther(line.kyHieu, wanted)

const isOther = (one: string | number | undefined, other: string | number | undefined): boolean =>
  one !== undefined && other !== undefined && String(one).toUpperCase() !== String(other).toUpperCase()

/** A line that says what this document says is printed by the program; any other is told. */
function noteLine(line: KemTheoNhap, own: SoNgay, notes: So): void {
  const { dong } = line
  if (
    ![isOther(line.so, own.so), isOther(line.kyHieu, own.kyHieu), isOther(line.ngay, own.ngay)].some(Boolean)
  )
    notes.tuViet(dong.chu)
  else
    notes.ghi(
      'doan',
      dong.noi,
      `dòng "(Kèm theo …)" ghi ${formatSoNgay(line)}, văn bản này là ${formatSoNgay(own)}: khi in, dòng ấy theo văn bản này; nếu phụ lục là của văn bản khác thì bỏ khỏi dữ liệu`,
      { nguyenVan: dong.chu },
    )
}

function formatSoNgay({ so, kyHieu, ngay }: SoNgay): string {
  const day = ngay?.split('-').reverse().join('/')
  return [
    ...(kyHieu === undefined ? [] : [`số ${so ?? '…'}/${kyHieu}`]),
    ...(day === undefined ? [] : [`ngày ${day}`]),
  ].join(' ')
}

/** The year of issue, of a draft also. */
export function namOf({ ngay, thangNam }: SoNgay): number | undefined {
  const day = ngay ?? thangNam
  return day === undefined ? undefined : Number(String(day).slice(0, 4))
}
