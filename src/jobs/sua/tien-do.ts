import { inTinhTrang, TEN_TINH_TRANG } from '../../compose/tinh-trang-text'
import { danhBaOf } from '../../domain/co-quan/danh-ba'
import { listNhiemVu, type NhiemVuCoMa } from '../../domain/ke-hoach/list-nhiem-vu'
import { findNhiemVu } from '../../domain/bao-cao/tien-do/nhan-dien'
import { computeNhiemVu, type NhiemVuDaTinh } from '../../domain/bao-cao/tien-do/tong-hop'
import { TINH_TRANG } from '../../domain/bao-cao/tien-do/tinh-trang'
import { type GhiNhan, tienDoFile } from '../../domain/bao-cao/tien-do/tien-do'
import { formOf } from '../../workspace/bang/forms'
import { groupsIn } from '../../workspace/forms'
import type { FieldChange } from '../../workspace/edit-yaml/edits'
import { linkOf } from '../../workspace/read-links'
import { readData } from '../../workspace/read-data'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import {
  type BangMo,
  cellsByHang,
  type Cho,
  type CotSua,
  type HangSua,
  type LoiSua,
  type SuaO,
} from './bang-sua'
import { readGia, spellGia, toCotSua } from './gia-tri'

/** What only says of which task a record is. */
const NAMES = new Set(['ma', 'nhiemVu', 'ten', 'moc'])
const RONG: Readonly<Record<string, number>> = { trangThai: 16, ngay: 13, minhChung: 32, ghiChu: 28, lan: 7 }
const TYPED = formOf(tienDoFile)
  .trang.flatMap(({ cot }) => cot)
  .filter(({ path: [key = ''] }) => !NAMES.has(key))
/** What is asked for of every task; the rest stands behind. */
const FIRST = ['trangThai', 'ngay', 'minhChung', 'ghiChu']
const typedInOrder = [
  ...FIRST.flatMap((key) => TYPED.filter(({ path }) => path[0] === key)),
  ...TYPED.filter(({ path: [key = ''] }) => !FIRST.includes(key)),
]
const CHI_DOC: readonly CotSua[] = [
  { ma: 'so', ten: 'Mã', rong: 7, chiDoc: true },
  { ma: 'nhiemVu', ten: 'Nhiệm vụ', rong: 44, chiDoc: true },
  { ma: 'chuTri', ten: 'Cơ quan chủ trì', rong: 20, chiDoc: true },
  { ma: 'thoiHan', ten: 'Thời hạn', rong: 14, chiDoc: true },
  { ma: 'tinhTrang', ten: 'Tình trạng tính ra', rong: 20, chiDoc: true },
]

/** A row of the table: a task, or one mốc of it where they are recorded apart; `at`: its record. */
type Viec = {
  readonly hang: string
  readonly task: NhiemVuCoMa
  readonly nth: number
  readonly moc: number | undefined
  readonly at: number | undefined
}
type GhiTho = Readonly<Record<string, unknown>>

/**
 * The progress of a report's tasks: a row for each, whether something was recorded of it or not. Undefined where the
 * report names no plan with tasks, or no file of progress.
 */
export function openTienDo(file: string, { hoSo, files }: BaoCaoDangMo): BangMo | undefined {
  const path = linkOf(file, files.baoCao, 'tienDo')
  const { keHoach } = hoSo
  if (path === undefined || keHoach?.linhVuc === undefined) return undefined
  const data = readData(path, tienDoFile)
  const records = groupsIn(data.raw, 'nhiemVu')
  const computed = computeTasks(hoSo, records)
  const rows = listViec(listNhiemVu(keHoach), records)
  const byHang = new Map(rows.map((row) => [row.hang, row]))
  return {
    ma: 'tien-do',
    ten: 'Tiến độ',
    cot: [...CHI_DOC, ...typedInOrder.map((cot) => toCotSua(cot, RONG[cot.path[0] ?? ''] ?? 14))],
    hang: rows.flatMap((row, nth) => [
      ...(rows[nth - 1]?.task.linhVuc === row.task.linhVuc ? [] : nhomOf(row.task)),
      hangOf(row, computed.get(row.task.ma), row.at === undefined ? undefined : records[row.at]),
    ]),
    loc: [{ ten: 'Tình trạng', muc: TINH_TRANG.map((ma) => ({ ma, ten: TEN_TINH_TRANG[ma] })) }],
    loi: rows.flatMap((row) => lateIn(row, computed.get(row.task.ma))),
    data,
    schema: tienDoFile,
    tim: (path) => findCho(path, rows),
    ghi: (o) => changesOf(o, byHang, records),
  }
}

/** How far the tasks are, by those records that can be read. */
function computeTasks(
  { keHoach, ky, coQuan }: BaoCaoDangMo['hoSo'],
  records: readonly GhiTho[],
): ReadonlyMap<string, NhiemVuDaTinh> {
  if (!keHoach || !ky) return new Map()
  const nhiemVu = records.flatMap(
    (record): GhiNhan[] => tienDoFile.safeParse({ nhiemVu: [record] }).data?.nhiemVu ?? [],
  )
  const tasks = computeNhiemVu(keHoach, { nhiemVu }, ky, danhBaOf(coQuan, keHoach.coQuan))
  return new Map(tasks.map((task) => [task.ma, task]))
}

