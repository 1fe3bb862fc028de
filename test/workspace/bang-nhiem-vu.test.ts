import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bangNhiemVuFile } from '../../src/domain/ke-hoach/ke-hoach'
import { convertBang } from '../../src/jobs/bang'
import { editWorkbook, type SuaTrang } from '../../src/office/edit/edit-workbook'
import { formatFinding, UserError } from '../../src/problem'
import { readBang } from '../../src/workspace/bang/read-bang'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { readKeHoachCu } from '../../src/workspace/read-lan-truoc'
import { temporaryFolder } from '../read/temporary'
import { ownWorkbook } from './own-workbook'

const NGUON = join(__dirname, 'bao-cao')
const textOf = (path: string): string => readFileSync(path, 'utf8')
const convert = (file: string, into: string): string => {
  writeFileSync(into, convertBang(file, into).content)
  return into
}

/** A plan with its registers in a folder of its own, changed as told. */
function makePlan(change: (text: string) => string = (text) => text): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml']) copyFileSync(join(NGUON, name), join(folder, name))
  const plan = join(folder, 'ke-hoach.yaml')
  writeFileSync(plan, change(textOf(join(NGUON, 'ke-hoach.yaml'))))
  return plan
}

/** A plan whose tasks lie in a workbook beside it, edited as an officer would. */
function makeLinked(...edits: SuaTrang[]): { plan: string; xlsx: string; goc: string } {
  const plan = makePlan()
  const goc = textOf(plan)
  const xlsx = convert(plan, join(plan, '../nhiem-vu.xlsx'))
  if (edits.length) writeFileSync(xlsx, editWorkbook(readFileSync(xlsx), xlsx, edits))
  writeFileSync(plan, goc.replace(/linhVuc:[^]*(?=phienBan)/u, 'bangNhiemVu: nhiem-vu.xlsx\n'))
  return { plan, xlsx, goc }
}

