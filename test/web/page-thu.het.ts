import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openWorkbook } from '../../src/office/open-workbook'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { DAMAGES } from '../jobs/thu/damages'
import { fillPhieu, gridOf, makeTinh, soOf, writeGrid } from '../jobs/thu/province'
import { testNeeding } from '../read/programs'
import { openPage, tabTo } from './browser'
import { collecting } from './collecting'
import { seriousOn } from './serious'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A form after something happened to it on its way. */
function damaged(form: Uint8Array, what: string): Uint8Array {
  const grid = gridOf(form)
  DAMAGES.find(({ ten }) => ten === what)?.damage(grid)
  return writeGrid(grid)
}

testInBrowser(
  'the forms of a province are dropped at once; what cannot be taken is said, and whose one is asked',
  async () => {
    const tinh = await makeTinh(6, 24)
    const { address, ask } = await serving({ folder: dirname(dirname(dirname(tinh.baoCao))) })
    const { vanBan } = JSON.parse((await ask('/api/van-ban')).body.toString()) as {
      vanBan: { ma: string; loai: string }[]
    }
    const { page, complaints } = await openPage(address)
    const ma = vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
    await page.goto(new URL(`/#/thu/${ma}`, address).href)
    await page.getByText(/^30 đơn vị:/u).waitFor()

    const forms = Array.from(tinh.forms, ([id, form], nth) => ({ id, form: fillPhieu(form, nth) }))
    // A commune's: its name stands in fewer places than that of a sở.
    const [nameless, stale] = forms.splice(-2)
    if (!nameless || !stale) throw new Error('the province has no forms')
    const files = [
      ...forms.map(({ form }, nth) => ({ name: `Phiếu nhận ${nth}.xlsx`, content: form })),
      { name: 'phieu.xlsx', content: damaged(nameless.form, 'nothing that says whose it is') },
      { name: 'kỳ trước.xlsx', content: damaged(stale.form, 'another period') },
      { name: 'thư mời.xlsx', content: Buffer.from('không phải Excel') },
    ]
    await page
      .getByLabel('Chọn các phiếu')
      .setInputFiles(
        files.map(({ name, content }) => ({ name, mimeType: TYPE, buffer: Buffer.from(content) })),
      )
    const taken = page.getByRole('region', { name: 'Các tệp vừa nhận' })
    await taken.waitFor({ timeout: 100_000 })
    const rowOf = (name: string) => taken.getByRole('row').filter({ hasText: name })
    expect(await taken.getByText('Đã nhận', { exact: true }).count()).toBe(forms.length)
    expect(await rowOf('thư mời.xlsx').innerText()).toContain('Không nhận')
    expect(await rowOf('kỳ trước.xlsx').innerText()).toMatch(/Không nhận[^]*phiếu của quý I năm 2026/u)
    expect(await seriousOn(page)).toEqual([])

    // Whose it is a person says, and then it is taken.
    await rowOf('phieu.xlsx').getByRole('combobox').selectOption(nameless.id)
    await rowOf('phieu.xlsx').getByText('Đã nhận', { exact: true }).waitFor()
    // The list of units is read once more.
    const missing = page.locator('.bang-thu').getByRole('row').filter({ hasText: 'chưa gửi' })
    await missing.nth(1).waitFor({ state: 'detached' })
    expect(await missing.count()).toBe(1)
    expect(complaints).toEqual([])
  },
)

