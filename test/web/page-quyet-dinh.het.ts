import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { writeSoNgay } from '../../src/workspace/write-so-ngay'
import { testNeeding } from '../read/programs'
import { openBeside, openPage, type Opened } from './browser'
import { seriousOn } from './serious'
import { decidingFolder } from './deciding'
import { serving } from './serving'
import { TELEX, typeByBackspaces, typeByComposition } from './typing'

const testInBrowser = testNeeding('chromium')

async function cell(page: Page, row: RegExp, heading: string) {
  const headings = await page.getByRole('grid').locator('thead th').allInnerTexts()
  return page.getByRole('row', { name: row }).first().locator('td').nth(headings.indexOf(heading))
}
const written = async (page: Page): Promise<void> => {
  await wait(30)
  await page.getByText('Đã ghi vào tệp').waitFor()
}

async function open(folder: string): Promise<Opened> {
  const { address } = await serving({ folder })
  const opened = await openPage(address)
  await opened.page.getByRole('link', { name: 'Quyết định từng nhiệm vụ' }).click()
  await opened.page.getByRole('grid').waitFor()
  return opened
}

testInBrowser(
  'a clerk decides the tasks of her unit by keyboard and by mouse, and writes the draft',
  async () => {
    const { folder, own } = await decidingFolder()
    const file = join(own, 'quyet-dinh-cu-the-hoa.xlsx')
    const rowOf = async (ma: string) => (await readQuyetDinh(file)).nhiemVu.find((each) => each.ma === ma)
    const opened = await open(folder)
    const { page, complaints } = opened

    // By keyboard: a letter names the decision; the words that are then proposed stand there.
    await (await cell(page, /^I\.2 /u, 'Quyết định')).click()
    await page.keyboard.type('g')
    await page.keyboard.press('Enter')
    await written(page)
    expect((await rowOf('I.2'))?.quyetDinh).toBe('tham-gia')
    const product = await cell(page, /^I\.2 /u, 'Kết quả của đơn vị')
    expect(await product.innerText()).not.toBe('')
    await page.getByRole('button', { name: /^Góp phần \d+$/u }).click()
    const counted = await page.getByRole('row').count()
    expect(await page.getByRole('button', { name: `Góp phần ${counted - 1}` }).count()).toBe(1)
    await page.getByRole('button', { name: /^Tất cả/u }).click()

    // Vietnamese typed into the words of the unit, by both kinds of typing tools; taken back.
    const before = readFileSync(file)
    for (const typing of [typeByBackspaces, typeByComposition]) {
      await (await cell(page, /^I\.2 /u, 'Kết quả của đơn vị')).click()
      await typing(page, TELEX)
      await page.keyboard.press('Enter')
      await written(page)
      expect((await rowOf('I.2'))?.ketQuaRieng).toBe('đường')
      await page.keyboard.press('Control+z')
      await written(page)
      expect(readFileSync(file).equals(before)).toBe(true)
    }

    // By mouse: who leads, and who helps, from lists; the steps that are shown go on with what is done.
    await page.getByRole('button', { name: 'Các bước đã sửa' }).click()
    const steps = page.getByRole('list', { name: 'Các bước đã sửa' })
    await steps.waitFor()
    await (await cell(page, /^I\.2 /u, 'Phòng chủ trì')).locator('.mo-chon').click()
    await page.getByRole('option', { name: 'Thanh tra Sở' }).click()
    await written(page)
    await steps.getByText(/Phòng chủ trì/u).waitFor()
    await (await cell(page, /^I\.2 /u, 'Phối hợp')).locator('.mo-chon').click()
    await page.getByRole('option', { name: 'Phòng Hành chính tư pháp' }).click()
    await page.keyboard.press('Escape')
    await written(page)
    expect(await rowOf('I.2')).toMatchObject({
      phongRieng: 'Thanh tra Sở',
      phanCongRieng: expect.stringMatching(
        /^Thanh tra Sở chủ trì, .*Phòng Hành chính tư pháp và các phòng, đơn vị liên quan$/u,
      ) as string,
    })

    // A second window sees it; what it changes is seen here.
    const beside = await openBeside(opened)
    await beside.page.getByRole('grid').waitFor()
    await (await cell(beside.page, /^I\.3 /u, 'Thời hạn của đơn vị')).click()
    await beside.page.keyboard.type('Quý III/2025')
    await beside.page.keyboard.press('Enter')
    await (await cell(page, /^I\.3 /u, 'Thời hạn của đơn vị')).getByText('Quý III/2025').waitFor()
    await beside.page.close()

    expect(await seriousOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Viết dự thảo' }).click()
    await page.getByRole('link', { name: 'Xem và sửa dữ liệu' }).click()
    await page.getByRole('grid', { name: 'Nhiệm vụ' }).getByText('Quý III/2025').waitFor()
    // They are those of the plan now.
    await steps.getByText(/Viết dự thảo/u).waitFor()
    expect(await steps.getByText(/Phòng chủ trì/u).count()).toBe(0)

    // What there is to know of it is there whenever somebody comes back.
    await page.goBack()
    await page.reload()
    await page.getByText(/^Điều cần biết về kế hoạch vừa lập/u).waitFor()

    // Once it has number and day, it is written anew only where somebody says so.
    const plan = join(own, 'ke-hoach.yaml')
    writeFileSync(plan, writeSoNgay(readFileSync(plan, 'utf8'), { so: 5, ngay: '2025-01-15' }) ?? '')
    const issued = readFileSync(plan, 'utf8')
    await (await cell(page, /^I\.2 /u, 'Kết quả của đơn vị')).click()
    await page.keyboard.type('Kết quả riêng của Sở')
    await page.keyboard.press('Enter')
    await written(page)
    await page.getByRole('button', { name: 'Viết dự thảo' }).click()
    const asked = page.getByRole('alert').filter({ hasText: 'đã ban hành (số 05 ngày 15/01/2025)' })
    await asked.waitFor()
    expect(await seriousOn(page)).toEqual([])
    expect(readFileSync(plan, 'utf8')).toBe(issued)
    await asked.getByRole('button', { name: 'Vẫn viết lại' }).click()
    await page.getByText('Đã viết dự thảo').waitFor()
    expect(readFileSync(plan, 'utf8')).toContain('Kết quả riêng của Sở')
    expect([...complaints, ...beside.complaints]).toEqual([])
  },
)
