import { columns, paragraph } from '../document/build'
import type { Block, Columns, Paragraph } from '../document/nodes'
import { wording } from '../decree/wording'
import { type PhatHanh, withoutMark } from '../domain/co-quan/ban-hanh'

const SHARES = [0.5, 0.5]

/** "Nơi nhận" left, the signer right (NĐ 30/2020/NĐ-CP, Phụ lục I, mục IV, ô 7–9b). */
export const signature = (banHanh: PhatHanh): Columns =>
  columns(SHARES, [[noiNhan(banHanh), nguoiKy(banHanh)]])

/** "Nơi nhận:" and one line for each recipient. */
export const noiNhan = ({ noiNhan: lines, noiNhanGhiChu }: PhatHanh): Paragraph[] => [
  paragraph('noiNhan', [wording.noiNhan, noiNhanGhiChu].filter(Boolean).join(' ')),
  ...lines.map((line, index) =>
    paragraph('noiNhanMuc', `- ${withoutMark(line)}${index === lines.length - 1 ? '.' : ';'}`),
  ),
]

/** Signing authority, room for signature and seal, and name. */
export const nguoiKy = ({ nguoiKy: { quyenHan, chucVu, hoTen } }: PhatHanh): Paragraph[] => [
  ...[...quyenHan, chucVu].map((line) => paragraph('quyenHan', line)),
  paragraph('choKy', ''),
  paragraph('hoTen', hoTen ?? ''),
]

/**
 * The text that a signature closes: its last paragraph goes with the signature, which must not stand alone on
 * a page.
 */
export const beforeSignature = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block,
  )