/** A record that speaks of all mốc of its task keeps them in one row. */
function listViec(tasks: readonly NhiemVuCoMa[], records: readonly GhiTho[]): Viec[] {
  const at = new Map(
    records.flatMap((record, nth) => {
      const task = findNhiemVu(record, tasks)
      return task ? [[keyOf(task, record['moc']), nth] as const] : []
    }),
  )
  return tasks.flatMap((task): Viec[] => {
    const whole = at.get(keyOf(task, undefined))
    if (task.nhiemVu.moc.length === 1 || whole !== undefined)
      return [{ hang: task.ma, task, nth: 0, moc: undefined, at: whole ?? at.get(keyOf(task, 1)) }]
    return task.nhiemVu.moc.map((_, nth) => {
      const moc = nth + 1
      return { hang: `${task.ma}/${moc}`, task, nth, moc, at: at.get(keyOf(task, moc)) }
    })
  })
}

const keyOf = ({ ma }: NhiemVuCoMa, moc: unknown): string => `${ma}/${typeof moc === 'number' ? moc : ''}`

const nhomOf = ({ linhVuc, cho: [area] }: NhiemVuCoMa): HangSua[] =>
  linhVuc.ten === undefined ? [] : [{ ma: `nhom-${area}`, nhom: true, o: [linhVuc.ten] }]

function hangOf(
  { hang, task, nth, moc }: Viec,
  computed: NhiemVuDaTinh | undefined,
  record: GhiTho | undefined,
): HangSua {
  const step = computed?.moc[nth]
  const { nhiemVu } = task
  return {
    ma: hang,
    ...(step && { loc: [step.tinhTrang.ma] }),
    o: [
      task.ma,
      moc === undefined ? nhiemVu.ten : `${nhiemVu.ten} (mốc ${moc}: ${nhiemVu.moc[nth]?.ketQua ?? ''})`,
      step?.chuTri.join('\n') ?? '',
      nhiemVu.moc[nth]?.thoiHan ?? '',
      step ? inTinhTrang(step) : '',
      ...typedInOrder.map((cot) => spellGia(cot, record?.[cot.path[0] ?? ''])),
    ],
  }
}

/** What is late is in sight without being looked for. */
const lateIn = ({ hang, nth }: Viec, computed: NhiemVuDaTinh | undefined): LoiSua[] =>
  computed?.moc[nth]?.tinhTrang.ma === 'qua-han'
    ? [{ hang, cot: 'tinhTrang', mucDo: 'xem', dieu: 'quá hạn mà chưa hoàn thành', cachSua: QUA_HAN }]
    : []
const QUA_HAN = 'đã xong thì ghi ngày; được gia hạn thì ghi hạn mới; chưa xong thì ghi lý do ở Ghi chú'

/** A path names a record by its place, or a task by its code and mốc. */
function findCho([list, of, field]: readonly PropertyKey[], rows: readonly Viec[]): Cho | undefined {
  if (list !== 'nhiemVu' || of === undefined) return undefined
  const row = rows.find((each) =>
    typeof of === 'number' ? each.at === of : each.task.ma === of && (each.moc ?? field) === field,
  )
  const cot =
    typeof of === 'number' && typedInOrder.some(({ path }) => path[0] === field) ? String(field) : undefined
  return row && { hang: row.hang, ...(cot === undefined ? {} : { cot }) }
}

/** The fields that cells say; of a task of which nothing was recorded a record, of which nothing is left none. */
function changesOf(
  o: readonly SuaO[],
  byHang: ReadonlyMap<string, Viec>,
  records: readonly GhiTho[],
): FieldChange[] {
  const byRow = cellsByHang(o)
  const known: FieldChange[] = []
  const fresh: FieldChange[] = []
  for (const [hang, cells] of byRow) {
    const row = byHang.get(hang)
    if (!row) continue
    const fields = cells.map(({ cot, sau }) => [cot, readGia(typedOf(cot), sau)] as const)
    if (row.at === undefined) {
      const given = fields.filter(([, value]) => value !== undefined)
      if (given.length) fresh.push(recordOf(row, Object.fromEntries(given), records.length + fresh.length))
    } else known.push(...fields.map(([cot, value]) => ({ path: ['nhiemVu', row.at ?? 0, cot], value })))
  }
  return [...known, ...fresh]
}

const typedOf = (cot: string) => typedInOrder.find(({ path }) => path[0] === cot) ?? { kieu: 'chu' as const }

const recordOf = (
  { task: { ma, nhiemVu }, moc }: Viec,
  fields: Readonly<Record<string, unknown>>,
  at: number,
): FieldChange => ({
  path: ['nhiemVu', at],
  value: {
    ma,
    ...(nhiemVu.id === undefined ? {} : { nhiemVu: nhiemVu.id }),
    ten: nhiemVu.ten,
    ...(moc === undefined ? {} : { moc }),
    ...fields,
  },
})
