import { basename, extname } from 'node:path'
import { Unread, isThere, readBytes } from '../../disk/read-bytes'
import { UserError } from '../../problem'
import { findOldEncoding } from './old-encodings'
import { readText } from './read-text'
import { readDocx } from './read-docx'
import { readHtml } from './read-html'
import { OTHER_OFFICE, readOtherOffice } from './read-other-office'
import { readPdf } from './read-pdf'
import { readXlsx } from './read-xlsx'
import { refuseLong, refuseManyLines } from './refuse-long'
import { type Nguon, textsOf } from '../source/nguon'

const MB = 1024 * 1024
/** Word and Excel files carry pictures, which are never unpacked; text does not. */
const MOST = { goi: 50 * MB, chu: 10 * MB }

const CO_HINH: ReadonlySet<string> = new Set(['.docx', '.xlsx', '.pdf', ...OTHER_OFFICE])

const READERS: Readonly<Record<string, (content: Uint8Array, tep: string) => Nguon | Promise<Nguon>>> = {
  '.docx': (content, tep) => readDocx(asPackage(content, tep), tep),
  '.xlsx': (content, tep) => readXlsx(asPackage(content, tep), tep),
  '.pdf': (content, tep) => readPdf(asPdf(content, tep), tep),
  '.html': (content, tep) => readHtml(asText(content, tep), tep),
  '.htm': (content, tep) => readHtml(asText(content, tep), tep),
  '.txt': (content, tep) => readText(asLines(content, tep), tep),
  '.md': (content, tep) => readText(asLines(content, tep), tep),
  ...Object.fromEntries(
    OTHER_OFFICE.map((ten) => [
      ten,
      (content: Uint8Array, tep: string) => readOtherOffice(content, tep, ten),
    ]),
  ),
}

/** Before the name of a file that says who has the document open. */
const OPEN_NOW = '~$'

const SAVE_AS: Readonly<Record<string, string>> = {
  '.docm': 'mở bằng Word, lưu thành .docx (bỏ macro)',
  '.xlsm': 'mở bằng Excel, lưu thành .xlsx (bỏ macro)',
}

/**
 * Reads a file of any format that is known by its ending. `goi`: what it is called in places and faults, where that
 * is not its path. Throws UserError for what cannot be read, in bounded time and memory.
 */
export async function readFile(given: string, goi = given): Promise<Nguon> {
  const tep = findSpelling(given)
  const ten = extname(tep).toLowerCase()
  const read = READERS[ten]
  if (basename(goi).startsWith(OPEN_NOW))
    throw new UserError(`${goi}: là tệp tạm của Word, Excel khi đang mở tài liệu, không có nội dung`, {
      hint: `chọn tệp cùng tên mà không có "${OPEN_NOW}" ở đầu`,
    })
  if (!read)
    throw new UserError(`${goi}: không nhập được tệp "${ten || basename(goi)}"`, {
      hint: SAVE_AS[ten] ?? 'dùng tệp .docx, .xlsx, .pdf, .html hoặc .txt',
    })
  const nguon = await read(readSource(tep, goi, CO_HINH.has(ten) ? MOST.goi : MOST.chu), goi)
  refuseLong(textsOf(nguon.khoi), goi)
  return nguon
}

/** A disk may have a name with its marks apart (macOS) and a hand types it with them together, or the other way. */
const findSpelling = (tep: string): string =>
  [tep, tep.normalize('NFC'), tep.normalize('NFD')].find((each) => isThere(each)) ?? tep

/** The lines are looked at before any of them is read. */
function asLines(content: Uint8Array, tep: string): string {
  const text = asText(content, tep)
  refuseManyLines(text, tep)
  const lines = text.split(/\r?\n/u)
  refuseLong(
    lines.map((chu, at) => ({ chu, noi: { file: tep, line: at + 1, column: 1 } })),
    tep,
  )
  return text
}

function readSource(tep: string, goi: string, most: number): Uint8Array {
  const content = readNamed(tep, goi, most)
  if (content.length === 0) throw new UserError(`${goi}: tệp trống`)
  return content
}

/** What is wrong is told of the file by the name that the office gave it. */
function readNamed(tep: string, goi: string, most: number): Uint8Array {
  try {
    return readBytes(tep, 'tệp cần nhập', most)
  } catch (error) {
    throw error instanceof Unread
      ? new Unread(goi, error.why, { hint: error.hint ?? '', cause: error })
      : error
  }
}

/** A zip begins with PK; a Word file of before 2007, or one with a password, with D0 CF. */
function asPackage(content: Uint8Array, tep: string): Uint8Array {
  if (content[0] === 0x50 && content[1] === 0x4b) return content
  const old = content[0] === 0xd0 && content[1] === 0xcf
  throw new UserError(`${tep}: tên là ${extname(tep)} nhưng nội dung không phải`, {
    hint: old
      ? 'tệp kiểu cũ hoặc có mật khẩu: mở bằng Word, Excel, bỏ mật khẩu, lưu lại'
      : 'xem lại đuôi tên tệp, hoặc mở bằng Word, Excel rồi lưu lại',
  })
}

/** The mark of a PDF may stand behind a kilobyte of other things. */
function asPdf(content: Uint8Array, tep: string): Uint8Array {
  if (Buffer.from(content.subarray(0, 1024)).includes('%PDF-')) return content
  throw new UserError(`${tep}: tên là .pdf nhưng nội dung không phải`, {
    hint: 'xem lại đuôi tên tệp, hoặc tải lại tệp',
  })
}

function asText(content: Uint8Array, tep: string): string {
  const utf16 =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : undefined
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(content)
    if (!text.includes('\0')) return text
  } catch {
    // What is neither may be a text of before Unicode; else it is refused like what has binary in it.
    const text = new TextDecoder('windows-1252').decode(content)
    if (!content.includes(0) && findOldEncoding(text.split('\n')) !== undefined) return text
  }
  throw new UserError(`${tep}: tệp không phải văn bản UTF-8`, {
    hint: 'lưu lại với bảng mã UTF-8 (Notepad: Save As, Encoding UTF-8); chữ TCVN3 hoặc VNI thì chuyển sang Unicode bằng UniKey trước; hoặc xem lại đuôi tên tệp',
  })
}
