import { copyFileSync, mkdirSync, readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { join } from 'node:path'
import { type Khoa, openKhoiTao, type TraLoi, UserError } from '../../src'
import { converse } from '../../src/cli/khoi-tao/converse'
import { terminal } from '../../src/cli/terminal'
import { readRegisters } from '../../src/workspace/registers'
import { readDocx } from '../read/docx'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, runHere } from './captured'

const DATA = join(__dirname, '../../data')
const PHUONG = 'Ủy ban nhân dân phường Mẫu'
/** Without questions also where the tests run at a terminal. */
const khoiTao = (folder: string, ...argv: string[]) =>
  runHere('khoi-tao', ...argv, '--thu-muc', folder, '--mac-dinh')
const register = (folder: string): string => readFileSync(join(folder, 'co-quan.yaml'), 'utf8')
const entry = (folder: string, id: string) => readRegisters(join(folder, 'co-quan.yaml')).coQuan.get(id)

/** A data folder that has registers already. */
function ownData(): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml', 'cu-the-hoa.yaml'])
    copyFileSync(join(DATA, name), join(folder, name))
  return folder
}

describe('cchc khoi-tao in a script', () => {
  test('starts a data folder: registers and schemas as ours, and the new unit at the end of co-quan.yaml', async () => {
    const folder = join(temporaryFolder(), 'data')
    const { code, out, err } = await khoiTao(
      folder,
      PHUONG,
      '--thuoc',
      'ubnd-tinh-khanh-hoa',
      '--phong',
      'Văn phòng HĐND và UBND: thu-tuc',
      '--phong',
      'Phòng Văn hóa - Xã hội: công vụ, chi-dao',
    )
    expect(code).toBe(0)
    expect(linesOf(out)).toHaveLength(
      readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /^(?:[^/\\]+\.yaml|schema[/\\].+\.json)$/u.test(name),
      ).length,
    )
    expect(namesIn(folder)).toEqual([
      ...namesIn(DATA).filter((name) => name.endsWith('.yaml') || name === 'schema'),
    ])
    expect(register(folder).startsWith(readFileSync(join(DATA, 'co-quan.yaml'), 'utf8'))).toBe(true)
    expect(entry(folder, 'ubnd-phuong-mau')).toMatchObject({
      ten: PHUONG,
      tenGon: 'UBND phường Mẫu',
      tenTrenVanBan: ['Ủy ban nhân dân', 'phường Mẫu'],
      cap: 'xa',
      thuoc: 'ubnd-tinh-khanh-hoa',
      phong: [
        { ten: 'Văn phòng HĐND và UBND', linhVuc: ['thu-tuc'] },
        { id: 'phong-van-hoa-xa-hoi', linhVuc: ['cong-vu', 'chi-dao'] },
      ],
      banHanh: {
        loai: 'quyet-dinh',
        kyHieu: 'QĐ-UBND',
        diaDanh: 'Mẫu',
        thamQuyen: PHUONG,
        nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân'], chucVu: 'Chủ tịch' },
      },
    })
    expect(err).toMatch(/Lấy theo đề nghị, cần xem lại:[^]*--ky-hieu: QĐ-UBND[^]*--don-vi ubnd-phuong-mau/u)
  })

  test('adds to a unit that is known, by its name, only what its entry lacks, and moves no other byte', async () => {
    const folder = ownData()
    const before = register(folder).split('\n')
    expect(
      (
        await khoiTao(
          folder,
          'Sở Tư pháp',
          '--loai',
          'quyết định',
          '--can-cu',
          'nq-76-2021-cp',
          '--ho-ten',
          'Nguyễn Văn Mẫu',
        )
      ).code,
    ).toBe(0)
    const after = register(folder).split('\n')
    const from = after.findIndex((line, index) => line !== before[index])
    expect([...after.slice(0, from), ...after.slice(after.length - before.length + from)]).toEqual(before)
    expect(entry(folder, 'so-tu-phap-khanh-hoa')).toMatchObject({
      tenGon: 'Sở Tư pháp',
      chuQuan: 'ubnd-tinh-khanh-hoa-viet-tat',
      banHanh: {
        loai: 'quyet-dinh',
        kyHieu: 'QĐ-STP',
        diaDanh: 'Khánh Hòa',
        thamQuyen: 'Giám đốc Sở Tư pháp',
        canCu: ['nq-76-2021-cp'],
        noiNhan: expect.arrayContaining(['Như Điều 2']) as string[],
        nguoiKy: { chucVu: 'Giám đốc', hoTen: 'Nguyễn Văn Mẫu' },
      },
    })
    expect(readRegisters(join(folder, 'co-quan.yaml')).findings).toEqual([])
    expect(await khoiTao(folder, 'so-tu-phap-khanh-hoa')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('co-quan.yaml') as string,
    })
  })

  test('says all that is wrong at once, by option, and writes nothing', async () => {
    const folder = ownData()
    const before = register(folder)
    const { code, out, err } = await khoiTao(
      folder,
      'Sở Mẫu',
      '--cap',
      'tỉnh',
      '--phong',
      'Phòng A: abc',
      '--loai',
      'quyet-dinh',
      '--ky-hieu',
      'KH-SM',
      '--can-cu',
      'khong-co',
      '--noi-nhan',
      'Sở Nội vụ',
      '--thuoc',
      'bo-noi-vu',
      '--ho-ten',
      'x'.repeat(301),
    )
    expect({ code, out, after: register(folder) }).toEqual({ code: 2, out: '', after: before })
    for (const said of [
      '--cap: "tỉnh": ghi một trong "cơ quan của tỉnh, thành phố", "UBND cấp huyện", "UBND cấp xã"',
      '--phong: "Phòng A: abc": không có lĩnh vực "abc"',
      'ký hiệu "KH-SM" không phải của quyết định',
      '--can-cu: không có văn bản "khong-co"',
      '--noi-nhan: nơi nhận cần ít nhất hai mục',
      '--thuoc: mục này không dùng cho đơn vị này',
      '--ho-ten: ',
      'thiếu --dia-danh',
    ])
      expect(err).toContain(said)
  })

  test.each([
    [['Ủy ban nhân dân tỉnh Tuyên Quang'], 'không phải là đơn vị dưới cấp tỉnh'],
    [['bo-noi-vu'], 'không phải là đơn vị dưới cấp tỉnh'],
    [['so noi vu'], 'tên "so noi vu" chưa có dấu'],
    [['UBND xa Tan Loc'], 'chưa có dấu'],
    [['!!!'], 'không phải là tên hay mã của cơ quan'],
    [['Sở Kế hoạch và Đầu tư'], 'là tên của nhiều cơ quan'],
    [['so-tu-phap-khanh-hoa', '--cap', 'so'], '--cap: mục này đã ghi trong co-quan.yaml'],
    [[PHUONG], 'thiếu --thuoc'],
    [
      [PHUONG, '--thuoc', 'ubnd-tinh-khanh-hoa', '--chuc-vu', 'Chủ tịch', '--chuc-vu', 'Phó Chủ tịch'],
      '--chuc-vu: chỉ ghi một giá trị',
    ],
  ])('refuses %j: %s', async (argv, said) => {
    expect(await khoiTao(ownData(), ...argv)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(said) as string,
    })
  })

  test('with --mau word writes a layout of the unit’s own, which ke-hoach then takes by itself, and leaves one that is there alone', async () => {
    const folder = ownData()
    expect((await khoiTao(folder, 'Sở Tư pháp', '--mau', 'word')).code).toBe(0)
    const layout = join(folder, 'so-tu-phap-khanh-hoa', 'mau-ke-hoach.docx')
    const province = join(folder, 'tinh.yaml')
    copyFileSync(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), province)
    await runHere('cu-the-hoa', province, '--don-vi', 'so-tu-phap-khanh-hoa')
    const plan = join(folder, 'so-tu-phap-khanh-hoa', '2025', 'ke-hoach.yaml')
    const write = async (...argv: string[]) =>
      await runHere('ke-hoach', plan, '--dinh-dang', 'docx', '--ra', join(folder, 'ra'), ...argv)
    const own = await write()
    expect(own).toMatchObject({ code: 0, err: expect.stringContaining(`Bố cục: ${layout}`) as string })
    expect(readDocx(linesOf(own.out)[0] ?? '').parts.get('word/document.xml')).toContain('SỞ TƯ PHÁP')
    expect((await write('--mau', 'chung')).err).not.toContain('Bố cục')
    expect(await khoiTao(folder, 'Sở Tư pháp', '--mau', 'word')).toMatchObject({
      code: 2,
      err: expect.stringContaining('có thể cơ quan đã sửa') as string,
    })
  })

  test('does not take a layout from above the data folder', async () => {
    const folder = ownData()
    const inner = join(folder, 'trong')
    mkdirSync(inner)
    for (const name of ['co-quan.yaml', 'van-ban.yaml']) copyFileSync(join(DATA, name), join(inner, name))
    copyFileSync(join(DATA, 'so-khdt-tuyen-quang/2023/ke-hoach.yaml'), join(inner, 'ke-hoach.yaml'))
    writeFileSync(join(folder, 'mau-ke-hoach.docx'), 'không phải Word')
    expect(
      await runHere(
        'ke-hoach',
        join(inner, 'ke-hoach.yaml'),
        '--dinh-dang',
        'docx',
        '--ra',
        join(folder, 'ra'),
      ),
    ).toMatchObject({ code: 0 })
  })

  test('refuses a register whose list stands on one line, and says what it wants', async () => {
    const folder = ownData()
    writeFileSync(
      join(folder, 'co-quan.yaml'),
      'coQuan: [{ id: ubnd-tinh-khanh-hoa, ten: Ủy ban nhân dân tỉnh Khánh Hòa, cap: tinh }]\n',
    )
    expect(await khoiTao(folder, PHUONG)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('mỗi cơ quan bắt đầu bằng') as string,
    })
  })
})

