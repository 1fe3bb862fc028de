import type { QuyetDinh } from './quyet-dinh'
import type { QuyTac } from './quy-tac'

type ChuDe = QuyTac['chuDe'][number]
/** A target in a text: its subject, its value in percent, and where the number stands (UTF-16 index, length). */
export type ChiTieu = { readonly chuDe: ChuDe; readonly giaTri: number; readonly tu: number; readonly dai: number }

const SO = String.raw`(\d+(?:[.,]\d+)?)\s?%`
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** "90% … hài lòng" or "hài lòng … 90%": the number and its subject stand in one clause. */
const mauCua = ({ truocSo, sauSo }: ChuDe): RegExp[] => [
  ...(truocSo === undefined ? [] : [new RegExp(`${escape(truocSo)}(?:(?!\\d+(?:[.,]\\d+)?\\s?%)[^;\\n]){0,160}?${SO}`, 'diu')]),
  ...(sauSo === undefined ? [] : [new RegExp(`${SO} (?:[^%;.\\n]{0,20} )?${escape(sauSo)}`, 'diu')]),
]

/** The targets of a text, each subject once. */
export function chiTieuTrong(text: string, cacChuDe: readonly ChuDe[]): ChiTieu[] {
  return cacChuDe.flatMap((chuDe) => mauCua(chuDe).flatMap((mau): ChiTieu[] => {
    const [tu, den] = mau.exec(text)?.indices?.[1] ?? []
    return tu === undefined || den === undefined ? [] : [{ chuDe, giaTri: Number(text.slice(tu, den).replace(',', '.')), tu, dai: den - tu }]
  }))
}

/** The text with other values (percent, by subject); subjects that are not given keep theirs. */
export function datChiTieu(text: string, cacChuDe: readonly ChuDe[], giaTri: ReadonlyMap<string, number>): string {
  const found = chiTieuTrong(text, cacChuDe).filter(({ chuDe }) => giaTri.has(chuDe.id)).sort((one, other) => other.tu - one.tu)
  return found.reduce((changed, { chuDe, tu, dai }) => changed.slice(0, tu) + String(giaTri.get(chuDe.id)).replace('.', ',') + changed.slice(tu + dai), text)
}

/** Puts the unit's own values, as the clerk decided, into a text. */
export function datTheo({ chiTieu }: Pick<QuyetDinh, 'chiTieu'>, { chuDe }: QuyTac): (text: string) => string {
  const giaTri = new Map(chiTieu.flatMap(({ chuDe: id, giaTriRieng }) => (giaTriRieng === undefined ? [] : [[id, giaTriRieng] as const])))
  return (text) => datChiTieu(text, chuDe, giaTri)
}
