import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BangSua, DuLieu } from '../../src/web/protocol'
import { ROOT } from '../house/source'
import { p, table } from '../import/made'
import { heading, loiVanDocx } from '../jobs/made-loi-van'
import { temporaryFolder } from '../read/temporary'
import { lenhOf, listOf, post } from './asking'
import { type Served, serving } from './serving'

const WORD = 'loi-van-thu.docx'
const PROSE =
  heading(1, 'I. Công tác chỉ đạo, điều hành CCHC') +
  heading(2, '1. Chỉ đạo, điều hành CCHC') +
  '<w:p><w:r><w:t xml:space="preserve">Đã giao việc </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cụ thể</w:t></w:r>' +
  '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> từng tuần.</w:t></w:r></w:p>' +
  p('- Gạch {\\{coQuan.ten}} là chữ.') +
  // A list of this part, in the words of headings elsewhere.
  heading(1, 'IV. Phương hướng, nhiệm vụ trọng tâm trong thời gian tới') +
  p('1. Cải cách thể chế: rà soát văn bản.') +
  p('5. Cải cách tài chính công') +
  p('Tiếp tục giao tự chủ.') +
  heading(1, 'V. Kiến nghị, đề xuất') +
  p('Đề nghị Bộ hướng dẫn sớm.')

