import { type CoQuan } from '../../domain/co-quan/co-quan'
import { ma } from '../../domain/common'
import { diaBanOf } from '../../domain/cu-the-hoa/rules/don-vi'
import { type BoiCanh, coQuanAt } from '../../domain/khoi-tao/boi-canh'
import { traLoiOf } from '../../domain/khoi-tao/co-quan-moi'
import { checkLetters, checkTen } from '../../domain/khoi-tao/check-tra-loi'
import { findCoQuan, tellApart } from '../../domain/khoi-tao/find-co-quan'
import type { TraLoi } from '../../domain/khoi-tao/khoa'
import type { LuaChon } from '../../domain/khoi-tao/lua-chon'
import { CAP_DON_VI, idOf, isCapTinh } from '../../domain/khoi-tao/names'
import { spellName, type TenDaViet } from '../../domain/khoi-tao/spell-name'
import { UserError } from '../../problem'

/**
 * A unit by what was typed. `cu`: its entry in the register; `tenDeXuat`: a name to ask about, where letters of
 * it were guessed; `tinh`: the province that was named with it.
 */
type Named = {
  readonly id: string
  readonly cu: CoQuan | undefined
  readonly traLoi: TraLoi
  readonly tenDeXuat?: string
  readonly tinh?: string
}

const isMa = (name: string): boolean => ma.safeParse(name.trim()).success

/**
 * What a name may mean, each with what tells it from the others; one, where it is an id or leaves no doubt. A
 * unit that the register lacks stands under its full name.
 */
export function listUnits(name: string, boiCanh: BoiCanh): readonly LuaChon[] {
  if (isMa(name) && (boiCanh.coQuan.has(name.trim()) || !/\s/u.test(name.trim()))) return []
  const spelled = spellName(name, boiCanh)
  const known = findKnown(name, spelled, boiCanh)
  const own = isWithoutTinh(spelled.ten) ? tinhOf(boiCanh) : undefined
  if (own === undefined || known.length === 0 || known.some(({ ten }) => ten.endsWith(` ${own}`)))
    return known.length > 1 ? tellApart(known, boiCanh) : []
  const moi = `${spelled.ten} ${own}`
  const others =
    known.length > 1
      ? tellApart(known, boiCanh)
      : known.map(({ id, ten }) => ({ ma: id, ten, viDu: 'đã có trong co-quan.yaml' }))
  return [{ ma: moi, ten: moi, viDu: 'chưa có trong co-quan.yaml, khai mới' }, ...others]
}

/** An office of a province whose name does not say of which. */
const isWithoutTinh = (ten: string): boolean =>
  diaBanOf({ ten }) === undefined && !/ (?:tỉnh|thành phố) \p{Lu}/u.test(ten)

/** "tỉnh Khánh Hòa" where the folder tells one province. */
function tinhOf(boiCanh: BoiCanh): string | undefined {
  const [id, ...more] = boiCanh.tinhQuen
  const tinh = more.length === 0 ? coQuanAt(id, boiCanh) : undefined
  return tinh && diaBanOf(tinh)?.ten
}

/** The register's agencies of a name; one with that very name goes before those that are only called so. */
function findKnown(name: string, { ten }: TenDaViet, { coQuan }: BoiCanh): CoQuan[] {
  const same = [...coQuan.values()].filter((each) => each.ten === ten && each.cap !== undefined)
  if (same.length > 0) return same
  const found = findCoQuan(name, coQuan.values())
  return found.length > 0 ? found : findCoQuan(ten, coQuan.values())
}

/**
 * The unit that a name means: one of the register, or a new one. Throws UserError for a name that means several,
 * or none below a province.
 */
