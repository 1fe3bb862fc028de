import type { Part } from '../document/nodes'
import { type Pt, mm, mmToTwips, pt } from './units'

/**
 * The page. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I: A4 (khoản 1), upright, landscape for wide
 * tables (khoản 2), margins top and bottom 20–25, left 30–35, right 15–20 mm (khoản 3), page number in the
 * top margin (khoản 7). The decree names no other margins for a landscape page, so khoản 3 holds there as
 * written.
 */
export const page = {
  width: mm(210),
  height: mm(297),
  margins: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) },
  /** From the paper's edge to the page number. */
  header: mm(10),
  font: 'Times New Roman',
  language: 'vi-VN',
} as const

/** What khoản 3 allows, in mm: the checker's bounds. */
export const marginBounds = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const

/** A part's sheet and text area in twips, turned when the part is landscape. */
export function sheetOf(orientation: Part['orientation']) {
  const [short, long] = [mmToTwips(page.width), mmToTwips(page.height)]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const margins = {
    top: mmToTwips(page.margins.top),
    bottom: mmToTwips(page.margins.bottom),
    left: mmToTwips(page.margins.left),
    right: mmToTwips(page.margins.right),
  }
  return {
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  }
}

/** Rules of tables: a thin solid black line. */
export const ruleWeight: Pt = pt(0.5)
/**
 * The solid line under a title or a name, and the room it takes above and below, in pt. The decree gives its
 * length only.
 */
export const titleRule = { weight: 0.75, above: 2, below: 3 } as const
/**
 * Room between a cell's rule and its text, in twips. Not in the decree; Word's usual side margin, and a
 * little air above and below.
 */
export const cellMargins = { top: 40, bottom: 40, left: 85, right: 85 } as const
