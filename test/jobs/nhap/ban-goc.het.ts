import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type BanGoc,
  type ChonNhap,
  addGoc,
  ghiChuOf,
  importGoc,
  importKeHoach,
  nhapOf,
  openGoc,
  readAgain,
  readChon,
} from '../../../src/index'
import { temporaryFolder } from '../../read/temporary'

const HEAD = [
  'KẾ HOẠCH',
  'Thực hiện công tác văn thư năm 2026',
  'I. MỤC TIÊU',
  'Hoàn thành việc rà soát trong năm.',
  'II. NHIỆM VỤ',
  'Nhiệm vụ cụ thể tại Phụ lục.',
  'Phụ lục',
  'DANH MỤC NHIỆM VỤ',
]
/** A plan as a page of the web: paragraphs, then one table. */
const htmlOf = (rows: readonly (readonly string[])[]): string =>
  `<!doctype html><meta charset="utf-8">${HEAD.map((text) => `<p>${text}</p>`).join('')}<table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`

const TITLES = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì']
const ROWS = [
  TITLES,
  ['1', 'Rà soát sổ văn bản', 'Báo cáo', 'Quý I/2026', 'Sở A'],
  ['', 'trong đó chú trọng văn bản đến', '', '', ''],
  ['2', 'Kiểm tra kho', 'Biên bản', 'Khi cần', 'Sở B'],
  ['3', 'Kiểm tra kho', 'Biên bản', 'Tháng 6/2026', 'Sở C'],
]

type Kept = { readonly file: string; readonly source: string }

/** A plan that was imported, its original kept, as the page does it. */
async function kept(html = htmlOf(ROWS)): Promise<Kept> {
  const folder = temporaryFolder()
  const source = join(folder, 'Kế hoạch.html')
  writeFileSync(source, html)
  const file = join(folder, 'ke-hoach.yaml')
  const made = await importKeHoach(source, { ra: file, goi: basename(source) })
  const goc = { tep: basename(source), content: readFileSync(source) }
  for (const [name, content] of addGoc(file, goc, made)) writeFileSync(join(folder, name), content)
  return { file, source }
}

const opened = async (file: string): Promise<BanGoc> =>
  openGoc({ slug: 'ke-hoach', file }, await importGoc(file))

/** Reads again and writes. */
async function again(file: string, chon: Partial<ChonNhap>, suaTay: 'giu' | 'bo' = 'giu') {
  const made = await readAgain(
    file,
    { cot: [], hang: [], ...chon },
    { suaTay, luc: '2026-11-26T08:00:00.000Z' },
  )
  if ('outputs' in made)
    for (const { name, content } of made.outputs.filter((each) => !each.name.includes('.cchc')))
      writeFileSync(join(dirname(file), name), content)
  return made
}

const rowsOf = ({ khoi }: BanGoc) => khoi.flatMap((each) => ('hang' in each ? each.hang : []))
const rowWith = (goc: BanGoc, words: string) =>
  rowsOf(goc).find(({ o }) => o.some(({ chu }) => chu.includes(words)))
const paragraphWith = (goc: BanGoc, words: string) =>
  goc.khoi.find((each) => 'chu' in each && each.chu.includes(words)) as { so: number } | undefined

test('each cell of a task and each text lead to where they were taken from, and rows say how they were read', async () => {
  const { file } = await kept()
  const goc = await opened(file)
  expect(rowsOf(goc).map(({ la }) => la)).toEqual([undefined, 'viec', 'noi', 'viec', 'viec'])
  const third = rowWith(goc, 'Tháng 6/2026')
  // "Kiểm tra kho" and "Biên bản" stand twice: the table tells which is whose.
  expect(
    goc.lien.filter(({ so }) => so === third?.so).map(({ cot, hang, cotData }) => [cot, hang, cotData]),
  ).toEqual([
    [1, '0.2.0', 'nhiemVu.ten'],
    [2, '0.2.0', 'moc.ketQua'],
    [3, '0.2.0', 'moc.thoiHan'],
    [4, '0.2.0', 'moc.phanCong.chuTri'],
  ])
  const joined = rowWith(goc, 'chú trọng')
  expect(goc.lien.filter(({ so }) => so === joined?.so)[0]).toMatchObject({ hang: '0.0.0', cot: 1 })
  const goal = paragraphWith(goc, 'Hoàn thành việc rà soát')
  expect(goc.lien.filter(({ so }) => so === goal?.so)).toEqual([
    expect.objectContaining({ bang: 'loi-van', cotData: 'chu' }),
  ])
})

