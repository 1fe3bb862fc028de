import type { DauPhieu } from '../../domain/thu/phieu'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { slugify } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { cellText } from '../read-sheets'
import { DAU } from './sheets'

/** The marks stand among the first rows of a sheet. */
const FIRST_ROWS = 40

const firstTexts = ({ hang }: TrangTinh): string[] =>
  hang
    .filter(({ row }) => row <= FIRST_ROWS)
    .flatMap(({ o }) => o.map(({ chu }) => cellText(chu).replace(/\s+/gu, ' ')))

/** Every mark of a form that stands on the sheets of a workbook, each once. */
export function listDau(trang: readonly TrangTinh[]): DauPhieu[] {
  const found = trang.flatMap(firstTexts).flatMap((text): DauPhieu[] => {
    const [, donVi, ky, nam, phienBan] = DAU.exec(text) ?? []
    return donVi !== undefined && ky !== undefined && phienBan !== undefined
      ? [{ donVi, ky, nam: Number(nam), phienBan }]
      : []
  })
  return Array.from(new Map(found.map((dau) => [JSON.stringify(dau), dau])).values())
}

/**
 * The units whose name stands in a form that has lost its mark: in a cell of its own, after "Đơn vị:", or in the
 * name of the file. The longest name counts: "Xã Tân Lập" is not "Xã Tân".
 */
export function findByNames(
  trang: readonly TrangTinh[],
  tenTep: string,
  units: readonly CoQuan[],
): { readonly units: readonly CoQuan[]; readonly theo: 'o' | 'ten-tep' } {
  const cells = new Set(trang.flatMap(firstTexts).map((text) => slugify(text.replace(/^Đơn vị:/u, ''))))
  const byCell = units.filter((unit) => slugsOf(unit).some((slug) => cells.has(slug)))
  if (byCell.length) return { units: byCell, theo: 'o' }
  const name = `-${slugify(tenTep.replace(/\.[^.]*$/u, ''))}-`
  const lengths = units.map((unit) =>
    Math.max(0, ...slugsOf(unit).map((slug) => (name.includes(`-${slug}-`) ? slug.length : 0))),
  )
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return { units: longest ? units.filter((_, index) => lengths[index] === longest) : [], theo: 'ten-tep' }
}

/** Of each unit once: every form that comes in is held against the names of all. */
const known = new WeakMap<CoQuan, readonly string[]>()

function slugsOf(unit: CoQuan): readonly string[] {
  const { id, ten, tenGon = ten } = unit
  const slugs =
    known.get(unit) ??
    Array.from(
      new Set(
        [
          id,
          ten,
          tenGon,
          ten.replace(/^Ủy ban nhân dân/u, 'UBND'),
          ten.replace(/^Ủy ban nhân dân /u, ''),
        ].map(slugify),
      ),
    )
  known.set(unit, slugs)
  return slugs
}

/** The names of periods that stand in a form, in any capitals, and not as the end of another's: "quý III năm 2026". */
export function listKyNamed(trang: readonly TrangTinh[], names: readonly string[]): ReadonlySet<string> {
  const bySlug = names.map((ten) => [ten, `-${slugify(ten)}-`] as const)
  bySlug.sort(([, one], [, other]) => other.length - one.length)
  const found = new Set<string>()
  for (const text of trang.flatMap(firstTexts)) {
    let rest = `-${slugify(text)}-`
    for (const [ten, slug] of bySlug) {
      if (!rest.includes(slug)) continue
      found.add(ten)
      rest = rest.replaceAll(slug, '-/-')
    }
  }
  return found
}
