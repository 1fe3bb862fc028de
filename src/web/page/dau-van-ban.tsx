import { useEffect, useRef, useState } from 'preact/hooks'
import { isLow } from './luoi/low'
import { drawPage, openPdf } from './pdf'
import { wordsOf } from './post'
import { Refused } from './working'

/** What stays free above and below the words, in pixels. */
const AROUND = 10

type Props = {
  /** Asks for the head, as a page of A4. */
  readonly ask: () => Promise<Response>
  /** The state of the data that it follows. */
  readonly ban: string
}

/** The head of a unit's documents as it prints. */
export function DauVanBan({ ask, ban }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(!isLow.peek())
  const [tuChoi, setTuChoi] = useState<readonly string[]>([])
  useEffect(() => {
    // What is folded away has no width to be drawn in.
    if (!isOpen) return
    const drawing = { isOld: false }
    const isOld = (): boolean => drawing.isOld
    void draw(ask, place.current, isOld).then((refused) => {
      if (!isOld()) setTuChoi(refused)
    }, console.error)
    return () => void (drawing.isOld = true)
  }, [ban, isOpen])
  return (
    <details class="dau" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Phần đầu văn bản như khi in</summary>
      <div class="dau-van-ban" ref={place} />
      <Refused lines={tuChoi} />
    </details>
  )
}

/** Draws the head; what could not be drawn is told, and the last drawing stays. */
async function draw(
  ask: Props['ask'],
  place: HTMLElement | null,
  isOld: () => boolean,
): Promise<readonly string[]> {
  const answer = await ask().catch(() => undefined)
  if (!answer) return []
  if (!answer.ok) return wordsOf(answer)
  const pdf = await openPdf(new Uint8Array(await answer.arrayBuffer()))
  if (!place || isOld()) return []
  const sheet = document.createElement('div')
  sheet.replaceChildren(...(await drawPage(pdf, { number: 1, width: place.clientWidth })))
  if (isOld()) return []
  place.replaceChildren(sheet)
  cutToWords(place, sheet)
  return []
}

/** Of the page only what its words take up is seen. */
function cutToWords(place: HTMLElement, sheet: HTMLElement): void {
  const { top } = sheet.getBoundingClientRect()
  const boxes = Array.from(sheet.querySelectorAll('span'), (each) => each.getBoundingClientRect()).filter(
    ({ height }) => height > 0,
  )
  const [first, last] = [
    Math.min(...boxes.map((each) => each.top)) - top,
    Math.max(...boxes.map(({ bottom }) => bottom)) - top,
  ]
  place.style.height = `${last - first + 2 * AROUND}px`
  sheet.style.marginTop = `${AROUND - first}px`
}
