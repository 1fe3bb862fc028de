import { computed, signal } from '@preact/signals'
import type { BanLamViec, DaXem, VanBan } from '../protocol'
import type { ChoO } from './cho-o'
import { latest } from './latest'

/** The screens of one document. */
export type OfVanBan = 'can-xem' | 'xem-truoc' | 'du-lieu' | 'goc' | 'quyet-dinh' | 'thu'
/** Those of tables, in which a cell can be gone to. */
export type OfTables = 'du-lieu' | 'quyet-dinh'
/** Those of what has tables and is none of the documents of the desk: a unit, a plan that is not written yet, the register of documents. */
export type BesideDesk = 'don-vi' | 'ban-doc' | 'danh-muc'
/** The screens that begin something. */
export type OfWork = 'don-vi' | 'nhap' | 'cu-the-hoa' | 'bao-cao'
/** What is looked at: it stands behind the # of the address, so that Back works. */
export type Screen =
  | { readonly man: 'ban' | OfWork }
  | { readonly man: OfVanBan | BesideDesk; readonly ma: string; readonly o?: ChoO }
export type { ChoO } from './cho-o'

export const ban = signal<BanLamViec | undefined>(undefined)
/** How often something has changed on the disk, as far as this page has heard. */
export const changes = signal(0)
/** Whether the program still answers. */
export const isLost = signal(false)
export const screen = signal<Screen>(screenOf(location.hash))

export const chosen = computed(() => {
  const { value } = screen
  return 'ma' in value ? ban.value?.vanBan.find(({ ma }) => ma === value.ma) : undefined
})

export const linkTo = (man: OfVanBan | BesideDesk, ma: string): string => `#/${man}/${ma}`

export const linkToO = (ma: string, { bang, hang, cot }: ChoO, man: OfTables = 'du-lieu'): string =>
  `${linkTo(man, ma)}/${[bang, hang, cot].map(encodeURIComponent).join('/')}`

/** Goes to another screen; resolves when it is the one that is looked at. */
export const goTo = (link: string): Promise<void> =>
  new Promise((done) => {
    addEventListener('hashchange', () => done(), { once: true })
    location.hash = link
  })

function screenOf(hash: string): Screen {
  const [, man, ma, bang, hang, cot = ''] =
    /^#\/(can-xem|xem-truoc|du-lieu|goc|quyet-dinh|thu|don-vi|ban-doc|danh-muc)\/([\w-]+)(?:\/([\w-]+)\/([^/]+)\/([^/]*))?$/u.exec(
      hash,
    ) ?? []
  const [, work] = /^#\/(don-vi|nhap|cu-the-hoa|bao-cao)$/u.exec(hash) ?? []
  if (ma === undefined) return { man: (work ?? 'ban') as OfWork | 'ban' }
  const o =
    bang === undefined || hang === undefined
      ? {}
      : { o: { bang, hang: decodeURIComponent(hang), cot: decodeURIComponent(cot) } }
  return { man: man as OfVanBan | BesideDesk, ma, ...o }
}

/** Whether the list of what there is is being read: what is not on it may be in a moment. */
export const isReading = signal(false)

const load = latest(async () => {
  isReading.value = true
  const answer = await fetch('/api/van-ban').catch(() => undefined)
  isLost.value = !answer?.ok
  if (answer?.ok) ban.value = withSeen((await answer.json()) as BanLamViec)
  isReading.value = false
})

/** What was told last of each document. */
const seen = new Map<string, DaXem>()

/** A list that was on its way meanwhile does not know yet what was told. */
const withSeen = (list: BanLamViec): BanLamViec => ({
  ...list,
  vanBan: list.vanBan.map((of): VanBan => {
    const told = seen.get(of.ma)
    return told && told.luot > list.luot ? told.vanBan : of
  }),
})

/** A document has been looked at: its row says so, the others stay. */
function takeSeen(told: DaXem): void {
  seen.set(told.vanBan.ma, told)
  if (ban.value) ban.value = withSeen(ban.value)
}

/** Something may have changed: reads it all again. */
export function renew(): Promise<void> {
  changes.value++
  return load()
}

/** Begins to follow the address and the disk. */
export function follow(): void {
  addEventListener('hashchange', () => (screen.value = screenOf(location.hash)))
  // Some drives of a network tell of no change: whoever comes back to this page sees what is there now.
  addEventListener('focus', () => void renew())
  const events = new EventSource('/api/thay-doi')
  events.addEventListener('doi', () => void renew())
  events.addEventListener('xem', ({ data }) => takeSeen(JSON.parse(String(data)) as DaXem))
  events.addEventListener('error', () => (isLost.value = true))
  // At the start, and after each break: what was changed meanwhile nobody told.
  events.addEventListener('open', () => {
    seen.clear()
    void renew()
  })
}

/** Ends the program at the wish of whoever works here. */
export async function endProgram(): Promise<void> {
  await fetch('/api/dung', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  isLost.value = true
}
