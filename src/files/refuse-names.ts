import { readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { UserError } from '../problem'

/** Windows keeps these for its devices, with any ending: CON, con.docx, "NUL .txt". */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu
/** Windows leaves these out, and then finds another file. */
const LOST_AT_END = /[. ]$/u
const SIGN = /[<>:"/\\|?*]/u
const CONTROL = /\p{Control}/u

/**
 * Refuses a path of which a part that is not there yet has a name that Windows cannot have: on every system,
 * for what an office writes goes to offices that have Windows. Node would make such a file even on Windows,
 * and Explorer then neither opens nor deletes it. What is already there as a folder may be called as it is.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces". Throws UserError.
 */
export function refuseNames(path: string): void {
  const above = dirname(path)
  if (above === path) return
  refuseNames(above)
  const name = basename(path)
  const fault = faultOf(name)
  if (fault && !isFolder(above, name))
    throw new UserError(`không ghi được vào ${shown(path)}: "${shown(name)}" ${fault}`, {
      hint: 'đặt tên khác',
    })
}

function faultOf(name: string): string | undefined {
  if (DEVICE.test(name)) return 'là tên mà Windows dành riêng cho thiết bị'
  if (LOST_AT_END.test(name)) return 'có dấu chấm hoặc dấu cách ở cuối tên, Windows không mở được'
  if (CONTROL.test(name)) return 'có ký tự không in được'
  const sign = SIGN.exec(name)?.[0]
  return sign && `có dấu ${sign} mà Windows không cho dùng trong tên`
}

/** As the folder above lists it: Windows would find "output" under the name "output." too. */
function isFolder(above: string, name: string): boolean {
  try {
    return readdirSync(above).includes(name) && statSync(`${above}/${name}`).isDirectory()
  } catch {
    return false
  }
}

const shown = (text: string): string => text.replace(/\p{Control}/gu, '\u{FFFD}')
