import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BASE, DATA, dataWith, khoiTao, read, text, XA } from './khoi-tao-data'

describe('Names and answers', () => {
  test.each([
    'UBND xã Mẫu',
    'Uỷ ban nhân dân xã Mẫu',
    '  ủy ban  nhân dân xã Mẫu\u200B ',
    'Ủy ban nhân dân xã Mẫu'.normalize('NFD'),
    'ỦY BAN NHÂN DÂN XÃ MẪU',
    'ubnd x. mẫu',
    'U.B.N.D xã mẫu',
  ])('%j means the same commune', async (ten) => {
    const folder = dataWith()
    expect(await khoiTao(folder, ten, ...XA.slice(1))).toMatchObject({ code: 0 })
    expect(read(folder).coQuan.get('ubnd-xa-mau')).toMatchObject({
      ten: 'Ủy ban nhân dân xã Mẫu',
      tenGon: 'UBND xã Mẫu',
      cap: 'xa',
      banHanh: { diaDanh: 'Mẫu' },
    })
    expect(text(folder)).not.toContain('\u200B')
  })

  test('what each recipient and article is written with by the document is taken off', async () => {
    const folder = dataWith()
    await khoiTao(
      folder,
      'so-tu-phap-khanh-hoa',
      '--loai',
      'quyet-dinh',
      '--dieu',
      'Điều 2. Các phòng thi hành.',
      '--noi-nhan',
      '– Như Điều 2;\n– Lưu: VT.',
      '--phong',
      'Phòng A:  chi-dao\nPhòng B',
      '--ho-ten',
      ' Nguyễn\tVăn  Mẫu ',
    )
    const { phong, banHanh } = read(folder).coQuan.get('so-tu-phap-khanh-hoa') ?? {}
    expect({ phong: phong?.map(({ ten }) => ten), banHanh }).toMatchObject({
      phong: ['Phòng A', 'Phòng B'],
      banHanh: {
        dieu: ['Các phòng thi hành.'],
        noiNhan: ['Như Điều 2', 'Lưu: VT'],
        nguoiKy: { hoTen: 'Nguyễn Văn Mẫu' },
      },
    })
  })

  test.each([
    [['Ủy ban nhân dân xã M\u0007ẫu'], '"Ủy ban nhân dân xã M·ẫu": có ký tự U+0007'],
    [[...XA, '--ho-ten', 'A\u001B[2JB'], '--ho-ten: "A·[2JB": có ký tự U+001B'],
    [['Xã Mẫu'.repeat(60)], 'dài quá 300 ký tự'],
    [[`Sở ${'Mẫu '.repeat(200)}`], 'dài quá 300 ký tự'],
    [['so-moi', '--ten', 'Sở tư pháp tỉnh Khánh Hòa'], '(so-tu-phap-khanh-hoa)'],
    [['ubnd-moi', '--ten', 'UBND tỉnh Lâm Đồng', ...XA.slice(1)], 'không phải là đơn vị dưới cấp tỉnh'],
    [['Ủy ban nhân dân xã Mẫu', '--thuoc', 'so-y-te-khanh-hoa'], 'không phải là UBND'],
    [['Sở Mẫu', '--chu-quan', 'abc', '--dia-danh', 'Nha Trang'], 'đang có: Ủy ban nhân dân tỉnh Khánh Hòa,'],
    [['Sở Mẫu tỉnh Khánh Hòa', '--noi-nhan', ''], 'thiếu --noi-nhan'],
    [['so-moi'], 'thiếu --ten'],
  ])('%j: one message that says %s', async (argv, said) => {
    const folder = dataWith()
    const { code, out, err } = await khoiTao(folder, ...argv)
    expect({ code, out, after: text(folder) }).toEqual({
      code: 2,
      out: '',
      after: readFileSync(join(DATA, 'co-quan.yaml'), 'utf8'),
    })
    expect(err).toContain(said)
    expect(err.split('\n').filter((line) => line !== '' && !line.startsWith('('))).toHaveLength(1)
    expect(err).not.toMatch(/[\u0007\u001B]/u)
  })

  test('an office cannot be its own superior', async () => {
    const folder = dataWith(BASE.replace('    chuQuan: ubnd-tinh-khanh-hoa\n', ''))
    expect(await khoiTao(folder, 'so-tu-phap', '--chu-quan', 'so-tu-phap')).toMatchObject({
      code: 2,
      err: expect.stringContaining('là chính đơn vị này') as string,
    })
  })
})

describe('What is proposed', () => {
  test.each([
    [
      'Ủy ban nhân dân Phường 1',
      'ubnd-phuong-1',
      { diaDanh: 'Phường 1', kyHieu: 'QĐ-UBND', thamQuyen: 'Ủy ban nhân dân Phường 1' },
    ],
    ['Ủy ban nhân dân phường 1', 'ubnd-phuong-1', { diaDanh: 'Phường 1' }],
    [
      'Ủy ban nhân dân Phường Điện Biên Phủ',
      'ubnd-phuong-dien-bien-phu',
      { diaDanh: 'Phường Điện Biên Phủ' },
    ],
    [
      'Ủy ban nhân dân đặc khu Trường Sa',
      'ubnd-dac-khu-truong-sa',
      { diaDanh: 'Trường Sa', nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân'], chucVu: 'Chủ tịch' } },
    ],
  ])('%s: its own area', async (ten, id, banHanh) => {
    const folder = dataWith()
    expect(await khoiTao(folder, ten, ...XA.slice(1))).toMatchObject({ code: 0 })
    expect(read(folder).coQuan.get(id)).toMatchObject({ cap: 'xa', banHanh })
  })

  test.each([
    [
      'Thanh tra tỉnh Khánh Hòa',
      'thanh-tra-khanh-hoa',
      { kyHieu: 'KH-TT', diaDanh: 'Khánh Hòa', nguoiKy: { quyenHan: [], chucVu: 'Chánh Thanh tra' } },
    ],
    [
      'Ban Quản lý Khu kinh tế Mẫu tỉnh Khánh Hòa',
      'ban-quan-ly-khu-kinh-te-mau-khanh-hoa',
      { diaDanh: 'Khánh Hòa', nguoiKy: { quyenHan: [], chucVu: 'Trưởng ban' } },
    ],
    [
      'so-noi-vu-khanh-hoa',
      'so-noi-vu-khanh-hoa',
      {
        noiNhan: [
          'UBND tỉnh (báo cáo)',
          'Lãnh đạo Sở',
          'Các phòng chuyên môn thuộc Sở (thực hiện)',
          'Lưu: VT',
        ],
      },
    ],
  ])('%s: an office of the province, which does not write to itself', async (ten, id, banHanh) => {
    const folder = dataWith()
    expect(await khoiTao(folder, ten)).toMatchObject({ code: 0 })
    expect(read(folder).coQuan.get(id)).toMatchObject({ cap: 'so', banHanh })
  })
})
