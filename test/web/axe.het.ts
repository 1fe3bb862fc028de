import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house/source'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { openPage } from './browser'
import { seriousOn } from './serious'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')

type ShownScreen = readonly [name: string, go: () => Promise<void>]
testInBrowser(
  'no screen hinders whoever works with a keyboard or a screen reader, also at 200 %',
  async () => {
    const folder = temporaryFolder()
    cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
    cpSync(join(folder, 'van-ban.yaml'), join(folder, 'khanh-hoa', 'van-ban.yaml'))
    const { address } = await serving({ folder: join(folder, 'khanh-hoa') })
    const { page, complaints } = await openPage(address)
    const link = (name: string | RegExp) => page.getByRole('link', { name }).first()
    const screens: readonly ShownScreen[] = [
      ['the desk', () => page.getByRole('table').waitFor()],
      ...['Nhập kế hoạch của tỉnh', 'Khai đơn vị', 'Lập kế hoạch của đơn vị'].map((name): ShownScreen => [
        name,
        async () => {
          await page.goto(new URL('/', address).href)
          await link(name).click()
          await page.getByRole('heading', { level: 1, name: /Nhập|Đơn vị|Lập/u }).waitFor()
          await page.getByText('Đang đọc dữ liệu').waitFor({ state: 'detached' })
        },
      ]),
      [
        'the desk again',
        async () => {
          await link('Bàn làm việc').click()
          await page.getByRole('table').waitFor()
        },
      ],
      [
        'the documents that are cited',
        async () => {
          await link('Danh mục văn bản, biểu mẫu').click()
          await page.getByRole('grid', { name: 'Văn bản' }).waitFor()
        },
      ],
      [
        'the desk once more',
        async () => {
          await link('Về bàn làm việc').click()
          await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
        },
      ],
      [
        'a period that begins',
        async () => {
          await page.getByRole('button', { name: 'Mở kỳ sau' }).click()
          await page.getByRole('combobox').first().waitFor()
          // As it was before, unless somebody chooses otherwise.
          expect(await page.locator('select[name=loiVan]').inputValue()).toBe('tep')
        },
      ],
      [
        'pages',
        async () => {
          await link(/Báo cáo quý I/u).click()
          await page.locator('#trang-1 canvas').waitFor()
        },
      ],
      [
        'what is to be looked at',
        async () => {
          await link(/^Cần xem/u).click()
          await page.getByRole('table').first().waitFor()
        },
      ],
      [
        'data',
        async () => {
          await link(/^Dữ liệu$/u).click()
          await page.getByRole('grid').waitFor()
        },
      ],
      [
        'figures',
        async () => {
          await page.getByRole('tab', { name: 'Số liệu' }).click()
          await page.getByRole('grid', { name: 'Số liệu' }).waitFor()
        },
      ],
    ]
    for (const [name, go] of screens) {
      await go()
      expect([name, await seriousOn(page)]).toEqual([name, []])
      // Half the window is what 200 % leaves; only tables may be wider than it.
      await page.setViewportSize({ width: 683, height: 384 })
      const beside = await page.evaluate(
        "Array.from(document.querySelectorAll('header, .thanh, h1, p')).filter((each) => each.scrollWidth > innerWidth + 1).length",
      )
      expect([name, beside]).toEqual([name, 0])
      await page.setViewportSize({ width: 1366, height: 768 })
    }
    expect(complaints).toEqual([])
  },
)
