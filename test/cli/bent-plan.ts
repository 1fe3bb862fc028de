import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { KeHoach as Plan, QuyetDinh } from '../../src/domain/ke-hoach/ke-hoach'
import { temporaryFolder } from '../read/temporary'
import { planOf, runHere } from './captured'

export type Change = (plan: KeHoach) => void
export const moc = (ketQua: string) => ({ ketQua, thoiHan: 'Quý I/2025', phanCong: 'Sở Tư pháp chủ trì' })
export const sentences = (length: number): string =>
  'Cộng hòa xã hội chủ nghĩa Việt Nam; '
    .repeat(Math.ceil(length / 36))
    .slice(0, length)
    .trim()
export const numbered = (length: number, name: string): string[] =>
  Array.from({ length }, (_, index) => `${name} số ${index + 1}`)
/** The plan these tests bend: issued by a decision, with every part. */
export type KeHoach = { [Key in Exclude<keyof Plan, 'banHanh'>]-?: NonNullable<Plan[Key]> } & {
  banHanh: QuyetDinh
}

export const task = ({ linhVuc }: KeHoach) => {
  const found = linhVuc[0]?.nhiemVu[0]
  if (!found) throw new Error('the plan has no task')
  return found
}

export async function written(change: Change) {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  const plan = parse(readFileSync(planOf(), 'utf8')) as KeHoach
  change(plan)
  writeFileSync(join(folder, 'ke-hoach.yaml'), stringify(plan, { lineWidth: 0 }))
  return { plan, ...(await runHere('ke-hoach', join(folder, 'ke-hoach.yaml'), '--ra', join(folder, 'ra'))) }
}
