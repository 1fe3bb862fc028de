import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { codeOf, explainCode } from '../disk/system-faults'
import { UserError } from '../problem'

const CLOSE = 'đóng tệp rồi chạy lại'
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['ổ đĩa đã đầy', 'xóa bớt tệp hoặc chọn thư mục khác bằng --ra'],
  EDQUOT: ['đã dùng hết dung lượng được cấp', 'xóa bớt tệp hoặc chọn thư mục khác bằng --ra'],
  EFBIG: ['tệp lớn hơn mức máy cho phép', 'chọn thư mục khác bằng --ra'],
  EIO: ['ổ đĩa báo lỗi', 'xem lại ổ đĩa, hoặc chọn thư mục khác bằng --ra'],
  EMFILE: ['máy đang mở quá nhiều tệp', 'đóng bớt chương trình rồi chạy lại'],
  ENFILE: ['máy đang mở quá nhiều tệp', 'đóng bớt chương trình rồi chạy lại'],
  ELOOP: ['đường dẫn có liên kết vòng quanh', 'chọn thư mục khác bằng --ra'],
  EINVAL: ['ổ đĩa không nhận tên này', 'chọn thư mục khác bằng --ra'],
  ENXIO: ['nơi ghi không phải là tệp', 'chọn thư mục khác bằng --ra'],
  ENODEV: ['không có ổ đĩa này', 'chọn thư mục khác bằng --ra'],
  EAGAIN: ['tệp đang được chương trình khác mở', CLOSE],
  ETXTBSY: ['tệp đang được chương trình khác mở', CLOSE],
  ENOENT: ['không tạo được thư mục', 'chọn thư mục khác bằng --ra'],
  EACCES: ['không có quyền ghi', 'chọn thư mục khác bằng --ra'],
  EPERM: ['không được phép ghi', 'chọn thư mục khác bằng --ra'],
  EBUSY: ['tệp đang được chương trình khác mở', CLOSE],
  EROFS: ['ổ đĩa chỉ cho đọc', 'chọn thư mục khác bằng --ra'],
  ENOTDIR: ['đường dẫn không phải thư mục', 'chọn thư mục khác bằng --ra'],
  EEXIST: ['đường dẫn không phải thư mục', 'chọn thư mục khác bằng --ra'],
  ENAMETOOLONG: ['tên quá dài', 'chọn thư mục có tên ngắn hơn bằng --ra'],
  EISDIR: ['đã có một thư mục trùng tên tệp', 'đổi tên thư mục đó'],
}

/** What an office opens a file with, by its ending. */
const PROGRAMS: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.xlsx': 'Excel',
  '.pdf': 'chương trình xem PDF',
}
/** Windows says so too of a file that a program has open. */
const MAY_BE_OPEN = new Set(['EACCES', 'EPERM'])

/** What to do, with the program that is likely to have the file open. */
function hintFor(code: string, hint: string, place: string): string {
  const program = PROGRAMS[extname(place).toLowerCase()]
  if (program === undefined) return hint
  if (hint === CLOSE) return `đóng tệp trong ${program} rồi chạy lại`
  return MAY_BE_OPEN.has(code) && existsSync(place)
    ? `đóng tệp nếu đang mở trong ${program} rồi chạy lại, hoặc ${hint}`
    : hint
}

/** How the system names its failures; Node's own begin with ERR_. */
const ERRNO = /^E(?!RR_)[A-Z0-9]+$/u

const ELSEWHERE = /chọn thư mục (.*) bằng --ra/u

/**
 * Why the system did not write, in the office's words; what is no matter of the office comes back as it is. `option`:
 * what names another folder; undefined where files lie beside the data.
 */
export function explainUnwritten(error: unknown, place: string, option?: string): unknown {
  const code = codeOf(error)
  if (!ERRNO.test(code)) return error
  const [reason, usual] = REASONS[code] ?? [`máy báo lỗi ${code}`, 'chọn thư mục khác bằng --ra']
  const hint = hintFor(code, usual, place)
  // What is none where a folder belongs is named itself, not the folder above it that all is written to.
  const where = code === 'EEXIST' ? (pathOf(error) ?? place) : place
  return new UserError(`không ghi được vào ${where}: ${reason}`, {
    hint:
      option === undefined
        ? hint.replace(ELSEWHERE, 'chép dữ liệu sang một thư mục $1')
        : hint.replace('--ra', option),
    hintOnPage: hint.replace(ELSEWHERE, 'mở trang này ở một thư mục $1'),
    cause: error,
  })
}

/** The place that a failure of the system names. */
const pathOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : undefined

/** A failure of the system that names a place and that nobody has explained: in the office's words too. */
export function explainSystem(error: unknown): unknown {
  const code = codeOf(error)
  const path = pathOf(error)
  if (!ERRNO.test(code) || path === undefined) return error
  const place = path.replace(/\p{Control}/gu, '\u{FFFD}')
  return new UserError(`${place}: ${explainCode(code)}`, {
    hint: 'xem lại đường dẫn và quyền đọc, ghi ở đó',
    cause: error,
  })
}