export function findUnit(name: string, boiCanh: BoiCanh): Named {
  const la = checkLetters(name)
  if (la !== undefined) throw new UserError(la)
  const laMa = isMa(name)
  if (!laMa && lacksMarks(name))
    throw new UserError(`tên "${name.trim()}" chưa có dấu`, {
      hint: 'tên được in vào văn bản: gõ có dấu, ví dụ: Sở …, Ủy ban nhân dân phường …',
    })
  const spelled = laMa ? { ten: name.trim(), doan: false } : spellName(name, boiCanh)
  const known = laMa
    ? [boiCanh.coQuan.get(spelled.ten)].flatMap((each) => each ?? [])
    : findKnown(name, spelled, boiCanh)
  const chon = listUnits(name, boiCanh)
  if (chon.length > 1) throw explainAmbiguous(spelled.ten, chon)
  const [cu] = known
  refuseOthers(cu, spelled.ten, boiCanh)
  const tinh = spelled.tinh === undefined ? {} : { tinh: spelled.tinh }
  if (cu) return { id: cu.id, cu, traLoi: traLoiOf(cu), ...tinh }
  return { ...buildNew(spelled, laMa, boiCanh), ...tinh }
}

/** "so noi vu", "xa tan loc": typed without any mark, where such a name has one in its first words. */
const lacksMarks = (name: string): boolean =>
  /^[\0-\x7f]+$/u.test(name) &&
  /^\s*(?:so|ubnd|uy ban|xa|phuong|dac khu|thi xa|huyen|quan|van phong|trung tam|chi cuc|ban quan ly|truong|benh vien)\s/iu.test(
    name,
  )

const explainAmbiguous = (ten: string, chon: readonly LuaChon[]): UserError =>
  new UserError(`"${ten}" là tên của nhiều cơ quan`, {
    hint: `ghi tên đầy đủ hoặc mã: ${chon.map(({ ma: id, ten: own, viDu = '' }) => `${id} (${own}; ${viDu})`).join(', ')}`,
  })

function refuseOthers(cu: CoQuan | undefined, ten: string, { tinh }: BoiCanh): void {
  const own = cu?.ten ?? ten
  if ((cu?.cap === undefined || CAP_DON_VI.some((cap) => cap === cu.cap)) && !isCapTinh({ ten: own }, tinh))
    return
  throw new UserError(`"${own}" không phải là đơn vị dưới cấp tỉnh`, {
    hint: 'khoi-tao dùng cho sở, ban, ngành, UBND cấp huyện, cấp xã',
    hintOnPage: 'khai ở đây sở, ban, ngành, UBND phường, xã, đặc khu',
  })
}

function buildNew(spelled: TenDaViet, laMa: boolean, boiCanh: BoiCanh): Named {
  const tinh = tinhOf(boiCanh)
  const chung = !laMa && diaBanOf(spelled) === undefined && !/ (?:tỉnh|thành phố) \p{Lu}/u.test(spelled.ten)
  const ten = chung && tinh !== undefined ? `${spelled.ten} ${tinh}` : spelled.ten
  const id = laMa ? ten : idOf(ten)
  if (!ma.safeParse(id).success)
    throw new UserError(`"${ten}" không phải là tên hay mã của cơ quan`, {
      hint: 'ghi tên đầy đủ như trong câu, ví dụ: cchc khoi-tao "Ủy ban nhân dân xã …"',
      hintOnPage: 'ghi tên đầy đủ như trong câu, ví dụ: Ủy ban nhân dân xã …',
    })
  const loi = laMa ? undefined : checkTen(ten, boiCanh)
  if (loi !== undefined) throw new UserError(loi)
  const cu = boiCanh.coQuan.get(id)
  if (cu)
    throw new UserError(`mã "${id}" đã dùng cho "${cu.ten}"`, {
      hint: 'ghi một mã khác rồi trả lời tên cơ quan',
    })
  if (laMa) return { id, cu: undefined, traLoi: {} }
  return spelled.doan || ten !== spelled.ten
    ? { id, cu: undefined, traLoi: {}, tenDeXuat: ten }
    : { id, cu: undefined, traLoi: { ten: [ten] } }
}
