import { useEffect, useState } from 'preact/hooks'
import type { DongIn } from './find-o'
import { linesOf, type Pdf } from './pdf'
import { Sheet } from './sheet'
import { truoc } from './so-sanh'

type PagesProps = {
  readonly pages: Pdf
  readonly onSeen: (page: number) => void
  readonly onLine: (dong: DongIn) => void
}

/** The pages; beside each the one of before where they are held against each other, what differs marked in both. */
export function Pages({ pages, onSeen, onLine }: PagesProps) {
  const { value: before } = truoc
  const lines = useLines(pages, before?.pdf)
  const last = Math.max(pages.sizes.length, before?.pdf.sizes.length ?? 0)
  return Array.from({ length: last }, (_, at) => {
    const number = at + 1
    const size = pages.sizes.at(at)
    const old = before?.pdf.sizes.at(at)
    const now = size && (
      <Sheet
        id={`trang-${number}`}
        {...{ pdf: pages, number, size, onLine }}
        other={lines?.truoc}
        onSeen={() => onSeen(number)}
      />
    )
    if (!before) return now
    return (
      <div key={number} class="hai-ban">
        {old ? (
          <Sheet id={`truoc-${number}`} pdf={before.pdf} number={number} size={old} other={lines?.nay} />
        ) : (
          <div />
        )}
        {now}
      </div>
    )
  })
}

type Lines = { readonly nay: ReadonlySet<string>; readonly truoc: ReadonlySet<string> }

/** The lines of both, once they are read. */
function useLines(nay: Pdf, before: Pdf | undefined): Lines | undefined {
  const [lines, setLines] = useState<Lines | undefined>(undefined)
  useEffect(() => {
    setLines(undefined)
    const reading = { isOld: false }
    if (before)
      void Promise.all([linesOf(nay), linesOf(before)]).then(([one, other]) => {
        if (!reading.isOld) setLines({ nay: one, truoc: other })
      })
    return () => void (reading.isOld = true)
  }, [nay, before])
  return lines
}
