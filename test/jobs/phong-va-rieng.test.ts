import { readFileSync, writeFileSync } from 'node:fs'

import { parse, stringify } from 'yaml'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { deriveOne, writePlan } from './derived-files'
import { NOTHING, SHEET, tasks, unit } from './unit'

const own = { nhiemVu: 'Tổ chức hội thi cải cách hành chính', ketQua: 'Hội thi', thoiHan: 'Quý III/2025' }

describe('A department picked in the sheet', () => {
  test('leads the task, with the partners that the proposal has; next year it is proposed', async () => {
    const { province, sheet, decide, again, task, path } = await unit(NINH_HOA)
    const phong = sheet().phong?.at(-1) ?? ''
    const cell = task('I.5')?.moc[0]?.phanCong
    const partners = typeof cell === 'string' ? cell.split(' chủ trì, ')[1] : undefined
    expect(partners).toBeDefined()
    decide({ 'I.5': { phongRieng: phong } })
    expect((await again()).giu).toEqual(NOTHING)
    expect(task('I.5')?.moc[0]?.phanCong).toBe(`${phong} chủ trì, ${partners}`)
    writePlan(province, (plan) => ({ ...plan, nam: 2026 }))
    const { files } = await deriveOne(province, NINH_HOA)
    const plan = parse(new TextDecoder().decode(files.get('ke-hoach.yaml'))) as KeHoach
    expect(tasks(plan).find(({ nhiemVuCha }) => nhiemVuCha === 'I.5')?.moc[0]?.phanCong).toContain(
      `${phong} chủ trì`,
    )
    expect(path(SHEET)).toContain('2025')
  })

  test('of no such name is refused', async () => {
    const { decide, again } = await unit(TU_PHAP)
    decide({ 'I.5': { phongRieng: 'Phòng Không Có' } })
    await expect(again()).rejects.toThrow(/không có "Phòng Không Có"; chọn trong danh sách: /u)
  })
})

test('A task of the unit’s own in the sheet comes into the plan, in its field or the last, and goes when it is taken out', async () => {
  const { sheet, path, again, plan } = await unit(NINH_HOA)
  const linhVuc = plan().linhVuc?.[1]?.ten ?? ''
  const phongRieng = sheet().phong?.[0] ?? ''
  const write = (rieng: readonly object[]) => writeFileSync(path(SHEET), stringify({ ...sheet(), rieng }))
  write([
    { ...own, linhVuc, phongRieng },
    { ...own, nhiemVu: 'Việc khác của đơn vị', phanCongRieng: 'Văn phòng chủ trì' },
  ])
  expect((await again()).giu).toEqual(NOTHING)
  expect(plan().linhVuc?.[1]?.nhiemVu.at(-1)).toEqual({
    ten: own.nhiemVu,
    moc: [{ ketQua: own.ketQua, thoiHan: own.thoiHan, phanCong: `${phongRieng} chủ trì` }],
  })
  expect(plan().linhVuc?.at(-1)?.nhiemVu.at(-1)?.ten).toBe('Việc khác của đơn vị')
  expect((await again()).giu).toEqual(NOTHING)
  write([])
  expect((await again()).giu).toEqual(NOTHING)
  expect(readFileSync(path('ke-hoach.yaml'), 'utf8')).not.toContain(own.nhiemVu)
})
