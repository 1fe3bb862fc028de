import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testNeeding } from '../read/programs'
import { openPage } from './browser'
import { seriousOn } from './serious'
import { officeFolder, serving } from './serving'

const testInBrowser = testNeeding('chromium')

/** Two tasks, each with a second product that shares its cells: how those are read is a guess. */
const row = (nth: number, name: string, first: string, second: string): string =>
  `<tr><td rowspan="2">${nth}</td><td rowspan="2">${name}</td>${first}</tr><tr>${second}</tr>`
const cells = (...texts: string[]): string => texts.map((text) => `<td>${text}</td>`).join('')
const PLAN = `<!doctype html><meta charset="utf-8"><p>Số: 21/KH-UBND</p><p>KẾ HOẠCH</p>
<p>Cải cách hành chính tỉnh Lạng Sơn năm 2026</p><p>I. NHIỆM VỤ</p>
<table><colgroup><col width="40"><col width="200"><col width="90"><col width="90"><col width="90"></colgroup>
<tr>${cells('TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì')}</tr>
<tr>${cells('I', 'CẢI CÁCH THỂ CHẾ', '', '', '')}</tr>
${row(1, 'Rà soát văn bản quy phạm pháp luật', cells('Báo cáo rà soát', 'Quý I/2026', 'Sở Tư pháp'), cells('Quyết định công bố', 'Quý II/2026', 'Sở Tư pháp'))}
${row(2, 'Tự kiểm tra cải cách hành chính', cells('Báo cáo kiểm tra', 'Tháng 6/2026', 'Sở Nội vụ'), cells('Thông báo kết luận', 'Tháng 7/2026', 'Sở Nội vụ'))}
</table>`

testInBrowser(
  'what an import was unsure of stays on the desk until somebody has looked at it, also after a new start',
  async () => {
    const folder = officeFolder()
    const first = await serving({ folder })
    const { page, complaints } = await openPage(first.address)
    await page.goto(new URL('/#/nhap', first.address).href)
    // The button that is seen is ours: the browser's own speaks another language.
    expect((await page.getByLabel('Chọn tệp kế hoạch').boundingBox())?.width).toBeLessThan(3)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByText('Chọn tệp …').click(),
    ])
    await chooser.setFiles({ name: 'tỉnh.html', mimeType: 'text/html', buffer: Buffer.from(PLAN) })
    const tep = await page.getByLabel('Ghi vào').inputValue()
    // One is looked at beside the original, before the plan is written: that is kept when it is.
    await page.getByRole('button', { name: /^Xem \d+ chỗ cần xem$/u }).click()
    const note = page.locator('.cho-xem p')
    while (!((await note.textContent()) ?? '').includes('mốc thứ 2'))
      await page.getByRole('button', { name: 'Chỗ sau' }).click()
    const said = (await note.textContent()) ?? ''
    await note.getByRole('button', { name: 'Đã xem' }).click()
    await note.filter({ hasNotText: said.replace(/^\d+\/\d+\. /u, '') }).waitFor()
    await page.getByRole('button', { name: 'Ghi vào kế hoạch' }).click()
    await page.getByText('đối chiếu với bản gốc').waitFor()
    expect(existsSync(join(folder, tep))).toBe(true)
    const before = readFileSync(join(folder, tep))

    const { address } = await serving({ folder })
    await page.goto(address)
    const ofPlan = page.getByRole('row').filter({ hasText: tep })
    await ofPlan.getByRole('link', { name: /^Cần xem/u }).click()
    const unsure = page.getByRole('region', { name: 'Khi nhập, chương trình chưa chắc' })
    await unsure.waitFor()
    expect(await seriousOn(page)).toEqual([])
    const rest = unsure.getByRole('row').filter({ hasText: 'mốc thứ 2' })
    expect(await rest.count()).toBe(1)
    await rest.getByRole('button', { name: /^Đã xem: bảng 1, hàng \d$/u }).press('Enter')
    await page.getByText(/^Khi nhập, 2 chỗ đã xem$/u).waitFor()
    // What was looked at can be looked at again.
    await page.getByText(/^Khi nhập, 2 chỗ đã xem$/u).click()
    await page
      .getByRole('button', { name: /^Xem lại: / })
      .first()
      .press('Enter')
    await page.getByText(/^Khi nhập, 1 chỗ đã xem$/u).waitFor()
    // Its place leads to both sides.
    await unsure.getByRole('row').filter({ hasText: 'mốc thứ 2' }).getByRole('link').click()
    await page.locator('.cho-xem p').filter({ hasText: 'mốc thứ 2' }).waitFor()
    await page
      .locator('.ban-goc .dang-xem')
      .filter({ hasText: /Quyết định công bố|Thông báo kết luận/u })
      .waitFor()
    // Nothing of it is written into the plan.
    expect(readFileSync(join(folder, tep))).toEqual(before)
    expect(complaints).toEqual([])
  },
)
