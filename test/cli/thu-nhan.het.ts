import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parse } from 'yaml'
import type * as cli from '../../src/cli/terminal'
import type { SoThu } from '../../src/domain/thu/so-thu'
import { fillPhieu, gridOf, makeTinh, type Tinh, writeGrid } from '../jobs/thu/province'
import { temporaryFolder } from '../read/temporary'
import { runHere } from './captured'

type Cli = typeof cli
/** Who sits at the terminal: what is typed, and what is shown. */
const mockSeat = { input: new PassThrough(), output: new PassThrough() }
jest.mock('../../src/cli/terminal', () => {
  const real = jest.requireActual<Cli>('../../src/cli/terminal')
  return {
    ...real,
    isAtTerminal: () => true,
    terminal: () => real.terminal(mockSeat.input, mockSeat.output),
  }
})

let tinh: Tinh
let folder: string
/** A form whose unit nobody can tell: no mark, no name, neither of the file. */
function nameless(id: string, nth: number): Uint8Array {
  const grids = gridOf(fillPhieu(tinh.forms.get(id) ?? new Uint8Array(), nth))
  return writeGrid(
    grids
      .filter(({ name }) => name === 'Số liệu')
      .map(({ name, rows }) => ({ name, rows: rows.filter((_, row) => row !== 1 && row !== 2) })),
  )
}
/** Runs the command while a person types these lines; what was asked is among what is said. */
async function receive(...lines: readonly string[]) {
  Object.assign(mockSeat, { input: new PassThrough(), output: new PassThrough() })
  mockSeat.input.end(lines.map((line) => `${line}\n`).join(''))
  const said = await runHere('thu', 'nhan', folder, '--bao-cao', tinh.baoCao)
  return { ...said, questions: String(mockSeat.output.read() ?? '') }
}
const received = (): string[] =>
  ((parse(readFileSync(tinh.book, 'utf8')) as SoThu).nhan ?? []).map(({ donVi, ten }) => `${ten}: ${donVi}`)

beforeAll(async () => {
  tinh = await makeTinh(1, 2)
  folder = temporaryFolder()
  writeFileSync(join(folder, 'a.xlsx'), nameless('ubnd-xa-01', 1))
  writeFileSync(join(folder, 'so-01.xlsx'), fillPhieu(tinh.forms.get('so-01') ?? new Uint8Array(), 1))
})

describe('thu nhan at a terminal asks whose a form is that does not tell', () => {
  test('and a person who goes away leaves nothing written', async () => {
    const before = readFileSync(tinh.book, 'utf8')
    const { code, questions } = await receive()
    expect(code).toBe(2)
    expect(questions).toContain('Phiếu a.xlsx của đơn vị nào')
    expect(readFileSync(tinh.book, 'utf8')).toBe(before)
  })

  test('about that form alone, until the answer names a unit, however it is spelt', async () => {
    const { code, questions, err } = await receive('xã nào đó', '  ủy ban nhân dân  xã thử 01 ')
    expect(questions.match(/của đơn vị nào/gu)).toHaveLength(1)
    expect(questions).toMatch(/không có đơn vị\s+"xã nào đó"/u)
    expect(code).toBe(0)
    expect(received().sort()).toEqual(['a.xlsx: ubnd-xa-01', 'so-01.xlsx: so-01'])
    expect(err).toMatch(/a\.xlsx: đã nhận \(ubnd-xa-01\)/u)
  })

  test('and takes Enter for: leave it out, with what to do later', async () => {
    writeFileSync(join(folder, 'b.xlsx'), nameless('ubnd-xa-02', 2))
    const { err } = await receive('')
    expect(err).toMatch(/b\.xlsx: KHÔNG NHẬN.*--don-vi <mã đơn vị>/u)
    expect(received().some((each) => each.startsWith('b.xlsx'))).toBe(false)
  })
})
