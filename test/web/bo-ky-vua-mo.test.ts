import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import type { VanBan } from '../../src/web/protocol'
import { runHere } from '../cli/captured'
import { listOf, post } from './asking'
import { exampleFolder } from './faults'
import { type Served, serving } from './serving'

const REPORTS = 'ubnd-phuong-nha-trang/2026'
/** Every file of a folder with what it holds. */
const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(['**/*'], { cwd: folder, dot: true })
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
const begunIn = async (served: Served): Promise<VanBan | undefined> =>
  (await listOf(served)).vanBan.find(({ vuaMo }) => vuaMo)

const LENH = { coQuan: 'ubnd-phuong-nha-trang', ky: 'quy-1', nam: 2026, loiVan: 'tep' }

test('a first report is taken back on the page: what it wrote is gone, and nothing else', async () => {
  const folder = exampleFolder()
  rmSync(join(folder, REPORTS), { recursive: true })
  const before = contentOf(folder)
  const served = await serving({ folder })
  expect((await post(served, '/api/bao-cao-dau', LENH)).status).toBe(200)
  const begun = await begunIn(served)
  expect(begun?.tep).toBe(`${REPORTS}/bao-cao-quy-1.yaml`)
  expect((await post(served, `/api/ky-moi/${begun?.ma ?? ''}/bo`, {})).status).toBe(200)
  expect(contentOf(folder)).toEqual(before)
  // It can be begun again.
  expect((await post(served, '/api/bao-cao-dau', LENH)).status).toBe(200)
})

test('a first report in which something was written stays as it is', async () => {
  const folder = exampleFolder()
  rmSync(join(folder, REPORTS), { recursive: true })
  const served = await serving({ folder })
  await post(served, '/api/bao-cao-dau', LENH)
  const begun = await begunIn(served)
  const report = join(folder, REPORTS, 'bao-cao-quy-1.yaml')
  writeFileSync(report, `${readFileSync(report, 'utf8')}# đã xem\n`)
  const now = contentOf(folder)
  const { status, said } = await post(served, `/api/ky-moi/${begun?.ma ?? ''}/bo`, {})
  expect([status, said.canXem?.[0]?.dieu]).toEqual([422, 'đã sửa sau khi mở kỳ: bao-cao-quy-1.yaml'])
  expect(contentOf(folder)).toEqual(now)
})

test.each([
  ['after a report', ['--tu', `${REPORTS}/bao-cao-quy-1.yaml`, '--ky', '6-thang', '--nam', '2026']],
  ['as a first report', ['--co-quan', 'so-noi-vu-khanh-hoa', '--ky', 'quy-1', '--nam', '2026']],
])('a period that the command line began is taken back on the page: %s', async (_, asked) => {
  const folder = exampleFolder()
  const argv = asked.map((each) => (each.endsWith('.yaml') ? join(folder, each) : each))
  const before = contentOf(folder)
  expect((await runHere('bao-cao', 'moi', '--thu-muc', folder, ...argv)).code).toBe(0)
  const served = await serving({ folder })
  const begun = await begunIn(served)
  expect(begun).toBeDefined()
  expect((await post(served, `/api/ky-moi/${begun?.ma ?? ''}/bo`, {})).status).toBe(200)
  expect(existsSync(join(folder, begun?.tep ?? ''))).toBe(false)
  expect(contentOf(folder)).toEqual(before)
})
