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
  const byKeys = useLineByKeys(place)
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
          if (drawing.isOld) return
          current.replaceChildren(...nodes)
          byKeys.mark()
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
        const dong = getSelection()?.isCollapsed ? lineAt(target) : undefined
        if (dong) onLine?.(dong)
      }}
      {...(onLine && {
        tabIndex: 0,
        onKeyDown: (event) => byKeys.take(event, onLine),
        onBlur: byKeys.leave,
      })}
      class="to"
      aria-label={
        onLine ? `Trang ${number}: mũi tên lên, xuống chọn dòng, Enter mở ô của dòng ấy` : `Trang ${number}`
      }
      style={{ width: `${size.width * MM_OF_POINT}mm`, aspectRatio: `${size.width} / ${size.height}` }}
    />
  )
}

type LineByKeys = {
  readonly take: (event: KeyboardEvent, onLine: NonNullable<Props['onLine']>) => void
  /** Shows the line that was chosen in what has been drawn anew. */
  readonly mark: () => void
  readonly leave: () => void
}

/** A line of a page is chosen by the arrows, behind the last one the next page, and opened by Enter. */
function useLineByKeys(place: { readonly current: HTMLElement | null }): LineByKeys {
  const chosen = useRef(-1)
  const lines = (): HTMLSpanElement[] => linesIn(place.current)
  const mark = (): void => {
    place.current?.querySelector('.dong-dang-chon')?.classList.remove('dong-dang-chon')
    const line = lines()[chosen.current]
    line?.classList.add('dong-dang-chon')
    line?.scrollIntoView({ block: 'nearest' })
  }
  const go = (by: 1 | -1): void => {
    const next = chosen.current + by
    if (next < 0 || next >= lines().length) {
      const other = by > 0 ? place.current?.nextElementSibling : place.current?.previousElementSibling
      if (other instanceof HTMLElement && other.tabIndex === 0) other.focus()
      return
    }
    chosen.current = next
    mark()
  }
  return {
    mark,
    take: (event, onLine) => {
      if (event.key === 'ArrowDown') go(1)
      else if (event.key === 'ArrowUp') go(-1)
      else if (event.key === 'Enter') {
        const dong = lineAt(lines()[chosen.current] ?? null)
        if (dong) onLine(dong)
      } else return
      event.preventDefault()
    },
    leave: () => {
      chosen.current = -1
      mark()
    },
  }
}

/** The first piece of each line, from the top. */
function linesIn(sheet: HTMLElement | null): HTMLSpanElement[] {
  const pieces = Array.from(sheet?.querySelectorAll('span') ?? [])
    .filter(({ textContent }) => textContent.trim() !== '')
    .map((piece) => ({ piece, top: piece.getBoundingClientRect().top }))
    .toSorted((one, other) => one.top - other.top)
  return pieces
    .filter(({ piece, top }, nth) => {
      const before = pieces[nth - 1]
      return !before || top - before.top > piece.offsetHeight / 2
    })
    .map(({ piece }) => piece)
}

/** A line with those near it; undefined where there is none. */
function lineAt(target: EventTarget | null): DongIn | undefined {
  if (!(target instanceof HTMLSpanElement)) return undefined
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
