import { giong } from './noi-quyet-dinh'
import { giongHet } from './sua-tay'

/** What a text may have been, by its code; `coThe`: it may also not have been there. */
export type GocLoi = { readonly ma: string; readonly loi: readonly string[]; readonly coThe: boolean }

/** The code of each text, known by its words, else by most of them, else by its turn among as many that are left; undefined for one that was added. */
export function ghepLoi(goc: readonly GocLoi[], nay: readonly string[]): (string | undefined)[] {
  const ma = new Map<number, string>()
  const con = (): GocLoi[] => goc.filter((each) => ![...ma.values()].includes(each.ma))
  const le = (): number[] => [...nay.keys()].filter((index) => !ma.has(index))
  for (const index of le()) nhan(index, con().find(({ loi }) => loi.some((each) => giongHet(each, nay[index]))))
  for (const index of le()) nhan(index, giongNhat(con(), nay[index] ?? ''))
  const [conLai, leLai] = [con().filter(({ coThe }) => !coThe), le()]
  if (conLai.length === leLai.length) for (const [turn, index] of leLai.entries()) nhan(index, conLai[turn])
  return nay.map((_, index) => ma.get(index))

  function nhan(index: number, hit: GocLoi | undefined): void {
    if (hit !== undefined) ma.set(index, hit.ma)
  }
}

function giongNhat(goc: readonly GocLoi[], text: string): GocLoi | undefined {
  const diem = ({ loi }: GocLoi): number => Math.max(0, ...loi.map((each) => giong(each, text)))
  const [nhat] = [...goc].sort((one, other) => diem(other) - diem(one))
  return nhat !== undefined && diem(nhat) >= 0.5 ? nhat : undefined
}
