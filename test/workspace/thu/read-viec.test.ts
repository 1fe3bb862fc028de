import { openWorkbook } from '../../../src/office/open-workbook'
import type { NewCell } from '../../../src/office/workbook/model'
import { writeWorkbook } from '../../../src/office/workbook/write-workbook'
import { readLoiVan } from '../../../src/workspace/thu/read-loi-van'
import { readViec } from '../../../src/workspace/thu/read-viec'

type Line = readonly (string | number | Partial<NewCell>)[]
type Sheet = { readonly name: string; readonly rows: readonly Line[]; readonly merged?: readonly string[] }

const bookOf = (sheets: readonly Sheet[]) =>
  openWorkbook(
    writeWorkbook({
      sheets: sheets.map(({ name, rows, merged }) => ({
        name,
        columns: Array.from({ length: 8 }, () => ({ width: 10 })),
        rows: rows.map((row) => ({
          cells: row.map((cell) => ({
            role: 'plain' as const,
            ...(typeof cell === 'object' ? cell : { value: cell }),
          })),
        })),
        ...(merged && { merged: [...merged] }),
      })),
    }),
    'phieu.xlsx',
  )

const HEAD: Line = ['Mã', 'Nhiệm vụ', 'Vai trò', 'Tình trạng', 'Ngày hoàn thành', 'Minh chứng']
const DONE: Line = ['I.1', 'Ban hành kế hoạch', 'Chủ trì', 'Hoàn thành', '5/9/2026', 'Kế hoạch số 3']
const BEGUN: Line = ['I.2', 'Tập huấn', 'Chủ trì', 'Đang thực hiện']
const withCell = (line: Line, at: number, cell: Line[number]): Line =>
  line.map((each, nth) => (nth === at ? cell : each))
const tasks = (...rows: readonly Line[]): Sheet => ({ name: 'Nhiệm vụ', rows: [HEAD, ...rows] })
const sayViec = (...sheets: readonly Sheet[]) => {
  const { viec, loi } = readViec(bookOf(sheets), '2026-09-30')
  return {
    viec: viec.map(({ ma, trangThai }) => `${ma} ${trangThai}`),
    loi: loi.map(({ muc, noiDung }) => `${muc}: ${noiDung}`),
  }
}

test('What a unit says of its tasks is read', () => {
  expect(sayViec(tasks(DONE, BEGUN))).toEqual({ viec: ['I.1 hoan-thanh', 'I.2 dang-thuc-hien'], loi: [] })
})

test.each<[string, Sheet[], string[], RegExp]>([
  [
    'A code that was edited',
    [tasks(withCell(DONE, 0, 'I,1'), BEGUN)],
    ['I.2 dang-thuc-hien'],
    /nhiệm vụ I,1: không rõ là nhiệm vụ nào/u,
  ],
  [
    'A code that was deleted',
    [tasks(withCell(DONE, 0, ''), BEGUN)],
    ['I.2 dang-thuc-hien'],
    /"Ban hành kế hoạch": không rõ/u,
  ],
  [
    'A code never reckoned',
    [tasks(withCell(DONE, 0, { formula: 'A99' }), BEGUN)],
    ['I.2 dang-thuc-hien'],
    /không rõ/u,
  ],
  [
    'A task twice',
    [tasks(DONE, withCell(DONE, 3, 'Chưa thực hiện'))],
    ['I.1 hoan-thanh'],
    /I\.1: có hai dòng khác nhau/u,
  ],
  [
    'Codes in merged cells',
    [{ ...tasks(DONE, BEGUN), merged: ['A2:A3'] }],
    ['I.1 hoan-thanh', 'I.2 dang-thuc-hien'],
    /gộp/u,
  ],
  [
    'States in merged cells',
    [{ ...tasks(DONE, BEGUN), merged: ['D2:D3'] }],
    ['I.1 hoan-thanh', 'I.2 dang-thuc-hien'],
    /gộp/u,
  ],
  [
    'A state never reckoned',
    [tasks(withCell(DONE, 3, { formula: 'D9' }), BEGUN)],
    ['I.2 dang-thuc-hien'],
    /chưa có kết quả/u,
  ],
  [
    'Two tables that differ',
    [tasks(DONE), { ...tasks(withCell(DONE, 3, 'Chưa thực hiện')), name: 'Nhiệm vụ (2)' }],
    ['I.1 hoan-thanh'],
    /hai bảng "Nhiệm vụ" khác nhau/u,
  ],
  [
    'A copy before the sheet',
    [{ ...tasks(withCell(DONE, 3, 'Chưa thực hiện')), name: 'Bản sao' }, tasks(DONE)],
    ['I.1 hoan-thanh'],
    /hai bảng/u,
  ],
  [
    'A column with another name',
    [{ name: 'Nhiệm vụ', rows: [withCell(HEAD, 3, 'Kết quả'), DONE] }],
    [],
    /không còn cột "Mã", cột "Tình trạng"/u,
  ],
])('%s is told, and nothing else is taken for it', (_, sheets, viec, why) => {
  const said = sayViec(...sheets)
  expect(said.viec).toEqual(viec)
  expect(said.loi.filter((each) => each.startsWith('loi')).join('\n')).toMatch(why)
})

