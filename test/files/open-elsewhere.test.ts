import type * as Fs from 'node:fs'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeFiles } from '../../src/files/write-files'
import { UserError } from '../../src/problem'
import { namesIn } from '../cli/captured'
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
