import { type Dai, readInOrder } from './flows'
import { type BangPdf } from './grid'
import type { Trang } from './margins'
import type { DaiCuaTrang } from './paragraphs'
import { gatherNear } from './rules'

/** What stands on a page: lines that are read one after the other, or a table. */
export type Phan =
  { readonly loai: 'dai'; readonly dai: DaiCuaTrang } | { readonly loai: 'bang'; readonly bang: BangPdf }

/** Edges this near, in points, are one; so many lines show an edge. */
const SAME = 2
const ENOUGH = 3
/** Text goes so far over the page at least, of its width. */
const LEAST = 0.7

/** What stands on all pages, in the order of reading; text between the edges that pages like its own have. */
export function partsOf(pages: readonly Trang[]): Phan[] {
  const parts = pages.flatMap((page) => partsOfPage(page).map((part) => ({ part, kind: kindOf(page) })))
  const edges = new Map<string, Pick<Dai, 'trai' | 'phai'>>()
  for (const [kind, rong] of new Map(pages.map((page) => [kindOf(page), page.rong])))
    edges.set(
      kind,
      edgesOf(
        parts.flatMap(({ part, kind: own }) => (own === kind ? linesOf(part) : [])),
        rong,
      ),
    )
  return parts.map(({ part, kind }) =>
    part.loai === 'dai' && part.dai.ben === 'ca-trang'
      ? { ...part, dai: { ...part.dai, ...edges.get(kind) } }
      : part,
  )
}

/** Pages of one size, and those of one side of the sheet: bound documents change their margins. */
const kindOf = ({ rong, cao, so }: Trang): string => `${Math.round(rong)} ${Math.round(cao)} ${so % 2}`

const linesOf = (part: Phan) => (part.loai === 'dai' && part.dai.ben === 'ca-trang' ? part.dai.dong : [])

/** `rong`: how wide the page is; where no line is long, its text is taken to end as far from the edge as it begins. */
function edgesOf(lines: Dai['dong'], rong: number): Pick<Dai, 'trai' | 'phai'> {
  const takeShown = (places: readonly number[]): number[] => {
    const groups = gatherNear(places, (place) => place, SAME)
    const usual = groups.filter(({ length }) => length >= ENOUGH)
    return (usual.length > 0 ? usual : groups).flat()
  }
  const trai = takeShown(lines.map(({ x }) => x)).reduce((least, x) => Math.min(least, x), Infinity)
  const phai = takeShown(lines.map((each) => each.phai)).reduce((most, x) => Math.max(most, x), -Infinity)
  return { trai, phai: phai < LEAST * rong ? Math.max(phai, rong - trai) : phai }
}

function partsOfPage({ so, dong, bang }: Trang): Phan[] {
  const edges = [-Infinity, ...bang.map(({ tren }) => tren), Infinity]
  return edges.slice(1).flatMap((edge, at): Phan[] => {
    const lines = dong.filter(({ y }) => y > (edges[at] ?? 0) && y <= edge)
    const table = bang[at]
    return [
      ...readInOrder(lines).map((dai): Phan => ({ loai: 'dai', dai: { ...dai, trang: so } })),
      ...(table ? [{ loai: 'bang' as const, bang: table }] : []),
    ]
  })
}
