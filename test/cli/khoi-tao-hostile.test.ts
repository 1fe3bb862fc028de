import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readRegisters } from '../../src/workspace/registers'
import { temporaryFolder } from '../read/temporary'
import { namesIn, runHere } from './captured'

const DATA = join(__dirname, '../../data')
const XA = ['Ủy ban nhân dân xã Mẫu', '--thuoc', 'ubnd-tinh-khanh-hoa'] as const
const khoiTao = (folder: string, ...argv: string[]) =>
  runHere('khoi-tao', ...argv, '--thu-muc', folder, '--mac-dinh')
const read = (folder: string) => readRegisters(join(folder, 'co-quan.yaml'))
const text = (folder: string): string => readFileSync(join(folder, 'co-quan.yaml'), 'utf8')

/** A data folder with the rules of ours and a register as given, or ours. */
function dataWith(register = readFileSync(join(DATA, 'co-quan.yaml'), 'utf8')): string {
  const folder = temporaryFolder()
  for (const name of ['van-ban.yaml', 'cu-the-hoa.yaml']) copyFileSync(join(DATA, name), join(folder, name))
  writeFileSync(join(folder, 'co-quan.yaml'), register)
  return folder
}

const BASE = `coQuan:
  - id: ubnd-tinh-khanh-hoa
    ten: Ủy ban nhân dân tỉnh Khánh Hòa
    cap: tinh
  - id: so-tu-phap
    ten: Sở Tư pháp tỉnh Khánh Hòa
    chuQuan: ubnd-tinh-khanh-hoa
    cap: so
`
const withLast = (rows: string): string => `${BASE}${rows}`

/**
 * The old text with something put in at one place: the first and the last part of the old text are there, one
 * after the other.
 */
function isOnlyInserted(old: string, now: string): boolean {
  let start = 0
  while (start < old.length && old[start] === now[start]) start += 1
  return now.endsWith(old.slice(start))
}

describe('A register keeps every byte and can be read afterwards', () => {
  test.each<[string, string]>([
    ['comments after the last entry', `${BASE}# hết\n  # thụt\n    # thụt thêm\n`],
    ['a comment without a line end', `${BASE}# hết`],
    ['line ends of Windows', BASE.replace(/\n/gu, '\r\n')],
    ['a byte order mark', `\uFEFF${BASE}`],
    ['no last line end', BASE.trimEnd()],
    ['entries not indented', BASE.replace(/^ {2}/gmu, '')],
    ['entries indented further', BASE.replace(/^ {2}/gmu, '      ')],
    ['the dash on a line of its own', BASE.replace(/^ {2}- /gmu, '  -\n    ')],
    ['wide dashes', BASE.replace(/^ {2}- /gmu, '  -   ').replace(/^ {4}(?!id)/gmu, '      ')],
    ['a text that keeps its empty lines', withLast('    nguon: |+\n      một\n\n\n')],
    ['a text without a last line end', withLast('    nguon: >-\n      một\n      hai')],
    [
      'a text in which a hash is no comment',
      withLast('    nguon: |\n      một # hai\n\n      # ba\n# hết\n'),
    ],
    ['a plain text over several lines', withLast('    nguon: một\n      hai\n')],
    ['a list in brackets over several lines', withLast('    tenKhac: [\n      A,\n      B ] # hết\n')],
    ['an anchor before a key', BASE.replace('- id: so-tu-phap', '- &x id: so-tu-phap')],
    ['a name used again', `${BASE.replace('ten: Sở', 'ten: &ten Sở')}    tenGon: *ten\n`],
    ['an end of the document', `${BASE}...\n`],
    [
      'another entry in braces',
      BASE.replace(
        '  - id: so-tu-phap',
        '  - { id: so-y-te, ten: Sở Y tế tỉnh Khánh Hòa, cap: so }\n  - id: so-tu-phap',
      ),
    ],
    [
      'a way of issuing partly filled in',
      withLast('    banHanh:\n      # của Sở\n      loai: quyet-dinh\n      kyHieu: QĐ-TP\n# hết\n'),
    ],
  ])('%s', async (_, register) => {
    for (const argv of [['so-tu-phap'], XA]) {
      const folder = dataWith(register)
      const before = read(folder)
      expect(
        await khoiTao(
          folder,
          ...argv,
          '--dia-danh',
          'Nha Trang',
          '--noi-nhan',
          'UBND tỉnh',
          '--noi-nhan',
          'Lưu: VT',
        ),
      ).toMatchObject({ code: 0 })
      const { findings, coQuan } = read(folder)
      expect({ before: before.findings, findings, inserted: isOnlyInserted(register, text(folder)) }).toEqual(
        { before: [], findings: [], inserted: true },
      )
      const id = argv.length === 1 ? 'so-tu-phap' : 'ubnd-xa-mau'
      expect(coQuan.get(id)?.banHanh).toMatchObject({
        diaDanh: 'Nha Trang',
        noiNhan: ['UBND tỉnh', 'Lưu: VT'],
      })
      for (const [other, entry] of before.coQuan)
        expect(coQuan.get(other)).toMatchObject(
          other === id ? { ...entry, banHanh: entry.banHanh ?? {} } : entry,
        )
      expect(/[^\r]\n/u.test(text(folder))).toBe(!register.includes('\r\n'))
    }
  })

  test.each([
    [withLast('    banHanh:\n'), 'dòng 9: "banHanh" của "so-tu-phap" đang để trống'],
    [withLast('    phong:\n  # hết\n'), 'dòng 9: "phong" của "so-tu-phap" đang để trống'],
    [withLast('    banHanh: { loai: ke-hoach }\n'), 'dòng 9: '],
    [BASE.replace('    cap: so', '\tcap: so'), 'thụt dòng bằng phím Tab'],
    ['', 'không được để trống'],
    ['coQuan: []\n', 'cần ít nhất 1'],
  ])('%j is refused before anything is asked: %s', async (register, said) => {
    const folder = dataWith(register)
    const { code, out, err } = await khoiTao(folder, 'so-tu-phap')
    expect({ code, out, after: text(folder) }).toEqual({ code: 2, out: '', after: register })
    expect(err).toContain(said)
    expect(err).not.toContain('Lấy theo đề nghị')
  })

  test('a unit that lacks only a part of how it issues is asked for that part, and may be given what it may lack', async () => {
    const folder = dataWith(withLast('    banHanh:\n      loai: quyet-dinh\n      kyHieu: QĐ-TP\n'))
    expect((await khoiTao(folder, 'so-tu-phap', '--ky-hieu', 'QĐ-STP')).err).toContain(
      '--ky-hieu: mục này đã ghi',
    )
    expect(
      await khoiTao(folder, 'so-tu-phap', '--de-nghi', 'Chánh Văn phòng Sở', '--ho-ten', 'Nguyễn Văn Mẫu'),
    ).toMatchObject({ code: 0 })
    expect(read(folder).coQuan.get('so-tu-phap')?.banHanh).toMatchObject({
      kyHieu: 'QĐ-TP',
      thamQuyen: 'Giám đốc Sở Tư pháp',
      deNghi: 'Chánh Văn phòng Sở',
      nguoiKy: { hoTen: 'Nguyễn Văn Mẫu' },
    })
    expect((await khoiTao(folder, 'so-tu-phap')).err).toContain('đã có đủ')
  })
})

