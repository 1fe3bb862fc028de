import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { parse } from 'yaml'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { ROOT } from '../house/source'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { listOf, lookedThrough } from './asking'
import { openBeside, openPage } from './browser'
import { decidingFolder } from './deciding'
import { serving } from './serving'
import { paste } from './typing'

const KET_QUA = 'Kết quả, sản phẩm'
const testInBrowser = testNeeding('chromium')

/** The office of the data, with what a page of one of its documents is called. */
async function office() {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
  const home = join(folder, 'khanh-hoa')
  const served = await serving({ folder: home })
  await lookedThrough(served)
  const { vanBan } = await listOf(served)
  const maOf = (kind: string): string => vanBan.find(({ loai }) => loai === kind)?.ma ?? ''
  const tasks = () =>
    (parse(readFileSync(join(home, '2025/ke-hoach.yaml'), 'utf8'), { merge: true }) as KeHoach).linhVuc?.[0]
      ?.nhiemVu ?? []
  const prose = (name: string): string => readFileSync(join(home, '2025/bao-cao-quy-1', name), 'utf8')
  return { served, maOf, tasks, prose }
}

const openAt = async (page: Page, hash: string, tab: string): Promise<void> => {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
  await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click()
  await page.getByRole('grid', { name: tab }).waitFor()
}
function placeOf(headings: readonly string[], heading: string): number {
  const nth = headings.indexOf(heading)
  if (nth < 0) throw new Error(`no column "${heading}" among ${headings.join(', ')}`)
  return nth
}
/** A cell by the words that stand in its row, and the heading of its column. */
async function cellOf(page: Page, row: string, heading: string) {
  const headings = await page.getByRole('grid').locator('thead th').allInnerTexts()
  return page
    .locator('.luoi tbody tr', { hasText: row })
    .first()
    .locator('td')
    .nth(placeOf(headings, heading))
}
const typeInto = async (page: Page, row: string, heading: string, words: string): Promise<void> => {
  await (await cellOf(page, row, heading)).click()
  await page.keyboard.type(words)
}
async function written(page: Page): Promise<void> {
  await wait(30)
  await page.getByText('Đã ghi vào tệp').waitFor()
}
const isFocused = (page: Page, what: string): Promise<boolean> =>
  page.evaluate(`document.activeElement.closest(${JSON.stringify(what)}) !== null`)

testInBrowser(
  'who types where another window has written meanwhile is asked, though both have read it',
  async () => {
    const { served, maOf, tasks } = await office()
    const first = await openPage(served.address)
    await openAt(first.page, `#/du-lieu/${maOf('ke-hoach')}`, 'Nhiệm vụ')
    const second = await openBeside(first)
    await openAt(second.page, `#/du-lieu/${maOf('ke-hoach')}`, 'Nhiệm vụ')
    const [, task] = tasks()
    const row = task?.ten.slice(0, 60) ?? ''
    await typeInto(second.page, row, KET_QUA, 'Chữ của cửa sổ hai')
    await typeInto(first.page, row, KET_QUA, 'Chữ của cửa sổ một')
    await first.page.keyboard.press('Enter')
    await (await cellOf(second.page, row, KET_QUA)).getByText('Chữ của cửa sổ một').waitFor()
    await second.page.keyboard.press('Enter')
    const told = second.page.getByRole('alert')
    await told.getByText('vừa được sửa ở nơi khác').waitFor()
    expect(await told.innerText()).toMatch(/Chữ của cửa sổ hai\s+Chữ của cửa sổ một/u)
    expect(JSON.stringify(tasks())).toContain('Chữ của cửa sổ một')
  },
)

testInBrowser('what is typed stays with its task when another window takes a task above away', async () => {
  const { served, maOf, tasks } = await office()
  const first = await openPage(served.address)
  await openAt(first.page, `#/du-lieu/${maOf('ke-hoach')}`, 'Nhiệm vụ')
  const second = await openBeside(first)
  await openAt(second.page, `#/du-lieu/${maOf('ke-hoach')}`, 'Nhiệm vụ')
  const before = tasks()
  const [, gone, , own] = before.map(({ ten }) => ten)
  await typeInto(first.page, own?.slice(0, 60) ?? '', KET_QUA, 'Của đúng nhiệm vụ này')
  await (await cellOf(second.page, gone?.slice(0, 60) ?? '', KET_QUA)).click()
  await second.page.getByRole('button', { name: 'Bỏ dòng này' }).click()
  await first.page
    .locator('.luoi td')
    .getByText(gone?.slice(0, 60) ?? '')
    .waitFor({ state: 'detached' })
  await first.page.keyboard.press('Enter')
  await (await cellOf(first.page, own?.slice(0, 60) ?? '', KET_QUA)).getByText('Của đúng').waitFor()
  await written(first.page)
  const after = tasks()
  expect(after.find(({ ten }) => ten === own)?.moc[0]?.ketQua).toBe('Của đúng nhiệm vụ này')
  expect(after.filter((task) => JSON.stringify(task).includes('Của đúng'))).toHaveLength(1)
})

