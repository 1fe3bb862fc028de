import type { ManhChu, Net } from '../pages'
import { IDENTITY, type Matrix } from './matrix'

/** What pdf.js tells of a font. */
export type Font = {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly loadedName?: string
  /** It is not in the file; and how then its letters are named. */
  readonly missingFile?: boolean
  readonly composite?: boolean
  readonly isSymbolicFont?: boolean
  readonly differences?: readonly string[]
  readonly defaultEncoding?: readonly string[]
}

/** A letter that a page shows: its place in its font, and what the file says that it is. */
export type ChuHien = {
  readonly font: Font
  readonly fontChar: string
  readonly unicode: string
  readonly code: number
}

/** The state of drawing that `q` keeps and `Q` brings back. */
export type State = {
  matrix: Matrix
  /** With what is filled and what is stroked, "#rrggbb"; undefined where that is a pattern. */
  colour: string | undefined
  strokeColour: string | undefined
  clear: boolean
  strokeClear: boolean
  /** What is filled is seen through, or mixes with what is below. */
  thin: boolean
  /** Through what alone it shows; and what else holds for all of the group that is being drawn. */
  mask: Mask | undefined
  group: Group
  /** The box in which alone something shows; undefined everywhere, null where that is no box. */
  clip: Net | null | undefined
  /** Outside this box surely nothing shows. */
  bounds: Net | undefined
  /** Only what letters leave open shows. */
  stencilled: boolean
  font: Font | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

/** What was filled: its box, whether it fills all of that, and with what colour; undefined where nobody knows. */
export type Ground = { readonly box: Net; readonly whole: boolean; readonly colour: string | undefined }

/**
 * A soft mask: what is drawn shows where the mask is light, or where there is anything at all in it. `backdrop`: its
 * colour where nothing is drawn; `transfer`: what each degree, 0 to 255, is turned into.
 */
export type Mask = {
  readonly luminosity: boolean
  readonly grounds: readonly Ground[]
  readonly backdrop: string
  readonly transfer: ArrayLike<number> | undefined
}

/** A group is drawn by itself first, and then laid on the page as one. */
type Group = { readonly clear: boolean; readonly thin: boolean; readonly masks: readonly Mask[] }

/** A page that is being followed. `layers`: whether each open layer is shown; `overlays`: open frames. */
export type Canvas = {
  state: State
  readonly saved: State[]
  lineMatrix: Matrix
  advance: number
  readonly layers: boolean[]
  overlays: number
  readonly rong: number
  readonly cao: number
  readonly manh: ManhChu[]
  readonly net: Net[]
  /** What lies below the letters, the topmost last. */
  readonly grounds: Ground[]
  /** Each letter of each font once. */
  readonly letters: Map<string, ChuHien>
  /** How many boxes were laid over what was there. */
  covers: number
  /** The next path is one in which alone something shows from then on. */
  clips: boolean
  /** Around the letters of this text in which alone something shows behind it. */
  stencil: Net | undefined
  /** The mask that was drawn last, and is not used yet. */
  drawnMask: Mask | undefined
  /** The patterns whose letters were named. */
  readonly patterns: Set<unknown>
}

const BLACK = '#000000'

export const openCanvas = (matrix: Matrix, rong: number, cao: number): Canvas => ({
  state: {
    matrix,
    colour: BLACK,
    strokeColour: BLACK,
    clear: false,
    strokeClear: false,
    thin: false,
    mask: undefined,
    group: { clear: false, thin: false, masks: [] },
    clip: undefined,
    bounds: undefined,
    stencilled: false,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  },
  saved: [],
  lineMatrix: IDENTITY,
  advance: 0,
  layers: [],
  overlays: 0,
  rong,
  cao,
  manh: [],
  net: [],
  grounds: [],
  letters: new Map(),
  covers: 0,
  clips: false,
  stencil: undefined,
  drawnMask: undefined,
  patterns: new Set(),
})