const faultsOf = (read: () => unknown): string => {
  try {
    read()
    return ''
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

describe('The tasks of a plan in a workbook', () => {
  test('are the same plan as in YAML', () => {
    expect(readKeHoach(makeLinked().plan).hoSo.keHoach).toEqual(readKeHoach(makePlan()).hoSo.keHoach)
  })

  test('go back into the plan byte for byte, also into one that names the workbook', () => {
    const { plan, xlsx, goc } = makeLinked()
    expect(textOf(convert(xlsx, plan))).toBe(goc)
    writeFileSync(plan, goc.replace('so: 14', 'so: 15 # đã đổi'))
    expect(textOf(convert(xlsx, plan))).toBe(goc.replace('so: 14', 'so: 15 # đã đổi'))
  })

  test('change one line of the plan for one cell, and one cell of the workbook for one line', () => {
    const { plan, xlsx, goc } = makeLinked({
      ten: 'Nhiệm vụ',
      o: [{ row: 3, column: 5, gia: 'Tháng 02/2025' }],
    })
    writeFileSync(plan, goc)
    expect(textOf(convert(xlsx, plan))).toBe(goc.replace('Tháng 01/2025', 'Tháng 02/2025'))
    writeFileSync(plan, goc.replace('Quý I/2025', 'Quý II/2025'))
    convert(plan, xlsx)
    expect(textOf(convert(xlsx, plan))).toBe(goc.replace('Quý I/2025', 'Quý II/2025'))
    writeFileSync(plan, goc.replace(/ {6}- ten: Xây dựng Chương trình[^]*?(?= {2}- ten)/u, ''))
    expect(faultsOf(() => convertBang(plan, xlsx))).toMatch(/không cùng số hàng/u)
  })

  test('have faults with sheet and cell, from the schema and from the checks of a plan', () => {
    const { plan } = makeLinked({
      ten: 'Nhiệm vụ',
      o: [
        { row: 3, column: 3, gia: null },
        { row: 3, column: 2, gia: 'một' },
        { row: 5, column: 2, gia: 3 },
        { row: 7, column: 2, gia: 'x' },
      ],
    })
    const said = faultsOf(() => readKeHoach(plan))
    expect(said).toMatch(/nhiem-vu\.xlsx: bảng Nhiệm vụ, ô D3: thiếu/u)
    expect(said).toMatch(/nhiem-vu\.xlsx: bảng Nhiệm vụ, ô C3: cột "STT"/u)
    expect(said).toMatch(/nhiem-vu\.xlsx: bảng Nhiệm vụ, ô C7: cột "STT"/u)
    const { plan: down } = makeLinked({
      ten: 'Nhiệm vụ',
      o: [
        { row: 3, column: 2, gia: 5 },
        { row: 5, column: 2, gia: 3 },
      ],
    })
    expect(faultsOf(() => readKeHoach(down))).toMatch(/nhiem-vu\.xlsx: bảng Nhiệm vụ, ô C5: /u)
  })

  test.each([
    [(text: string) => `${text}bangNhiemVu: nhiem-vu.xlsx\n`, /cả ở "linhVuc" và ở "bangNhiemVu"/u],
    [without('nhiem-vu.xlsx'), /không có tệp nhiem-vu\.xlsx/u],
    [without('nhiem-vu.xls'), /không phải là tệp Excel \(\.xlsx\)/u],
    [without('co-quan.yaml'), /không phải là tệp Excel/u],
    [without('3'), /ke-hoach\.yaml/u],
  ])('are named wrongly: case %#', (change, message) => {
    expect(faultsOf(() => readKeHoach(makePlan(change)))).toMatch(message)
  })

  test('stop a plan that is to be derived again, which would write over the name of the workbook', () => {
    expect(faultsOf(() => readKeHoachCu(makeLinked().plan))).toMatch(
      /nhiệm vụ nằm ở tệp Excel nhiem-vu\.xlsx/u,
    )
  })

  test('are none where the plan has none', () => {
    const bare = makePlan((text) => text.replace(/phuLuc:[^]*(?=phienBan)/u, ''))
    expect(faultsOf(() => convertBang(bare, join(bare, '../a.xlsx')))).toMatch(/không có bảng nhiệm vụ/u)
    const { plan } = makeLinked()
    expect(faultsOf(() => convertBang(plan, join(plan, '../a.xlsx')))).toMatch(
      /đã là tệp Excel nhiem-vu\.xlsx/u,
    )
  })
})

function without(name: string): (text: string) => string {
  return (text) => text.replace(/linhVuc:[^]*(?=phienBan)/u, `bangNhiemVu: ${name}\n`)
}

/** Shapes that a task table may have, as YAML under `linhVuc`. */
const SHAPES: readonly (readonly [ten: string, linhVuc: string])[] = [
  ['no fields', '- nhiemVu: [{ ten: A, moc: [{ thoiHan: Quý I }] }, { ten: B, moc: [{ ketQua: b }] }]'],
  [
    'fields of several tables',
    '- { bang: mot, nhiemVu: [{ ten: A, moc: [{ ketQua: a }] }] }\n  - { bang: hai, ten: X, nhiemVu: [{ ten: B, moc: [{ ketQua: b }] }] }',
  ],
  [
    'two fields of one name',
    '- { ten: X, nhiemVu: [{ ten: A, moc: [{ ketQua: a }] }] }\n  - { ten: X, nhiemVu: [{ ten: B, moc: [{ ketQua: b }] }] }',
  ],
  [
    'lead and partners apart',
    '- { ten: X, nhiemVu: [{ ten: A, moc: [{ ketQua: a, phanCong: { chuTri: Sở Nội vụ, phoiHop: Các sở } }, { ketQua: b, phanCong: { chuTri: Sở Y tế } }] }] }',
  ],
  [
    'columns of its own',
    '- { ten: X, nhiemVu: [{ ten: A, moc: [{ ketQua: a, cotRieng: { theo-doi: Phòng 1, ghi-chu: x } }, { cotRieng: { ghi-chu: y } }] }] }',
  ],
  [
    'numbers, ids, tasks of the level above',
    '- { ten: X, nhiemVu: [{ id: viec-mot, so: 3, ten: A, nhiemVuCha: II.3, moc: [{ ketQua: a }] }] }',
  ],
  [
    'several lines and signs',
    '- { ten: X, nhiemVu: [{ ten: "A: b, c = d", moc: [{ ketQua: "- một\\n- hai [x]", thoiHan: 30/6/2026 }, { thoiHan: "=1+1" }] }] }',
  ],
  [
    'a first mốc that says nothing',
    '- { ten: X, nhiemVu: [{ ten: A, moc: [{}] }, { ten: A, moc: [{ ketQua: b }] }] }',
  ],
]

describe('A task table of another shape', () => {
  test.each(SHAPES)('%s comes back byte for byte', (_, linhVuc) => {
    const folder = temporaryFolder()
    const plan = join(folder, 'ke-hoach.yaml')
    const goc = textOf(join(NGUON, 'ke-hoach.yaml')).replace(
      /linhVuc:[^]*(?=phienBan)/u,
      `linhVuc:\n  ${linhVuc}\n`,
    )
    writeFileSync(plan, goc)
    const xlsx = convert(plan, join(folder, 'ke-hoach.xlsx'))
    // Into another file the text comes from the workbook itself.
    expect(textOf(convert(xlsx, join(folder, 'khac.yaml')))).toBe(goc)
    // A word more in the first task is read at its place.
    const edited = editWorkbook(readFileSync(xlsx), xlsx, [
      { ten: 'Nhiệm vụ', hangThem: [[, , , 'Việc mới', 'Mới']] },
    ])
    writeFileSync(xlsx, edited)
    const { value } = readBang(xlsx, bangNhiemVuFile)
    expect(value?.linhVuc.at(-1)?.nhiemVu.at(-1)).toMatchObject({ ten: 'Việc mới', moc: [{ ketQua: 'Mới' }] })
  })

  test('a mốc that no row can show is said', () => {
    const plan = makePlan((text) =>
      text.replace(
        '          - ketQua: Các nhiệm vụ trong',
        '          - {}\n          - ketQua: Các nhiệm vụ trong',
      ),
    )
    expect(faultsOf(() => convertBang(plan, join(plan, '../a.xlsx')))).toMatch(/để trống cả/u)
  })
})

describe('A task table that an office made itself', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Thời hạn', 'Kết quả, sản phẩm', 'Phân công', 'Lĩnh vực']
  const read = (
    rows: readonly (readonly (string | number | undefined)[])[],
    merged: readonly string[] = [],
  ) => {
    const { raw, findings } = readBang(
      ownWorkbook('Bảng việc', [['KẾ HOẠCH NĂM'], HEAD, ...rows], merged),
      bangNhiemVuFile,
    )
    return { raw, said: findings.map(formatFinding).join('\n') }
  }

  test('names the field in each row, merges the cells of a task over its mốc, has another order', () => {
    const { raw, said } = read(
      [
        ['1', 'Việc một', 'Quý I', 'a', 'Sở A', 'Thể chế'],
        [undefined, undefined, 'Quý II', 'b'],
        ['2', 'Việc hai', 'Quý III', 'c', 'Sở B', 'Thể chế'],
        ['1', 'Việc ba', 'Quý IV', 'd', 'Sở C', 'Tổ chức'],
      ],
      ['A3:A4', 'B3:B4'],
    )
    expect(said).toBe('')
    expect(raw).toEqual({
      linhVuc: [
        {
          ten: 'Thể chế',
          nhiemVu: [
            {
              ten: 'Việc một',
              moc: [
                { thoiHan: 'Quý I', ketQua: 'a', phanCong: 'Sở A' },
                { thoiHan: 'Quý II', ketQua: 'b' },
              ],
            },
            { ten: 'Việc hai', moc: [{ thoiHan: 'Quý III', ketQua: 'c', phanCong: 'Sở B' }] },
          ],
        },
        {
          ten: 'Tổ chức',
          nhiemVu: [{ ten: 'Việc ba', moc: [{ thoiHan: 'Quý IV', ketQua: 'd', phanCong: 'Sở C' }] }],
        },
      ],
    })
  })

  test.each([
    [[['1', 'Việc', 'Quý I', 'a']], ['C3:C4'], /^$/u],
    [
      [
        ['1', 'Việc', 'Quý I', 'a'],
        [, , , 'b'],
      ],
      ['C3:C4'],
      /ô C3:C4: các ô bị gộp/u,
    ],
    [
      [
        ['1', 'Việc', 'Quý I', 'a'],
        ['1', 'Việc', 'Quý II', 'b'],
      ],
      [],
      /ô B4: tên nhiệm vụ trùng với hàng trên/u,
    ],
    [[[, , 'Quý I', 'a']], [], /ô B3: thiếu/u],
    [
      [
        [, , , , , 'Thể chế'],
        [, , , , , 'Tổ chức'],
        ['1', 'Việc', 'Quý I', 'a'],
      ],
      [],
      /hàng 3|ô .3/u,
    ],
  ])('case %# is read, or has its fault at its cell', (rows, merged, message) => {
    const { said } = read(rows, merged)
    expect(said).toMatch(message)
  })

  test('says who does it once', () => {
    const file = ownWorkbook('Nhiệm vụ', [
      ['Nhiệm vụ', 'Phân công', 'Cơ quan chủ trì'],
      ['Việc', 'Sở A', 'Sở B'],
    ])
    expect(readBang(file, bangNhiemVuFile).findings.map(formatFinding).join()).toMatch(
      /ô B2: phân công ghi ở cả hai chỗ/u,
    )
    const lacks = ownWorkbook('Nhiệm vụ', [['Việc phải làm', 'Thời hạn', 'Phân công']])
    expect(readBang(lacks, bangNhiemVuFile).findings.map(formatFinding).join()).toMatch(
      /không có cột "Nhiệm vụ"/u,
    )
  })
})
