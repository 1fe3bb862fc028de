import { openGach } from '../../../src/domain/ke-hoach/gach'
import { join } from 'node:path'
import { compareWithParent } from '../../../src/domain/cu-the-hoa/compare/doi-chieu'
import { listDiemMoi } from '../../../src/domain/cu-the-hoa/compare/diem-moi'
import { buildKeHoach } from '../../../src/domain/cu-the-hoa/build/ke-hoach-moi'
import { buildBanDeXuat } from '../../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import { type QuyetDinh, quyetDinhFile } from '../../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoachDangSoan, Phan } from '../../../src/domain/ke-hoach/ke-hoach'
import { readKeHoachDangSoan } from '../../../src/workspace/read-ke-hoach'
import { donVi, quyTac } from './derived'

const { keHoach: cha, coQuan } = readKeHoachDangSoan(join(__dirname, 'hu-cau/cuu-tan/ke-hoach.yaml')).hoSo
const goal = openGach(cha.mucTieu?.khoan?.[0]?.gach?.[4] ?? '').noiDung
const ID = 'sct-cuu-tan'

/** A second plan of the same province, made up: of propaganda, with parts of its own. */
const other = (mucTieu: Phan, toChuc?: Phan): KeHoachDangSoan => ({
  coQuan: cha.coQuan,
  nam: cha.nam,
  trichYeu: 'Tuyên truyền cải cách hành chính năm 2026',
  banHanh: { loai: 'ke-hoach', so: 7, kyHieu: 'KH-UBND', ngay: '2026-01-08' } as never,
  mucTieu,
  ...(toChuc === undefined ? {} : { toChuc }),
})

type Row = QuyetDinh['mucTieu'][number]
function derive(khac: KeHoachDangSoan[], decide: Readonly<Record<string, Partial<Row>>> = {}) {
  const parents = { ...cha, khac }
  const unit = donVi(ID, cha as never, coQuan)
  const de = buildBanDeXuat(parents, unit, quyTac)
  const quyetDinh = {
    ...de.quyetDinh,
    mucTieu: de.quyetDinh.mucTieu.map((row) => ({ ...row, ...decide[row.ma] })),
  }
  const plan = buildKeHoach(de, quyetDinh, { cha: parents, donVi: unit, quyTac, vanBan: new Map() })
  const find = (boQua?: ReadonlySet<string>) =>
    compareWithParent(plan as never, parents, unit, quyTac, boQua).khacBiet.flatMap(({ loai, noiDung }) =>
      loai === 'nghia-vu' ? [noiDung] : [],
    )
  return { rows: new Map(quyetDinh.mucTieu.map((row) => [row.ma, row])), quyetDinh, plan, find }
}

describe('Goals of a second plan above', () => {
  const second = other({
    tieuDe: 'MỤC TIÊU',
    khoan: [
      { noiDung: 'Mỗi cơ quan có ít nhất 04 tin, bài tuyên truyền về cải cách hành chính trong năm.' },
      { noiDung: goal },
      { noiDung: 'Nâng thứ hạng chỉ số PAR INDEX của tỉnh.' },
    ],
  })

  test('are judged one by one with codes of their own, and come behind those of the first', () => {
    const { rows, plan, quyetDinh } = derive([second])
    expect(quyetDinhFile.safeParse(quyetDinh).error).toBeUndefined()
    expect(rows.get('KH2.1')).toMatchObject({ deXuat: 'giu' })
    expect(rows.get('KH2.3')).toMatchObject({
      deXuat: 'bo',
      lyDo: expect.stringContaining('không tự xếp hạng') as string,
    })
    expect(plan.mucTieu?.khoan?.at(-1)?.noiDung).toMatch(/04 tin, bài/u)
  })

  test('that stand in the first plan already are not said twice; with other figures the clerk is told', () => {
    const { rows, plan } = derive([second])
    expect(rows.get('KH2.2')).toMatchObject({ deXuat: 'bo', lyDo: 'Đã có ở mục tiêu 1.5' })
    expect(JSON.stringify(plan.mucTieu).split('trợ lý ảo')).toHaveLength(2)
    const figure = derive([other({ tieuDe: 'MỤC TIÊU', khoan: [{ noiDung: goal.replace('80%', '77%') }] })])
    expect(figure.rows.get('KH2.1')?.lyDo).toBe('Con số khác mục tiêu 1.5: văn thư xem lại')
  })

  test('that are dashes stand under what that plan is about', () => {
    const { plan } = derive([
      other({ tieuDe: 'YÊU CẦU, MỤC TIÊU', gach: ['Nội dung tuyên truyền dễ hiểu, dễ nhớ.'] }),
    ])
    expect(plan.mucTieu?.khoan?.at(-1)).toEqual({
      noiDung: 'Tuyên truyền cải cách hành chính năm 2026:',
      gach: ['Nội dung tuyên truyền dễ hiểu, dễ nhớ.'],
    })
  })

  test('go where the clerk says so', () => {
    const { plan } = derive([second], { 'KH2.1': { quyetDinh: 'bo' } })
    expect(JSON.stringify(plan.mucTieu)).not.toContain('04 tin, bài')
  })
})

