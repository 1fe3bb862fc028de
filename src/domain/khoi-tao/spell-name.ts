import { upperFirst } from '../../language/text'
import { spokenKey } from '../../language/spoken'
import type { CoQuan } from '../co-quan/co-quan'
import type { BoiCanh } from './boi-canh'
import { abbreviationOf, fullNameOf, shortNameOf } from './names'
import { splitTinh, fullNameOfTinh } from './tinh'

/** A name as it is to stand in the register; the province that was named with a unit below; whether letters were guessed. */
export type TenDaViet = { readonly ten: string; readonly tinh?: string; readonly doan: boolean }

const UBND = 'Ủy ban nhân dân'
const DIA_BAN = /^(tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) (.+)$/iu

/**
 * A name typed in a hurry as the register has it: abbreviations written out, capitals where nobody typed any,
 * the province as its list spells it. The province behind a unit's area ("UBND phường A, tỉnh B") is told apart.
 */
export function spellName(typed: string, { tinh, coQuan }: Pick<BoiCanh, 'tinh' | 'coQuan'>): TenDaViet {
  const full = fullNameOf(typed)
  if (full === UBND) return { ten: full, doan: false }
  const own = full.startsWith(`${UBND} `) ? full.slice(UBND.length + 1) : undefined
  const area = own === undefined ? readDiaBan(full) : undefined
  if (area !== undefined) return { ...spellDiaBan(area, tinh), doan: true }
  if (own !== undefined) return spellDiaBan(own, tinh)
  const cut = splitTinh(full, tinh)
  const plain = isPlain(cut?.truoc ?? full)
  const head = spellHead(cut?.truoc ?? full, plain, coQuan)
  return {
    ten: cut ? `${head} ${fullNameOfTinh(cut.tinh)}` : head,
    doan: plain && head !== (cut?.truoc ?? full),
  }
}

/** Whether nobody has cared for capitals: all are small, but for the first, or all are big. */
const isPlain = (ten: string): boolean =>
  !/\p{Lu}/u.test(ten.replace(/^\p{Lu}(?=\p{Ll})/u, '')) || !/\p{Ll}/u.test(ten)

/** "Phường Ninh Hòa" alone is its committee; "Huyện ủy", "Tỉnh đoàn" are no areas. */
function readDiaBan(full: string): string | undefined {
  const [, loai = '', rieng = ''] = DIA_BAN.exec(full) ?? []
  if (rieng === '' || /^(?:ủy|uỷ|đội|đoàn|hội)(?!\p{L})/iu.test(rieng)) return undefined
  // A number keeps the noun's capital letter (Nghị định số 30/2020/NĐ-CP, Phụ lục II, mục III, khoản 1).
  return `${/^\d/u.test(rieng) ? upperFirst(loai) : loai.toLocaleLowerCase('vi')} ${rieng}`
}

function spellDiaBan(own: string, tinh: BoiCanh['tinh']): TenDaViet {
  const cut = splitTinh(`${UBND} ${own}`, tinh)
  const area = cut && DIA_BAN.test(cut.truoc.slice(UBND.length + 1)) ? cut.truoc.slice(UBND.length + 1) : own
  const [, loai = '', rieng = ''] = DIA_BAN.exec(area) ?? []
  if (rieng === '') return { ten: `${UBND} ${cut ? fullNameOfTinh(cut.tinh) : own}`, doan: false }
  // "Phường 1" has its capital noun where somebody typed it.
  const plain = /\p{L}/u.test(rieng) && (!/\p{Lu}/u.test(rieng) || !/\p{Ll}/u.test(rieng))
  const noun = plain ? loai.toLocaleLowerCase('vi') : loai
  const name = plain ? titleOf(rieng) : rieng
  return {
    ten: `${UBND} ${noun} ${canonicalOf(noun, name, tinh)}`,
    doan: plain && name !== rieng,
    ...(cut && area !== own ? { tinh: cut.tinh.ten } : {}),
  }
}

/** A province and a city of the centre as the list spells them. */
const canonicalOf = (noun: string, name: string, tinh: BoiCanh['tinh']): string =>
  (/^(?:tỉnh|thành phố)$/iu.test(noun)
    ? tinh.find(({ ten }) => spokenKey(ten) === spokenKey(name))?.ten
    : undefined) ?? name

const titleOf = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))

/** The office without its province: as one of the register is called, else with capitals where functions begin. */
function spellHead(head: string, plain: boolean, coQuan: ReadonlyMap<string, CoQuan>): string {
  const known = [...coQuan.values()].flatMap(({ ten, tenGon }) => [shortNameOf(ten), tenGon ?? ten])
  const same = known.find((each) => spokenKey(each) === spokenKey(head) && each.length === head.length)
  if (same !== undefined) return plain ? same : head
  const short = lettersOf(head)
  const meant = short === undefined ? [] : known.filter((each) => abbreviationOf(each) === short)
  if (new Set(meant).size === 1) return meant[0] ?? head
  return plain ? capitalsOf(head) : head
}

/** "Sở KH&CN" as letters, "SKHCN"; undefined for a name without a word in capitals. */
function lettersOf(head: string): string | undefined {
  const [noun = '', ...rest] = head.split(' ')
  const letters = rest.join('').replace(/[&.,\s-]/gu, '')
  return /^\p{Lu}{2,}$/u.test(letters) && /^\p{Lu}/u.test(noun) ? `${noun.slice(0, 1)}${letters}` : undefined
}

/** "SỞ KHOA HỌC VÀ CÔNG NGHỆ" → "Sở Khoa học và Công nghệ" (Nghị định số 30/2020/NĐ-CP, Phụ lục II, mục IV). */
function capitalsOf(head: string): string {
  const small = head.toLocaleLowerCase('vi')
  const noun =
    /^(?:văn phòng|thanh tra|trung tâm|chi cục|bệnh viện|hội đồng|ban quản lý|\p{L}+)(?= |$)/u.exec(
      small,
    )?.[0]
  const rest = small.slice((noun ?? '').length).trim()
  const parts = rest.replace(/(?<=^|, | và | - )\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
  return upperFirst(`${noun ?? ''} ${parts}`.trim()).replace(/^Ban quản lý/u, 'Ban Quản lý')
}
