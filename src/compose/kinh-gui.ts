import { columns, paragraph } from '../document/build'
import type { Block } from '../document/nodes'

/** Where the dashes begin: below the colon of "Kính gửi:". */
const SHARES = [0.34, 0.66]

/**
 * The addressees: one on the line, several as dashes under the colon (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II,
 * khoản 9 điểm a).
 */
export function kinhGui(names: readonly string[]): Block[] {
  const [only, ...more] = names
  if (!more.length) return [paragraph('kinhGui', `Kính gửi: ${only ?? ''}`)]
  const items = names.map((name, index) =>
    paragraph('kinhGuiMuc', `- ${name}${index === names.length - 1 ? '.' : ';'}`),
  )
  return [paragraph('kinhGuiNhieu', 'Kính gửi:'), columns(SHARES, [[[], items]])]
}
