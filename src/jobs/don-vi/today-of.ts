import type { Khoa, TraLoi } from '../../domain/khoi-tao/khoa'
import type { CauHoi } from '../../domain/khoi-tao/cau-hoi'
import type { Loi } from '../../domain/khoi-tao/check-tra-loi'

/** On these others depend: what fitted before may no longer fit. */
const BASIC: readonly Khoa[] = ['ten', 'cap', 'loai', 'dieu', 'quyenHan']

/**
 * What the register says today, when it still fits; undefined for what must be answered. What nobody changed is
 * not held against rules that came later.
 */
export function todayOf(
  { khoa, batBuoc }: Pick<CauHoi, 'khoa' | 'batBuoc'>,
  traLoi: TraLoi,
  { homNay, doc }: { readonly homNay: TraLoi | undefined; readonly doc: Doc },
): ReturnType<Doc> | undefined {
  const lines = homNay?.[khoa]
  if (lines === undefined || (lines.length === 0 && batBuoc && khoa !== 'loai')) return undefined
  const isSame = BASIC.every(
    (each) => traLoi[each] === undefined || String(traLoi[each]) === String(homNay?.[each]),
  )
  return { lines, loi: isSame ? [] : doc(khoa, lines, traLoi).loi }
}

type Doc = (
  khoa: Khoa,
  lines: readonly string[],
  traLoi: TraLoi,
) => { readonly lines: readonly string[]; readonly loi: readonly Loi[] }
