import { findChamToi } from '../../../src/domain/cu-the-hoa/propose/find-cham-toi'
import { matchName } from '../../../src/domain/cu-the-hoa/rules/names'
import { inOneColumn } from '../../../src/domain/cu-the-hoa/propose/write-phan-cong'
import type { CoQuan } from '../../../src/domain/co-quan/co-quan'
import { proposeKeHoach } from '../../../src/domain/cu-the-hoa/propose/de-xuat'
import { deXuat, donVi, hoSo, NINH_HOA, oneTask, quyTac, TU_PHAP, VAN_PHONG } from './derived'

const codes = (id: string, qua: string): string[] =>
  deXuat(id)
    .filter(({ chamToi }) => chamToi[0]?.qua === qua)
    .map(({ ma }) => ma)

test('The eight tasks that name Văn phòng UBND tỉnh are found by name', () => {
  expect(codes(VAN_PHONG, 'ten')).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.7', 'VI.12', 'VII.7'])
})

test('The three tasks that name Sở Tư pháp are found by name', () => {
  expect(codes(TU_PHAP, 'ten')).toEqual(['I.1', 'II.4', 'III.4'])
})

test.each([VAN_PHONG, TU_PHAP, NINH_HOA])(
  'Every other task that touches %s has a collective that includes it, and no task else has',
  (id) => {
    const collective =
      { [NINH_HOA]: /cơ quan|đơn vị|địa phương|cấp huyện|các huyện/iu }[id] ?? /sở|ngành|cơ quan|đơn vị/iu
    for (const { chamToi } of deXuat(id))
      expect(chamToi.filter(({ qua, goi }) => qua === 'tapThe' && !collective.test(goi))).toEqual([])
    const words =
      { [NINH_HOA]: /các cơ quan|cơ quan, đơn vị|các đơn vị|địa phương|cấp huyện|các huyện/iu }[id] ??
      /các sở|các cơ quan|cơ quan, đơn vị|các đơn vị/iu
    const untouched = deXuat(id)
      .filter(({ chamToi }) => chamToi.length === 0)
      .flatMap(({ nhiemVu }) => nhiemVu.moc.map(({ phanCong }) => inOneColumn(phanCong)))
    expect(untouched.filter((phanCong) => words.test(phanCong))).toEqual([])
  },
)

test('A department of the unit that is named touches the unit', () => {
  expect(
    deXuat(NINH_HOA)
      .find(({ ma }) => ma === 'III.5')
      ?.chamToi.map(({ qua, goi }) => [qua, goi]),
  ).toEqual(
    expect.arrayContaining([
      ['phong', 'Phòng Tư pháp'],
      ['phong', 'Phòng Nội vụ'],
      ['tapThe', 'UBND cấp huyện'],
    ]),
  )
})

const XA: CoQuan = {
  id: 'ubnd-phuong-mau',
  ten: 'Ủy ban nhân dân phường Mẫu',
  cap: 'xa',
  tapThe: ['cap-xa', 'dia-phuong', 'co-quan'],
  tu: '2025-07-01',
}

describe('A collective', () => {
  test.each([
    ['các sở, ban, ngành', TU_PHAP, ''],
    ['các sở, ban ngành', TU_PHAP, ''],
    ['các sở ban ngành', TU_PHAP, ''],
    ['Các sở, ngành', TU_PHAP, ''],
    ['các cơ quan, đơn vị, địa phương', TU_PHAP, ''],
    ['các cơ quan, đơn vị, địa phương', NINH_HOA, ''],
    ['các sở, ban, ngành, địa phương', NINH_HOA, ''],
    ['UBND cấp huyện', NINH_HOA, ''],
    ['UBND các huyện, thị xã, thành phố', NINH_HOA, ''],
    ['Ủy ban nhân dân các huyện, thị xã, thành phố', NINH_HOA, ''],
    ['các cơ quan có liên quan', TU_PHAP, 'có liên quan'],
    ['cơ quan, đơn vị liên quan', NINH_HOA, 'liên quan'],
    ['10 cơ quan hành chính ở 03 cấp', VAN_PHONG, 'hành chính ở 03 cấp'],
  ])('"%s" means %s, with the condition "%s"', (name, id, condition) => {
    expect(matchName(name, donVi(id).nguoi)).toEqual({
      qua: 'tapThe',
      goi: name,
      ...(condition ? { dieuKien: condition } : {}),
    })
  })

  test.each([
    ['UBND cấp huyện', TU_PHAP],
    ['các sở, ban, ngành', NINH_HOA],
    ['UBND xã, phường', NINH_HOA],
    ['Sở Nội vụ', TU_PHAP],
    ['UBND tỉnh', NINH_HOA],
    ['UBND thành phố', NINH_HOA],
    ['Văn phòng HĐND và UBND thị xã', VAN_PHONG],
    ['các tổ chức chính trị - xã hội', TU_PHAP],
    ['Văn phòng Chính phủ', VAN_PHONG],
  ])('"%s" does not mean %s', (name, id) => {
    expect(matchName(name, donVi(id).nguoi)).toBeUndefined()
  })

  test('of communes means a commune, and of districts means nobody since 1 July 2025', () => {
    const later = { ...hoSo.keHoach, nam: 2026, banHanh: { ...hoSo.keHoach.banHanh, ngay: '2025-12-31' } }
    const phuong = donVi(XA, later)
    expect(matchName('UBND các xã, phường, đặc khu', phuong.nguoi)?.qua).toBe('tapThe')
    expect(matchName('UBND cấp xã', phuong.nguoi)?.qua).toBe('tapThe')
    expect(matchName('UBND cấp huyện', phuong.nguoi)).toBeUndefined()
    expect(matchName('UBND cấp huyện', donVi(NINH_HOA, later).nguoi)).toBeUndefined()
  })
})

