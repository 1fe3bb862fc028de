import type { PdfText, PdfTextLine } from './pdf'

/** Texts whose baselines are this near stand on one line, in points. */
const sameBaseline = 1

/** A gap wider than this part of the size is a space. */
const spaceGap = 0.12

function isLevel(text: PdfText): boolean {
  return Math.abs(text.angle) < 0.5
}

function joined(texts: readonly PdfText[]): string {
  let line = ''
  let end = Number.NEGATIVE_INFINITY
  for (const text of texts) {
    const isApart = line !== '' && text.x - end > spaceGap * text.size
    line += (isApart ? ' ' : '') + text.text
    end = text.x + text.width
  }
  return line.replace(/\s+/gu, ' ').trim().normalize('NFC')
}

function lineOf(texts: readonly PdfText[]): PdfTextLine[] {
  const inked = texts.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
  const first = inked[0]
  if (!first) return []
  return [
    {
      text: joined([...texts].sort((a, b) => a.x - b.x)),
      x: first.x,
      y: first.y,
      right: Math.round(Math.max(...inked.map(({ x, width }) => x + width)) * 1000) / 1000,
      size: Math.max(...inked.map(({ size }) => size)),
      bold: inked.every(({ bold }) => bold),
      italic: inked.every(({ italic }) => italic),
    },
  ]
}

function groupByBaseline(texts: readonly PdfText[]): PdfText[][] {
  const groups: PdfText[][] = []
  for (const text of [...texts].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1)
    const baseline = group?.[0]?.y
    if (group && baseline !== undefined && text.y - baseline <= sameBaseline) group.push(text)
    else groups.push([text])
  }
  return groups
}

/** The lines of a page from top to bottom. Text that does not stand level makes a line of its own. */
export function linesOf(texts: readonly PdfText[]): PdfTextLine[] {
  const level = groupByBaseline(texts.filter(isLevel))
  const tilted = texts.filter((text) => !isLevel(text)).map((text) => [text])
  return [...level, ...tilted].flatMap(lineOf).sort((a, b) => a.y - b.y)
}
