import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameVanBan } from '../../src/jobs/name-van-ban'
import { InputError, UserError } from '../../src/problem'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { type Said, saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'

const GOOD = join(__dirname, 'cases', 'khong-loi')
const REGISTERS = ['co-quan.yaml', 'van-ban.yaml'] as const
const good = readFileSync(join(GOOD, 'ke-hoach.yaml'), 'utf8')

/** A folder with good registers and this plan; the plan's path. */
function planOf(content: string | Uint8Array): string {
  const folder = folderWithRegisters()
  writeFileSync(join(folder, 'ke-hoach.yaml'), content)
  return join(folder, 'ke-hoach.yaml')
}

function folderWithRegisters(): string {
  const folder = temporaryFolder()
  for (const name of REGISTERS) copyFileSync(join(GOOD, name), join(folder, name))
  return folder
}

/** What the user is told. Fails when the file is read, or when it is a bug of ours. */
function refusal(file: string): string {
  try {
    readKeHoach(file)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.message).not.toMatch(/\n\s+at /)
    return error.hint ? `${error.message} (${error.hint})` : error.message
  }
  throw new Error(`${file} was read as if nothing were wrong with it`)
}

const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
].join('\n')

const HOSTILE: readonly (readonly [name: string, content: string, message: RegExp, most?: number])[] = [
  ['aliases that multiply', bomb, /tham chiếu/],
  ['an alias that holds itself', `${good}x: &x\n  y: *x\n`, /tham chiếu|không có mục "x"/],
  ['100,000 brackets', `x: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, /lồng nhau quá sâu/],
  ['100,000 brackets that stay open', '['.repeat(100_000), /lồng nhau quá sâu/],
  ['100,000 braces', '{a: '.repeat(100_000), /lồng nhau quá sâu/],
  ['100,000 dashes', `${'- '.repeat(100_000)}x`, /lồng nhau quá sâu/],
  [
    '3,000 levels of indentation',
    Array.from({ length: 3000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    /lồng nhau quá sâu/,
  ],
  ['a key "__proto__"', `${good}__proto__:\n  nam: 2026\n`, /không có mục "__proto__"/],
  [
    'a key "__proto__" deeper',
    good.replace('  loai:', '  __proto__: {so: 99}\n  loai:'),
    /không có mục "__proto__"/,
  ],
  ['a key "constructor"', `${good}constructor: 1\n`, /không có mục "constructor"/],
  ['a merge key', good.replace('nam: 2025', 'nam: 2025\n<<: {nam: 2026}'), /không có mục "<<"/],
  [
    'a tag that makes something else of a value',
    good.replace('nam: 2025', 'nam: !!js/function 2025'),
    /:2:6: /,
  ],
  ['two documents in one file', `${good}---\n${good}`, /:\d+:1: .*YAML/],
  ['nothing at all', '', /:1:1: .*(trống|nhóm)/],
  ['a comment only', '# chưa viết\n', /:1:1: .*(trống|nhóm)/],
  ['one word', 'kế hoạch', /:1:1: .*nhóm/],
  ['a list', '- một\n- hai\n', /:1:1: .*nhóm/],
  ['a null character', `${good}x: "a\0b"\n`, /U\+0000/],
  [
    '6,000 keys that nobody knows',
    Array.from({ length: 6_000 }, (_, n) => `k${n}: 1`).join('\n'),
    /không có mục "k0"[^]*:101:1: từ đây còn 5900 mục nữa không có trong danh sách/,
    110,
  ],
  [
    'bytes in place of a number',
    good.replace('nam: 2025', 'nam: !!binary R0lG'),
    /:2:1: nam: phải là số .*dữ liệu nhị phân/,
  ],
  [
    'bytes in place of words',
    good.replace('diaDanh: Mẫu', 'diaDanh: !!binary R0lG'),
    /diaDanh: phải là chữ .*dữ liệu nhị phân/,
  ],
  [
    'a key twice, once with a selector of variants',
    `${good}nam\ufe0f: 2026\n`,
    /khóa "nam" đã có ở trên .*không nhìn thấy/,
  ],
  ['a list of 600,000 entries', `${good}x:\n${'  - a\n'.repeat(600_000)}`, /trên 300000 dòng và mục/],
  ['600,000 entries in brackets', `${good}x: [${'a,'.repeat(600_000)}]\n`, /trên 300000 dòng và mục/],
  [
    '30,000 keys in one group',
    Array.from({ length: 30_000 }, (_, n) => `k${n}: 1`).join('\n'),
    /một nhóm có 30000 mục, nhiều nhất là 10000/,
    10,
  ],
  [
    '12,000 keys in a group further in',
    `${good}x: {${Array.from({ length: 12_000 }, (_, n) => `k${n}: 1`).join(', ')}}\n`,
    /một nhóm có 12000 mục/,
    10,
  ],
  [
    '3,000 faults of as many tasks',
    `linhVuc:\n${'  - { nhiemVu: 1 }\n'.repeat(3_000)}`,
    /… và còn \d{4} chỗ nữa; sửa những chỗ trên rồi chạy lại/,
    201,
  ],
  ['a million control characters', `${good}x: "${'\u0001'.repeat(1_000_000)}"\n`, /U\+0001/],
  ['11 MB', '#'.repeat(11 * 1024 * 1024), /ke-hoach\.yaml:1:1: tệp lớn 11 MB.*10 MB/],
]

describe('A hostile file is refused clearly and in bounded time:', () => {
  let answers: readonly Said[]
  beforeAll(() => {
    answers = saidInBounds(
      'generateKeHoach',
      HOSTILE.map(([, content]) => planOf(content)),
    )
  })

  test.each(HOSTILE.map(([name, , message, most = 1000], at) => [name, at, message, most] as const))(
    '%s',
    (_, at, message, most) => {
      const { said = '' } = answers[at] ?? {}
      expect(said).toMatch(message)
      expect(said).not.toMatch(/\n\s+at /)
      // Nobody is told a million times.
      expect(said.split('\n').length).toBeLessThanOrEqual(most)
    },
  )
})

describe('Faults of one thing are told once:', () => {
  test.each([
    ['brackets that nest too deep', '['.repeat(100_000)],
    ['an empty file', ''],
    ['a bomb', bomb],
  ])('%s', (_, content) => {
    expect(refusal(planOf(content)).split('\n')).toHaveLength(1)
  })
})

test('A head that nests too deep names no document, and stops nothing', () => {
  const file = planOf(`coQuan: so-noi-vu\nnam: ${'['.repeat(100_000)}`)
  expect(nameVanBan({ slug: 'ke-hoach', file }).ten).toBe('Kế hoạch năm …')
})

describe('A file that cannot be read is refused with its name and the reason:', () => {
  test('exactly 10 MB is not too large', () => {
    const file = planOf(`${good}#${'x'.repeat(10 * 1024 * 1024 - Buffer.byteLength(good) - 1)}`)
    expect(readKeHoach(file).hoSo.keHoach.nam).toBe(2025)
  })

  test('a folder', () => {
    const folder = folderWithRegisters()
    mkdirSync(join(folder, 'ke-hoach.yaml'))
    expect(refusal(join(folder, 'ke-hoach.yaml'))).toMatch(/ke-hoach\.yaml.*(không mở được|thư mục)/)
  })

  test('a link that leads to itself', () => {
    const folder = folderWithRegisters()
    symlinkSync('ke-hoach.yaml', join(folder, 'ke-hoach.yaml'))
    expect(refusal(join(folder, 'ke-hoach.yaml'))).toMatch(/ke-hoach\.yaml/)
  })

  test('nothing there', () => {
    expect(refusal(join(folderWithRegisters(), 'khong-co.yaml'))).toMatch(/không có tệp .*khong-co\.yaml/)
  })

  test('an empty name', () => {
    expect(refusal('')).toMatch(/tệp/)
  })

  test.each(REGISTERS)('a register that is a folder: %s', (name) => {
    const folder = temporaryFolder()
    copyFileSync(join(GOOD, 'ke-hoach.yaml'), join(folder, 'ke-hoach.yaml'))
    for (const other of REGISTERS) if (other !== name) copyFileSync(join(GOOD, other), join(folder, other))
    mkdirSync(join(folder, name))
    expect(refusal(join(folder, 'ke-hoach.yaml'))).toContain(name)
  })
})

