import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, runHere } from './captured'
import { dataWith, khoiTao, read, text, withLast } from './khoi-tao-data'
import { converseAs } from './khoi-tao-talk'

const SO = withLast(`    phong:
      - { id: phong-a, ten: Phòng A, linhVuc: [the-che], viec: [hộ tịch] } # A
      - { id: phong-b, ten: Phòng B }
    banHanh:
      loai: ke-hoach
      kyHieu: KH-STP # của Sở
      diaDanh: Khánh Hòa
      noiNhan: [UBND tỉnh, "Lưu: VT"]
      nguoiKy: { quyenHan: [], chucVu: Giám đốc, hoTen: Nguyễn Văn Mẫu }
# hết
`)
const sua = (folder: string, ...argv: string[]) => khoiTao(folder, 'Sở Tư pháp', '--sua', ...argv)

describe('cchc khoi-tao --sua in a script', () => {
  test.each([
    [['--ho-ten', 'Trần Thị Mẫu'], 'hoTen: Nguyễn Văn Mẫu', 'hoTen: Trần Thị Mẫu'],
    [['--ky-hieu', 'KH-TP'], 'kyHieu: KH-STP #', 'kyHieu: KH-TP #'],
    [['--noi-nhan', 'Sở Mẫu', '--noi-nhan', 'Lưu: VT'], '[UBND tỉnh, "Lưu: VT"]', '[Sở Mẫu, "Lưu: VT"]'],
    [
      ['--phong', 'Phòng A: thể chế', '--phong', 'Phòng C: 2'],
      '- { id: phong-b, ten: Phòng B }',
      '- { id: phong-b, ten: Phòng C, linhVuc: [thu-tuc] }',
    ],
    [
      ['--quyen-han', 'KT. Giám đốc', '--chuc-vu', 'Phó Giám đốc'],
      'quyenHan: [], chucVu: Giám đốc',
      'quyenHan: [KT. Giám đốc], chucVu: Phó Giám đốc',
    ],
  ])('%j: nothing else moves', async (argv, old, now) => {
    const folder = dataWith(SO)
    expect(await sua(folder, ...argv)).toMatchObject({ code: 0, out: `${join(folder, 'co-quan.yaml')}\n` })
    expect(text(folder)).toBe(SO.replace(old, now))
    expect(read(folder).findings).toEqual([])
  })

  test('another name takes its short name and letterhead along where these were made of it', async () => {
    const folder = dataWith(SO)
    expect((await sua(folder, '--ten', 'sở tư pháp mẫu tỉnh khánh hoà')).code).toBe(0)
    expect(read(folder).coQuan.get('so-tu-phap')).toMatchObject({
      ten: 'Sở Tư pháp mẫu tỉnh Khánh Hòa',
      chuQuan: 'ubnd-tinh-khanh-hoa',
    })
  })

  test.each([
    [['--loai', 'quyết định'], '--ky-hieu: ký hiệu "KH-STP" không phải của quyết định'],
    [['--quyen-han', 'KT. Giám đốc'], '--chuc-vu: "Giám đốc": ai ký thay Giám đốc'],
    [['--thuoc', 'tỉnh Khánh Hòa'], '--thuoc: mục này không dùng'],
    [[], 'chưa ghi mục nào để sửa'],
  ])('%j is refused, what no longer fits is named, and nothing is written', async (argv, said) => {
    const folder = dataWith(SO)
    expect(await sua(folder, ...argv)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(said) as string,
    })
    expect(text(folder)).toBe(SO)
  })

  test('what says the same is not written; what is not there cannot be corrected', async () => {
    const folder = dataWith(SO)
    expect(await sua(folder, '--ho-ten', 'Nguyễn Văn Mẫu')).toMatchObject({ code: 0, out: '' })
    expect(await khoiTao(folder, 'Sở Mẫu tỉnh Khánh Hòa', '--sua', '--ho-ten', 'A')).toMatchObject({
      code: 2,
      err: expect.stringContaining('chưa có gì để sửa') as string,
    })
    expect(text(folder)).toBe(SO)
  })
})