test('a note leads to its row and to its cell; what is missing leads to its field', async () => {
  const { file } = await kept(htmlOf([TITLES, ['1', 'Rà soát', 'Báo cáo', 'Nguyễn Văn A', 'Sở A']]))
  const { ghiChu, ...goc } = await opened(file)
  const refused = ghiChu.find(({ loi }) => loi.includes('không nêu thời gian'))
  expect(refused?.goc?.so).toBe(rowWith({ ...goc, ghiChu }, 'Nguyễn Văn A')?.so)
  expect(refused?.o).toEqual({ bang: 'nhiem-vu', hang: '0.0.0', cotData: 'moc.thoiHan' })
  const missing = ghiChu.find(({ loi }) => loi.includes('chưa có: banHanh'))
  expect(missing?.o?.bang).toBe('thong-tin')
})

test.each<readonly [string, readonly string[], readonly (readonly [number, string])[], string, string]>([
  [
    'Hạn chót ở cột riêng',
    ['TT', 'Nhiệm vụ', 'Mốc', 'Chủ trì'],
    [[2, 'thoiHan']],
    'moc.thoiHan',
    'Quý I/2026',
  ],
  ['Cột giao việc', ['TT', 'Nhiệm vụ', 'Thời hạn', 'Đầu mối'], [[3, 'phanCong']], 'moc.phanCong', 'Sở A'],
  [
    'Hai cột đổi chỗ',
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    [
      [2, 'thoiHan'],
      [3, 'chuTri'],
    ],
    'moc.thoiHan',
    'Quý I/2026',
  ],
  [
    'Thời hạn là cột riêng',
    ['TT', 'Nhiệm vụ', 'Thời hạn', 'Chủ trì'],
    [[2, 'rieng']],
    'moc.cotRieng.thoi-han',
    'Quý I/2026',
  ],
  [
    'Bảng không nhận ra',
    ['Số', 'Việc', 'Khi nào', 'Ai làm'],
    [
      [1, 'nhiemVu'],
      [2, 'thoiHan'],
      [3, 'phanCong'],
    ],
    'moc.thoiHan',
    'Quý I/2026',
  ],
])('the meaning of columns is chosen: %s', async (_, titles, chosen, cotData, value) => {
  const { file } = await kept(htmlOf([titles, ['1', 'Rà soát sổ văn bản', 'Quý I/2026', 'Sở A']]))
  const [bang] = (await opened(file)).bang
  const made = await again(file, {
    cot: chosen.map(([cot, la]) => ({ bang: bang?.so ?? -1, cot, la: la as ChonNhap['cot'][number]['la'] })),
  })
  expect(made).toHaveProperty('outputs')
  const goc = await opened(file)
  const row = rowWith(goc, 'Rà soát sổ văn bản')
  const at = row?.o.findIndex(({ chu }) => chu === value)
  expect(goc.lien).toContainEqual(expect.objectContaining({ so: row?.so, cot: at, hang: '0.0.0', cotData }))
  expect(readFileSync(file, 'utf8')).toContain(value)
})

test.each<readonly [string, string, ChonNhap['hang'][number]['la'], readonly string[]]>([
  ['a task joins the row above', 'Tháng 6/2026', 'noi', ['viec', 'noi', 'viec', 'noi']],
  ['a joined row is a task', 'chú trọng', 'viec', ['viec', 'viec', 'viec', 'viec']],
  ['a row is a mốc', 'Tháng 6/2026', 'moc', ['viec', 'noi', 'viec', 'moc']],
  ['a row names a group', 'chú trọng', 'nhom', ['viec', 'nhom', 'viec', 'viec']],
])('how a row is read is chosen: %s', async (_, words, la, wanted) => {
  const { file } = await kept()
  const before = await opened(file)
  await again(file, { hang: [{ hang: rowWith(before, words)?.so ?? -1, la }] })
  const goc = await opened(file)
  expect(
    rowsOf(goc)
      .slice(1)
      .map((row) => row.la),
  ).toEqual(wanted)
  // Whatever was chosen, no word is lost.
  const data = readFileSync(file, 'utf8') + readFileSync(ghiChuOf(file), 'utf8')
  for (const row of ROWS.slice(1))
    for (const cell of row.slice(1)) for (const word of cell.split(' ')) expect(data).toContain(word)
  expect(goc.chon.hang).toHaveLength(1)
})

