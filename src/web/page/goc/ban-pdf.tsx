import { useEffect, useRef, useState } from 'preact/hooks'
import type { KhoiGoc, Vung } from '../../protocol-goc'
import { openPdf, type Pdf } from '../pdf'
import { Sheet } from '../sheet'
import { goToSo, placesOf, soCanXem, soNow } from './goc-state'

/** An area of a page with an end, and the place of the original that it is of. */
type Dau = { readonly so: number; readonly tren: number; readonly duoi: number }
type Props = { readonly ma: string; readonly khoi: readonly KhoiGoc[]; readonly onFail: () => void }

/** The pages of the original as they are; where somebody is and where somebody must look is marked on them. */
export function BanPdf({ ma, khoi, onFail }: Props) {
  const pdf = usePdf(ma, onFail)
  if (!pdf) return <p role="status">Đang mở bản gốc …</p>
  return pdf.sizes.map((size, at) => (
    <Page key={at} pdf={pdf} number={at + 1} marks={areasOn(at + 1, size.height, khoi)} />
  ))
}

function usePdf(ma: string, onFail: () => void): Pdf | undefined {
  const [pdf, setPdf] = useState<Pdf | undefined>(undefined)
  useEffect(() => {
    const opening = { isOld: false }
    const open = async (): Promise<Pdf> => {
      const answer = await fetch(`/api/goc/${ma}/pdf`)
      return openPdf(new Uint8Array(await answer.arrayBuffer()))
    }
    open().then(
      (opened) => {
        if (opening.isOld) void opened.doc.loadingTask.destroy()
        else setPdf(opened)
      },
      (error: unknown) => {
        console.error(error)
        if (!opening.isOld) onFail()
      },
    )
    return () => void (opening.isOld = true)
  }, [ma])
  useEffect(() => () => void pdf?.doc.loadingTask.destroy(), [pdf])
  return pdf
}

/** What stands on a page; an area without an end goes as far as the next one. */
function areasOn(trang: number, height: number, khoi: readonly KhoiGoc[]): Dau[] {
  const areas = placesOf(khoi)
    .flatMap((place) =>
      (place.vung ?? []).map((vung): Vung & { readonly so: number } => ({ ...vung, so: place.so })),
    )
    .filter((each) => each.trang === trang)
  return areas.map(({ so, tren, duoi }) => ({
    so,
    tren,
    duoi: duoi ?? Math.min(height, ...areas.map((each) => each.tren).filter((each) => each > tren)),
  }))
}

type PageProps = { readonly pdf: Pdf; readonly number: number; readonly marks: readonly Dau[] }

function Page({ pdf, number, marks }: PageProps) {
  const place = useRef<HTMLDivElement>(null)
  const size = pdf.sizes[number - 1] ?? { width: 1, height: 1 }
  const percent = (points: number): string => `${(points * 100) / size.height}%`
  const shown = marks.filter(({ so }) => so === soNow.value || soCanXem.value.has(so))
  const take = ({ clientY }: MouseEvent): void => {
    const box = place.current?.getBoundingClientRect()
    if (!box) return
    const y = ((clientY - box.top) * size.height) / box.height
    const so = markAt(marks, y)?.so
    if (so !== undefined) goToSo(so)
  }
  return (
    <div class="trang-goc" ref={place} onClick={take}>
      <Sheet id={`goc-${number}`} pdf={pdf} number={number} size={size} />
      {shown.map(({ so, tren, duoi }) => (
        <Mark key={`${so} ${tren}`} so={so} top={percent(tren)} height={percent(duoi - tren)} />
      ))}
    </div>
  )
}

/** The smallest area there. */
const markAt = (marks: readonly Dau[], y: number): Dau | undefined =>
  marks
    .filter(({ tren, duoi }) => y >= tren && y <= duoi)
    .toSorted((one, other) => one.duoi - one.tren - (other.duoi - other.tren))[0]

function Mark({ so, top, height }: { readonly so: number; readonly top: string; readonly height: string }) {
  const place = useRef<HTMLDivElement>(null)
  const isNow = so === soNow.value
  useEffect(() => {
    if (isNow) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isNow])
  const look = [isNow ? 'dang-xem' : '', soCanXem.value.has(so) ? 'can-xem' : ''].filter(Boolean).join(' ')
  return <div ref={place} class={`dau ${look}`} style={{ top, height }} />
}