describe('A register that is missing', () => {
  const without = (name: string, plan = good): string => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'ke-hoach.yaml'), plan)
    for (const other of REGISTERS) if (other !== name) copyFileSync(join(GOOD, other), join(folder, other))
    return join(folder, 'ke-hoach.yaml')
  }

  test.each(REGISTERS)('is named, with the place where it belongs: %s', (name) => {
    const said = refusal(without(name))
    expect(said).toMatch(/không (tìm thấy|có)/)
    expect(said).toContain(name)
    expect(said).toMatch(/đặt/)
  })

  test('does not hide the faults of the plan', () => {
    const said = refusal(without('van-ban.yaml', good.replace('ngay: 2024-12-31', 'ngay: 2024-12-32')))
    expect(said).toContain('van-ban.yaml')
    expect(said).toMatch(/ke-hoach\.yaml:7:3: /)
  })

  test('does not hide that the other one is missing too', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'ke-hoach.yaml'), good)
    const said = refusal(join(folder, 'ke-hoach.yaml'))
    for (const name of REGISTERS) expect(said).toContain(name)
  })
})

describe('A file that only looks odd is read:', () => {
  const read = (content: string) => readKeHoach(planOf(content)).hoSo.keHoach

  test.each([
    ['with a byte order mark', `\uFEFF${good}`],
    ['with the line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['with decomposed letters', good.normalize('NFD')],
    [
      'with an anchor and its alias',
      good
        .replace('[Đoạn mở đầu.]', '&doan [Đoạn mở đầu.]')
        .replace('[Đoạn kết thúc.]', '*doan')
        .replace('[Đoạn kết thúc.]', '[Đoạn mở đầu.]'),
    ],
    ['without a line end at the end', good.trimEnd()],
  ])('%s', (_, content) => {
    const plain = read(good)
    const other = read(content)
    expect({ ...other, mucTieu: { ...other.mucTieu, ketThuc: plain.mucTieu?.ketThuc } }).toEqual(plain)
  })

  test('the nearest register wins over one further up', () => {
    const top = folderWithRegisters()
    const below = join(top, 'tinh')
    mkdirSync(below)
    writeFileSync(join(below, 'ke-hoach.yaml'), good)
    writeFileSync(join(below, 'co-quan.yaml'), 'coQuan:\n  - id: ubnd-tinh-mau\n    ten: Tên gần hơn\n')
    expect(readKeHoach(join(below, 'ke-hoach.yaml')).hoSo.coQuan.get('ubnd-tinh-mau')?.ten).toBe(
      'Tên gần hơn',
    )
  })
})

test('A fault names the file as the user wrote it, so that a click opens it', () => {
  const file = planOf(good.replace('nam: 2025', 'nam: 1'))
  try {
    readKeHoach(file)
    throw new Error('read')
  } catch (error) {
    expect(error instanceof InputError && error.findings.map(({ place }) => place.file)).toEqual([file])
  }
})
