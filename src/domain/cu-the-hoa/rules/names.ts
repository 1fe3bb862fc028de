import type { CoQuan } from '../../co-quan/co-quan'
import type { QuaCach, TapThe } from './quy-tac'

/**
 * How a name in an assignment means a unit. `dieuKien`: the words that leave open whether it does ("có liên
 * quan").
 */
export type GoiTen = {
  readonly qua: Exclude<QuaCach, 'leThuong'>
  readonly goi: string
  readonly dieuKien?: string
}

/** The unit whom names may mean, on a date, with everything it is called. */
export type NguoiDuocGoi = {
  readonly coQuan: CoQuan
  readonly ten: readonly string[]
  readonly danhTu: readonly string[]
  readonly thuoc: ReadonlySet<string>
}

/**
 * Everything that can mean a unit on a date (ISO): its names, those of agencies it has taken over, its
 * collectives. A collective that is no more on that date means nobody.
 */
export function namesOfDonVi(
  coQuan: CoQuan,
  register: ReadonlyMap<string, CoQuan>,
  tapThe: readonly TapThe[],
  ngay: string,
): NguoiDuocGoi {
  const cu = [...register.values()].filter(
    (each) => each.id !== coQuan.id && isKeThua(each, coQuan.id, register),
  )
  const valid = tapThe.filter(
    ({ id, cap, tu, den }) => isInTapThe(coQuan, { id, cap }) && isInForce({ tu, den }, ngay),
  )
  const danhTu = tapThe
    .flatMap((each) => each.danhTu.map(normalizeName))
    .sort((one, other) => other.length - one.length)
  return {
    coQuan,
    ten: [coQuan, ...cu].flatMap(namesOf).map(normalizeName),
    danhTu,
    thuoc: new Set(valid.flatMap((each) => each.danhTu.map(normalizeName))),
  }
}

/** Whether a collective includes an agency: as its register entry says, else by its level. */
export const isInTapThe = ({ tapThe, cap }: CoQuan, nhom: Pick<TapThe, 'id' | 'cap'>): boolean =>
  tapThe?.includes(nhom.id) ?? (cap !== undefined && nhom.cap.includes(cap))

/** Whether a name that has a first or a last day is in use on a day (ISO). */
export const isInForce = (
  { tu, den }: { readonly tu?: string | undefined; readonly den?: string | undefined },
  ngay: string,
): boolean => (tu ?? '') <= ngay && ngay <= (den ?? '9999')

/** Whom the names of an agency's register entry call; the last is how it is written in a sentence. */
export const namesOf = ({ ten, tenGon, tenKhac = [] }: CoQuan): string[] => [
  ten,
  ...tenKhac,
  ...(tenGon === undefined ? [] : [tenGon]),
]

/** The agencies that a name is the name of; names are compared as in `chuanTen`. */
export const findByName = (ten: string, list: Iterable<CoQuan>): CoQuan[] =>
  [...list].filter((each) => namesOf(each).some((other) => normalizeName(other) === normalizeName(ten)))

function isKeThua(
  from: CoQuan,
  to: string,
  register: ReadonlyMap<string, CoQuan>,
  seen = new Set<string>(),
): boolean {
  if (from.keThua === undefined || seen.has(from.id)) return false
  const next = register.get(from.keThua)
  return from.keThua === to || (next !== undefined && isKeThua(next, to, register, seen.add(from.id)))
}

/**
 * Names are compared without regard to capitals, to the kind of dash, and to "Ủy ban nhân dân" written out.
 */
export const normalizeName = (ten: string): string =>
  ten
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:ủy|uỷ) ban nhân dân/gu, 'ubnd')
    .replace(/hội đồng nhân dân/gu, 'hđnd')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()

/** Whether a name as written in an assignment means the unit, and how; undefined when it means others. */
export function matchName(name: string, nguoi: NguoiDuocGoi): GoiTen | undefined {
  const ten = normalizeName(name)
  if (nguoi.ten.some((each) => ten === each || ten.startsWith(`${each} - `) || ten.startsWith(`${each} (`)))
    return { qua: 'ten', goi: name }
  if (nguoi.coQuan.phong?.some((phong) => normalizeName(phong.ten) === ten) === true)
    return { qua: 'phong', goi: name }
  const chung = readTapThe(name, nguoi)
  if (chung === undefined) return undefined
  return { qua: 'tapThe', goi: name, ...(chung.conLai === '' ? {} : { dieuKien: chung.conLai }) }
}

/**
 * Reads "các sở, ban, ngành có liên quan" as collectives and the rest; undefined when the unit is in none of
 * them.
 */
function readTapThe(name: string, { danhTu, thuoc }: NguoiDuocGoi): { conLai: string } | undefined {
  const ten = normalizeName(name)
  const mo = /^(?:ubnd (?:các )?|(?:tất cả |toàn thể )?(?:các |những |\d+ ))/u.exec(ten)?.[0] ?? ''
  if (mo === '' && /^\p{Lu}/u.test(name.trim()) && !/^Cấp /u.test(name)) return undefined
  const { so, conLai } = readDanhTu(ten.slice(mo.length), danhTu)
  const motUyBan = mo === 'ubnd ' && so.length < 2 && !(so[0] ?? '').startsWith('cấp ')
  return !motUyBan && so.some((each) => thuoc.has(each)) ? { conLai } : undefined
}

/** The collective nouns a text opens with, and what comes after them. */
function readDanhTu(text: string, danhTu: readonly string[]): { so: string[]; conLai: string } {
  const so: string[] = []
  let rest = text
  for (;;) {
    const next = danhTu.find(
      (each) => rest.startsWith(each) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.length)),
    )
    if (next === undefined) return { so, conLai: rest.replace(/^[\s,;.]+|[\s,;.]+$/gu, '') }
    so.push(next)
    rest = rest.slice(next.length).replace(/^(?:\s*,\s*(?:và )?|\s+và\s+|\s*)(?:các |ubnd (?:các )?)?/u, '')
  }
}
