import { escapePattern } from '../../../language/text'
import { keepPer } from '../../keep-per'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { QuyetDinh } from '../sheet/quyet-dinh'
import type { QuyTac } from '../rules/quy-tac'

type ChuDe = QuyTac['chuDe'][number]
/**
 * A target in a text: its subject, its value in percent, and where the number stands (UTF-16 index, length).
 */
export type ChiTieu = {
  readonly chuDe: ChuDe
  readonly giaTri: number
  readonly tu: number
  readonly dai: number
}

/** The subjects in the words of a unit: `{donViDayDu}` is its name. */
export const chuDeOf = ({ chu }: DonVi, { chuDe }: QuyTac): ChuDe[] =>
  chuDe.map((each) =>
    each.truocSo === undefined
      ? each
      : { ...each, truocSo: [each.truocSo].flat().map((text) => fillWords(text, chu)) },
  )

const SO = String.raw`(\d+(?:[.,]\d+)?)\s?%`

/** "90% … hài lòng" or "hài lòng … 90%": the number and its subject stand in one clause. */
const patternsOf = keepPer(({ truocSo, sauSo }: ChuDe): RegExp[] => [
  ...[truocSo ?? []]
    .flat()
    .map(
      (text) => new RegExp(`${escapePattern(text)}(?:(?!\\d+(?:[.,]\\d+)?\\s?%)[^;\\n]){0,160}?${SO}`, 'diu'),
    ),
  ...(sauSo === undefined ? [] : [new RegExp(`${SO} (?:[^%;.\\n]{0,20} )?${escapePattern(sauSo)}`, 'diu')]),
])

/** The targets of a text, each number once for a subject. */
export function findChiTieu(text: string, cacChuDe: readonly ChuDe[]): ChiTieu[] {
  return cacChuDe.flatMap((chuDe) => {
    const cho = new Map(
      patternsOf(chuDe)
        .map((mau) => mau.exec(text)?.indices?.[1])
        .filter((each) => each !== undefined),
    )
    return [...cho].map(([tu, den]): ChiTieu => ({
      chuDe,
      giaTri: Number(text.slice(tu, den).replace(',', '.')),
      tu,
      dai: den - tu,
    }))
  })
}

/** The text with other values (percent, by subject); subjects that are not given keep theirs. */
export function setChiTieu(
  text: string,
  cacChuDe: readonly ChuDe[],
  giaTri: ReadonlyMap<string, number>,
): string {
  const found = findChiTieu(text, cacChuDe)
    .filter(({ chuDe }) => giaTri.has(chuDe.id))
    .sort((one, other) => other.tu - one.tu)
  return found.reduce(
    (changed, { chuDe, tu, dai }) =>
      changed.slice(0, tu) + String(giaTri.get(chuDe.id)).replace('.', ',') + changed.slice(tu + dai),
    text,
  )
}

/** Puts the unit's own values, as the clerk decided, into a text. */
export function settingOf(
  { chiTieu }: Pick<QuyetDinh, 'chiTieu'>,
  chuDe: readonly ChuDe[],
): (text: string) => string {
  const giaTri = new Map(
    chiTieu.flatMap(({ chuDe: id, giaTriRieng }) =>
      giaTriRieng === undefined ? [] : [[id, giaTriRieng] as const],
    ),
  )
  return (text) => setChiTieu(text, chuDe, giaTri)
}
