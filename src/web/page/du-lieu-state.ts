import { computed, effect, signal } from '@preact/signals'
import type { BangSua, BuocSua, CanXem, DaGhi, DuLieu, LoiSua, SuaO } from '../protocol'
import { latest } from './latest'
import { columnIn } from './luoi/places'
import { wordsOf } from './post'
import { isMoving, read as readFrom } from './reading'
import { findCho } from './cho-o'
import { changes, type ChoO, chosen, type Screen, screen } from './state'

/** A table of a document: whoever has gone on to another document changes the one in which it was typed. */
export type BangO = { readonly ma: string; readonly bang: string }

/** The tables of the document that is looked at, as they were read last. */
export const duLieu = signal<DuLieu | undefined>(undefined)
/** Why they could not be read, a fault a line. */
export const khongDoc = signal<readonly string[]>([])
/** What was typed and is not yet on the disk, by document, table, row and column. */
const typed = signal<ReadonlyMap<string, string>>(new Map())

/** What is looked at: a document that is there, or what stands beside them. */
const maNow = (): string => {
  const at = screen.peek()
  return 'ma' in at && (isBesideDesk(at) || chosen.peek()) ? at.ma : ''
}
const isBesideDesk = ({ man }: Screen): boolean => man === 'don-vi' || man === 'ban-doc' || man === 'danh-muc'

export const bangNow = (bang: string): BangO => ({ ma: maNow(), bang })
export const baseOf = ({ ma }: Pick<BangO, 'ma'>): string => `/api/sua/${ma}`
const keyOf = ({ ma, bang }: BangO, { hang, cot }: Pick<SuaO, 'hang' | 'cot'>): string =>
  [ma, bang, hang, cot].join('\n')

/** What is said of cells besides: at the import of a plan, where its original is looked at. */
export const ghiChuThem = signal<readonly (LoiSua & { readonly bang: string })[]>([])

/** The tables with what was typed since. */
export const bangs = computed<readonly BangSua[]>(() => {
  const { value: waiting } = typed
  const tables = (duLieu.value?.bang ?? []).map(withGhiChu)
  return waiting.size === 0 ? tables : tables.map((bang) => withTyped(bang, waiting))
})

/** With what is said besides of cells of which nothing else is said. */
function withGhiChu(bang: BangSua): BangSua {
  const own = new Set(bang.loi.map(({ hang, cot }) => `${hang} ${cot ?? ''}`))
  const more = ghiChuThem.value.filter(
    ({ bang: ma, hang, cot }) => ma === bang.ma && !own.has(`${hang} ${cot ?? ''}`),
  )
  return more.length ? { ...bang, loi: [...bang.loi, ...more] } : bang
}

function withTyped(bang: BangSua, waiting: ReadonlyMap<string, string>): BangSua {
  const at = bangNow(bang.ma)
  const hang = bang.hang.map((row) => ({
    ...row,
    o: row.o.map((text, nth) => {
      const { ma: cot = '' } = bang.cot[nth] ?? {}
      return waiting.get(keyOf(at, { hang: row.ma, cot })) ?? text
    }),
  }))
  return { ...bang, hang }
}

/** Shows what was typed until it has been read back from the disk. */
export function remember(at: BangO, step: BuocSua): void {
  if (!('o' in step)) return
  const more = step.o.map((o) => [keyOf(at, o), o.sau] as const)
  typed.value = new Map([...typed.peek(), ...more])
}

/** What is on the disk, or was refused, is no longer ours to show; what was typed over since is. */
export function forget(at: BangO, step: BuocSua): void {
  if (!('o' in step)) return
  const done = new Map(step.o.map((o) => [keyOf(at, o), o.sau]))
  typed.value = new Map([...typed.peek()].filter(([key, sau]) => done.get(key) !== sau))
}

/** The version that a table was read in; none of a document that is no longer looked at. */
export const banOf = ({ ma, bang }: BangO): string =>
  (ma === maNow() ? duLieu.peek()?.bang.find((each) => each.ma === bang)?.ban : undefined) ?? ''

