import type { HoiDonVi, LenhDonVi, TuChoi } from '../../src/web/protocol'
import { runHere } from '../cli/captured'
import { dataFolder } from '../jobs/derived-files'
import { registerIn } from './register'
import { type Answer, type Served, serving } from './serving'

const NEW = 'Sở Du lịch tỉnh Khánh Hòa'
const { folder } = dataFolder()
let served: Served
beforeAll(async () => {
  served = await serving({ folder })
})

const ask = (lenh: object): Promise<Answer> =>
  served.ask('/api/don-vi', {
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${served.port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(JSON.stringify(lenh))),
    },
    body: JSON.stringify(lenh),
  })
async function told(ten: string, traLoi: LenhDonVi['traLoi'], ghi = false): Promise<HoiDonVi> {
  const { status, body } = await ask({ ten, traLoi, ghi })
  expect([status, body.toString()]).toEqual([200, expect.any(String)])
  return JSON.parse(body.toString()) as HoiDonVi
}

const textOf = ({ muc = [] }: HoiDonVi, khoa: string): string | undefined =>
  muc.find((each) => each.khoa === khoa)?.chu

test('a new unit is asked about on one page and written as the command line writes it', async () => {
  const before = registerIn(folder)
  const phong = ['Văn phòng Sở: chỉ đạo điều hành', 'Phòng Lữ hành']
  const asked = await told(NEW, {})
  expect(asked.moi).toBe(true)
  const filled = await told(NEW, { phong })
  expect(textOf(filled, 'phong')?.split('\n')).toHaveLength(2)
  expect(filled.tomTat?.length).toBeGreaterThan(8)
  // What is shown is read back as what it stands for.
  const again = await told(
    NEW,
    Object.fromEntries((filled.muc ?? []).map(({ khoa, chu }) => [khoa, chu.split('\n')])),
  )
  expect(again.tomTat).toEqual(filled.tomTat)
  expect(registerIn(folder)).toBe(before)

  const written = await told(NEW, { phong }, true)
  expect(written.daGhi).toEqual(['co-quan.yaml'])
  const twin = dataFolder().folder
  const options = phong.flatMap((each) => ['--phong', each])
  const said = await runHere('khoi-tao', NEW, '--thu-muc', twin, '--mac-dinh', ...options)
  expect(said.code).toBe(0)
  expect(registerIn(folder)).toBe(registerIn(twin))
})

test('a unit of the register is shown as it stands, and only what is changed is written', async () => {
  const shown = await told('so-tu-phap-khanh-hoa', {})
  expect([shown.moi, textOf(shown, 'ten')]).toEqual([false, 'Sở Tư pháp tỉnh Khánh Hòa'])
  const before = registerIn(folder)
  expect((await told('so-tu-phap-khanh-hoa', {}, true)).daGhi).toEqual([])
  expect(registerIn(folder)).toBe(before)
})

test('what is wrong with an answer stands at its question, and nothing is written', async () => {
  const before = registerIn(folder)
  const wrong = await told(NEW, { kyHieu: ['12/QĐ-SDL'], loai: ['quyet-dinh'] }, true)
  expect(wrong.muc?.filter(({ loi }) => loi.length > 0).map(({ khoa }) => khoa)).toEqual(['kyHieu'])
  expect(wrong.daGhi).toBeUndefined()
  expect(registerIn(folder)).toBe(before)
})

test('what is no unit is told in words; what is nothing to be asked is refused', async () => {
  const { status, body } = await ask({ ten: 'ubnd-tinh-khanh-hoa', traLoi: {}, ghi: false })
  const { canXem } = JSON.parse(body.toString()) as Partial<TuChoi>
  expect([status, canXem?.length]).toEqual([422, 1])
  // In no word of the command line.
  expect(canXem?.[0]?.cachSua).toMatch(/^khai ở đây/u)
  expect((await ask({ ten: 'abc' })).status).toBe(400)
})
