import { wordsOf } from '../../../language/text'
import { listFilledIn } from './compare-quyet-dinh'
import type { DongMucTieu, DongNhiemVu, QuyetDinh } from './quyet-dinh'

/** What became of a row since the clerk decided. */
export type ThayDoi = {
  readonly loai: 'moi' | 'sua' | 'doi-so' | 'bo'
  readonly ma: string
  readonly maCu?: string
  readonly noiDung: string
}
/** The code a row had in the old sheet, by its new code; a new row has none. */
export type MaCu = ReadonlyMap<string, string>
export type NoiQuyetDinh = {
  readonly quyetDinh: QuyetDinh
  readonly thayDoi: readonly ThayDoi[]
  readonly maCu: { readonly nhiemVu: MaCu; readonly mucTieu: MaCu }
}

/**
 * Carries the clerk's decisions over to a new sheet, after the province or the rules changed. A row is known
 * again by its text, else by its code when most of its words are the same; what is new, amended, renumbered
 * or gone comes back as a list.
 */
export function carryOverQuyetDinh(cu: QuyetDinh, moi: QuyetDinh): NoiQuyetDinh {
  const nhiemVu = carryOverRows(cu.nhiemVu, moi.nhiemVu, {
    loi: (dong) => dong.nhiemVu,
    khac: differencesOf,
    nhan: takeOverNhiemVu,
  })
  const mucTieu = carryOverRows(cu.mucTieu, moi.mucTieu, {
    loi: (dong) => dong.mucTieu,
    khac: () => [],
    nhan: takeOverMucTieu,
  })
  const daGhi = listFilledIn(cu)
  const listGhi = (ma: string): string[] => daGhi.filter((each) => each.startsWith(`${ma} (`))
  const conChuDe = new Set(moi.chiTieu.map(({ chuDe }) => chuDe))
  const boChiTieu = cu.chiTieu
    .filter(({ chuDe }) => !conChuDe.has(chuDe) && listGhi(chuDe).length > 0)
    .map(({ chuDe, ten }): ThayDoi => ({ loai: 'bo', ma: chuDe, noiDung: ten }))
  const rieng = new Map(cu.chiTieu.map(({ chuDe, giaTriRieng }) => [chuDe, giaTriRieng]))
  const chiTieu = moi.chiTieu.map((dong) => ({
    ...dong,
    ...(rieng.get(dong.chuDe) === undefined ? {} : { giaTriRieng: rieng.get(dong.chuDe) }),
  }))
  return {
    quyetDinh: {
      ...moi,
      nhiemVu: nhiemVu.dong,
      mucTieu: mucTieu.dong,
      chiTieu,
      ...(cu.rieng?.length ? { rieng: cu.rieng } : {}),
    },
    thayDoi: [...nhiemVu.thayDoi, ...mucTieu.thayDoi, ...boChiTieu].map((each) =>
      each.loai === 'bo' ? withGhi(each, listGhi(each.ma)) : each,
    ),
    maCu: { nhiemVu: nhiemVu.maCu, mucTieu: mucTieu.maCu },
  }
}

/** What the clerk had decided on a row that is gone goes with it, but not without a word. */
const withGhi = (thayDoi: ThayDoi, ghi: readonly string[]): ThayDoi =>
  ghi.length === 0
    ? thayDoi
    : { ...thayDoi, noiDung: `${thayDoi.noiDung}; ở dòng ấy văn thư đã ghi: ${ghi.join(', ')}` }

/** A row of which only its code and its words are known. */
export type DongLoi = { readonly ma: string; readonly loi: string }

/** The code that each row had in the old sheet, by its new code: known again as `carryOverQuyetDinh` does. */
export const matchRows = (cu: readonly DongLoi[], moi: readonly DongLoi[]): MaCu =>
  carryOverRows(cu, moi, { loi: ({ loi }) => loi, khac: () => [], nhan: (_, dong) => dong }).maCu

type Dong = { readonly ma: string }
type CachNoi<T> = {
  readonly loi: (dong: T) => string
  /** The other cells of the province that were amended. */
  readonly khac: (cu: T, moi: T) => string[]
  /** The new row with the decision of the old one. */
  readonly nhan: (cu: T, moi: T) => T
}

