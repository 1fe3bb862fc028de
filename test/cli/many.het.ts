import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { BUILT, linesOf, namesIn, runBuilt, runScript } from './captured'
import { numbered, pairOf, placeWith, fileOf, lastOf } from './many-plans'

const FAULTY = numbered(20).replace('2024-12-31', '2024-12-32')

describe('Several plans in one command', () => {
  test('are all written; their paths come in the order of the arguments; the last line counts', () => {
    const place = placeWith({ a: numbered(1), b: numbered(2), c: numbered(3) })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('b'), fileOf('c'), fileOf('a')], place)
    expect(code).toBe(0)
    expect(linesOf(out).map((path) => basename(path))).toEqual([2, 3, 1].flatMap(pairOf))
    expect(namesIn(join(place, 'output'))).toEqual([1, 2, 3].flatMap(pairOf).sort())
    expect(linesOf(err)).toEqual([expect.stringMatching(/^Phông chữ/), 'Đã viết 3 văn bản, từ chối 0.'])
  })

  test('do without the one that has faults: it is refused with all of them, and the command ends with 2', () => {
    const place = placeWith({ a: numbered(1), b: FAULTY, c: numbered(3) })
    const { code, out, err } = runBuilt(['ke-hoach', ...['a', 'b', 'c'].map(fileOf)], place)
    expect(code).toBe(2)
    expect(linesOf(out).map((path) => basename(path))).toEqual([1, 3].flatMap(pairOf))
    const said = linesOf(err)
    const title = said.indexOf(`[2/3] ${fileOf('b')}`)
    expect(title).toBeGreaterThanOrEqual(0)
    expect(said[title + 1]).toMatch(/^b.ke-hoach\.yaml:7:3: .*không có ngày này/)
    expect(lastOf(said)).toBe('Đã viết 2 văn bản, từ chối 1.')
  })

  test('never overwrite one another: the second of a name is refused, and says whose name it has', () => {
    const place = placeWith({ a: numbered(5), b: numbered(5).replace('Nguyễn Văn A', 'Trần Thị B') })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('a'), fileOf('b')], place)
    expect(code).toBe(2)
    expect(linesOf(out).map((path) => basename(path))).toEqual(pairOf(5))
    expect(err).toMatch(/b.ke-hoach\.yaml: văn bản trùng tên với văn bản của a.ke-hoach\.yaml/)
    expect(lastOf(linesOf(err))).toBe('Đã viết 1 văn bản, từ chối 1.')
    runBuilt(['ke-hoach', fileOf('a'), '--ra', 'mot'], place)
    for (const name of pairOf(5))
      expect(readFileSync(join(place, 'output', name)).equals(readFileSync(join(place, 'mot', name)))).toBe(
        true,
      )
  })

  test('are each the bytes that they are alone', () => {
    const place = placeWith({ a: numbered(1), b: numbered(2) })
    runBuilt(['ke-hoach', fileOf('a'), fileOf('b'), '--ra', 'nhieu'], place)
    for (const name of ['a', 'b']) runBuilt(['ke-hoach', fileOf(name), '--ra', 'mot'], place)
    for (const name of [1, 2].flatMap(pairOf))
      expect(readFileSync(join(place, 'nhieu', name)).equals(readFileSync(join(place, 'mot', name)))).toBe(
        true,
      )
  })

  test('do without one that is not there', () => {
    const place = placeWith({ a: numbered(1) })
    const { code, out, err } = runBuilt(['ke-hoach', 'khong-co.yaml', fileOf('a')], place)
    expect(code).toBe(2)
    expect(linesOf(out).map((path) => basename(path))).toEqual(pairOf(1))
    expect(err).toMatch(/không có tệp .*khong-co\.yaml/)
    expect(lastOf(linesOf(err))).toBe('Đã viết 1 văn bản, từ chối 1.')
  })

  test('are written once when they are named twice', () => {
    const place = placeWith({ a: numbered(1), b: numbered(2) })
    const files = [fileOf('a'), fileOf('b'), join('b', '..', fileOf('a'))]
    const { code, out, err } = runBuilt(['ke-hoach', ...files], place)
    expect({ code, names: linesOf(out).map((path) => basename(path)) }).toEqual({
      code: 0,
      names: [1, 2].flatMap(pairOf),
    })
    expect(lastOf(linesOf(err))).toBe('Đã viết 2 văn bản, từ chối 0.')
  })

  test('send no progress and no escape sequence where there is no terminal', () => {
    const place = placeWith({ a: numbered(1), b: numbered(2) })
    const { out, err } = runBuilt(['ke-hoach', fileOf('a'), fileOf('b')], place)
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    expect(err).not.toContain('Đang viết')
  })
})

describe('A pattern that no shell has looked up', () => {
  test('is refused when nothing fits it, and nothing is written', () => {
    const place = placeWith({ a: numbered(1) })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('a'), 'khong-co/*.yaml'], place)
    expect({ code, out, files: namesIn(join(place, 'output')) }).toEqual({ code: 2, out: '', files: [] })
    expect(err).toMatch(/không có tệp nào khớp với khong-co\/\*\.yaml/)
  })

  test('stands for all files that fit it', () => {
    const place = placeWith({ b: numbered(2), a: numbered(1) })
    const { code, out } = runBuilt(['ke-hoach', '*/ke-hoach.yaml'], place)
    expect({ code, names: linesOf(out).map((path) => basename(path)) }).toEqual({
      code: 0,
      names: [1, 2].flatMap(pairOf),
    })
  })
})

test('One plan starts no thread; several share theirs', () => {
  const place = placeWith({ a: numbered(1), b: numbered(2), c: numbered(3) })
  const preload = join(place, 'count.cjs')
  writeFileSync(
    preload,
    `const threads = require('node:worker_threads')
    const { Worker } = threads
    threads.Worker = class extends Worker { constructor(...all) { console.error('a thread'); super(...all) } }`,
  )
  const env = { ...process.env, NODE_OPTIONS: `--require "${preload.replaceAll('\\', '/')}"` }
  const threadsOf = (files: readonly string[]): number =>
    linesOf(runScript(BUILT, ['ke-hoach', ...files], { cwd: place, env }).err).filter(
      (line) => line === 'a thread',
    ).length
  expect(threadsOf([fileOf('a')])).toBe(0)
  const several = threadsOf(['a', 'b', 'c'].map(fileOf))
  expect(several).toBeGreaterThan(0)
  expect(several).toBeLessThanOrEqual(3)
})

test('Several reports are written too, each with its own deadline', () => {
  const data = join(__dirname, '../../data/khanh-hoa')
  const files = ['2023', '2025'].map((year) => join(data, year, 'bao-cao-quy-1.yaml'))
  const { code, out, err } = runBuilt(['bao-cao', ...files, '--dinh-dang', 'docx'], temporaryFolder())
  expect(code).toBe(0)
  expect(linesOf(out).map((path) => basename(path))).toEqual([
    expect.stringMatching(/nam-2023.*\.docx$/),
    expect.stringMatching(/nam-2025.*\.docx$/),
  ])
  const said = linesOf(err)
  for (const [nth, file] of files.entries()) {
    const title = said.indexOf(`[${nth + 1}/2] ${file}`)
    expect(title).toBeGreaterThanOrEqual(0)
    expect(said.slice(title).some((line) => line.startsWith('Hạn gửi'))).toBe(true)
  }
  expect(lastOf(said)).toBe('Đã viết 2 văn bản, từ chối 0.')
})
