import type { CoQuan } from './co-quan'
import { keepPer } from '../keep-per'
import { splitDiaBan } from './dia-ban'
import { superiorOf } from './superior'

/** Reads a name as a plan writes it: the agencies it means, each as the register names it. */
export type DanhBa = (ten: string) => string[]

/**
 * The one name of a department that has a comma inside (Nghị định số 150/2025/NĐ-CP, Điều 8), in the two forms
 * that provinces use.
 */
const CO_DAU_PHAY = ['Văn hóa, Thể thao và Du lịch', 'Văn hóa, Thể thao']
/** "Các Sở: Y tế, Tài chính", "các sở Y tế, Tài chính": a kind once, and then names without it. */
const LIET_KE = /^(?:các|\d+) (?:(\p{L}+(?: \p{L}+)?)\s*:\s*|(sở)\s+(?=\p{Lu}))(.+)$/iu

/**
 * The agencies of one province, those around `coQuan` in the register: elsewhere the same name is another's.
 * What the register does not know, a collective above all, stays as it is written, with a capital.
 */
export function danhBaOf(register: ReadonlyMap<string, CoQuan>, coQuan: string): DanhBa {
  const names = gatherNames(register).get(topOf(coQuan, register)) ?? new Map<string, string>()
  const nameOf = (ten: string): string =>
    names.get(keyOf(ten)) ?? ten.slice(0, 1).toUpperCase() + ten.slice(1)
  return (ten) => splitLietKe(ten, (each) => names.has(keyOf(each))).map(nameOf)
}

/** The names of a register by the province they are of: as a plan writes them, as the register does. */
const gatherNames = keepPer((register: ReadonlyMap<string, CoQuan>) => {
  const all = new Map<string, Map<string, string>>()
  for (const each of register.values()) {
    const top = topOf(each.id, register)
    const names = all.get(top) ?? new Map<string, string>()
    for (const ten of [each.ten, each.tenGon, ...(each.tenKhac ?? [])])
      names.set(keyOf(ten), each.tenGon ?? each.ten)
    all.set(top, names)
  }
  return all
})

/** Without a register: names as written. */
export const KHONG_DANH_BA: DanhBa = danhBaOf(new Map(), '')

const keyOf = (ten: string | undefined): string =>
  (ten ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi')

function topOf(id: string, register: ReadonlyMap<string, CoQuan>): string {
  const seen = new Set<string>()
  let at = id
  for (let own = register.get(id); own && !seen.has(own.id);) {
    seen.add((at = own.id))
    own = register.get(superiorOf(own) ?? '')
  }
  return at
}

function splitLietKe(ten: string, isKnown: (ten: string) => boolean): string[] {
  const areas = splitDiaBan(ten, isKnown)
  if (areas) return areas
  const [, named, so, list] = LIET_KE.exec(ten) ?? []
  const loai = named ?? so
  if (loai === undefined || list === undefined || /^\p{Ll}/u.test(list)) return [ten]
  const kind = loai.slice(0, 1).toUpperCase() + loai.slice(1)
  return splitNames(list, (name) => isKnown(`${kind} ${name}`)).map((name) => `${kind} ${name}`)
}

/** Where a comma or "và" stands inside a name and where between two, the known names tell; the longest first. */
function splitNames(list: string, isKnown: (name: string) => boolean): string[] {
  const parts = list.split(/(\s*,\s*(?:và\s+)?|\s+và\s+)/u)
  const names: string[] = []
  for (let at = 0; at < parts.length;) {
    const ends = Array.from({ length: (parts.length - at + 1) / 2 }, (_, nth) => at + 2 * nth + 1).reverse()
    const end =
      ends.find((each) => isWhole(parts.slice(at, each).join(''), isKnown)) ??
      at + 1 + 2 * countUnknown(parts, at)
    names.push(parts.slice(at, end).join('').trim())
    at = end + 1
  }
  return names.filter(Boolean)
}

const isWhole = (name: string, isKnown: (name: string) => boolean): boolean =>
  isKnown(name) || CO_DAU_PHAY.includes(name)

/** An unknown name goes on over "và" ("Khoa học và Công nghệ"), and ends at a comma. */
function countUnknown(parts: readonly string[], at: number): number {
  let more = 0
  while (/^\s+và\s+$/u.test(parts[at + 1 + 2 * more] ?? '')) more += 1
  return more
}
