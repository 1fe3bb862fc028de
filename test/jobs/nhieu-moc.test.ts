import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { TU_PHAP } from '../domain/cu-the-hoa/derived'
import { derivedFolder, deriveOne } from './derived-files'

type Ghi = Partial<QuyetDinh['nhiemVu'][number]>

/** I.1 of the province has two milestones, I.3 one. */
async function folder() {
  const { province, path } = await derivedFolder(TU_PHAP)
  const sheet = () => parse(readFileSync(path('quyet-dinh-cu-the-hoa.yaml'), 'utf8')) as QuyetDinh
  const decide = (ma: string, ghi: Ghi): QuyetDinh => ({
    ...sheet(),
    nhiemVu: sheet().nhiemVu.map((dong) => (dong.ma === ma ? { ...dong, ...ghi } : dong)),
  })
  const task = (ma: string) =>
    (parse(readFileSync(path('ke-hoach.yaml'), 'utf8')) as KeHoach).linhVuc
      ?.flatMap(({ nhiemVu }) => nhiemVu)
      .find(({ nhiemVuCha }) => nhiemVuCha === ma)
  return {
    path,
    sheet,
    task,
    again: () => deriveOne(province, TU_PHAP),
    excel: async (ma: string, ghi: Ghi) => {
      writeFileSync(path('quyet-dinh-cu-the-hoa.xlsx'), writeQuyetDinhXlsx(decide(ma, ghi)))
      return deriveOne(province, TU_PHAP)
    },
  }
}

describe('Own words for a task of two milestones', () => {
  test('replace the milestone they name, each column by itself', async () => {
    const { excel, task } = await folder()
    const before = task('I.1')?.moc ?? []
    await excel('I.1', {
      ketQuaRieng: '[2] Báo cáo kết quả\n- hai dòng',
      thoiHanRieng: '[1] Quý I/2025\n[2] Quý IV/2025',
    })
    expect(task('I.1')?.moc).toEqual([
      { ...before[0], thoiHan: 'Quý I/2025' },
      { ...before[1], ketQua: 'Báo cáo kết quả\n- hai dòng', thoiHan: 'Quý IV/2025' },
    ])
  })

  test('add a third that is whole, and drop one by "(bỏ)"', async () => {
    const { excel, task, again } = await folder()
    const before = task('I.1')?.moc ?? []
    await excel('I.1', {
      ketQuaRieng: '[1] (bỏ)\n[3] Sơ kết',
      thoiHanRieng: '[3] Quý II/2025',
      phanCongRieng: '[3] Văn phòng Sở',
    })
    expect(task('I.1')?.moc).toEqual([
      before[1],
      { ketQua: 'Sơ kết', thoiHan: 'Quý II/2025', phanCong: 'Văn phòng Sở' },
    ])
    expect((await again()).giu.sua).toEqual([])
  })

  test.each<[Ghi, RegExp]>([
    [
      { ketQuaRieng: 'Báo cáo' },
      /bảng Nhiệm vụ, dòng 2, cột Kết quả \(ghi khác\): I\.1: nhiệm vụ có 2 mốc.*\(ghi \[1\] … xuống dòng \[2\] …/u,
    ],
    [{ ketQuaRieng: 'Báo cáo\n[2] Kết quả' }, /cột Kết quả \(ghi khác\): I\.1: dòng đầu chưa có \[1\]/u],
    [
      { thoiHanRieng: '[1] Quý I\n[1] Quý II' },
      /cột Tiến độ \(ghi khác\): I\.1: mỗi mốc .* chỉ ghi một lần/u,
    ],
    [
      { ketQuaRieng: '[3] Sơ kết', thoiHanRieng: '[3] Quý II/2025' },
      /cột Phân công \(ghi khác\): I\.1: thiếu \[3\].*đủ kết quả, tiến độ, phân công/u,
    ],
    [
      { ketQuaRieng: '[4] Sơ kết', thoiHanRieng: '[4] Quý II/2025', phanCongRieng: '[4] Sở' },
      /có \[4\] mà không có \[3\]/u,
    ],
    [{ ketQuaRieng: '[1] (bỏ)\n[2] (bỏ)' }, /bỏ hết các mốc.*"bỏ qua"/u],
    [{ ketQuaRieng: '[999999999] x' }, /nhiều nhất là \[50\]/u],
  ])('are refused with their place in the sheet: %j', async (ghi, said) => {
    const { excel, path } = await folder()
    const before = readFileSync(path('ke-hoach.yaml'), 'utf8')
    await expect(excel('I.1', ghi)).rejects.toThrow(said)
    expect(readFileSync(path('ke-hoach.yaml'), 'utf8')).toBe(before)
  })
})

test('A task of one milestone needs no mark, and takes one', async () => {
  for (const ketQuaRieng of ['Báo cáo', '[1] Báo cáo']) {
    const { excel, task } = await folder()
    await excel('I.3', { ketQuaRieng })
    expect(task('I.3')?.moc).toMatchObject([{ ketQua: 'Báo cáo' }])
  }
})

test('A milestone edited, added or taken out in the plan stays so, beside what the sheet says of the others', async () => {
  const { path, task, again, excel } = await folder()
  const edit = (change: (moc: NonNullable<ReturnType<typeof task>>['moc']) => object[]) => {
    const plan = parse(readFileSync(path('ke-hoach.yaml'), 'utf8')) as KeHoach
    const linhVuc = plan.linhVuc?.map((group) => ({
      ...group,
      nhiemVu: group.nhiemVu.map((each) =>
        each.nhiemVuCha === 'I.1' ? { ...each, moc: change(each.moc) } : each,
      ),
    }))
    writeFileSync(path('ke-hoach.yaml'), stringify({ ...plan, linhVuc }))
  }
  const them = { ketQua: 'Sơ kết', thoiHan: 'Quý II/2025', phanCong: 'Văn phòng Sở' }
  edit((moc) => [
    ...moc.map((each, index) => (index === 1 ? { ...each, thoiHan: 'Quý IV/2025' } : each)),
    them,
  ])
  const edited = task('I.1')
  await excel('I.1', { thoiHanRieng: '[1] Tháng 02/2025' })
  expect(task('I.1')?.moc).toEqual(
    edited?.moc.map((moc, index) => (index === 0 ? { ...moc, thoiHan: 'Tháng 02/2025' } : moc)),
  )
  edit((moc) => moc.slice(0, 1))
  const cut = task('I.1')
  await again()
  expect(task('I.1')).toEqual(cut)
  await again()
  expect(task('I.1')).toEqual(cut)
})