function carryOverRows<T extends Dong>(
  cu: readonly T[],
  moi: readonly T[],
  cach: CachNoi<T>,
): { dong: T[]; thayDoi: ThayDoi[]; maCu: MaCu } {
  const con = new Set(cu)
  const cap = new Map<T, T>()
  const takeOver = (dong: T, hit: T | undefined) => {
    if (hit === undefined) return
    cap.set(dong, hit)
    con.delete(hit)
  }
  const theoLoi = groupBy(cu, (each) => normalize(cach.loi(each)))
  for (const [loi, cung] of groupBy(moi, (each) => normalize(cach.loi(each)))) {
    const cuCung = theoLoi.get(loi) ?? []
    // Several rows in the same words: by their codes where these stayed, whatever the order; else one after the other.
    const conMa =
      cuCung.length === cung.length && cung.every(({ ma }) => cuCung.some((each) => each.ma === ma))
    for (const [nth, dong] of cung.entries())
      takeOver(dong, conMa ? cuCung.find(({ ma }) => ma === dong.ma) : cuCung[nth])
  }
  const theoMa = new Map(cu.map((each) => [each.ma, each]))
  for (const dong of moi) {
    const hit = cap.has(dong) ? undefined : theoMa.get(dong.ma)
    if (hit && con.has(hit) && likenessOf(cach.loi(hit), cach.loi(dong)) >= 0.5) takeOver(dong, hit)
  }
  const thayDoi = moi.flatMap((dong) => compareRows(cap.get(dong), dong, cach))
  const gone = [...con].map((each): ThayDoi => ({ loai: 'bo', ma: each.ma, noiDung: cach.loi(each) }))
  const maCu = new Map([...cap].map(([dong, hit]) => [dong.ma, hit.ma]))
  return {
    dong: moi.map((dong) => (cap.has(dong) ? cach.nhan(cap.get(dong) ?? dong, dong) : dong)),
    thayDoi: [...thayDoi, ...gone],
    maCu,
  }
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function compareRows<T extends Dong>(cu: T | undefined, moi: T, { loi, khac }: CachNoi<T>): ThayDoi[] {
  if (cu === undefined) return [{ loai: 'moi', ma: moi.ma, noiDung: loi(moi) }]
  const amended = [
    ...(normalize(loi(cu)) === normalize(loi(moi)) ? [] : [`"${loi(cu)}" thành "${loi(moi)}"`]),
    ...khac(cu, moi),
  ]
  if (amended.length > 0)
    return [
      { loai: 'sua', ma: moi.ma, ...(cu.ma === moi.ma ? {} : { maCu: cu.ma }), noiDung: amended.join('; ') },
    ]
  return cu.ma === moi.ma ? [] : [{ loai: 'doi-so', ma: moi.ma, maCu: cu.ma, noiDung: loi(moi) }]
}

const normalize = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** How many of the words of two texts are common, 0 to 1. */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const common = [...first].filter((word) => second.has(word)).length
  return first.size + second.size === 0 ? 1 : (2 * common) / (first.size + second.size)
}

const O_CUA_TINH = { ketQua: 'kết quả', thoiHan: 'tiến độ', phanCong: 'phân công' } as const

function differencesOf(cu: DongNhiemVu, moi: DongNhiemVu): string[] {
  return (Object.entries(O_CUA_TINH) as [keyof typeof O_CUA_TINH, string][]).flatMap(([o, ten]) =>
    normalize(cu[o] ?? '') === normalize(moi[o] ?? '')
      ? []
      : [`${ten}: "${cu[o] ?? ''}" thành "${moi[o] ?? ''}"`],
  )
}

const takeOverNhiemVu = (
  { quyetDinh, nhiemVuRieng, ketQuaRieng, thoiHanRieng, phanCongRieng, phongRieng }: DongNhiemVu,
  moi: DongNhiemVu,
): DongNhiemVu => ({
  ...moi,
  ...withFilledIn({ quyetDinh, nhiemVuRieng, ketQuaRieng, thoiHanRieng, phanCongRieng, phongRieng }),
})
const takeOverMucTieu = ({ quyetDinh, mucTieuRieng }: DongMucTieu, moi: DongMucTieu): DongMucTieu => ({
  ...moi,
  ...withFilledIn({ quyetDinh, mucTieuRieng }),
})

/** Only what the clerk filled in. */
const withFilledIn = <T extends object>(cells: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(cells).filter(([, cell]) => cell !== undefined && cell !== ''),
  ) as Partial<T>