test('without a choice the same bytes, and a choice from the command line too', async () => {
  const { file, source } = await kept()
  const first = readFileSync(file, 'utf8')
  const hang = [{ hang: rowWith(await opened(file), 'Tháng 6')?.so ?? -1, la: 'noi' as const }]
  await again(file, { hang })
  const chosen = readFileSync(file, 'utf8')
  expect(chosen).not.toBe(first)
  const { yaml } = await importKeHoach(source, {
    ra: file,
    goi: basename(source),
    chon: readChon(nhapOf(file), source),
  })
  expect(yaml).toBe(chosen)
  await again(file, {})
  expect(readFileSync(file, 'utf8')).toBe(first)
})

test('what was changed by hand is named and stays, until a person says otherwise', async () => {
  const { file } = await kept()
  const changed = readFileSync(file, 'utf8').replace('Quý I/2026', 'Quý II/2026')
  writeFileSync(file, changed)
  expect(await again(file, {})).toEqual({ daSua: ['ke-hoach.yaml'] })
  expect(readFileSync(file, 'utf8')).toBe(changed)
  const made = await again(file, {}, 'bo')
  expect(readFileSync(file, 'utf8')).toContain('Quý I/2026')
  // The step is kept as those of the tables are, and can be taken back.
  const steps = 'outputs' in made ? made.outputs.find(({ name }) => name.endsWith('buoc.json')) : undefined
  expect(new TextDecoder().decode(steps?.content)).toContain('Đọc lại bản gốc')
})

test('cells that were mended and rows that were taken out keep or lose their places, none has a wrong one', async () => {
  const { file } = await kept()
  const text = readFileSync(file, 'utf8')
  const third = rowWith(await opened(file), 'Tháng 6/2026')?.so
  const hangOf = async (): Promise<string[]> =>
    (await opened(file)).lien.filter(({ so }) => so === third).map(({ hang }) => hang)
  writeFileSync(file, text.replace('Rà soát sổ văn bản', 'Rà soát sổ công văn'))
  expect(new Set(await hangOf())).toEqual(new Set(['0.2.0']))
  // The first task goes: the third is now the second; both of its likes have one name, so nobody can tell it.
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.includes('Rà soát sổ văn bản'))
  const to = lines.findIndex((line, at) => at > from && line.includes('Kiểm tra kho'))
  writeFileSync(file, [...lines.slice(0, from), ...lines.slice(to)].join('\n'))
  expect((await hangOf()).filter((hang) => hang !== '0.1.0')).toEqual([])
})

test.each<readonly [string, (goc: BanGoc) => Partial<ChonNhap>, string]>([
  [
    'two columns of one meaning',
    ({ bang: [b] }) => ({ cot: [2, 3].map((cot) => ({ bang: b?.so ?? 0, cot, la: 'thoiHan' as const })) }),
    'hai cột cùng một nghĩa',
  ],
  [
    'no tasks',
    ({ bang: [b] }) => ({ cot: [{ bang: b?.so ?? 0, cot: 1, la: 'rieng' as const }] }),
    'không còn là bảng nhiệm vụ',
  ],
  ['a row that is not there', () => ({ hang: [{ hang: 9999, la: 'noi' as const }] }), 'bản gốc không có'],
])('a choice is refused in words: %s', async (_, chon, words) => {
  const { file } = await kept()
  const before = readFileSync(file, 'utf8')
  await expect(again(file, chon(await opened(file)))).rejects.toThrow(words)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('an original that is another file by now is refused', async () => {
  const { file } = await kept()
  writeFileSync(join(dirname(file), 'ke-hoach.goc.html'), htmlOf(ROWS.slice(0, 2)))
  await expect(importGoc(file)).rejects.toThrow('không còn là tệp đã nhập')
})
