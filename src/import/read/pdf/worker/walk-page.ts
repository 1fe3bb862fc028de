import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { IDENTITY, matrixFrom, combine } from './matrix'
import { type GroupGiven, maskFrom, openBeside, openGroup, takeLetters } from './masks'
import { overlapOf, setClip, pathOf, takeImage, takePath, takeShading } from './paths'
import { type Glyph, showText } from './show-text'
import type { Canvas, Font, State } from './state'

/** What the file knows of itself: its fonts by name, whether a layer is shown, which frames are laid over. */
export type Knowledge = {
  readonly fontOf: (name: string) => Font | undefined
  readonly isShown: (layer: unknown) => boolean
  readonly isOverlay: (id: string) => boolean
}

type Arguments = readonly unknown[]
type Handler = (canvas: Canvas, given: Arguments, known: Knowledge) => void

const numberFrom = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

const set =
  (key: 'charSpacing' | 'wordSpacing' | 'leading' | 'rise' | 'mode', sign = 1): Handler =>
  (canvas, [value]) => {
    canvas.state[key] = sign * numberFrom(value)
  }

function setTextMatrix(canvas: Canvas, matrix: unknown): void {
  canvas.lineMatrix = matrixFrom(matrix) ?? IDENTITY
  canvas.advance = 0
}

function moveText(canvas: Canvas, x: number, y: number): void {
  setTextMatrix(canvas, combine(canvas.lineMatrix, [1, 0, 0, 1, x, y]))
}

function changeMatrix(canvas: Canvas, matrix: unknown): void {
  canvas.state.matrix = combine(canvas.state.matrix, matrixFrom(matrix) ?? IDENTITY)
}

/** More states than this kept at once is malice. */
const DEEPEST = 1000
const keepState: Handler = (canvas) => {
  if (canvas.saved.length < DEEPEST) canvas.saved.push({ ...canvas.state })
}
const undoState: Handler = (canvas) => {
  canvas.state = canvas.saved.pop() ?? canvas.state
}

function setFont({ state }: Canvas, font: Font | undefined, size: unknown): void {
  state.font = font
  state.size = numberFrom(size)
}

const setGraphicsState: Handler = (canvas, [entries], { fontOf }) => {
  for (const [key, value] of Array.isArray(entries) ? (entries as [string, unknown][]) : []) {
    if (key === 'ca') {
      canvas.state.clear = numberFrom(value) < FAINT
      canvas.state.thin = numberFrom(value) < 1
    }
    if (key === 'CA') canvas.state.strokeClear = numberFrom(value) < FAINT
    if (key === 'BM' && value !== 'source-over') canvas.state.thin = true
    if (key === 'SMask') canvas.state.mask = value ? canvas.drawnMask : undefined
    if (key === 'Font' && Array.isArray(value)) setFont(canvas, fontOf(String(value[0])), value[1])
  }
}

/** Less ink than this share is not seen. */
const FAINT = 0.05
const setColour =
  (key: 'colour' | 'strokeColour'): Handler =>
  ({ state }, [colour]) => {
    state[key] = typeof colour === 'string' ? colour : undefined
  }
const setPattern =
  (key: 'colour' | 'strokeColour'): Handler =>
  (canvas, given, known) => {
    canvas.state[key] = undefined
    takePattern(canvas, given, known)
  }

/** Words that a pattern draws, wherever that then fills something: named once, for nobody knows how often they show. */
function takePattern(canvas: Canvas, [type, , operators]: Arguments, known: Knowledge): void {
  if (type !== 'TilingPattern' || canvas.patterns.has(operators)) return
  canvas.patterns.add(operators)
  const drawn = { ...openBeside(canvas), patterns: canvas.patterns }
  walkPage(drawn, operators as Operators, known)
  takeLetters(canvas, drawn, 'mau-to')
}

const STROKES = new Set<unknown>(
  [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke].concat([
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]),
)
const FILLS = new Set<unknown>(
  [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke].concat([
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]),
)

const drawPath: Handler = (canvas, [paint, paths]) => {
  const path: unknown = Array.isArray(paths) ? paths[0] : undefined
  const how = { strokes: STROKES.has(paint), fills: FILLS.has(paint) }
  if (path instanceof Float32Array && (how.strokes || how.fills)) takePath(canvas, path, how)
  if (canvas.clips) setClip(canvas, path instanceof Float32Array ? path : [])
  canvas.clips = false
}

const noteClip: Handler = (canvas) => {
  canvas.clips = true
}

const closeLayer: Handler = ({ layers }) => void layers.pop()

