import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { findCho } from '../../src/web/page/cho-o'
import type { BangSua, CanXem, DuLieu } from '../../src/web/protocol'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'
import { testNeeding } from '../read/programs'
import { lookedThrough, post } from './asking'
import { openPage } from './browser'
import { seriousOn } from './serious'
import { type Served, serving } from './serving'

const REPORT = 'bao-cao-quy-1'

/** A report of our data in a folder of its own; its prose, and what is to be looked at. */
async function opened() {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2025/u.test(path) })
  const home = join(folder, 'khanh-hoa/2026')
  const served = await serving({ folder: home })
  const file = join(home, `${REPORT}.yaml`)
  return { served, file, prose: (name: string) => join(home, REPORT, `${name}.txt`) }
}

async function seen(
  served: Served,
): Promise<{ ma: string; canXem: readonly CanXem[]; chapNhan: readonly string[] }> {
  const { vanBan } = await lookedThrough(served)
  const own = vanBan.find(({ loai }) => loai === 'bao-cao')
  if (!own) throw new Error('no report')
  return own
}

async function tableOf(served: Served, ma: string, bang: string): Promise<BangSua> {
  const { bang: all } = JSON.parse((await served.ask(`/api/sua/${ma}`)).body.toString()) as DuLieu
  const found = all.find((each) => each.ma === bang)
  if (!found) throw new Error(`no table ${bang}`)
  return found
}

const lyDo = async (served: Served, ma: string, bang: string, hang: string, sau: string, truoc = '') => {
  const { ban } = await tableOf(served, ma, bang)
  return post(served, `/api/sua/${ma}/${bang}`, {
    ban,
    ten: 'Ghi lý do',
    o: [{ hang, cot: 'lyDo', truoc, sau }],
  })
}

test('a heading without words is left out with a reason, and comes back without one', async () => {
  const { served, file, prose } = await opened()
  rmSync(prose('ket-qua-noi-bat'))
  const before = readFileSync(file, 'utf8')
  const { ma, canXem } = await seen(served)
  const missed = canXem.find(({ dieu }) => dieu.includes('Mặt tích cực'))
  expect(missed?.cachSua).toContain('ghi lý do ở bảng Mục không có')
  const REASON = 'Kỳ này chưa tổng kết'
  expect((await lyDo(served, ma, 'bo-muc', 'ket-qua-noi-bat', REASON)).status).toBe(200)
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
    boMuc: [{ loiVan: 'ket-qua-noi-bat', lyDo: REASON }],
  })
  const after = await seen(served)
  expect(after.canXem.filter(({ dieu }) => dieu.includes('Mặt tích cực'))).toEqual([])
  expect(after.chapNhan).toEqual([`không có mục ket-qua-noi-bat: ${REASON}`])
  // Another one, then both are taken away again.
  expect((await lyDo(served, ma, 'bo-muc', 'chi-dao', 'Không có')).status).toBe(200)
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ boMuc: [{}, { loiVan: 'chi-dao' }] })
  expect((await lyDo(served, ma, 'bo-muc', 'ket-qua-noi-bat', '', REASON)).status).toBe(200)
  expect((await lyDo(served, ma, 'bo-muc', 'chi-dao', '', 'Không có')).status).toBe(200)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a doubt is accepted where it is told, with a reason that whoever signs is shown', async () => {
  const { served, file, prose } = await opened()
  const text = readFileSync(prose('chi-dao'), 'utf8')
  writeFileSync(prose('chi-dao'), `${text.trimEnd()}\nUBND tỉnh Quảng Ninh đã ban hành 05 văn bản chỉ đạo.\n`)
  const { ma, canXem } = await seen(served)
  const doubt = canXem.find(({ dieu }) => dieu.includes('Quảng Ninh'))
  const row = doubt?.chapNhan ?? ''
  expect(doubt?.cachSua).toContain('bấm Chấp nhận')
  expect((await lyDo(served, ma, 'chap-nhan', row, 'Đoàn công tác đã đi')).status).toBe(200)
  const after = await seen(served)
  expect(after.canXem.filter(({ dieu }) => dieu.includes('Quảng Ninh'))).toEqual([])
  expect(after.chapNhan.join()).toContain('Đoàn công tác đã đi')
  // It stands in its table; taken away the doubt is raised again.
  const [own] = (await tableOf(served, ma, 'chap-nhan')).hang
  expect(own?.o[2]).toBe('Đoàn công tác đã đi')
  expect((await lyDo(served, ma, 'chap-nhan', own?.ma ?? '', '', 'Đoàn công tác đã đi')).status).toBe(200)
  expect(readFileSync(file, 'utf8')).not.toContain('chapNhan')
  expect((await seen(served)).canXem.some(({ dieu }) => dieu.includes('Quảng Ninh'))).toBe(true)
  // What is no doubt is no row.
  for (const strange of ['["a"]', '[1,2,3]', '[', 'x', '["a","b",""]'])
    expect((await lyDo(served, ma, 'chap-nhan', strange, 'x')).status).toBe(422)
})

test('what is wrong with the words of a heading stands at that heading', async () => {
  const { served, prose } = await opened()
  const rows = ['kiem-tra', 'chi-dao']
  for (const row of rows)
    writeFileSync(prose(row), `${readFileSync(prose(row), 'utf8').trimEnd()}\nTheo văn bản mới[^1].\n`)
  const { ma, canXem } = await seen(served)
  const told = canXem.filter(({ dieu }) => dieu === 'không có nội dung chú thích [^1]')
  const table = await tableOf(served, ma, 'loi-van')
  const at = told.map((each) => findCho([table], each))
  expect(at.map((each) => each?.hang).toSorted()).toEqual(rows.toSorted())
  expect(table.loi.filter(({ mucDo }) => mucDo === 'sai').map(({ hang, cot }) => [hang, cot])).toEqual(
    expect.arrayContaining(rows.map((row) => [row, 'chu'])),
  )
  expect(told[0]?.cachSua).toBe('thêm ở cuối lời văn của mục ấy một dòng "[^1]: nội dung chú thích"')
})

testNeeding('chromium')('it is accepted on the page by keys, and the step is taken back', async () => {
  const { served, file, prose } = await opened()
  const text = readFileSync(prose('chi-dao'), 'utf8')
  writeFileSync(prose('chi-dao'), `${text.trimEnd()}\nUBND tỉnh Quảng Ninh đã ban hành 05 văn bản chỉ đạo.\n`)
  const { ma } = await seen(served)
  const { page, complaints } = await openPage(served.address)
  await page.goto(new URL(`/#/can-xem/${ma}`, served.address).href)
  const row = page.getByRole('row', { name: /Quảng Ninh/u })
  await row.getByRole('button', { name: 'Chấp nhận' }).press('Enter')
  await page.keyboard.type('Đoàn công tác đã đi')
  expect(await seriousOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await row.waitFor({ state: 'detached' })
  await page.getByText('Đã xem và chấp nhận').waitFor()
  expect(readFileSync(file, 'utf8')).toContain('lyDo: Đoàn công tác đã đi')
  await page.getByRole('link', { name: 'Dữ liệu' }).press('Enter')
  await page.getByRole('tab', { name: 'Lời nhắc đã chấp nhận' }).press('Enter')
  await page.getByRole('gridcell', { name: 'Đoàn công tác đã đi' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await page.getByRole('gridcell', { name: 'Đoàn công tác đã đi' }).waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).not.toContain('chapNhan')
  expect(complaints).toEqual([])
})
