import type Line from 'pdfmake/js/Line'
import Renderer, { type Vector } from 'pdfmake/js/Renderer'
import type { Inline } from 'pdfmake/js/types'

/** How far a note's mark is raised, in its own size, as pdfmake raises it. */
export const RAISED = 0.75

/**
 * pdfmake's renderer with two methods overridden. `renderLine`: pdfmake saves, moves and restores the page's
 * state around every word, which is half of the time and a part of the size of a long table. `renderVector`:
 * what is drawn between two spans has words in their place (ISO 32000-1, 14.9.3), which pdfmake knows nothing
 * of.
 */
export class LineRenderer extends Renderer {
  override renderLine(line: Line, x: number, y: number): void {
    if (line._outline)
      this.pdfDocument.outline.addItem(line._outline.text, { expanded: line._outline.expanded })
    this.drawInlines(line.inlines, x, y + line.getAscenderHeight())
  }

  /** Words on one baseline; `x` and `baseline` in pt from the page's top left corner. */
  protected drawInlines(inlines: readonly Inline[], x: number, baseline: number): void {
    const { page } = this.pdfDocument
    let content = ''
    let set = ''
    for (const { text, font, fontSize, x: dx = 0, sup } of inlines) {
      if (!text) continue
      page.fonts[font.id] ??= font.ref()
      const face = `/${font.id} ${fontSize} Tf`
      // The page is drawn upside down by pdfkit; the text matrix turns the letters back.
      content += ` ${face === set ? '' : face} 1 0 0 -1 ${round(x + dx)} ${round(baseline - (sup ? fontSize * RAISED : 0))} Tm <${font.encode(text)[0].join('')}> Tj`
      set = face
    }
    if (!content) return
    this.pdfDocument.fill('black')
    this.pdfDocument.addContent(`BT${content} ET`)
  }

  override renderVector(vector: Vector): void {
    if (vector.type !== 'span') super.renderVector(vector)
    else if (vector.alt === undefined) this.pdfDocument.endMarkedContent()
    else this.pdfDocument.markContent('Span', { alt: vector.alt })
  }
}

/** A thousandth of a point is enough on paper. */
const round = (length: number): number => Math.round(length * 1000) / 1000
