import { shortDate } from '../../language/date'
import { slugify } from '../../language/text'
import { spokenKey } from '../../language/spoken'
import type { CoQuan } from '../co-quan/co-quan'
import { superiorOf } from '../co-quan/superior'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { namesOf } from '../cu-the-hoa/rules/names'
import { coQuanAt, type DanhBa } from './boi-canh'
import type { LuaChon } from './lua-chon'
import { fullNameOf, shortNameOf } from './names'

/** Everything an agency is called, its area alone too: "tỉnh Khánh Hòa", "Khánh Hòa". */
function listNames(coQuan: CoQuan): string[] {
  const diaBan = diaBanOf(coQuan)
  return [
    ...[...namesOf(coQuan), shortNameOf(coQuan.ten)].map(fullNameOf),
    fullNameOf(coQuan.tenTrenVanBan?.join(' ') ?? coQuan.ten),
    ...(diaBan ? [diaBan.ten, diaBan.rieng] : []),
  ]
}

/**
 * The agencies that a name means, however its tones, capitals and abbreviations are typed; without any marks
 * only where nothing else fits. An id means one.
 */
export function findCoQuan(typed: string, list: Iterable<CoQuan>): CoQuan[] {
  const all = [...list]
  const byId = all.filter(({ id }) => id === typed)
  if (byId.length > 0) return byId
  const name = fullNameOf(`${typed} `.replace(/^\s*t\.?p\.?\s/iu, 'thành phố ').trim())
  const spoken = all.filter((each) => listNames(each).some((own) => spokenKey(own) === spokenKey(name)))
  if (spoken.length > 0 || /[^\p{ASCII}]/u.test(name.replace(/^Ủy ban nhân dân/u, ''))) return spoken
  return all.filter((each) => listNames(each).some((own) => slugify(own) === slugify(name)))
}

/** What may be meant as the agency above; one where the words leave no doubt. */
export function findSuperior(khoa: 'chuQuan' | 'thuoc', typed: string, boiCanh: DanhBa): CoQuan[] {
  const { coQuan, tinhMoi, tinhQuen } = boiCanh
  const fits = findCoQuan(typed, [...coQuan.values(), ...tinhMoi.values()])
  const told = fits.filter(({ ten }) => tinhQuen.some((id) => coQuanAt(id, boiCanh)?.ten === ten))
  // "UBND tỉnh" is many: here it is that of the folder.
  const near = told.length > 0 ? told : [...fits.flatMap((each) => successorsOf(each, boiCanh)), ...fits]
  const distinct = [...new Set(near)]
  // The entry without a level only prints the name; who is below the province is below the other.
  const known = distinct.filter(({ cap }) => cap !== undefined)
  return khoa === 'thuoc' && known.length > 0 ? known : distinct
}

/** Today's province of one that is no more. */
function successorsOf(cu: CoQuan, { tinh, coQuan, tinhMoi }: DanhBa): CoQuan[] {
  const rieng = cu.den === undefined ? undefined : diaBanOf(cu)?.rieng
  const sau = tinh.find(({ ten, den }) => den !== undefined && ten === rieng)?.keThua
  return sau === undefined
    ? []
    : [...coQuan.values(), ...tinhMoi.values()].filter((each) => diaBanOf(each)?.rieng === sau)
}

/** Agencies to choose from, each with what tells it from the others. */
export function tellApart(list: readonly CoQuan[], boiCanh: DanhBa): LuaChon[] {
  const facts = list.map((each) => factsOf(each, boiCanh))
  const differing = (facts[0] ?? []).map((_, at) => new Set(facts.map((each) => each[at])).size > 1)
  return list.map((each, index) => {
    const said = (facts[index] ?? []).filter((fact, at) => differing[at] && fact !== '')
    return { ma: each.id, ten: each.ten, viDu: said.length > 0 ? said.join('; ') : `mã ${each.id}` }
  })
}

const factsOf = (coQuan: CoQuan, boiCanh: DanhBa): string[] => {
  const tren = coQuanAt(superiorOf(coQuan), boiCanh)
  return [
    `đầu văn bản in "${(coQuan.tenTrenVanBan ?? [coQuan.ten]).join(' / ')}"`,
    tren ? `thuộc ${tren.tenGon ?? tren.ten}` : '',
    coQuan.den === undefined ? 'đang hoạt động' : `đến ngày ${shortDate(coQuan.den)}`,
  ]
}
