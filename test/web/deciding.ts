import { dirname, join } from 'node:path'
import { dataFolder, deriveOne } from '../jobs/derived-files'
import { rewrite } from './serving'

export const UNIT = 'so-tu-phap-khanh-hoa'
const PHONG = ['Văn phòng Sở', 'Phòng Hành chính tư pháp', 'Thanh tra Sở']

/** A folder in which a unit with departments has a plan and a decision sheet; `own`: the folder of both. */
export async function decidingFolder(): Promise<{ folder: string; province: string; own: string }> {
  const { folder, province } = dataFolder()
  const phong = PHONG.map((ten, nth) => `      - { id: phong-${nth}, ten: ${ten} }\n`).join('')
  const before = '    tenGon: Sở Tư pháp\n'
  rewrite(join(folder, 'co-quan.yaml'), before, `${before}    phong:\n${phong}`)
  const { path } = await deriveOne(province, UNIT)
  return { folder, province, own: dirname(path('ke-hoach.yaml')) }
}
