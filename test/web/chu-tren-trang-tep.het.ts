import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { runHere } from '../cli/captured'
import { docx, p, table } from '../import/made'
import { PLAN_ROWS } from '../import/small-plan'
import { heading, loiVanDocx } from '../jobs/made-loi-van'
import { fillPhieu, type Grid, gridOf, writeGrid } from '../jobs/thu/province'
import { listOf, lookedThrough, post } from './asking'
import { type Collecting, collecting } from './collecting'
import { exampleFolder } from './faults'
import { type Served, serving } from './serving'
import { codesIn, listWords } from './words-of-page'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
const sheetOf = (...rows: readonly (readonly string[])[]): Uint8Array =>
  writeWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        columns: [{ width: 20 }],
        rows: rows.map((cells) => ({ cells: cells.map((value) => ({ role: 'plain' as const, value })) })),
      },
    ],
  })
const [, , , , , , HEAD = [], ...TASKS] = PLAN_ROWS
const planOf = (...body: readonly string[]): Uint8Array => docx(body.join(''))

/** Files that are dropped as a plan to be read. */
const PLANS: readonly (readonly [ten: string, content: Uint8Array])[] = [
  ['trống.docx', Buffer.alloc(0)],
  ['thư.docx', Buffer.from('không phải Word')],
  ['gói.zip', docx(p('x'))],
  ['ảnh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['chương trình.exe', Buffer.from('MZ')],
  ['không đuôi', Buffer.from('chữ')],
  ['dữ liệu.yaml', Buffer.from('nam: 2026\n')],
  ['cắt.docx', docx(p('Kế hoạch')).subarray(0, 200)],
  ['cũ.doc', Buffer.from('không phải Word cũ')],
  ['hỏng.rtf', Buffer.from('{\\rtf1')],
  ['không có gì.docx', planOf(p(''))],
  ['thư mời.docx', planOf(p('THƯ MỜI'), p('Kính mời ông Nguyễn Văn A đến dự họp.'))],
  ['bảng lạ.docx', planOf(p('KẾ HOẠCH'), table(['A', 'B'], ['1', '2']))],
  ['không năm.docx', planOf(p('KẾ HOẠCH'), p('Công tác văn thư'), table(HEAD, ...TASKS))],
  [
    'thiếu cột.docx',
    planOf(p('KẾ HOẠCH'), p('Công tác năm 2026'), table(['TT', 'Nhiệm vụ'], ['1', 'Rà soát'])),
  ],
  ['trống.xlsx', sheetOf([''])],
  ['lạ.xlsx', sheetOf(['Họ tên', 'Lương'], ['A', '5'])],
  ['hỏng.xlsx', Buffer.from('PK')],
  ['hỏng.pdf', PDF],
  ['không phải.pdf', Buffer.from('chữ')],
  ['trang.html', Buffer.from('<p>Không có kế hoạch</p>')],
  ['chữ.txt', Buffer.from('Một bức thư')],
  ['mã lạ.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41])],
]

let folder: string
let served: Served
beforeAll(async () => {
  folder = exampleFolder()
  served = await serving({ folder })
})

/** What the page is told after a file was sent to it. */
async function send(of: Served, path: string, body: Uint8Array): Promise<string[]> {
  const headers = {
    origin: `http://127.0.0.1:${of.port}`,
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
  }
  const { status, body: said } = await of.ask(path, { method: 'POST', headers, body })
  if (status >= 500) return [`${status}`]
  const text = said.toString()
  return text.startsWith('{') ? listWords(JSON.parse(text)) : [text]
}

const packed = (files: readonly (readonly [ten: string, content: Uint8Array])[]): Buffer => {
  const list = files.map(([ten, { length: co }]) => ({ ten, luc: '2026-01-02T03:04:05.000Z', co }))
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(([, content]) => content)])
}

function judge(said: readonly string[], own = ''): void {
  expect(said.length).toBeGreaterThan(0)
  expect(said.flatMap((each) => codesIn(each, own))).toEqual([])
}

