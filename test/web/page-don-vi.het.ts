import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'
import { dataFolder } from '../jobs/derived-files'
import { testNeeding } from '../read/programs'
import { openPage, tabTo } from './browser'
import { entryIn } from './register'
import { seriousOn } from './serious'
import { serving } from './serving'
import { paste, TELEX, typeByBackspaces } from './typing'

/** Requests of a path are answered when the one who waits says so. */
async function hold(page: Page, path: string): Promise<() => Promise<void>> {
  let release = (): void => undefined
  const held = new Promise<void>((done) => (release = done))
  await page.route(path, async (route) => {
    await held
    await route.continue()
  })
  return async () => {
    const answered = page.waitForResponse(path)
    release()
    await answered
    await page.unroute(path)
    await wait(100)
  }
}

const testInBrowser = testNeeding('chromium')

testInBrowser(
  'a clerk sees the head of her unit as it prints, and changes unit and departments by keyboard',
  async () => {
    const { folder } = dataFolder()
    const entry = (): CoQuan | undefined => entryIn(folder, 'ubnd-phuong-nha-trang')
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)
    const written = async (): Promise<void> => {
      await wait(50)
      await page.getByText('Đã ghi vào tệp').waitFor()
    }
    await page.goto(new URL('/#/don-vi', address).href)
    await page.getByRole('table').waitFor()
    expect(await seriousOn(page)).toEqual([])
    await tabTo(page, /phường Nha Trang/u)
    await page.keyboard.press('Enter')
    await page.locator('.dau-van-ban').getByText('PHƯỜNG NHA TRANG').waitFor()
    await page.locator('.dau-van-ban').getByText('Độc lập - Tự do - Hạnh phúc').waitFor()
    expect(await seriousOn(page)).toEqual([])

    // A way of issuing is chosen by its name; what then can be typed follows below.
    await page
      .getByRole('row', { name: /^Ban hành bằng/u })
      .locator('td')
      .nth(1)
      .click()
    await page.keyboard.type('quyết định (')
    await page.keyboard.press('Enter')
    await written()
    await page.keyboard.type('QĐ-UBND')
    await page.keyboard.press('Enter')
    await typeByBackspaces(page, TELEX)
    await page.keyboard.press('Enter')
    await written()
    expect(entry()?.banHanh).toEqual({ loai: 'quyet-dinh', kyHieu: 'QĐ-UBND', diaDanh: 'đường' })
    await page
      .locator('.dau-van-ban')
      .getByText(/^đường, ngày/u)
      .waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('đã hoàn tác: UBND phường Nha Trang: Sửa Nội dung, Nơi ban hành').waitFor()
    expect(entry()?.banHanh?.diaDanh).toBeUndefined()

    // A department by its buttons, its name and its fields by keys, one more field by its box.
    await page.getByRole('tab', { name: /^Các phòng/u }).click()
    await page.getByRole('button', { name: 'Thêm dòng ở cuối' }).click()
    await page.getByRole('row', { name: /^…/u }).locator('td').first().click()
    await page.keyboard.type('Phòng Kinh tế')
    await page.keyboard.press('Tab')
    await page.keyboard.press(' ')
    await written()
    await page
      .getByRole('row', { name: /^Phòng Kinh tế/u })
      .locator('.o-dau')
      .nth(4)
      .click()
    await written()
    await page
      .getByRole('row', { name: /^Phòng Kinh tế/u })
      .locator('.o-dau')
      .nth(0)
      .click()
    await written()
    expect(entry()?.phong).toEqual([
      { id: 'phong-kinh-te', ten: 'Phòng Kinh tế', linhVuc: ['tai-chinh-cong'] },
    ])
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Bỏ dòng này' }).click()
    await written()
    expect(entry()?.phong).toBeUndefined()

    // At 200 % the head is folded away, and the table is seen.
    await page.setViewportSize({ width: 683, height: 384 })
    await page.reload()
    await page.getByRole('grid').waitFor()
    const seen = await page.evaluate(
      "Array.from(document.querySelectorAll('.luoi tbody tr')).filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length",
    )
    expect(seen).toBeGreaterThanOrEqual(6)
    expect(complaints).toEqual([])
  },
)

