import type { Place } from '../../problem'

/** A line of a text file as it stands, with its spaces. `trangMoi`: a page of the PDF begins with it. */
export type DongChu = { readonly chu: string; readonly noi: Place; readonly trangMoi: boolean }

/** A piece of a line between runs of spaces: from which column to which, the end not counted. */
export type Manh = { readonly tu: number; readonly den: number; readonly chu: string }

/** Two spaces part what stands side by side; in running text words stand one space apart. */
export const piecesOf = (line: string): Manh[] =>
  Array.from(line.matchAll(/\S+(?: \S+)*/gu), ({ 0: chu, index }) => ({
    tu: index,
    den: index + chu.length,
    chu,
  }))

export const overlaps = (one: Pick<Manh, 'tu' | 'den'>, other: Pick<Manh, 'tu' | 'den'>): boolean =>
  one.tu < other.den && other.tu < one.den

/** Lines of a text with their places; a form feed begins a page. */
export function linesOf(text: string, tep: string): DongChu[] {
  const lines = text
    .normalize('NFC')
    .replace(/\u2011/gu, '-')
    .split(/\r\n?|\n|(?<=[^\r\n\f])(?=\f)/u)
  return lines.map((line, at) => ({
    chu: line.replace(/\u00a0/gu, ' ').replace(/\f/gu, ''),
    noi: { file: tep, line: at + 1, column: 1 },
    trangMoi: line.includes('\f'),
  }))
}
