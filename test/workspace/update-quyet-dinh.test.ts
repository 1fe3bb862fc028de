import { writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { buildBanDeXuat } from '../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import { openWorkbook } from '../../src/office/open-workbook'
import { readQuyetDinh } from '../../src/workspace/read-quyet-dinh'
import { saveQuyetDinhXlsx } from '../../src/workspace/update-quyet-dinh'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { changedSheet, type Parts, textCell } from './changed-sheet'
import { donVi, hoSo, NINH_HOA, quyTac } from '../domain/cu-the-hoa/derived'
import { faultsOf } from '../read/validate'

const { quyetDinh } = buildBanDeXuat(hoSo.keHoach, donVi(NINH_HOA), quyTac)
const [first, second] = quyetDinh.nhiemVu

/** A sheet of ours as the clerk has changed it in Excel. */
const changed = (change: (parts: Parts) => void, of: QuyetDinh = quyetDinh): string =>
  changedSheet(of, change)

const SHEET = 'xl/worksheets/sheet1.xml'

/** A column, a sheet, a colour and a note of her own. */
function withHerThings(parts: Parts): void {
  const add = (path: string, before: string, more: string): void => {
    expect(parts[path]).toContain(before)
    parts[path] = (parts[path] ?? '').replace(before, () => more + before)
  }
  add('xl/workbook.xml', '</sheets>', '<sheet name="Ý kiến các phòng" sheetId="9" r:id="rId99"/>')
  add(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/>',
  )
  add(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  )
  parts['xl/worksheets/sheet9.xml'] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${textCell('A1', 'Phòng A nhất trí')}</row></sheetData></worksheet>`
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>'
  parts['xl/comments1.xml'] =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="O3" authorId="0"><text><t>hỏi lại chị Hà</t></text></comment></commentList></comments>'
  parts[SHEET] = (parts[SHEET] ?? '')
    .replace(/<\/row>/u, `${textCell('V1', 'Người theo dõi')}</row>`)
    .replace(/(<row r="3".*?)<\/row>/su, `$1${textCell('V3', 'Chị Hà')}</row>`)
    .replace('<c r="C3" s="', '<c r="C3" s="1" x="')
    .replace(/ x="\d+"/u, '')
}
const cellsOf = (bytes: Uint8Array, sheet: string): string[][] =>
  openWorkbook(bytes, 'bang.xlsx')
    .filter(({ ten }) => ten === sheet)
    .flatMap(({ hang }) => hang.map(({ o }) => o.map(({ chu }) => chu)))

describe('A decision sheet that is written again', () => {
  test('keeps the columns, sheets, colours and notes of the clerk, and says what is new', async () => {
    const file = changed(withHerThings)
    expect((await readQuyetDinh(file)).nhiemVu).toEqual(quyetDinh.nhiemVu)
    const next = quyetDinh.nhiemVu.map((dong) =>
      dong === second ? { ...dong, quyetDinh: 'tham-gia' as const, ketQuaDeXuat: 'Danh mục' } : dong,
    )
    const bytes = await saveQuyetDinhXlsx(file, { ...quyetDinh, nhiemVu: next })
    writeFileSync(file, bytes)
    expect((await readQuyetDinh(file)).nhiemVu).toEqual(next)
    const parts = unzipSync(bytes)
    expect(cellsOf(bytes, 'Ý kiến các phòng')).toEqual([['Phòng A nhất trí']])
    expect(strFromU8(parts['xl/comments1.xml'] ?? new Uint8Array())).toContain('hỏi lại chị Hà')
    expect(cellsOf(bytes, 'Nhiệm vụ')[2]?.at(-1)).toBe('Chị Hà')
    expect(strFromU8(parts[SHEET] ?? new Uint8Array())).toContain('<c r="C3" s="1"')
  })

  test('is the same file, byte for byte of each part, where nothing changed', async () => {
    const file = changed(withHerThings)
    const bytes = await saveQuyetDinhXlsx(file, quyetDinh)
    writeFileSync(file, bytes)
    expect(await saveQuyetDinhXlsx(file, quyetDinh)).toEqual(bytes)
  })

  test('gives a renumbered task its new code in its old line, puts a new one below, marks one that is gone', async () => {
    const file = changed(withHerThings)
    const [, , ...rest] = quyetDinh.nhiemVu
    if (!first || !second) throw new Error('no tasks')
    const fresh = { ...first, ma: 'I.1', nhiemVu: 'Việc mới hẳn của tỉnh giao thêm giữa năm', canXem: 'mới' }
    const bytes = await saveQuyetDinhXlsx(file, {
      ...quyetDinh,
      nhiemVu: [fresh, { ...second, ma: 'I.2' }, ...rest],
    })
    writeFileSync(file, bytes)
    const cells = cellsOf(bytes, 'Nhiệm vụ')
    expect(cells[1]?.[0]).toBe('tỉnh bỏ')
    expect(cells[2]).toEqual(expect.arrayContaining(['I.2', 'Chị Hà']))
    expect(cells.at(-1)?.slice(0, 3)).toEqual(['I.1', fresh.linhVuc, fresh.nhiemVu])
    expect((await readQuyetDinh(file)).nhiemVu.map(({ ma }) => ma)).toEqual(
      quyetDinh.nhiemVu.map(({ ma }) => ma),
    )
    expect(faultsOf(file)).toEqual([])
  })

  test('keeps a value in per cent and a day as the clerk typed them', async () => {
    const chiTieu = quyetDinh.chiTieu.map((dong, index) =>
      index === 0 ? { ...dong, giaTriRieng: 95 } : dong,
    )
    const file = changed(
      (parts) => {
        const path = 'xl/worksheets/sheet3.xml'
        parts[path] = (parts[path] ?? '').replace(/<c r="D2"[^>]*>.*?<\/c>/su, textCell('D2', '95%'))
      },
      { ...quyetDinh, chiTieu },
    )
    expect((await readQuyetDinh(file)).chiTieu).toEqual(chiTieu)
    expect(cellsOf(await saveQuyetDinhXlsx(file, { ...quyetDinh, chiTieu }), 'Chỉ tiêu')[1]?.at(-1)).toBe(
      '95%',
    )
  })
})

describe('A workbook of the form before', () => {
  /** One sheet for all tasks, no column of departments, no list. */
  const old = (change: (parts: Parts) => void = () => undefined): string =>
    changed((parts) => {
      for (const path of Object.keys(parts).filter((each) => /sheet\d\.xml$/u.test(each)))
        parts[path] = (parts[path] ?? '').replace(
          /<row [^>]*><c r="A\d+"[^>]*><is><t[^>]*>Dạng bảng<.*?<\/row>/su,
          '',
        )
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
        /<sheet name="(?:Nhiệm vụ không giao|Nhiệm vụ riêng|Danh sách)"[^>]*>/gu,
        '',
      )
      parts[SHEET] = (parts[SHEET] ?? '').replace(/<c r="[TU]1".*?<\/c>/gsu, '')
      change(parts)
    })

  test('is still read, and written in the form of today', async () => {
    const file = old()
    const read = await readQuyetDinh(file)
    expect(read.nhiemVu.every(({ deXuat, canXem }) => deXuat !== 'bo-qua' || canXem !== undefined)).toBe(true)
    expect(await saveQuyetDinhXlsx(file, quyetDinh)).toEqual(writeQuyetDinhXlsx(quyetDinh))
  })

  test('is refused where a column or a sheet of the clerk’s own would go', async () => {
    await expect(readQuyetDinh(old(withHerThings))).rejects.toThrow(
      /cột riêng "Người theo dõi" sẽ mất[^]*Ý kiến các phòng: trang tính riêng sẽ mất[^]*ghi chú gắn vào ô/u,
    )
  })
})

describe('The clerk’s own tasks', () => {
  const typed = (cells: Readonly<Record<string, string>>): string =>
    changed((parts) => {
      const path = 'xl/worksheets/sheet5.xml'
      for (const [ref, words] of Object.entries(cells))
        parts[path] = (parts[path] ?? '').replace(
          new RegExp(`<c r="${ref}"[^>]*/>`, 'u'),
          textCell(ref, words),
        )
    })

  test('are read from their sheet and stay there', async () => {
    const file = typed({ A2: 'Tổ chức hội thi', C2: 'Quý II/2025', D2: quyetDinh.phong?.[0] ?? '' })
    const read = await readQuyetDinh(file)
    expect(read.rieng).toEqual([
      { nhiemVu: 'Tổ chức hội thi', thoiHan: 'Quý II/2025', phongRieng: quyetDinh.phong?.[0] },
    ])
    writeFileSync(file, await saveQuyetDinhXlsx(file, read))
    expect(await readQuyetDinh(file)).toEqual(read)
  })

  test('want a deadline, and somebody who does them; a department is one of the unit', async () => {
    await expect(readQuyetDinh(typed({ A2: 'Hội thi', C2: 'Quý II/2025' }))).rejects.toThrow(
      /bảng Nhiệm vụ riêng, dòng 2, cột Phòng chủ trì: .*chưa ghi ai thực hiện/u,
    )
    await expect(
      readQuyetDinh(typed({ A3: 'Hội thi', C3: 'Quý II/2025', D3: 'Phòng Không Có' })),
    ).rejects.toThrow(/bảng Nhiệm vụ riêng, dòng 3, cột Phòng chủ trì: .*không có "Phòng Không Có"/u)
    await expect(readQuyetDinh(typed({ A2: 'Hội thi', E2: 'Văn phòng' }))).rejects.toThrow(
      /bảng Nhiệm vụ riêng, dòng 2, cột Tiến độ/u,
    )
  })
})