/** Whether what is said of the cells is of before the last step. */
export const isLookedAt = signal(true)
/** How many steps were written from here: tables that were on their way meanwhile may be of before. */
let written = 0

/** The next step is asked of the version that this one made; the rows that it changed say so at once. */
export function takeWritten({ ma, bang }: BangO, { ban, bang: typed }: DaGhi): void {
  written++
  const value = duLieu.peek()
  const tep = value?.bang.find((each) => each.ma === bang)?.tep
  if (!value || ma !== maNow()) return
  isLookedAt.value = false
  duLieu.value = {
    bang: value.bang.map((each) => {
      const made = each.tep === tep ? { ...each, ban } : each
      const now = typed?.find(({ ma: of }) => of === each.ma)
      return now ? withRows(made, now) : made
    }),
  }
}

function withRows(bang: BangSua, now: Pick<BangSua, 'hang' | 'loi'>): BangSua {
  const rows = new Map(now.hang.map((row) => [row.ma, row]))
  return {
    ...bang,
    hang: bang.hang.map((row) => rows.get(row.ma) ?? row),
    loi: [...bang.loi.filter(({ hang }) => !rows.has(hang)), ...now.loi],
  }
}

/**
 * The cell that shows what a finding speaks of; undefined where no table does. Of the prose of a report the folder is
 * named, of what is missed there the report.
 */
export const choOf = (of: CanXem): ChoO | undefined => findCho(bangs.value, of)

/** So much of what a row is about tells which one it is, in letters. */
const ENOUGH = 60
/** So short are numbers and codes that stand before a name. */
const CODE = 8

/** A cell as one finds it: "Tiến độ › I.3 Rà soát thủ tục … › Ghi chú"; of a table with one column that is typed in, without it. */
export function nameOfO({ bang, hang, cot }: ChoO): string {
  const table = bangs.value.find(({ ma }) => ma === bang)
  const row = table?.hang.find(({ ma }) => ma === hang)
  if (!table || !row) return ''
  const [first = '', second = ''] = row.o.filter(Boolean)
  const name = first.length < CODE ? `${first} ${second}` : first
  const column = table.cot.find(({ ma }) => ma === cot)
  const isOnly = table.cot.filter(({ chiDoc }) => !chiDoc).length < 2
  return [table.ten, shorten(name), isOnly ? undefined : columnIn(column, row)?.ten]
    .filter(Boolean)
    .join(' › ')
}

const shorten = (name: string): string =>
  name.length > ENOUGH ? `${name.slice(0, ENOUGH).replace(/\s+\S*$/u, '')} …` : name

/** Reads the tables of the document that is looked at. */
export const load = latest(async () => {
  const path = pathOf(screen.peek())
  if (path === '') return
  const before = written
  const answer = await readFrom(path)
  if (!answer || (!answer.ok && answer.status !== 422)) return
  const refused = answer.ok ? [] : await wordsOf(answer)
  const read = answer.ok ? ((await answer.json()) as DuLieu) : undefined
  // Whoever went on meanwhile looks at something else.
  if (path !== pathOf(screen.peek())) return
  // A step that was written meanwhile reads them once more.
  if (before !== written) return
  isLookedAt.value = true
  khongDoc.value = refused
  duLieu.value = read
})

/** Whether something beside the pages leads to cells. */
export const hasLinks = signal(false)

/** Where the tables of a screen are read; the list of what is to be looked at leads to the cells of the data. */
function pathOf(at: Screen): string {
  if (!('ma' in at) || (at.man === 'xem-truoc' && !hasLinks.value)) return ''
  return at.man === 'quyet-dinh' ? `/api/quyet-dinh/${at.ma}` : baseOf(at)
}

/** Follows the document that is looked at, and the disk. `onChange`: before it is read again. */
export function followDuLieu(onChange: () => void): void {
  let last = ''
  effect(() => {
    const path = pathOf(screen.value)
    if (path !== last) {
      duLieu.value = undefined
      khongDoc.value = []
    }
    last = path
    if (changes.value < 0 || isMoving.value || !path || (!chosen.value && !isBesideDesk(screen.value))) return
    onChange()
    void load()
  })
}
