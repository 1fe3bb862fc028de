import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { composeLoiVanMoi } from '../../../src/compose/loi-van-moi'
import { addEntry, makePhieu, proposeFromPhieu, showTinhHinh } from '../../../src/index'
import { readBaoCaoJob } from '../../../src/jobs/bao-cao'
import { plainText, walk } from '../../../src/document/walk'
import { formatFinding } from '../../../src/problem'
import { readOutline } from '../../../src/jobs/loi-van/read-outline'
import { SIZES } from '../../../src/jobs/document/render-files'
import { tienDoFile } from '../../../src/domain/bao-cao/tien-do/tien-do'
import { computeNhiemVu } from '../../../src/domain/bao-cao/tien-do/tong-hop'
import { editWorkbook } from '../../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../../src/office/open-workbook'
import { writeWorkbook } from '../../../src/office/workbook/write-workbook'
import { renderDocx } from '../../../src/render/docx/document'
import { readData } from '../../../src/workspace/read-data'
import { readKeHoach } from '../../../src/workspace/read-ke-hoach'
import { writeTienDoBang } from '../../../src/workspace/ky-moi/tien-do-bang'
import { readBoiCanh } from '../../../src/workspace/thu/read-boi-canh'
import { fillAll, type Khai, PLAN } from './ke-hoach-tinh'
import { arrive, makeTinh, take, type Tinh, writeAll } from './province'

let tinh: Tinh
let folder: string
let plan: ReturnType<typeof readKeHoach>['hoSo']['keHoach']
beforeAll(async () => {
  tinh = await makeTinh(2, 1)
  folder = dirname(tinh.baoCao)
  rmSync(join(folder, 'bao-cao-quy-3'), { recursive: true })
  writeFileSync(join(folder, 'ke-hoach.yaml'), PLAN)
  writeFileSync(
    tinh.baoCao,
    `${readFileSync(tinh.baoCao, 'utf8')}keHoach: ke-hoach.yaml\ntienDo: tien-do.xlsx\nloiVan: loi-van.docx\n`,
  )
  // What is reckoned from the plan is not typed.
  const figures = join(folder, 'so-lieu-quy-3.yaml')
  const reckoned = new Set([2, 3])
  const lines = readFileSync(figures, 'utf8').split('\n')
  writeFileSync(figures, lines.filter((_, at) => !reckoned.has(at)).join('\n'))
  plan = readKeHoach(join(folder, 'ke-hoach.yaml')).hoSo.keHoach
  const sent = await makePhieu(tinh.baoCao, { donVi: ['tat-ca'] })
  writeAll(sent)
  for (const { name, content } of sent.handedOut) tinh.forms.set(name.slice(5, -5), content)
  const { ky } = readBoiCanh(tinh.baoCao)
  const outline = readOutline(tinh.baoCao, ky)
  const prose = await renderDocx(
    composeLoiVanMoi(
      outline,
      { texts: [{ o: 'kien-nghi', file: 'a.txt', source: 'Câu của tôi.' }], bang: {} },
      { title: 'Lời văn', ngay: ky.den },
    ),
    { set: SIZES },
  )
  writeFileSync(join(folder, 'loi-van.docx'), prose)
  writeFileSync(join(folder, 'tien-do.xlsx'), bangTienDo())
})

/** The workbook of a period that begins. */
function bangTienDo(): Uint8Array {
  const { ky } = readBoiCanh(tinh.baoCao)
  const viec = computeNhiemVu(plan, undefined, ky).flatMap((task) =>
    task.moc.map((_, nth) => ({ task, nth, id: undefined })),
  )
  return writeWorkbook({ sheets: [writeTienDoBang(viec, 'Tiến độ')] })
}

