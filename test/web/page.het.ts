import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../house/source'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { openPage, tabTo } from './browser'
import { officeFolder, planIn, rewrite, serving } from './serving'

const testInBrowser = testNeeding('chromium')
/** How much of a page is ink: the share of its points that are not white, in ten-thousandths. */
const inkOf = (page: Page, number: number): Promise<unknown> =>
  page.evaluate(`(() => {
    const canvas = document.querySelector('#trang-${number} canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let ink = 0
    for (let at = 0; at < data.length; at += 4) if (data[at] < 128) ink++
    return Math.round((ink / (data.length / 4)) * 10_000)
  })()`)

testInBrowser(
  'by keyboard from the desk to the pages, which follow the data and outlive its faults',
  async () => {
    const folder = officeFolder()
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('row').last().getByText('Đã ban hành').waitFor()

    await tabTo(page, /^Kế hoạch năm 2025$/u)
    await page.keyboard.press('Enter')
    await page.locator('#trang-1 canvas').waitFor()
    await page.getByText('Giám đốc Sở Nội vụ có trách nhiệm đôn đốc').first().waitFor({ state: 'attached' })
    expect(await inkOf(page, 1)).toBeGreaterThan(50)

    await page.locator('#trang-2').scrollIntoViewIfNeeded()
    await page.locator('#trang-2').evaluate('(sheet) => sheet.scrollIntoView()')
    const place = await page.evaluate('scrollY')
    rewrite(planIn(folder), 'Đoạn mở đầu.', 'Đoạn mở đầu viết lại.')
    await page.locator('#trang-2').getByText('Đoạn mở đầu viết lại.').waitFor({ state: 'attached' })
    expect(await page.evaluate('scrollY')).toBe(place)

    rewrite(planIn(folder), 'nam: 2025', 'nam: hai nghin')
    await page.getByText('Trang dưới đây đã cũ').waitFor()
    expect(await page.getByText('chỉ ghi chữ số').count()).toBe(1)
    // It leads to the field, and Back to the pages.
    await page.getByRole('alert').getByRole('link').first().click()
    await page.locator('.o-sai.chon').waitFor()
    await page.goBack()
    await page.getByText('Trang dưới đây đã cũ').waitFor()
    await page.locator('#trang-1 canvas').waitFor()
    expect(await inkOf(page, 1)).toBeGreaterThan(50)
    rewrite(planIn(folder), 'nam: hai nghin', 'nam: 2025')
    await page.getByText('Trang dưới đây đã cũ').waitFor({ state: 'detached' })

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp Word' }).press('Enter'),
    ])
    expect(file.suggestedFilename()).toMatch(/^quyet-dinh-12-.+\.docx$/u)
    // The one answer that refuses is told by the browser too.
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([])
  },
)

testInBrowser('what is to be mended stands by its file and place; Back leads to the desk', async () => {
  const folder = officeFolder()
  rewrite(planIn(folder), 'Kế hoạch được ban hành', '…')
  rewrite(planIn(folder), '  so: 12\n', '')
  const { address } = await serving({ folder })
  const { page } = await openPage(address)
  await page.getByText('Nháp, còn thiếu 1').waitFor()
  await tabTo(page, /^\d+ chỗ$/u)
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'ke-hoach.yaml' })
  expect(await table.getByRole('row').nth(1).innerText()).toMatch(/\S\s+Phải sửa/u)
  await page.goBack()
  await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
})

testInBrowser('a folder without data says what to do', async () => {
  const { address } = await serving({ folder: temporaryFolder() })
  const { page } = await openPage(address)
  await page.getByRole('heading', { name: 'Chưa có văn bản nào' }).waitFor()
  const said = await page.getByRole('main').innerText()
  expect(said).toContain('bấm Mở kỳ sau')
  expect(said).not.toContain('cchc ')
})

testInBrowser('at 200 % nothing is cut off at the side', async () => {
  const { address } = await serving()
  const { page } = await openPage(address)
  await page.setViewportSize({ width: 683, height: 384 })
  const isCut = () => page.evaluate('document.documentElement.scrollWidth > innerWidth')
  await page.getByRole('table').waitFor()
  expect(await isCut()).toBe(false)
  // Reports have a day to be sent by, and more that can be done.
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023/u.test(path) })
  const office = await serving({ folder })
  await page.goto(office.address)
  await page.getByRole('button', { name: 'Mở kỳ sau' }).first().waitFor()
  expect(await isCut()).toBe(false)
  await page.goto(address)
  await page.getByRole('link', { name: 'Kế hoạch năm 2025' }).click()
  await page.locator('#trang-1 canvas').waitFor()
  expect(await isCut()).toBe(false)
})
