import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TuChoi } from '../../src/web/protocol'
import type { CacKeHoachCha, DaLap } from '../../src/web/protocol-cu-the-hoa'
import { runHere } from '../cli/captured'
import { dataFolder } from '../jobs/derived-files'
import { temporaryFolder } from '../read/temporary'
import { type Answer, rewrite, type Served, serving } from './serving'

const UNIT = 'so-tu-phap-khanh-hoa'
const { folder } = dataFolder()
let served: Served
beforeAll(async () => {
  served = await serving({ folder })
})

const listed = async (by: Served = served): Promise<CacKeHoachCha['keHoach']> => {
  const { status, body } = await by.ask('/api/cu-the-hoa')
  expect(status).toBe(200)
  return (JSON.parse(body.toString()) as CacKeHoachCha).keHoach
}
const make = (by: Served, ma: string, sent: object): Promise<Answer> =>
  by.ask(`/api/cu-the-hoa/${ma}`, {
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${by.port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(JSON.stringify(sent))),
    },
    body: JSON.stringify(sent),
  })
const json = ({ body }: Answer): unknown => JSON.parse(body.toString())

test('a plan of a unit is made as the command line makes it, refused twice, and made anew when asked', async () => {
  const twin = temporaryFolder()
  cpSync(folder, twin, { recursive: true })
  const [plan, ...more] = await listed()
  expect(more).toEqual([])
  expect(plan?.donVi.find(({ ma }) => ma === UNIT)?.keHoach).toBeUndefined()
  expect(plan?.donVi.map(({ ma }) => ma)).toContain(UNIT)
  const made = await make(served, plan?.ma ?? '', { donVi: UNIT, daCo: 'tu-choi' })
  expect(made.status).toBe(200)
  const { ma, dong } = json(made) as DaLap
  expect(dong[0]).toMatch(new RegExp(`^${UNIT}: thực hiện \\d+`, 'u'))

  const argv = ['cu-the-hoa', join(twin, 'tinh/ke-hoach.yaml'), '--don-vi', UNIT]
  const said = await runHere(...argv)
  expect(said.code).toBe(0)
  expect(said.err.split('\n').filter(Boolean)).toEqual(dong)
  const bytes = (root: string, name: string): Buffer => readFileSync(join(root, UNIT, '2025', name))
  const names = readdirSync(join(twin, UNIT, '2025'))
  expect(readdirSync(join(folder, UNIT, '2025')).sort()).toEqual(names.sort())
  for (const name of names)
    expect([name, bytes(folder, name).equals(bytes(twin, name))]).toEqual([name, true])

  const [again] = await listed()
  expect(again?.donVi.find((each) => each.ma === UNIT)?.keHoach).toBe(ma)
  const own = join(folder, UNIT, '2025/ke-hoach.yaml')
  const before = readFileSync(own)
  const refused = await make(served, plan?.ma ?? '', { donVi: UNIT, daCo: 'tu-choi' })
  expect([refused.status, (json(refused) as TuChoi).canXem[0]?.dieu]).toEqual([
    422,
    expect.stringContaining('đã có'),
  ])
  expect(readFileSync(own).equals(before)).toBe(true)

  rewrite(own, 'trichYeu: ', 'trichYeu: Sửa tay ')
  const kept = await make(served, plan?.ma ?? '', { donVi: UNIT, daCo: 'giu' })
  expect(kept.status).toBe(200)
  expect(readFileSync(own, 'utf8')).toContain('trichYeu: Sửa tay ')
  expect((json(kept) as DaLap).dong.join('\n')).toContain('Giữ lời văn thư đã sửa')
})

test('what is nothing to be asked, a unit that is not there, a plan with faults: each is told', async () => {
  const ma = (await listed())[0]?.ma ?? ''
  expect((await make(served, ma, { donVi: UNIT })).status).toBe(400)
  const stranger = await make(served, ma, { donVi: 'khong-co', daCo: 'tu-choi' })
  expect([stranger.status, (json(stranger) as TuChoi).canXem[0]?.dieu]).toEqual([
    422,
    expect.stringContaining('không có cơ quan "khong-co"'),
  ])
  const own = dataFolder().folder
  rewrite(join(own, 'tinh/ke-hoach.yaml'), 'nam: 2025', 'nam: hai nghin')
  const [faulty] = await listed(await serving({ folder: own }))
  expect(faulty?.donVi).toEqual([])
  expect(faulty?.sai[0]).toMatchObject({ tep: 'tinh/ke-hoach.yaml', mucDo: 'sai' })
})

test('a plan in a folder below the registers is not written outside the folder that is open', async () => {
  const own = dataFolder().folder
  const inner = await serving({ folder: join(own, 'tinh') })
  const [plan] = await listed(inner)
  const refused = await make(inner, plan?.ma ?? '', { donVi: UNIT, daCo: 'tu-choi' })
  expect([refused.status, (json(refused) as TuChoi).canXem[0]?.dieu]).toEqual([
    422,
    expect.stringContaining('ngoài thư mục đang mở'),
  ])
  expect(readdirSync(own)).not.toContain(UNIT)
})
