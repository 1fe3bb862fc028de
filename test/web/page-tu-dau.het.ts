import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runHere } from '../cli/captured'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { openPage } from './browser'
import { planPage } from './plan-page'
import { seriousOn } from './serious'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')

const PARAGRAPHS = [
  'Số: 21/KH-UBND',
  'Lạng Sơn, ngày 12 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Lạng Sơn năm 2026',
  'I. NHIỆM VỤ',
  'Nhiệm vụ cụ thể tại Phụ lục./.',
]
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì'],
  ['I', 'CẢI CÁCH THỂ CHẾ', '', '', ''],
  ['1', 'Rà soát văn bản quy phạm pháp luật', 'Báo cáo', 'Quý I/2026', 'Sở Tư pháp'],
  ['2', 'Tự kiểm tra cải cách hành chính', 'Báo cáo', 'Tháng 6/2026', 'Các sở, ban, ngành'],
]
/** A small plan of a province that no register here has. The figures are made up. */
const PLAN = planPage({
  tinh: 'TỈNH LẠNG SƠN',
  doan: PARAGRAPHS,
  giua: `<table><tr><td>Nơi nhận:<br>- Bộ Nội vụ;<br>- Các sở, ban, ngành;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</td></tr></table>
<p>Phụ lục</p><p>DANH MỤC NHIỆM VỤ</p>
`,
  hang: ROWS,
})

