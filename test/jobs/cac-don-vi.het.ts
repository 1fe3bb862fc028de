import { deriveKeHoach } from '../../src/index'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'
import { NINH_HOA, TU_PHAP, VAN_PHONG } from '../domain/cu-the-hoa/derived'
import { addCoQuan, dataFolder } from './derived-files'

const NHA_TRANG = 'ubnd-phuong-nha-trang'

const xa = (id: string, more: Partial<CoQuan> = {}): CoQuan => ({
  id,
  ten: `Ủy ban nhân dân xã Mẫu ${id}`,
  cap: 'xa',
  thuoc: 'ubnd-tinh-khanh-hoa',
  tu: '2025-07-01',
  ...more,
})

async function derived(province: string, ...donVi: string[]): Promise<string[]> {
  const ids: string[] = []
  for await (const each of deriveKeHoach(province, { donVi })) ids.push(each.donVi)
  return ids
}

const at = (ngay: string) => dataFolder((plan) => ({ ...plan, banHanh: { ...plan.banHanh, ngay } }))

test('tat-ca means every unit of this province on the day of its plan, and none of another', async () => {
  const ids = await derived(at('2024-12-31').province, 'tat-ca')
  expect(ids).toHaveLength(14)
  expect(ids).toEqual(expect.arrayContaining([TU_PHAP, VAN_PHONG, NINH_HOA, 'so-ke-hoach-dau-tu-khanh-hoa']))
  expect(ids).not.toContain('so-khdt-tuyen-quang')
})

test('A year later the merged sở and the district are gone, their successors and the communes are there', async () => {
  const { folder, province } = at('2025-12-31')
  addCoQuan(folder, xa('xa-1'))
  addCoQuan(folder, xa('xa-2', { thuoc: 'ubnd-tinh-tuyen-quang' }))
  const ids = await derived(province, 'tat-ca')
  expect(ids).toEqual(expect.arrayContaining(['xa-1', 'so-nong-nghiep-moi-truong-khanh-hoa']))
  expect(ids.filter((id) => [NINH_HOA, 'so-ke-hoach-dau-tu-khanh-hoa', 'xa-2'].includes(id))).toEqual([])
})

test('A collective of the rules means the units in it; with others each unit comes once', async () => {
  const { folder, province } = at('2025-12-31')
  for (const id of ['xa-1', 'xa-2']) addCoQuan(folder, xa(id))
  expect(await derived(province, 'cap-xa')).toEqual([NHA_TRANG, 'xa-1', 'xa-2'])
  expect(await derived(province, 'xa-2', 'cap-xa', TU_PHAP)).toEqual(['xa-2', NHA_TRANG, 'xa-1', TU_PHAP])
})

test('A unit that belongs to nobody the register knows is not left out without a word', async () => {
  const { folder, province } = at('2025-12-31')
  addCoQuan(folder, xa('xa-1', { thuoc: undefined }))
  await expect(derived(province, 'tat-ca')).rejects.toThrow('không rõ cơ quan cấp trên của: xa-1')
})

test('A group with nobody in it and several names that mean nobody are refused, all at once', async () => {
  const { province } = at('2024-12-31')
  await expect(derived(province, 'cap-xa')).rejects.toThrow('không có đơn vị nào thuộc: cap-xa')
  await expect(derived(province, 'la-1', TU_PHAP, 'la-2')).rejects.toThrow(/"la-1"[^]*"la-2"/u)
})
