import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { complete, dataFolder } from '../jobs/derived-files'
import { linesOf, runHere } from './captured'

const TU_PHAP = 'so-tu-phap-khanh-hoa'
const FILES = ['ke-hoach.yaml', 'lan-truoc.yaml', 'quyet-dinh-cu-the-hoa.xlsx', 'quyet-dinh-cu-the-hoa.yaml']

describe('cchc cu-the-hoa', () => {
  test('writes the plan and the sheet beside the register, by unit and year, and says how many tasks pass down', async () => {
    const { folder, province } = dataFolder()
    const { code, out, err } = await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    expect(code).toBe(0)
    expect(linesOf(out).sort()).toEqual(FILES.map((name) => join(folder, TU_PHAP, '2025', name)).sort())
    expect(err).toMatch(/thực hiện \d+, tham gia \d+, tương ứng 1, bỏ qua \d+/u)
  })

  test('names the parts of the province that no unit’s plan can take over', async () => {
    const { province } = dataFolder((plan) => ({
      ...plan,
      phanKhac: [{ sau: 'toChuc', tieuDe: 'KHEN THƯỞNG', moDau: ['Xét cuối năm.'] }],
    }))
    const { code, err } = await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    expect(code).toBe(0)
    expect(err).toMatch(/Phần riêng của tỉnh không đưa vào kế hoạch của đơn vị: "KHEN THƯỞNG"/u)
  })

  test('answers to its English name, takes several units at once and, at a terminal, says where it is', async () => {
    const { folder, province } = dataFolder()
    const derive = async (terminal: boolean) => {
      const before = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY')
      Object.defineProperty(process.stderr, 'isTTY', { value: terminal, configurable: true })
      const said = await runHere('derive', province, '--don-vi', `${TU_PHAP},so-y-te-khanh-hoa`, '--ghi-de')
      Object.defineProperty(process.stderr, 'isTTY', before ?? { value: undefined, configurable: true })
      return said
    }
    const { code, err } = await derive(false)
    expect(code).toBe(0)
    expect(err).not.toContain('[2/2]')
    expect((await derive(true)).err).toContain('[2/2] so-y-te-khanh-hoa')
    expect(readdirSync(join(folder, 'so-y-te-khanh-hoa', '2025')).sort()).toEqual(FILES)
  })

  test('never writes over a plan or a sheet without --ghi-de, and writes none of several units when one is there', async () => {
    const { folder, province } = dataFolder()
    await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    const sheet = join(folder, TU_PHAP, '2025', 'quyet-dinh-cu-the-hoa.xlsx')
    for (const options of [[TU_PHAP], [TU_PHAP, '--quyet-dinh', sheet], [`so-y-te-khanh-hoa,${TU_PHAP}`]]) {
      expect(await runHere('cu-the-hoa', province, '--don-vi', ...options)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('--ghi-de') as string,
      })
    }
    expect(existsSync(join(folder, 'so-y-te-khanh-hoa'))).toBe(false)
    await runHere('cu-the-hoa', province, '--don-vi', 'so-y-te-khanh-hoa')
    const { err } = await runHere('cu-the-hoa', province, '--don-vi', 'so-nganh')
    for (const id of [TU_PHAP, 'so-y-te-khanh-hoa'])
      expect(err).toContain(join(folder, id, '2025', 'ke-hoach.yaml'))
  })

  test('of a file that is no data says one thing: read it in first', async () => {
    const { folder } = dataFolder()
    const file = join(folder, 'tinh.docx')
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xfd]))
    const { code, err } = await runHere('cu-the-hoa', file, '--don-vi', TU_PHAP)
    expect([code, linesOf(err)]).toEqual([
      2,
      [expect.stringMatching(/không phải là tệp dữ liệu \.yaml \(.*cchc nhap/u)],
    ])
  })

  test('with --ghi-de reads the sheets of every unit by itself, and says what it kept', async () => {
    const { folder, province } = dataFolder()
    const units = `${TU_PHAP},so-y-te-khanh-hoa`
    await runHere('cu-the-hoa', province, '--don-vi', units)
    const file = (name: string, unit = TU_PHAP): string => join(folder, unit, '2025', name)
    const plan = readFileSync(file('ke-hoach.yaml'), 'utf8')
    writeFileSync(
      file('ke-hoach.yaml'),
      plan.replace('ten: Xây dựng và triển khai', 'ten: Soạn thảo và triển khai'),
    )
    const sheet = readFileSync(file('quyet-dinh-cu-the-hoa.yaml', 'so-y-te-khanh-hoa'), 'utf8')
    writeFileSync(
      file('quyet-dinh-cu-the-hoa.yaml', 'so-y-te-khanh-hoa'),
      sheet.replace(
        '- ma: I.1\n',
        '- ma: I.1\n    quyetDinh: thuc-hien\n    nhiemVuRieng: Việc của ngành y tế\n',
      ),
    )
    const { code, err } = await runHere('cu-the-hoa', province, '--don-vi', units, '--ghi-de')
    expect(code).toBe(0)
    expect(err).toContain('Giữ lời văn thư đã sửa trong ke-hoach.yaml, 1 chỗ: I.1 (nhiệm vụ)')
    expect(readFileSync(file('ke-hoach.yaml'), 'utf8')).toContain('ten: Soạn thảo và triển khai')
    expect(readFileSync(file('ke-hoach.yaml', 'so-y-te-khanh-hoa'), 'utf8')).toContain(
      'ten: Việc của ngành y tế',
    )
    expect((await runHere('cu-the-hoa', province, '--don-vi', units, '--ghi-de')).err).toMatch(
      /không thay đổi/u,
    )
  })

  test('refuses two sheets that say different things, names them and the rows, and writes nothing', async () => {
    const { folder, province } = dataFolder()
    await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    const [plan, excel, yaml] = [
      'ke-hoach.yaml',
      'quyet-dinh-cu-the-hoa.xlsx',
      'quyet-dinh-cu-the-hoa.yaml',
    ].map((name) => join(folder, TU_PHAP, '2025', name)) as [string, string, string]
    const sheet = parse(readFileSync(yaml, 'utf8')) as QuyetDinh
    const decided = (quyetDinh: 'bo-qua' | 'tham-gia'): QuyetDinh => ({
      ...sheet,
      nhiemVu: sheet.nhiemVu.map((dong) => (dong.ma === 'I.1' ? { ...dong, quyetDinh } : dong)),
    })
    writeFileSync(yaml, stringify(decided('bo-qua')))
    writeFileSync(excel, writeQuyetDinhXlsx(decided('tham-gia')))
    const before = readFileSync(plan, 'utf8')
    const { code, out, err } = await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP, '--ghi-de')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const said of [excel, yaml, 'I.1 (quyết định)', '--quyet-dinh']) expect(err).toContain(said)
    expect(readFileSync(plan, 'utf8')).toBe(before)
    const named = await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP, '--ghi-de', '--quyet-dinh', yaml)
    expect(named).toMatchObject({
      code: 0,
      err: expect.stringContaining(
        `Không dùng những quyết định khác trong ${excel}: I.1 (quyết định)`,
      ) as string,
    })
  })

  test.each([
    [[], 'Thiếu tham số'],
    [['--don-vi', ','], 'thiếu mã đơn vị'],
    [['--don-vi', 'khong-co'], 'không có cơ quan "khong-co"'],
    [['--don-vi', `${TU_PHAP},so-y-te-khanh-hoa`, '--ra', 'x'], 'không dùng --ra'],
  ])('with %j says what is wrong and writes nothing', async (options, said) => {
    const { folder, province } = dataFolder()
    expect(await runHere('cu-the-hoa', province, ...options)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(said) as string,
    })
    expect(existsSync(join(folder, TU_PHAP))).toBe(false)
  })
})

test('cchc doi-chieu prints one line a task of the province, the findings, and a count', async () => {
  const { folder, province } = dataFolder()
  await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
  const plan = join(folder, TU_PHAP, '2025', 'ke-hoach.yaml')
  complete(plan)
  const { code, out, err } = await runHere('doi-chieu', plan)
  expect(code).toBe(0)
  expect(
    linesOf(out)
      .slice(0, 63)
      .map((line) => line.split('\t').length),
  ).toEqual(Array(63).fill(4))
  expect(linesOf(out)[1]).toMatch(/^I\.1\tthực hiện\tI\.1\tXây dựng và triển khai/u)
  expect(err).toMatch(/26\/62 nhiệm vụ của tỉnh có nhiệm vụ của đơn vị; 0 nhiệm vụ riêng/u)
})
