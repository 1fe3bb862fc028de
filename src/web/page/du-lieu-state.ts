import { computed, effect, signal } from '@preact/signals'
import type { BangSua, BuocSua, CanXem, DaGhi, DuLieu, LichSu, SuaO, TuChoi, VuongSua } from '../protocol'
import { latest } from './latest'
import { changes, type ChoO, chosen, isLost, type Screen, screen } from './state'

/** The tables of the document that is looked at, as they were read last. */
export const duLieu = signal<DuLieu | undefined>(undefined)
/** What was typed and is not yet on the disk, by table, row and column. */
const typed = signal<ReadonlyMap<string, string>>(new Map())
/** Cells that somebody else changed meanwhile: theirs and ours, until someone says which stays. */
export const vuong = signal<Vuong | undefined>(undefined)
/** Why the last change was not written. */
export const tuChoi = signal<string | undefined>(undefined)
export const isWriting = signal(0)
export const lichSu = signal<LichSu | undefined>(undefined)

export type Vuong = {
  readonly bang: string
  readonly ten: string
  readonly o: readonly (SuaO & { readonly hienTai: string })[]
}

/** The tables with what was typed since. */
export const bangs = computed<readonly BangSua[]>(() => {
  const { value: waiting } = typed
  return (duLieu.value?.bang ?? []).map((bang) =>
    waiting.size === 0
      ? bang
      : {
          ...bang,
          hang: bang.hang.map((row) => ({
            ...row,
            o: row.o.map((text, nth) => waiting.get(keyOf(bang.ma, row.ma, bang.cot[nth]?.ma ?? '')) ?? text),
          })),
        },
  )
})

const keyOf = (bang: string, hang: string, cot: string): string => [bang, hang, cot].join('\n')
const base = (): string => `/api/sua/${chosen.value?.ma ?? ''}`

const load = latest(async () => {
  if (!hasDuLieu(screen.value.man)) return
  const answer = await fetch(base()).catch(() => undefined)
  if (!answer?.ok) return
  const read = (await answer.json()) as DuLieu
  duLieu.value = read
})

/** The list of what is to be looked at leads to the cells. */
const hasDuLieu = (man: Screen['man']): boolean => man === 'du-lieu' || man === 'can-xem'

/** Follows the document that is looked at, and the disk. */
export function followDuLieu(): void {
  let last = ''
  effect(() => {
    const { value } = screen
    const ma = 'ma' in value && hasDuLieu(value.man) ? value.ma : ''
    if (ma !== last) duLieu.value = undefined
    last = ma
    if (changes.value >= 0 && chosen.value && ma) void load()
  })
}

let before: Promise<void> = Promise.resolve()

/** Changes go to the disk one after the other, in the order in which they were made. */
export function sendStep(bang: string, step: BuocSua): void {
  if ('o' in step)
    typed.value = new Map([
      ...typed.value,
      ...step.o.map((o) => [keyOf(bang, o.hang, o.cot), o.sau] as const),
    ])
  isWriting.value++
  before = before.then(() => write(bang, step)).finally(() => (isWriting.value -= 1))
}

async function write(bang: string, step: BuocSua): Promise<void> {
  const ban = duLieu.value?.bang.find(({ ma }) => ma === bang)?.ban ?? ''
  const answer = await post(`${base()}/${bang}`, { ban, ...step })
  if (!answer) return
  if (answer.ok) {
    takeBan(bang, ((await answer.json()) as DaGhi).ban)
    tuChoi.value = undefined
  } else if (answer.status === 409 && 'o' in step) {
    const { vuong: others } = (await answer.json()) as VuongSua
    const o = step.o.map((own) => ({
      ...own,
      hienTai: others.find(({ hang, cot }) => hang === own.hang && cot === own.cot)?.hienTai ?? own.truoc,
    }))
    vuong.value = { bang, ten: step.ten, o }
  } else await explain(answer)
  await load()
  forget(bang, step)
}

/** The next step is asked of the version that this one made. */
function takeBan(bang: string, ban: string): void {
  const { value } = duLieu
  const tep = value?.bang.find(({ ma }) => ma === bang)?.tep
  if (value) duLieu.value = { bang: value.bang.map((each) => (each.tep === tep ? { ...each, ban } : each)) }
}

/** What is on the disk, or was refused, is no longer ours to show; what was typed over since is. */
function forget(bang: string, step: BuocSua): void {
  if (!('o' in step)) return
  const done = new Map(step.o.map((o) => [keyOf(bang, o.hang, o.cot), o.sau]))
  typed.value = new Map([...typed.value].filter(([key, sau]) => done.get(key) !== sau))
}

async function post(path: string, body: object): Promise<Response | undefined> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(path, init).catch(() => undefined)
  isLost.value = answer === undefined
  return answer
}

async function explain(answer: Response): Promise<void> {
  const told = (await answer.json().catch(() => undefined)) as TuChoi | VuongSua | undefined
  tuChoi.value =
    told && 'canXem' in told
      ? told.canXem.map(({ dieu, cachSua }) => [dieu, cachSua].filter(Boolean).join(': ')).join('; ')
      : answer.status === 409
        ? 'Tệp vừa được sửa ở nơi khác: bảng đã được đọc lại, xem lại rồi làm tiếp.'
        : 'Chưa ghi được: chương trình gặp lỗi.'
}

/** The cell that shows what a finding speaks of; undefined where no table does. */
export const choOf = ({ tep, dieu }: Pick<CanXem, 'tep' | 'dieu'>): ChoO | undefined =>
  bangs.value
    .filter((bang) => bang.tep === tep)
    .flatMap(({ ma, loi }) =>
      loi.flatMap((each) => (each.dieu === dieu ? [{ bang: ma, hang: each.hang, cot: each.cot ?? '' }] : [])),
    )[0]

/** Takes the last step of a table's file back, or makes it again. */
export function undo(bang: string, huong: 'lui' | 'toi'): void {
  isWriting.value++
  before = before
    .then(async () => {
      const answer = await post(`${base()}/${bang}/${huong}`, {})
      if (answer && !answer.ok) await explain(answer)
      else tuChoi.value = undefined
      await load()
      if (lichSu.value) await showLichSu(bang)
    })
    .finally(() => (isWriting.value -= 1))
}

/** Of two that changed the same cells: ours stays, or theirs. */
export function settle(keepOurs: boolean): void {
  const { value } = vuong
  vuong.value = undefined
  if (!value || !keepOurs) return
  const { bang, ten, o } = value
  sendStep(bang, { ten, o: o.map(({ hienTai, ...own }) => ({ ...own, truoc: hienTai })) })
}

export async function showLichSu(bang: string): Promise<void> {
  const answer = await fetch(`${base()}/${bang}/lich-su`).catch(() => undefined)
  if (answer?.ok) lichSu.value = (await answer.json()) as LichSu
}
