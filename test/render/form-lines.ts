import type { PdfRule } from '../read/pdf'
import { linesOfPart } from './pdf-body'
import type { Segment } from './pdf-segments'
import type { Real } from './real'

export const AGENCY = 'ỦY BAN NHÂN DÂN'
export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Finds the line of a part with this text, else the first that begins so. */
export const linesIn =
  ({ pdf }: Real) =>
  (part: number, text: string): Segment => {
    const lines = linesOfPart(pdf, part)
    const found = lines.find((each) => each.text === text) ?? lines.find((each) => each.text.startsWith(text))
    if (!found) throw new Error(`no line of part ${part + 1} begins "${text}"`)
    return found
  }

/** The rule below a line: the nearest level one that its text stands over. */
export const ruleBelow = ({ pdf }: Real, above: Segment): PdfRule | undefined =>
  (pdf.pages[above.page]?.rules ?? []).find(
    ({ x1, x2, y1, y2 }) =>
      y1 === y2 && y1 > above.y && y1 < above.y + 10 && x1 > above.x - 10 && x2 < above.right + 10,
  )
