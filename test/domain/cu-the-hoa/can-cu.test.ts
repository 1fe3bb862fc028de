import { buildCanCu } from '../../../src/domain/cu-the-hoa/build/can-cu-moi'
import { listNhac } from '../../../src/domain/cu-the-hoa/build/nhac-don-vi'
import type { CoQuan, VanBan } from '../../../src/domain/co-quan/co-quan'
import type { KeHoach } from '../../../src/domain/ke-hoach/ke-hoach'
import { donVi, hoSo, NINH_HOA, quyTac } from './derived'

const LUAT_2015 = 'luat-to-chuc-chinh-quyen-dia-phuong-2015'
const LUAT_2019 = 'luat-sua-doi-to-chuc-chinh-quyen-dia-phuong-2019'
const LUAT_2025 = 'luat-to-chuc-chinh-quyen-dia-phuong-2025'
const CHUNG = ['nq-76-2021-cp', 'qd-4831-2021-khanh-hoa', 'qd-3487-2024-ubnd-khanh-hoa']

/** Made up: units that say only by which kind of document they issue. */
const XA: CoQuan = {
  id: 'ubnd-xa-mau',
  ten: 'Ủy ban nhân dân xã Mẫu',
  cap: 'xa',
  thuoc: 'ubnd-tinh-khanh-hoa',
  tu: '2025-07-01',
}
const SO: CoQuan = {
  id: 'so-mau',
  ten: 'Sở Mẫu tỉnh Khánh Hòa',
  tenGon: 'Sở Mẫu',
  cap: 'so',
  chuQuan: 'ubnd-tinh-khanh-hoa',
  banHanh: { loai: 'quyet-dinh' },
}
const chucNang = (id: string, ngay: string, given: Partial<VanBan> = {}): VanBan => ({
  id,
  loai: 'Quyết định',
  so: `${id.length}/QĐ-UBND`,
  ngay,
  coQuan: 'UBND tỉnh Khánh Hòa',
  trichYeu: 'quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Mẫu',
  ...given,
})

/** What a unit cites: ids of the register, else words. */
function canCuOf(
  coQuan: string | CoQuan,
  { them = [], cha = hoSo.keHoach }: { them?: readonly VanBan[]; cha?: KeHoach } = {},
): string[] {
  const register = new Map(hoSo.coQuan)
  if (typeof coQuan !== 'string') register.set(coQuan.id, coQuan)
  const vanBan = new Map([...hoSo.vanBan, ...them.map((each) => [each.id, each] as const)])
  const unit = donVi(coQuan, cha, register)
  return buildCanCu({ cha, donVi: unit, quyTac, vanBan }).map(
    ({ vanBan: ids, noiDung }) => ids?.join('+') ?? noiDung ?? '',
  )
}

const citing = (canCu: NonNullable<Extract<KeHoach['banHanh'], { loai: 'quyet-dinh' }>['canCu']>): KeHoach =>
  ({ ...hoSo.keHoach, banHanh: { ...hoSo.keHoach.banHanh, canCu } }) as KeHoach

test('A unit that says nothing of its bases cites those of its level in force on the day, by rank, the province’s programme and plan', () => {
  expect(canCuOf(NINH_HOA)).toEqual([LUAT_2015, LUAT_2019, ...CHUNG])
  expect(canCuOf(SO)).toEqual(CHUNG)
})

test('A unit that came after the plan cites the law of its own day, once for two that it replaced', () => {
  expect(canCuOf(XA)).toEqual([LUAT_2025, ...CHUNG])
  expect(canCuOf({ ...XA, tu: '2025-04-01' })[0]).toBe('luat-to-chuc-chinh-quyen-dia-phuong-65-2025')
})

test('The unit’s functions are cited by the last decision of its own province in force on the day', () => {
  const them = [
    chucNang('cu', '2020-01-01'),
    chucNang('nay', '2023-05-05', { coQuan: 'Ủy ban nhân dân tỉnh Khánh Hòa' }),
    chucNang('mai-sau', '2025-09-09'),
    chucNang('tinh-khac', '2024-02-02', { coQuan: 'UBND tỉnh Tuyên Quang' }),
    chucNang('chi-cuc-khac', '2024-03-03', {
      trichYeu: 'quy định chức năng, nhiệm vụ của Chi cục Mẫu thuộc Sở Mẫu',
    }),
    chucNang('het-hieu-luc', '2024-04-04', { den: '2024-10-10' }),
  ]
  expect(canCuOf(SO, { them })).toEqual([...CHUNG, 'nay'])
})

test('What the register says of the unit stands with what is of its rank, each document once', () => {
  const banHanh = {
    loai: 'quyet-dinh' as const,
    canCu: ['qd-466-2022-ubnd-khanh-hoa', 'nq-76-2021-cp', LUAT_2015],
  }
  expect(canCuOf({ ...SO, banHanh })).toEqual([LUAT_2015, ...CHUNG, 'qd-466-2022-ubnd-khanh-hoa'])
})

