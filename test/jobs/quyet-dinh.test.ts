import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { isNghiaVu, type QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'
import { derivedFolder, deriveOne, writePlan } from './derived-files'

/** The sheet as YAML, without the version of its form. */
function read(file: string): QuyetDinh {
  const { phienBan, ...sheet } = parse(readFileSync(file, 'utf8')) as QuyetDinh & {
    readonly phienBan: number
  }
  expect(phienBan).toBe(1)
  return sheet
}
const taskFor = (plan: KeHoach, ma: string) =>
  plan.linhVuc?.flatMap(({ nhiemVu }) => nhiemVu).find(({ nhiemVuCha }) => nhiemVuCha === ma)

/** Decisions of a clerk, by the code of the task. */
function decide(
  sheet: QuyetDinh,
  decisions: Readonly<Record<string, Partial<QuyetDinh['nhiemVu'][number]>>>,
): QuyetDinh {
  return { ...sheet, nhiemVu: sheet.nhiemVu.map((dong) => ({ ...dong, ...decisions[dong.ma] })) }
}

function asXlsx(sheet: QuyetDinh): string {
  const file = `${temporaryFolder()}/bang.xlsx`
  writeFileSync(file, writeQuyetDinhXlsx(sheet))
  return file
}

test('The sheet holds one row for each task of the province, and nothing decided', async () => {
  const { path } = await derivedFolder(TU_PHAP)
  const sheet = read(path('quyet-dinh-cu-the-hoa.yaml'))
  expect(sheet.nhiemVu).toHaveLength(62)
  expect(
    sheet.nhiemVu.filter((dong) => dong.quyetDinh !== undefined || dong.nhiemVuRieng !== undefined),
  ).toEqual([])
  expect(sheet.nhiemVu.every(({ lyDo }) => lyDo !== undefined)).toBe(true)
  expect(sheet.mucTieu.filter(({ ma }) => !isNghiaVu(ma))).toHaveLength(14)
  expect(sheet.chiTieu.find(({ chuDe }) => chuDe === 'hai-long-hanh-chinh')?.giaTriTinh).toBe(90)
})

test('Excel and YAML hold the same, also what the clerk fills in', async () => {
  const { path } = await derivedFolder(NINH_HOA)
  const sheet = decide(read(path('quyet-dinh-cu-the-hoa.yaml')), {
    'I.1': { quyetDinh: 'bo-qua' },
    'I.2': { quyetDinh: 'giu-de-xuat', nhiemVuRieng: '=Triển khai "riêng"\n- hai dòng' },
  })
  expect(await readQuyetDinh(path('quyet-dinh-cu-the-hoa.xlsx'))).toEqual(
    read(path('quyet-dinh-cu-the-hoa.yaml')),
  )
  expect(await readQuyetDinh(asXlsx(sheet))).toEqual(sheet)
})

test('Decisions are applied: other ways, own words, goals dropped, one value for body and table', async () => {
  const { province, path } = await derivedFolder(NINH_HOA)
  const sheet = decide(read(path('quyet-dinh-cu-the-hoa.yaml')), {
    'I.1': { quyetDinh: 'bo-qua' },
    'VI.3': { quyetDinh: 'tham-gia' },
    'II.3': { nhiemVuRieng: 'Số hóa hồ sơ tại Bộ phận Một cửa', thoiHanRieng: 'Quý IV/2025' },
  })
  const mucTieu = sheet.mucTieu.map((dong) =>
    dong.ma === '2.đ'
      ? { ...dong, quyetDinh: 'bo' as const }
      : dong.ma === '4'
        ? { ...dong, quyetDinh: 'giu' as const }
        : dong,
  )
  const chiTieu = sheet.chiTieu.map((dong) =>
    dong.chuDe === 'so-hoa'
      ? { ...dong, giaTriRieng: 95 }
      : dong.chuDe === 'hai-long-hanh-chinh'
        ? { ...dong, giaTriRieng: 92.5 }
        : dong,
  )
  const { files } = await deriveOne(province, NINH_HOA, {
    quyetDinh: asXlsx({ ...sheet, mucTieu, chiTieu }),
  })
  const plan = parse(new TextDecoder().decode(files.get('ke-hoach.yaml'))) as KeHoach
  expect(taskFor(plan, 'I.1')).toBeUndefined()
  expect(taskFor(plan, 'VI.3')?.ten).toBe(
    'Phối hợp xây dựng Trung tâm giám sát, điều hành thông minh tỉnh Khánh Hòa (IOC)',
  )
  expect(taskFor(plan, 'II.3')).toMatchObject({
    ten: 'Số hóa hồ sơ tại Bộ phận Một cửa',
    moc: [{ thoiHan: 'Quý IV/2025', ketQua: expect.stringContaining('95% hồ sơ') as string }],
  })
  expect(plan.mucTieu?.khoan?.[1]?.diem).toHaveLength(4)
  expect(JSON.stringify(plan.mucTieu)).toContain('giảm 15% đầu mối bên trong')
  expect(JSON.stringify(plan.mucTieu)).toContain('đạt trên 92,5%')
})

test('When the province amends its plan, decisions are kept and only what changed is listed', async () => {
  const { province, path } = await derivedFolder(TU_PHAP)
  const file = path('quyet-dinh-cu-the-hoa.yaml')
  writeFileSync(
    file,
    stringify(
      decide(read(file), {
        'I.3': { quyetDinh: 'bo-qua' },
        'I.5': { nhiemVuRieng: 'Góp ý dự thảo Nghị quyết' },
        'II.5': { quyetDinh: 'thuc-hien' },
      }),
    ),
  )
  writePlan(province, (plan) => {
    const [first, second, ...rest] = plan.linhVuc ?? []
    if (!first || !second) throw new Error('no fields')
    const added = {
      ten: 'Nhiệm vụ bổ sung giữa năm',
      moc: [{ ketQua: 'Báo cáo', thoiHan: 'Quý IV/2025', phanCong: 'Sở Tư pháp chủ trì' }],
    }
    const [one, ...others] = first.nhiemVu
    const later = others.map((task) =>
      task.ten.startsWith('Xây dựng Chính sách')
        ? { ...task, moc: task.moc.map((moc) => ({ ...moc, thoiHan: 'Quý III/2025' })) }
        : task,
    )
    return {
      ...plan,
      linhVuc: [
        { ...first, nhiemVu: [...(one ? [one] : []), added, ...later] },
        { ...second, nhiemVu: second.nhiemVu.slice(0, -1) },
        ...rest,
      ],
    }
  })
  const { thayDoi, files } = await deriveOne(province, TU_PHAP, { quyetDinh: file })
  expect(thayDoi.map(({ loai, ma, maCu }) => [loai, ma, maCu])).toEqual([
    ['moi', 'I.2', undefined],
    ['doi-so', 'I.3', 'I.2'],
    ['doi-so', 'I.4', 'I.3'],
    ['doi-so', 'I.5', 'I.4'],
    ['sua', 'I.6', 'I.5'],
    ['doi-so', 'I.7', 'I.6'],
    ['bo', 'II.7', undefined],
  ])
  const sheet = parse(new TextDecoder().decode(files.get('quyet-dinh-cu-the-hoa.yaml'))) as QuyetDinh
  const row = (ma: string) => sheet.nhiemVu.find((dong) => dong.ma === ma)
  expect([
    row('I.4')?.quyetDinh,
    row('I.6')?.nhiemVuRieng,
    row('II.5')?.quyetDinh,
    row('I.2')?.quyetDinh,
  ]).toEqual(['bo-qua', 'Góp ý dự thảo Nghị quyết', 'thuc-hien', undefined])
})

describe('A sheet is refused', () => {
  test('when it is of another unit or another year', async () => {
    const { province, path } = await derivedFolder(TU_PHAP)
    await expect(
      deriveOne(province, NINH_HOA, { quyetDinh: path('quyet-dinh-cu-the-hoa.yaml') }),
    ).rejects.toThrow('không phải của')
    writePlan(province, (plan) => ({ ...plan, nam: 2026 }))
    await expect(
      deriveOne(province, TU_PHAP, { quyetDinh: path('quyet-dinh-cu-the-hoa.yaml') }),
    ).rejects.toThrow('năm 2025')
  })

  test('when a decision is none of the words, with sheet, row and column', async () => {
    const { path } = await derivedFolder(TU_PHAP)
    const sheet = decide(read(path('quyet-dinh-cu-the-hoa.yaml')), {
      'I.2': { quyetDinh: 'để sau' as never },
    })
    await expect(readQuyetDinh(asXlsx(sheet))).rejects.toThrow(
      /bảng Nhiệm vụ không giao, dòng 2, cột Quyết định: không có quyết định "để sau" \(ghi một trong: giữ đề xuất, thực hiện/u,
    )
  })

  test('when it is no Excel file, or not there', async () => {
    const file = `${temporaryFolder()}/bang.xlsx`
    writeFileSync(file, 'không phải Excel')
    await expect(readQuyetDinh(file)).rejects.toThrow('không mở được, tệp hỏng')
    await expect(readQuyetDinh(`${file}x`)).rejects.toThrow('không có tệp')
  })
})
