import type { GhiChu } from '../../source/ghi-chu'
import type { PlaceOf } from './place'
import { type Dong, textOfLine } from './lines'
import type { BangPdf } from './grid'

/** A page: its lines outside the tables, its tables. */
export type Trang = {
  readonly so: number
  readonly rong: number
  readonly cao: number
  readonly dong: readonly Dong[]
  readonly bang: readonly BangPdf[]
}

/** Heads and feet of pages have so many lines at most, and stand in these shares of the page. */
const DEEP = 3
const BAND = 0.13
/** What stands on so large a share of the pages is no text of the document. */
const SHARE = 0.4
/** A gap of so many sizes of letters holds a head or a foot apart from the text. */
const AWAY = 1.6
const SO_TRANG = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—.\s]*$/iu

/** Pages without their numbers, and without the heads and feet that they repeat; one note for each of these. */
export function dropMargins(
  pages: readonly Trang[],
  placeOf: PlaceOf,
): { readonly trang: readonly Trang[]; readonly ghiChu: readonly GhiChu[] } {
  const count = new Map<string, number[]>()
  for (const page of pages)
    for (const line of marginalOf(page)) {
      const key = keyOf(page, line)
      count.set(key, [...(count.get(key) ?? []), page.so])
    }
  const isRepeated = (key: string): boolean =>
    (count.get(key)?.length ?? 0) >= Math.max(3, SHARE * pages.length)
  const dropped: { readonly chu: string; readonly so: boolean; readonly trang: number }[] = []
  const trang = pages.map((page) => {
    const gone = new Set(
      marginalOf(page).filter((line) => isNumber(page, line) || isRepeated(keyOf(page, line))),
    )
    for (const line of gone) {
      const chu = textOfLine(line)
      dropped.push({ chu, so: SO_TRANG.test(chu), trang: page.so })
    }
    return { ...page, dong: page.dong.filter((line) => !gone.has(line)) }
  })
  return { trang, ghiChu: noteDropped(dropped, placeOf) }
}

const extentOf = ({ dong, bang }: Trang): { readonly first: number; readonly last: number } => ({
  first: bang
    .map(({ tren }) => tren)
    .concat(dong.slice(DEEP).map(({ y }) => y))
    .reduce((least, y) => Math.min(least, y), Infinity),
  last: bang
    .map(({ duoi }) => duoi)
    .concat(dong.slice(0, -DEEP).map(({ y }) => y))
    .reduce((most, y) => Math.max(most, y), 0),
})

/** The first and the last lines of a page, in its margins. */
function marginalOf(page: Trang): readonly Dong[] {
  const { dong, cao } = page
  const { first, last } = extentOf(page)
  const [top, bottom] = [dong.slice(0, DEEP), dong.slice(-DEEP)]
  return [
    ...top.filter(({ y }) => y < BAND * cao && y <= first),
    ...bottom.filter(({ y }) => y > (1 - BAND) * cao && y >= last),
  ].filter((line, at, all) => all.indexOf(line) === at)
}

/** Two pages' lines are the same when only their figures differ. */
const keyOf = ({ cao }: Trang, line: Dong): string =>
  `${line.y < cao / 2 ? 'trên' : 'dưới'} ${textOfLine(line).replace(/\d+/gu, '#')}`

/** A number alone, the outermost line of the page, apart from the text. */
function isNumber({ dong, bang }: Trang, line: Dong): boolean {
  if (!SO_TRANG.test(textOfLine(line))) return false
  const others = [
    ...dong.filter((each) => each !== line).map(({ y }) => y),
    ...bang.flatMap(({ tren, duoi }) => [tren, duoi + line.co]),
  ]
  const outermost = others.every((y) => y > line.y) || others.every((y) => y < line.y)
  return outermost && others.every((y) => Math.abs(y - line.y) > AWAY * line.co * LEAST)
}

/** Page numbers come as near as a line to a table that begins at the margin. */
const LEAST = 0.5

function noteDropped(
  dropped: readonly { readonly chu: string; readonly so: boolean; readonly trang: number }[],
  placeOf: PlaceOf,
): GhiChu[] {
  return [
    ['bỏ số trang', dropped.filter(({ so }) => so)] as const,
    ['bỏ đầu trang, chân trang lặp lại', dropped.filter(({ so }) => !so)] as const,
  ].flatMap(([loi, lines]): GhiChu[] => {
    const [first] = lines
    const pages = new Set(lines.map(({ trang }) => trang)).size
    const nguyenVan = lines.map(({ chu }) => chu).join(' | ')
    return first
      ? [{ loai: 'sua', noi: placeOf(first.trang), loi: `${loi} (${pages} trang)`, nguyenVan }]
      : []
  })
}
