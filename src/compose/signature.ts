import { columns, paragraph } from '../document/build'
import type { Block, Columns } from '../document/nodes'
import { wording } from '../decree/wording'
import type { BanHanh } from '../domain/ke-hoach'

/** The mark that ends a line, which is ours to write; not the last point of "v.v.". */
const LAST_MARK = /(?<!\.\p{Letter})[;.]$/u

const SHARES = [0.5, 0.5]

/** "Nơi nhận" left, signing authority, room for signature and seal, and name right (NĐ 30/2020/NĐ-CP, Phụ lục I, mục IV, ô 7–9b). */
export function signature({ noiNhan, noiNhanGhiChu, nguoiKy }: BanHanh): Columns {
  const left = [
    paragraph('noiNhan', [wording.noiNhan, noiNhanGhiChu].filter(Boolean).join(' ')),
    ...noiNhan.map((line, index) => paragraph('noiNhanMuc', `- ${line.replace(LAST_MARK, '')}${index === noiNhan.length - 1 ? '.' : ';'}`)),
  ]
  const right = [
    ...[...nguoiKy.quyenHan, nguoiKy.chucVu].map((line) => paragraph('quyenHan', line)),
    paragraph('choKy', ''),
    paragraph('hoTen', nguoiKy.hoTen ?? ''),
  ]
  return columns(SHARES, [[left, right]])
}

/** The text that a signature closes: its last paragraph goes with the signature, which must not stand alone on a page. */
export const beforeSignature = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === blocks.length - 1 && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block))
