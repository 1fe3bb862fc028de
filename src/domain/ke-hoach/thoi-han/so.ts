const SO_CHU = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const KHAC: ReadonlyMap<string, number> = new Map([
  ['giêng', 1],
  ['chạp', 12],
  ['nhất', 1],
  ['đầu', 1],
  ['đôi', 2],
  ['bốn', 4],
  ['bẩy', 7],
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** A number as a deadline writes it: "6", "06", "sáu", "IV"; NaN for what is none. */
export function soOf(text: string): number {
  const chu = text.toLowerCase()
  return KHAC.get(chu) ?? (SO_CHU.indexOf(chu) + 1 || Number(chu))
}

/** The year as written: "2026", "26", or none. */
export const namOf = (so: string | undefined): { readonly nam?: number } =>
  so === undefined ? {} : { nam: Number(so.length === 2 ? `20${so}` : so) }
