import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { testNeeding } from '../read/programs'
import { openPage } from './browser'
import { officeFolder, planIn, rewrite, serving } from './serving'

const testInBrowser = testNeeding('chromium')

testInBrowser(
  'a click on a printed line leads to its cell and Back to its page; what changed is shown beside',
  async () => {
    const folder = officeFolder()
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)
    await page.getByRole('link', { name: 'Kế hoạch năm 2025' }).click()
    await page.locator('#trang-2 canvas').waitFor()
    expect(await page.getByLabel('So với bản xem lần trước').count()).toBe(0)

    await page.locator('#trang-2').evaluate('(sheet) => sheet.scrollIntoView()')
    await page.locator('#trang-1').getByText('CỘNG HÒA XÃ HỘI').click()
    await page.getByText('không nằm trong ô dữ liệu nào').waitFor()
    await page.locator('#trang-2').evaluate('(sheet) => sheet.scrollIntoView()')
    await page.locator('#trang-2').getByText('Đoạn mở đầu.').click()
    // Whoever came there types at once.
    await page.locator('textarea:focus').waitFor({ state: 'attached' })
    await page.locator('.luoi td.chon').waitFor()
    expect(await page.locator('.luoi td.chon').innerText()).toBe('Đoạn mở đầu.')

    rewrite(planIn(folder), 'Đoạn mở đầu.', 'Đoạn mở đầu viết lại.')
    await page.goBack()
    await page.locator('#trang-2').getByText('Đoạn mở đầu viết lại.').waitFor({ state: 'attached' })
    expect(await page.evaluate('scrollY')).toBeGreaterThan(500)
    await page.getByLabel('So với bản xem lần trước').check()
    await page.locator('#truoc-2 .khac').first().waitFor({ state: 'attached' })
    await page.locator('#trang-2 .khac').first().waitFor({ state: 'attached' })
    expect(await page.locator('#truoc-2 .khac').allInnerTexts()).toEqual(['Đoạn mở đầu.'])
    expect(await page.locator('#trang-2 .khac').allInnerTexts()).toEqual(['Đoạn mở đầu viết lại.'])
    expect(complaints).toEqual([])
  },
)

testInBrowser('a printed line is chosen and opened by keys alone, from page to page', async () => {
  const { address } = await serving({ folder: officeFolder() })
  const { page, complaints } = await openPage(address)
  await page.getByRole('link', { name: 'Kế hoạch năm 2025' }).press('Enter')
  await page.locator('#trang-2 canvas').waitFor({ state: 'attached' })
  await page.locator('#trang-1').focus()
  const chosen = page.locator('.dong-dang-chon')
  await page.keyboard.press('ArrowDown')
  expect(await chosen.count()).toBe(1)
  // Line by line down the first page and on to the second, until the line is there.
  for (let step = 0; (await chosen.allInnerTexts()).join() !== 'Đoạn mở đầu.'; step++) {
    if (step > 150) throw new Error('no key leads there')
    await page.keyboard.press('ArrowDown')
  }
  expect(await page.evaluate('document.activeElement.id')).toBe('trang-2')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.luoi td.chon').waitFor()
  expect(await page.locator('.luoi td.chon').innerText()).toBe('Đoạn mở đầu.')
  expect(complaints).toEqual([])
})

testInBrowser(
  'what was taken away is held against what the data say after the program began anew',
  async () => {
    const folder = officeFolder()
    const first = await openPage((await serving({ folder })).address)
    await first.page.getByRole('link', { name: 'Kế hoạch năm 2025' }).click()
    await first.page.locator('#trang-1 canvas').waitFor()
    const kept = first.page.waitForResponse(/\/api\/da-lay\/.*\/theo-du-lieu/u)
    await Promise.all([
      first.page.waitForEvent('download'),
      first.page.getByRole('button', { name: 'Tải tệp Word' }).click(),
    ])
    expect((await kept).status()).toBe(200)
    expect(await first.page.getByLabel('So với bản tải về lần trước').count()).toBe(0)

    rewrite(planIn(folder), 'Đoạn mở đầu.', 'Đoạn mở đầu viết lại.')
    const { page, complaints } = await openPage((await serving({ folder })).address)
    await page.getByRole('link', { name: 'Kế hoạch năm 2025' }).click()
    await page.getByLabel('So với bản tải về lần trước').check()
    await page.locator('#truoc-2').scrollIntoViewIfNeeded()
    await page.locator('#truoc-2 .khac').first().waitFor({ state: 'attached' })
    expect(await page.locator('#truoc-2 .khac').allInnerTexts()).toEqual(['Đoạn mở đầu.'])
    await page.getByText(/Bên trái: bản tải về lần trước, lúc /u).waitFor()
    expect(complaints).toEqual([])
  },
)

testInBrowser('what goes to the leader is taken away as one package', async () => {
  const folder = officeFolder()
  const { address } = await serving({ folder })
  const { page } = await openPage(address)
  await page.getByRole('link', { name: 'Kế hoạch năm 2025' }).click()
  await page.locator('#trang-1 canvas').waitFor()
  await page.getByText('Trình ký số').click()
  await page.getByLabel('Số và ngày').selectOption('để trống, văn thư điền chữ sau khi ký')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bộ trình ký' }).click(),
  ])
  const names = Object.keys(unzipSync(readFileSync(await file.path())))
  expect(names.map((name) => name.replace(/^.*?(?=-ho-so|-phieu|\.)/u, '')).toSorted()).toEqual([
    '-ho-so.json',
    '-phieu.docx',
    '-phieu.pdf',
    '.docx',
    '.pdf',
  ])
})
