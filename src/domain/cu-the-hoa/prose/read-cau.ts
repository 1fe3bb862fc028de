import { upperFirst } from '../../../language/text'
import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import { DEED } from '../rules/deed'

/** A sentence that gives agencies something to do: who, what, and what it says before ("Định kỳ hằng quý, "). */
export type CauGiao = { readonly chuNgu: string; readonly viec: string; readonly truoc: string }

/** "Giao", "Yêu cầu", "Đề nghị": whom the plan turns to. */
const TURNS_TO = /^(?:(?:UBND|Ủy ban nhân dân|Chủ tịch)[^.;]{0,60}? )?(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+/u
/** What stands before the subject: "Căn cứ Kế hoạch này và tình hình thực tế, các sở …". */
const BEFORE_SUBJECT =
  /^(?:Căn cứ|Trên cơ sở|Trong|Định kỳ|Để|Trước|Chậm nhất|Hằng|Hàng|Khi|Nếu|Ngoài|Đối với|Theo|Từ|Sau)(?!\p{L})/u

/** Before the deed itself: who has a duty has it; to whom one answers for it is the deed. */
const DUTY = /^(?:(?:có|chịu) trách nhiệm|chủ động|khẩn trương)(?:,? | và )(?!trước |về )/u
/** After these "tổ chức" is a noun: "các tổ chức", "cơ quan, tổ chức". */
const BEFORE_NOUN = /(?:^|\s)(?:[Cc]ác|những|cơ quan,|đơn vị,|sở,|ban,|ngành,|cá nhân,)$/u

/**
 * Reads a sentence of the text: whom it turns to and what they are to do. Undefined for one that opens with no
 * agency, or gives it nothing to do.
 */
export function readCau(text: string): CauGiao | undefined {
  const sentence = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(COMRADE, '')
  const asked = sentence.replace(TURNS_TO, '')
  const from = findSubject(asked)
  const deed = from === undefined ? undefined : (findColon(from) ?? findDeed(from))
  if (from === undefined || deed === undefined) return undefined
  const chuNgu = from.slice(0, deed).replace(/[,;:\s]+$/u, '')
  if (/[.]\s/u.test(chuNgu) || chuNgu.length > LONGEST) return undefined
  const truoc = asked.slice(0, asked.length - from.length)
  return { chuNgu, truoc, viec: withoutDuty(from.slice(deed).trim()) }
}
const LONGEST = 240

/** "Các đ/c Chủ tịch UBND …" are the offices they head. */
const COMRADE = /(?<!\p{L})(?:các )?(?:đ\/c|đồng chí)\s+(?=\p{Lu})/giu
/** A commune called by its area: "Đặc khu Hòn Ngọc phối hợp với …". */
const AREA = /^(?:Xã|Phường|Đặc khu|Thị trấn) \p{Lu}/u
const isSubject = (text: string): boolean => startsWithCoQuan(text) || AREA.test(text)

/** "Sở Y tế: chọn 02 trạm …": behind the colon stands the deed, whatever its verb; "Các sở: Tài chính, …" is a list. */
function findColon(from: string): number | undefined {
  const [head = '', name = '', rest = ''] = /^([^:]{3,240}):\s+(.)/u.exec(from) ?? []
  const isDeed = /\p{Ll}/u.test(rest) || (/\p{Lu}/u.test(rest) && !/^(?:các|những) /iu.test(name))
  return head !== '' && isDeed && !DEED.test(name) ? head.length - rest.length : undefined
}

/** The sentence from its subject on; undefined for one whose subject is no agency. */
function findSubject(sentence: string): string | undefined {
  const starts = BEFORE_SUBJECT.test(sentence)
    ? Array.from(sentence.matchAll(/,\s+/gu), ({ index, 0: comma }) => index + comma.length)
    : []
  return [0, ...starts].map((at) => sentence.slice(at)).find((rest) => isSubject(upperFirst(rest)))
}

/** Where the deed begins. */
export const findDeed = (text: string): number | undefined =>
  Array.from(text.matchAll(new RegExp(DEED, 'gu')), ({ index }) => index).find(
    (at) => !BEFORE_NOUN.test(text.slice(0, at)),
  )

const withoutDuty = (deed: string): string => {
  const own = deed.replace(DUTY, '')
  return own === '' ? deed : own
}

/** The agencies of a heading, "Các sở, ban, ngành; UBND các xã"; undefined for one that says anything else. */
export function readTieuDe(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:Trách nhiệm của|Đối với|Giao|Yêu cầu|Đề nghị)\s+/iu, '')
    .replace(/(?: có trách nhiệm)?\s*[:.]?$/u, '')
  return startsWithCoQuan(name) && name.length <= LONGEST && !DEED.test(name) ? name : undefined
}
