import { computed, effect, signal } from '@preact/signals'
import type {
  BanGoc,
  ChoGoc,
  ChonNhap,
  DaDocLai,
  GhiChuGoc,
  HangGoc,
  KhoiGoc,
  OData,
} from '../../protocol-goc'
import { ghiChuThem } from '../du-lieu-state'
import { noteDaXem } from '../khi-nhap'
import { latest } from '../latest'
import { post, wordsOf } from '../post'
import { isMoving, read as readFrom } from '../reading'
import { takeOwn } from '../own-steps'
import { afterSteps } from '../send-steps'
import { changes, type ChoO, chosen, renew, screen } from '../state'

/** The original beside the data that are looked at, as it was read last. */
export const banGoc = signal<BanGoc | undefined>(undefined)
/** Why it could not be read, or could not be read otherwise, a fault a line. */
export const tuChoiGoc = signal<readonly string[]>([])
/** The paragraph or row of the original that is looked at. */
export const soNow = signal<number | undefined>(undefined)
/** The cell of the data that was asked for from the side of the original. */
export const oNow = signal<ChoO | undefined>(undefined)
export const dangLam = signal<string | undefined>(undefined)
/** Files that were changed by hand: what was chosen waits until a person says what becomes of that. */
export const choHoi = signal<{ readonly chon: ChonNhap; readonly daSua: readonly string[] } | undefined>(
  undefined,
)

/** The plan that is looked at: one that is not written yet always has its original. */
const ma = computed(() => {
  const { value: at } = screen
  return at.man === 'ban-doc' || (at.man === 'goc' && chosen.value?.goc) ? at.ma : undefined
})
export const rowsOf = (khoi: readonly KhoiGoc[]): HangGoc[] =>
  khoi.flatMap((each) => ('hang' in each ? each.hang : []))
/** Paragraphs and rows in their order. */
export const placesOf = (khoi: readonly KhoiGoc[]): ChoGoc[] =>
  khoi.flatMap((each): readonly ChoGoc[] => ('hang' in each ? each.hang : [each]))

/** Notes that somebody must look at; what was repaired without doubt is none, nor what was looked at. */
export const canXem = computed<readonly GhiChuGoc[]>(() => {
  const seen = new Set(banGoc.value?.daXem)
  return banGoc.value?.ghiChu.filter((note) => note.loai !== 'sua' && !seen.has(note.ma)) ?? []
})
/** The places of the original at which they stand. */
export const soCanXem = computed(() => new Set(canXem.value.flatMap(({ goc }) => goc?.so ?? [])))

const load = latest(async () => {
  const now = ma.peek()
  if (now === undefined) return
  const answer = await readFrom(`/api/goc/${now}`)
  if (!answer) return
  const refused = answer.ok ? [] : await wordsOf(answer)
  const read = answer.ok ? ((await answer.json()) as BanGoc) : undefined
  if (now !== ma.peek()) return
  if (refused.length) tuChoiGoc.value = refused
  banGoc.value = read
})

/** Follows the plan that is looked at, and the disk. */
export function followGoc(): void {
  let last: string | undefined
  effect(() => {
    const now = ma.value
    if (now !== last) {
      banGoc.value = undefined
      tuChoiGoc.value = []
      soNow.value = oNow.value = choHoi.value = undefined
    }
    last = now
    if (changes.value >= 0 && !isMoving.value && now !== undefined) void load()
  })
  effect(() => {
    ghiChuThem.value = canXem.value.flatMap(({ o, loi, nguyenVan }) =>
      o
        ? [
            {
              bang: o.bang,
              hang: o.hang,
              mucDo: 'xem' as const,
              dieu: sayNote({ loi, nguyenVan }),
              ...(o.cotData === undefined ? {} : { cot: o.cotData }),
            },
          ]
        : [],
    )
  })
}

/** A note with the words of the original that it speaks of. */
export const sayNote = ({
  loi,
  nguyenVan,
}: {
  readonly loi: string
  readonly nguyenVan?: string | undefined
}): string => (nguyenVan === undefined ? loi : `${loi}: «${nguyenVan}»`)

/** Somebody has looked at a note and finds it right: the next one is gone to. */
export async function takeXem(note: GhiChuGoc): Promise<void> {
  const [now, goc] = [ma.peek(), banGoc.peek()]
  if (now === undefined || !goc) return
  const at = canXem.peek().indexOf(note)
  banGoc.value = { ...goc, daXem: [...goc.daXem, note.ma] }
  const next = canXem.peek()[at]
  if (next) goToNote(next)
  tuChoiGoc.value = await noteDaXem(now, [note.ma], 'da')
}

/** Goes to a place of the original, and to the cell that it became: of a row that of the given cell, else the first. */
export function goToSo(so: number, cell?: number): void {
  soNow.value = so
  const links = banGoc.peek()?.lien.filter((each) => each.so === so) ?? []
  const link = links.find(({ cot }) => cot === cell) ?? links[0]
  if (link) oNow.value = choOf(link)
}

/** Goes to what a note speaks of, on both sides. */
export function goToNote({ goc, o }: GhiChuGoc): void {
  if (goc) soNow.value = goc.so
  if (o) oNow.value = choOf(o)
}

/** A name of a group is no cell: its first task stands below it. */
const choOf = ({ bang, hang, cotData = '' }: OData): ChoO => ({
  bang,
  hang: hang.replace(/^nhom-(\d+)$/u, '$1.0.0'),
  cot: cotData,
})

/** Somebody has gone to a cell: the original shows where it was taken from; an unsure one leaves it where it is. */
export function followO({ bang, hang, cot }: ChoO): void {
  const links = banGoc.peek()?.lien.filter((each) => each.bang === bang && each.hang === hang) ?? []
  const own = links.filter((each) => each.cotData === cot)
  const fitting = own.length ? own : links
  if (fitting.some(({ so }) => so === soNow.peek())) return
  const [first] = fitting
  if (first) soNow.value = first.so
}

/** Reads the original otherwise; what was changed by hand is asked about before. */
export async function readAgain(chon: ChonNhap, suaTay: 'giu' | 'bo' = 'giu'): Promise<void> {
  const now = ma.peek()
  if (now === undefined || dangLam.peek() !== undefined) return
  tuChoiGoc.value = []
  choHoi.value = undefined
  dangLam.value = 'Đang đọc lại bản gốc …'
  await afterSteps()
  const answer = await post<DaDocLai>(`/api/goc/${now}`, { chon, suaTay })
  dangLam.value = undefined
  if ('tuChoi' in answer) tuChoiGoc.value = answer.tuChoi
  else if ('daSua' in answer.made) choHoi.value = { chon, daSua: answer.made.daSua }
  else {
    takeOwn({ ma: now, bang: 'nhiem-vu' }, answer.made)
    await renew()
  }
}