/** The report of the first quarter with its prose in a Word file, open on the page. */
async function openWith(body: string) {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
  const home = join(folder, 'khanh-hoa/2025')
  rmSync(join(home, 'bao-cao-quy-1'), { recursive: true })
  const file = join(home, 'bao-cao-quy-1.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}loiVan: ${WORD}\n`)
  writeFileSync(join(home, WORD), loiVanDocx(body))
  const served = await serving({ folder: join(folder, 'khanh-hoa') })
  const ma = (await listOf(served)).vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
  return { home, file, served, ma, prose: join(home, 'bao-cao-quy-1') }
}

const tableOf = async (served: Served, ma: string): Promise<BangSua> =>
  (JSON.parse((await served.ask(`/api/sua/${ma}`)).body.toString()) as DuLieu).bang.find(
    (each) => each.ma === 'loi-van',
  ) as BangSua
const cellOf = ({ cot, hang }: BangSua, row: string, column: string): string | undefined =>
  hang.find(({ ma }) => ma === row)?.o[cot.findIndex(({ ma }) => ma === column)]
/** The words of each heading, whatever else stands in the table. */
const wordsOf = (bang: BangSua) =>
  bang.hang.flatMap(({ ma, nhom }) => (nhom ? [] : [[ma, cellOf(bang, ma, 'chu')]]))
const printed = async (served: Served, ma: string) => {
  const [pdf, docx] = await Promise.all(
    ['pdf', 'docx'].map((kind) => served.ask(`/api/van-ban/${ma}/du-thao.${kind}`)),
  )
  expect([pdf?.status, docx?.status]).toEqual([200, 200])
  return [pdf?.body.toString('base64'), docx?.body.toString('base64')]
}

test('prose that lies in a Word file is read on the page, moved to it and back, and prints the same all the time', async () => {
  const { home, file, served, ma, prose } = await openWith(PROSE)
  const [yaml, word] = [file, join(home, WORD)].map((path) => readFileSync(path))
  const beside = await tableOf(served, ma)
  expect(beside.tuWord).toBe(WORD)
  expect(beside.cot.every(({ chiDoc }) => chiDoc)).toBe(true)
  const pages = await printed(served, ma)

  expect((await post(served, `/api/sua/${ma}/loi-van/tu-word`, {})).status).toBe(200)
  expect(readFileSync(file, 'utf8')).toBe(String(yaml).replace(`loiVan: ${WORD}\n`, ''))
  expect(readFileSync(join(home, WORD)).equals(word ?? Buffer.of())).toBe(true)
  const moved = await tableOf(served, ma)
  expect(moved.tuWord).toBeUndefined()
  expect(wordsOf(moved)).toEqual(wordsOf(beside))
  const filled = moved.hang.filter((row) => cellOf(moved, row.ma, 'chu')).map((row) => row.ma)
  expect(filled).toHaveLength(3)
  expect(cellOf(moved, 'phuong-huong', 'chu')).toContain('5. Cải cách tài chính công\nTiếp tục')
  expect(cellOf(moved, filled[0] ?? '', 'chu')).toContain('Đã giao việc **cụ thể**[^')
  expect(await printed(served, ma)).toEqual(pages)

  const at = { hang: filled[2] ?? '', cot: 'chu' }
  expect((await post(served, `/api/sua/${ma}/loi-van`, lenhOf(moved, at, 'Không có.'))).status).toBe(200)
  expect(readFileSync(join(prose, `${at.hang}.txt`), 'utf8')).toBe('Không có.\n')
  for (const huong of ['lui', 'lui'])
    expect((await post(served, `/api/sua/${ma}/loi-van/${huong}`, {})).status).toBe(200)
  expect(readFileSync(file, 'utf8').replace(/\n+$/u, '')).toBe(String(yaml).replace(/\n+$/u, ''))
  expect((await tableOf(served, ma)).tuWord).toBe(WORD)
  expect(await printed(served, ma)).toEqual(pages)

  expect((await post(served, `/api/sua/${ma}/loi-van/toi`, {})).status).toBe(200)
  expect(wordsOf(await tableOf(served, ma))).toEqual(wordsOf(beside))
  expect((await post(served, `/api/sua/${ma}/loi-van/tu-word`, {})).status).toBe(422)
})

test.each([
  ['a table', PROSE + table(['Đơn vị', 'Số việc'], ['Phòng Một', '12']), 'ở đây có bảng'],
  ['a heading that the outline does not have', PROSE + heading(1, 'VII. Mục lạ'), 'đề cương không có đề mục'],
])('prose with %s stays in Word, and is told where', async (_, body, message) => {
  const { file, served, ma, prose } = await openWith(body)
  const yaml = readFileSync(file)
  const { status, said } = await post(served, `/api/sua/${ma}/loi-van/tu-word`, {})
  expect(status).toBe(422)
  expect(JSON.stringify(said)).toContain(message)
  expect(JSON.stringify(said)).toMatch(/đoạn \d+|hàng|bảng/u)
  expect(readFileSync(file).equals(yaml)).toBe(true)
  expect(existsSync(prose)).toBe(false)
})

test('prose of the folder is not lost where both are there', async () => {
  const { file, served, ma, prose } = await openWith(PROSE)
  cpSync(join(ROOT, 'data/khanh-hoa/2025/bao-cao-quy-1'), prose, { recursive: true })
  const before = readdirSync(prose).map((name) => readFileSync(join(prose, name), 'utf8'))
  const { status, said } = await post(served, `/api/sua/${ma}/loi-van/tu-word`, {})
  expect([status, JSON.stringify(said)]).toEqual([422, expect.stringContaining('lời văn đã có ở')])
  expect(readdirSync(prose).map((name) => readFileSync(join(prose, name), 'utf8'))).toEqual(before)
  expect(readFileSync(file, 'utf8')).toContain(WORD)
})

test('what was written in Word the period before stands beside the prose of the next', async () => {
  const { served, ma } = await openWith(PROSE)
  const chon = { ky: '6-thang', nam: 2025, loiVan: 'tep' }
  expect((await post(served, `/api/ky-moi/${ma}`, chon)).status).toBe(200)
  const next = (await listOf(served)).vanBan.find(({ ten }) => ten.includes('6 tháng'))?.ma ?? ''
  const bang = await tableOf(served, next)
  const before = bang.hang.map((row) => cellOf(bang, row.ma, 'truoc') ?? '').join('\n')
  expect(before).toContain('Đề nghị Bộ hướng dẫn sớm.')
  expect(before).toContain('**cụ thể**')
})
