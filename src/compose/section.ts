import { NotInRegister } from '../problem'
import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { document, part } from '../document/build'
import { numberNotes } from '../document/number-notes'
import type { Block, Document, Part } from '../document/nodes'
import type { PhatHanh } from '../domain/co-quan/ban-hanh'
import type { CoQuan } from '../domain/co-quan/co-quan'
import { lowerFirst, slugify } from '../language/text'
import type { Helpers } from '../template/check-call'
import type { Template } from '../template/fill'
import type { Gap } from '../template/gaps'
import { letterhead } from './letterhead'
import { isOpen, ngayBanHanh, soKyHieu, type TrangThai } from './so-ngay'

/** The templates of a document by slug. */
export type Templates = Readonly<Record<string, Template>>
/**
 * A part of a document as named groups of blocks. The names are the places that a Word template of an office
 * can leave for them.
 */
export type Section = {
  readonly title: string
  readonly orientation: Part['orientation']
  readonly groups: Readonly<Record<string, readonly Block[]>>
}
/** Who issues a document, how, and the templates it is worded with. */
export type BoiCanh = {
  readonly coQuan: CoQuan
  readonly chuQuan: CoQuan | undefined
  readonly templates: Templates
  readonly trangThai: TrangThai
}

/**
 * A document composed: as a tree; and, for an office's own Word layout, as its groups of blocks with what
 * expressions may name and call.
 */
export type Composed = {
  readonly boiCanh: BoiCanh
  readonly document: Document
  readonly sections: readonly Section[]
  /** Groups that others of its kind have and this one does not: an office's layout leaves them empty. */
  readonly emptyGroups?: readonly string[]
  readonly banHanh: PhatHanh
  readonly duThao: boolean
  /** Headings and prose of its templates that nobody has written anything for. */
  readonly gaps?: readonly Gap[]
  readonly wordView: () => object
  readonly helpers: () => Helpers
}

export const documentOf = (
  properties: Omit<Document, 'type' | 'parts'>,
  sections: readonly Section[],
): Document =>
  numberNotes(
    document(
      properties,
      sections.map(({ title, orientation, groups }) =>
        part(title, orientation, Object.values(groups).flat()),
      ),
    ),
  )

/** Longer names do not fit on every disk once a folder and an ending are added. */
const LONGEST_NAME = 120

/**
 * Type, number and agency name the files; the moment in their properties is the day of issue, so that equal
 * data gives equal bytes.
 */
export function propertiesOf(
  { coQuan, trangThai: { duThao, dienTu, choSoNgay } }: BoiCanh,
  banHanh: PhatHanh & { readonly loai: keyof typeof kinds },
  { trichYeu, ngay, ky = '' }: { readonly trichYeu: string; readonly ngay: string; readonly ky?: string },
): Omit<Document, 'type' | 'parts'> {
  const { ten } = kinds[banHanh.loai]
  const number = duThao
    ? `${wording.duThao} ${banHanh.kyHieu}`
    : choSoNgay
      ? banHanh.kyHieu
      : soKyHieu(banHanh, false)
  // Paper and electronic are two documents: one must not take the other's place.
  const way = dienTu ? '-dien-tu' : ''
  const subject = trichYeu.replaceAll('\n', ' ')
  return {
    name: slugify(`${ten} ${ky} ${number} ${coQuan.id}`).slice(0, LONGEST_NAME - way.length) + way,
    title: `${ten} ${number} ${lowerFirst(subject)}`,
    subject,
    author: coQuan.ten,
    date: `${banHanh.ngay ?? ngay}T00:00:00Z`,
  }
}

/** The letterhead of a numbered document. */
export function headOf({ coQuan, chuQuan, trangThai }: BoiCanh, banHanh: PhatHanh) {
  const open = isOpen(trangThai)
  const diaDanhNgay = `${banHanh.diaDanh}, ${ngayBanHanh(banHanh, open ? 'day' : 'none')}`
  return letterhead({
    coQuan,
    chuQuan,
    duThao: trangThai.duThao,
    numbered: { soKyHieu: soKyHieu(banHanh, open), diaDanhNgay },
  })
}

/** An agency of the register with the one above it. */
export function agencies(
  register: ReadonlyMap<string, CoQuan>,
  id: string,
): Pick<BoiCanh, 'coQuan' | 'chuQuan'> {
  const coQuan = find(register, id)
  return { coQuan, chuQuan: coQuan.chuQuan === undefined ? undefined : find(register, coQuan.chuQuan) }
}

export function template(templates: Templates, slug: string): Template {
  const found = templates[slug]
  if (!found) throw new Error(`there is no template "${slug}"`)
  return found
}

export function find<T>(register: ReadonlyMap<string, T>, id: string): T {
  const entry = register.get(id)
  if (!entry) throw new NotInRegister(id)
  return entry
}
