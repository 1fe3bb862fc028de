import { editWorkbook } from '../../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../../src/office/open-workbook'
import { fillPhieu, type Tinh } from './province'

/** Tasks of a made-up province, of which some have several mốc or several leads. */
const TASKS: readonly (readonly [
  ten: string,
  moc: readonly (readonly [thoiHan: string, phanCong: string])[],
])[] = [
  ['Ban hành kế hoạch kiểm tra', [['Quý II/2026', 'Sở Nội vụ chủ trì; Sở Tư pháp phối hợp']]],
  [
    'Rà soát văn bản quy phạm',
    [
      ['Quý II/2026', 'Sở Tư pháp chủ trì'],
      ['Quý III/2026', 'Sở Nội vụ chủ trì'],
    ],
  ],
  ['Tập huấn công chức', [['Quý IV/2026', 'Sở Nội vụ chủ trì']]],
  ['Lập danh mục dịch vụ công', [['Quý IV/2026', 'Sở Tư pháp chủ trì; Sở Nội vụ phối hợp']]],
  ['Đánh giá trách nhiệm giải trình', [['Quý IV/2026', 'Sở Nội vụ, Sở Tư pháp chủ trì']]],
]
/** Its plan as a file. */
export const PLAN = `coQuan: ubnd-tinh
nam: 2026
banHanh:
  loai: ke-hoach
  so: 14
  kyHieu: KH-UBND
  ngay: 2025-12-31
  diaDanh: Giả Định
  noiNhan: [Các sở, "Lưu: VT"]
  nguoiKy: { quyenHan: [TM. Ủy ban nhân dân], chucVu: Chủ tịch, hoTen: Nguyễn Văn A }
trichYeu: Cải cách hành chính năm 2026
phuLuc:
  ten: NHIỆM VỤ
  kemTheo: ke-hoach
  cot:
    - { ten: Nhiệm vụ, noiDung: nhiemVu, rong: 40 }
    - { ten: Tiến độ, noiDung: thoiHan, rong: 20 }
    - { ten: Phân công, noiDung: phanCong, rong: 40 }
linhVuc:
  - ten: Chung
    nhiemVu:
${TASKS.map(([ten, moc]) => `      - { ten: ${ten}, moc: [${moc.map(([thoiHan, phanCong]) => `{ thoiHan: ${thoiHan}, phanCong: "${phanCong}" }`).join(', ')}] }`).join('\n')}
phienBan: 1
`

/** What a unit says of a task in its form. */
export type Khai = readonly [
  ma: string,
  trangThai: string,
  ngay?: string | null,
  minhChung?: string | null,
  ten?: string,
]

/** A form with what its unit says of tasks and in words. */
export function fillAll(
  tinh: Tinh,
  id: string,
  khai: readonly Khai[],
  loi: Readonly<Record<number, string>> = {},
): Uint8Array {
  const filled = fillPhieu(tinh.forms.get(id) ?? new Uint8Array(), 1)
  const sheet = openWorkbook(filled, id).find(({ ten }) => ten === 'Nhiệm vụ')
  const o = khai.flatMap(([ma, trangThai, ngay, minhChung, ten]) => {
    const row = sheet?.hang.find((hang) => hang.o.some(({ column, chu }) => column === 0 && chu === ma))?.row
    if (row === undefined) throw new Error(`${id} has no task ${ma}`)
    return [
      { row, column: 5, gia: trangThai },
      { row, column: 6, gia: ngay ?? null },
      { row, column: 7, gia: minhChung ?? null },
      ...(ten === undefined ? [] : [{ row, column: 1, gia: ten }]),
    ]
  })
  const prose = Object.entries(loi).map(([row, gia]) => ({ row: Number(row), column: 2, gia }))
  return editWorkbook(filled, id, [
    ...(o.length ? [{ ten: 'Nhiệm vụ', o }] : []),
    { ten: 'Lời văn', o: prose },
  ])
}