/** Behind a text whose letters are a stencil only what these leave open shows. */
const closeStencil: Handler = (canvas) => {
  const { state, stencil } = canvas
  if (!stencil) return
  state.bounds = state.bounds ? overlapOf(stencil, state.bounds) : stencil
  state.clip = null
  state.stencilled = true
  canvas.stencil = undefined
}

/** What each operator does to the page; the operators that are not here leave no letters and no lines. */
const HANDLERS: Readonly<Record<number, Handler>> = {
  [OPS.save]: keepState,
  [OPS.restore]: undoState,
  [OPS.transform]: (canvas, given) => changeMatrix(canvas, given),
  [OPS.paintFormXObjectBegin]: (canvas, given, known) => {
    keepState(canvas, given, known)
    changeMatrix(canvas, given[0])
    if (given[1]) setClip(canvas, pathOf(given[1] as ArrayLike<number>))
  },
  [OPS.paintFormXObjectEnd]: undoState,
  [OPS.beginGroup]: (canvas, [group], known) => {
    keepState(canvas, [], known)
    openGroup(canvas, group as GroupGiven)
  },
  [OPS.endGroup]: undoState,
  [OPS.setGState]: setGraphicsState,
  [OPS.setFillRGBColor]: setColour('colour'),
  [OPS.setFillColorN]: setPattern('colour'),
  [OPS.setStrokeRGBColor]: setColour('strokeColour'),
  [OPS.setStrokeColorN]: setPattern('strokeColour'),
  [OPS.shadingFill]: (canvas) => takeShading(canvas),
  [OPS.paintImageXObject]: (canvas, [opaque]) => takeImage(canvas, opaque === true),
  [OPS.beginText]: (canvas) => setTextMatrix(canvas, IDENTITY),
  [OPS.endText]: closeStencil,
  [OPS.setTextMatrix]: (canvas, given) => setTextMatrix(canvas, given.length === 1 ? given[0] : given),
  [OPS.moveText]: (canvas, [x, y]) => moveText(canvas, numberFrom(x), numberFrom(y)),
  [OPS.setLeading]: set('leading'),
  [OPS.setLeadingMoveText]: (canvas, [x, y]) => {
    canvas.state.leading = -numberFrom(y)
    moveText(canvas, numberFrom(x), numberFrom(y))
  },
  [OPS.nextLine]: (canvas) => moveText(canvas, 0, -canvas.state.leading),
  [OPS.setFont]: (canvas, [name, size], { fontOf }) => setFont(canvas, fontOf(String(name)), size),
  [OPS.setCharSpacing]: set('charSpacing'),
  [OPS.setWordSpacing]: set('wordSpacing'),
  [OPS.setHScale]: (canvas, [percent]) => {
    canvas.state.stretch = numberFrom(percent) / 100
  },
  [OPS.setTextRise]: set('rise'),
  [OPS.setTextRenderingMode]: set('mode'),
  [OPS.showText]: (canvas, [glyphs]) => {
    if (Array.isArray(glyphs)) showText(canvas, glyphs as Glyph[])
  },
  [OPS.clip]: noteClip,
  [OPS.eoClip]: noteClip,
  [OPS.constructPath]: drawPath,
  [OPS.beginMarkedContent]: ({ layers }) => void layers.push(true),
  [OPS.beginMarkedContentProps]: ({ layers }, [tag, layer], { isShown }) =>
    void layers.push(tag !== 'OC' || isShown(layer)),
  [OPS.endMarkedContent]: closeLayer,
  [OPS.beginAnnotation]: (canvas, given, known) => {
    keepState(canvas, given, known)
    canvas.overlays += known.isOverlay(String(given[0])) ? 1 : 0
    changeMatrix(canvas, given[2])
    changeMatrix(canvas, given[3])
  },
  [OPS.endAnnotation]: (canvas, given, known) => {
    undoState(canvas, given, known)
    canvas.overlays = 0
  },
}

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/** Follows the operators of a page: what letters and lines it shows. */
export function walkPage(canvas: Canvas, { fnArray, argsArray }: Operators, known: Knowledge): void {
  const start: State = { ...canvas.state }
  const below: Canvas[] = []
  let current = canvas
  for (const [at, operator] of fnArray.entries()) {
    const given = isList(argsArray[at]) ? Array.from(argsArray[at]) : []
    const smask = (given[0] as Partial<GroupGiven> | undefined)?.smask
    if (operator === OPS.beginAnnotation) current.state = { ...start }
    if (operator === OPS.beginGroup && smask) {
      below.push(current)
      current = openBeside(current)
    }
    HANDLERS[operator]?.(current, given, known)
    if (operator === OPS.endGroup && smask) {
      const page = below.pop() ?? canvas
      page.drawnMask = maskFrom(current, smask, page)
      current = page
    }
  }
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array
