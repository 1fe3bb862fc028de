import { cell, paragraph, row, table } from '../document/build'
import type { Block, Cell, Row, Table } from '../document/nodes'
import type { VanBan } from '../domain/co-quan/co-quan'
import type { MocDaTinh, NhiemVuDaTinh, SoDem } from '../domain/bao-cao/tien-do/tong-hop'
import { citeInNote } from '../domain/co-quan/vien-dan'
import type { TinhTrang } from '../domain/bao-cao/tien-do/tinh-trang'
import { shortDate } from '../language/date'
import { joinNames } from '../language/number'
import { inThoiHan, inTinhTrang, TEN_CHUA_BAO_CAO, TEN_TINH_TRANG } from './tinh-trang-text'
import { roman } from '../language/list-marks'

export type BangTienDo = {
  readonly linhVuc: readonly string[]
  readonly tasks: readonly NhiemVuDaTinh[]
  readonly vanBan: ReadonlyMap<string, VanBan>
}

const text = (value: string, role: 'oChu' | 'oGiua' = 'oChu'): Cell =>
  cell(value.split('\n').map((line) => paragraph(role, line)))
const header = (...names: readonly string[]): Row =>
  row(names.map((name) => cell([paragraph('oTieuDe', name)])))

/**
 * Every task of the plan under its field: lead, deadline, how far it is, what proves it. Widths in per cent.
 */
export function bangTienDo({ linhVuc, tasks, vanBan }: BangTienDo): Table {
  const columns = [5, 27, 14, 13, 14, 14, 13]
  const body = linhVuc.flatMap((ten, area) => [
    row(
      [
        cell([paragraph('oTieuDe', roman(area + 1))]),
        cell([paragraph('oNhom', ten)], { colSpan: columns.length - 1 }),
      ],
      { keepWithNext: true },
    ),
    ...tasks.filter((task) => task.linhVuc === area).flatMap((task) => rowsOf(task, vanBan)),
  ])
  return table(
    columns,
    [
      header('TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Tình trạng', 'Kết quả, minh chứng', 'Ghi chú'),
      ...body,
    ],
    { headerRows: 1 },
  )
}

/** What belongs to the task stands once over the rows of its mốc. */
function rowsOf({ so, ten, chuTri, moc }: NhiemVuDaTinh, vanBan: ReadonlyMap<string, VanBan>): Row[] {
  const rowSpan = moc.length
  return moc.map((step, nth) => {
    const task = [
      cell([paragraph('oGiua', String(so))], { rowSpan }),
      cell(
        ten.split('\n').map((line) => paragraph('oChu', line)),
        { rowSpan },
      ),
      cell([paragraph('oChu', joinNames(chuTri))], { rowSpan }),
    ]
    return row(
      [
        ...(nth ? [] : task),
        text(inThoiHan(step, vanBan), 'oGiua'),
        text(inTinhTrang(step), 'oGiua'),
        text(evidenceOf(step, vanBan)),
        text(step.ghi?.ghiChu ?? ''),
      ],
      { keepWithNext: nth < rowSpan - 1 },
    )
  })
}

const evidenceOf = ({ ghi }: MocDaTinh, vanBan: ReadonlyMap<string, VanBan>): string =>
  [...(ghi?.vanBan ?? []).flatMap((id) => vanBan.get(id) ?? []).map(citeInNote), ghi?.minhChung]
    .filter(Boolean)
    .join('; ')