testInBrowser(
  'what is answered of a new unit outlives Back and F5; what is not understood stays to be put right',
  async () => {
    const { folder } = dataFolder()
    const { address } = await serving({ folder })
    const { page, complaints } = await openPage(address)
    const begin = async (ten: string): Promise<void> => {
      await page.getByLabel('Tên cơ quan, đơn vị').fill(ten)
      await page.getByRole('button', { name: 'Khai đơn vị' }).click()
      await phong.waitFor()
    }
    const phong = page.getByLabel('Tên phòng 1', { exact: true })
    const second = page.getByLabel('Tên phòng 2', { exact: true })
    await page.goto(new URL('/#/don-vi', address).href)
    await begin('UBND phường Đồng Đăng, tỉnh Lạng Sơn')
    const SAI = 'Trung tâm Phục vụ hành chính công: thủ tục hành chính, hộ tịch'
    await phong.fill('Văn phòng')
    await phong.press('Enter')
    await second.fill(SAI)
    await second.press('Tab')
    await page.getByText('Còn 1 mục phải sửa').waitFor()
    expect(await second.inputValue()).toBe(SAI)
    await page.goBack()
    await page.goForward()
    await page.getByText('Còn 1 mục phải sửa').waitFor()
    expect(await second.inputValue()).toBe(SAI)
    // Another one in between takes nothing away.
    await begin('Sở Y tế tỉnh Lạng Sơn')
    expect(await second.count()).toBe(0)
    await begin('UBND phường Đồng Đăng, tỉnh Lạng Sơn')
    await page.reload()
    await page.getByText('Còn 1 mục phải sửa').waitFor()
    expect(await second.inputValue()).toBe(SAI)
    // What is typed while the answer to the field before is on its way stays.
    const held = await hold(page, '**/api/don-vi')
    await phong.fill('Văn phòng UBND')
    await phong.press('Enter')
    await second.pressSequentially(', thể chế')
    await held()
    expect(await second.inputValue()).toContain(', thể chế')
    await phong.fill('Văn phòng')
    // The words that name a field tick it; the others are ticked by keys; a list from Word is pasted a row each.
    await second.fill('Trung tâm Phục vụ hành chính công: thủ tục hành chính')
    await second.press('Tab')
    const led = (ten: string): Locator => page.getByRole('checkbox', { name: ten, exact: true })
    await led('Trung tâm Phục vụ hành chính công: thủ tục hành chính').and(page.locator(':checked')).waitFor()
    await second.press('Enter')
    await page.getByLabel('Tên phòng 3', { exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Phòng Nội vụ')
    for (let nth = 0; nth < 4; nth++) await page.keyboard.press('Tab')
    await page.keyboard.press(' ')
    await led('Phòng Nội vụ: chế độ công vụ').and(page.locator(':checked')).waitFor()
    await page.getByLabel('Tên phòng 4', { exact: true }).focus()
    // As Word numbers a list, in the place of a list that was pasted wrongly and taken away again.
    await page.keyboard.type('x')
    await page.keyboard.press('Backspace')
    await paste(page, '1.\tPhòng Kinh tế;\n2.\tPhòng Văn hóa - Xã hội.\n')
    await page.getByLabel('Phòng Văn hóa - Xã hội: thể chế', { exact: true }).waitFor()
    expect(await page.getByLabel('Tên phòng 4', { exact: true }).inputValue()).toBe('Phòng Kinh tế')
    expect(await page.getByLabel('Tên phòng 5', { exact: true }).inputValue()).toBe('Phòng Văn hóa - Xã hội')
    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Xem lại' }).click()
    // The head as it will print, before anything is written.
    await page.locator('.dau-van-ban').getByText('PHƯỜNG ĐỒNG ĐĂNG').waitFor()
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByText(/^Đã ghi: /u).waitFor()
    expect(entryIn(folder, 'ubnd-phuong-dong-dang')?.phong).toEqual([
      { id: 'van-phong', ten: 'Văn phòng' },
      {
        id: 'trung-tam-phuc-vu-hanh-chinh-cong',
        ten: 'Trung tâm Phục vụ hành chính công',
        linhVuc: ['thu-tuc'],
      },
      { id: 'phong-noi-vu', ten: 'Phòng Nội vụ', linhVuc: ['cong-vu'] },
      { id: 'phong-kinh-te', ten: 'Phòng Kinh tế' },
      { id: 'phong-van-hoa-xa-hoi', ten: 'Phòng Văn hóa - Xã hội' },
    ])
    // Written, it is asked no more.
    await page.reload()
    await page.getByRole('link', { name: /phường Đồng Đăng/u }).waitFor()
    expect(await phong.count()).toBe(0)
    expect(complaints).toEqual([])
  },
)
