import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { complete, dataFolder } from '../generate/derived-files'
import { linesOf, runHere } from './captured'

const TU_PHAP = 'so-tu-phap-khanh-hoa'
const FILES = ['ke-hoach.yaml', 'quyet-dinh-cu-the-hoa.xlsx', 'quyet-dinh-cu-the-hoa.yaml']

describe('cchc cu-the-hoa', () => {
  test('writes the plan and the sheet beside the register, by unit and year, and says how many tasks pass down', async () => {
    const { folder, province } = dataFolder()
    const { code, out, err } = await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    expect(code).toBe(0)
    expect(linesOf(out).sort()).toEqual(FILES.map((name) => join(folder, TU_PHAP, '2025', name)).sort())
    expect(err).toMatch(/thực hiện \d+, tham gia \d+, tương ứng 1, bỏ qua \d+/u)
  })

  test('answers to its English name, takes several units at once and says where it is', async () => {
    const { folder, province } = dataFolder()
    const { code, err } = await runHere('derive', province, '--don-vi', `${TU_PHAP},so-y-te-khanh-hoa`)
    expect(code).toBe(0)
    expect(err).toContain('[2/2] so-y-te-khanh-hoa')
    expect(readdirSync(join(folder, 'so-y-te-khanh-hoa', '2025')).sort()).toEqual(FILES)
  })

  test('never writes over a sheet without --quyet-dinh nor over a plan without --ghi-de', async () => {
    const { folder, province } = dataFolder()
    const sheet = join(folder, TU_PHAP, '2025', 'quyet-dinh-cu-the-hoa.xlsx')
    await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP)
    expect(await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP, '--ghi-de')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--quyet-dinh') as string })
    expect(await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP, '--quyet-dinh', sheet)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--ghi-de') as string })
    expect(await runHere('cu-the-hoa', province, '--don-vi', TU_PHAP, '--quyet-dinh', sheet, '--ghi-de')).toMatchObject({ code: 0, err: expect.stringContaining('không thay đổi') as string })
  })

  test.each([
    [[], 'Thiếu tham số'],
    [['--don-vi', ','], 'thiếu mã đơn vị'],
    [['--don-vi', 'khong-co'], 'không có cơ quan "khong-co"'],
    [['--don-vi', `${TU_PHAP},so-y-te-khanh-hoa`, '--ra', 'x'], 'không dùng --ra'],
  ])('with %j says what is wrong and writes nothing', async (options, said) => {
    const { folder, province } = dataFolder()
    expect(await runHere('cu-the-hoa', province, ...options)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) as string })
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
  expect(linesOf(out).slice(0, 63).map((line) => line.split('\t').length)).toEqual(Array(63).fill(4))
  expect(linesOf(out)[1]).toMatch(/^I\.1\tthực hiện\tI\.1\tXây dựng và triển khai/u)
  expect(err).toMatch(/25\/62 nhiệm vụ của tỉnh có nhiệm vụ của đơn vị; 0 nhiệm vụ riêng/u)
})

test('npm run thuc-te: at least 18 of the 20 relations, at least 14 that agree', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(__dirname, '../bench/practice.mjs')], { encoding: 'utf8', timeout: 30_000 })
  expect(stdout).toMatch(/Quan hệ tìm thấy: (?:18|19|20)\/20/u)
  expect(stdout).toMatch(/đều khớp: (?:1[4-9]|20)\/20/u)
  expect(status).toBe(0)
})
