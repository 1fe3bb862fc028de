import { dirname } from 'node:path'
import { Unread, isThere } from '../../disk/read-bytes'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { bangNhiemVuFile, type KeHoach, keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { type Finding, onPage, sayInLine, sayPlaceOnPage, UserError } from '../../problem'
import type { TepVanBan } from '../../workspace/find-van-ban'
import { findFile } from '../../workspace/find-file'
import { banOf } from '../../workspace/lich-su'
import { type BaoCaoDangMo, openBaoCao } from '../../workspace/read-bao-cao'
import { bangNhiemVuOf } from '../../workspace/read-bang-nhiem-vu'
import { sayOpenElsewhere } from '../../workspace/open-elsewhere'
import { readRegisters } from '../../workspace/registers'
import { readData } from '../../workspace/read-data'
import { openKeHoach } from '../../workspace/read-ke-hoach'
import { type DataFile, readYaml } from '../../workspace/read-yaml'
import { inspectOnce } from '../inspect-once'
import type { BangMo, BangSua, LoiSua } from './bang-sua'
import { openBoMuc } from './muc-khong-co'
import { openCanCu } from './can-cu'
import { openChapNhan } from './chap-nhan'
import { findInDanhMuc, openBangDanhMuc, type TepDanhMuc } from './danh-muc/open-danh-muc'
import type { TepDonVi } from './don-vi/dang-mo'
import { openBangDonVi } from './don-vi/open-don-vi'
import { khoOf } from './kho'
import { isBroken, showBroken, showLost } from './show-lost'
import { openLoiVan } from './loi-van'
import { openLoiVanBaoCao } from './loi-van-bao-cao'
import { openNhiemVu } from './nhiem-vu'
import { openSoLieu } from './so-lieu'
import { openBangQuyetDinh, QUYET_DINH } from './quyet-dinh/open-quyet-dinh'
import { openThongTin } from './thong-tin'
import { openTienDo } from './tien-do'

export { sayFields } from '../../workspace/bang/say-fields'

/** What has tables: a document, a unit of a register, or what all documents name. */
export type TepSua = TepVanBan | TepDonVi | TepDanhMuc

/**
 * The tables over the data of a document or a unit, in the order in which one fills them in, each fault and doubt at its cell.
 * `turn`: as `inspectOnce`. Throws UserError where its file is gone.
 */
export function openSua(tep: TepSua, turn: number): BangSua[] {
  const findings = isVanBan(tep) ? inspectOnce(tep, turn).findings : findInRegisters(tep)
  return openTables(tep).map((table) => showTable(table, findings))
}

/**
 * The tables of the decision sheet beside a unit's plan, each fault and doubt at its cell. Throws UserError where there
 * is none, or where it cannot be read as a whole.
 */
export function openSuaQuyetDinh({ file }: TepVanBan): BangSua[] {
  const tables = openBangQuyetDinh(file)
  const findings = tables[0]?.data.findings ?? []
  const astray = findings.filter(({ place: { path } }) => !path || !tables.some(({ tim }) => tim(path)))
  const told = astray.map(sayInLine)
  return tables.map((table) => {
    const shown = showTable(table, findings)
    return told.length ? { ...shown, tin: [...told, ...(shown.tin ?? [])] } : shown
  })
}

/** The tables themselves. */
export function openTables(tep: TepSua): BangMo[] {
  if (tep.slug === 'don-vi') return openBangDonVi(tep)
  if (tep.slug === 'danh-muc') return openBangDanhMuc(tep)
  const { slug, file } = tep
  if (slug === 'ke-hoach') return Object.values(tablesOfKeHoach(file)).flatMap((open) => open() ?? [])
  const opened = openBaoCao(file)
  return [
    openTienDo(file, opened),
    openSoLieu(file, opened),
    openIfSound(() => openLoiVanBaoCao(file, opened)),
    openIfSound(() => openBoMuc(file, opened)),
    openChapNhan(opened),
    openThongTinBaoCao(opened),
  ].flatMap((each) => each ?? [])
}

/** Where the period cannot be told, most tables cannot be opened: this one, in which it is mended, says so. */
function openThongTinBaoCao({ files, hoSo }: BaoCaoDangMo): BangMo {
  const table = openThongTin(files.baoCao, baoCaoFile, hoSo)
  return hoSo.ky ? table : { ...table, tin: [CHUA_BIET_KY] }
}
const CHUA_BIET_KY =
  'Chưa biết đây là báo cáo kỳ nào nên chưa mở được Số liệu, Lời văn, Mục không có: sửa các chỗ sai dưới đây (thường là Cơ quan, Năm) thì những bảng ấy hiện lại, không mất gì'

/** One of the tables of a document, a unit or a decision sheet. Throws UserError where it is not there any more. */
export const openTable = (tep: TepSua, bang: string): BangMo => openBeside(tep, bang).table

/** The same with the tables in which something may follow from what is typed there; itself is among them. */
export function openBeside(
  tep: TepSua,
  bang: string,
): { readonly table: BangMo; readonly tables: readonly BangMo[] } {
  const tables = bang.startsWith(QUYET_DINH)
    ? openBangQuyetDinh(tep.file)
    : tep.slug === 'ke-hoach'
      ? [tablesOfKeHoach(tep.file)[bang]?.()].flatMap((table) => table ?? [])
      : openTables(tep)
  const table = tables.find(({ ma }) => ma === bang)
  if (!table) throw new UserError(`${tep.file}: không còn bảng này`, { hint: 'mở lại văn bản' })
  return { table, tables }
}

/**
 * What reading alone finds wrong in a table's document: soon known, and not all that is. Throws UserError as opening its
 * tables does.
 */
export function findWhileReading(tep: TepSua, { ma, data }: BangMo): readonly Finding[] {
  if (ma.startsWith(QUYET_DINH)) return data.findings
  if (!isVanBan(tep)) return findInRegisters(tep)
  return tep.slug === 'ke-hoach' ? openKeHoach(tep.file).findings : openBaoCao(tep.file).findings
}

const isVanBan = (tep: TepSua): tep is TepVanBan => tep.slug === 'ke-hoach' || tep.slug === 'bao-cao'

const findInRegisters = (tep: TepDonVi | TepDanhMuc): readonly Finding[] =>
  tep.slug === 'don-vi' ? readRegisters(tep.file).findings : findInDanhMuc(tep)

/** How each table of a plan is opened, by its name: whoever writes in one opens no other. */
function tablesOfKeHoach(file: string): Readonly<Record<string, () => BangMo | undefined>> {
  if (!isThere(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  // The plan's own file, without the tasks that lie in a workbook of theirs.
  const data = readYaml(file, keHoachFile)
  return {
    'nhiem-vu': () => openNhiemVu(readTasks(data)),
    'loi-van': () => openLoiVan(data),
    'can-cu': () => openCanCu(data, readRegisters(file).vanBan),
    'thong-tin': () => openThongTin(data, keHoachFile, readRegisters(file)),
  }
}

/** The file in which the tasks of a plan lie: its own, or the workbook that it names. */
function readTasks(data: DataFile<KeHoach>): DataFile<unknown> {
  const name = bangNhiemVuOf(data.raw)
  return name === undefined ? data : readData(findFile(dirname(data.file), name), bangNhiemVuFile)
}

/** An outline that cannot be read is a fault that is said elsewhere; the other tables are there all the same. */
function openIfSound(open: () => BangMo | undefined): BangMo | undefined {
  try {
    return open()
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

export function showTable(table: BangMo, findings: readonly Finding[]): BangSua {
  try {
    return isBroken(table) ? showBroken(table) : showRead(table, findings)
  } catch (error) {
    if (error instanceof Unread) return showLost(table, error)
    throw error
  }
}

function showRead(table: BangMo, findings: readonly Finding[]): BangSua {
  const { ma, ten, cot, hang, data, loc, tin, tuWord, them, themCuoi, bo } = table
  const { file, read } = khoOf(table)
  const known = [...sayOpenElsewhere(file), ...(tin ?? [])]
  return {
    ma,
    ten,
    tep: file,
    ban: banOf(read()),
    cot,
    hang,
    loi: [...findings.flatMap((finding) => loiOf(finding, table)), ...(table.loi ?? [])],
    ...(loc && { loc }),
    ...(known.length > 0 && { tin: known }),
    ...(tuWord !== undefined && { tuWord }),
    ...(data.old && { dangCu: true as const }),
    viecHang: [
      ...(them ? (['them'] as const) : []),
      ...(themCuoi ? (['them-cuoi'] as const) : []),
      ...(bo ? (['bo'] as const) : []),
    ],
  }
}

/** A finding at its cell; what speaks of no field of the table is said elsewhere. */
function loiOf(finding: Finding, { data, tim, timTep }: BangMo): LoiSua[] {
  const { severity, place } = finding
  const at = place.file === data.file ? place.path && tim(place.path) : timTep?.(place.file)
  if (!at) return []
  const mucDo = severity === 'error' ? 'sai' : 'xem'
  return [{ ...at, mucDo, cho: sayPlaceOnPage(place), ...onPage(finding) }]
}
