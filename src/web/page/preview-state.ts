import { computed, effect, signal } from '@preact/signals'
import type { CanXem, DuLieu, TuChoi } from '../protocol'
import { baseOf } from './du-lieu-state'
import { type DongIn, findO } from './find-o'
import { latest } from './latest'
import { openPdf, type Pdf } from './pdf'
import { type DaXem, hideTruoc, isSame, keepLooked, loadDaLay } from './so-sanh'
import { changes, linkToO, screen } from './state'

/** The pages that are shown, and where they were asked for. */
type Shown = DaXem & { readonly url: string; readonly pdf: Pdf }

/** As the data say; without number and day; as the copy that is signed and sent as a file. */
export type CachIn = 'theo-du-lieu' | 'du-thao' | 'dien-tu'
export const cachIn = signal<CachIn>('theo-du-lieu')
/** Whether a report has its charts. */
export const bieuDo = signal(false)
/** The last pages that could be made. */
export const shown = signal<Shown | undefined>(undefined)
/** Why the pages are not those of the data of now. */
export const refused = signal<readonly CanXem[] | undefined>(undefined)
export const isWorking = signal(false)

/** The page where somebody was in each document. */
export const pageAt = new Map<string, number>()
/** The clicked line of a page comes from no cell. */
export const hasNoO = signal(false)

const ma = computed(() => (screen.value.man === 'xem-truoc' ? screen.value.ma : undefined))

type TepIn = '.pdf' | '.docx' | '-trinh-ky.zip'
/** Where a file of a document is asked for. */
function fileUrl(of: string, tep: TepIn, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(bieuDo.value ? { 'bieu-do': '1' } : {}), ...more })
  return `/api/van-ban/${of}/${cachIn.value}${tep}${query.size > 0 ? `?${query.toString()}` : ''}`
}

/** What is being drawn. */
let drawing: { readonly url: string; readonly asked: AbortController } | undefined

const make = latest(async () => {
  const now = ma.value
  if (now === undefined) return
  const url = fileUrl(now, '.pdf')
  isWorking.value = true
  drawing = { url, asked: new AbortController() }
  const answer = await fetch(url, { signal: drawing.asked.signal }).catch(() => undefined)
  drawing = undefined
  if (answer?.ok) await show(now, url, new Uint8Array(await answer.arrayBuffer()))
  else if (answer) await refuse(answer)
  isWorking.value = false
})

async function show(of: string, url: string, bytes: Uint8Array): Promise<void> {
  refused.value = undefined
  const before = shown.value
  if (before?.url === url && isSame(before.bytes, bytes)) return
  if (before?.ma === of && before.url === url) keepLooked(before)
  // pdf.js takes the bytes it is given for its own.
  const pdf = await openPdf(bytes.slice())
  shown.value = { ma: of, url, pdf, luc: new Date(), bytes }
  void before?.pdf.doc.loadingTask.destroy()
}

/** Takes a file away under its own name; why there is none is said where the pages are. */
export async function download(
  of: string,
  tep: TepIn,
  more?: Readonly<Record<string, string>>,
): Promise<void> {
  isWorking.value = true
  const answer = await fetch(fileUrl(of, tep, more)).catch(() => undefined)
  isWorking.value = false
  if (!answer?.ok) return answer && refuse(answer)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = nameIn(answer.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), A_MINUTE)
  await keepDaLay(of)
}

/** What was taken away is what a later version is held against. */
async function keepDaLay(of: string): Promise<void> {
  const path = `/api/da-lay/${of}/${cachIn.value}${bieuDo.value ? '?bieu-do=1' : ''}`
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  await fetch(path, init).catch(() => undefined)
  await loadDaLay(of)
}
const A_MINUTE = 60_000

const nameIn = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/u.exec(disposition)?.[1] ?? '')

async function refuse(answer: Response): Promise<void> {
  refused.value =
    answer.status === 422
      ? ((await answer.json()) as TuChoi).canXem
      : [{ tep: '', cho: '', dieu: await answer.text(), mucDo: 'sai' }]
}

/** Goes to the cell that a line of a page comes from. */
export async function openLine(of: string, dong: DongIn): Promise<void> {
  const answer = await fetch(baseOf({ ma: of })).catch(() => undefined)
  const o = answer?.ok ? findO(((await answer.json()) as DuLieu).bang, dong) : undefined
  hasNoO.value = o === undefined
  if (o) location.hash = linkToO(of, o)
}

/** Makes the pages anew whenever another document is looked at or something changed on the disk. */
export function followPreview(): void {
  effect(() => {
    // Whoever comes back to the same document finds its pages there, as they were.
    if (ma.value === shown.peek()?.ma) return
    hideTruoc()
    hasNoO.value = false
    if (ma.value === undefined) return
    keepLooked(shown.peek())
    shown.value = undefined
    refused.value = undefined
  })
  effect(() => {
    const wanted = [ma.value, cachIn.value, bieuDo.value, changes.value]
    // Nobody waits for the pages of something else any more.
    if (drawing && (ma.value === undefined || drawing.url !== fileUrl(ma.value, '.pdf')))
      drawing.asked.abort()
    if (wanted[0] !== undefined) void make()
  })
}