describe('Names and answers', () => {
  test.each([
    'UBND xã Mẫu',
    'Uỷ ban nhân dân xã Mẫu',
    '  ủy ban  nhân dân xã Mẫu\u200B ',
    'Ủy ban nhân dân xã Mẫu'.normalize('NFD'),
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
    [['ỦY BAN NHÂN DÂN XÃ MẪU'], 'không viết hoa cả tên'],
    [[`Sở ${'Mẫu '.repeat(200)}`], 'dài quá 300 ký tự'],
    [['so-moi', '--ten', 'Sở tư pháp tỉnh Khánh Hòa'], 'với mã so-tu-phap-khanh-hoa'],
    [['ubnd-moi', '--ten', 'UBND tỉnh Lâm Đồng', ...XA.slice(1)], 'không phải là đơn vị dưới cấp tỉnh'],
    [['Ủy ban nhân dân xã Mẫu', '--thuoc', 'so-y-te-khanh-hoa'], 'không phải là UBND'],
    [['Sở Mẫu', '--chu-quan', 'abc', '--dia-danh', 'Nha Trang'], 'đang có: ubnd-tinh-khanh-hoa,'],
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

describe('Folders', () => {
  test('a file in the place of the folder, or of one above it, and a folder given twice', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'tep'), '')
    for (const place of ['tep', 'tep/trong'])
      expect(await khoiTao(join(folder, place), ...XA)).toMatchObject({
        code: 2,
        err: expect.stringContaining('là tệp, không phải thư mục') as string,
      })
    expect(await khoiTao(folder, ...XA, '--thu-muc', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('chỉ ghi một thư mục') as string,
    })
    expect(namesIn(folder)).toEqual(['tep'])
  })

  test('a folder that has lost its register, and one inside a data folder, get none of ours', async () => {
    const lost = temporaryFolder()
    writeFileSync(join(lost, 'van-ban.yaml'), 'vanBan: [{ id: rieng, loai: Luật }]\n')
    expect(await khoiTao(lost, ...XA)).toMatchObject({
      code: 2,
      err: expect.stringContaining('đã có van-ban.yaml mà không có co-quan.yaml') as string,
    })
    const inner = join(dataWith(), 'data')
    expect(await khoiTao(inner, ...XA)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nằm trong thư mục dữ liệu') as string,
    })
    expect([namesIn(lost), existsSync(inner)]).toEqual([['van-ban.yaml'], false])
  })

  test('a register that is a link stays one, who may read it stays, and a path may have marks and blanks', async () => {
    const folder = join(dataWith(), 'Dữ liệu của xã')
    mkdirSync(folder)
    renameSync(join(folder, '../co-quan.yaml'), join(folder, 'that.yaml'))
    chmodSync(join(folder, 'that.yaml'), 0o640)
    symlinkSync('that.yaml', join(folder, 'co-quan.yaml'))
    expect(await khoiTao(folder, ...XA)).toMatchObject({ code: 0, out: `${join(folder, 'co-quan.yaml')}\n` })
    expect([
      lstatSync(join(folder, 'co-quan.yaml')).isSymbolicLink(),
      lstatSync(join(folder, 'that.yaml')).mode & 0o777,
      namesIn(folder),
    ]).toEqual([true, 0o640, ['co-quan.yaml', 'that.yaml']])
  })
})
