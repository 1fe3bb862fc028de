import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { changeQuyetDinhXlsx } from '../../src/workspace/change-quyet-dinh'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { BUILT } from '../cli/captured'
import { testNeeding } from '../read/programs'
import { openBeside, openPage } from './browser'
import { temporaryFolder } from '../read/temporary'
import { decidingFolder } from './deciding'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')
const THOI_HAN = 'Thời hạn của đơn vị'

async function cell(page: Page, heading: string) {
  const headings = await page.getByRole('grid').locator('thead th').allInnerTexts()
  return page
    .getByRole('row', { name: /^I\.3 /u })
    .first()
    .locator('td')
    .nth(headings.indexOf(heading))
}
async function typeInto(page: Page, heading: string, words: string): Promise<void> {
  await (await cell(page, heading)).click()
  await page.keyboard.type(words)
}
async function written(page: Page): Promise<void> {
  await wait(30)
  await page.getByText('Đã ghi vào tệp').waitFor()
}

/** A clerk's folder, what its sheet says of a task, and how its table is opened. */
async function deciding() {
  const { folder, own } = await decidingFolder()
  const file = join(own, 'quyet-dinh-cu-the-hoa.xlsx')
  const rowNow = async () => (await readQuyetDinh(file)).nhiemVu.find(({ ma }) => ma === 'I.3')
  const openTable = async (address: string) => {
    const opened = await openPage(address)
    await opened.page.getByRole('link', { name: 'Quyết định từng nhiệm vụ' }).click()
    await opened.page.getByRole('grid').waitFor()
    return opened
  }
  return { folder, file, rowNow, openTable }
}

testInBrowser(
  'two windows in one cell of the decision sheet: both are shown, and one is chosen',
  async () => {
    const { folder, rowNow, openTable } = await deciding()
    const { address } = await serving({ folder })
    const first = await openTable(address)
    const second = await openBeside(first)
    await second.page.getByRole('grid').waitFor()

    // The second is in the middle of a word, and hears nothing, while the first writes the same cell.
    await typeInto(second.page, THOI_HAN, 'Quý III/2025')
    await second.page.route('**/api/quyet-dinh/*', (route) => route.abort())
    await typeInto(first.page, THOI_HAN, 'Quý II/2025')
    await first.page.keyboard.press('Enter')
    await written(first.page)
    await second.page.keyboard.press('Enter')
    await second.page.unroute('**/api/quyet-dinh/*')

    const told = second.page.getByRole('alert')
    await told.getByText('vừa được sửa ở nơi khác').waitFor()
    expect(await told.innerText()).toMatch(/Quý III\/2025\s+Quý II\/2025/u)
    expect((await rowNow())?.thoiHanRieng).toBe('Quý II/2025')
    await second.page.getByRole('button', { name: 'Giữ chữ của tôi' }).click()
    await told.waitFor({ state: 'detached' })
    await written(second.page)
    expect((await rowNow())?.thoiHanRieng).toBe('Quý III/2025')
    await (await cell(first.page, THOI_HAN)).getByText('Quý III/2025').waitFor()
  },
)

testInBrowser('a draft that is refused leads to the cells that refuse it', async () => {
  const { folder, file, openTable } = await deciding()
  const wrong = [{ path: ['nhiemVu', 1, 'quyetDinh'], value: 'làm ngay' }]
  writeFileSync(file, changeQuyetDinhXlsx(readFileSync(file), file, wrong))
  const { page } = await openTable((await serving({ folder })).address)
  await page.getByRole('tab').last().click()
  await page.getByRole('button', { name: 'Viết dự thảo' }).click()
  const told = page.getByRole('alert')
  await told.getByText('Chưa viết được dự thảo').waitFor()
  await told
    .getByRole('link', { name: /› Quyết định$/u })
    .first()
    .click()
  await page.locator('.luoi td.chon').getByText('làm ngay').waitFor()
})

async function startBuilt(folder: string, cache: string) {
  const env = { ...process.env, LOCALAPPDATA: cache }
  const program = spawn(process.execPath, [BUILT, 'mo', folder, '--khong-mo'], { env })
  const [said] = (await once(program.stdout, 'data')) as [Buffer]
  return { program, address: String(said).trim() }
}

testInBrowser(
  'killed in the middle of typing and started again, the same window goes on and sends what it held',
  async () => {
    const { folder, rowNow, openTable } = await deciding()
    const cache = temporaryFolder()
    const { program, address } = await startBuilt(folder, cache)
    const { page } = await openTable(address)
    await typeInto(page, THOI_HAN, 'Quý II/2025')
    await page.keyboard.press('Enter')
    await written(page)
    const ended = once(program, 'exit')
    program.kill('SIGKILL')
    await ended
    await typeInto(page, 'Kết quả của đơn vị', 'Báo cáo')
    await page.keyboard.press('Enter')
    // What did not reach the disk stays in sight.
    await page.getByText('Chương trình không trả lời').waitFor()
    await page.getByText('Chưa ghi được 1 bước').waitFor()
    expect(await (await cell(page, 'Kết quả của đơn vị')).innerText()).toBe('Báo cáo')
    // In the middle of a word.
    await typeInto(page, THOI_HAN, 'Quý IV')

    const again = await startBuilt(folder, cache)
    expect(again.address).toBe(address)
    await page.getByText('Chương trình không trả lời').waitFor({ state: 'detached' })
    await page.getByText('Đã ghi vào tệp').waitFor()
    expect(await rowNow()).toMatchObject({ thoiHanRieng: 'Quý II/2025', ketQuaRieng: 'Báo cáo' })
    await page.keyboard.type('/2025')
    await page.keyboard.press('Enter')
    await written(page)
    expect(await rowNow()).toMatchObject({ thoiHanRieng: 'Quý IV/2025', ketQuaRieng: 'Báo cáo' })
    const gone = once(again.program, 'exit')
    again.program.kill('SIGINT')
    await gone
  },
)
