import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { openSo } from '../../src/jobs/don-vi/open-so'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { dataFolder, derivedFolder, deriveOne } from './derived-files'

const EXCEL = 'quyet-dinh-cu-the-hoa.xlsx'
const YAML = 'quyet-dinh-cu-the-hoa.yaml'

async function unit(id = NINH_HOA) {
  const { province, path } = await derivedFolder(id)
  const sheet = (): QuyetDinh => parse(readFileSync(path(YAML), 'utf8')) as QuyetDinh
  return {
    path,
    sheet,
    plan: (): KeHoach => parse(readFileSync(path('ke-hoach.yaml'), 'utf8')) as KeHoach,
    /** Changes the parts of the Excel file as a hand in Excel would. */
    excel: (part: RegExp, change: (xml: string) => string) => {
      const files = unzipSync(readFileSync(path(EXCEL)))
      for (const name of Object.keys(files).filter((each) => part.test(each)))
        files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())))
      writeFileSync(path(EXCEL), zipSync(files))
    },
    write: (change: (sheet: QuyetDinh) => QuyetDinh) => writeFileSync(path(YAML), stringify(change(sheet()))),
    again: (quyetDinh?: string) => deriveOne(province, id, quyetDinh === undefined ? {} : { quyetDinh }),
    onPage: () => openSo(dirname(path(YAML))),
    read: () => readQuyetDinh(path(EXCEL)),
  }
}
const row =
  (ma: string, change: Partial<QuyetDinh['nhiemVu'][number]>) =>
  (sheet: QuyetDinh): QuyetDinh => ({
    ...sheet,
    nhiemVu: sheet.nhiemVu.map((dong) => (dong.ma === ma ? { ...dong, ...change } : dong)),
  })

describe('An Excel sheet is refused, and nothing of it is taken,', () => {
  test.each<[string, RegExp, (xml: string) => string, RegExp]>([
    [
      'when a heading was renamed',
      /sheet\d\.xml$/u,
      (xml) => xml.replace('>Quyết định<', '>Quyết định của Sở<'),
      /bảng Nhiệm vụ: không có cột "Quyết định"[^]*bảng Mục tiêu: không có cột "Quyết định"/u,
    ],
    [
      'when a sheet was renamed',
      /workbook\.xml$/u,
      (xml) => xml.replace('name="Nhiệm vụ"', 'name="Sheet1"'),
      /bảng Nhiệm vụ: không có bảng này .*Sheet1, Mục tiêu/u,
    ],
    [
      'when the guide was renamed',
      /workbook\.xml$/u,
      (xml) => xml.replace('name="Hướng dẫn"', 'name="Ghi chú"'),
      /bảng Hướng dẫn: không có bảng này/u,
    ],
    [
      'when a cell shows an error',
      /sheet1\.xml$/u,
      (xml) => xml.replace(/<c r="O5"[^>]*\/>/u, '<c r="O5" t="e"><v>#REF!</v></c>'),
      /bảng Nhiệm vụ, ô O5: ô báo lỗi của Excel/u,
    ],
    [
      'when a formula was never reckoned',
      /sheet1\.xml$/u,
      (xml) => xml.replace(/<c r="P5"[^>]*\/>/u, '<c r="P5"><f>C5</f></c>'),
      /bảng Nhiệm vụ, ô P5: công thức chưa có kết quả/u,
    ],
    [
      'when cells are merged',
      /sheet1\.xml$/u,
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="O2:O4"/></mergeCells>',
        ),
      /bảng Nhiệm vụ, ô O2:O4: các ô bị gộp/u,
    ],
    [
      'when a value is 1, which may be 100%',
      /sheet3\.xml$/u,
      (xml) => xml.replace(/<c r="D3"[^>]*\/>/u, '<c r="D3"><v>1</v></c>'),
      /bảng Chỉ tiêu, dòng 3, cột Giá trị của đơn vị \(%\): .*100% thì ghi số 100/u,
    ],
    [
      'when a row has no code',
      /sheet1\.xml$/u,
      (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="90"><c r="C90" t="inlineStr"><is><t>Việc riêng</t></is></c></row></sheetData>',
        ),
      /bảng Nhiệm vụ, dòng \d+: dòng này không có mã/u,
    ],
  ])('%s', async (_, part, change, said) => {
    const { excel, read } = await unit()
    excel(part, change)
    await expect(read()).rejects.toThrow(said)
  })

  test('when it says to change a goal and gives no words', async () => {
    const { write, path } = await unit()
    write((sheet) => ({
      ...sheet,
      mucTieu: sheet.mucTieu.map((dong) =>
        dong.deXuat === 'giu' ? { ...dong, quyetDinh: 'sua' as const } : dong,
      ),
    }))
    await expect(readQuyetDinh(path(YAML))).rejects.toThrow(/ghi "sửa" mà chưa có lời mới/u)
  })

  test('when [1] may mean two milestones', async () => {
    const { write, sheet, again } = await unit()
    const one = sheet().nhiemVu.find(
      ({ ketQua = '', ketQuaDeXuat = '' }) =>
        ketQua.startsWith('[1]') && ketQuaDeXuat !== '' && !ketQuaDeXuat.startsWith('[1]'),
    )
    write(row(one?.ma ?? '', { ketQuaRieng: '[1] Kế hoạch của UBND thị xã' }))
    await expect(again()).rejects.toThrow(/đề xuất chỉ giữ một, không rõ \[1\] là mốc nào/u)
  })
})

