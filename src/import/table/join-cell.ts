import { startsWithCoQuan } from '../../domain/co-quan/ten-co-quan'
import type { VaiTroCot } from './columns'

const GACH = /^[-–+•]\s+(?=[\p{Lu}\d])/u
/** A symbol or a span of years that the margin broke: "2112/QĐ-", "2021-". */
export const CAT = /[\p{L}\d]-$/u
const PHAN_CONG: ReadonlySet<VaiTroCot | undefined> = new Set(['phanCong', 'chuTri', 'phoiHop'])

/** The rest of a symbol that broke before its dash: "107/2021/NĐ" and "-CP". */
const CAT_TRUOC = /\d\/\p{Lu}{1,6}$/u
/**
 * The lines of a cell that the margin of its column broke, whole again; a dash keeps its line, but not one
 * inside a name ("Sở Lao động - Thương binh").
 */
export const joinCellLines = (lines: readonly string[], vaiTro: VaiTroCot | undefined): string =>
  lines.map((line, at) => `${at ? jointOf(lines[at - 1] ?? '', line, vaiTro) : ''}${line}`).join('')

const jointOf = (before: string, line: string, vaiTro: VaiTroCot | undefined): string =>
  isNewBullet(before, line, vaiTro) ? '\n' : isBroken(before, line) ? '' : ' '

/** Whether the margin broke a line inside a symbol or a span of years. */
const isBroken = (before: string, line: string): boolean =>
  CAT.test(before.slice(-3)) || (/^[-–]\p{Lu}/u.test(line) && CAT_TRUOC.test(before.slice(-12)))

/** A line and the one that goes on with it. */
export const joinTwoLines = (before: string, line: string): string =>
  `${before}${isBroken(before, line) ? '' : ' '}${line}`

function isNewBullet(before: string, line: string, vaiTro: VaiTroCot | undefined): boolean {
  if (!GACH.test(line)) return false
  return !PHAN_CONG.has(vaiTro) || /[.;:]$/u.test(before) || startsWithCoQuan(line.replace(GACH, ''))
}
