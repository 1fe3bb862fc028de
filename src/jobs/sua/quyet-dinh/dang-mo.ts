import type { BanDeXuat } from '../../../domain/cu-the-hoa/propose/ban-de-xuat'
import { buildBanDeXuat } from '../../../domain/cu-the-hoa/propose/ban-de-xuat'
import type { QuyetDinh } from '../../../domain/cu-the-hoa/sheet/quyet-dinh'
import { changeQuyetDinhXlsx } from '../../../workspace/change-quyet-dinh'
import { isGroup } from '../../../workspace/forms'
import { readQuyTac } from '../../../workspace/read-cu-the-hoa'
import { isExcel } from '../../../workspace/read-quyet-dinh'
import type { DataFile } from '../../../workspace/read-yaml'
import { unitOf } from '../../don-vi/find-don-vi'
import { readCacKeHoachCha } from '../../don-vi/ke-hoach-cha'
import { listKeHoachChaOf, type NguonQuyetDinh, openSoOf } from '../../don-vi/open-so'
import type { BangMo, LoiSua } from '../bang-sua'
import { khoOf } from '../kho'

/** A row of the sheet as it stands there, also with faults. */
export type HangTho = Readonly<Record<string, unknown>>
type CacHang = Readonly<Record<'nhiemVu' | 'mucTieu' | 'chiTieu' | 'rieng', readonly HangTho[]>>

/**
 * A unit's decision sheet at work. `hang`: its rows as the next run reads them, in the order of the file. `quyetDinh`:
 * the same, undefined while it has faults. `de`: what is proposed today.
 */
export type QuyetDinhDangMo = {
  readonly data: DataFile<unknown>
  readonly hang: CacHang
  readonly phong: readonly string[]
  readonly quyetDinh?: QuyetDinh
  readonly de: BanDeXuat
}

/**
 * Opens the decision sheet beside a unit's plan. Throws UserError where there is none, where it cannot be read as a
 * whole, and where a plan above cannot.
 */
export function openQuyetDinhOf(keHoach: string): QuyetDinhDangMo {
  const { data, quyetDinh } = openSoOf(keHoach)
  const raw = isGroup(data.raw) ? data.raw : {}
  return {
    data,
    hang: {
      nhiemVu: withOwnPlaces(rowsIn(raw['nhiemVu']), quyetDinh?.nhiemVu),
      mucTieu: withOwnPlaces(rowsIn(raw['mucTieu']), quyetDinh?.mucTieu),
      chiTieu: rowsIn(raw['chiTieu']),
      rieng: rowsIn(raw['rieng']),
    },
    phong: Array.isArray(raw['phong']) ? raw['phong'].map(String) : [],
    ...(quyetDinh && { quyetDinh }),
    de: proposeFor({ donVi: textOf(raw, 'donVi'), keHoachCha: listKeHoachChaOf(keHoach) }),
  }
}

const rowsIn = (list: unknown): readonly HangTho[] =>
  Array.isArray(list) ? list.map((each) => (isGroup(each) ? each : {})) : []

/** Words in the wrong cells count as where they belong; a row keeps its place in the file. */
const withOwnPlaces = (
  raw: readonly HangTho[],
  read: readonly (HangTho & { readonly ma: string })[] = [],
): readonly HangTho[] => {
  const byMa = new Map(read.map((each) => [each.ma, each]))
  return raw.map((row) => byMa.get(textOf(row, 'ma')) ?? row)
}

function proposeFor({ donVi, keHoachCha }: NguonQuyetDinh): BanDeXuat {
  const hoSo = readCacKeHoachCha(keHoachCha)
  const quyTac = readQuyTac(keHoachCha[0] ?? '')
  const from = JSON.stringify([donVi, hoSo.keHoach, Array.from(hoSo.coQuan.values()), quyTac])
  if (last?.from !== from)
    last = { from, de: buildBanDeXuat(hoSo.keHoach, unitOf(donVi, hoSo, quyTac), quyTac) }
  return last.de
}

/** Kept for the next change of a cell: what was proposed last, and all that it follows from. */
let last: { readonly from: string; readonly de: BanDeXuat } | undefined

/** A cell of a row as text. */
export function textOf(row: HangTho, key: string): string {
  const value = row[key]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** A table of the sheet, its fields in the sheet's one file. */
export const bangOf = (
  { data }: QuyetDinhDangMo,
  table: Omit<BangMo, 'data' | 'schema' | 'kho'>,
  schema: BangMo['schema'],
): BangMo => {
  const made = { ...table, data, schema }
  const { file } = data
  return isExcel(file)
    ? {
        ...made,
        kho: { ...khoOf(made), change: (content, changes) => changeQuyetDinhXlsx(content, file, changes) },
      }
    : made
}

/** What is to be looked at in a cell. */
export const sayXem = (hang: string, cot: string, dieu: string, cachSua?: string): LoiSua => ({
  hang,
  cot,
  mucDo: 'xem',
  dieu,
  ...(cachSua === undefined ? {} : { cachSua }),
})
