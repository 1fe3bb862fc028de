import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { testNeeding } from '../read/programs'
import { openPage } from './browser'
import { seriousOn } from './serious'
import { officeFolder, serving } from './serving'

const testInBrowser = testNeeding('chromium')

const PARAGRAPHS = [
  'KẾ HOẠCH',
  'Thực hiện công tác văn thư năm 2026',
  'I. NHIỆM VỤ',
  'Nhiệm vụ cụ thể tại Phụ lục.',
  'Phụ lục',
  'DANH MỤC NHIỆM VỤ',
]
/** So many tasks stall no page; the last row is a task that was not recognised, the head of a column is strange. */
const MANY = 300
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Mốc', 'Cơ quan chủ trì'],
  ...Array.from({ length: MANY }, (_, nth) => [
    String(nth + 1),
    `Rà soát sổ văn bản quyển ${nth + 1}`,
    'Báo cáo',
    'Quý I/2026',
    'Sở A',
  ]),
  ['', 'sổ của kho lưu trữ', '', '', ''],
]
/** A plan as a page of the web, with a script in its words. The figures are made up. */
const PLAN = `<!doctype html><meta charset="utf-8">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
<p>Ghi nhớ &lt;img src=x onerror=alert(1)&gt;</p>
<table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`

/** Waits for what is written to the disk. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 200) throw new Error('it never came to be so')
    await new Promise((done) => setTimeout(done, 100))
  }
}

testInBrowser(
  'the original stands beside its data; a click leads both ways; columns and rows are read otherwise, by keys too',
  async () => {
    const folder = officeFolder()
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)
    await page.goto(new URL('/#/nhap', address).href)
    const plan = { name: 'Kế hoạch tỉnh.html', mimeType: 'text/html', buffer: Buffer.from(PLAN) }
    await page.getByLabel('Chọn tệp kế hoạch').setInputFiles(plan)
    // It waits beside its original, also after a reload, until somebody says what becomes of it.
    const tep = await page.getByLabel('Ghi vào').inputValue()
    const goc = page.getByRole('region', { name: /^Bản gốc: mũi tên/u })
    await goc.getByText('DANH MỤC NHIỆM VỤ').waitFor()
    expect(await seriousOn(page)).toEqual([])
    expect(existsSync(join(folder, tep))).toBe(false)
    await page.reload()
    await page.getByRole('link', { name: 'Bàn làm việc' }).click()
    await page.getByRole('link', { name: plan.name }).press('Enter')
    // What still asks for it while it is moved is not told that it is gone.
    const written = page.waitForResponse(/\/ghi$/u)
    await page.route(/\/api\/(?:sua|goc)\/[^/]*$/u, async (route) => {
      await written
      await route.continue().catch(() => undefined)
    })
    await page.reload()
    await page.getByRole('button', { name: 'Ghi vào kế hoạch' }).press('Enter')
    await page.unroute(/\/api\/(?:sua|goc)\/[^/]*$/u)
    const data = (): string => readFileSync(join(folder, tep), 'utf8')
    await page.getByText('đối chiếu với bản gốc').waitFor()
    await goc.getByText('DANH MỤC NHIỆM VỤ').waitFor()
    await page.getByRole('grid').waitFor()
    // Rows far below are not drawn yet.
    expect(await goc.locator('tr').count()).toBeLessThan(200)
    expect(await seriousOn(page)).toEqual([])

    // From the data to the original: the last task, far below.
    const editor = page.getByRole('grid').locator('xpath=..').locator('textarea')
    await page.getByRole('grid').locator('td').nth(1).click()
    await editor.press('Control+End')
    const now = goc.locator('.dang-xem')
    await now.filter({ hasText: 'quyển 300' }).waitFor()
    expect(await goc.locator('tr').count()).toBeLessThan(250)

    // From the original to the data, by a click on a cell and by keys.
    await goc.getByText('sổ của kho lưu trữ').click()
    const asRead = page.getByLabel(/đọc là$/u)
    expect(await asRead.inputValue()).toBe('noi')
    await goc.focus()
    await goc.press('ArrowUp')
    await now.filter({ hasText: 'quyển 300' }).waitFor()
    await goc.press('ArrowDown')

    // The row is a task of its own, and says so after it was read again.
    await asRead.selectOption('viec')
    await page.getByRole('tab', { name: 'Nhiệm vụ' }).waitFor()
    await page.getByText('để chương trình tự đọc').waitFor({ state: 'attached' })
    expect(data().match(/- ten:/gu)?.length).toBe(MANY + 1)

    // The column of deadlines was the office's own.
    await page.getByText('Nghĩa của các cột').click()
    await page.getByLabel('Cột Mốc').selectOption('thoiHan')
    await page.getByRole('button', { name: 'Đọc lại bảng này' }).press('Enter')
    await page.getByRole('columnheader', { name: /^Thời hạn/u }).waitFor()
    await page.getByRole('gridcell', { name: 'Quý I/2026' }).first().waitFor()
    await until(() => data().match(/thoiHan: Quý I\/2026/gu)?.length === MANY)

    // A cell is mended in place; what was typed is not written over without a word.
    await page.getByRole('grid').locator('td').nth(1).click()
    await page.keyboard.type('Sửa tay')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ghi vào tệp').waitFor()
    await goc.getByText('sổ của kho lưu trữ').click()
    await asRead.selectOption('noi')
    await page.getByText('Từ khi nhập, đã sửa tay').waitFor()
    expect(data()).toContain('Sửa tay')
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Thôi, giữ dữ liệu' }).press('Enter')
    expect(data()).toContain('Sửa tay')
    await asRead.selectOption('noi')
    await page.getByRole('button', { name: /^Đọc lại, bỏ/u }).press('Enter')
    await page.getByText('Từ khi nhập, đã sửa tay').waitFor({ state: 'detached' })
    await until(() => !data().includes('Sửa tay'))

    // The step can be taken back; the screen outlives a reload.
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await until(() => data().includes('Sửa tay'))
    await page.reload()
    await goc.getByText('Ghi nhớ <img src=x').waitFor()
    expect(complaints).toEqual([])

    // Without an original the screen asks for it, and holds it against what was changed since.
    for (const ending of ['.goc.html', '.nhap.json']) rmSync(join(folder, tep.replace('.yaml', ending)))
    await page.reload()
    await page.getByLabel('Chọn bản gốc').setInputFiles(plan)
    await page.getByText(`Tệp có ${MANY} nhiệm vụ`).waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Đúng là bản gốc' }).press('Enter')
    await goc.getByText('DANH MỤC NHIỆM VỤ').waitFor()
    expect(complaints).toEqual([])
  },
)
