import { basename, dirname, extname, join } from 'node:path'
import { readIfAny } from '../disk/read-bytes'

/** Programs leave a file of a few bytes beside the one they hold open. */
const MOST = 4096

/**
 * In words, that a workbook is open in Excel or LibreOffice, by whom where that is told, and what to do; nothing where
 * it is not. Either writes what it holds over the file when it saves.
 */
export function sayOpenElsewhere(file: string): string[] {
  if (extname(file).toLowerCase() !== '.xlsx') return []
  const name = basename(file)
  const held = [
    { ten: 'Excel', beside: `~$${name}`, read: ownerOfExcel },
    { ten: 'LibreOffice', beside: `.~lock.${name}#`, read: ownerOfLibreOffice },
  ].flatMap(({ ten, beside, read }) => {
    const content = readIfAny(join(dirname(file), beside), MOST)
    return content ? [{ ten, beside, owner: read(content) }] : []
  })
  return held.map(({ ten, beside, owner }) => {
    const who = owner === undefined ? '' : ` (${owner})`
    return `Tệp ${name} đang mở trong ${ten}${who}: đóng ở đó trước khi sửa ở đây, kẻo lần lưu sau của ${ten} ghi đè lên. Không ai đang mở thì xóa tệp ẩn ${beside} ở cùng thư mục`
  })
}

/** 55 bytes of a name in letters of the machine, the length of the same in UTF-16, the name. */
function ownerOfExcel(content: Uint8Array): string | undefined {
  const [at, length = 0] = [57, content[55]]
  return shown(Buffer.from(content.subarray(at, at + 2 * length)).toString('utf16le'))
}

/** "name,account,machine,…" */
const ownerOfLibreOffice = (content: Uint8Array): string | undefined =>
  shown(Buffer.from(content).toString('utf8').split(',')[0] ?? '')

/** A name that a person would know; other programs write other things there. */
const shown = (name: string): string | undefined =>
  /^[\p{L}\p{M}\p{N} .'_-]{1,60}$/u.test(name.trim()) ? name.trim().normalize('NFC') : undefined