test.each<[string, Sheet[]]>([
  ['moved to another sheet', [{ ...tasks(DONE), name: 'Sheet3' }]],
  ['copied as it is', [tasks(DONE), { ...tasks(DONE), name: 'Nhiệm vụ (2)' }]],
  ['twice the same', [tasks(DONE, DONE)]],
])('A table %s is one', (_, sheets) => {
  expect(sayViec(...sheets)).toEqual({ viec: ['I.1 hoan-thanh'], loi: [] })
})

const PROSE: Line = ['Mã', 'Nội dung', 'Lời văn của đơn vị']
const prose = (...rows: readonly Line[]): Sheet => ({ name: 'Lời văn', rows: [PROSE, ...rows] })
const NOI_BAT: Line = ['ket-qua-noi-bat', 'Kết quả nổi bật trong kỳ', 'Đã xong.']

test.each<[string, Sheet[], string[], RegExp]>([
  [
    'of a part that nobody asked for',
    [prose(NOI_BAT, ['', 'Khác', 'Thêm phòng.'])],
    ['Đã xong.'],
    /luu-y: lời văn "Khác" không có trong phiếu/u,
  ],
  [
    'of one part twice',
    [prose(NOI_BAT, withCell(NOI_BAT, 2, 'Chưa xong.'))],
    ['Đã xong.'],
    /loi: .*có hai lần/u,
  ],
  ['that was never reckoned', [prose(withCell(NOI_BAT, 2, { formula: 'B9' }))], [], /chưa có kết quả/u],
  [
    'in merged cells',
    [{ ...prose(NOI_BAT, ['sang-kien', 'Mô hình, sáng kiến, cách làm mới', '']), merged: ['C2:C3'] }],
    ['Đã xong.'],
    /gộp/u,
  ],
  [
    'in two tables',
    [prose(NOI_BAT), { ...prose(withCell(NOI_BAT, 2, 'Chưa xong.')), name: 'Lời văn (2)' }],
    ['Đã xong.'],
    /hai bảng "Lời văn" khác nhau/u,
  ],
  [
    'below another heading',
    [{ name: 'Lời văn', rows: [withCell(PROSE, 2, 'Ghi ở đây'), NOI_BAT] }],
    [],
    /không còn cột/u,
  ],
])('Prose %s is told', (_, sheets, taken, why) => {
  const { loiVan, loi } = readLoiVan(bookOf(sheets))
  expect(loiVan.map(({ loi: said }) => said)).toEqual(taken)
  expect(loi.map(({ muc, noiDung }) => `${muc}: ${noiDung}`).join('\n')).toMatch(why)
})