describe('A name', () => {
  test.each(['Sở Tư pháp', 'sở tư pháp', 'Sở Tư pháp tỉnh Khánh Hòa', 'Sở Tư pháp - Thường trực Hội đồng'])(
    '"%s" is Sở Tư pháp',
    (name) => {
      expect(matchName(name, donVi(TU_PHAP).nguoi)?.qua).toBe('ten')
    },
  )

  test('of an agency that has merged means its successor', () => {
    const [touch] = findChamToi(
      oneTask('Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ban, ngành').linhVuc?.[0]?.nhiemVu[0] ?? {
        ten: '',
        moc: [],
      },
      donVi('so-tai-chinh-khanh-hoa').nguoi,
    )
    expect(touch).toMatchObject({ qua: 'ten', vaiTro: 'chuTri', goi: 'Sở Kế hoạch và Đầu tư' })
  })

  test('of a namesake in another province does not matter: each unit is asked for by itself', () => {
    expect(matchName('Sở Kế hoạch và Đầu tư', donVi('so-y-te-khanh-hoa').nguoi)).toBeUndefined()
  })
})

test.each([
  ['Phê duyệt phương án sắp xếp do Sở Tư pháp trình', true],
  ['Ban hành quy chế do Sở Nội vụ và Sở Tư pháp xây dựng', true],
  ['Thông qua đề án do Sở Nội vụ, Sở Tư pháp phối hợp soạn thảo', true],
  ['Thẩm định danh mục do Sở Nội vụ trình', false],
  ['Xử lý vướng mắc do Luật Đất đai quy định', false],
])('"%s" of a task that is assigned to others leaves Sở Tư pháp to decide: %s', (ten, isAsked) => {
  const plan = oneTask('Văn phòng UBND tỉnh chủ trì', ten)
  const [task] = proposeKeHoach(plan, donVi(TU_PHAP, plan), quyTac)
  expect(task?.cach).toBe('bo-qua')
  expect(/^Chưa rõ: lời của nhiệm vụ ghi "do Sở/u.test(task?.lyDo ?? '')).toBe(isAsked)
})

describe('Areas that are named one by one', () => {
  const touchOf = (phoiHop: string): string[] => {
    const plan = oneTask({ chuTri: 'Sở Nội vụ', phoiHop })
    const own = { ...XA, thuoc: 'ubnd-tinh-khanh-hoa' }
    const phuong = donVi(own, plan, new Map([...hoSo.coQuan, [own.id, own]]))
    const task = plan.linhVuc?.[0]?.nhiemVu[0] ?? { ten: '', moc: [] }
    return findChamToi(task, phuong.nguoi, phuong.danhBa).map(({ qua }) => qua)
  }

  test.each([
    'UBND các phường Tân An, Mẫu, Trường Xuân',
    'UBND các phường: Tân An và Mẫu',
    'UBND các xã, phường: Tân An, Mẫu',
    'UBND xã Tân An, phường Mẫu; Công an tỉnh',
    'Ủy ban nhân dân các xã Tân An, Hội Sơn và phường Mẫu',
    '02 phường: Tân An, Mẫu',
    'Chủ tịch UBND các phường Tân An, Mẫu',
    'phường Mẫu',
  ])('call by name whoever is among them: "%s"', (names) => expect(touchOf(names)).toEqual(['ten']))

  test.each([
    'UBND các phường Tân An, Bình Minh, Trường Xuân',
    'UBND các xã Mẫu, Tân An',
    'UBND các xã, phường: Tân An, Bình Minh',
    'UBND xã Tân An, phường Bình Minh',
    'Các phường: Tân An, Bình Minh',
    'phường Tân An',
  ])('call nobody else: "%s"', (names) => expect(touchOf(names)).toEqual([]))

  test.each(['UBND các xã, phường', 'UBND các xã, phường, đặc khu; Sở Y tế', 'UBND các phường Trung tâm'])(
    'are not what a collective is: "%s"',
    (names) => expect(touchOf(names)).toEqual(['tapThe']),
  )

  test('are partners each by its name, beside the bodies of the province', () => {
    const plan = oneTask({
      chuTri: 'Sở Tư pháp',
      phoiHop: 'Bộ Chỉ huy Quân sự tỉnh; UBND các xã Tân An, Trường Xuân; các sở Y tế, Nội vụ; Bộ Tư pháp',
    })
    const [task] = proposeKeHoach(plan, donVi(TU_PHAP, plan), quyTac)
    expect(task?.vietTheo('thuc-hien').viet.moc[0]?.phanCong).toContain(
      'phối hợp với Bộ Chỉ huy Quân sự tỉnh, UBND xã Tân An, UBND xã Trường Xuân, Sở Y tế, Sở Nội vụ và ',
    )
  })
})