/** Both files of the document that is looked at, as they are downloaded. */
async function download(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  await page.locator('#trang-1 canvas').waitFor()
  const files: [string, Buffer][] = []
  for (const kind of ['Word', 'PDF']) {
    const [got] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Tải tệp ${kind}` }).press('Enter'),
    ])
    files.push([got.suggestedFilename(), readFileSync(await got.path())])
  }
  return new Map(files)
}

/** What the command line writes of the same data. */
async function written(command: string, data: string): Promise<ReadonlyMap<string, Buffer>> {
  const out = temporaryFolder()
  expect(await runHere(command, data, '--ra', out)).toMatchObject({ code: 0 })
  const names = readdirSync(out).filter((name) => /\.(?:docx|pdf)$/u.test(name))
  return new Map(names.sort().map((name) => [name, readFileSync(join(out, name))]))
}

testInBrowser(
  'both jobs from an empty folder to Word and PDF, and each file is that of the command line',
  async () => {
    const folder = temporaryFolder()
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)

    // The unit is declared; nothing is asked as a code.
    await page.getByRole('link', { name: 'Khai đơn vị' }).press('Enter')
    await page.locator('#co-quan-thuong-co option[value="Sở Tư pháp"]').waitFor({ state: 'attached' })
    await page.locator('select').first().selectOption({ label: 'tỉnh Lạng Sơn' })
    await page.getByLabel('Tên cơ quan, đơn vị').fill('Sở Tư pháp')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Xem lại' }).press('Enter')
    await page.getByRole('button', { name: 'Ghi', exact: true }).press('Enter')
    await page.getByText('Đã ghi: ').waitFor()

    // The plan of the province is read, looked over, written.
    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('link', { name: 'Nhập kế hoạch của tỉnh' }).press('Enter')
    const plan = { name: 'ke-hoach-tinh.html', mimeType: 'text/html', buffer: Buffer.from(PLAN) }
    await page.getByLabel('Chọn tệp kế hoạch').setInputFiles(plan)
    await page.getByRole('button', { name: 'Ghi vào kế hoạch' }).press('Enter')
    await page.getByText('đối chiếu với bản gốc').waitFor()

    // The unit's plan.
    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('link', { name: 'Lập kế hoạch của đơn vị' }).press('Enter')
    await page.getByRole('button', { name: 'Lập kế hoạch' }).press('Enter')
    await page.getByText('Đã lập kế hoạch của Sở Tư pháp').waitFor()
    await page.getByRole('link', { name: 'Xem trang in' }).press('Enter')
    const own = join(folder, 'so-tu-phap-lang-son/2026/ke-hoach.yaml')
    expect(await download(page)).toEqual(await written('ke-hoach', own))

    // The first report of the province counts the tasks of its plan.
    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('link', { name: 'Lập báo cáo đầu tiên' }).press('Enter')
    const coQuan = page.getByLabel('Cơ quan báo cáo')
    await coQuan.selectOption({ label: 'Ủy ban nhân dân tỉnh Lạng Sơn' })
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
    await page.getByText('Đã ghi 3 tệp').waitFor()
    await page.getByRole('link', { name: 'Điền dữ liệu' }).press('Enter')
    await page.getByRole('tab', { name: 'Tiến độ' }).press('Enter')
    const grid = page.getByRole('grid')
    await grid.getByText('Rà soát văn bản').waitFor()
    await grid.locator('td', { hasText: 'Rà soát văn bản' }).click()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key)
    await page.keyboard.type('16/2/2026')
    await page.keyboard.press('Enter')
    await grid.getByText('Đã hoàn thành').waitFor()
    await page.getByRole('tab', { name: 'Số liệu' }).press('Enter')
    await grid.getByText('Số văn bản chỉ đạo').first().waitFor()
    // Its prose is written on the page, heading by heading.
    await page.getByRole('tab', { name: 'Lời văn' }).press('Enter')
    const row = grid.getByRole('row', { name: /Hoạt động chỉ đạo/u })
    await row.locator('td').nth(2).click()
    await page.keyboard.type('Kết quả kỳ này khá.')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ghi vào tệp').waitFor()
    await page.getByRole('link', { name: 'Xem trước' }).press('Enter')
    await page.getByText('Kết quả kỳ này khá.').first().waitFor({ state: 'attached' })
    const report = join(folder, 'lang-son/2026/bao-cao-quy-1.yaml')
    expect(await download(page)).toEqual(await written('bao-cao', report))

    // The next period stands beside it: what was written before is seen, not copied.
    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('button', { name: 'Mở kỳ sau' }).press('Enter')
    // What is proposed follows this report, its prose on the page as here.
    expect(await page.locator('select[name=ky]').inputValue()).toBe('6-thang')
    expect(await page.locator('input[name=nam]').inputValue()).toBe('2026')
    expect(await page.locator('select[name=loiVan]').inputValue()).toBe('tep')
    await page.getByRole('button', { name: 'Mở kỳ', exact: true }).press('Enter')
    await page.getByRole('link', { name: 'Báo cáo 6 tháng đầu năm 2026' }).press('Enter')
    await page.getByRole('link', { name: 'Dữ liệu' }).press('Enter')
    await page.getByRole('tab', { name: 'Lời văn' }).press('Enter')
    await page.getByRole('columnheader', { name: 'Kỳ trước viết' }).waitFor()
    expect(await row.locator('td').nth(3).innerText()).toBe('Kết quả kỳ này khá.')
    expect(await row.locator('td').nth(2).innerText()).toBe('')

    // Of the unit nobody has told yet when it reports: asked once.
    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('link', { name: 'Lập báo cáo đầu tiên' }).press('Enter')
    await coQuan.selectOption({ label: 'Sở Tư pháp tỉnh Lạng Sơn' })
    await page.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
    await page.getByLabel('Gửi chậm nhất ngày').fill('18')
    expect(await seriousOn(page)).toEqual([])
    expect(await page.getByLabel('Báo cáo gửi cơ quan nào').inputValue()).toBe('UBND tỉnh Lạng Sơn')
    await page.keyboard.press('Enter')
    await page.getByText(/^Đã ghi \d tệp/u).waitFor()
    const rules = readFileSync(join(folder, 'ky-bao-cao.yaml'), 'utf8')
    expect(rules).toMatch(/coQuan: ubnd-tinh-lang-son\n(?:.*\n)*.*han:[^]*ngay: 18/u)
    await page.getByRole('link', { name: 'Xem trang in' }).press('Enter')
    await page.getByText('Báo cáo quý I năm 2026 – Sở Tư pháp').waitFor()
    await page.locator('#trang-1 canvas').waitFor()
    expect(complaints).toEqual([])
  },
)
