import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { runHere } from '../cli/captured'
import { dataFolder } from '../jobs/derived-files'
import { findProgram, testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { planPage } from './plan-page'
import { serving } from './serving'

const testInBrowser = testNeeding('chromium')
let browser: Browser | undefined
afterAll(() => browser?.close())

const UNIT = 'so-tu-phap-khanh-hoa'
const PARAGRAPHS = [
  'Số: 15/KH-UBND',
  'Khánh Hòa, ngày 10 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Khánh Hòa năm 2026',
  'I. NHIỆM VỤ',
  'Nhiệm vụ cụ thể tại Phụ lục.',
  'Phụ lục',
  'DANH MỤC NHIỆM VỤ',
]
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì'],
  ['I', 'CẢI CÁCH THỂ CHẾ', '', '', ''],
  ['1', 'Rà soát văn bản quy phạm pháp luật', 'Báo cáo', 'Quý II/2026', 'Sở Tư pháp'],
  ['2', 'Tự kiểm tra cải cách hành chính', 'Báo cáo', 'Tháng 6/2026', 'Các sở, ban, ngành'],
]
/** A small plan of the province, as a page of the web. The figures are made up. */
const PLAN = planPage({ tinh: 'TỈNH KHÁNH HÒA', doan: PARAGRAPHS, hang: ROWS })

testInBrowser(
  'from the file of the province to the Word file of a unit, and each file is that of the command line',
  async () => {
    const { folder, province } = dataFolder()
    rmSync(province)
    const unit = ['khoi-tao', UNIT, '--thu-muc', folder, '--mac-dinh']
    expect((await runHere(...unit)).code).toBe(0)
    const { address } = await serving({ folder })
    browser = await chromium.launch({
      executablePath: findProgram('chromium') ?? '',
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.goto(address)

    await page.getByRole('link', { name: 'Nhập kế hoạch của tỉnh' }).press('Enter')
    const wrong = { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('x') }
    await page.getByLabel('Chọn tệp kế hoạch').setInputFiles(wrong)
    await page.getByText('không nhập được tệp ".png"').waitFor()
    const plan = { name: 'ke-hoach-tinh.html', mimeType: 'text/html', buffer: Buffer.from(PLAN) }
    await page.getByLabel('Chọn tệp kế hoạch').setInputFiles(plan)
    const place = page.getByLabel('Ghi vào')
    expect(await place.inputValue()).toBe('khanh-hoa/2026/ke-hoach.yaml')
    await place.press('Enter')
    await page.getByText('đối chiếu với bản gốc').waitFor()
    await page.getByRole('grid').waitFor()
    await page.getByRole('button', { name: /^Xem \d+ chỗ cần xem/u }).waitFor()

    await page.getByRole('link', { name: 'Bàn làm việc' }).press('Enter')
    await page.getByRole('link', { name: 'Lập kế hoạch của đơn vị' }).press('Enter')
    await page.getByLabel(/^Đơn vị/u).selectOption(UNIT)
    await page.getByRole('button', { name: 'Lập kế hoạch' }).press('Enter')
    await page.getByText('Đã lập kế hoạch của Sở Tư pháp').waitFor()
    await page.getByRole('link', { name: 'Xem trang in' }).press('Enter')
    await page.locator('#trang-1 canvas').waitFor()
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp Word' }).press('Enter'),
    ])
    expect(faults).toEqual([])

    const own = join(folder, UNIT, '2026/ke-hoach.yaml')
    const { out, code } = await runHere('ke-hoach', own, '--du-thao', '--ra', temporaryFolder())
    expect(code).toBe(0)
    const path = out.split('\n').find((each) => each.endsWith('.docx')) ?? ''
    expect(readFileSync(await word.path()).equals(readFileSync(path))).toBe(true)
  },
)
