import { findMauThuan } from '../bao-cao/check/check-quan-he'
import type { ChiTieu } from '../bao-cao/chi-tieu/chi-tieu'
import { computeSoLieu } from '../bao-cao/chi-tieu/compute-so-lieu'
import { formatSo } from '../bao-cao/chi-tieu/format-so-lieu'
import { readGiven } from '../bao-cao/chi-tieu/read-so'
import { formatNumber } from '../../language/number'
import { type DonViThu, isNhap, type LoiPhieu, type PhieuDaDoc } from './phieu'

/** From this many times on, a figure has probably a digit too many or too few. */
const JUMP = 10
const ANSWER = 'xem lại số; nếu đúng thì ghi lý do vào cột "Giải trình" cùng dòng'

type Context = {
  readonly donVi: DonViThu
  /** The unit's figures of the period before, by code. */
  readonly kyTruoc: ReadonlyMap<string, number>
  /** Rows whose question the province has asked and answered. */
  readonly traLoi: ReadonlySet<string>
}

/** The known figures of a form, those that follow from others included. */
export const figuresOfPhieu = (
  rows: readonly ChiTieu[],
  { soLieu }: Pick<PhieuDaDoc, 'soLieu'>,
): ReadonlyMap<string, number> =>
  new Map(
    computeSoLieu(rows, soLieu, undefined).flatMap(({ chiTieu, giaTri }) =>
      giaTri.loai === 'so' ? [[chiTieu.ma, giaTri.so] as const] : [],
    ),
  )

/** All that is wrong with a form: what the reader saw, each figure by itself, figures against each other and the past. */
export function checkPhieu(phieu: PhieuDaDoc, context: Context): LoiPhieu[] {
  const { donVi, traLoi } = context
  const isAnswered = (ma: readonly string[]): boolean =>
    ma.some((each) => traLoi.has(each) || reasonOf(each, phieu, donVi) !== undefined)
  const questions = [...findContradictions(phieu, donVi), ...findJumps(phieu, context)]
  return [
    ...phieu.loi,
    ...donVi.rows.filter(isNhap).flatMap((row) => checkOne(row, phieu)),
    ...questions.flatMap(({ ma, ...loi }) => {
      const told = { ...loi, ma: ma[0] ?? '', o: phieu.o.get(ma[0] ?? '') }
      if (loi.muc !== 'hoi' || !isAnswered(ma)) return [told]
      return [{ ...told, muc: 'luu-y' as const, noiDung: `${loi.noiDung} (đã giải trình)` }]
    }),
  ]
}

const reasonOf = (ma: string, { soLieu }: PhieuDaDoc, { rows }: DonViThu): string | undefined => {
  const row = rows.find((each) => each.ma === ma)
  return row && readGiven(row, soLieu).lyDo
}

function checkOne(row: ChiTieu, { soLieu, o }: PhieuDaDoc): LoiPhieu[] {
  const { so } = readGiven(row, soLieu)
  const place = { o: o.get(row.ma), ma: row.ma }
  if (so.loai === 'loi')
    return [
      {
        muc: 'loi',
        ...place,
        noiDung: so.message,
        cachSua: so.hint.replace(`ghi ${row.ma}: `, 'ghi lại ô này: '),
      },
    ]
  // A row that the form does not have at all was named by the reader.
  if (so.loai === 'thieu' && o.has(row.ma))
    return [
      {
        muc: 'thieu',
        ...place,
        noiDung: `chưa có số liệu: "${row.ten}"`,
        cachSua: 'ghi 0 nếu không có việc nào, dấu "-" nếu không biết',
      },
    ]
  if (row.loai === 'ma' && so.loai === 'so' && !Object.hasOwn(row.giaTri ?? {}, String(so.so)))
    return [
      {
        muc: 'loi',
        ...place,
        noiDung: `"${row.ten}" không có mã ${formatNumber(so.so)}`,
        cachSua: `chọn một trong: ${Object.entries(row.giaTri ?? {})
          .map(([code, means]) => `${code} (${means})`)
          .join(', ')}`,
      },
    ]
  return []
}

type CauHoi = Omit<LoiPhieu, 'ma' | 'o'> & { readonly ma: readonly string[] }

const findContradictions = ({ soLieu }: PhieuDaDoc, { rows }: DonViThu): CauHoi[] =>
  findMauThuan(rows, soLieu).map(({ ma, muc, message }) => ({
    ma,
    muc,
    noiDung: message,
    cachSua: muc === 'hoi' ? ANSWER : 'sửa lại số',
  }))

function findJumps(phieu: PhieuDaDoc, { donVi: { rows }, kyTruoc }: Context): CauHoi[] {
  const now = figuresOfPhieu(rows, phieu)
  return rows.flatMap((row): CauHoi[] => {
    const [so, before] = [now.get(row.ma), kyTruoc.get(row.ma)]
    if (!isNhap(row) || row.loai === 'ma' || !so || !before) return []
    const ratio = Math.max(so / before, before / so)
    if (ratio < JUMP) return []
    const noiDung = `"${row.ten}" là ${formatSo(row, so)}, kỳ trước ${formatSo(row, before)}: chênh ${formatNumber(Math.round(ratio))} lần`
    return [{ ma: [row.ma], muc: 'hoi', noiDung, cachSua: ANSWER }]
  })
}
