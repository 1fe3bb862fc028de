import { type DongLac, findStrayed } from '../../domain/cu-the-hoa/sheet/find-strayed'
import type { LanTruoc } from '../../domain/cu-the-hoa/merge/lan-truoc'
import type { QuyetDinh } from '../../domain/cu-the-hoa/sheet/quyet-dinh'
import type { Finding, Place } from '../../problem'

/** So many are named; where a whole table was sorted without its codes, these show what happened. */
const MOST_NAMED = 5

/** Of each table of a sheet in which codes stand before the words of other rows one fault, at the first of them. */
export function explainStrayed(
  quyetDinh: QuyetDinh,
  truoc: LanTruoc,
  locate: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const lac = findStrayed(quyetDinh, truoc.quyetDinh)
  return [...new Set(lac.map(({ key }) => key))].map((key) => {
    const cung = lac.filter((each) => each.key === key)
    return {
      severity: 'error',
      place: locate([key, cung[0]?.nth ?? 0, key === 'chiTieu' ? 'chuDe' : 'ma']),
      message: `mã đứng trước lời của dòng khác: ${nameOf(cung)}`,
      hint: 'không rõ quyết định ở dòng ấy là về mã hay về lời; trả mỗi mã về dòng có lời của nó rồi chạy lại; bảng của lần lập trước thì để ở thư mục khác và chỉ ra bằng --quyet-dinh',
      hintOnPage:
        'không rõ quyết định ở dòng ấy là về mã hay về lời; mở tệp bảng quyết định, trả mỗi mã về dòng có lời của nó rồi lưu lại',
    }
  })
}

function nameOf(lac: readonly DongLac[]): string {
  const more = lac.length - MOST_NAMED
  const named = lac.slice(0, MOST_NAMED).map(({ ma, maCuaLoi }) => `${ma} (lời của ${maCuaLoi})`)
  return `${named.join(', ')}${more > 0 ? ` và ${more} dòng nữa` : ''}`
}
