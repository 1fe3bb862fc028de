import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { VanBan } from '../../src/domain/co-quan/co-quan'
import type { BangSua, BanLamViec, DuLieu } from '../../src/web/protocol'
import { dataFolder } from '../jobs/derived-files'
import { lenhOf, post } from './asking'
import { rewrite, type Served, serving } from './serving'

const registerOf = (folder: string): string => join(folder, 'van-ban.yaml')
const entriesIn = (folder: string): readonly VanBan[] =>
  (parse(readFileSync(registerOf(folder), 'utf8')) as { vanBan: VanBan[] }).vanBan

const json = async <T>(served: Served, path: string): Promise<T> =>
  JSON.parse((await served.ask(path)).body.toString()) as T

async function opened(folder: string) {
  const served = await serving({ folder })
  const { danhMuc, vanBan } = await json<BanLamViec>(served, '/api/van-ban')
  const base = `/api/sua/${danhMuc}`
  const tables = async (): Promise<readonly BangSua[]> => (await json<DuLieu>(served, base)).bang
  const table = async (ma: string): Promise<BangSua> => {
    const found = (await tables()).find((each) => each.ma === ma)
    if (!found) throw new Error(`there is no table ${ma}`)
    return found
  }
  const change = async (ma: string, at: { hang: string; cot: string }, sau: string): Promise<number> =>
    (await post(served, `${base}/${ma}`, lenhOf(await table(ma), at, sau))).status
  return { served, base, danhMuc, vanBan, tables, table, change }
}

/** The row of a document by its number. */
const rowOf = ({ cot, hang }: BangSua, so: string): string => {
  const nth = cot.findIndex(({ ma }) => ma === 'so')
  return hang.find(({ o }) => o[nth] === so)?.ma ?? ''
}

test('a document that was held against its original is ticked, and nothing else of the register changes', async () => {
  const { folder } = dataFolder()
  const before = readFileSync(registerOf(folder), 'utf8')
  const doubted = entriesIn(folder).find(({ daDoiChieu, so }) => daDoiChieu === false && so !== undefined)
  const { served, base, table, change } = await opened(folder)
  const shown = await table('van-ban')
  const at = { hang: rowOf(shown, doubted?.so ?? ''), cot: 'daDoiChieu' }
  const tickOf = ({ cot, hang }: BangSua): string | undefined =>
    hang.find(({ ma }) => ma === at.hang)?.o[cot.findIndex(({ ma }) => ma === at.cot)]
  expect(tickOf(shown)).toBe('')
  expect(await change('van-ban', at, 'x')).toBe(200)
  expect(tickOf(await table('van-ban'))).toBe('x')
  const lines = readFileSync(registerOf(folder), 'utf8').split('\n')
  expect(lines.filter((line, nth) => line !== before.split('\n')[nth])).toEqual(['    daDoiChieu: true'])
  expect((await post(served, `${base}/van-ban/lui`, {})).status).toBe(200)
  expect(readFileSync(registerOf(folder), 'utf8')).toBe(before)
})

test('a document that is missing is typed in, has a code of its own, and is cited by it', async () => {
  const { folder } = dataFolder()
  const { served, base, vanBan, table, change } = await opened(folder)
  const known = entriesIn(folder).length
  const { ban } = await table('van-ban')
  const them = { ban, ten: 'Thêm hai dòng', them: '', soDong: 2 }
  expect((await post(served, `${base}/van-ban`, them)).status).toBe(200)
  const hang = String(known)
  for (const [cot, sau] of [
    ['loai', 'Nghị quyết'],
    ['so', '105/NQ-HĐND'],
    ['ngay', '9/12/2025'],
    ['coQuan', 'Hội đồng nhân dân tỉnh'],
    ['trichYeu', 'về nhiệm vụ năm 2026'],
  ] as const)
    expect([cot, await change('van-ban', { hang, cot }, sau)]).toEqual([cot, 200])
  expect(entriesIn(folder).slice(known)).toEqual([
    {
      id: 'nghi-quyet-105-nq-hdnd',
      loai: 'Nghị quyết',
      so: '105/NQ-HĐND',
      ngay: '2025-12-09',
      coQuan: 'Hội đồng nhân dân tỉnh',
      trichYeu: 'về nhiệm vụ năm 2026',
      daDoiChieu: false,
    },
    expect.objectContaining({ so: '…', daDoiChieu: false }),
  ])
  // Where a decision's căn cứ are chosen it is there at once, and its doubt is said beside it.
  const plan = `/api/sua/${vanBan[0]?.ma}`
  const canCuNow = async (): Promise<BangSua | undefined> =>
    (await json<DuLieu>(served, plan)).bang.find(({ ma }) => ma === 'can-cu')
  const before = await canCuNow()
  const cot = before?.cot.find(({ ma }) => ma === 'vanBan')
  expect(cot?.chon?.find(({ ma }) => ma === 'nghi-quyet-105-nq-hdnd')?.ten).toBe(
    'Nghị quyết số 105/NQ-HĐND ngày 09 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh về nhiệm vụ năm 2026',
  )
  if (!before) throw new Error('the plan has no căn cứ')
  const last = { hang: before.hang.at(-1)?.ma ?? '', cot: 'vanBan' }
  expect((await post(served, `${plan}/can-cu`, lenhOf(before, last, 'nghi-quyet-105-nq-hdnd'))).status).toBe(
    200,
  )
  expect((await canCuNow())?.hang.at(-1)?.o.at(-1)).toContain('chưa đối chiếu với bản gốc')
})

