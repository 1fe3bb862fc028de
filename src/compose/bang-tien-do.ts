import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Row, Table } from '../document/nodes'
import type { VanBan } from '../domain/co-quan/co-quan'
import type { MocDaTinh, NhiemVuDaTinh, SoDem } from '../domain/bao-cao/tien-do/tong-hop'
import { citeInNote } from '../domain/co-quan/vien-dan'
import { shortDate } from '../language/date'
import { joinNames } from '../language/number'
import { inTinhTrang } from './tinh-trang-text'
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
        text(step.thoiHan, 'oGiua'),
        text(inTinhTrang(step.tinhTrang, step.ghi?.ngay), 'oGiua'),
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
export function bangQuaHan(tasks: readonly NhiemVuDaTinh[]): Table {
  const late = tasks
    .filter(({ tinhTrang }) => tinhTrang.ma === 'qua-han')
    .sort((one, other) => (other.tinhTrang.soNgay ?? 0) - (one.tinhTrang.soNgay ?? 0))
  const rows = late.map(({ ma, ten, chuTri, tinhTrang, moc }) =>
    row([
      text(ma, 'oGiua'),
      text(ten),
      text(joinNames(chuTri)),
      text(tinhTrang.han === undefined ? '' : shortDate(tinhTrang.han), 'oGiua'),
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

/**
 * Counts of tasks by field or by lead, with their sum. A task with two leads counts for both, so only fields
 * add up.
 */
export function bangTongHop(
  ten: string,
  lines: readonly { readonly ten: string; readonly dem: SoDem }[],
  total?: SoDem,
): Table {
  const counts = (dem: SoDem): Cell[] =>
    [
      dem.tong,
      dem['hoan-thanh'],
      dem.tre,
      dem.trongKy,
      dem['dang-thuc-hien'],
      dem['den-han-ky-toi'],
      dem['chua-den-han'],
      dem['qua-han'],
    ].map((count) => text(String(count), 'oGiua'))
  const rows = lines.map((line, index) =>
    row([text(String(index + 1), 'oGiua'), text(line.ten), ...counts(line.dem)], {
      keepWithNext: total !== undefined && index === lines.length - 1,
    }),
  )
  const sum = total ? [row([cell([paragraph('oTieuDe', 'Tổng')], { colSpan: 2 }), ...counts(total)])] : []
  return table(
    [5, 31, 8, 8, 8, 8, 8, 8, 8, 8],
    [
      header(
        'TT',
        ten,
        'Số nhiệm vụ',
        'Đã hoàn thành',
        'Xong sau thời hạn',
        'Hoàn thành trong kỳ',
        'Đang thực hiện',
        'Đến hạn kỳ tới',
        'Chưa đến hạn',
        'Quá hạn',
      ),
      ...rows,
      ...sum,
    ],
    { headerRows: 1 },
  )
}
