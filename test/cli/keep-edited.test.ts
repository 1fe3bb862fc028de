import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from './captured'

const PLAN = join(__dirname, '../../data/vp-ubnd-khanh-hoa/2023/ke-hoach.yaml')
let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cchc-sua-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (...more: string[]) => runHere('ke-hoach', PLAN, '--dinh-dang', 'docx', '--ra', folder, ...more)
const listed = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .sort()
const wordFile = (): string => join(folder, listed().find((name) => !name.includes('sửa')) ?? '')

describe('A document that is written again', () => {
  test('takes the place of the one before, when nobody has touched it', async () => {
    await write()
    const first = readFileSync(wordFile())
    const { code, err } = await write()
    expect({ code, files: listed().length, said: err.includes('sửa từ lần viết trước') }).toEqual({
      code: 0,
      files: 1,
      said: false,
    })
    expect(readFileSync(wordFile())).toEqual(first)
  })

  test('leaves what a person made of the one before under another name, and says so', async () => {
    await write()
    appendFileSync(wordFile(), 'sửa tay')
    const edited = readFileSync(wordFile())
    const { code, err, out } = await write()
    const kept = listed().find((name) => name.endsWith(' (đã sửa).docx')) ?? ''
    expect(code).toBe(0)
    expect(readFileSync(join(folder, kept))).toEqual(edited)
    expect(err).toContain(kept)
    expect(out.trim().split('\n')).toEqual([wordFile()])
  })

  test('leaves each of several changed versions', async () => {
    for (const words of ['một', 'hai', 'ba']) {
      await write()
      appendFileSync(wordFile(), words)
    }
    await write()
    const ends = listed().map((name) => readFileSync(join(folder, name)).subarray(-4).toString('utf8'))
    expect(listed()).toHaveLength(4)
    expect(
      ['một', 'hai', 'ba'].filter((words) => !ends.some((end) => words.endsWith(end.trim().slice(-2)))),
    ).toEqual([])
  })

  test('leaves a file of that name of which nobody knows who wrote it', async () => {
    await write()
    rmSync(join(folder, '.cchc'), { recursive: true })
    writeFileSync(wordFile(), 'bản của phòng khác')
    await write()
    expect(listed()).toHaveLength(2)
  })

  test('does not take the place of the electronic one, nor that of a draft', async () => {
    await write()
    await write('--dien-tu')
    await write('--du-thao')
    expect(listed()).toHaveLength(3)
    expect(listed().filter((name) => name.includes('dien-tu'))).toHaveLength(1)
  })
})