/** The overdue tasks, the longest overdue first. */
export function bangQuaHan(tasks: readonly NhiemVuDaTinh[], vanBan: ReadonlyMap<string, VanBan>): Table {
  const late = tasks
    .filter(({ tinhTrang }) => tinhTrang.ma === 'qua-han')
    .sort((one, other) => (other.tinhTrang.soNgay ?? 0) - (one.tinhTrang.soNgay ?? 0))
  const rows = late.map(({ ma, ten, chuTri, tinhTrang, moc }) =>
    row([
      text(ma, 'oGiua'),
      text(ten),
      text(joinNames(chuTri)),
      text(hanQuaHan(moc, tinhTrang, vanBan), 'oGiua'),
      text(String(tinhTrang.soNgay ?? ''), 'oGiua'),
      text(moc.flatMap(({ ghi }) => ghi?.ghiChu ?? []).join('; ')),
    ]),
  )
  return table(
    [7, 36, 18, 12, 9, 18],
    [header('Số', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Quá hạn (ngày)', 'Ghi chú'), ...rows],
    { headerRows: 1 },
  )
}

/** The day that has passed; an extended one with the deadline of the plan. */
function hanQuaHan(
  moc: readonly MocDaTinh[],
  tinhTrang: TinhTrang,
  vanBan: ReadonlyMap<string, VanBan>,
): string {
  const own = moc.find((step) => step.tinhTrang === tinhTrang)
  if (own?.doiHan) return inThoiHan(own, vanBan)
  return tinhTrang.han === undefined ? '' : shortDate(tinhTrang.han)
}

type CotDem = { readonly ten: string; readonly so: (dem: SoDem) => number }
const COT_DEM: readonly CotDem[] = [
  { ten: 'Số nhiệm vụ', so: ({ tong }) => tong },
  { ten: 'Đã hoàn thành', so: (dem) => dem['hoan-thanh'] },
  { ten: 'Xong sau thời hạn', so: ({ tre }) => tre },
  { ten: 'Hoàn thành trong kỳ', so: ({ trongKy }) => trongKy },
  { ten: 'Đang thực hiện', so: (dem) => dem['dang-thuc-hien'] },
  { ten: 'Đến hạn kỳ tới', so: (dem) => dem['den-han-ky-toi'] },
  { ten: 'Chưa đến hạn', so: (dem) => dem['chua-den-han'] },
  { ten: 'Quá hạn', so: (dem) => dem['qua-han'] },
]
/** Only where there are such tasks. */
const COT_HIEM: readonly CotDem[] = [
  { ten: TEN_TINH_TRANG['chua-ro-han'], so: (dem) => dem['chua-ro-han'] },
  { ten: TEN_CHUA_BAO_CAO, so: (dem) => dem.chuaBaoCao },
]

/**
 * Counts of tasks by lead. A task with two leads counts for both: the sum is of the leads, and the line below
 * says of how many tasks.
 */
export function bangChuTri(
  lines: readonly { readonly ten: string; readonly dem: SoDem }[],
  soNhiemVu: number,
): Block[] {
  const tong = sumOf(lines.map(({ dem }) => dem))
  const more = tong.tong > soNhiemVu
  const so = (value: number) => String(value).padStart(2, '0')
  return [
    bangTongHop('Cơ quan chủ trì', lines, tong),
    ...(more
      ? [
          paragraph(
            'doan',
            `Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan: ${so(tong.tong)} lượt của ${so(soNhiemVu)} nhiệm vụ.`,
          ),
        ]
      : []),
  ]
}

const sumOf = (all: readonly SoDem[]): SoDem =>
  all.reduce(
    (sum, each) =>
      Object.fromEntries(
        Object.entries(sum).map(([key, so]) => [key, so + each[key as keyof SoDem]]),
      ) as SoDem,
  )

/** Counts of tasks by field or by lead, with their sum. */
export function bangTongHop(
  ten: string,
  lines: readonly { readonly ten: string; readonly dem: SoDem }[],
  total?: SoDem,
): Table {
  const columns = [...COT_DEM, ...COT_HIEM.filter(({ so }) => lines.some(({ dem }) => so(dem) > 0))]
  const counts = (dem: SoDem): Cell[] => columns.map(({ so }) => text(String(so(dem)), 'oGiua'))
  const rows = lines.map((line, index) =>
    row([text(String(index + 1), 'oGiua'), text(line.ten), ...counts(line.dem)], {
      keepWithNext: total !== undefined && index === lines.length - 1,
    }),
  )
  const sum = total ? [row([cell([paragraph('oTieuDe', 'Tổng')], { colSpan: 2 }), ...counts(total)])] : []
  return table(
    [5, 95 - 8 * columns.length, ...columns.map(() => 8)],
    [header('TT', ten, ...columns.map((column) => column.ten)), ...rows, ...sum],
    { headerRows: 1 },
  )
}