test('a wrong day stands at its cell in the words of the page, and a row is taken out and put back', async () => {
  const { folder } = dataFolder()
  const { served, base, table, change } = await opened(folder)
  const before = readFileSync(registerOf(folder), 'utf8')
  const at = { hang: '0', cot: 'den' }
  expect(await change('van-ban', at, '30/2/2025')).toBe(200)
  const { loi, ban } = await table('van-ban')
  expect(loi.filter(({ mucDo }) => mucDo === 'sai')).toEqual([expect.objectContaining(at)])
  expect((await post(served, `${base}/van-ban`, { ban, ten: 'Bỏ dòng', bo: '0' })).status).toBe(200)
  expect((await table('van-ban')).loi.filter(({ mucDo }) => mucDo === 'sai')).toEqual([])
  for (const step of ['row', 'day'])
    expect([step, (await post(served, `${base}/van-ban/lui`, {})).status]).toEqual([step, 200])
  expect(readFileSync(registerOf(folder), 'utf8')).toBe(before)
})

test('the same number and day twice is doubted, and the word before a number stays out of it', async () => {
  const { folder } = dataFolder()
  const { served, base, table, change } = await opened(folder)
  const { so = '', ngay = '' } = entriesIn(folder).find((each) => each.so !== undefined) ?? {}
  const { ban, hang } = await table('van-ban')
  await post(served, `${base}/van-ban`, { ban, ten: 'Thêm', them: '' })
  const at = (cot: string) => ({ hang: String(hang.length), cot })
  expect((await table('van-ban')).loi).toEqual([expect.objectContaining({ ...at('so'), mucDo: 'xem' })])
  await change('van-ban', at('so'), `Số: ${so}`)
  expect(entriesIn(folder).at(-1)?.so).toBe(so)
  expect((await table('van-ban')).loi).toEqual([])
  await change('van-ban', at('ngay'), ngay.split('-').reverse().join('/'))
  expect((await table('van-ban')).loi).toEqual([
    expect.objectContaining({
      ...at('so'),
      dieu: expect.stringMatching(/^số và ngày này đã có ở dòng \d+$/u) as string,
    }),
  ])
})

test('a form of figures is held against its original once, and every line of it is shown', async () => {
  const { folder } = dataFolder()
  copyFileSync(join(__dirname, '../../data/chi-tieu-4625.yaml'), join(folder, 'chi-tieu-4625.yaml'))
  const { tables, table, change } = await opened(folder)
  const forms = (await tables()).filter(({ ma }) => ma.startsWith('bieu-mau'))
  const doubted = forms.find(({ hang }) => hang[0]?.o.at(-1) === '')
  if (!doubted) throw new Error('no form is doubted')
  const at = { hang: doubted.hang[0]?.ma ?? '', cot: 'daDoiChieu' }
  // A line of its own cannot be ticked.
  expect(await change(doubted.ma, { ...at, hang: doubted.hang[1]?.ma ?? '' }, 'x')).toBe(422)
  expect(await change(doubted.ma, at, 'x')).toBe(200)
  expect((await table(doubted.ma)).hang[0]?.o.at(-1)).toBe('x')
  const lines = readFileSync(join(folder, doubted.tep), 'utf8').split('\n')
  expect(lines).toContain('daDoiChieu: true')
})

test('two who write in the register at once lose nothing', async () => {
  const { folder } = dataFolder()
  const { served, base, table } = await opened(folder)
  const seen = await table('van-ban')
  const cells = seen.hang
    .slice(0, 6)
    .map(({ ma: hang }, nth) => ({ hang, cot: 'nguon', sau: `Công báo ${nth}` }))
  const answers = await Promise.all(
    cells.map(({ sau, ...at }) => post(served, `${base}/van-ban`, lenhOf(seen, at, sau))),
  )
  expect(answers.map(({ status, said }) => [status, said])).toEqual(
    cells.map(() => [200, expect.anything() as unknown]),
  )
  expect(
    entriesIn(folder)
      .slice(0, 6)
      .map(({ nguon }) => nguon),
  ).toEqual(cells.map(({ sau }) => sau))
  // A file that others changed is not written over.
  rewrite(registerOf(folder), 'Công báo 3', 'Công báo của tỉnh')
  const { status } = await post(served, `${base}/van-ban`, lenhOf(seen, { hang: '3', cot: 'nguon' }, 'Khác'))
  expect(status).toBe(409)
})
