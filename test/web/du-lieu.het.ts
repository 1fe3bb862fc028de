import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { parse } from 'yaml'
import { ROOT } from '../house/source'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { openBeside, openPage, type Opened } from './browser'
import { officeFolder, planIn, rewrite, serving } from './serving'
import { paste, TELEX, typeByBackspaces, typeByComposition, VNI } from './typing'

const testInBrowser = testNeeding('chromium')

/** The data of the first document of a folder. */
async function openData(folder: string, name = /Kế hoạch/u): Promise<Opened & { address: string }> {
  const { address } = await serving({ folder })
  const opened = await openPage(address)
  await opened.page.getByRole('link', { name }).first().click()
  await opened.page.getByRole('link', { name: 'Dữ liệu', exact: true }).click()
  await opened.page.getByRole('grid').waitFor()
  return { ...opened, address }
}

/** A cell by its row and the heading of its column, as they stand in the table. */
async function cell(page: Page, row: string | RegExp, heading: string) {
  const headings = await page.getByRole('grid').locator('thead th').allInnerTexts()
  return page.getByRole('row', { name: row }).first().locator('td').nth(headings.indexOf(heading))
}
/** Waits until something is so on the disk. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 30_000) throw new Error('it does not come about')
    await wait(50)
  }
}
const written = (page: Page) => page.getByText('Đã ghi vào tệp').waitFor()
/** Where something goes wrong on the disk the page would say so in a box. */
const isSound = async ({ page, complaints }: Opened): Promise<void> => {
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(complaints).toEqual([])
}

type Plan = {
  readonly linhVuc: { nhiemVu: { ten: string; moc: { thoiHan: string; ketQua?: string }[] }[] }[]
}
const planOf = (folder: string): Plan => parse(readFileSync(planIn(folder), 'utf8')) as Plan
const firstMoc = (folder: string) => planOf(folder).linhVuc[0]?.nhiemVu[0]?.moc[0]

testInBrowser(
  'the first letter typed into a chosen cell is Vietnamese, by Telex and VNI, by both ways of typing tools',
  async () => {
    const folder = officeFolder()
    const opened = await openData(folder)
    const { page } = opened
    for (const [type, keys] of [
      [typeByBackspaces, TELEX],
      [typeByComposition, TELEX],
      [typeByBackspaces, VNI],
      [typeByComposition, VNI],
    ] as const) {
      await (await cell(page, /^I\.1/u, 'Thời hạn')).click()
      await page.keyboard.press('Delete')
      await written(page)
      await type(page, keys)
      await page.keyboard.press('Enter')
      await written(page)
      expect(firstMoc(folder)?.thoiHan).toBe('đường')
    }
    await isSound(opened)
  },
)

testInBrowser('by keyboard: go, change a letter, break a line, give up, empty, take back', async () => {
  const folder = officeFolder()
  const before = readFileSync(planIn(folder), 'utf8')
  const opened = await openData(folder)
  const { page } = opened
  const thoiHan = firstMoc(folder)?.thoiHan ?? ''
  await (await cell(page, /^I\.1/u, 'Nhiệm vụ')).click()
  for (let step = 0; (await page.evaluate('document.activeElement.ariaLabel')) !== 'Thời hạn, I.1'; step++) {
    if (step > 6) throw new Error('no key leads to the deadline')
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('F2')
  await page.keyboard.type(' (sửa)')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('dòng hai')
  await page.keyboard.press('Enter')
  await written(page)
  expect(firstMoc(folder)?.thoiHan).toBe(`${thoiHan} (sửa)\ndòng hai`)

  await (await cell(page, /^I\.1/u, 'Thời hạn')).click()
  await page.keyboard.type('bỏ dở')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  expect(firstMoc(folder)?.thoiHan).toBe(`${thoiHan} (sửa)\ndòng hai`)

  await page.keyboard.press('Control+z')
  await until(() => readFileSync(planIn(folder), 'utf8') === before)
  await written(page)
  await isSound(opened)
})

testInBrowser(
  'sixty rows from Excel, cells with line breaks and quotes among them, are one step',
  async () => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data/khanh-hoa/2025'), folder, { recursive: true })
    for (const name of ['co-quan.yaml', 'van-ban.yaml', 'tinh.yaml'])
      cpSync(join(ROOT, 'data', name), join(folder, name))
    const opened = await openData(folder, /Kế hoạch năm 2025/u)
    const { page } = opened
    const rows = Array.from({ length: 60 }, (_, nth) =>
      nth === 1 ? '"Tháng 3\ngia hạn ""một"" lần"' : `Tháng ${(nth % 12) + 1}`,
    )
    await (await cell(page, /^I\.1 /u, 'Thời hạn')).click()
    await paste(page, `${rows.join('\r\n')}\r\n`)
    await until(() => firstMoc(folder)?.thoiHan === 'Tháng 1')
    await written(page)
    const moc = planOf(folder).linhVuc.flatMap(({ nhiemVu }) => nhiemVu.flatMap((task) => task.moc))
    expect(moc.slice(0, 60).map(({ thoiHan }) => thoiHan)).toEqual(
      rows.map((text, nth) => (nth === 1 ? 'Tháng 3\ngia hạn "một" lần' : text)),
    )
    const before = readFileSync(join(ROOT, 'data/khanh-hoa/2025/ke-hoach.yaml'), 'utf8')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await until(() => readFileSync(planIn(folder), 'utf8') === before)
    await written(page)
    await isSound(opened)
  },
)

