import { isChuHoa } from '../source/small-letters'
import type { DongChu } from '../source/lines'
import { isQuocHieu } from '../source/signs'

/** A letterhead or a signature: what stands on the left, then what stands on the right. */
export type HaiBen = { readonly dong: readonly DongChu[]; readonly den: number }

const LONGEST = 40
type Ben = { readonly tu: number; readonly chu: string }

const sidesOf = (line: string): Ben[] =>
  Array.from(line.matchAll(/\S+(?: {1,2}\S+)*/gu), ({ 0: chu, index }) => ({ tu: index, chu }))

/**
 * Lines of a PDF that was laid out as text, in which two blocks stand side by side, one block after the
 * other.
 */
export function readSideBySide(lines: readonly DongChu[], at: number): HaiBen | undefined {
  const first = sidesOf(lines[at]?.chu ?? '')
  if (
    first.length !== 2 ||
    !first.some(({ chu }) => isChuHoa(chu) || isQuocHieu(chu) || /^Nơi nhận/iu.test(chu))
  )
    return undefined
  let den = at + 1
  while (
    den < lines.length &&
    den - at < LONGEST &&
    lines[den]?.chu.trim() &&
    !lines[den]?.trangMoi &&
    sidesOf(lines[den]?.chu ?? '').length < 3
  )
    den += 1
  const block = lines.slice(at, den)
  const border = block.reduce((least, { chu }) => Math.min(least, sidesOf(chu)[1]?.tu ?? Infinity), Infinity)
  const linesOfSide = (right: 'trai' | 'phai') =>
    block.flatMap((line) =>
      sidesOf(line.chu)
        .filter(({ tu }) => (tu >= border - 2 ? 'phai' : 'trai') === right)
        .map(({ chu }) => ({ ...line, chu })),
    )
  return { dong: [...linesOfSide('trai'), ...linesOfSide('phai')], den }
}
