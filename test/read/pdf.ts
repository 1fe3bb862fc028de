import { readFileSync } from 'node:fs'
import { linesOf } from './pdf-lines'

/**
 * One string as the file shows it, in NFC. Points from the top left corner; `y` is the baseline.
 * `x` and `width` are those of what is seen: blanks at either end count for the text only.
 */
export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Degrees, anticlockwise; 0 is level. */
  readonly angle: number
  /** PostScript name without the subset's tag: `Tinos-Bold`. */
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
  /** Fill colour, `RRGGBB`. */
  readonly color: string
}

/**
 * Texts that share a baseline, left to right; every run of blanks, unbreakable ones too, is one space.
 * `size` is the largest on the line; `bold` and `italic` hold when every word is.
 */
export type PdfTextLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * A horizontal or vertical line, stroked or a thin filled box, left to right or top to bottom, and its
 * thickness. Points. Lines drawn one over the other are one.
 */
export type PdfRule = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
}

export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  readonly lines: readonly PdfTextLine[]
  readonly rules: readonly PdfRule[]
}

export type PdfInfo = {
  readonly title?: string
  readonly author?: string
  readonly subject?: string
  readonly keywords?: string
  readonly creator?: string
  readonly producer?: string
  readonly language?: string
}

export type Pdf = {
  /** `1.7` */
  readonly version: string
  readonly info: PdfInfo
  /** All levels, in reading order; `page` counts from 1, and is 0 when the entry leads nowhere. */
  readonly outline: readonly { readonly title: string; readonly page: number }[]
  readonly pages: readonly PdfPage[]
}

type ReaderAnswer = {
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: Pdf['outline']
  readonly pages: readonly Omit<PdfPage, 'lines'>[]
}

const infoKeys = ['title', 'author', 'subject', 'keywords', 'creator', 'producer', 'language'] as const

function infoOf(raw: ReaderAnswer['info']): PdfInfo {
  const entries = infoKeys.map((key) => [key, raw[key.charAt(0).toUpperCase() + key.slice(1)]] as const)
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' && value !== ''))
}

declare global {
  /** Of test/run/environment.cjs. */
  var readPdfAsJson: (bytes: Uint8Array) => Promise<string>
}

/**
 * Reads a PDF, given as a path or as its bytes. Rejects when pdf.js cannot read it. Invisible text is left
 * out.
 */
export async function readPdf(file: string | Buffer): Promise<Pdf> {
  const bytes = typeof file === 'string' ? readFileSync(file) : file
  return pdfOf(await globalThis.readPdfAsJson(bytes))
}

/** What the reader's answer says. */
export function pdfOf(json: string): Pdf {
  const { info, outline, pages } = JSON.parse(json) as ReaderAnswer
  return {
    version: String(info['PDFFormatVersion']),
    info: infoOf(info),
    outline,
    pages: pages.map((page) => ({ ...page, lines: linesOf(page.texts) })),
  }
}