testInBrowser(
  'the whole way on the page: forms out, two come back, one is decided about, the sums into the report and out of it',
  async () => {
    const thu = await collecting(1, 2)
    const { served, ma, tinh } = thu
    const report = readFileSync(tinh.baoCao)
    rmSync(tinh.folder, { recursive: true })
    const { page, complaints } = await openPage(served.address)
    await page.goto(new URL(`/#/thu/${ma}`, served.address).href)

    // Forms out: a row a unit, each with its form.
    await page.getByLabel('Hạn gửi lại').fill('5/10/2026')
    await page.getByRole('button', { name: 'Viết phiếu cho mọi đơn vị' }).click()
    await page.getByText('Đã viết 3 phiếu, hạn gửi lại 5/10/2026.').waitFor()
    await page.getByText(join(tinh.folder, 'phat')).waitFor()
    const rowOf = (name: string) => page.locator('.bang-thu').getByRole('row').filter({ hasText: name })
    const formOf = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        rowOf(name)
          .getByRole('link', { name: /\.xlsx$/u })
          .click(),
      ])
      expect(await rowOf(name).getByRole('link').first().innerText()).toBe(download.suggestedFilename())
      return readFileSync(await download.path())
    }
    const [so, xa] = [await formOf('Sở Nội vụ'), await formOf('UBND xã Thử 01')]

    // Two come back, one of them with a fault; what is no form is said to be none.
    const files = [
      { name: 'sở.xlsx', content: fillPhieu(so, 1) },
      { name: 'xã.xlsx', content: fillPhieu(xa, 2, { 'ho-so-da-giai-quyet': 'không có' }) },
      { name: 'kế hoạch.xlsx', content: planOf(['Sở Nội vụ', 'UBND xã Thử 01']) },
    ]
    await page
      .getByLabel('Chọn các phiếu')
      .setInputFiles(
        files.map(({ name, content }) => ({ name, mimeType: TYPE, buffer: Buffer.from(content) })),
      )
    const taken = page.getByRole('region', { name: 'Các tệp vừa nhận' })
    await taken.getByText(/không phải phiếu thu số liệu/u).waitFor()
    await rowOf('UBND xã Thử 01').getByText('1 chỗ phải xem').click()
    await rowOf('UBND xã Thử 01')
      .getByText(/^Lỗi, trang Số liệu, ô F\d+: .*không phải là số/u)
      .waitFor()
    const [back] = await Promise.all([
      page.waitForEvent('download'),
      rowOf('UBND xã Thử 01')
        .getByRole('link', { name: /ghi chú từng chỗ sai/u })
        .click(),
    ])
    expect(back.suggestedFilename()).toBe('ubnd-xa-01-tra-lai.xlsx')
    const sheets = openWorkbook(readFileSync(await back.path()), 'a')
    expect(sheets.some(({ coNhanXet }) => coNhanXet)).toBe(true)

    // One that sent nothing is decided about, by keys alone; it can be taken back.
    await rowOf('UBND xã Thử 02').locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await seriousOn(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Xã mới lập')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Chánh Văn phòng')
    await page.keyboard.press('Enter')
    const decided = rowOf('UBND xã Thử 02').getByText(/Không tính: Xã mới lập \(Chánh Văn phòng, /u)
    await decided.waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('UBND xã Thử 02')
    await tabTo(page, /^Bỏ quyết định này$/u)
    await page.keyboard.press('Enter')
    await decided.waitFor({ state: 'detached' })
    await rowOf('UBND xã Thử 02').getByText('Chưa gửi').waitFor()

    // The figures cannot be closed yet: what is missing is said.
    const closing = page.getByRole('region', { name: 'Khóa số liệu' })
    await closing.getByText('Chưa khóa được: còn 2 chỗ phải xong trước').click()
    await closing.getByText(/xã Thử 01: chưa có phiếu được chấp nhận \(có lỗi\)/u).waitFor()
    await closing.getByText(/xã Thử 02: chưa có phiếu được chấp nhận \(chưa gửi\)/u).waitFor()

    // The sums go into the report: its figures say them; undo takes them out again.
    await page.getByText('chưa vào báo cáo').waitFor()
    await page.getByRole('button', { name: 'Đưa số vào báo cáo' }).click()
    await page.getByText('đang ở trong báo cáo').waitFor()
    await page.getByRole('link', { name: 'Xem dữ liệu của báo cáo' }).click()
    await page.getByRole('tab', { name: /^Số liệu/u }).waitFor()
    const cell = `#/du-lieu/${ma}/so-lieu/ho-so-da-giai-quyet-tinh/so`
    await page.goto(new URL(`/${cell}`, served.address).href)
    const sum = page.locator('.luoi').getByRole('row').filter({ hasText: '3.1.1' })
    await sum.getByText(String(soOf('ho-so-da-giai-quyet', 1)), { exact: true }).waitFor()
    await page.getByRole('tab', { name: /^Thông tin chung/u }).click()
    await page.getByRole('button', { name: /^Hoàn tác/u }).click()
    await page.getByText(/đã hoàn tác: Đưa số cộng từ phiếu vào báo cáo/u).waitFor()
    expect(readFileSync(tinh.baoCao).equals(report)).toBe(true)
    await page.getByRole('link', { name: 'Thu phiếu' }).click()
    await page.getByText('chưa vào báo cáo').waitFor()

    // A sum is traced to the cell of its unit, changed by hand there, and the change is taken back.
    const sums = page.getByRole('region', { name: 'Số cộng từ phiếu' })
    const figure = sums.getByRole('row').filter({ hasText: '3.1.1' }).first()
    const summed = String(soOf('ho-so-da-giai-quyet', 1))
    await figure.getByText('1/1 đơn vị').click()
    await figure.getByText(/^Sở Nội vụ: \d+ – phiếu "sở\.xlsx" nhận .*, trang Số liệu, ô F\d+$/u).waitFor()
    await figure.getByText('Đổi số bằng tay').click()
    await figure.getByLabel('Số mới').fill('1.250')
    await figure.getByLabel('Lý do').fill('Đếm thiếu')
    await figure.getByLabel('Người quyết định').fill('Chánh Văn phòng')
    expect(await seriousOn(page)).toEqual([])
    await figure.getByRole('button', { name: 'Ghi số mới' }).click()
    await figure.getByText(`Đổi bằng tay: ${summed} → 1.250 (Đếm thiếu; Chánh Văn phòng, `).waitFor()
    await figure.getByRole('cell', { name: '1.250', exact: true }).waitFor()
    await sums.getByRole('button', { name: /^Bỏ điều chỉnh này/u }).click()
    await figure.getByRole('cell', { name: summed, exact: true }).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Chưa đổi số nào/u)

    // Both communes are decided about, of which one has sent its form; then the figures are closed, by keys alone.
    for (const [name, label] of [
      ['UBND xã Thử 01', 'Không dùng phiếu đã gửi: không tính'],
      ['UBND xã Thử 02', 'Không có phiếu: không tính'],
    ] as const) {
      await rowOf(name).getByText('Quyết định', { exact: true }).click()
      await rowOf(name).getByRole('combobox').selectOption({ label })
      await rowOf(name).getByLabel('Lý do').fill('Xã mới lập')
      await rowOf(name).getByLabel('Người quyết định').fill('Chánh Văn phòng')
      await rowOf(name).getByRole('button', { name: 'Ghi quyết định' }).click()
      await rowOf(name)
        .getByText(/Không tính: Xã mới lập/u)
        .waitFor()
    }
    await closing.locator('summary').filter({ hasText: 'Khóa số liệu' }).focus()
    await page.keyboard.press('Enter')
    await tabTo(page, /^Khóa số liệu của kỳ$/u)
    await page.keyboard.press('Enter')
    await closing.getByText(/^Số liệu đã khóa lần 1 ngày .*, người khóa: Chánh Văn phòng\./u).waitFor()
    expect(String(await page.evaluate('document.activeElement.textContent'))).toMatch(/^Số liệu đã khóa/u)
    expect(await page.getByRole('button', { name: 'Viết lại phiếu' }).count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toMatch(/ky-truoc|so-khong|cchc thu|so-thu\.yaml/u)
    expect(await seriousOn(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

/** A plan in Excel that names units. */
const planOf = (units: readonly string[]): Uint8Array =>
  writeWorkbook({
    sheets: [
      {
        name: 'Kế hoạch',
        columns: [{ width: 30 }, { width: 30 }],
        rows: [['Nhiệm vụ', 'Cơ quan chủ trì'], ...units.map((unit) => ['Rà soát văn bản', unit])].map(
          (cells) => ({ cells: cells.map((value) => ({ role: 'plain' as const, value })) }),
        ),
      },
    ],
  })
