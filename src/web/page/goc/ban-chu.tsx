import { useEffect, useRef, useState } from 'preact/hooks'
import type { DoanGoc, HangGoc, KhoiGoc } from '../../protocol-goc'
import { useSeen } from '../sheet'
import { goToSo, soCanXem, soNow } from './goc-state'

/** So many paragraphs or rows are drawn together, when they come into sight. */
const TOGETHER = 40
/** What a paragraph or a row takes until it is drawn, in pixels. */
const HEIGHT = 40

type Bang = Extract<KhoiGoc, { readonly hang: unknown }>
type Phan = { readonly doan: readonly DoanGoc[] } | Bang

/** The original as the program has read it: its paragraphs and tables, the words alone. */
export function BanChu({ khoi }: { readonly khoi: readonly KhoiGoc[] }) {
  return partsOf(khoi).map((part) => <Part key={placesIn(part)[0]?.so} part={part} />)
}

const placesIn = (part: Phan): readonly (DoanGoc | HangGoc)[] => ('hang' in part ? part.hang : part.doan)

/** Paragraphs that follow each other and stretches of tables, none so long that drawing it would stall the page. */
function partsOf(khoi: readonly KhoiGoc[]): Phan[] {
  const parts: Phan[] = []
  let doan: DoanGoc[] = []
  const flush = (): void => {
    if (doan.length) parts.push({ doan })
    doan = []
  }
  for (const each of khoi) {
    if ('hang' in each) {
      flush()
      for (let at = 0; at < each.hang.length; at += TOGETHER)
        parts.push({ ...each, hang: each.hang.slice(at, at + TOGETHER) })
    } else if (doan.push(each) >= TOGETHER) flush()
  }
  flush()
  return parts
}

function Part({ part }: { readonly part: Phan }) {
  const place = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(place, '400px')
  const [isDrawn, setDrawn] = useState(false)
  const places = placesIn(part)
  const isAsked = places.some(({ so }) => so === soNow.value)
  useEffect(() => {
    if (isSeen || isAsked) setDrawn(true)
  }, [isSeen, isAsked])
  const isNow = isDrawn || isAsked
  return (
    <div ref={place} style={isNow ? {} : { height: `${places.length * HEIGHT}px` }}>
      {isNow &&
        ('hang' in part ? <Rows bang={part} /> : part.doan.map((each) => <Line key={each.so} doan={each} />))}
    </div>
  )
}

/** How a place of the original looks: where somebody is, and where somebody must look. */
const classOf = (so: number): string =>
  [so === soNow.value ? 'dang-xem' : '', soCanXem.value.has(so) ? 'can-xem' : ''].filter(Boolean).join(' ')

/** Whoever comes to a place sees it. */
function useShown(so: number) {
  const place = useRef<HTMLElement>(null)
  const isNow = so === soNow.value
  useEffect(() => {
    if (isNow) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isNow])
  return place
}

function Line({ doan: { so, chu } }: { readonly doan: DoanGoc }) {
  const place = useShown(so)
  return (
    <p ref={place as { current: HTMLParagraphElement | null }} class={classOf(so)} onClick={() => goToSo(so)}>
      {chu}
    </p>
  )
}

/** Stretches of one table have columns of one width, where the original tells it. */
function Rows({ bang: { hang, rong } }: { readonly bang: Bang }) {
  const total = rong?.reduce((sum, each) => sum + each, 0) ?? 0
  return (
    <table class={total > 0 ? 'co-rong' : undefined}>
      {total > 0 && (
        <colgroup>
          {rong?.map((each, at) => (
            <col key={at} style={{ width: `${(each * 100) / total}%` }} />
          ))}
        </colgroup>
      )}
      <tbody>
        {hang.map((each) => (
          <Row key={each.so} hang={each} />
        ))}
      </tbody>
    </table>
  )
}

/** Cells that are merged from side to side are one; below a merged cell stands a sign of it. */
function Row({ hang: { so, o } }: { readonly hang: HangGoc }) {
  const place = useShown(so)
  return (
    <tr ref={place as { current: HTMLTableRowElement | null }} class={classOf(so)}>
      {o.map(({ chu, tiep }, cell) =>
        tiep === 'ngang' ? null : (
          <td key={cell} colSpan={spanOf(o, cell)} onClick={() => goToSo(so, cell)}>
            {tiep === 'doc' && chu === '' ? <span title="gộp với ô trên">〃</span> : chu}
          </td>
        ),
      )}
    </tr>
  )
}

function spanOf(o: HangGoc['o'], at: number): number {
  const next = o.findIndex(({ tiep }, cell) => cell > at && tiep !== 'ngang')
  return (next < 0 ? o.length : next) - at
}
