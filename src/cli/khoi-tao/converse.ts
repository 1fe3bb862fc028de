import type { CauHoi, Khoa, KhoiTao, TraLoi } from '../../index'
import { ask } from '../ask'
import type { Terminal } from '../terminal'

/** What was answered to a question; `theoDeXuat`: by Enter, so that another proposal is another answer. */
export type Nho = { readonly lines: readonly string[]; readonly theoDeXuat: boolean }

/**
 * What is remembered of a conversation. `nho`: the answers, offered again wherever their question comes up;
 * `xong`: those that need not be asked again as long as they fit.
 */
export type SoNho = { readonly nho: Map<Khoa, Nho>; readonly xong: Set<Khoa> }

export type Phien = {
  readonly unit: KhoiTao
  readonly at: Terminal
  readonly so: SoNho
  /** Told after each answer, and of the lines of a list that is not closed yet. */
  readonly onChange: (dangDo?: { readonly khoa: Khoa; readonly dong: readonly string[] }) => void
}

/**
 * Asks all that is not answered yet, in order; "<" goes back one question, whose answer is then offered again.
 * What was answered by Enter follows what is proposed.
 */
export async function converse(phien: Phien, start: TraLoi): Promise<TraLoi> {
  const { unit, so } = phien
  let traLoi = start
  const asked: Khoa[] = []
  for (let next = unit.cauHoi(traLoi); next; next = unit.cauHoi(traLoi)) {
    const { khoa } = next
    const known = so.xong.has(khoa) ? answerKnown(phien, next, traLoi) : undefined
    const lines = known ?? (await askNext(phien, next, traLoi, asked.length > 0))
    if (lines === undefined) {
      const last = asked.pop()
      if (last !== undefined) so.xong.delete(last)
      traLoi = start
      asked.length = 0
      continue
    }
    so.xong.add(khoa)
    asked.push(khoa)
    traLoi = { ...traLoi, [khoa]: lines }
  }
  return traLoi
}

/** The answer that was given before, when it still fits. */
function answerKnown({ unit, so }: Phien, { khoa, deXuat, batBuoc }: CauHoi, traLoi: TraLoi) {
  const nho = so.nho.get(khoa)
  if (nho === undefined) {
    const today = unit.today({ khoa, batBuoc }, traLoi)
    const isSame = khoa !== 'hoTen' || String(traLoi.chucVu) === String(unit.homNay?.chucVu)
    // Another post is another person.
    return today && today.loi.length === 0 && isSame ? today.lines : undefined
  }
  const lines = nho.theoDeXuat ? deXuat : nho.lines
  const { loi } = unit.doc(khoa, lines, traLoi)
  return loi.length === 0 && (lines.length > 0 || !batBuoc) ? lines : undefined
}

/** Undefined: back to the question before. */
async function askNext(
  { unit, at, so, onChange }: Phien,
  next: CauHoi,
  traLoi: TraLoi,
  coTruoc: boolean,
): Promise<readonly string[] | undefined> {
  const { khoa } = next
  const nho = so.nho.get(khoa)
  // Of a list the lines that are right stay; one value that no longer fits is nothing to offer.
  const isOffered = (lines: readonly string[]): boolean =>
    next.nhieu || unit.doc(khoa, lines, traLoi).loi.length === 0
  const typed = nho && !nho.theoDeXuat && isOffered(nho.lines) ? nho.lines : undefined
  const today = unit.homNay?.[khoa]
  const offered = typed ?? (today && today.length > 0 && isOffered(today) ? today : undefined)
  const answer = await ask(
    at,
    { ...next, deXuat: offered ?? next.deXuat },
    {
      check: (lines) => unit.doc(khoa, lines, traLoi),
      show: (lines) => unit.show(khoa, lines),
      goi: typed ? 'Đã ghi' : offered ? 'Hiện nay' : 'Đề nghị',
      coTruoc,
      onRows: (dong) => onChange({ khoa, dong }),
    },
  )
  if (answer.lui) return undefined
  so.nho.set(khoa, { lines: answer.lines, theoDeXuat: answer.theoDeXuat && offered === undefined })
  onChange()
  return answer.lines
}
