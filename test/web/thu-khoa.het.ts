import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { NguonSo } from '../../src/web/protocol-thu'
import { fillPhieu, soOf } from '../jobs/thu/province'
import { type Collecting, collecting } from './collecting'
import { rewrite } from './serving'

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
  for (const each of doi) expect(each).toMatch(/^[\d.]+ \p{Lu}[^:]+: (?:\(không có\)|[\d.,]+) → [\d.,]+$/u)
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

describe('A figure', () => {
  const MA = 'ho-so-da-giai-quyet-xa'
  const nguonOf = async (ma: string) => JSON.parse((await thu.get(`/nguon/${ma}`)).body.toString()) as NguonSo
  const rowNow = async () => (await thu.now()).tong.find(({ ma }) => ma === MA)
  const XA = 'UBND xã Thử 01'

  test('is traced to the cells of the units, and one that is reckoned to what it is reckoned from', async () => {
    const so = String(soOf('ho-so-da-giai-quyet', 2))
    expect(await rowNow()).toMatchObject({ so, coSo: '1/1 đơn vị' })
    const { cach, dong } = await nguonOf(MA)
    expect([cach, dong]).toEqual([
      'tổng của các đơn vị',
      [
        {
          ...{ ma: 'ubnd-xa-01', hang: 'ho-so-da-giai-quyet', donVi: XA, so },
          nguon: expect.stringMatching(
            /^phiếu "b\.xlsx" nhận \d+\/\d+\/\d{4} \d\d:\d\d, trang Số liệu, ô F\d+$/u,
          ) as string,
        },
      ],
    ])
    const rate = await nguonOf('ty-le-dung-han-xa')
    expect(rate.tu.map(({ so: each }) => each)).toEqual([String(soOf('ho-so-dung-han', 2)), so])
    expect((await thu.get('/nguon/khong-co')).status).toBe(422)
  })

  test.each([
    ['of a unit', { donVi: 'ubnd-xa-01', ma: 'ho-so-da-giai-quyet' }, `, ${XA}`],
    ['that is a sum', { ma: MA }, ''],
  ])('%s is changed by hand with its reason, shown where it stands, and taken back', async (_, at, of) => {
    const before = parse(bytesOf().toString()) as object
    const so = soOf('ho-so-da-giai-quyet', 2)
    const change = `${so} → 1.250 (Đếm thiếu; ${nguoi}, `
    const { status, said } = await thu.ask('dieu-chinh', { ...at, so: '1.250', lyDo: 'Đếm thiếu', nguoi })
    expect([status, said.dong?.[0]?.endsWith(`${of}: ${so} → 1.250`)]).toEqual([200, true])
    expect(parse(bytesOf().toString())).toMatchObject({
      dieuChinh: [{ ...at, cu: so, moi: 1250, lyDo: 'Đếm thiếu', nguoi }],
    })
    const { tong, doi, khoa } = await thu.now()
    expect(tong.find(({ ma }) => ma === MA)?.so).toBe('1.250')
    expect(doi.map(({ ten }) => [ten.includes(`${of}: ${change}`), ten.includes('không còn khớp')])).toEqual([
      [true, false],
    ])
    // The figures are closed: that they would change is said.
    expect(khoa.doi.some((each) => each.endsWith(`: ${so} → 1.250`))).toBe(true)
    const told = JSON.stringify([await rowNow(), await nguonOf(MA)])
    expect(told).toContain(change)

    await thu.ask('bao-cao', { huong: 'vao' })
    const { hang, cot } = await thu.table('so-lieu')
    const row = hang.find(({ ma }) => ma === MA)
    expect([row?.o[cot.findIndex(({ ma }) => ma === 'so')], row?.khoa]).toEqual(['1.250', ['so']])
    expect(row?.goiY).toMatch(
      of === '' ? /^Cộng từ phiếu của các đơn vị; đổi bằng tay: /u : /^Cộng từ phiếu của các đơn vị$/u,
    )
    await thu.ask('bao-cao', { huong: 'ra' })

    expect((await thu.ask('quyet-dinh/bo', { ma: doi[0]?.ma })).said.dong?.[0]).toMatch(/^Đã bỏ: /u)
    expect(parse(bytesOf().toString())).toEqual(before)
    expect((await rowNow())?.so).toBe(String(so))
  })

  test('is held against what the province knows: a difference wants a reason, and is taken back', async () => {
    const before = bytesOf()
    const so = soOf('ho-so-da-giai-quyet', 2)
    const nguon = 'Cổng Dịch vụ công quốc gia'
    const differs = `${nguon} là ${so + 3}`
    expect((await thu.ask('nguon-tinh', { ma: MA, so: String(so + 3), nguon })).status).toBe(200)
    expect((await khoaNow()).vuong).toEqual([
      expect.objectContaining({
        mucDo: 'sai',
        dieu: expect.stringContaining(differs) as string,
        cachSua: expect.stringMatching(/lý do/u) as string,
      }),
    ])
    // The same source said again takes its place; with a reason nothing stands in the way any more.
    const lyDo = 'Ba hồ sơ trả ngày cuối kỳ'
    expect((await thu.ask('nguon-tinh', { ma: MA, so: String(so + 3), nguon, lyDo })).status).toBe(200)
    expect(parse(bytesOf().toString())).toMatchObject({ nguonTinh: [{ ma: MA, so: so + 3, nguon, lyDo }] })
    const { doiChieu, khoa } = await thu.now()
    expect(khoa.vuong.filter(({ mucDo }) => mucDo === 'sai')).toEqual([])
    expect(doiChieu.map(({ ten }) => [ten.includes(differs), ten.endsWith(lyDo)])).toEqual([[true, true]])
    // Another source stands beside it.
    expect((await thu.ask('nguon-tinh', { ma: MA, so: String(so), nguon: 'Sổ theo dõi' })).status).toBe(200)
    for (const { ma } of (await thu.now()).doiChieu)
      expect((await thu.ask('quyet-dinh/bo', { ma })).status).toBe(200)
    expect(parse(bytesOf().toString())).toEqual(parse(before.toString()))
  })

  test.each([
    ['that is no number', 422, { so: 'nhiều' }],
    ['without a source', 400, { nguon: ' ' }],
    ['of another row', 422, { ma: 'khong-co' }],
  ])('nothing is held against it %s', async (_, status, wrong) => {
    const before = bytesOf()
    const lenh = { ma: MA, so: '1', nguon: 'Sổ theo dõi', ...wrong }
    expect((await thu.ask('nguon-tinh', lenh)).status).toBe(status)
    expect(bytesOf().equals(before)).toBe(true)
  })

  test('that was changed by hand and is another one now is told, in the words of its row', async () => {
    await thu.ask('dieu-chinh', { ma: MA, so: '7', lyDo: 'Đếm thiếu', nguoi })
    await thu.sendAll([['c.xlsx', fillPhieu(formOf('ubnd-xa-01'), 2, { 'ho-so-da-giai-quyet': 107 })]])
    const { doi, khoa } = await thu.now()
    expect(khoa.vuong.map(({ dieu }) => dieu)).toEqual([
      expect.stringMatching(
        /^điều chỉnh "3\.2\.1 Tổng số hồ sơ TTHC đã giải quyết xong" từ \d+, nhưng số ấy nay là 107: /u,
      ),
    ])
    await thu.ask('quyet-dinh/bo', { ma: doi[0]?.ma })
    expect((await khoaNow()).vuong).toEqual([])
  })

  test.each([
    ['that is no number', 422, { so: 'một trăm' }],
    ['without a reason', 400, { lyDo: ' ' }],
    ['without a name', 400, { nguoi: '' }],
    ['of nobody', 422, { donVi: 'so-99' }],
    ['of another row', 422, { ma: 'khong-co' }],
  ])('nothing is changed to one %s', async (_, status, wrong) => {
    const before = bytesOf()
    const lenh = { ma: MA, so: '1', lyDo: 'Đếm thiếu', nguoi, ...wrong }
    expect((await thu.ask('dieu-chinh', lenh)).status).toBe(status)
    expect(bytesOf().equals(before)).toBe(true)
  })

  test('that somebody typed over a sum can be taken away where it is said to be wrong', async () => {
    const soLieu = join(dirname(thu.tinh.baoCao), 'so-lieu-quy-3.yaml')
    rewrite(soLieu, 'soLieu:\n', `soLieu:\n  ${MA}: 5\n`)
    await thu.ask('bao-cao', { huong: 'vao' })
    const { hang, loi, cot } = await thu.table('so-lieu')
    const row = hang.find(({ ma }) => ma === MA)
    expect([row?.o[cot.findIndex(({ ma }) => ma === 'so')], row?.khoa]).toEqual(['5', undefined])
    expect(loi.find((each) => each.hang === MA)?.dieu).toMatch(/được cộng từ phiếu của các đơn vị/u)
  })
})
