import type { VanBan } from '../../co-quan/co-quan'
import { citeShort, findBySoNgay } from '../../co-quan/vien-dan'
import { findThayBang, isConHieuLuc, isTrungUong, rankOf } from '../../co-quan/hieu-luc'
import type { CanCu, KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { dayOfDonVi, khungOf } from '../rules/don-vi'
import type { VanBanChung } from '../rules/quy-tac'
import { namesOf, normalizeName } from '../rules/names'
import { hasWords } from '../rules/replace-words'
import { listKeHoach } from '../prose/ke-hoach-cha'
import { citeParent } from './cite-parents'
import type { NguonKeHoach } from './nguon'

/** A document to cite, of the register or in the words of the plan above, with what tells its rank. */
type CanDan = { readonly canCu: CanCu; readonly vanBan: Pick<VanBan, 'loai' | 'so' | 'trichYeu' | 'ngay'> }

/**
 * What a unit's decision is based on, in force on its day, each document once. First what is of the central state, by
 * rank: what such plans always cite (`canCu` of the rules) and what the plans above cite of this kind; then the
 * province's programme and the plans above; last the decision on the unit's functions and what the register says the
 * unit cites of its own.
 */
export function buildCanCu(nguon: NguonKeHoach): CanCu[] {
  const rieng = (nguon.donVi.coQuan.banHanh?.canCu ?? []).map((id) => nowInForce(id, nguon) ?? id)
  const all = [
    ...citedOf(listChung(nguon), nguon),
    ...listKeHoach(nguon.cha).flatMap(({ keHoach }) => listDanTheo(keHoach, nguon)),
    ...citedOf(rieng.filter(isCentral(nguon)), nguon),
  ]
  const [central, provincial] = [true, false].map((want) =>
    all.filter(({ vanBan }) => isTrungUong(vanBan) === want),
  )
  const inOrder = [
    ...[...(central ?? [])].sort((one, other) => rankOf(one.vanBan) - rankOf(other.vanBan)),
    ...(provincial ?? []),
    ...listKeHoach(nguon.cha).map(({ keHoach }) => canDanOfParent(keHoach, nguon)),
    ...citedOf([...listChucNang(nguon), ...rieng], nguon),
  ]
  return withoutTwice(inOrder).map(({ canCu }) => canCu)
}

const isCentral =
  ({ vanBan }: NguonKeHoach) =>
  (id: string): boolean => {
    const found = vanBan.get(id)
    return found !== undefined && isTrungUong(found)
  }

/** The document itself on the day of the unit's plan, or what replaced it; undefined where neither is in force. */
function nowInForce(id: string, { vanBan, cha, donVi }: NguonKeHoach): string | undefined {
  const own = vanBan.get(id)
  const ngay = dayOfDonVi(cha, donVi.coQuan)
  if (own === undefined) return undefined
  return isConHieuLuc(own, ngay) ? id : findThayBang(own, vanBan, ngay)?.id
}

const citedOf = (ids: readonly string[], { vanBan }: NguonKeHoach): CanDan[] =>
  ids.map((id) => ({ canCu: { vanBan: [id] }, vanBan: vanBan.get(id) ?? { loai: '' } }))

/** What plans of this level always cite, as far as the register has it in force. */
const listChung = (nguon: NguonKeHoach): string[] =>
  canCuOfLevel(nguon).flatMap((each) => findChung(each, nguon) ?? [])

/** What plans of this level always cite and the register does not have, in words; by its id where only that is known. */
export const listChungThieu = (nguon: NguonKeHoach): string[] =>
  canCuOfLevel(nguon).flatMap((each) => {
    if (typeof each === 'string') return nguon.vanBan.has(each) ? [] : [each]
    const isPast = each.den !== undefined && each.den < dayOfDonVi(nguon.cha, nguon.donVi.coQuan)
    return isPast || findChung(each, nguon) !== undefined ? [] : [citeShort(each)]
  })

const canCuOfLevel = ({ donVi, quyTac }: NguonKeHoach): readonly (string | VanBanChung)[] =>
  khungOf(donVi, quyTac)?.canCu ?? []

function findChung(dan: string | VanBanChung, nguon: NguonKeHoach): string | undefined {
  return typeof dan === 'string' ? nowInForce(dan, nguon) : findLast(nguon, (each) => isNamed(each, dan))
}

/** The last such document in force on the day: a register may not say what an old one was replaced by. */
function findLast(
  { vanBan, cha, donVi }: NguonKeHoach,
  isSuch: (vanBan: VanBan) => boolean,
): string | undefined {
  const ngay = dayOfDonVi(cha, donVi.coQuan)
  const found = [...vanBan.values()]
    .filter((each) => isSuch(each) && isConHieuLuc({ ...each, tu: each.tu ?? each.ngay }, ngay))
    .sort((one, other) => (one.ngay ?? '').localeCompare(other.ngay ?? ''))
  return found.at(-1)?.id
}

const isNamed = (vanBan: VanBan, { loai, so, trichYeu }: VanBanChung): boolean =>
  normalizeName(vanBan.loai) === normalizeName(loai) &&
  (so === undefined
    ? subjectOf(vanBan.trichYeu) === subjectOf(trichYeu)
    : normalizeName(vanBan.so ?? '') === normalizeName(so))

/** "về tổ chức …" and "tổ chức … (sửa đổi)" are of one subject. */
const subjectOf = (trichYeu = ''): string =>
  normalizeName(trichYeu.replace(/\s*\(sửa đổi\)$/iu, '').replace(/^(?:luật|về(?: việc)?) /iu, ''))

/** What the decision of a plan above cites and its units cite too: by subject, as the rules say; laws are not of these. */
function listDanTheo({ banHanh }: KeHoachDangSoan, nguon: NguonKeHoach): CanDan[] {
  const subjects = khungOf(nguon.donVi, nguon.quyTac)?.canCuTheo ?? []
  const cited = banHanh.loai === 'quyet-dinh' ? (banHanh.canCu ?? []) : []
  return cited
    .flatMap(({ vanBan = [], noiDung }) => [
      ...citedOf(
        vanBan.flatMap((id) => nowInForce(id, nguon) ?? []),
        nguon,
      ),
      ...(noiDung === undefined ? [] : [{ canCu: { noiDung }, vanBan: readVienDan(noiDung) }]),
    ])
    .filter(({ vanBan }) => rankOf(vanBan) > 0 && hasWords(vanBan.trichYeu ?? '', subjects))
}

/** "Nghị quyết số 76/NQ-CP ngày …": its kind and its number; the whole text stands for what it is about. */
function readVienDan(text: string): CanDan['vanBan'] {
  const [, loai = text, so] = /^(.+?) số (\S+\/\S+?)[,;]?(?:\s|$)/u.exec(text) ?? []
  return { loai, trichYeu: text, ...(so === undefined ? {} : { so }) }
}

/** The province's plan from the register of legal documents, by number and date; else in words. */
function canDanOfParent(cha: KeHoachDangSoan, nguon: NguonKeHoach): CanDan {
  const known = findBySoNgay(nguon.vanBan, cha.banHanh)
  const noiDung = citeParent(cha, nguon)
  return known
    ? { canCu: { vanBan: [known.id] }, vanBan: known }
    : { canCu: { noiDung }, vanBan: { loai: '', trichYeu: noiDung } }
}

const CHUC_NANG = /chức năng, nhiệm vụ.* của (.+)$/u

/** The last decision of the province, in force on the day, that says what the unit is there for. */
function listChucNang(nguon: NguonKeHoach): string[] {
  const { donVi } = nguon
  const { tinh = '', coQuanCha = '' } = donVi.chu
  const names = new Set(namesOf(donVi.coQuan).map(normalizeName))
  const issuers = new Set([`Ủy ban nhân dân ${tinh}`, coQuanCha].map(normalizeName))
  const found = findLast(
    nguon,
    ({ coQuan = '', trichYeu = '' }) =>
      issuers.has(normalizeName(coQuan.replace(/^Chủ tịch /u, ''))) &&
      names.has(normalizeName(CHUC_NANG.exec(trichYeu)?.[1] ?? '')),
  )
  return found === undefined ? [] : [found]
}

/** One document under two ids, or once by its id and once in words, is one. */
const withoutTwice = (all: readonly CanDan[]): CanDan[] =>
  all.filter((each, index) => !all.slice(0, index).some((other) => isSame(each.vanBan, other.vanBan)))

function isSame(one: CanDan['vanBan'], other: CanDan['vanBan']): boolean {
  if (one.ngay !== undefined && other.ngay !== undefined && one.ngay !== other.ngay) return false
  if (one.so !== undefined || other.so !== undefined) return one.so === other.so
  return one.loai === other.loai && one.trichYeu === other.trichYeu
}