test('What the province cites in words is carried down by subject, and once where the register has it too', () => {
  const cha = citing([
    { noiDung: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính nhà nước' },
    { noiDung: 'Quyết định số 31/QĐ-UBND ngày 02/02/2024 của UBND tỉnh ban hành Đề án chuyển đổi số' },
    { noiDung: 'Quyết định số 99/QĐ-UBND ngày 03/3/2021 của UBND tỉnh ban hành Quy chế làm việc' },
    { noiDung: 'Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025' },
    {
      noiDung:
        'Quyết định số 1/QĐ-TTg ngày 04/4/2022 của Thủ tướng Chính phủ cắt giảm thủ tục hành chính nội bộ',
    },
  ])
  expect(canCuOf(SO, { cha })).toEqual([
    'nq-76-2021-cp',
    expect.stringContaining('1/QĐ-TTg'),
    expect.stringContaining('31/QĐ-UBND'),
    'qd-3487-2024-ubnd-khanh-hoa',
  ])
})

test('A clerk is told what is cited from entries that nobody checked, and what the register lacks', () => {
  const register = new Map([...hoSo.coQuan, [XA.id, XA] as const])
  const unit = donVi(XA, hoSo.keHoach, register)
  const nguon = { cha: hoSo.keHoach, donVi: unit, quyTac }
  const said = listNhac({ ...nguon, vanBan: hoSo.vanBan }, register)
  expect(said).toContainEqual(
    'căn cứ ghi theo danh mục văn bản (tệp van-ban.yaml), chưa đối chiếu với bản gốc: Luật Tổ chức chính quyền địa phương',
  )
  expect(listNhac({ ...nguon, vanBan: new Map() }, register)).toContainEqual(
    'danh mục văn bản (tệp van-ban.yaml) chưa có Luật Tổ chức chính quyền địa phương; Nghị quyết số 76/NQ-CP, thường là căn cứ của quyết định này: thêm vào đó',
  )
})

describe('What all units of a level cite is found by its name, under whatever id an office has it', () => {
  const luat = (id: string, given: Partial<VanBan>): VanBan => ({
    id,
    loai: 'Luật',
    trichYeu: 'Tổ chức chính quyền địa phương',
    ...given,
  })
  const register = new Map([...hoSo.coQuan, [XA.id, XA] as const])
  const nguon = { cha: hoSo.keHoach, donVi: donVi(XA, hoSo.keHoach, register), quyTac }
  const cite = (...own: readonly VanBan[]): string[] =>
    buildCanCu({ ...nguon, vanBan: new Map(own.map((each) => [each.id, each])) }).flatMap(
      ({ vanBan = [] }) => vanBan,
    )

  test.each<[string, readonly VanBan[], readonly string[]]>([
    ['its own id', [luat('luat-tccqdp', { ngay: '2025-06-16' })], ['luat-tccqdp']],
    [
      'the last of two of which neither says that it is past',
      [luat('moi', { ngay: '2025-06-16' }), luat('cu', { ngay: '2015-06-19' })],
      ['moi'],
    ],
    ['not one of later', [luat('sau', { ngay: '2027-01-05' })], []],
    ['not one that is past', [luat('het', { ngay: '2015-06-19', den: '2025-02-28' })], []],
    [
      'with words around its subject',
      [luat('a', { trichYeu: 'về Tổ chức chính quyền địa phương (sửa đổi)' })],
      ['a'],
    ],
    ['not another law', [luat('b', { trichYeu: 'Tổ chức Chính phủ' })], []],
    ['a resolution by its number', [{ id: 'c', loai: 'Nghị quyết', so: '76/nq-cp' }], ['c']],
    ['not another resolution', [{ id: 'd', loai: 'Nghị quyết', so: '76/NQ-HĐND' }], []],
  ])('%s', (_, own, found) => {
    expect(cite(...own)).toEqual(found)
  })

  test('a law that no plan can cite any more is not asked for', () => {
    expect(listNhac({ ...nguon, vanBan: new Map() }, register).join()).not.toContain('Sửa đổi, bổ sung')
    const truoc = { ...hoSo.coQuan.get(NINH_HOA), id: NINH_HOA } as CoQuan
    const unit = donVi(truoc, hoSo.keHoach, register)
    expect(listNhac({ ...nguon, donVi: unit, vanBan: new Map() }, register).join()).toContain(
      'Luật Sửa đổi, bổ sung một số điều',
    )
  })
})

test.each(['3487/QĐ-UBND', '03487/QĐ-UBND'])(
  'The plan above is cited from the register, where its number stands as %s',
  (so) => {
    const { id } = hoSo.vanBan.get('qd-3487-2024-ubnd-khanh-hoa') as VanBan
    const them = [{ ...(hoSo.vanBan.get(id) as VanBan), so }]
    expect(canCuOf(SO, { them }).at(-1)).toBe(id)
  },
)
