import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { addCoQuan, dataFolder, deriveOne } from './derived-files'
import { compareKeHoach } from '../../src/index'

const read = (file: string): KeHoach => parse(readFileSync(file, 'utf8')) as KeHoach

/** A unit with all that its clerk knows once and for all; the names are plainly made up. */
const SO: CoQuan = {
  id: 'so-mau',
  ten: 'Sở Mẫu tỉnh Khánh Hòa',
  tenTrenVanBan: ['Sở Mẫu'],
  tenGon: 'Sở Mẫu',
  cap: 'so',
  chuQuan: 'ubnd-tinh-khanh-hoa-viet-tat',
  banHanh: {
    loai: 'ke-hoach',
    kyHieu: 'KH-SM',
    diaDanh: 'Khánh Hòa',
    noiNhan: ['UBND tỉnh (báo cáo)', 'Lưu: VT'],
    nguoiKy: { quyenHan: [], chucVu: 'Giám đốc' },
  },
}
const QD: CoQuan = {
  ...SO,
  banHanh: {
    loai: 'quyet-dinh',
    kyHieu: 'QĐ-SM',
    diaDanh: 'Khánh Hòa',
    thamQuyen: 'Giám đốc Sở Mẫu',
    canCu: ['qd-466-2022-ubnd-khanh-hoa', 'nq-76-2021-cp'],
    deNghi: 'Chánh Văn phòng Sở',
    dieu: ['Chánh Văn phòng Sở và Trưởng các phòng chịu trách nhiệm thi hành Quyết định này./.'],
    noiNhan: ['Như Điều 2', 'Lưu: VT'],
    nguoiKy: { quyenHan: [], chucVu: 'Giám đốc' },
  },
}

async function derive(coQuan: CoQuan) {
  const { folder, province } = dataFolder()
  addCoQuan(folder, coQuan)
  return await deriveOne(province, coQuan.id)
}

test('A unit whose register entry says how it issues has a plan that can be printed at once, as a plan by itself', async () => {
  const { path } = await derive(SO)
  const { hoSo, findings } = readKeHoach(path('ke-hoach.yaml'))
  expect(findings.map(({ message, place }) => [message, place.path])).toEqual([
    ['chưa có họ tên người ký', ['banHanh', 'nguoiKy', 'hoTen']],
  ])
  expect(hoSo.keHoach.banHanh).toMatchObject({
    loai: 'ke-hoach',
    kyHieu: 'KH-SM',
    noiNhan: ['UBND tỉnh (báo cáo)', 'Lưu: VT'],
  })
  expect(hoSo.keHoach.moDau).toEqual([
    expect.stringMatching(
      /^Thực hiện Quyết định số 3487\/QĐ-UBND .* năm 2025, Sở Mẫu xây dựng Kế hoạch cải cách hành chính năm 2025, cụ thể như sau:$/u,
    ),
  ])
  expect(hoSo.keHoach.mucTieu?.moDau).toEqual([
    'Năm 2025, Sở Mẫu tập trung thực hiện các mục tiêu trọng tâm sau:',
  ])
})

test('A sở that issues by a decision has as its basis what the central state issued, the province’s programme and plan, then its own, and no opening of a plan by itself', async () => {
  const { path } = await derive(QD)
  const { keHoach } = readKeHoach(path('ke-hoach.yaml')).hoSo
  expect(keHoach.banHanh).toMatchObject({
    canCu: [
      { vanBan: ['nq-76-2021-cp'] },
      { vanBan: ['qd-4831-2021-khanh-hoa'] },
      { vanBan: ['qd-3487-2024-ubnd-khanh-hoa'] },
      { vanBan: ['qd-466-2022-ubnd-khanh-hoa'] },
    ],
    deNghi: { nguoi: 'Chánh Văn phòng Sở' },
    dieu: [
      expect.stringMatching(
        /^Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2025 của Sở Mẫu\.$/u,
      ) as string,
      expect.stringContaining('Chánh Văn phòng Sở và Trưởng các phòng') as string,
    ],
  })
  expect(keHoach.moDau).toBeUndefined()
})

test('A basis that the register of documents does not have is a fault of the register, with its place', async () => {
  await expect(derive({ ...QD, banHanh: { loai: 'quyet-dinh', canCu: ['khong-co'] } })).rejects.toMatchObject(
    { findings: [{ message: 'không có văn bản "khong-co"', place: { line: expect.any(Number) as number } }] },
  )
})

test('A plan of the province without recipients, signer and place is enough to derive from and to compare with', async () => {
  const { folder, province } = dataFolder()
  addCoQuan(folder, SO)
  const { banHanh, ...plan } = read(province)
  const { so, ngay, kyHieu, loai, trichYeu } = banHanh as Extract<KeHoach['banHanh'], { loai: 'quyet-dinh' }>
  writeFileSync(
    province,
    stringify({
      ...plan,
      banHanh: { loai, so, ngay, kyHieu, trichYeu, nguoiKy: { hoTen: 'Nguyễn Văn Mẫu' } },
    }),
  )
  const { path } = await deriveOne(province, SO.id)
  expect(compareKeHoach(path('ke-hoach.yaml')).dong).toHaveLength(62)
  expect(() => readKeHoach(province)).toThrow(/thiếu "noiNhan"[^]*thiếu "chucVu"/u)
})

test('A derived plan whose clerk has not yet filled in how it is issued can be compared', async () => {
  const { path } = await derive({ ...SO, banHanh: undefined })
  expect(() => readKeHoach(path('ke-hoach.yaml'))).toThrow('thiếu "nguoiKy"')
  expect(compareKeHoach(path('ke-hoach.yaml')).khacBiet.filter(({ loai }) => loai === 'bo-sot')).toEqual([])
})

test('An office that is no sở is not called one, and nobody reports to himself', async () => {
  const { folder, province } = dataFolder()
  addCoQuan(folder, {
    id: 'thanh-tra-mau',
    ten: 'Thanh tra tỉnh Khánh Hòa',
    tenGon: 'Thanh tra tỉnh',
    cap: 'so',
    chuQuan: 'ubnd-tinh-khanh-hoa-viet-tat',
  })
  addCoQuan(folder, {
    id: 'ubnd-thi-xa-mau',
    ten: 'Ủy ban nhân dân thị xã Mẫu',
    cap: 'huyen',
    thuoc: 'ubnd-tinh-khanh-hoa',
    phong: [{ id: 'phong-noi-vu', ten: 'Phòng Nội vụ', linhVuc: ['chi-dao', 'tai-chinh-cong'] }],
  })
  const thanhTra = readFileSync((await deriveOne(province, 'thanh-tra-mau')).path('ke-hoach.yaml'), 'utf8')
  expect(thanhTra).toContain('Văn phòng chủ trì, phối hợp với các phòng, đơn vị liên quan\n')
  expect(thanhTra).not.toMatch(/thuộc Sở|Văn phòng Sở/u)
  const thiXa = readFileSync((await deriveOne(province, 'ubnd-thi-xa-mau')).path('ke-hoach.yaml'), 'utf8')
  expect(thiXa).toContain(
    'Phòng Nội vụ có trách nhiệm lập dự toán kinh phí chi tiết thực hiện và báo cáo lãnh đạo UBND thị xã để theo dõi, tổng hợp.',
  )
})