/** Answers the questions about a unit as a person at a terminal does, line by line. */
async function dialogue(name: string, answers: readonly string[]): Promise<{ traLoi: TraLoi; said: string }> {
  const unit = openKhoiTao(ownData(), name)
  const input = new PassThrough()
  const output = new PassThrough()
  const at = terminal(input, output)
  for (const line of answers) input.write(`${line}\n`)
  input.end()
  const so = { nho: new Map(), xong: new Set<Khoa>() }
  const traLoi = await converse({ unit, at, so, onChange: () => undefined }, unit.traLoi)
  return { traLoi, said: String(output.read()) }
}

describe('At a terminal', () => {
  test('Enter takes what is proposed, an empty row ends a list, and only the line that is wrong is asked again', async () => {
    const { traLoi, said } = await dialogue('Sở Tư pháp', [
      'Văn phòng Sở: chỉ đạo, điều hành; 2',
      'Phòng B: abc',
      'Phòng B: công vụ',
      '',
      '',
      'QĐ-STP',
      'KH-STP',
      ...Array<string>(6).fill(''),
    ])
    expect(traLoi).toMatchObject({
      phong: ['Văn phòng Sở: chi-dao, thu-tuc', 'Phòng B: cong-vu'],
      loai: ['ke-hoach'],
      kyHieu: ['KH-STP'],
      diaDanh: ['Khánh Hòa'],
      quyenHan: [],
      chucVu: ['Giám đốc'],
      hoTen: [],
      mau: ['chung'],
    })
    expect(said).toContain('! "Phòng B: abc": không có lĩnh vực "abc"')
    expect(said).toContain('! ký hiệu "QĐ-STP" không phải của kế hoạch')
    // No code is shown to a person who is asked.
    expect(said).not.toMatch(/chi-dao|cong-vu|ke-hoach|quyet-dinh|ubnd-tinh/u)
  })

  test('a dash leaves empty what is proposed; who issues in his own right signs without TM.', async () => {
    const answers = ['', 'ubnd-tinh-khanh-hoa', '', '', '', '']
    const rest = ['', '', '', '-', 'UBND tỉnh', 'Lưu: VT', '', '-', '', '', '']
    const { traLoi } = await dialogue(PHUONG, [...answers, ...rest])
    expect(traLoi).toMatchObject({ dieu: [], quyenHan: [], chucVu: ['Chủ tịch'] })
    const own = await dialogue(PHUONG, [...answers, `Chủ tịch ${PHUONG}`, ...Array<string>(12).fill('')])
    expect(own.traLoi).toMatchObject({ thamQuyen: [`Chủ tịch ${PHUONG}`], quyenHan: [] })
  })

  test('what must be answered is asked until it is, and an end of input writes nothing', async () => {
    await expect(dialogue('Sở Mẫu', ['', ''])).rejects.toThrow(UserError)
    await expect(dialogue('ubnd-xa-mau', ['', 'Ủy ban nhân dân xã Mẫu', ''])).rejects.toThrow('chưa ghi gì')
  })
})
