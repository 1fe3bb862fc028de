import type { CoQuan } from '../../co-quan/co-quan'
import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import { keepPer } from '../../keep-per'
import { DEED } from './deed'
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
  const valid = tapThe.filter((each) => isInTapThe(coQuan, each) && isInForce(each, ngay))
  return {
    coQuan,
    ten: [coQuan, ...cu].flatMap(namesOf).map(normalizeName),
    danhTu: danhTuOf(tapThe),
    thuoc: new Set(valid.flatMap((each) => each.danhTu.map(normalizeName))),
  }
}

/** What collectives are called, the longest first. */
const danhTuOf = keepPer((tapThe: readonly TapThe[]) =>
  tapThe.flatMap((each) => each.danhTu.map(normalizeName)).sort((one, other) => other.length - one.length),
)

/** Whether a collective includes an agency: as its register entry says, else by its level. */
export const isInTapThe = ({ ten, tapThe, cap }: CoQuan, nhom: Pick<TapThe, 'id' | 'cap' | 'dau'>): boolean =>
  tapThe?.includes(nhom.id) ??
  (cap !== undefined && nhom.cap.includes(cap) && (nhom.dau ?? ['']).some((dau) => ten.startsWith(dau)))

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
  const office = withoutPost(name)
  const ten = normalizeName(office)
  if (nguoi.ten.some((each) => isNamed(ten, each))) return { qua: 'ten', goi: name }
  if (phongOf(nguoi.coQuan).has(ten)) return { qua: 'phong', goi: name }
  const chung = readTapThe(office, nguoi)
  if (chung === undefined) return undefined
  return { qua: 'tapThe', goi: name, ...(isWhich(chung.conLai) ? { dieuKien: chung.conLai } : {}) }
}

const phongOf = keepPer(({ phong = [] }: CoQuan) => new Set(phong.map((each) => normalizeName(each.ten))))

/** The name alone, or with what the agency is or does after it: "Sở Y tế chỉ đạo …" is Sở Y tế. */
const isNamed = (ten: string, each: string): boolean =>
  ten === each ||
  (ten.startsWith(each) && (/^ [-(]/u.test(ten.slice(each.length)) || startsWithDeed(ten.slice(each.length))))
/**
 * A name as an assignment writes it, without the post before it and what its bearer does: "Chủ tịch UBND các xã chịu
 * trách nhiệm" is "UBND các xã". What tells which members of a collective are meant stays.
 */
export function nameWithoutDeed(name: string, { danhTu }: NguoiDuocGoi): string {
  const office = withoutPost(name)
  const opening = /^(?:UBND (?:các )?|(?:tất cả |toàn thể )?(?:các |những ))/iu.exec(office)?.[0]
  if (opening === undefined) return withoutDeed(office)
  const { so, conLai } = readDanhTu(normalizeName(office).slice(normalizeName(opening).length + 1), danhTu)
  const end = Math.max(0, office.length - conLai.length)
  const isDeed = so.length > 0 && /^\p{Ll}/u.test(office.slice(end)) && !isWhich(conLai)
  return isDeed ? office.slice(0, end).replace(/[\s,;.]+$/u, '') : office
}

/** A verb right after a name. */
const startsWithDeed = (rest: string): boolean => DEED.exec(rest)?.index === 0
/** "Sở Nội vụ phát động" is "Sở Nội vụ"; what has no name before the verb stays. */
function withoutDeed(office: string): string {
  const at = DEED.exec(office)?.index ?? 0
  return at > 0 && startsWithCoQuan(office.slice(0, at))
    ? office.slice(0, at).replace(/[\s,;]+$/u, '')
    : office
}

/** "Thủ trưởng các sở", "Lãnh đạo Sở Y tế", "Chủ tịch UBND xã …": the head of an office stands for it. */
const POST =
  /^(?:(?:thủ trưởng|người đứng đầu|lãnh đạo|tập thể|phó|giám đốc|chủ tịch|chánh|trưởng ban)\s+)+(?=(?:các|ubnd|ủy ban|sở|ban|thanh tra|văn phòng|trung tâm|cơ quan|đơn vị)(?!\p{L}))/iu
const withoutPost = (name: string): string => name.trim().replace(POST, '')

/**
 * What after a collective tells which of its members are meant: then nobody knows whether the unit is. Anything else,
 * a verb above all, is what they all do.
 */
const WHICH =
  /^[(]?(?:có|thuộc|trực thuộc|được|nơi|liên quan|chuyên môn|hành chính|sự nghiệp|nhà nước|cấp|khác|đã|chưa|đang|đủ|là|khi|nếu|trong|ngoài|tại|ở|theo|sau|trên|dưới|mới|còn|như|nêu|với|thành viên|chủ quản|quản lý|chức năng|hữu quan|đầu mối|thường trực|phụ trách|trọng điểm|thông tin|báo chí|truyền thông)(?!\p{L})/iu
export const isWhich = (conLai: string): boolean => WHICH.test(conLai)

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
