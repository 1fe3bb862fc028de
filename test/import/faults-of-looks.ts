import type { KetQuaNhap } from '../../src/import/source/ket-qua'
import type { Bang, Hang, Nguon } from '../../src/import/source/nguon'

/** Said here in other words than the program's own, so that the two are two. */
const NAME = /^(?:\p{Lu}[\p{L}’']*\.? ?){2,7}$/u
const POST =
  /^(?:Phó |Q\. |Quyền )?(?:Chủ tịch|Giám đốc|Chánh|Trưởng|Bộ trưởng|Thứ trưởng|Cục trưởng|Chi cục trưởng)(?: \p{L}+)*$/iu
const TIME =
  /\d{1,2}\/\d|\d{4}|(?<!\p{L})(?:quý|tháng|năm|ngày|tuần|xuyên|liên tục|hằng|hàng|định kỳ|khi|sau|trước|theo|ngay|kỳ|tiến độ|thời|hạn)(?!\p{L})/iu
const HEADING = /^(?:[IVX]+\.|Điều \d|PHỤ LỤC|\(?Kèm theo|QUYẾT ĐỊNH$|KẾ HOẠCH$)/u

type Expected = { readonly nam: readonly number[] }

/** The values of an import that do not look like what they are, each with its name. */
export function faultsOfLooks(nguon: Nguon, { keHoach, baoCao }: KetQuaNhap, { nam }: Expected): string[] {
  const { nguoiKy = {}, noiNhan = [], so, ngay, kyHieu } = keHoach.banHanh ?? {}
  const luu = noiNhan.findIndex((line) => /^lưu/iu.test(line))
  const wrong = (name: string, value: unknown, right: boolean): string[] =>
    value === undefined || right ? [] : [`${name}: ${JSON.stringify(value)}`]
  return [
    ...wrong(
      'chucVu',
      nguoiKy.chucVu,
      (nguoiKy.chucVu ?? '').length <= 90 && POST.test(nguoiKy.chucVu ?? ''),
    ),
    ...wrong('hoTen', nguoiKy.hoTen, NAME.test(nguoiKy.hoTen ?? '')),
    ...noiNhan.flatMap((line) =>
      wrong('noiNhan', line, line.length <= 250 && !line.includes('\n') && !HEADING.test(line)),
    ),
    ...wrong('noiNhan', noiNhan, luu < 0 || luu === noiNhan.length - 1),
    ...wrong('so', so, Number.isInteger(so) && Number(so) > 0),
    ...wrong('ngay', ngay, /^\d{4}-\d{2}-\d{2}$/u.test(ngay ?? '')),
    ...wrong('kyHieu', kyHieu, /^[\p{Lu}\d-]{2,30}$/u.test(kyHieu ?? '')),
    ...wrong('nam', keHoach.nam, nam.includes(keHoach.nam ?? 0)),
    ...(keHoach.linhVuc ?? []).flatMap(({ nhiemVu }) =>
      nhiemVu.flatMap(({ moc }) =>
        moc.flatMap(({ thoiHan }) => wrong('thoiHan', thoiHan, TIME.test(thoiHan ?? ''))),
      ),
    ),
    ...cellsOfOtherRows(nguon, { keHoach, baoCao }),
  ]
}

const plain = (chu: string): string =>
  chu
    .replace(/^[-–•+]\s*|\*+|\\/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/** The rows of a task: its own, and those whose cell of the name goes on with it. */
function groupsOfRows({ hang }: Bang): Hang[][] {
  const groups: Hang[][] = []
  for (const row of hang) {
    const last = groups.at(-1)
    if (last && row.o.some(({ tiep }, at) => tiep === 'doc' && at < 3)) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** The cells of a task come from its own rows; what comes from another is named in a note with its place. */
function cellsOfOtherRows(nguon: Nguon, { keHoach, baoCao }: KetQuaNhap): string[] {
  const groups = nguon.khoi.flatMap((each) => (each.loai === 'bang' ? groupsOfRows(each) : []))
  const noted = new Set(baoCao.map(({ noi }) => noi.where))
  const textOf = (rows: readonly Hang[]): string =>
    rows.flatMap(({ o }) => o.map(({ chu }) => plain(chu))).join(' | ')
  const known = groups.map((rows) => ({ rows, text: textOf(rows) }))
  return (keHoach.linhVuc ?? []).flatMap(({ nhiemVu }) =>
    nhiemVu.flatMap(({ ten = '', moc }) =>
      moc.flatMap(({ ketQua = '', thoiHan = '', phanCong = '' }) => {
        const cells = [
          ketQua,
          thoiHan,
          ...(typeof phanCong === 'string' ? [phanCong] : Object.values(phanCong)),
        ]
        const lines = [ten, ...cells].flatMap((cell = '') => cell.split('\n').map(plain)).filter(Boolean)
        if (known.some(({ text }) => lines.every((line) => text.includes(line)))) return []
        const said = known.some(
          ({ rows, text }) =>
            lines.some((line) => text.includes(line)) && rows.some(({ noi }) => noted.has(noi.where)),
        )
        return said ? [] : [`"${ten}" has cells of other rows: ${JSON.stringify(cells)}`]
      }),
    ),
  )
}