testInBrowser(
  'prose has paragraphs: Enter begins one, those of Word stay in one cell, cells of Excel go down',
  async () => {
    const { served, maOf, prose } = await office()
    const { page } = await openPage(served.address)
    await openAt(page, `#/du-lieu/${maOf('bao-cao')}`, 'Lời văn')
    const next = prose('kiem-tra.txt')
    await typeInto(page, '1. Chỉ đạo, điều hành CCHC', 'Lời văn', 'Đoạn một.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Đoạn hai.')
    await page.keyboard.press('Tab')
    await written(page)
    expect(prose('chi-dao.txt')).toBe('Đoạn một.\nĐoạn hai.\n')

    await (await cellOf(page, '1. Chỉ đạo, điều hành CCHC', 'Lời văn')).click()
    await paste(page, 'Ba đoạn.\r\nTừ Word.\r\nỞ một ô.\r\n', '<p class=MsoNormal>Ba đoạn.</p>')
    await (await cellOf(page, '1. Chỉ đạo', 'Lời văn')).getByText('Ở một ô.').waitFor()
    await written(page)
    expect(prose('chi-dao.txt')).toBe('Ba đoạn.\nTừ Word.\nỞ một ô.\n')
    expect(prose('kiem-tra.txt')).toBe(next)
    await paste(page, 'Ô một\r\nÔ hai\r\n', '<table><tr><td>Ô một</td></tr><tr><td>Ô hai</td></tr></table>')
    await (await cellOf(page, '2. Thực hiện', 'Lời văn')).getByText('Ô hai').waitFor()
    // What the program writes itself is not pasted over, and that is said.
    await (await cellOf(page, '1. Chỉ đạo', 'Mục')).click()
    await paste(page, 'Tên khác\tx\r\n')
    await page.getByRole('alert').getByText('chưa dán được').waitFor()
  },
)

testInBrowser('a sentence that is being typed outlives Back and F5', async () => {
  const { served, maOf, prose } = await office()
  const { page } = await openPage(served.address)
  await page.evaluate(`location.hash = '#/'`)
  await openAt(page, `#/du-lieu/${maOf('bao-cao')}`, 'Lời văn')
  await typeInto(page, '3. Kiểm tra CCHC', 'Lời văn', 'Câu viết dở trước khi quay lại')
  await page.goBack()
  await page.getByRole('grid').waitFor({ state: 'detached' })
  await page.goForward()
  await page.getByRole('tab', { name: /^Lời văn/u }).click()
  await (await cellOf(page, '3. Kiểm tra CCHC', 'Lời văn')).getByText('Câu viết dở').waitFor()
  await typeInto(page, '4. Tuyên truyền CCHC', 'Lời văn', 'Câu viết dở trước khi tải lại')
  await page.reload()
  await page.getByRole('tab', { name: /^Lời văn/u }).click()
  await (await cellOf(page, '4. Tuyên truyền CCHC', 'Lời văn')).getByText('trước khi tải lại').waitFor()
  expect(prose('tuyen-truyen.txt')).toBe('Câu viết dở trước khi tải lại\n')
})

testInBrowser('a table is entered and left by keys, and begins where a row was put in', async () => {
  const { served, maOf, tasks } = await office()
  const { page } = await openPage(served.address)
  await openAt(page, `#/du-lieu/${maOf('ke-hoach')}`, 'Nhiệm vụ')
  const [task] = tasks()
  await (await cellOf(page, task?.ten.slice(0, 60) ?? '', KET_QUA)).click()
  await page.keyboard.press('Escape')
  expect(await isFocused(page, '[role=tab]')).toBe(true)
  await page.getByLabel('Tìm').fill(task?.ten.slice(0, 40) ?? '')
  await (await cellOf(page, task?.ten.slice(0, 40) ?? '', KET_QUA)).click()
  await page.getByRole('button', { name: 'Thêm dòng dưới' }).click()
  await page.locator('.luoi textarea:focus').waitFor()
  await page.keyboard.type('Nhiệm vụ gõ ngay sau khi thêm')
  await page.keyboard.press('Enter')
  await page.locator('.luoi td').getByText('Nhiệm vụ gõ ngay sau khi thêm').waitFor()
  await written(page)
  expect(tasks()[1]?.ten).toBe('Nhiệm vụ gõ ngay sau khi thêm')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await isFocused(page, '.luoi')).toBe(false)
})