test.each(PLANS)('a plan that is dropped is answered in words: %s', async (ten, content) => {
  const said = await send(served, `/api/nhap?${new URLSearchParams({ ten }).toString()}`, content)
  const { banDoc = [] } = await listOf(served)
  for (const { ma } of banDoc) {
    const notes = await Promise.all(
      [`/api/ghi-chu/${ma}`, `/api/goc/${ma}`, `/api/sua/${ma}`, `/api/ban-doc/${ma}`].map((path) =>
        served.ask(path),
      ),
    )
    said.push(...notes.flatMap(({ body }) => listWords(JSON.parse(body.toString()))))
    await post(served, `/api/ban-doc/${ma}/bo`, { daSua: 'bo' })
  }
  judge(said, ten)
})

const SIGNED: readonly (readonly [name: string, files: readonly (readonly [string, Uint8Array])[]])[] = [
  ['nothing', []],
  ['no PDF', [['thư.docx', docx(p('x'))]]],
  [
    'two PDFs',
    [
      ['một.pdf', PDF],
      ['hai.pdf', PDF],
    ],
  ],
  ['a PDF without an end', [['hỏng.pdf', PDF]]],
  ['words that are called a PDF', [['chữ.pdf', Buffer.from('chữ')]]],
  [
    'a record that is none',
    [
      ['một.pdf', PDF],
      ['hồ sơ.json', Buffer.from('{')],
    ],
  ],
  [
    'a record of another kind',
    [
      ['một.pdf', PDF],
      ['hồ sơ.json', Buffer.from('{"a": 1}')],
    ],
  ],
]
test.each(SIGNED)('what comes back from signing is answered in words: %s', async (_, files) => {
  const ma = (await listOf(served)).vanBan[0]?.ma ?? ''
  judge(await send(served, `/api/ky/${ma}`, packed(files)))
})

/** A workbook in the place of the figures, or of a register, with something wrong in it. */
type Harm = (grid: Grid[]) => Grid[] | Uint8Array
const plain = (value: string | number) => ({ role: 'plain' as const, value })
/** The first sheet with other words in a cell of the row in which some words stand. */
const put =
  (row: string, before: string | number, after: string): Harm =>
  ([first, ...others]) => {
    const cells = first?.rows.find((each) => each.some((cell) => cell?.value === row)) ?? []
    cells[cells.findIndex((cell) => cell?.value === before)] = plain(after)
    return [...(first ? [first] : []), ...others]
  }
const addTwin: Harm = ([first, ...others]) => {
  const row = first?.rows.find((each) => each.some((cell) => cell?.value === SO))
  return [...(first ? [{ ...first, rows: [...first.rows, row ?? []] }] : []), ...others]
}
const SO = 'van-ban-chi-dao'

const WORKBOOKS: readonly (readonly [name: string, file: string, harm: Harm])[] = [
  ['no workbook', 'so-lieu', () => Buffer.from('không phải Excel')],
  ['another workbook', 'so-lieu', () => sheetOf(['Họ tên'])],
  ['a heading that is gone', 'so-lieu', put('Mã', 'Mã', 'Khác')],
  ['a figure in words', 'so-lieu', put(SO, 46, 'hai mươi')],
  ['a code that is not known', 'so-lieu', put(SO, SO, 'van-ban-la')],
  ['a code twice', 'so-lieu', addTwin],
  ['a register with a wrong level', 'co-quan', put('bo-noi-vu', 'trung-uong', 'bộ')],
  ['a register without a name', 'co-quan', put('bo-noi-vu', 'Bộ Nội vụ', '')],
  [
    'a register with a sheet more',
    'co-quan',
    (grid) => [...grid, { name: 'Bản sao', rows: [[plain('Mã'), plain('Tên')]] }],
  ],
]
test.each(WORKBOOKS)('a workbook of the office is told in words: %s', async (_, file, harm) => {
  const own = exampleFolder()
  const [folderOf, base] =
    file === 'so-lieu' ? [join(own, 'khanh-hoa/2026'), 'so-lieu-quy-1'] : [own, 'co-quan']
  expect((await runHere('bang', join(folderOf, `${base}.yaml`))).code).toBe(0)
  const path = join(folderOf, `${base}.xlsx`)
  const made = harm(gridOf(readFileSync(path)))
  writeFileSync(path, made instanceof Uint8Array ? made : writeGrid(made))
  const report = join(own, 'khanh-hoa/2026/bao-cao-quy-1.yaml')
  if (file === 'so-lieu')
    writeFileSync(report, readFileSync(report, 'utf8').replace('so-lieu-quy-1.yaml', 'so-lieu-quy-1.xlsx'))
  else rmSync(join(own, 'co-quan.yaml'))
  const desk = await serving({ folder: own })
  const { vanBan } = await lookedThrough(desk)
  const said = listWords(vanBan)
  for (const { ma } of vanBan)
    said.push(...listWords(JSON.parse((await desk.ask(`/api/sua/${ma}`)).body.toString())))
  said.push(...listWords(JSON.parse((await desk.ask('/api/don-vi')).body.toString())))
  judge(said, 'van-ban-la van-ban-chi-dao')
})

