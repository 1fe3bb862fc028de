import { extname } from 'node:path'
import { keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { locateValues, type ChoGoc as ChoGiaTri } from '../../import/prove/locate-values'
import type { GhiChu } from '../../import/source/ghi-chu'
import type { ChonNhap } from '../../import/source/lua-chon'
import type { Khoi } from '../../import/source/nguon'
import type { TepVanBan } from '../../workspace/find-van-ban'
import { readYaml } from '../../workspace/read-yaml'
import { type ImportedKeHoach, importKeHoach } from '../nhap'
import type { BangMo } from '../sua/bang-sua'
import { openTables } from '../sua/open-sua'
import { readGoc, readNhap } from './ban-goc'
import { maOfGhiChu } from './cho-can-xem'
import { openFollowing } from './follow-values'
import { type BangGoc, type ChoGoc, choOf, type KhoiGoc, showGoc } from './show-goc'

type Path = readonly (string | number)[]
/** A cell of the tables of the data; without a column a row. */
export type OData = { readonly bang: string; readonly hang: string; readonly cotData?: string }
/** A paragraph or row of the original (`so`), of a row which cell (`cot`), and the cell of the data that it became. */
export type LienGoc = OData & { readonly so: number; readonly cot?: number }
/**
 * What was said at the import (`ma`: by what it is known), where it stands in the original, and which cell it speaks
 * of.
 */
export type GhiChuGoc = Pick<GhiChu, 'loai' | 'loi' | 'nguyenVan'> & {
  readonly ma: string
  readonly goc?: ChoGoc
  readonly o?: OData
}
/**
 * The original of an imported plan beside its data. `khoi`: as it was read; `bang`: what its tables were read as;
 * `lien`: which of it became which cell, unsure ones left out; `daXem`: notes that somebody has looked at; `pdf`: it
 * can be shown as it is.
 */
export type BanGoc = {
  readonly ten: string
  readonly pdf: boolean
  readonly khoi: readonly KhoiGoc[]
  readonly bang: readonly BangGoc[]
  readonly lien: readonly LienGoc[]
  readonly ghiChu: readonly GhiChuGoc[]
  readonly daXem: readonly string[]
  readonly chon: ChonNhap
}

/** The import of a kept original, read again as it was read last. */
export type DaNhapLai = {
  readonly ten: string
  readonly path: string
  readonly chon: ChonNhap
  readonly made: ImportedKeHoach
}

/** Reads the kept original of a plan as it was read last. Throws UserError where it is gone, or changed. */
export async function importGoc(file: string): Promise<DaNhapLai> {
  const nhap = readNhap(file)
  const { path } = readGoc(file, nhap)
  return {
    ten: nhap.tep,
    path,
    chon: nhap.chon,
    made: await importKeHoach(path, { ra: file, goi: nhap.tep, chon: nhap.chon }),
  }
}

/** What is shown of an original beside the data of now. Throws UserError where the data cannot be read. */
export function openGoc(tep: TepVanBan, { ten, path, chon, made }: DaNhapLai): BanGoc {
  const { keHoach, goc, baoCao } = made
  const values = locateValues(keHoach, goc)
  const find = openFinding(tep, keHoach)
  const lien = values.flatMap((value) => linksOf(value, find))
  const linked = gatherLinks(lien, find, goc.nguon.khoi)
  return {
    ten,
    pdf: extname(path).toLowerCase() === '.pdf',
    ...showGoc(goc),
    lien,
    ghiChu: baoCao.map((note) => showGhiChu(note, linked)),
    daXem: readNhap(tep.file).daXem ?? [],
    chon,
  }
}

type Find = (path: Path) => OData | undefined

/** The cell that shows a field of the data as they were imported, wherever it stands by now. */
function openFinding(tep: TepVanBan, imported: unknown): Find {
  const search = openTableSearch(openTables(tep))
  const follow = openFollowing(imported, readYaml(tep.file, keHoachFile).raw)
  return (path) => {
    const now = follow(path)
    return now && search(now)
  }
}

/** By the names of their rows, where texts have a row each; else as the tables themselves find fields. */
function openTableSearch(tables: readonly BangMo[]): Find {
  const rows = tables.map(({ ma, cot, hang }) => ({
    ma,
    names: new Set(hang.map((row) => row.ma)),
    cot: cot.find(({ chiDoc }) => !chiDoc)?.ma,
  }))
  const others = tables.filter(({ ma }) => ma !== LOI_VAN)
  return (path) => {
    const [list, area, field] = path
    // A group is a row that only names what follows.
    if (list === 'linhVuc' && field === 'ten') return { bang: 'nhiem-vu', hang: `nhom-${String(area)}` }
    const hang = path.join('.')
    const own = rows.find(({ names }) => names.has(hang))
    if (own) return oOf(own.ma, hang, own.cot)
    for (const { ma, tim } of others) {
      const cho = tim(path)
      if (cho) return oOf(ma, cho.hang, cho.cot)
    }
    return undefined
  }
}
/** Each of its texts has a row of its own; looked for one by one they would take long. */
const LOI_VAN = 'loi-van'

const oOf = (bang: string, hang: string, cotData: string | undefined): OData => ({
  bang,
  hang,
  ...(cotData === undefined ? {} : { cotData }),
})

function linksOf({ path, noi, cot }: ChoGiaTri, find: Find): LienGoc[] {
  const o = find(path)
  if (!o) return []
  return noi.flatMap(({ goc }) =>
    goc === undefined ? [] : [{ so: goc, ...(cot === undefined ? {} : { cot }), ...o }],
  )
}

/** What is looked up for each note: what became of a place of the original, and its cells. */
type Linked = {
  readonly find: Find
  readonly here: ReadonlyMap<number, readonly LienGoc[]>
  readonly cells: ReadonlyMap<number | undefined, readonly string[]>
}

function gatherLinks(lien: readonly LienGoc[], find: Find, khoi: readonly Khoi[]): Linked {
  const here = new Map<number, LienGoc[]>()
  for (const each of lien) {
    const known = here.get(each.so)
    if (known) known.push(each)
    else here.set(each.so, [each])
  }
  const rows = khoi.flatMap((each) => (each.loai === 'bang' ? each.hang : []))
  return { find, here, cells: new Map(rows.map(({ noi, o }) => [noi.goc, o.map(({ chu }) => chu)])) }
}

/** A note with the field that it names, else with what became of the place where it stands. */
function showGhiChu(note: GhiChu, { find, here, cells }: Linked): GhiChuGoc {
  const { loai, loi, nguyenVan, noi } = note
  const own = noi.path && find(noi.path as Path)
  const links = here.get(noi.goc ?? -1) ?? []
  const at = nguyenVan ? cells.get(noi.goc)?.indexOf(nguyenVan) : undefined
  const o = own ?? links.find(({ cot }) => cot !== undefined && cot === at) ?? links[0]
  const hasPlace = noi.goc !== undefined || (noi.vung !== undefined && noi.path === undefined)
  return {
    ma: maOfGhiChu(note),
    loai,
    loi,
    ...(nguyenVan === undefined ? {} : { nguyenVan }),
    ...(hasPlace ? { goc: choOf(noi) } : {}),
    ...(o ? { o: oOf(o.bang, o.hang, o.cotData) } : {}),
  }
}