describe('cchc khoi-tao --sua at a terminal', () => {
  test('shows today, asks what is picked and what depends on it, and shows old beside new', async () => {
    const folder = dataWith(SO)
    const { unit, traLoi, said } = await converseAs('Sở Tư pháp', ['9', '2', '', 'Trần Thị Mẫu', ''], {
      folder,
      sua: true,
    })
    expect(traLoi).toMatchObject({
      quyenHan: ['KT. Giám đốc'],
      chucVu: ['Phó Giám đốc'],
      hoTen: ['Trần Thị Mẫu'],
      kyHieu: ['KH-STP'],
    })
    expect(said).toMatch(/\* 11\. Họ tên người ký: Trần Thị Mẫu\n\s+hiện nay: Nguyễn Văn Mẫu/u)
    const made = await unit.files(traLoi)
    expect(Buffer.from(made.get('co-quan.yaml') ?? []).toString()).toBe(
      SO.replace(
        'quyenHan: [], chucVu: Giám đốc, hoTen: Nguyễn Văn Mẫu',
        'quyenHan: [KT. Giám đốc], chucVu: Phó Giám đốc, hoTen: Trần Thị Mẫu',
      ),
    )
  })
})

describe('The plan of the province first, its unit after', () => {
  const TINH = 'Ủy ban nhân dân tỉnh Mẫu Sơn'
  const plan = (coQuan: string): string =>
    `phienBan: 1\n${coQuan}nam: 2026\nbanHanh:\n  loai: quyet-dinh\n  thamQuyen: Chủ tịch ${TINH}\n`

  test('a plan without an issuer gets it, its province comes into the register, and is proposed', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'ke-hoach-nhap.yaml'), plan(''))
    const data = join(folder, 'data')
    // The register knows one of another province: which is meant nobody can tell.
    expect((await khoiTao(data, 'sở tư pháp')).err).toMatch(
      /nhiều cơ quan\n\(ghi tên đầy đủ hoặc mã: Sở Tư pháp tỉnh Mẫu Sơn .*, so-tu-phap-khanh-hoa /u,
    )
    expect((await khoiTao(data, 'UBND phường Mẫu')).err).toContain('--don-vi ubnd-phuong-mau')
    expect(readFileSync(join(folder, 'ke-hoach-nhap.yaml'), 'utf8')).toBe(plan('coQuan: ubnd-tinh-mau-son\n'))
    expect(read(data).coQuan.get('ubnd-phuong-mau')).toMatchObject({ thuoc: 'ubnd-tinh-mau-son' })
    expect(read(data).coQuan.get('ubnd-tinh-mau-son')).toMatchObject({ ten: TINH, cap: 'tinh' })
    expect(read(data).findings).toEqual([])
  })

  test('the id a plan uses already is the one the register gets', async () => {
    const data = join(temporaryFolder(), 'data')
    mkdirSync(join(data, 'mau-son/2026'), { recursive: true })
    writeFileSync(join(data, 'mau-son/2026/ke-hoach.yaml'), plan('coQuan: tinh-mau-son\n'))
    const { code, err } = await khoiTao(data, 'Sở Mẫu')
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('cu-the-hoa') as string })
    expect(read(data).coQuan.get('so-mau-mau-son')).toMatchObject({
      ten: 'Sở Mẫu tỉnh Mẫu Sơn',
      chuQuan: 'tinh-mau-son-viet-tat',
    })
    expect(read(data).coQuan.get('tinh-mau-son')).toMatchObject({ ten: TINH })
  })

  test('from an empty folder: nhap, khoi-tao, cu-the-hoa, none of which asks for another first', async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'ke-hoach-tinh.txt')
    const seed = readFileSync(join(__dirname, '../seeds/001.txt'), 'utf8').normalize('NFC')
    writeFileSync(source, seed.replace(/Khánh Hòa/gu, 'Lâm Đồng').replace(/KHÁNH HÒA/gu, 'LÂM ĐỒNG'))
    const plan = join(folder, 'ke-hoach-nhap.yaml')
    expect(await runHere('nhap', source)).toMatchObject({ code: 0 })
    expect(await khoiTao(join(folder, 'data'), 'UBND xã Mẫu')).toMatchObject({ code: 0 })
    const derived = await runHere('cu-the-hoa', plan, '--don-vi', 'ubnd-xa-mau')
    expect(derived).toMatchObject({ code: 0 })
    expect(linesOf(derived.out)[0]).toBe(join(folder, 'data/ubnd-xa-mau/2025/ke-hoach.yaml'))
    expect(namesIn(folder)).toContain('data')
  })
})
