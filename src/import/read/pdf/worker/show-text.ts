import { findOldFont } from '../../../../language/old-encodings'
import type { ManhChu, Net, ViSaoAn } from '../pages'
import { boxOfPiece, isInside, isSeen } from './grounds'
import { isOpen } from './masks'
import { combine, type Matrix, placeAt } from './matrix'
import type { Canvas } from './state'

/** A letter as pdf.js hands it over; a number between letters moves the place by thousandths of the size. */
export type Glyph =
  | number
  | {
      readonly unicode: string
      readonly width: number
      readonly isSpace: boolean
      readonly fontChar: string
      readonly originalCharCode: number
    }
  | null

/** Text rendering modes that leave no ink; those that leave it along the outlines alone. */
const NO_INK = new Set([3, 7])
const OUTLINES = new Set([1, 5])
/** So far, in points, the middle of letters may lie outside of where something shows. */
const SLACK = 2
/** A gap of this share of the size of the letters parts pieces; a space is a quarter wide. */
const GAP = 0.12
/** Smaller letters, in points, nobody reads. */
const SMALLEST = 1
const COMBINING = /^\p{M}+$/u
const LIGATURE = /[\ufb00-\ufb06]/gu

/** A piece that is being put together, from where to where along the line. */
type Open = { chu: string; start: number; end: number; cach: boolean }

/** The pieces of words that one operator shows. Moves the place of text on. */
export function showText(canvas: Canvas, glyphs: readonly Glyph[]): void {
  const { state } = canvas
  const { font, size, stretch } = state
  const scale = size * (font?.fontMatrix?.[0] ?? 0.001)
  let open: Open = { chu: '', start: canvas.advance, end: canvas.advance, cach: false }
  const close = (cach: boolean): void => {
    if (open.chu.trim() !== '') addPiece(canvas, open)
    open = {
      chu: '',
      start: canvas.advance,
      end: canvas.advance,
      cach: cach || (open.chu === '' && open.cach),
    }
  }
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      canvas.advance += (-glyph * size * stretch) / 1000
      continue
    }
    noteLetter(canvas, glyph)
    const width = glyph.width * scale * stretch
    const letter = readLetter(glyph.unicode)
    if (letter === ' ') close(true)
    else {
      const apart = Math.abs(canvas.advance - open.end) > GAP * Math.abs(size) && !COMBINING.test(letter)
      if (apart || open.chu === '') close(false)
      open.chu += letter
      open.end = canvas.advance + width
    }
    canvas.advance += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * stretch
  }
  close(false)
}

function noteLetter({ state: { font }, letters }: Canvas, glyph: Exclude<Glyph, number | null>): void {
  if (!font) return
  const { unicode, fontChar, originalCharCode: code } = glyph
  const key = `${font.loadedName ?? ''} ${code} ${unicode}`
  if (!letters.has(key)) letters.set(key, { font, fontChar, unicode, code })
}

/** One letter: ligatures taken apart, every blank a space but one that does not break, soft hyphens away. */
const readLetter = (unicode: string): string =>
  /^[\s\u2000-\u200a\u3000]+$/u.test(unicode) && unicode !== '\u00a0'
    ? ' '
    : unicode.replace(LIGATURE, (each) => each.normalize('NFKC')).replace(/[\u00ad\u200b-\u200f\ufeff]/gu, '')

function addPiece(canvas: Canvas, { chu, start, end, cach }: Open): void {
  const { state } = canvas
  const matrix = combine(state.matrix, canvas.lineMatrix)
  const [from, to] = [placeAt(matrix, start, state.rise), placeAt(matrix, end, state.rise)]
  const co = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3])
  if (![from.x, from.y, to.x, to.y, co].every(Number.isFinite)) return
  const goc = Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI)
  const piece: ManhChu = {
    chu: chu.normalize('NFC'),
    x: goc === 0 ? from.x : Math.min(from.x, to.x),
    phai: goc === 0 ? to.x : Math.max(from.x, to.x),
    y: from.y,
    co,
    dam: isBold(state.font),
    cach,
    goc: end === start ? 0 : goc,
    ...(canvas.overlays > 0 ? { khung: true } : {}),
    ...oldFontOf(state.font),
  }
  const an = explainUnseen(canvas, piece, matrix)
  canvas.manh.push(an ? { ...piece, an } : piece)
  if (state.mode >= FIRST_STENCIL) addToStencil(canvas, boxOfPiece(piece))
}

/** From this mode of rendering on, letters are what alone lets show what is drawn behind the text. */
const FIRST_STENCIL = 4

function addToStencil(canvas: Canvas, box: Net): void {
  const { x1, x2, y1, y2 } = canvas.stencil ?? box
  canvas.stencil = {
    x1: Math.min(x1, box.x1),
    x2: Math.max(x2, box.x2),
    y1: Math.min(y1, box.y1),
    y2: Math.max(y2, box.y2),
  }
}

/** The name of a font of before Unicode, without the mark of a part of a font. */
function oldFontOf(font: Canvas['state']['font']): Pick<ManhChu, 'phong'> {
  const phong = font?.name?.replace(/^[A-Z]{6}\+/u, '') ?? ''
  return findOldFont(phong) ? { phong } : {}
}

const isBold = (font: Canvas['state']['font']): boolean =>
  Boolean(font?.bold) || Boolean(font?.black) || /bold|black|heavy/iu.test(font?.name ?? '')

function explainUnseen(canvas: Canvas, { x, phai, y, co }: ManhChu, matrix: Matrix): ViSaoAn | undefined {
  const { state, layers, rong, cao } = canvas
  if (layers.includes(false)) return 'lop-tat'
  const [colour, clear] = OUTLINES.has(state.mode)
    ? [state.strokeColour, state.strokeClear]
    : [state.colour, state.clear]
  const wide = Math.abs(state.size * state.stretch) * Math.hypot(matrix[0], matrix[1])
  if (NO_INK.has(state.mode) || clear || state.group.clear || co < SMALLEST || wide < SMALLEST)
    return 'khong-muc'
  const [across, up] = [(x + phai) / 2, y - co / 3]
  if (across < 0 || across > rong || up < 0 || up > cao) return 'ngoai-giay'
  if (state.stencilled || (state.bounds && !isInside(state.bounds, across, up, SLACK))) return 'bi-cat'
  const masks = state.mask ? [...state.group.masks, state.mask] : state.group.masks
  if (masks.some((mask) => !isOpen(mask, across, up))) return 'mat-na'
  return isSeen(canvas, colour, across, up) ? undefined : 'cung-mau'
}
