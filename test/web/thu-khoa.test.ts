import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fillPhieu } from '../jobs/thu/province'
import { type Collecting, collecting } from './collecting'

const nguoi = 'Chánh Văn phòng'
let thu: Collecting
const bytesOf = (): Buffer => readFileSync(thu.tinh.book)
const formOf = (id: string): Uint8Array => thu.tinh.forms.get(id) ?? new Uint8Array()
const khoaNow = async () => (await thu.now()).khoa

beforeAll(async () => {
  thu = await collecting(1, 1)
  await thu.sendAll([['a.xlsx', fillPhieu(formOf('so-01'), 1)]])
})

test('what is missing is told before anything is closed, and nothing is closed as long as it is', async () => {
  const before = bytesOf()
  const { lan, vuong } = await khoaNow()
  expect(lan).toEqual([])
  expect(vuong.map(({ dieu, cachSua }) => [dieu, cachSua])).toEqual([
    [
      'Ủy ban nhân dân xã Thử 01: chưa có phiếu được chấp nhận (chưa gửi)',
      'đôn đốc, hoặc quyết định về đơn vị ấy ở màn hình Thu phiếu',
    ],
  ])
  const { status, said } = await thu.ask('khoa', { nguoi })
  expect([status, said.canXem?.map(({ dieu }) => dieu)]).toEqual([422, vuong.map(({ dieu }) => dieu)])
  expect(bytesOf().equals(before)).toBe(true)
})

test('the figures are closed in the name of somebody; what is kept is said, and no form goes out any more', async () => {
  const muc = { loai: 'quyet-dinh', cach: 'bo' }
  await thu.ask('quyet-dinh', { donVi: 'ubnd-xa-01', muc, lyDo: 'Mới lập', nguoi })
  expect((await khoaNow()).vuong).toEqual([])
  expect((await thu.ask('khoa', { nguoi: ' ' })).status).toBe(400)
  expect((await thu.ask('khoa', { nguoi })).said.dong).toEqual(['Đã khóa số liệu lần 1.'])
  const { lan, giu, doi } = await khoaNow()
  expect(lan).toEqual([expect.stringMatching(/^lần 1 ngày \d+\/\d+\/\d{4}, người khóa: Chánh Văn phòng$/u)])
  expect(giu).toMatch(/^1 phiếu, \d+ số cộng$/u)
  expect(doi).toEqual([])
  expect(parse(readFileSync(join(thu.tinh.folder, 'khoa/lan-1.yaml'), 'utf8'))).toMatchObject({
    tep: [{ donVi: 'so-01', tep: 'nhan/so-01-1.xlsx' }],
  })
  const sent = await thu.ask('phat', {})
  expect([sent.status, sent.said.canXem?.[0]?.dieu]).toEqual([
    422,
    expect.stringContaining('kỳ này đã khóa, không phát phiếu nữa') as string,
  ])
})

test('what comes later waits; closing again needs a reason, and says first which figures change', async () => {
  await thu.sendAll([['b.xlsx', fillPhieu(formOf('ubnd-xa-01'), 2)]])
  const { dong } = await thu.now()
  expect(dong[1]).toMatchObject({ ghiChu: '1 tệp đến sau khi khóa, chưa tính' })
  const { doi } = await khoaNow()
  expect(doi.length).toBeGreaterThan(3)
  // Rows and figures as the form has them.
  for (const each of doi) expect(each).toMatch(/^\p{Lu}[^:]+: (?:\(không có\)|[\d.,]+) → [\d.,]+$/u)
  const before = bytesOf()
  const refused = await thu.ask('khoa', { nguoi })
  expect([refused.status, refused.said.canXem?.[0]]).toMatchObject([
    422,
    { dieu: 'kỳ này đã khóa', cachSua: 'khóa lại thì ghi lý do' },
  ])
  expect(bytesOf().equals(before)).toBe(true)
  expect((await thu.ask('khoa', { nguoi: 'Phó Văn phòng', lyDo: 'Bổ sung xã Thử 01' })).status).toBe(200)
  const again = await khoaNow()
  expect(again.lan.map((each) => each.replace(/ ngày \S+,/u, ','))).toEqual([
    'lần 1, người khóa: Chánh Văn phòng',
    'lần 2, người khóa: Phó Văn phòng; lý do: Bổ sung xã Thử 01',
  ])
  expect([again.giu?.slice(0, 8), again.doi]).toEqual(['2 phiếu,', []])
  expect((await thu.now()).nguoi).toBe('Phó Văn phòng')
})
