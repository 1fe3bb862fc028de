import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { makePhieu, takePhieu } from '../../src/index'
import { fillAll, PLAN } from '../jobs/thu/ke-hoach-tinh'
import { arrive, fillPhieu, soOf, writeAll } from '../jobs/thu/province'
import { type Collecting, collecting } from './collecting'

const chung = { lyDo: 'Đơn vị chậm gửi', nguoi: 'Chánh Văn phòng' }
const bookOf = ({ tinh }: Collecting): unknown => parse(readFileSync(tinh.book, 'utf8'))
const formOf = ({ tinh }: Collecting, id: string): Uint8Array => tinh.forms.get(id) ?? new Uint8Array()

describe('About a unit', () => {
  let thu: Collecting
  beforeAll(async () => {
    thu = await collecting(1, 2)
    await thu.sendAll([
      ['a.xlsx', fillPhieu(formOf(thu, 'so-01'), 1)],
      ['b.xlsx', fillPhieu(formOf(thu, 'ubnd-xa-01'), 2, { 'ho-so-dung-han': 300 })],
    ])
  })
  const viecOf = async (id: string) => (await thu.unit(id)).viec.map(({ ten }) => ten)
  const decide = (donVi: string, muc: object, of: object = chung) =>
    thu.ask('quyet-dinh', { donVi, muc, ...of })

  test('what can be decided follows from how far it is, in words', async () => {
    expect(await viecOf('ubnd-xa-02')).toEqual([
      'Không có phiếu: tính là không phát sinh',
      'Không có phiếu: không tính',
    ])
    expect(await viecOf('so-01')).toEqual(['Trả phiếu lại cho đơn vị sửa'])
    // Of one that has sent a form nobody says that it has not.
    expect((await viecOf('ubnd-xa-01')).slice(0, 2)).toEqual([
      'Không dùng phiếu đã gửi: tính là không phát sinh',
      'Không dùng phiếu đã gửi: không tính',
    ])
    expect((await viecOf('ubnd-xa-01')).at(-1)).toMatch(/^Đã hỏi đơn vị, số đúng: .*đúng hạn/u)
  })

  test('of which nothing came it is decided with reason and name, at once, and taken back as if it had not been', async () => {
    const before = bookOf(thu)
    const muc = { loai: 'quyet-dinh', cach: 'bo' }
    expect((await decide('ubnd-xa-02', muc)).said.dong).toEqual([
      'Ủy ban nhân dân xã Thử 02: đã ghi quyết định không tính',
    ])
    expect(bookOf(thu)).toMatchObject({ quyetDinh: [{ donVi: 'ubnd-xa-02', cach: 'bo', ...chung }] })
    const { tinhTrang, daQuyet } = await thu.unit('ubnd-xa-02')
    expect(tinhTrang).toBe('Không tính phiếu, đã quyết định')
    expect(daQuyet.map(({ ten }) => ten)).toEqual([
      expect.stringMatching(/^Không tính: Đơn vị chậm gửi \(Chánh Văn phòng, \d+\/\d+\/\d{4}\)$/u),
    ])
    expect((await thu.now()).nguoi).toBe('Chánh Văn phòng')
    const back = { ma: daQuyet[0]?.ma }
    expect((await thu.ask('quyet-dinh/bo', back)).status).toBe(200)
    expect(bookOf(thu)).toEqual(before)
    expect((await thu.unit('ubnd-xa-02')).tinhTrang).toBe('Chưa gửi')
    const again = await thu.ask('quyet-dinh/bo', back)
    expect([again.status, again.said.canXem?.[0]?.dieu]).toEqual([
      422,
      'quyết định này không còn trong sổ thu',
    ])
  })

  test('a figure that was asked about is right when the unit has answered, a form goes back until a day; both are taken back', async () => {
    const unit = await thu.unit('ubnd-xa-01')
    const before = bookOf(thu)
    expect(unit.tinhTrang).toBe('Còn câu hỏi')
    expect((await decide('ubnd-xa-01', unit.viec.at(-1)?.muc ?? {})).status).toBe(200)
    expect((await thu.unit('ubnd-xa-01')).tinhTrang).toBe('Được chấp nhận')
    expect((await decide('ubnd-xa-01', { loai: 'tra-lai', han: '20/9/2026' })).status).toBe(200)
    const sent = await thu.unit('ubnd-xa-01')
    expect([sent.tinhTrang, sent.han]).toEqual(['Đã trả lại', '20/9/2026'])
    expect(sent.daQuyet.map(({ ten }) => ten.slice(0, 12))).toEqual(['Trả phiếu lạ', 'Số đúng, "Số'])
    expect(sent.daQuyet.every(({ ten }) => /: Đơn vị chậm gửi \(Chánh Văn phòng, /u.test(ten))).toBe(true)
    for (const { ma } of sent.daQuyet) await thu.ask('quyet-dinh/bo', { ma })
    expect(bookOf(thu)).toEqual(before)
    expect((await thu.unit('ubnd-xa-01')).tinhTrang).toBe('Còn câu hỏi')
  })

  test.each([
    ['without a reason', 400, { loai: 'quyet-dinh', cach: 'bo' }, { ...chung, lyDo: ' ' }],
    ['without a name', 400, { loai: 'quyet-dinh', cach: 'bo' }, { ...chung, nguoi: '' }],
    ['of another kind', 400, { loai: 'dieu-chinh', ma: 'x', so: '1' }, chung],
    ['on no day', 422, { loai: 'tra-lai', han: '31/2/2026' }, chung],
    ['with figures that are not there', 422, { loai: 'quyet-dinh', cach: 'ky-truoc' }, chung],
  ])('nothing is decided %s', async (_, status, muc, of) => {
    const before = readFileSync(thu.tinh.book)
    expect((await decide('ubnd-xa-02', muc, of)).status).toBe(status)
    expect(readFileSync(thu.tinh.book).equals(before)).toBe(true)
  })

  test('the sums go into the report by one step, and undo takes it back', async () => {
    const { baoCao } = thu.tinh
    const sumNow = async () => {
      const { hang, cot } = await thu.table('so-lieu')
      const at = cot.findIndex(({ ma }) => ma === 'so')
      return hang.find(({ ma }) => ma === 'ho-so-da-giai-quyet-tinh')?.o[at]
    }
    const before = readFileSync(baoCao)
    expect([(await thu.now()).trongBaoCao, await sumNow()]).toEqual(['chua', ''])
    expect((await thu.ask('bao-cao', { huong: 'vao' })).status).toBe(200)
    expect(parse(readFileSync(baoCao, 'utf8'))).toMatchObject({ thu: 'thu/quy-3/so-thu.yaml' })
    const shown = String(soOf('ho-so-da-giai-quyet', 1))
    expect([(await thu.now()).trongBaoCao, await sumNow()]).toEqual(['co', shown])
    expect((await thu.takeBack('thong-tin')).status).toBe(200)
    expect(readFileSync(baoCao).equals(before)).toBe(true)
    expect([(await thu.now()).trongBaoCao, await sumNow()]).toEqual(['chua', ''])
    await thu.ask('bao-cao', { huong: 'vao' })
    expect((await thu.ask('bao-cao', { huong: 'ra' })).said.dong).toEqual([
      expect.stringContaining('Báo cáo không còn lấy số từ phiếu.'),
    ])
    expect(readFileSync(baoCao).equals(before)).toBe(true)
  })
})

test('the figures of the period before can be taken for a unit that had sent them, and count in the sums', async () => {
  const thu = await collecting(1, 1)
  const { tinh } = thu
  const before = join(dirname(tinh.baoCao), 'bao-cao-quy-1.yaml')
  const text = readFileSync(tinh.baoCao, 'utf8')
  writeFileSync(before, text.replaceAll('quy-3', 'quy-1').replaceAll('quý III', 'quý I'))
  const sent = await makePhieu(before, { donVi: ['so-01'] })
  writeAll(sent)
  const [form] = sent.handedOut
  const noiDung = fillPhieu(form?.content ?? new Uint8Array(), 4)
  writeAll(takePhieu(join(sent.folder, 'so-thu.yaml'), [arrive('quý I.xlsx', noiDung)]))
  writeFileSync(tinh.baoCao, `${text}kyTruoc: bao-cao-quy-1.yaml\n`)

  const [taken] = (await thu.unit('so-01')).viec
  expect(taken?.ten).toBe('Không có phiếu: lấy số kỳ trước')
  expect((await thu.unit('ubnd-xa-01')).viec.map(({ ten }) => ten)).not.toContain(taken?.ten)
  await thu.ask('quyet-dinh', { donVi: 'so-01', muc: taken?.muc, ...chung })
  await thu.ask('bao-cao', { huong: 'vao' })
  const { hang, cot } = await thu.table('so-lieu')
  const row = hang.find(({ ma }) => ma === 'ho-so-da-giai-quyet-tinh')
  expect(row?.o[cot.findIndex(({ ma }) => ma === 'so')]).toBe(String(soOf('ho-so-da-giai-quyet', 4)))
})

test('what forms say of tasks and in words is counted, goes into the report as steps, and undo takes each back', async () => {
  const thu = await collecting(2, 1)
  const { tinh } = thu
  const folder = dirname(tinh.baoCao)
  const prose = join(folder, 'bao-cao-quy-3')
  rmSync(prose, { recursive: true })
  mkdirSync(prose)
  writeFileSync(join(prose, 'kien-nghi.txt'), 'Câu của tôi.\n')
  writeFileSync(join(folder, 'ke-hoach.yaml'), PLAN)
  writeFileSync(join(folder, 'tien-do.yaml'), '# của tôi\nnhiemVu: []\nphienBan: 1\n')
  writeFileSync(
    tinh.baoCao,
    `${readFileSync(tinh.baoCao, 'utf8')}keHoach: ke-hoach.yaml\ntienDo: tien-do.yaml\n`,
  )
  const sent = await makePhieu(tinh.baoCao, { donVi: ['tat-ca'] })
  writeAll(sent)
  for (const { name, content } of sent.handedOut) tinh.forms.set(name.slice(5, -5), content)
  const taken = await thu.sendAll([
    ['a.xlsx', fillAll(tinh, 'so-01', NOI_VU, { 5: 'Đã số hóa toàn bộ.', 8: 'Đề nghị bổ sung kinh phí.' })],
    ['b.xlsx', fillAll(tinh, 'so-02', TU_PHAP)],
  ])
  expect(taken.said.ketQua.map(({ loai, loi }) => [loai, loi])).toEqual([
    ['nhan', undefined],
    ['nhan', undefined],
  ])
  const { viec, loiVan } = (await thu.now()).deXuat
  expect([viec > 2, loiVan]).toEqual([true, 2])

  // Without a file of progress the tasks have no place, and the page says so.
  const report = readFileSync(tinh.baoCao, 'utf8')
  writeFileSync(tinh.baoCao, report.replace('tienDo: tien-do.yaml\n', ''))
  expect((await thu.now()).deXuat).toEqual({
    viec: 0,
    loiVan: 2,
    vuong: expect.stringContaining('chưa có chỗ để đưa vào') as string,
  })
  writeFileSync(tinh.baoCao, report)

  const allOf = () => [
    readFileSync(join(folder, 'tien-do.yaml'), 'utf8'),
    ...readdirSync(prose).map((name) => readFileSync(join(prose, name), 'utf8')),
  ]
  const before = allOf()
  const { status, said } = await thu.ask('de-xuat', {})
  expect([status, said.dong?.[0]]).toEqual([200, expect.stringContaining(`${viec} việc có đề xuất từ phiếu`)])
  expect((await thu.now()).deXuat).toEqual({ viec: 0, loiVan: 0 })
  expect(allOf().join('\n')).toMatch(/# của tôi[^]*Sở Nội vụ[^]*Câu của tôi\.[^]*Đề nghị bổ sung kinh phí/u)
  expect((await thu.takeBack('tien-do')).status).toBe(200)
  expect((await thu.takeBack('loi-van')).status).toBe(200)
  expect(allOf().filter((text) => text.trim())).toEqual(before)
  expect((await thu.now()).deXuat).toMatchObject({ viec })
})

const NOI_VU = [
  ['I.1', 'Hoàn thành', '5/6/2026', 'Kế hoạch số 12'],
  ['I.2 [2]', 'Đang thực hiện'],
  ['I.3', 'Chưa thực hiện'],
  ['I.4', 'Chưa thực hiện'],
  ['I.5', 'Hoàn thành', '1/9/2026', 'Báo cáo 1'],
] as const
const TU_PHAP = [
  ['I.1', 'Hoàn thành', '5/6/2026', 'Kế hoạch số 12'],
  ['I.2 [1]', 'Hoàn thành', '20/5/2026', 'Quyết định số 3'],
  ['I.4', 'Đang thực hiện'],
  ['I.5', 'Đang thực hiện'],
] as const
