import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { type Change, changed, DATA, REPORTS } from '../data/reports'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, runHere } from './captured'

const FIRST = join(DATA, REPORTS[2023])
const FULL = join(DATA, REPORTS[2025])
const NAME = 'bao-cao-quy-i-nam-2023-du-thao-bc-ubnd-ubnd-tinh-khanh-hoa'
const LEFT = /\((?:còn \d+ ngày|hôm nay|đã qua \d+ ngày)\)$/u

describe('The command bao-cao', () => {
  test.each(['bao-cao', 'report'])(
    'as %s writes two files and prints their paths, and nothing else, on stdout',
    async (name) => {
      const folder = temporaryFolder()
      const { code, out } = await runHere(name, FIRST, '--ra', folder)
      expect(code).toBe(0)
      expect(linesOf(out)).toEqual([join(folder, `${NAME}.docx`), join(folder, `${NAME}.pdf`)])
      expect(linesOf(out).every(isAbsolute)).toBe(true)
      expect(namesIn(folder)).toEqual([`${NAME}.docx`, `${NAME}.pdf`])
    },
  )

  test('says on stderr how many days are left for each layer of rules, the national one first', async () => {
    const { err } = await runHere('bao-cao', FIRST, '--ra', temporaryFolder(), '--dinh-dang', 'docx')
    const said = linesOf(err).filter((line) => line.startsWith('Hạn '))
    expect(said.map((line) => line.replace(LEFT, '(…)'))).toEqual([
      'Hạn gửi Bộ Nội vụ: thứ Hai, 20/3/2023 (…)',
      'Hạn các đơn vị gửi UBND tỉnh: thứ Năm, 16/3/2023 (…)',
    ])
  })

  test('says on stderr that figures are illustrative and that nobody has compared the table', async () => {
    const { code, out, err } = await runHere(
      'bao-cao',
      FULL,
      '--ra',
      temporaryFolder(),
      '--dinh-dang',
      'docx',
    )
    expect([code, linesOf(out).length]).toEqual([0, 1])
    expect(err).toMatch(/bao-cao-quy-1\.yaml:37:1: số liệu minh họa: chỉ ra bản DỰ THẢO/u)
    expect(err).toMatch(/chi-tieu\.yaml\) chưa có người đối chiếu/u)
  })

  test('writes charts only when asked', async () => {
    const pages = async (...flags: string[]) => {
      const { out } = await runHere(
        'bao-cao',
        FULL,
        '--ra',
        temporaryFolder(),
        '--dinh-dang',
        'docx',
        ...flags,
      )
      return readFileSync(out.trim()).length
    }
    expect(await pages('--bieu-do')).toBeGreaterThan((await pages()) + 5000)
  })

  test('has help, under its alias too, that names its file and its options', async () => {
    for (const name of ['bao-cao', 'report']) {
      const { code, out, err } = await runHere(name, '--help')
      expect(code).toBe(0)
      for (const word of [
        'bao-cao',
        '--ra',
        '--dinh-dang',
        '--du-thao',
        '--dien-tu',
        '--mau',
        '--bieu-do',
        'Ví dụ:',
        '.yaml',
      ])
        expect(out + err).toContain(word)
    }
  })

  test.each([
    ['a file that is not there', [join(DATA, 'khong-co.yaml')], /không có tệp .*khong-co\.yaml/u],
    ['a plan', [join(DATA, 'khanh-hoa/2025/ke-hoach.yaml')], /ke-hoach\.yaml:\d+:\d+: /u],
    ['a folder', [join(DATA, 'khanh-hoa')], /khanh-hoa/u],
    ['no file', [], /[Tt]hiếu tham số/u],
    ['an option of nobody', [FIRST, '--bieudo'], /bieudo/u],
  ])('refuses %s with 2, in words, and writes nothing', async (_, argv, message) => {
    const folder = join(temporaryFolder(), 'ra')
    const { code, out, err } = await runHere('bao-cao', ...argv, '--ra', folder)
    expect({ code, out, written: existsSync(folder) }).toEqual({ code: 2, out: '', written: false })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/u)
  })

  test('refuses prose that no template calls, with its place, and writes nothing', async () => {
    const file = join(changed(), REPORTS[2023])
    writeFileSync(join(file, '..', 'bao-cao-quy-1', 'mo-dau.txt'), 'Lời văn.')
    const folder = join(temporaryFolder(), 'ra')
    const { code, out, err } = await runHere('bao-cao', file, '--ra', folder)
    expect([code, out, existsSync(folder)]).toEqual([2, '', false])
    expect(err).toMatch(/mo-dau\.txt:1:1: /u)
  })
})

describe('A report of a plan with a deadline that nobody understands', () => {
  const PROGRESS = 'khanh-hoa/2025/tien-do-quy-1.yaml'
  const issued = (...changes: readonly Change[]) =>
    join(
      changed(
        ['khanh-hoa/2025/ke-hoach.yaml', 'thoiHan: Quý III/2025', 'thoiHan: Trước mùa mưa lũ'],
        [REPORTS[2025], '  kyHieu: BC-UBND\n', '  so: 45\n  kyHieu: BC-UBND\n  ngay: 2025-03-19\n'],
        ...[REPORTS[2025], PROGRESS, 'khanh-hoa/2025/so-lieu-quy-1.yaml'].map((file): Change => [
          file,
          '\nminhHoa: true\n',
          '\n',
        ]),
        ...changes,
      ),
      REPORTS[2025],
    )

  test('is not issued: the task is named, with what to write', async () => {
    const folder = temporaryFolder()
    const { code, err } = await runHere('bao-cao', issued(), '--ra', folder)
    expect([code, namesIn(folder)]).toEqual([2, []])
    expect(err).toMatch(/ke-hoach\.yaml:\d+:13: không hiểu thời hạn của nhiệm vụ VII\.7.*ghi "han"/u)
  })

  test('has nothing more to answer once the day is recorded', async () => {
    const file = issued([PROGRESS, 'nhiemVu:\n', 'nhiemVu:\n  - { ma: VII.7, han: 2025-08-31 }\n'])
    const { err } = await runHere('bao-cao', file, '--ra', temporaryFolder(), '--dinh-dang', 'docx')
    expect(err).not.toContain('không hiểu thời hạn')
  })
})
