import { slugify } from '../../language/text'
import { spokenKey } from '../../language/spoken'
import type { CoQuan, Tinh } from '../co-quan/co-quan'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { normalizeName } from '../cu-the-hoa/rules/names'

/** "tỉnh Khánh Hòa", "thành phố Huế". */
export const fullNameOfTinh = ({ loai, ten }: Tinh): string =>
  `${loai === 'tinh' ? 'tỉnh' : 'thành phố'} ${ten}`

/**
 * The committees of provinces that a register lacks, as they would be added to it: each under its own name in
 * two lines, and as it stands in one line above the name of an office below (Nghị định số 30/2020/NĐ-CP, Phụ lục
 * I, mục II, khoản 2). `rieng`: of provinces that a plan in the folder names.
 */
export function listTinhMoi(
  tinh: readonly Tinh[],
  rieng: readonly CoQuan[],
  coQuan: ReadonlyMap<string, CoQuan>,
): ReadonlyMap<string, CoQuan> {
  const known = new Set([...coQuan.values(), ...rieng].map(({ ten }) => normalizeName(ten)))
  const others = tinh.map(committeeOf).filter(({ ten }) => !known.has(normalizeName(ten)))
  return new Map(
    [...rieng, ...others]
      .flatMap((each) => [each, abbreviatedOf(each)])
      .filter(({ id }) => !coQuan.has(id))
      .map((each) => [each.id, each]),
  )
}

function committeeOf(tinh: Tinh): CoQuan {
  const made = buildTinh(`Ủy ban nhân dân ${fullNameOfTinh(tinh)}`)
  return tinh.den === undefined ? made : { ...made, den: tinh.den }
}

/** A province's committee as the register would hold it. `id`: what plans call it already. */
export function buildTinh(ten: string, id = slugify(ten.replace(/^Ủy ban nhân dân/u, 'UBND'))): CoQuan {
  const diaBan = diaBanOf({ ten })
  const gon = ten.replace(/^Ủy ban nhân dân/u, 'UBND')
  const chung = `UBND ${diaBan?.loai ?? 'tỉnh'}`
  return {
    id,
    ten,
    tenTrenVanBan: ['Ủy ban nhân dân', diaBan?.ten ?? ten],
    tenGon: gon,
    tenKhac: [chung, chung.replace('UBND', 'Ủy ban nhân dân')],
    cap: 'tinh',
  }
}

/** The entry of the register that prints a province in one line. */
const abbreviatedOf = ({ id, ten, tenGon = ten, den }: CoQuan): CoQuan => ({
  id: `${id}-viet-tat`,
  ten,
  tenTrenVanBan: [tenGon],
  tenGon,
  ...(den === undefined ? {} : { den }),
})

/**
 * The province at the end of a name, whatever its spelling: "sở tư pháp khánh hoà" ends with Khánh Hòa, where a
 * word before it says so or an office's name leaves no other reading. `truoc`: what stands before it.
 */
export function splitTinh(
  ten: string,
  tinh: readonly Tinh[],
): { readonly truoc: string; readonly tinh: Tinh } | undefined {
  const words = ten.split(' ')
  const hit = [4, 3, 2, 1]
    .filter((length) => length < words.length)
    .map((length) => ({ at: words.length - length, key: spokenKey(words.slice(-length).join(' ')) }))
    .flatMap(({ at, key }) => {
      const found = tinh.find((each) => spokenKey(each.ten) === key)
      return found ? [{ at, found }] : []
    })[0]
  if (hit === undefined) return undefined
  const before = words.slice(0, hit.at).join(' ')
  const truoc = before.replace(/[\s,–-]*(?:(?<=[\s,])(?:tỉnh|thành phố)|[\s,–-])\s*$/iu, '').trim()
  const named = truoc !== before.trim()
  return named || !/^Ủy ban nhân dân(?: |$)/u.test(ten) ? { truoc, tinh: hit.found } : undefined
}
