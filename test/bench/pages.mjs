import { execFileSync } from 'node:child_process'

/** Words within this many points of each other's foot share a line. */
const BASELINE = 2.5
const LIMIT = 120_000
const MEMORY = 256 * 1024 * 1024

/** The lines of each page of a PDF, from top to bottom: words that share a baseline, from left to right. */
export function linesOfPages(pdf) {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: MEMORY,
    timeout: LIMIT,
    stdio: 'pipe',
  })
  return xml
    .split(/<page\b/)
    .slice(1)
    .map((page) => linesOf(wordsOf(page)))
}

function wordsOf(page) {
  const found = page.matchAll(
    /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/gs,
  )
  return Array.from(found, ([, x, y, text]) => ({
    x: Number(x),
    y: Number(y),
    text: unescapeXml(text).normalize('NFC'),
  }))
}

function linesOf(words) {
  const lines = []
  for (const word of words.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - word.y) <= BASELINE) line.words.push(word)
    else lines.push({ y: word.y, words: [word] })
  }
  return lines.map((line) =>
    line.words
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  )
}

const SIGNS = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const unescapeXml = (text) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten, hex, name) =>
    name ? (SIGNS[name] ?? whole) : String.fromCodePoint(ten ? Number(ten) : parseInt(hex, 16)),
  )