testInBrowser(
  '60 rows of Excel go into a table that has none yet, and what is too wide is said',
  async () => {
    const { folder, own } = await decidingFolder()
    const { page } = await openPage((await serving({ folder })).address)
    await page.getByRole('link', { name: 'Quyết định từng nhiệm vụ' }).click()
    await page.getByRole('tab', { name: /^Việc riêng/u }).click()
    await page.locator('.luoi').click()
    const rows = Array.from({ length: 60 }, (_, nth) => `Việc thứ ${nth + 1}`)
    const quoted = (name: string): string => (name === 'Việc thứ 2' ? '"Việc ""hai""\ndòng hai"' : name)
    const lines = rows.map((name) => [quoted(name), 'Báo cáo', 'Quý II', '', 'Văn phòng Sở'].join('\t'))
    await paste(page, `${lines.join('\r\n')}\r\n`)
    await page.locator('.luoi td', { hasText: /^Việc thứ 1$/u }).waitFor()
    await written(page)
    const { rieng } = await readQuyetDinh(join(own, 'quyet-dinh-cu-the-hoa.xlsx'))
    expect(rieng).toHaveLength(60)
    expect(rieng?.map(({ nhiemVu }) => nhiemVu)).toEqual(
      rows.map((name, nth) => (nth === 1 ? 'Việc "hai"\ndòng hai' : name)),
    )
    await paste(page, `${Array.from({ length: 30 }, () => 'x').join('\t')}\r\n`)
    await page.getByRole('alert').getByText('chưa dán được').waitFor()
  },
)

testInBrowser(
  'a step of another window, or of another table, is taken back only after a question',
  async () => {
    const { served, maOf, tasks } = await office()
    const first = await openPage(served.address)
    const hash = `#/du-lieu/${maOf('ke-hoach')}`
    await openAt(first.page, hash, 'Nhiệm vụ')
    const second = await openBeside(first)
    await openAt(second.page, hash, 'Nhiệm vụ')
    const [, one, , two] = tasks().map(({ ten }) => ten.slice(0, 60))
    await typeInto(first.page, one ?? '', KET_QUA, 'Của cửa sổ một')
    await first.page.keyboard.press('Enter')
    await written(first.page)
    await typeInto(second.page, two ?? '', KET_QUA, 'Của cửa sổ hai')
    await second.page.keyboard.press('Enter')
    await written(second.page)
    await (await cellOf(first.page, two ?? '', KET_QUA)).getByText('Của cửa sổ hai').waitFor()
    await first.page.keyboard.press('Control+z')
    const asked = first.page.getByRole('alert')
    await asked.getByText('Bước gần nhất của tệp này không làm ở bảng này').waitFor()
    expect(JSON.stringify(tasks())).toContain('Của cửa sổ hai')
    await asked.getByRole('button', { name: 'Thôi' }).click()
    await asked.waitFor({ state: 'detached' })
    // Its own one nobody is asked for, after the page was loaded anew too; then comes the one of the first window.
    await second.page.reload()
    await second.page.getByRole('tab', { name: /^Nhiệm vụ/u }).click()
    const undo = second.page.getByRole('button', { name: 'Hoàn tác', exact: true })
    await undo.click()
    await second.page.getByText('đã hoàn tác: ').waitFor()
    expect(JSON.stringify(tasks())).not.toContain('Của cửa sổ hai')
    await undo.click()
    await second.page.getByRole('button', { name: 'Hoàn tác bước ấy' }).click()
    await (
      await cellOf(second.page, one ?? '', KET_QUA)
    )
      .getByText('Của cửa sổ một')
      .waitFor({ state: 'detached' })
    expect(JSON.stringify(tasks())).not.toContain('Của cửa sổ một')
    // What was said here is not said of the next document.
    await openAt(second.page, `#/du-lieu/${maOf('bao-cao')}`, 'Tiến độ')
    expect(await second.page.getByText('đã hoàn tác: ').count()).toBe(0)
  },
)