describe('Duties that a text above lays on the unit', () => {
  const report = 'Báo cáo kết quả tuyên truyền về Sở Nội vụ trước ngày 05/12/2026'
  const second = other(
    { tieuDe: 'MỤC TIÊU', gach: ['Nội dung dễ hiểu.'] },
    {
      tieuDe: 'TỔ CHỨC THỰC HIỆN',
      khoan: [
        {
          noiDung: `Các sở, ban, ngành cử công chức làm đầu mối tuyên truyền. ${report}.`,
        },
        { noiDung: 'Các đơn vị có liên quan đăng tải tài liệu trước ngày 30/6/2026.' },
      ],
    },
  )
  const dutiesOf = ({ plan }: ReturnType<typeof derive>) =>
    plan.toChuc?.khoan?.flatMap(({ diem = [] }) => diem) ?? []

  test('stand in the sheet with whom they call and their day, each sentence by itself, the plan has them', () => {
    const made = derive([second])
    expect(quyetDinhFile.safeParse(made.quyetDinh).error).toBeUndefined()
    expect(made.rows.get('KH2.TC.1')?.mucTieu).toBe('Cử công chức làm đầu mối tuyên truyền')
    expect(made.rows.get('KH2.TC.1-2')).toMatchObject({
      mucTieu: report,
      deXuat: 'giu',
      lyDo: 'Việc giao "Các sở, ban, ngành" trong lời văn, trước ngày 05/12/2026',
    })
    expect(Array.from(made.rows.keys()).filter((ma) => ma.startsWith('TC.')).length).toBeGreaterThan(2)
    expect(dutiesOf(made)).toContain(`${report}.`)
    expect(made.find()).toEqual([])
  })

  test('of which nobody can tell whose they are wait for the clerk', () => {
    expect(derive([second]).rows.get('KH2.TC.2')).toMatchObject({ deXuat: 'bo' })
    expect(dutiesOf(derive([second], { 'KH2.TC.2': { quyetDinh: 'giu' } }))).toContain(
      'Đăng tải tài liệu trước ngày 30/6/2026.',
    )
  })

  test('go or are said in other words where the clerk says so, and are no gap then', () => {
    const made = derive([second], {
      'KH2.TC.1': { quyetDinh: 'bo' },
      'KH2.TC.1-2': { mucTieuRieng: 'Văn phòng Sở lập danh mục ấn phẩm, trình Giám đốc' },
    })
    expect(dutiesOf(made)).toContain('Văn phòng Sở lập danh mục ấn phẩm, trình Giám đốc.')
    expect(JSON.stringify(made.plan.toChuc)).not.toMatch(/làm đầu mối tuyên truyền|05\/12\/2026/u)
    expect(made.find()).toEqual([expect.stringContaining(report)])
    expect(made.find(new Set(['KH2.TC.1', 'KH2.TC.1-2']))).toEqual([])
    expect(listDiemMoi({ dong: [], rieng: [] }, made.quyetDinh)).toContainEqual(
      'Việc trong lời văn KH2.TC.1: bỏ "Cử công chức làm đầu mối tuyên truyền"',
    )
  })
})
