import { effect, signal } from '@preact/signals'
import type { BuocSua, DaGhi, LichSu, SuaO, TuChoi, VuongSua } from '../protocol'
import { type BangO, bangNow, banOf, baseOf, forget, load, remember, takeWritten } from './du-lieu-state'
import { isOwn, noteOwn } from './own-steps'
import { isLost, screen } from './state'

/** A step; `ban`: of no version, where what stands there is not what whoever typed saw. */
type Step = BuocSua & { readonly ban?: '' }
type Waiting = { readonly at: BangO; readonly step: Step }
export type Vuong = {
  readonly at: BangO
  readonly ten: string
  readonly o: readonly (SuaO & { readonly hienTai: string })[]
}

/** How many steps are on their way to the disk. */
export const isWriting = signal(0)
/** Steps that did not reach the program: sent again as soon as it answers. */
export const chuaGhi = signal<readonly Waiting[]>([])
/** Cells that somebody else changed meanwhile: theirs and ours, until someone says which stays. */
export const vuong = signal<Vuong | undefined>(undefined)
/** Why the last change was not written. */
export const tuChoi = signal<string | undefined>(undefined)
/** The last thing that was done: a step taken back or made again, in words; nothing after a change. */
export const daLui = signal<string | undefined>(undefined)
export const lichSu = signal<LichSu | undefined>(undefined)
/** The step that would be taken back was not made in this table of this window. */
export const hoiLui = signal<({ readonly at: BangO } & LichSu['buoc'][number]) | undefined>(undefined)

let before: Promise<void> = Promise.resolve()

/** One after the other, in the order in which they were asked for. */
function enqueue(work: () => Promise<void>): void {
  isWriting.value = isWriting.peek() + 1
  before = before.then(work).finally(() => (isWriting.value = isWriting.peek() - 1))
}

/** When all that was asked for so far is on the disk, or was refused. */
export const afterSteps = (): Promise<void> => before

/** A step of a table goes to the disk. */
export const sendStep = (at: BangO, step: Step): void => send({ at, step })

/** The page goes: what is sent now waits for nothing. */
let isLeaving = false
addEventListener('beforeunload', () => {
  isLeaving = true
  // Whoever is asked, and stays, goes on as before.
  setTimeout(() => (isLeaving = false))
})

function send({ at, step }: Waiting): void {
  remember(at, step)
  if (isLeaving) void write({ at, step })
  else enqueue(() => write({ at, step }))
}

/** Once the program may answer again. */
export function resend(): void {
  const waiting = chuaGhi.peek()
  chuaGhi.value = []
  for (const each of waiting) send(each)
}

async function write({ at, step }: Waiting): Promise<void> {
  const answer = await post(`${baseOf(at)}/${at.bang}`, { ban: banOf(at), ...step })
  if (!answer) {
    chuaGhi.value = [...chuaGhi.peek(), { at, step }]
    return
  }
  if (answer.ok) {
    tuChoi.value = undefined
    daLui.value = undefined
    const made = (await answer.json()) as DaGhi
    noteOwn(at, made.ban)
    await showWritten(at, made)
    return forget(at, step)
  }
  if (answer.status === 409 && 'o' in step) showVuong({ at, step }, step.o, (await answer.json()) as VuongSua)
  else await explain(answer, step)
  await load()
  forget(at, step)
}

/** The rows that were changed stand there at once; what an inspection of all of it says follows the last step. */
async function showWritten(at: BangO, made: DaGhi): Promise<void> {
  takeWritten(at, made)
  if (!made.bang) await load()
  else if (isWriting.peek() === 1) void load()
}

function showVuong({ at, step }: Waiting, own: readonly SuaO[], { vuong: others }: VuongSua): void {
  const o = own.map((each) => ({
    ...each,
    hienTai: others.find(({ hang, cot }) => hang === each.hang && cot === each.cot)?.hienTai ?? each.truoc,
  }))
  vuong.value = { at, ten: step.ten, o }
}

async function post(path: string, body: object): Promise<Response | undefined> {
  const text = JSON.stringify(body)
  // What is kept while the page goes reaches the program all the same, as long as it is no more than browsers carry.
  const keepalive = text.length < 20_000
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: text, keepalive }
  const answer = await fetch(path, init).catch(() => undefined)
  isLost.value = answer === undefined
  return answer
}

async function explain(answer: Response, step?: BuocSua): Promise<void> {
  const told = (await answer.json().catch(() => undefined)) as TuChoi | VuongSua | undefined
  const why =
    told && 'canXem' in told
      ? told.canXem.map(({ dieu, cachSua }) => [dieu, cachSua].filter(Boolean).join(': ')).join('; ')
      : answer.status === 409
        ? 'Tệp vừa được sửa ở nơi khác: bảng đã được đọc lại, xem lại rồi làm tiếp.'
        : 'Chưa ghi được: chương trình gặp lỗi.'
  tuChoi.value = [why, ...wordsTyped(step)].join(' ')
}

/** What was typed and not taken is there to be copied. */
function wordsTyped(step: BuocSua | undefined): string[] {
  if (!step || !('o' in step)) return []
  const words = step.o.map(({ sau }) => sau).filter(Boolean)
  return words.length ? [`Chữ chưa ghi được: ${words.join(' | ')}`] : []
}

/**
 * Takes the last step of a table's file back, or makes it again. What was done elsewhere is taken back only when
 * somebody has said so (`isAsked`).
 */
export function undo(bang: string, huong: 'lui' | 'toi', isAsked = false): void {
  const at = bangNow(bang)
  hoiLui.value = undefined
  enqueue(async () => {
    if (huong === 'lui' && !isAsked && !isOwn(at)) {
      const last = lastOf(await readLichSu(at))
      if (last) return void (hoiLui.value = { at, ...last })
    }
    const answer = await post(`${baseOf(at)}/${bang}/${huong}`, { ban: banOf(at) })
    if (answer?.ok) {
      const made = (await answer.json()) as DaGhi
      tuChoi.value = undefined
      daLui.value = made.buoc && `${huong === 'lui' ? 'đã hoàn tác' : 'đã làm lại'}: ${made.buoc}`
      await showWritten(at, made)
    } else {
      if (answer) await explain(answer)
      await load()
    }
  })
}

/** Of two that changed the same cells: ours stays, or theirs. */
export function settle(keepOurs: boolean): void {
  const { value } = vuong
  vuong.value = undefined
  if (!value || !keepOurs) return
  const { at, ten, o } = value
  send({ at, step: { ten, o: o.map(({ hienTai, hang, cot, sau }) => ({ hang, cot, sau, truoc: hienTai })) } })
}

export async function showLichSu(bang: string): Promise<void> {
  lichSu.value = (await readLichSu(bangNow(bang))) ?? lichSu.peek()
}

async function readLichSu(at: BangO): Promise<LichSu | undefined> {
  const answer = await fetch(`${baseOf(at)}/${at.bang}/lich-su`).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as LichSu) : undefined
}

const lastOf = (steps: LichSu | undefined): LichSu['buoc'][number] | undefined =>
  steps?.buoc[steps.hienTai - 1]

/** What was said of one document is not said of the next. */
export function followDocument(): void {
  let last = ''
  effect(() => {
    const { value: at } = screen
    const now = 'ma' in at ? at.ma : ''
    if (now !== last) for (const each of [tuChoi, daLui, lichSu, hoiLui]) each.value = undefined
    last = now
  })
}
