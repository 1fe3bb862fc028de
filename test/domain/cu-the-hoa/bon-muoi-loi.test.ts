import { join } from 'node:path'
import { compareWithParent } from '../../../src/domain/cu-the-hoa/compare/doi-chieu'
import { buildKeHoach } from '../../../src/domain/cu-the-hoa/build/ke-hoach-moi'
import { buildBanDeXuat } from '../../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import type { KeHoachDangSoan } from '../../../src/domain/ke-hoach/ke-hoach'
import { readKeHoachDangSoan } from '../../../src/workspace/read-ke-hoach'
import { donVi, quyTac } from './derived'

const open = (tinh: string, id: string) => {
  const {
    keHoach: cha,
    coQuan,
    vanBan,
  } = readKeHoachDangSoan(join(__dirname, 'hu-cau', tinh, 'ke-hoach.yaml')).hoSo
  const unit = donVi(id, cha as never, coQuan)
  const de = buildBanDeXuat(cha, unit, quyTac)
  const text = JSON.stringify(buildKeHoach(de, de.quyetDinh, { cha, donVi: unit, quyTac, vanBan }))
  // What the clerk fills in: open products, and goals that count offices.
  const good = JSON.parse(text.replaceAll('"…"', '"Biên bản làm việc của đơn vị"')) as KeHoachDangSoan
  const find = (con: KeHoachDangSoan, boQua?: ReadonlySet<string>) =>
    compareWithParent(con, cha, unit, quyTac, boQua).khacBiet
  return { good, find, name: unit.coQuan.tenGon ?? '' }
}
const UNITS = [
  ['hai-van', 'so-nnmt'],
  ['hai-van', 'ubnd-phuong-ngoc-son'],
  ['son-linh', 'syt-son-linh'],
  ['son-linh', 'xa-thac-bac'],
] as const

type Plant = (con: KeHoachDangSoan, name: string) => void
const mocOf = (con: KeHoachDangSoan, nth: number) => {
  const moc = con.linhVuc?.flatMap(({ nhiemVu }) => nhiemVu).at(nth)?.moc[0]
  if (!moc) throw new Error('no such task')
  return moc
}
const FAULTS: Readonly<Record<string, readonly [loai: string, plant: Plant]>> = {
  'a product that says nothing': ['ket-qua', (con) => (mocOf(con, 0).ketQua = 'Văn bản, báo cáo')],
  'a product of the province': ['ket-qua', (con) => (mocOf(con, 1).ketQua = 'Nghị quyết của HĐND tỉnh')],
  'an open product': ['ket-qua', (con) => (mocOf(con, 0).ketQua = '…')],
  'nobody who leads': [
    'phan-cong',
    (con) => (mocOf(con, 1).phanCong = { chuTri: 'Không', phoiHop: 'Sở Nội vụ' }),
  ],
  'the unit beside itself': [
    'phan-cong',
    (con, name) => (mocOf(con, 0).phanCong = { chuTri: 'Văn phòng', phoiHop: `Sở Tư pháp, ${name}` }),
  ],
  'a name twice': [
    'phan-cong',
    (con) =>
      (mocOf(con, 1).phanCong = 'Văn phòng chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính và Sở Nội vụ'),
  ],
  'a deadline nobody understands': ['thoi-han', (con) => (mocOf(con, 0).thoiHan = 'Lúc nào cũng được')],
  'a goal of the province': [
    'muc-tieu',
    (con) => (con.mucTieu = { tieuDe: 'MỤC TIÊU', gach: ['Tỉnh thuộc nhóm dẫn đầu về PAR INDEX.'] }),
  ],
  'a duty without a task': [
    'bo-sot',
    (con) =>
      (con.linhVuc = con.linhVuc
        ?.map((nhom) => ({ ...nhom, nhiemVu: nhom.nhiemVu.slice(1) }))
        .filter(({ nhiemVu }) => nhiemVu.length > 0)),
  ],
  'a milestone years after the province’s': [
    'muon-hon',
    (con) =>
      con.linhVuc?.forEach(({ nhiemVu }) =>
        nhiemVu.forEach(({ moc }) => {
          moc.forEach((each) => (each.thoiHan = 'Tháng 12/2031'))
        }),
      ),
  ],
  'a code that leads nowhere': [
    'ma-la',
    (con) => {
      const task = con.linhVuc?.[0]?.nhiemVu[0]
      if (task) task.nhiemVuCha = 'XX.99'
    },
  ],
  'the plan of another year': [
    'sai-cap',
    (con) =>
      (con.toChuc = { tieuDe: 'TỔ CHỨC', moDau: ['Thực hiện kế hoạch cải cách hành chính năm 2019.'] }),
  ],
  'the symbol of another office': [
    'sai-cap',
    (con) => {
      con.banHanh = { ...con.banHanh, kyHieu: 'KH-ABC' }
      con.kinhPhi = { tieuDe: 'KINH PHÍ', moDau: ['Theo Kế hoạch số 7/KH-XYZ ngày 05/01/2026.'] }
    },
  ],
  'an open deadline': ['thoi-han', (con) => (mocOf(con, 0).thoiHan = '…')],
  'a task twice': [
    'trung-lap',
    (con) => {
      const [first] = con.linhVuc ?? []
      const task = first?.nhiemVu[0]
      if (first && task) first.nhiemVu = [...first.nhiemVu, { ...task }]
    },
  ],
}

describe.each(UNITS)('The plan derived from %s for %s', (tinh, id) => {
  const { good, find, name } = open(tinh, id)

  test('has nothing to look at once its open places are filled', () => {
    expect(find(good)).toEqual([])
  })

  test.each(Object.entries(FAULTS))('with %s is found out', (_, [loai, plant]) => {
    const con = structuredClone(good)
    plant(con, name)
    expect(find(con).map((each) => each.loai)).toContain(loai)
  })
})

test('What the sheet left out is no gap', () => {
  const { good, find } = open('hai-van', 'so-nnmt')
  const con = { ...good, linhVuc: good.linhVuc?.slice(1) }
  const gone = good.linhVuc?.[0]?.nhiemVu.flatMap(({ nhiemVuCha }) => nhiemVuCha ?? []) ?? []
  const gaps = (boQua?: ReadonlySet<string>) =>
    find(con, boQua).flatMap(({ loai }) => (loai === 'nghia-vu' ? [] : [loai]))
  expect(gaps()).toHaveLength(gone.length)
  expect(gaps(new Set(gone))).toEqual([])
  // The codes of the tasks that are left have moved on.
  expect(find(con, new Set(gone)).map(({ noiDung }) => noiDung)).toEqual([
    expect.stringContaining('danh sách nhiệm vụ của từng phòng khác phụ lục: Văn phòng Sở; '),
  ])
})