const NOI_VU: readonly Khai[] = [
  ['I.1', 'Hoàn thành', '5/6/2026', 'Kế hoạch số 12'],
  ['I.2 [2]', 'Đang thực hiện'],
  ['I.3', 'Chưa thực hiện'],
  ['I.5', 'Hoàn thành', '1/9/2026', 'Báo cáo 1'],
]
const TU_PHAP: readonly Khai[] = [
  ['I.1', 'Đang thực hiện'],
  ['I.2 [1]', 'Hoàn thành', '20/5/2026', 'Quyết định số 3'],
  ['I.4', 'Đang thực hiện', null, null, 'Việc khác hẳn'],
  ['I.5', 'Đang thực hiện'],
]
const recordsOf = () => {
  const { value, findings } = readData(join(folder, 'tien-do.xlsx'), tienDoFile)
  expect(findings).toEqual([])
  return new Map(
    value?.nhiemVu.map((ghi) => [`${ghi.ma ?? ''}${ghi.moc === undefined ? '' : `/${ghi.moc}`}`, ghi]),
  )
}
const propose = () => {
  const made = proposeFromPhieu(tinh.book)
  writeAll(made)
  return made
}
const proseOf = (): string[] =>
  Array.from(
    strFromU8(
      unzipSync(readFileSync(join(folder, 'loi-van.docx')))['word/document.xml'] ?? new Uint8Array(),
    ).matchAll(/<w:p[ >].*?<\/w:p>/gsu),
    ([paragraph]) => paragraph.replace(/<[^>]*>/gu, ''),
  )

