import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { THU_MUC_VI_DU } from '../../src/index'
import type { BanLamViec } from '../../src/web/protocol'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { lookedThrough, post } from './asking'
import { openPage } from './browser'
import { rewrite, type Served, serving } from './serving'

const testInBrowser = testNeeding('chromium')
const REPORT = 'khanh-hoa/2026/bao-cao-quy-1.yaml'
const exampleIn = (folder: string): string => join(folder, THU_MUC_VI_DU)
const deskOf = async (served: Served): Promise<BanLamViec> =>
  JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec
const drop = async (served: Served, daNeu: readonly string[] = []): Promise<unknown> =>
  (await post(served, '/api/vi-du/xoa', { daNeu })).said

/** A server on a folder that holds an example office. */
async function servingExample(): Promise<{ served: Served; folder: string }> {
  const folder = temporaryFolder()
  const served = await serving({ folder })
  expect((await post(served, '/api/vi-du', {})).status).toBe(200)
  return { served, folder }
}

test('an example office has a plan that was issued, and nothing else that does not say it is made up', async () => {
  const { served, folder } = await servingExample()
  expect(readdirSync(folder)).toEqual([THU_MUC_VI_DU])
  const { vanBan, viDu } = await lookedThrough(served)
  expect(viDu).toBe(THU_MUC_VI_DU)
  const told = vanBan.map(({ tep, tinhTrang }) => [tep.slice(THU_MUC_VI_DU.length + 1), tinhTrang])
  expect(told).toEqual([
    ['khanh-hoa/2025/ke-hoach.yaml', 'da-ban-hanh'],
    [REPORT, 'nhap'],
    ['khanh-hoa/2026/ke-hoach-minh-hoa.yaml', 'san-sang'],
    ['so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml', 'nhap'],
  ])
  for (const [file = ''] of told.filter(([, tinhTrang]) => tinhTrang !== 'da-ban-hanh'))
    expect(readFileSync(join(exampleIn(folder), file), 'utf8')).toContain('MINH HỌA, KHÔNG PHẢI')
  expect(vanBan.flatMap(({ canXem }) => canXem.filter(({ mucDo }) => mucDo === 'sai'))).toEqual([])
})

test('an example that nobody touched goes at once; it can be made again, and not over another', async () => {
  const { served, folder } = await servingExample()
  expect((await post(served, '/api/vi-du', {})).said.canXem?.[0]?.dieu).toContain('đã có thư mục')
  writeFileSync(join(exampleIn(folder), 'khanh-hoa', 'desktop.ini'), 'của Windows')
  expect(await drop(served)).toEqual({ canHoi: [] })
  expect(readdirSync(folder)).toEqual([])
  expect(await deskOf(served)).toMatchObject({ thuMuc: folder, vanBan: [] })
  expect(await drop(served)).toEqual({ canHoi: [] })
  expect((await post(served, '/api/vi-du', {})).status).toBe(200)
})

test('what was changed is said before, also what was changed since', async () => {
  const { served, folder } = await servingExample()
  rewrite(join(exampleIn(folder), REPORT), 'quy-1', '6-thang')
  expect(await drop(served)).toEqual({ canHoi: [REPORT] })
  rewrite(join(exampleIn(folder), 'co-quan.yaml'), 'Khánh Hòa', 'Mẫu')
  expect(await drop(served, [REPORT])).toEqual({ canHoi: ['co-quan.yaml'] })
  expect(existsSync(exampleIn(folder))).toBe(true)
  rmSync(join(exampleIn(folder), 'tinh.yaml'))
  expect(await drop(served, [REPORT, 'co-quan.yaml'])).toEqual({ canHoi: [] })
  expect(readdirSync(folder)).toEqual([])
})

test.each([['Công văn của tôi.docx'], ['khanh-hoa/2026/ke-hoach-cua-toi.yaml'], ['khanh-hoa/.an']])(
  'where something else was put there, nothing goes before it was named: %s',
  async (name) => {
    const { served, folder } = await servingExample()
    writeFileSync(join(exampleIn(folder), name), 'của tôi')
    expect(await drop(served)).toEqual({ canHoi: [name] })
    expect(readFileSync(join(exampleIn(folder), name), 'utf8')).toBe('của tôi')
    expect(existsSync(join(exampleIn(folder), REPORT))).toBe(true)
    expect(await drop(served, [name])).toEqual({ canHoi: [] })
    expect(readdirSync(folder)).toEqual([])
  },
)

test('what cannot be asked is refused', async () => {
  const { served } = await servingExample()
  for (const body of [{}, { daNeu: 'tất cả' }, { daNeu: [], thuMuc: '/' }])
    expect((await post(served, '/api/vi-du/xoa', body)).status).toBe(400)
  for (const path of ['/api/vi-du', '/api/vi-du/xoa']) expect((await served.ask(path)).status).toBe(405)
})

testInBrowser('on the page: made, changed, asked about, kept, thrown away', async () => {
  const folder = temporaryFolder()
  const { address } = await serving({ folder })
  const { page, complaints } = await openPage(address)
  await page.getByRole('button', { name: 'Tạo cơ quan ví dụ' }).click()
  await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
  const example = page.getByRole('region', { name: 'Cơ quan ví dụ' })
  expect(await page.getByRole('row').count()).toBe(5)
  rewrite(join(exampleIn(folder), REPORT), 'quy-1', '6-thang')
  await example.getByRole('button', { name: 'Xóa cơ quan ví dụ' }).click()
  await example.getByText(`Đã sửa hoặc thêm trong ví dụ: ${REPORT}`).waitFor()
  await example.getByRole('button', { name: 'Thôi, giữ lại' }).click()
  await example.getByRole('button', { name: /^Xóa/u }).click()
  await example.getByRole('button', { name: 'Vẫn xóa cơ quan ví dụ' }).click()
  await page.getByRole('heading', { name: 'Chưa có văn bản nào' }).waitFor()
  expect(readdirSync(folder)).toEqual([])
  expect(complaints).toEqual([])
})
