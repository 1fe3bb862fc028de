import { useEffect, useRef, useState } from 'preact/hooks'
import type { DongIn } from './find-o'
import { drawPage, type Pdf, type Size } from './pdf'

type Props = {
  readonly id: string
  readonly pdf: Pdf
  readonly number: number
  readonly size: Size
  /** The lines of the document that this one is held against. */
  readonly other?: ReadonlySet<string> | undefined
  readonly onSeen?: () => void
  /** A line was clicked. */
  readonly onLine?: (dong: DongIn) => void
}

/** So far from a line, in its heights, stand the others of its row or paragraph. */
const NEAR = 4
/** So far from the window a page is drawn already. */
const AHEAD = '1000px'
const MM_OF_POINT = 25.4 / 72

/**
 * One page. It is drawn when it comes near the window; what was drawn before stays until the new drawing is
 * whole, so that nothing flickers and nobody loses the place.
 */
export function Sheet({ id, pdf, number, size, other, onSeen, onLine }: Props) {
  const place = useRef<HTMLElement>(null)
  const isNear = useSeen(place, AHEAD)
  const isSeen = useSeen(place, '-45% 0px')
  useEffect(() => {
    if (isSeen) onSeen?.()
  }, [isSeen])
  useEffect(() => {
    const { current } = place
    if (!isNear || !current) return
    const drawing = { isOld: false }
    const draw = (): void =>
      void drawPage(pdf, { number, width: current.clientWidth, other }).then(
        (nodes) => {
          if (!drawing.isOld) current.replaceChildren(...nodes)
        },
        (error: unknown) => {
          // A document that made way for a newer one draws no more.
          if (!drawing.isOld) console.error(error)
        },
      )
    draw()
    addEventListener('resize', draw)
    return () => {
      drawing.isOld = true
      removeEventListener('resize', draw)
    }
  }, [pdf, number, other, isNear])
  return (
    <section
      ref={place}
      id={id}
      onClick={({ target }) => {
        const dong = lineAt(target)
        if (dong) onLine?.(dong)
      }}
      class="to"
      aria-label={`Trang ${number}`}
      style={{ width: `${size.width * MM_OF_POINT}mm`, aspectRatio: `${size.width} / ${size.height}` }}
    />
  )
}

/** The line that was clicked, with those near it; undefined where there is none, or words were marked. */
function lineAt(target: EventTarget | null): DongIn | undefined {
  if (!(target instanceof HTMLSpanElement) || !getSelection()?.isCollapsed) return undefined
  const { top, height } = target.getBoundingClientRect()
  const lines = Array.from(target.parentElement?.querySelectorAll('span') ?? [])
  const near = lines.filter(
    (line) => line !== target && Math.abs(line.getBoundingClientRect().top - top) < NEAR * height,
  )
  return { chu: target.textContent, quanh: near.map((line) => line.textContent) }
}

/** Whether an element lies in the window, or as near to it as `margin` says. */
export function useSeen(place: { readonly current: HTMLElement | null }, margin: string): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: margin },
    )
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [margin])
  return isSeen
}