describe('What forms say of tasks and in words', () => {
  test('nothing is proposed before a form counts', () => {
    expect(propose().outputs).toEqual([])
  })

  test('of tasks goes into empty rows of the progress, marked; what somebody wrote stays and is said', () => {
    const path = join(folder, 'tien-do.xlsx')
    const status = 9
    const sheet = openWorkbook(readFileSync(path), path)[0]
    const column = sheet?.hang[1]?.o.find(({ chu }) => chu === 'Trạng thái')?.column ?? status
    // I.3 stands in row 6: a title, the headings, I.1, I.2 with two mốc.
    writeFileSync(
      path,
      editWorkbook(readFileSync(path), path, [
        { ten: 'Tiến độ', o: [{ row: 6, column, gia: 'Đang thực hiện' }] },
      ]),
    )
    take(tinh, [
      arrive(
        'so-01.xlsx',
        fillAll(tinh, 'so-01', NOI_VU, {
          5: 'Sở làm tốt.\nDòng hai.',
          8: 'Đề nghị <cấp> thêm {{coQuan.ten}}.',
        }),
      ),
      arrive('so-02.xlsx', fillAll(tinh, 'so-02', TU_PHAP, { 7: 'Còn chậm.' })),
    ])
    const { lines } = propose()
    const records = recordsOf()
    expect(records.get('I.1')).toMatchObject({
      trangThai: 'hoan-thanh',
      ngay: '2026-06-05',
      minhChung: 'Kế hoạch số 12',
      deXuat: 'Sở Nội vụ: Hoàn thành, 05/6/2026, Kế hoạch số 12',
    })
    expect(records.get('I.2/1')).toMatchObject({ trangThai: 'hoan-thanh', ngay: '2026-05-20' })
    expect(records.get('I.2/2')).toMatchObject({
      trangThai: 'dang-thuc-hien',
      deXuat: 'Sở Nội vụ: Đang thực hiện',
    })
    expect(records.get('I.3')).toEqual({ ma: 'I.3', ten: 'Tập huấn công chức', trangThai: 'dang-thuc-hien' })
    expect(records.get('I.4')).toBeUndefined()
    expect(records.get('I.5')).toMatchObject({
      trangThai: 'dang-thuc-hien',
      minhChung: 'Sở Nội vụ: Báo cáo 1',
    })
    const said = lines.join('\n')
    expect(said).toMatch(/I\.3: bảng tiến độ ghi Đang thực hiện, phiếu \(Sở Nội vụ\) báo Chưa thực hiện/u)
    expect(said).toMatch(/I\.1: chủ trì báo hoàn thành, phối hợp thì chưa \(Sở Tư pháp: Đang thực hiện\)/u)
    expect(said).toMatch(/I\.4: phiếu của Sở Tư pháp ghi tên nhiệm vụ khác kế hoạch/u)
  })

  test('in words stands below its heading once, grey, and what was there stays', () => {
    const prose = proseOf()
    const at = (text: string): number => prose.findIndex((line) => line.includes(text))
    expect(at('Sở Nội vụ: Sở làm tốt.')).toBe(at('Mặt tích cực') + 2)
    expect(prose[at('Mặt tích cực') + 1]).toMatch(/^\[Đề xuất từ phiếu của đơn vị/u)
    expect(prose[at('Sở Nội vụ: Sở làm tốt.') + 1]).toBe('Dòng hai.')
    expect(prose.join()).toContain('Sở Nội vụ: Đề nghị &lt;cấp&gt; thêm {\\{coQuan.ten}}.')
    expect(at('Câu của tôi.')).toBeGreaterThan(at('Đề nghị'))
    expect(at('Sở Tư pháp: Còn chậm.')).toBeGreaterThan(at('Tồn tại'))
    expect(propose().outputs).toEqual([])
    expect(proseOf()).toEqual(prose)
  })

  test('stops an issue, is named by a draft, and reaches the report', () => {
    const read = (duThao: boolean) =>
      readBaoCaoJob(tinh.baoCao, { duThao, dienTu: false, homNay: '2026-09-18' })
    const { composed, findings } = read(true)
    const said = findings.map(formatFinding).join('\n')
    expect(said).toMatch(
      /tien-do\.xlsx: .*4 việc có tình trạng mới là đề xuất từ phiếu, chưa ai nhận: I\.1, I\.2/u,
    )
    expect(said).toMatch(/còn 3 mục mang lời đề xuất từ phiếu của đơn vị/u)
    const text = Array.from(walk(composed.document), ({ children }) => plainText(children)).join('\n')
    expect(text).toContain('Kế hoạch số 12')
    expect(() => read(false)).toThrow(
      /tien-do\.xlsx: bảng Tiến độ, ô [A-Z]+3: nhiệm vụ I\.1: tình trạng mới là đề xuất từ phiếu/u,
    )
  })

  test('a newer form brings a proposal up to date that nobody has touched, and no other', () => {
    const path = join(folder, 'tien-do.xlsx')
    const sheet = openWorkbook(readFileSync(path), path)[0]
    const columnOf = (ten: string): number => sheet?.hang[1]?.o.find(({ chu }) => chu === ten)?.column ?? -1
    // I.1 is taken; the proof of the first mốc of I.2 is put in other words.
    writeFileSync(
      path,
      editWorkbook(readFileSync(path), path, [
        {
          ten: 'Tiến độ',
          o: [
            { row: 3, column: columnOf('Đề xuất từ phiếu'), gia: null },
            { row: 4, column: columnOf('Minh chứng'), gia: 'Quyết định 3/QĐ-STP' },
          ],
        },
      ]),
    )
    const again: Khai[] = [
      ...NOI_VU.slice(2),
      ['I.1', 'Hoàn thành', '6/6/2026', 'x'],
      ['I.2 [2]', 'Hoàn thành', '10/9/2026', 'Công văn 9'],
    ]
    take(tinh, [
      arrive(
        'moi.xlsx',
        fillAll(tinh, 'so-01', again, { 5: 'Sở làm tốt.\nDòng hai.' }),
        '2026-09-14T00:00:00.000Z',
      ),
      arrive(
        'moi2.xlsx',
        fillAll(tinh, 'so-02', [
          ...TU_PHAP.slice(2),
          ['I.1', 'Hoàn thành', '6/6/2026'],
          ['I.2 [1]', 'Hoàn thành', '21/5/2026', 'Quyết định số 4'],
        ]),
        '2026-09-14T00:00:00.000Z',
      ),
    ])
    const { lines, outputs } = propose()
    const records = recordsOf()
    expect(outputs.map(({ name }) => name)).toEqual(['tien-do.xlsx'])
    expect(records.get('I.1')).toMatchObject({ ngay: '2026-06-05', minhChung: 'Kế hoạch số 12' })
    expect(records.get('I.1')).not.toHaveProperty('deXuat')
    expect(records.get('I.2/1')).toMatchObject({ ngay: '2026-05-20', minhChung: 'Quyết định 3/QĐ-STP' })
    expect(records.get('I.2/2')).toMatchObject({
      trangThai: 'hoan-thanh',
      ngay: '2026-09-10',
      minhChung: 'Công văn 9',
    })
    expect(lines.join('\n')).toMatch(
      /I\.1: bảng tiến độ ghi Hoàn thành 05\/6\/2026, phiếu \(Sở Nội vụ\) báo Hoàn thành 06\/6\/2026/u,
    )
  })

  test('a task with two leads waits for both; YAML and a workbook of one’s own take proposals too', () => {
    writeAll(
      addEntry(tinh.book, {
        loai: 'tra-lai',
        donVi: 'so-02',
        han: '2026-09-20',
        lyDo: 'a',
        nguoi: 'b',
        homNay: '2026-09-16',
      }),
    )
    expect(showTinhHinh(tinh.book).dong[1]?.tinhTrang).toBe('Đã trả lại')
    const report = readFileSync(tinh.baoCao, 'utf8')
    writeFileSync(tinh.baoCao, report.replace('tien-do.xlsx', 'tien-do.yaml'))
    const yaml =
      'nhiemVu:\n  # của tôi\n  - { ma: I.3, ten: Tập huấn, trangThai: chua-thuc-hien } # giữ\nphienBan: 1\n'
    writeFileSync(join(folder, 'tien-do.yaml'), yaml)
    const { lines } = propose()
    const text = readFileSync(join(folder, 'tien-do.yaml'), 'utf8')
    expect(text).toContain(yaml.split('\n').slice(0, 3).join('\n'))
    expect(text).toMatch(
      /ma: I\.1, ten: Ban hành kế hoạch kiểm tra, trangThai: hoan-thanh, ngay: 2026-06-06, .*deXuat:/u,
    )
    expect(text).not.toContain('I.5')
    expect(lines.join('\n')).toMatch(
      /I\.5: 1\/2 đơn vị chủ trì đã báo, chưa có phiếu được chấp nhận của Sở Tư pháp/u,
    )
    writeFileSync(tinh.baoCao, report)
    writeFileSync(
      join(folder, 'tien-do.xlsx'),
      writeWorkbook({
        sheets: [
          {
            name: 'Việc',
            columns: [{ width: 9 }],
            rows: [
              ['Mã', 'Tên', 'Trạng thái', 'Của tôi'],
              ['I.3', 'Tập huấn'],
              ['I.1', 'Ban hành', undefined, 'nhớ'],
            ].map((cells) => ({
              cells: cells.map((value) => (value === undefined ? undefined : { role: 'plain', value })),
            })),
          },
        ],
      }),
    )
    propose()
    const records = recordsOf()
    expect(records.get('I.1')).toMatchObject({ ngay: '2026-06-06' })
    expect(records.get('I.1')?.deXuat).toContain('Sở Nội vụ')
    expect(records.get('I.2/2')).toMatchObject({ trangThai: 'hoan-thanh' })
    const shown = openWorkbook(readFileSync(join(folder, 'tien-do.xlsx')), 'x')[0]?.hang.flatMap(({ o }) =>
      o.map(({ chu }) => chu),
    )
    expect(shown).toEqual(
      expect.arrayContaining(['Của tôi', 'nhớ', 'Đề xuất từ phiếu', 'Ngày', 'Minh chứng']),
    )
  })
})
