import type * as Fs from 'node:fs'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeFiles } from '../../src/files/write-files'
import { UserError } from '../../src/problem'
import { namesIn, planOf, runHere } from '../cli/captured'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** What the system is asked, and by which names; whoever fails throws. */
let ask: (what: string, names: readonly string[]) => void = () => undefined

jest.mock('node:fs', () => {
  const real = jest.requireActual<typeof Fs>('node:fs')
  const asking =
    <A extends readonly unknown[], R>(what: string, done: (...given: A) => R) =>
    (...given: A): R => {
      ask(
        what,
        given.filter((each) => typeof each === 'string').map((each) => basename(each)),
      )
      return done(...given)
    }
  return {
    ...real,
    renameSync: asking('rename', real.renameSync),
    openSync: asking('open', real.openSync),
    writeSync: asking('write', real.writeSync),
    writeFileSync: asking('writeFile', real.writeFileSync),
    copyFileSync: asking('copy', real.copyFileSync),
    linkSync: asking('link', real.linkSync),
  }
})
afterEach(() => (ask = () => undefined))

const fail = (code: string, path: string): never => {
  throw Object.assign(new Error(`${code}: no`), { code, path })
}
const OLD = 'cũ'
const folderWith = (names: readonly string[]): string => {
  const folder = temporaryFolder()
  for (const name of names) writeFileSync(join(folder, name), OLD)
  return folder
}
const outputsOf = (names: readonly string[]) => names.map((name) => ({ name, content: Buffer.from(name) }))
const contents = (folder: string) =>
  namesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
/** What is said where the files are not written. */
function refusalOf(folder: string, names: readonly string[]): string {
  try {
    writeFiles(folder, outputsOf(names), '--ra')
  } catch (error) {
    if (error instanceof UserError) return `${error.message} (${error.hint ?? ''})`
    throw error
  }
  throw new Error('was written')
}

describe('A file that a program of the office has open is named with the program, and no file is replaced', () => {
  test.each([
    [
      'bang.xlsx',
      'EBUSY',
      /bang\.xlsx: tệp đang được chương trình khác mở \(đóng tệp trong Excel rồi chạy lại\)$/u,
    ],
    [
      'bang.xlsx',
      'EPERM',
      /bang\.xlsx: không được phép ghi \(đóng tệp nếu đang mở trong Excel rồi chạy lại, hoặc /u,
    ],
    [
      'bang.docx',
      'EACCES',
      /bang\.docx: không có quyền ghi \(đóng tệp nếu đang mở trong Word rồi chạy lại, hoặc /u,
    ],
    ['bang.pdf', 'EBUSY', /bang\.pdf: .*đóng tệp trong chương trình xem PDF rồi chạy lại\)$/u],
    ['bang.yaml', 'EBUSY', /bang\.yaml: .*\(đóng tệp rồi chạy lại\)$/u],
  ])('%s, where the system says %s', (name, code, said) => {
    for (const [what, at] of [
      ['rename', 1],
      ['open', 0],
    ] as const) {
      const names = ['a.docx', name, 'c.pdf']
      const folder = folderWith(names)
      ask = (asked, given) => {
        if (asked === what && given[at] === name) fail(code, join(folder, name))
      }
      expect(refusalOf(folder, names)).toMatch(said)
      expect(contents(folder)).toEqual(names.map((each) => [each, OLD]))
    }
  })
})

describe('A disk that is full leaves all files as they were', () => {
  test.each(['write', 'copy'])('when it is full at the first %s', (what) => {
    const names = ['a.docx', 'b.pdf']
    const folder = folderWith(names)
    ask = (asked) => {
      // A drive that knows no second names for files.
      if (asked === 'link') fail('EPERM', folder)
      if (asked === what) fail('ENOSPC', folder)
    }
    expect(refusalOf(folder, names)).toMatch(/ổ đĩa đã đầy/u)
    expect(contents(folder)).toEqual(names.map((each) => [each, OLD]))
  })

  test('and when it is full once some are replaced and another one is open', () => {
    const names = ['a.docx', 'b.pdf']
    const folder = folderWith(names)
    let full = false
    ask = (asked, given) => {
      if (asked === 'rename' && given[1] === 'b.pdf') full = true
      if (full && asked !== 'rename') fail('ENOSPC', folder)
      if (full && given[1] === 'b.pdf') fail('EPERM', join(folder, 'b.pdf'))
    }
    expect(refusalOf(folder, names)).toMatch(/b\.pdf: không được phép ghi/u)
    ask = () => undefined
    expect(contents(folder)).toEqual(names.map((each) => [each, OLD]))
  })
})

test('A file that was not there before goes again where another one cannot be replaced', () => {
  const folder = folderWith(['b.pdf'])
  ask = (asked, given) => {
    if (asked === 'rename' && given[1] === 'b.pdf') fail('EBUSY', join(folder, 'b.pdf'))
  }
  expect(refusalOf(folder, ['a.docx', 'b.pdf'])).toMatch(/đóng tệp trong chương trình xem PDF/u)
  expect(contents(folder)).toEqual([['b.pdf', OLD]])
})

/** Plans of before, each in a folder of its own. */
const oldPlans = (names: readonly string[]): string[] => {
  const folder = temporaryFolder()
  return names.map((name) => {
    mkdirSync(join(folder, name))
    const file = join(folder, name, `${name}.yaml`)
    writeFileSync(file, readFileSync(planOf(), 'utf8').replace(/^phienBan: .*\n/mu, ''))
    return file
  })
}

describe('A command that writes into several folders leaves all as they were where its last file is open elsewhere:', () => {
  test('nang-cap', async () => {
    const files = oldPlans(['a', 'b', 'c'])
    const before = files.map((file) => readFileSync(file, 'utf8'))
    ask = (asked, given) => {
      if (asked === 'rename' && given[1] === 'c.yaml') fail('EBUSY', files[2] ?? '')
    }
    const { code, out, err } = await runHere('nang-cap', ...files)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/c\.yaml: tệp đang được chương trình khác mở/u)
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    expect(files.flatMap((file) => namesIn(dirname(file)))).toEqual(files.map((file) => basename(file)))
  })

  test('cu-the-hoa', async () => {
    const data = join(temporaryFolder(), 'data')
    cpSync(join(ROOT, 'data'), data, { recursive: true })
    const units = ['so-tai-chinh-khanh-hoa', 'so-y-te-khanh-hoa']
    let plans = 0
    ask = (asked, given) => {
      if (asked === 'rename' && given[1] === 'ke-hoach.yaml' && ++plans === 2) fail('EBUSY', data)
    }
    const plan = join(data, 'khanh-hoa/2025/ke-hoach.yaml')
    const { code, out, err } = await runHere('cu-the-hoa', plan, '--don-vi', units.join(','))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/tệp đang được chương trình khác mở/u)
    expect(units.flatMap((id) => namesIn(join(data, id, '2025')))).toEqual([])
  })
})

test('A file that is named twice, once by a link, is upgraded once', async () => {
  const [file = ''] = oldPlans(['a'])
  const link = join(dirname(file), 'lien-ket.yaml')
  symlinkSync(file, link)
  const { code, out } = await runHere('nang-cap', file, link)
  expect({ code, out }).toEqual({ code: 0, out: `${file}\n` })
  expect(readFileSync(file, 'utf8')).toMatch(/^phienBan: /mu)
})
