import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { VanBan } from '../protocol'
import { openPdf, type Pdf } from './pdf'

/** The pages of a document as they were looked at. */
export type DaXem = { readonly ma: string; readonly bytes: Uint8Array; readonly luc: Date }

/** Of each document, the pages that were looked at before those that are shown. */
const looked = new Map<string, DaXem>()
/** The pages of the document at work that were taken away last, in whatever window and on whatever day. */
const daLay = signal<DaXem | undefined>(undefined)
/** They are held against those that are shown. */
export const truoc = signal<{ readonly pdf: Pdf; readonly of: DaXem } | undefined>(undefined)

export function keepLooked(pages: DaXem | undefined): void {
  if (pages) looked.set(pages.ma, pages)
}

/** Reads the pages that were taken away last. */
export async function loadDaLay(ma: string): Promise<void> {
  const answer = await fetch(`/api/da-lay/${ma}.pdf`).catch(() => undefined)
  const luc = new Date(answer?.headers.get('last-modified') ?? '')
  daLay.value =
    answer?.status === 200 ? { ma, luc, bytes: new Uint8Array(await answer.arrayBuffer()) } : undefined
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

async function showTruoc(of: DaXem): Promise<void> {
  // pdf.js takes the bytes it is given for its own.
  const pdf = await openPdf(of.bytes.slice())
  hideTruoc()
  truoc.value = { pdf, of }
}

export function hideTruoc(): void {
  void truoc.peek()?.pdf.doc.loadingTask.destroy()
  truoc.value = undefined
}

/** Holds the pages against those that were looked at last time, or taken away last. */
export function SoSanh({ of, pages }: { readonly of: VanBan; readonly pages: DaXem }) {
  useEffect(() => void loadDaLay(of.ma), [of.ma])
  return (
    <>
      <Choice before={looked.get(of.ma)} pages={pages} ten="bản xem lần trước" />
      <Choice before={daLay.value} pages={pages} ten="bản tải về lần trước" />
    </>
  )
}

type ChoiceProps = { readonly before: DaXem | undefined; readonly pages: DaXem; readonly ten: string }

/** Only what differs from the pages that are shown can be held against them. */
function Choice({ before, pages, ten }: ChoiceProps) {
  if (before?.ma !== pages.ma || isSame(before.bytes, pages.bytes)) return null
  const isShown = truoc.value?.of === before
  return (
    <label>
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ currentTarget }) => (currentTarget.checked ? void showTruoc(before) : hideTruoc())}
      />
      {isShown
        ? `Bên trái: ${ten}, lúc ${before.luc.toLocaleString('vi-VN')}; chỗ khác nhau được tô`
        : `So với ${ten}`}
    </label>
  )
}
