import { computed, effect, signal } from '@preact/signals'
import type { CanXem, TuChoi } from '../protocol'
import { latest } from './latest'
import { openPdf, type Pdf } from './pdf'
import { changes, screen } from './state'

/** The pages that are shown, when they were made, and of what. */
type Shown = {
  readonly ma: string
  readonly url: string
  readonly pdf: Pdf
  readonly luc: Date
  readonly bytes: Uint8Array
}

export const duThao = signal(false)
/** The last pages that could be made. */
export const shown = signal<Shown | undefined>(undefined)
/** Why the pages are not those of the data of now. */
export const refused = signal<readonly CanXem[] | undefined>(undefined)
export const isWorking = signal(false)

const ma = computed(() => (screen.value.man === 'xem-truoc' ? screen.value.ma : undefined))

/** Where a file of a document is asked for. */
const fileUrl = (of: string, format: 'pdf' | 'docx'): string =>
  `/api/van-ban/${of}/${duThao.value ? 'du-thao' : 'theo-du-lieu'}.${format}`

const make = latest(async () => {
  const now = ma.value
  if (now === undefined) return
  const url = fileUrl(now, 'pdf')
  isWorking.value = true
  const answer = await fetch(url).catch(() => undefined)
  if (answer?.ok) await show(now, url, new Uint8Array(await answer.arrayBuffer()))
  else if (answer) await refuse(answer)
  isWorking.value = false
})

async function show(of: string, url: string, bytes: Uint8Array): Promise<void> {
  refused.value = undefined
  const before = shown.value
  if (before?.url === url && isSame(before.bytes, bytes)) return
  // pdf.js takes the bytes it is given for its own.
  const pdf = await openPdf(bytes.slice())
  shown.value = { ma: of, url, pdf, luc: new Date(), bytes }
  void before?.pdf.doc.loadingTask.destroy()
}

/** Takes a file away under its own name; why there is none is said where the pages are. */
export async function download(of: string, format: 'pdf' | 'docx'): Promise<void> {
  const answer = await fetch(fileUrl(of, format)).catch(() => undefined)
  if (!answer?.ok) return answer && refuse(answer)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = nameIn(answer.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), A_MINUTE)
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

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

/** Makes the pages anew whenever another document is looked at or something changed on the disk. */
export function followPreview(): void {
  effect(() => {
    if (ma.value !== shown.peek()?.ma) {
      shown.value = undefined
      refused.value = undefined
    }
  })
  effect(() => {
    const wanted = [ma.value, duThao.value, changes.value]
    if (wanted[0] !== undefined) void make()
  })
}