testInBrowser('two windows: another cell is seen, the same cell asks which words stay', async () => {
  const folder = officeFolder()
  const one = await openData(folder)
  const other = await openBeside(one)
  await other.page.getByRole('grid').waitFor()
  await (await cell(one.page, /^I\.1/u, 'Thời hạn')).click()
  await one.page.keyboard.type('Quý II')
  await one.page.keyboard.press('Enter')
  await written(one.page)
  await other.page.getByRole('gridcell', { name: 'Quý II', exact: true }).waitFor()

  // The second window is in the middle of a word while the file changes under it.
  await (await cell(other.page, /^I\.1/u, 'Thời hạn')).click()
  await other.page.route('**/api/sua/*', (route) => route.abort())
  await other.page.keyboard.type('Quý III')
  rewrite(planIn(folder), 'Quý II', 'Quý IV')
  await other.page.keyboard.press('Enter')
  await other.page.unroute('**/api/sua/*')
  await other.page.getByText('vừa được sửa ở nơi khác').waitFor()
  expect(await other.page.getByRole('alert').innerText()).toContain('Quý IV')
  expect(firstMoc(folder)?.thoiHan).toBe('Quý IV')
  await other.page.getByRole('button', { name: 'Giữ chữ của tôi' }).click()
  await written(other.page)
  await other.page.getByRole('alert').waitFor({ state: 'detached' })
  expect(firstMoc(folder)?.thoiHan).toBe('Quý III')
})

testInBrowser(
  'progress: a state is picked from its list, and what follows from it is computed at once',
  async () => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
    const opened = await openData(join(folder, 'khanh-hoa'), /Báo cáo quý I năm 2025/u)
    const { page } = opened
    const row = /^I\.5 /u
    await (await cell(page, row, 'Trạng thái')).click()
    await page.keyboard.type('da hoan')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await (await cell(page, row, 'Ngày')).click()
    await page.keyboard.type('10/3/2025')
    await page.keyboard.press('Enter')
    await page.getByText('Đã hoàn thành ngày 10/3/2025').waitFor()
    await written(page)
    const { nhiemVu } = parse(readFileSync(join(folder, 'khanh-hoa/2025/tien-do-quy-1.yaml'), 'utf8')) as {
      nhiemVu: { ma: string; trangThai?: string; ngay?: string }[]
    }
    expect(nhiemVu.filter(({ ma }) => ma === 'I.5')).toEqual([
      expect.objectContaining({ trangThai: 'hoan-thanh', ngay: '2025-03-10' }),
    ])
    await page.getByRole('tab', { name: 'Số liệu' }).click()
    expect(await (await cell(page, /Số nhiệm vụ đã hoàn thành/u, 'Kỳ này')).innerText()).toBe('8')
    await isSound(opened)
  },
)

testInBrowser(
  'what could not be sent stays in sight and is written as soon as the program answers',
  async () => {
    const folder = officeFolder()
    const { page } = await openData(folder)
    await page.route('**/api/sua/*/*', (route) => route.abort())
    await (await cell(page, /^I\.1/u, 'Thời hạn')).click()
    await page.keyboard.type('Quý IV')
    await page.keyboard.press('Enter')
    await page.getByText('Chưa ghi được 1 bước').waitFor()
    expect(await (await cell(page, /^I\.1/u, 'Thời hạn')).innerText()).toBe('Quý IV')
    expect(firstMoc(folder)?.thoiHan).not.toBe('Quý IV')
    await page.unroute('**/api/sua/*/*')
    await page.evaluate("dispatchEvent(new Event('focus'))")
    await until(() => firstMoc(folder)?.thoiHan === 'Quý IV')
    await written(page)
  },
)

testInBrowser(
  'whoever goes on at once to another document has changed the one in which it was typed',
  async () => {
    const folder = officeFolder()
    cpSync(planIn(folder), join(folder, 'ke-hoach-2.yaml'))
    rewrite(join(folder, 'ke-hoach-2.yaml'), 'nam: 2025', 'nam: 2026')
    const other = readFileSync(join(folder, 'ke-hoach-2.yaml'), 'utf8')
    const { page } = await openData(folder, /năm 2025/u)
    const waiting: (() => Promise<void>)[] = []
    await page.route('**/api/sua/*/*', (route) => void waiting.push(() => route.continue()))
    for (const words of ['Quý III', 'Quý IV']) {
      await (await cell(page, /^I\.1/u, 'Thời hạn')).click()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('link', { name: 'Bàn làm việc' }).click()
    await page.getByRole('link', { name: /năm 2026/u }).click()
    await page.getByRole('link', { name: 'Dữ liệu', exact: true }).click()
    await page.getByRole('grid').waitFor()
    for (let nth = 0; nth < 2; nth++) {
      await until(() => waiting.length > nth)
      await waiting[nth]?.()
    }
    await until(() => firstMoc(folder)?.thoiHan === 'Quý IV')
    expect(readFileSync(join(folder, 'ke-hoach-2.yaml'), 'utf8')).toBe(other)
    expect(await (await cell(page, /^I\.1/u, 'Thời hạn')).innerText()).not.toBe('Quý IV')
  },
)
