import type { Role } from '../document/nodes'
import { type Mm, type Pt, pt } from './units'
/** How a role is set. Lengths in pt unless said otherwise. */
export type Look = {
  /**
   * The style's name in Word: what an officer reads in the style list. No comma: Word would read two names.
   */
  readonly name: string
  readonly size: { readonly lon: Pt; readonly nho: Pt }
  /** A heading: its level in the outline of the document. */
  readonly level?: 1 | 2 | 3
  /** What a writer in Word goes on with below it; without it, with another of its kind. */
  readonly next?: Role
  readonly bold?: true
  readonly italic?: true
  readonly upperCase?: true
  readonly align: 'left' | 'center' | 'justify'
  readonly firstLine?: Mm
  readonly before?: Pt
  readonly after?: Pt
  /** Line pitch in single lines. */
  readonly line?: number
  /** A title: its lines break between phrases, never inside a name. */
  readonly title?: true
  /** Exact height of the paragraph, for room left free. */
  readonly height?: Pt
  /** A page never ends with it. */
  readonly keepWithNext?: true
  /** The solid line below, as a share of the text's length. */
  readonly rule?: number
  /** Where it is prescribed. "—": the decree is silent, the reason is in `note`. */
  readonly source: string
  readonly note?: string
}

/** Sizes go up and down together (footnote of Phụ lục I): Quốc hiệu 13 with Tiêu ngữ 14, or 12 with 13. */
export type SizeSet = 'lon' | 'nho'

export const both = (size: number) => ({ lon: pt(size), nho: pt(size) })

export const upper = { lon: pt(13), nho: pt(12) }

export const main = { lon: pt(14), nho: pt(13) }

export const element = (clause: string) => `NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục ${clause}`