const PROSE: readonly (readonly [name: string, content: Uint8Array])[] = [
  ['no Word', Buffer.from('không phải Word')],
  ['words above any heading', loiVanDocx(p('Lời văn không có đề mục.'))],
  ['a heading that no outline has', loiVanDocx(heading(1, 'X. Đề mục lạ') + p('Lời văn.'))],
  [
    'a note that is not there',
    loiVanDocx(heading(1, 'I. Công tác chỉ đạo, điều hành CCHC') + p('Đã làm.[^9]')),
  ],
  [
    'a table in it',
    loiVanDocx(heading(1, 'I. Công tác chỉ đạo, điều hành CCHC') + table(['A', 'B'], ['1', '2'])),
  ],
]
test.each(PROSE)('prose in Word is told in words: %s', async (_, content) => {
  const own = exampleFolder()
  const report = join(own, 'khanh-hoa/2026/bao-cao-quy-1.yaml')
  writeFileSync(report, `${readFileSync(report, 'utf8')}loiVan: loi-van.docx\n`)
  rmSync(join(own, 'khanh-hoa/2026/bao-cao-quy-1'), { recursive: true })
  writeFileSync(join(own, 'khanh-hoa/2026/loi-van.docx'), content)
  const desk = await serving({ folder: own })
  const { vanBan } = await lookedThrough(desk)
  const said = listWords(vanBan)
  for (const { ma } of vanBan)
    said.push(...listWords(JSON.parse((await desk.ask(`/api/sua/${ma}`)).body.toString())))
  judge(said)
})

describe('A form that comes back is answered in words', () => {
  let thu: Collecting
  beforeAll(async () => {
    thu = await collecting(2, 2)
  })
  const form = (): Uint8Array => thu.tinh.forms.get('so-01') ?? new Uint8Array()
  const changed = (change: (grid: Grid[]) => Grid[]): Uint8Array =>
    writeGrid(change(gridOf(fillPhieu(form(), 1))))
  test.each<readonly [string, () => readonly (readonly [string, Uint8Array])[]]>([
    ['no workbook', () => [['phiếu.xlsx', Buffer.from('x')]]],
    ['another workbook', () => [['bảng lương.xlsx', sheetOf(['Họ tên'])]]],
    ['a Word file', () => [['phiếu.docx', docx(p('x'))]]],
    ['nothing filled in', () => [['phiếu.xlsx', form()]]],
    ['a figure in words', () => [['phiếu.xlsx', fillPhieu(form(), 1, { 'van-ban-chi-dao': 'hai mươi' })]]],
    ['a figure below nothing', () => [['phiếu.xlsx', fillPhieu(form(), 1, { 'van-ban-chi-dao': -4 })]]],
    [
      'a sheet that is gone',
      () => [['phiếu.xlsx', changed((grid) => grid.filter(({ name }) => name !== 'Số liệu'))]],
    ],
    [
      'no sheet but the figures',
      () => [['phiếu.xlsx', changed((grid) => grid.filter(({ name }) => name === 'Số liệu'))]],
    ],
  ])('%s', async (_, files) => {
    const { said } = await thu.sendAll(files())
    judge([...listWords(said), ...listWords(await thu.now())])
  })
})