describe('What was written into the wrong cells', () => {
  test('of the proposals counts as own words, and is said', async () => {
    const { write, again, plan, sheet } = await unit()
    write(row('I.2', { nhiemVuDeXuat: 'Triển khai theo cách của thị xã' }))
    const { nham } = await again()
    expect(nham).toMatchObject({ chuyen: ['I.2 (nhiệm vụ đề xuất)'], khongDung: [], thieu: [], la: [] })
    expect(plan().linhVuc?.[0]?.nhiemVu.find(({ nhiemVuCha }) => nhiemVuCha === 'I.2')?.ten).toBe(
      'Triển khai theo cách của thị xã',
    )
    expect(sheet().nhiemVu.find(({ ma }) => ma === 'I.2')?.nhiemVuRieng).toBe(
      'Triển khai theo cách của thị xã',
    )
    expect((await again()).nham).toMatchObject({ chuyen: [] })
  })

  test('of the province is not used, and is said; a row that was taken out stays as decided', async () => {
    const { write, again, sheet } = await unit()
    write(row('I.3', { quyetDinh: 'bo-qua' }))
    await again()
    write((each) => ({
      ...row('I.2', { thoiHan: 'Quý IV/2030' })(each),
      nhiemVu: row('I.2', { thoiHan: 'Quý IV/2030' })(each).nhiemVu.filter(({ ma }) => ma !== 'I.3'),
    }))
    const { nham, thayDoi } = await again()
    expect([nham, thayDoi]).toMatchObject([{ khongDung: ['I.2 (tiến độ của tỉnh)'], thieu: ['I.3'] }, []])
    expect(sheet().nhiemVu.find(({ ma }) => ma === 'I.3')?.quyetDinh).toBe('bo-qua')
    expect(sheet().nhiemVu.find(({ ma }) => ma === 'I.2')?.thoiHan).toBe('Quý I/2025')
  })
})

describe('Rows that were sorted or pasted without their codes', () => {
  const swap = (ma: string, [one, other]: readonly [string, string]): string =>
    ma === one ? other : ma === other ? one : ma
  test.each<[string, (sheet: QuyetDinh) => QuyetDinh, RegExp]>([
    [
      'whose codes were exchanged',
      (sheet) => ({
        ...sheet,
        nhiemVu: sheet.nhiemVu.map((dong) => ({ ...dong, ma: swap(dong.ma, ['I.2', 'II.3']) })),
      }),
      /mã đứng trước lời của dòng khác: II\.3 \(lời của I\.2\), I\.2 \(lời của II\.3\)/u,
    ],
    [
      'of goals, one after the other',
      (sheet) => ({
        ...sheet,
        mucTieu: sheet.mucTieu.map((dong, index, all) => ({
          ...dong,
          ma: all[(index + 1) % all.length]?.ma ?? '',
        })),
      }),
      /mã đứng trước lời của dòng khác: .* và \d+ dòng nữa/u,
    ],
    [
      'of targets, under a code that is none of theirs',
      (sheet) => ({
        ...sheet,
        chiTieu: sheet.chiTieu.map((dong) => ({
          ...dong,
          chuDe: dong.chuDe === 'so-hoa' ? 'ma-khac' : dong.chuDe,
        })),
      }),
      /ma-khac \(lời của so-hoa\)/u,
    ],
    [
      'over the words of another row',
      (sheet) => row('I.3', { nhiemVu: sheet.nhiemVu.find(({ ma }) => ma === 'I.2')?.nhiemVu ?? '' })(sheet),
      /I\.3 \(lời của I\.2\)/u,
    ],
  ])('%s: which of the two was decided on is asked, and nothing is written', async (_, change, said) => {
    const { write, again, onPage, path } = await unit()
    write(change)
    await expect(again()).rejects.toThrow(said)
    await expect(again(path(YAML))).rejects.toThrow(said)
    expect(onPage()?.data.findings.map(({ message }) => message)).toEqual([expect.stringMatching(said)])
  })

  test('together with their codes are as they were', async () => {
    const { write, again } = await unit()
    write((sheet) => ({
      ...row('I.2', { quyetDinh: 'bo-qua' })(sheet),
      nhiemVu: row('I.2', { quyetDinh: 'bo-qua' })(sheet).nhiemVu.toReversed(),
    }))
    const { nham, files } = await again()
    expect(nham).toMatchObject({ chuyen: [], khongDung: [], thieu: [], la: [] })
    const sheet = parse(new TextDecoder().decode(files.get(YAML))) as QuyetDinh
    expect(sheet.nhiemVu.flatMap(({ ma, quyetDinh }) => (quyetDinh ? [ma] : []))).toEqual(['I.2'])
  })
})

