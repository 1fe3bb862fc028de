import { digestOf } from '../../../disk/digest'
import type { BanDeXuat } from '../../../domain/cu-the-hoa/propose/ban-de-xuat'
import { buildBanDeXuat } from '../../../domain/cu-the-hoa/propose/ban-de-xuat'
import { type QuyetDinh, quyetDinhFile } from '../../../domain/cu-the-hoa/sheet/quyet-dinh'
import { changeQuyetDinhXlsx } from '../../../workspace/change-quyet-dinh'
import type { FieldChange } from '../../../workspace/edit-yaml/edits'
import { groupsIn, isGroup } from '../../../workspace/forms'
import { readQuyTac } from '../../../workspace/read-cu-the-hoa'
import { isExcel } from '../../../workspace/read-quyet-dinh'
import type { DataFile } from '../../../workspace/read-yaml'
import { unitOf } from '../../don-vi/find-don-vi'
import { readCacKeHoachCha } from '../../don-vi/ke-hoach-cha'
import { listKeHoachChaOf, type NguonQuyetDinh, openSoOf } from '../../don-vi/open-so'
import { type BangMo, cellsByHang, type LoiSua, type SuaO } from '../bang-sua'
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
      nhiemVu: withOwnPlaces(groupsIn(raw, 'nhiemVu'), quyetDinh?.nhiemVu),
      mucTieu: withOwnPlaces(groupsIn(raw, 'mucTieu'), quyetDinh?.mucTieu),
      chiTieu: groupsIn(raw, 'chiTieu'),
      rieng: groupsIn(raw, 'rieng'),
    },
    phong: Array.isArray(raw['phong']) ? raw['phong'].map(String) : [],
    ...(quyetDinh && { quyetDinh }),
    de: proposeFor({ donVi: textOf(raw, 'donVi'), keHoachCha: listKeHoachChaOf(keHoach) }),
  }
}

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
  const from = digestOf(JSON.stringify([donVi, hoSo.keHoach, Array.from(hoSo.coQuan.values()), quyTac]))
  const last = kept.get(donVi)
  if (last?.from === from) return last.de
  const de = buildBanDeXuat(hoSo.keHoach, unitOf(donVi, hoSo, quyTac), quyTac)
  kept.set(donVi, { from, de })
  return de
}

/** Kept for the next change of a cell and the next look at each unit: what was proposed last, and what it follows from. */
const kept = new Map<string, { readonly from: string; readonly de: BanDeXuat }>()

/** A cell of a row as text. */
export function textOf(row: HangTho, key: string): string {
  const value = row[key]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** A table of the sheet, its fields in the sheet's one file. */
export const bangOf = ({ data }: QuyetDinhDangMo, table: Omit<BangMo, 'data' | 'schema' | 'kho'>): BangMo => {
  const made = { ...table, data, schema: quyetDinhFile }
  const { file } = data
  return isExcel(file)
    ? {
        ...made,
        kho: { ...khoOf(made), change: (content, changes) => changeQuyetDinhXlsx(content, file, changes) },
      }
    : made
}

/** A row of a list of the sheet that is known by its code; `nth`: its place there. */
type HangCoMa = { readonly nth: number; readonly ma: string; readonly dong: HangTho }
/** What was typed into the cells of a row, by column. */
export type Typed = ReadonlyMap<string, string>
/** The fields that a row is to say; undefined: nothing. */
export type Truong = Readonly<Record<string, string | undefined>>

/**
 * How rows that are known by their codes are found from a field of the file, and changed: `fieldsOf` gives what a row
 * is then to say.
 */
export function withCodes<T extends HangCoMa>(
  list: keyof CacHang,
  rows: readonly T[],
  fieldsOf: (row: T, typed: Typed) => Truong,
): Pick<BangMo, 'tim' | 'ghi'> {
  const byMa = new Map(rows.map((each) => [each.ma, each]))
  const changesOf = (row: T, cells: readonly SuaO[]): FieldChange[] => {
    const typed = new Map(cells.map(({ cot, sau }) => [cot, sau.normalize('NFC').trim()]))
    return Object.entries(fieldsOf(row, typed)).flatMap(([key, value]) =>
      (value ?? '') === textOf(row.dong, key) ? [] : [{ path: [list, row.nth, key], value }],
    )
  }
  return {
    tim: ([key, nth, field]) => {
      const found = key === list ? rows.find((each) => each.nth === nth) : undefined
      return found && { hang: found.ma, ...(typeof field === 'string' && { cot: field }) }
    },
    ghi: (o) =>
      Array.from(cellsByHang(o)).flatMap(([ma, cells]) => {
        const row = byMa.get(ma)
        return row ? changesOf(row, cells) : []
      }),
  }
}

/** What is to be looked at in a cell. */
export const sayXem = (hang: string, cot: string, dieu: string, cachSua?: string): LoiSua => ({
  hang,
  cot,
  mucDo: 'xem',
  dieu,
  ...(cachSua === undefined ? {} : { cachSua }),
})
