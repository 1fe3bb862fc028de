import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { linesOf, namesIn, planOf, runHere } from './captured'

const DOCX = 'quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.docx'
const PDF = 'quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.pdf'

describe('A plan without faults', () => {
  test('is written as Word and PDF; stdout holds their paths only, one a line', async () => {
    const folder = temporaryFolder()
    const { code, out } = await runHere('ke-hoach', planOf(), '--ra', folder)
    expect(code).toBe(0)
    expect(out).toBe(`${join(folder, DOCX)}\n${join(folder, PDF)}\n`)
    expect(namesIn(folder)).toEqual([DOCX, PDF])
    expect(readFileSync(join(folder, DOCX)).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(join(folder, PDF)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('says on stderr which font the PDF is set in, and no more', async () => {
    const { err } = await runHere('ke-hoach', planOf(), '--ra', temporaryFolder())
    expect(linesOf(err)).toEqual([expect.stringMatching(/Phông chữ.*(Times New Roman|Tinos)/)])
  })

  test('is written alike by the command "plan"', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    await runHere('ke-hoach', planOf(), '--ra', folder)
    expect((await runHere('plan', planOf(), '--ra', other)).code).toBe(0)
    for (const name of [DOCX, PDF])
      expect(readFileSync(join(other, name)).equals(readFileSync(join(folder, name)))).toBe(true)
  })

  test('is written into folders that do not exist yet', async () => {
    const folder = join(temporaryFolder(), 'văn bản', 'tháng 1')
    expect((await runHere('ke-hoach', planOf(), '--ra', folder)).code).toBe(0)
    expect(namesIn(folder)).toEqual([DOCX, PDF])
  })

  test('takes the names of files that are there already, keeps what they hold, and leaves others alone', async () => {
    const folder = temporaryFolder()
    for (const name of [DOCX, PDF, 'khac.txt']) writeFileSync(join(folder, name), 'cũ')
    await runHere('ke-hoach', planOf(), '--ra', folder)
    const kept = [DOCX, PDF].map((name) => name.replace(/(?=\.[a-z]+$)/u, ' (đã sửa)'))
    expect(namesIn(folder).sort()).toEqual(['khac.txt', DOCX, PDF, ...kept].sort())
    for (const name of kept) expect(readFileSync(join(folder, name), 'utf8')).toBe('cũ')
    expect(readFileSync(join(folder, DOCX)).length).toBeGreaterThan(1000)
    expect(readFileSync(join(folder, 'khac.txt'), 'utf8')).toBe('cũ')
  })

  test('gives names that every system can carry', async () => {
    for (const flags of [[], ['--du-thao'], ['--dien-tu']]) {
      const { out } = await runHere(
        'ke-hoach',
        planOf(),
        '--dinh-dang',
        'docx',
        '--ra',
        temporaryFolder(),
        ...flags,
      )
      const [path = ''] = linesOf(out)
      expect(isAbsolute(path)).toBe(true)
      expect(basename(path)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.docx$/)
    }
  })

  test('has another name as a draft, so that it never stands in the place of the issued one', async () => {
    const { out } = await runHere(
      'ke-hoach',
      planOf(),
      '--dinh-dang',
      'docx',
      '--du-thao',
      '--ra',
      temporaryFolder(),
    )
    expect(basename(out.trim())).toMatch(/du-thao/)
    expect(basename(out.trim())).not.toBe(DOCX)
  })
})

describe('The option --dinh-dang', () => {
  test.each([
    ['docx', [DOCX]],
    ['pdf', [PDF]],
    ['docx,pdf', [DOCX, PDF]],
    ['pdf,docx', [DOCX, PDF]],
    [' PDF , ', [PDF]],
    ['docx,docx', [DOCX]],
  ])('"%s" writes %j', async (formats, names) => {
    const folder = temporaryFolder()
    const { code, out } = await runHere('ke-hoach', planOf(), '--ra', folder, '--dinh-dang', formats)
    expect(code).toBe(0)
    expect(linesOf(out).map((path) => basename(path))).toEqual(names)
    expect(namesIn(folder)).toEqual(names)
  })

  test.each(['doc', 'docx,doc', '', ',', 'docx;pdf', 'docx pdf'])(
    '"%s" is refused, with those there are',
    async (formats) => {
      const folder = join(temporaryFolder(), 'ra')
      const { code, out, err } = await runHere('ke-hoach', planOf(), '--ra', folder, '--dinh-dang', formats)
      expect([code, out, existsSync(folder)]).toEqual([2, '', false])
      expect(err).toMatch(/không có định dạng/)
      expect(err).toMatch(/docx.*pdf/)
    },
  )
})

describe('Input with faults', () => {
  test('ends with 2; every fault is on stderr with its file, line and column; nothing is written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, DOCX), 'cũ')
    const { code, out, err } = await runHere('ke-hoach', planOf('ngay-khong-co'), '--ra', folder)
    expect([code, out]).toEqual([2, ''])
    expect(linesOf(err)).toHaveLength(3)
    for (const line of linesOf(err)) expect(line).toMatch(/\.yaml:\d+:\d+: .*không có ngày này/)
    expect(namesIn(folder)).toEqual([DOCX])
    expect(readFileSync(join(folder, DOCX), 'utf8')).toBe('cũ')
  })

  test.each([
    'khoa-la',
    'nhu-dieu-4',
    'ma-khong-co',
    'thut-dong-bang-tab',
    'nhieu-loi-nhieu-tep',
    'ky-tu-khong-in-duoc',
    'ky-tu-khong-in-duoc-viet-ma',
    'co-quan-chu-quan-khong-co',
  ])('is never a bug, and makes no folder: %s', async (name) => {
    const folder = join(temporaryFolder(), 'ra')
    const { code, out, err } = await runHere('ke-hoach', planOf(name), '--ra', folder)
    expect([code, out, existsSync(folder)]).toEqual([2, '', false])
    expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/)
  })

  test('is refused for the Word file alone too, where no font is asked', async () => {
    const folder = join(temporaryFolder(), 'ra')
    const { code, out } = await runHere(
      'ke-hoach',
      planOf('ky-tu-khong-in-duoc-viet-ma'),
      '--ra',
      folder,
      '--dinh-dang',
      'docx',
    )
    expect([code, out, existsSync(folder)]).toEqual([2, '', false])
  })

  test('that does not exist ends with 2 and is named', async () => {
    const { code, err } = await runHere('ke-hoach', 'khong/co.yaml', '--ra', temporaryFolder())
    expect(code).toBe(2)
    expect(err).toMatch(/không có tệp .*co\.yaml/)
  })
})

test('What only needs a look is said on stderr, and the document is still written', async () => {
  const folder = temporaryFolder()
  const { code, out, err } = await runHere('ke-hoach', planOf('khong-hieu-thoi-han'), '--ra', folder)
  expect(code).toBe(0)
  expect(linesOf(out)).toHaveLength(2)
  expect(namesIn(folder)).toEqual([DOCX, PDF])
  const notices = linesOf(err).filter((line) => line.startsWith('Lưu ý:'))
  expect(notices).toEqual([
    expect.stringMatching(/ke-hoach\.yaml:\d+:13: không hiểu thời hạn "Lúc nào/),
    expect.stringMatching(/ke-hoach\.yaml:\d+:13: không hiểu phân công/),
  ])
})

describe('A folder that cannot be written to', () => {
  /** A folder in which something already stands where the output belongs. */
  const occupied = (blocked: string): string => {
    const folder = temporaryFolder()
    for (const name of [DOCX, PDF]) {
      if (name === blocked) mkdirSync(join(folder, name, 'bên trong'), { recursive: true })
      else writeFileSync(join(folder, name), 'bản cũ')
    }
    return folder
  }

  test.each([
    [PDF, DOCX],
    [DOCX, PDF],
  ])('leaves what is there as it was, when a folder has the name of %s', async (blocked, other) => {
    const folder = occupied(blocked)
    const { code, out, err } = await runHere('ke-hoach', planOf(), '--ra', folder)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/không ghi được/)
    expect(readFileSync(join(folder, other), 'utf8')).toBe('bản cũ')
    expect(namesIn(folder)).toEqual([DOCX, PDF])
    expect(namesIn(join(folder, blocked))).toEqual(['bên trong'])
  })

  test.each([
    [PDF, DOCX],
    [DOCX, PDF],
  ])('leaves no new file either, when a folder has the name of %s', async (blocked, other) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, blocked))
    expect((await runHere('ke-hoach', planOf(), '--ra', folder)).code).toBe(2)
    expect(existsSync(join(folder, other))).toBe(false)
    expect(namesIn(folder)).toEqual([blocked])
  })
})
