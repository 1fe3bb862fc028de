import { columns, paragraph } from '../document/build'
import type { Block, Columns, Paragraph } from '../document/nodes'
import { plainText } from '../document/walk'
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

/** A text of so many letters may be a single line. */
const ONE_LINE = 90

/**
 * The text that a signature closes: its last paragraph goes with the signature, which must not stand alone on
 * a page, and the one before too where the last may be one line.
 */
export function beforeSignature(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  const kept = last?.type === 'paragraph' && plainText(last.children).length < ONE_LINE ? 2 : 1
  return blocks.map((block, index) =>
    index >= blocks.length - kept && block.type === 'paragraph' ? { ...block, keepWithNext: true } : block,
  )
}