test('Words in the column of the proposals count also in a sheet that comes back under another name', async () => {
  const { write, again, path } = await unit()
  write(row('I.2', { nhiemVuDeXuat: 'Triển khai theo cách của thị xã' }))
  const back = path('nhận lại.yaml')
  renameSync(path(YAML), back)
  const outside = `${dirname(dirname(back))}/nhận lại.yaml`
  writeFileSync(outside, readFileSync(back))
  for (const file of [back, outside])
    expect((await again(file)).nham.chuyen).toEqual(['I.2 (nhiệm vụ đề xuất)'])
})

test('A target that was taken out stays as decided; one whose own figures were changed is said', async () => {
  const { write, again, sheet } = await unit()
  const give = (each: QuyetDinh): QuyetDinh => ({
    ...each,
    chiTieu: each.chiTieu.map((dong) => (dong.chuDe === 'so-hoa' ? { ...dong, giaTriRieng: 88 } : dong)),
  })
  write(give)
  await again()
  write((each) => ({
    ...each,
    chiTieu: each.chiTieu
      .filter(({ chuDe }) => chuDe !== 'so-hoa')
      .map((dong) => (dong.chuDe === 'dinh-danh' ? { ...dong, giaTriTinh: 12 } : dong)),
  }))
  expect((await again()).nham).toMatchObject({
    thieu: ['so-hoa'],
    khongDung: ['dinh-danh (giá trị của tỉnh)'],
  })
  expect(sheet().chiTieu.find(({ chuDe }) => chuDe === 'so-hoa')?.giaTriRieng).toBe(88)
})

test('A value of a target that no text of the plan takes up is named', async () => {
  const { write, again } = await unit()
  write((sheet) => ({
    ...sheet,
    nhiemVu: sheet.nhiemVu.map((dong) =>
      JSON.stringify(dong).includes('viên chức đạt chuẩn') ? { ...dong, quyetDinh: 'bo-qua' } : dong,
    ),
    chiTieu: sheet.chiTieu.map((dong) =>
      dong.chuDe === 'so-hoa' || dong.chuDe === 'vien-chuc-dat-chuan' ? { ...dong, giaTriRieng: 88 } : dong,
    ),
  }))
  expect((await again()).giu.chuaDung).toEqual([expect.stringContaining('Viên chức đạt chuẩn')])
})

test('A task of the plan that names a task the province never had is a fault with its place', async () => {
  const { path, again } = await unit(TU_PHAP)
  writeFileSync(
    path('ke-hoach.yaml'),
    readFileSync(path('ke-hoach.yaml'), 'utf8').replace('nhiemVuCha: III.4', 'nhiemVuCha: III.44'),
  )
  await expect(again()).rejects.toThrow(
    /ke-hoach\.yaml:\d+:\d+: kế hoạch của tỉnh không có nhiệm vụ III\.44/u,
  )
})

describe('A unit', () => {
  test('may be named by its name; a misspelt id is answered with the nearest', async () => {
    const { province } = dataFolder()
    expect((await deriveOne(province, 'Sở Tư pháp')).donVi).toBe(TU_PHAP)
    await expect(deriveOne(province, 'so-tu-phap-khanhhoa')).rejects.toMatchObject({
      hint: expect.stringMatching(/^có phải: so-tu-phap-khanh-hoa/u) as string,
    })
    await expect(deriveOne(province, 'tatca')).rejects.toMatchObject({
      hint: expect.stringContaining('tat-ca') as string,
    })
  })

  test('of another province is refused', async () => {
    await expect(deriveOne(dataFolder().province, 'so-khdt-tuyen-quang')).rejects.toThrow(
      /không trực thuộc "Ủy ban nhân dân tỉnh Khánh Hòa"/u,
    )
  })
})
