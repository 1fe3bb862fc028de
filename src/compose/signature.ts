import { columns, paragraph } from '../document/build'
import type { Block, Columns } from '../document/nodes'
import { wording } from '../decree/wording'
import type { BanHanh } from '../domain/ke-hoach'

const SHARES = [0.5, 0.5]

/** "Nơi nhận" left, signing authority, room for signature and seal, and name right (NĐ 30/2020/NĐ-CP, Phụ lục I, mục IV, ô 7–9b). */
export function signature({ noiNhan, nguoiKy }: BanHanh): Columns {
  const left = [
    paragraph('noiNhan', wording.noiNhan),
    ...noiNhan.map((line, index) => paragraph('noiNhanMuc', `- ${line.replace(/[;.]$/u, '')}${index === noiNhan.length - 1 ? '.' : ';'}`)),
  ]
  const right = [
    ...[...nguoiKy.quyenHan, nguoiKy.chucVu].map((line) => paragraph('quyenHan', line)),
    paragraph('choKy', ''),
    paragraph('hoTen', nguoiKy.hoTen),
  ]
  return columns(SHARES, [[left, right]])
}

/** The text that a signature closes: its last paragraph goes with the signature, which must not stand alone on a page. */
export const signed = (blocks: readonly Block[], block: Columns): Block[] => [
  ...blocks.map((inner, index) => (index === blocks.length - 1 && inner.type === 'paragraph' ? { ...inner, keepWithNext: true } : inner)),
  block,
]
