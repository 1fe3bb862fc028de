import { signal } from '@preact/signals'
import type { VanBan } from '../protocol'
import { openPdf, type Pdf } from './pdf'

/** The pages of a document as they were looked at. */
export type DaXem = { readonly ma: string; readonly bytes: Uint8Array; readonly luc: Date }

/** Of each document, the pages that were looked at before those that are shown. */
const looked = new Map<string, DaXem>()
/** They are held against those that are shown. */
export const truoc = signal<{ readonly pdf: Pdf; readonly luc: Date } | undefined>(undefined)

export function keepLooked(pages: DaXem | undefined): void {
  if (pages) looked.set(pages.ma, pages)
}

/** Whether there are pages of before that differ from those that are shown. */
export function hasTruoc(of: string, pages: DaXem | undefined): boolean {
  const before = looked.get(of)
  return before !== undefined && pages?.ma === of && !isSame(before.bytes, pages.bytes)
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

async function showTruoc(of: string): Promise<void> {
  const before = looked.get(of)
  // pdf.js takes the bytes it is given for its own.
  if (before) truoc.value = { pdf: await openPdf(before.bytes.slice()), luc: before.luc }
}

export function hideTruoc(): void {
  void truoc.peek()?.pdf.doc.loadingTask.destroy()
  truoc.value = undefined
}

/** Holds the pages against those that were looked at last time. */
export function SoSanh({ of }: { readonly of: VanBan }) {
  const { value: before } = truoc
  return (
    <label>
      <input
        type="checkbox"
        checked={before !== undefined}
        onChange={({ currentTarget }) => (currentTarget.checked ? void showTruoc(of.ma) : hideTruoc())}
      />
      {before
        ? `Bên trái: bản xem lúc ${before.luc.toLocaleTimeString('vi-VN')}; chỗ khác nhau được tô`
        : 'So với bản xem lần trước'}
    </label>
  )
}
