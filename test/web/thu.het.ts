import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbook } from '../../src/office/open-workbook'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { fillPhieu } from '../jobs/thu/province'
import { type Collecting, collecting } from './collecting'

let thu: Collecting
const formOf = (id: string): Uint8Array => thu.tinh.forms.get(id) ?? new Uint8Array()
beforeAll(async () => {
  thu = await collecting(2, 2)
})

/** What a code of the register looks like: nobody who reads the page has ever seen one. */
const CODE = /\b(?:so|ubnd)-[a-z\d-]+|\bquy-\d|ky-truoc|so-khong|\bcchc\b/u

test('each unit has its form to be taken away, as it lies in the folder that is named', async () => {
  const { dong, thuMuc = '' } = await thu.now()
  expect(dong.map(({ phieu }) => phieu)).toEqual(dong.map(({ ma }) => `${ma}.xlsx`))
  for (const { ma, phieu = '' } of dong) {
    const { status, headers, body } = await thu.get(`/phat/${ma}.xlsx`)
    expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename*=UTF-8''${phieu}`])
    expect(body.equals(readFileSync(join(thuMuc, phieu)))).toBe(true)
  }
  expect((await thu.get('/phat/khong-co.xlsx')).status).toBe(422)
})

test('forms go out once more until another day, as it is typed; one that is none is refused, and nothing is written', async () => {
  const [before, form] = [
    (await thu.unit('so-01')).han,
    readFileSync(join(thu.tinh.folder, 'phat/so-01.xlsx')),
  ]
  const { status, said } = await thu.ask('phat', { han: '30/2/2026' })
  expect([status, said.canXem?.[0]]).toMatchObject([
    422,
    { dieu: 'hạn gửi lại "30/2/2026" không phải là ngày', cachSua: 'viết ngày/tháng/năm, ví dụ: 12/9/2026' },
  ])
  expect((await thu.unit('so-01')).han).toBe(before)
  const inWords = 'Ngày 5 tháng 10 năm 2026'
  expect((await thu.ask('phat', { han: inWords })).said.dong).toEqual([
    'Đã viết 4 phiếu, hạn gửi lại 5/10/2026.',
  ])
  expect((await thu.unit('so-01')).han).toBe('05/10/2026')
  const words = openWorkbook(readFileSync(join(thu.tinh.folder, 'phat/so-01.xlsx')), 'a')
  expect(JSON.stringify(words)).toContain('05/10/2026')
  // Without a day it stays as it went out last; that of before can be given again.
  await thu.ask('phat', {})
  expect((await thu.unit('so-01')).han).toBe('05/10/2026')
  await thu.ask('phat', { han: before })
  expect(readFileSync(join(thu.tinh.folder, 'phat/so-01.xlsx')).equals(form)).toBe(true)
})

test('forms that come back are taken in together; who has not answered is seen', async () => {
  const [first, second] = ['so-01', 'so-02']
  expect(new Set((await thu.now()).dong.map(({ tinhTrang }) => tinhTrang)).size).toBe(1)
  const filled = fillPhieu(formOf(first), 1)
  const { status, said } = await thu.sendAll([
    ['Phiếu đã đổi tên.xlsx', filled],
    [`${second}.xlsx`, formOf(second)],
    ['thư.xlsx', Buffer.from('không phải Excel')],
  ])
  expect(status).toBe(200)
  expect(said.ketQua.map(({ loai }) => loai).toSorted()).toEqual(['nhan', 'nhan', 'tu-choi'])
  expect(said.ketQua.find(({ ten }) => ten === 'Phiếu đã đổi tên.xlsx')?.donVi).toBe('Sở Nội vụ')
  expect((await thu.unit(first)).nhan).not.toBe('')
  expect(readFileSync(join(thu.tinh.folder, 'nhan', `${first}-1.xlsx`)).equals(filled)).toBe(true)
  expect((await thu.sendAll([['lần nữa.xlsx', filled]])).said.ketQua).toEqual([
    { ten: 'lần nữa.xlsx', loai: 'trung' },
  ])
})

test('what is wrong in a form is told cell by cell, and hangs on the cells of the copy that goes back', async () => {
  const { loi, traLai } = await thu.unit('so-02')
  expect(loi.length).toBeGreaterThan(5)
  expect(loi[0]).toEqual({
    cho: expect.stringMatching(/^trang Số liệu, ô F\d+$/u) as string,
    muc: 'Còn thiếu',
    dieu: expect.stringContaining('chưa có số liệu: "') as string,
    cachSua: expect.stringContaining('ghi 0 nếu không có') as string,
  })
  expect(traLai).toBe(true)
  const { status, headers, body } = await thu.get('/tra-lai/so-02.xlsx')
  expect([status, headers['content-disposition']]).toEqual([
    200,
    "attachment; filename*=UTF-8''so-02-tra-lai.xlsx",
  ])
  expect(openWorkbook(body, 'a').find(({ ten }) => ten === 'Số liệu')?.coNhanXet).toBe(true)
  expect((await thu.unit('so-01')).traLai).toBeUndefined()
  expect((await thu.get('/tra-lai/so-01.xlsx')).status).toBe(422)
})

test('a workbook that is no form is said to be none, whoever it names; units and periods are named in words', async () => {
  const row = (...cells: string[]) => ({ cells: cells.map((value) => ({ role: 'plain' as const, value })) })
  const tasks = [
    row('STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'),
    row('1', 'Rà soát', 'Sở Nội vụ', 'Quý III'),
    row('2', 'Kiểm tra', 'Sở Tư pháp', 'Quý IV'),
  ]
  // Figures of another kind have headings of the same words.
  const figures = [row('Chỉ tiêu', 'Kỳ trước', 'Kỳ này'), row('Sản lượng lúa', '10', '12')]
  const bookOf = (rows: typeof tasks) =>
    writeWorkbook({ sheets: [{ name: 'Kế hoạch', columns: [{ width: 20 }], rows }] })
  const otherMark = writeWorkbook({
    sheets: [
      {
        name: 'a',
        columns: [{ width: 20 }],
        rows: [
          row('Mã phiếu: so-01 / quy-3 / 2026 / 12345678'),
          row('Mã phiếu: so-02 / quy-3 / 2026 / 12345678'),
        ],
      },
    ],
  })
  const otherKy = writeWorkbook({
    sheets: [
      { name: 'a', columns: [{ width: 20 }], rows: [row('Mã phiếu: so-01 / quy-1 / 2026 / 12345678')] },
    ],
  })
  const before = readFileSync(thu.tinh.book)
  const { said } = await thu.sendAll([
    ['kế hoạch.xlsx', bookOf(tasks)],
    ['Sở Nội vụ.xlsx', bookOf(figures)],
    ['gửi cho Sở Tư pháp.xlsx', bookOf(tasks), 'so-02'],
    ['hai đơn vị.xlsx', otherMark],
    ['kỳ khác.xlsx', otherKy],
  ])
  const told = new Map(said.ketQua.map((each) => [each.ten, each]))
  for (const ten of ['kế hoạch.xlsx', 'Sở Nội vụ.xlsx', 'gửi cho Sở Tư pháp.xlsx']) {
    expect(told.get(ten)).toMatchObject({ loai: 'tu-choi' })
    expect(told.get(ten)?.loi).toContain('không phải phiếu thu số liệu')
    expect(told.get(ten)?.hoi).toBeUndefined()
  }
  expect(told.get('hai đơn vị.xlsx')?.loi).toContain('nhiều đơn vị: Sở Nội vụ, Sở Tư pháp')
  expect(told.get('kỳ khác.xlsx')?.loi).toBe('phiếu của quý I năm 2026, không phải quý III năm 2026')
  expect(said.ketQua.filter(({ loi, cachSua }) => CODE.test(`${loi ?? ''} ${cachSua ?? ''}`))).toEqual([])
  expect(readFileSync(thu.tinh.book).equals(before)).toBe(true)
})

test.each([
  ['without a list', Buffer.from('xin chào')],
  ['of another length', Buffer.from('[{"ten":"a.xlsx","luc":"2026-09-10T00:00:00.000Z","co":5}]\nabc')],
  ['of no files', Buffer.from('[]\n')],
  [
    'with more than is known',
    Buffer.from('[{"ten":"a.xlsx","luc":"2026-09-10T00:00:00.000Z","co":0,"duong":"../x"}]\n'),
  ],
])('what is sent %s is refused, and nothing is written', async (_, body) => {
  const before = readFileSync(thu.tinh.book)
  const { status, said } = await thu.sendBytes(body)
  expect(status).toBe(422)
  expect(said.canXem[0]?.dieu).toContain('không đúng dạng')
  expect(readFileSync(thu.tinh.book).equals(before)).toBe(true)
})
