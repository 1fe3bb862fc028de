import { join } from 'node:path'
import { matchName } from '../../../src/domain/cu-the-hoa/rules/names'
import { proposeKeHoach } from '../../../src/domain/cu-the-hoa/propose/de-xuat'
import { CHO_TRONG } from '../../../src/domain/cu-the-hoa/propose/write-ket-qua'
import { readPhanCong } from '../../../src/domain/ke-hoach/phan-cong/phan-cong'
import { readKeHoachDangSoan } from '../../../src/workspace/read-ke-hoach'
import { donVi, quyTac } from './derived'

/** Three plans made up in words that no rule was made from: columns, sentences, goals and tasks in one part. */
const read = (tinh: string) => readKeHoachDangSoan(join(__dirname, 'hu-cau', tinh, 'ke-hoach.yaml')).hoSo
const HO_SO = {
  'hai-van': read('hai-van'),
  'son-linh': read('son-linh'),
  'cuu-tan': read('cuu-tan'),
} as const
type Tinh = keyof typeof HO_SO

const derive = (tinh: Tinh, id: string) => {
  const { keHoach, coQuan } = HO_SO[tinh]
  const unit = donVi(id, keHoach as never, coQuan)
  const tasks = proposeKeHoach(keHoach, unit, quyTac).map((each) => ({
    ...each,
    ...each.vietTheo(each.cach),
  }))
  return { unit, tasks, taken: tasks.filter(({ cach }) => cach !== 'bo-qua') }
}

describe.each([
  ['hai-van', 'so-nnmt'],
  ['hai-van', 'ubnd-phuong-ngoc-son'],
  ['hai-van', 'ban-cong-nghe-cao'],
  ['son-linh', 'syt-son-linh'],
  ['son-linh', 'xa-thac-bac'],
  ['son-linh', 'btl-son-linh'],
  ['cuu-tan', 'sct-cuu-tan'],
  ['cuu-tan', 'xa-ba-rai'],
  ['cuu-tan', 'bql-kcn-cuu-tan'],
] as const)('What is derived from %s for %s', (tinh, id) => {
  const { unit, taken } = derive(tinh, id)
  const moc = taken.flatMap(({ ma, viet }) => viet.moc.map((each) => ({ ma, ...each })))
  const rooms = new Set(unit.coQuan.phong?.map(({ ten }) => ten))

  test('is led by a department of the unit, which helps nobody, with nobody named twice and never the unit itself', () => {
    const wrong = moc.filter(({ phanCong }) => {
      const [lead = '', rest = ''] = phanCong.split(' chủ trì, phối hợp với ')
      const names = readPhanCong({ chuTri: lead, phoiHop: rest }).viec.flatMap(({ coQuan }) => coQuan)
      return (
        !rooms.has(lead) ||
        new Set(names).size < names.length ||
        names.some((name) => matchName(name, unit.nguoi)?.qua === 'ten') ||
        /(?:, |và |với )Các /u.test(phanCong)
      )
    })
    expect(wrong).toEqual([])
  })

  test('has products one can count, none that only the province issues, and few left open', () => {
    const products = moc.map(({ ketQua }) => ketQua)
    expect(
      products.filter((each) => /^Văn bản, báo cáo|của (?:UBND|HĐND) (?:tỉnh|thành phố)$/u.test(each)),
    ).toEqual([])
    expect(products.filter((each) => each === CHO_TRONG).length * 5).toBeLessThanOrEqual(products.length)
  })

  test('says of nobody else’s level that it is the unit’s', () => {
    const other =
      unit.cap === 'so' ? /UBND (?:các )?(?:xã|phường)|cấp xã/u : /các sở|cấp xã|các (?:xã, )?phường/u
    expect(taken.filter(({ viet }) => other.test(viet.ten)).map(({ viet }) => viet.ten)).toEqual([])
  })
})

test.each([
  [
    'hai-van',
    'so-nnmt',
    'II.1',
    'Chi cục Chăn nuôi và Thú y',
    'Tờ trình, dự thảo Quyết định trình UBND thành phố',
  ],
  ['hai-van', 'so-nnmt', 'III.1', 'Phòng Quản lý đất đai', 'Dịch vụ công trực tuyến toàn trình'],
  ['hai-van', 'so-nnmt', 'IV.1', 'Phòng Tổ chức cán bộ', 'Quyết định của Giám đốc Sở'],
  ['hai-van', 'ubnd-phuong-ngoc-son', 'I.4', 'Văn phòng HĐND và UBND', 'Danh sách công chức được cử tham dự'],
  [
    'hai-van',
    'ubnd-phuong-ngoc-son',
    'III.3',
    'Trung tâm Phục vụ hành chính công phường',
    'Báo cáo, hồ sơ phục vụ kiểm tra gửi Văn phòng UBND thành phố',
  ],
  [
    'hai-van',
    'ubnd-phuong-ngoc-son',
    'VI.1',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Báo cáo công khai của UBND phường',
  ],
  ['son-linh', 'syt-son-linh', 'II.2', 'Phòng Nghiệp vụ Y', 'Tờ trình, dự thảo Nghị quyết trình HĐND tỉnh'],
  [
    'son-linh',
    'syt-son-linh',
    'III.1',
    'Văn phòng Sở',
    'Báo cáo kết quả rà soát, đề xuất gửi Văn phòng UBND tỉnh',
  ],
  ['son-linh', 'xa-thac-bac', 'IV.2', 'Phòng Văn hóa - Xã hội', 'Báo cáo của UBND xã'],
] as const)('Of %s, %s has %s led by %s with "%s"', (tinh, id, ma, phong, ketQua) => {
  const moc = derive(tinh, id).tasks.find((each) => each.ma === ma)?.viet.moc
  expect(moc?.map((each) => [each.phanCong.split(' chủ trì')[0], each.ketQua])).toEqual([[phong, ketQua]])
})

test('A task that another document assigns is unclear, not somebody else’s', () => {
  const task = derive('hai-van', 'so-nnmt').tasks.find(({ ma }) => ma === 'VII.3')
  expect(task?.lyDo).toMatch(/^Chưa rõ: tỉnh ghi "Theo phân công tại/u)
})

test('Another unit in the register, of this province or of another, changes nothing in a unit’s plan', () => {
  const { keHoach, coQuan } = HO_SO['hai-van']
  const more = new Map([
    ...coQuan,
    ...[
      {
        id: 'so-la',
        ten: 'Sở Du lịch tỉnh Khác',
        tenGon: 'Sở Du lịch',
        cap: 'so',
        chuQuan: 'ubnd-tinh-son-linh',
      } as const,
      {
        id: 'phuong-la',
        ten: 'Ủy ban nhân dân phường Mới',
        tenGon: 'UBND phường Mới',
        cap: 'xa',
        thuoc: 'ubnd-hai-van',
      } as const,
    ].map((each) => [each.id, each] as const),
  ])
  const write = (register: typeof coQuan) =>
    proposeKeHoach(keHoach, donVi('ubnd-phuong-ngoc-son', keHoach as never, register), quyTac).map((each) =>
      JSON.stringify([each.cach, each.lyDo, each.vietTheo(each.cach)]),
    )
  expect(write(more)).toEqual(write(coQuan))
})
