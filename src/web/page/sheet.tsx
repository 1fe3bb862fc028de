import { useEffect, useRef, useState } from 'preact/hooks'
import { drawPage, type Pdf, type Size } from './pdf'

type Props = {
  readonly pdf: Pdf
  readonly number: number
  readonly size: Size
  readonly onSeen: () => void
}

/** So far from the window a page is drawn already. */
const AHEAD = '1000px'
const MM_OF_POINT = 25.4 / 72

/**
 * One page. It is drawn when it comes near the window; what was drawn before stays until the new drawing is
 * whole, so that nothing flickers and nobody loses the place.
 */
export function Sheet({ pdf, number, size, onSeen }: Props) {
  const place = useRef<HTMLElement>(null)
  const isNear = useSeen(place, AHEAD)
  const isSeen = useSeen(place, '-45% 0px')
  useEffect(() => {
    if (isSeen) onSeen()
  }, [isSeen])
  useEffect(() => {
    const { current } = place
    if (!isNear || !current) return
    const drawing = { isOld: false }
    const draw = (): void =>
      void drawPage(pdf, number, current.clientWidth).then(
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
  }, [pdf, number, isNear])
  return (
    <section
      ref={place}
      id={`trang-${number}`}
      class="to"
      aria-label={`Trang ${number}`}
      style={{ width: `${size.width * MM_OF_POINT}mm`, aspectRatio: `${size.width} / ${size.height}` }}
    />
  )
}

/** Whether an element lies in the window, or as near to it as `margin` says. */
function useSeen(place: { readonly current: HTMLElement | null }, margin: string): boolean {
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
