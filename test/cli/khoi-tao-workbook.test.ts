import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'
import { readRegisters } from '../../src/workspace/registers'
import { withoutColumn } from '../workspace/own-workbook'
import { runHere } from './captured'
import { dataWith, khoiTao, XA } from './khoi-tao-data'

const entriesOf = (folder: string): ReadonlyMap<string, CoQuan> =>
  readRegisters(join(folder, 'co-quan.xlsx')).coQuan

/** A data folder whose register of agencies is a workbook. */
async function workbookFolder(): Promise<string> {
  const folder = dataWith()
  await runHere('bang', join(folder, 'co-quan.yaml'))
  rmSync(join(folder, 'co-quan.yaml'))
  return folder
}

test('A unit is set up and corrected in a register that is a workbook; the other agencies stay as they are', async () => {
  const folder = await workbookFolder()
  const before = entriesOf(folder)
  expect(before.size).toBeGreaterThan(10)

  const made = await khoiTao(folder, ...XA, '--phong', 'Văn phòng: thể chế', '--phong', 'Phòng Kinh tế')
  expect(made.err).not.toMatch(/Lỗi|không/u)
  const added = entriesOf(folder)
  expect(added.get('ubnd-xa-mau')).toMatchObject({
    ten: 'Ủy ban nhân dân xã Mẫu',
    cap: 'xa',
    thuoc: 'ubnd-tinh-khanh-hoa',
    phong: [{ ten: 'Văn phòng', linhVuc: ['the-che'] }, { ten: 'Phòng Kinh tế' }],
    banHanh: { loai: 'quyet-dinh' },
  })
  expect([...added].slice(0, -1)).toEqual([...before])

  await khoiTao(folder, '--sua', 'ubnd-xa-mau', '--ho-ten', 'Nguyễn Văn A')
  const changed = entriesOf(folder)
  expect(changed.get('ubnd-xa-mau')?.banHanh?.nguoiKy?.hoTen).toBe('Nguyễn Văn A')
  expect([...changed].slice(0, -1)).toEqual([...before])

  const bytes = readFileSync(join(folder, 'co-quan.xlsx'))
  await khoiTao(folder, '--sua', 'ubnd-xa-mau', '--ho-ten', 'Nguyễn Văn A')
  expect(readFileSync(join(folder, 'co-quan.xlsx')).equals(bytes)).toBe(true)
})

test('A second department in the place of a field is not taken for one', async () => {
  const folder = dataWith()
  const said = await khoiTao(
    folder,
    ...XA,
    '--phong',
    'Văn phòng: thủ tục hành chính; Phòng Tư pháp: thể chế',
  )
  expect(said.code).toBe(2)
  expect(said.err).toContain('Phòng Tư pháp: thể chế')
})

test('A column that a person deleted is put back with what goes into it; the other agencies stay as they are', async () => {
  const folder = await workbookFolder()
  const register = join(folder, 'co-quan.xlsx')
  await khoiTao(folder, ...XA)
  for (const ten of ['Các phòng', 'Ban hành › Người ký › Họ tên'])
    writeFileSync(register, withoutColumn(register, 'Cơ quan', ten))
  const before = entriesOf(folder)

  await khoiTao(folder, '--sua', 'ubnd-xa-mau', '--ho-ten', 'Nguyễn Văn A', '--phong', 'Văn phòng: thể chế')
  const after = entriesOf(folder)
  expect(after.get('ubnd-xa-mau')).toMatchObject({
    phong: [{ ten: 'Văn phòng', linhVuc: ['the-che'] }],
    banHanh: { nguoiKy: { hoTen: 'Nguyễn Văn A' } },
  })
  expect([...after].slice(0, -1)).toEqual([...before].slice(0, -1))
})
