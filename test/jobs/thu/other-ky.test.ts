import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makePhieu } from '../../../src/index'
import {
  arrive,
  figuresOf,
  fillPhieu,
  gridOf,
  type Grid,
  makeTinh,
  take,
  type Tinh,
  writeAll,
  writeGrid,
} from './province'

const XA = 'ubnd-xa-01'

/** The forms of a month beside those of quý III, of one province. */
async function sendMonth(tinh: Tinh, thang: number, nam = 2026) {
  const file = join(dirname(tinh.baoCao), `bao-cao-thang-${thang}.yaml`)
  const report = readFileSync(tinh.baoCao, 'utf8')
    .replace(/^ky: .*\n/mu, `ky: thang\nthang: ${thang}\n`)
    .replace(/^nam: .*\n/mu, `nam: ${nam}\n`)
    .replace(/^thu: .*\n/mu, '')
  writeFileSync(file, report)
  const sent = await makePhieu(file, { donVi: ['tat-ca'], han: `${nam}-12-28` })
  writeAll(sent)
  const form = sent.handedOut.find(({ name }) => name === `phat/${XA}.xlsx`)?.content ?? new Uint8Array()
  return { ...tinh, book: join(sent.folder, 'so-thu.yaml'), grid: gridOf(fillPhieu(form, thang)) }
}
type Thang = Awaited<ReturnType<typeof sendMonth>>

let [bay, sau, bayTruoc]: Thang[] = []
let quy: Grid[] = []
beforeAll(async () => {
  const tinh = await makeTinh(1, 3)
  bayTruoc = await sendMonth(tinh, 7, 2025)
  bay = await sendMonth(tinh, 7)
  sau = await sendMonth(tinh, 6)
  quy = gridOf(fillPhieu(tinh.forms.get(XA) ?? new Uint8Array(), 3))
})

const spellAnew = (grid: readonly Grid[], spell: (text: string) => string | undefined): Grid[] =>
  grid.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) =>
      cells.map((cell) => {
        if (typeof cell?.value !== 'string') return cell
        const value = spell(cell.value)
        return value === undefined ? undefined : { ...cell, value }
      }),
    ),
  }))
const unmarked = (grid: readonly Grid[]): Grid[] =>
  spellAnew(grid, (text) => (text.startsWith('Mã phiếu') ? undefined : text))
/** As the mark was before it said which month. */
const markedAsBefore = (grid: readonly Grid[]): Grid[] =>
  spellAnew(grid, (text) => text.replace(/ \/ thang-\d+ \/ /u, ' / thang / '))
const figuresAlone = (grid: readonly Grid[]): Grid[] => [{ name: 'Sheet1', rows: [...figuresOf(grid)] }]

/** What is said of a file that comes in for July. */
function saidOf(grid: readonly Grid[], { ten = 'a.xlsx', donVi }: { ten?: string; donVi?: string } = {}) {
  if (!bay) throw new Error('nothing was sent')
  const [one] = take(bay, [arrive(ten, writeGrid(grid))], donVi).ketQua
  return `${one?.loai ?? ''}: ${one?.loi ?? ''}`
}
const gridOfThang = (thang: Thang | undefined): Grid[] => thang?.grid ?? []

describe('A form of another month is refused with the month it is for:', () => {
  test.each<[string, () => string, string]>([
    ['as it was sent', () => saidOf(gridOfThang(sau)), 'tháng 6 năm 2026'],
    ['renamed', () => saidOf(gridOfThang(sau), { ten: 'phieu thang 7 nam 2026.xlsx' }), 'tháng 6 năm 2026'],
    ['the unit named', () => saidOf(gridOfThang(sau), { donVi: XA }), 'tháng 6 năm 2026'],
    ['its figures copied into a new file', () => saidOf(figuresAlone(gridOfThang(sau))), 'tháng 6 năm 2026'],
    ['without its mark', () => saidOf(unmarked(gridOfThang(sau))), 'tháng 6 năm 2026'],
    [
      'figures without the mark, the unit named',
      () => saidOf(figuresAlone(unmarked(gridOfThang(sau))), { donVi: XA }),
      'tháng 6 năm 2026',
    ],
    ['with the mark of before', () => saidOf(markedAsBefore(gridOfThang(sau))), 'tháng 6 năm 2026'],
    ['of another year', () => saidOf(gridOfThang(bayTruoc)), 'tháng 7 năm 2025'],
    ['of another year, without its mark', () => saidOf(unmarked(gridOfThang(bayTruoc))), 'tháng 7 năm 2025'],
    ['of a quarter', () => saidOf(quy), 'quý III năm 2026'],
    [
      'of a quarter, without its mark, the unit named',
      () => saidOf(unmarked(quy), { donVi: XA }),
      'quý III năm 2026',
    ],
    [
      'a sheet of it among those of this month',
      () => saidOf([...gridOfThang(bay), ...figuresAlone(gridOfThang(sau))]),
      'tháng 6 năm 2026',
    ],
  ])('%s', (_, said, ky) => {
    expect(said()).toBe(`tu-choi: phiếu của ${ky}, không phải tháng 7 năm 2026`)
  })
})

describe('A form of this month is taken in:', () => {
  test.each<[string, () => string]>([
    ['as it was sent', () => saidOf(gridOfThang(bay))],
    ['with the mark of before', () => saidOf(markedAsBefore(gridOfThang(bay)))],
    ['without its mark', () => saidOf(unmarked(gridOfThang(bay)))],
    ['figures alone, the unit named', () => saidOf(figuresAlone(unmarked(gridOfThang(bay))), { donVi: XA })],
  ])('%s', (_, said) => {
    expect(said()).toMatch(/^(?:nhan|trung)/u)
  })
})
