import { formatGiaTri } from '../domain/bao-cao/chi-tieu/format-so-lieu'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { inTinhTrang } from './tinh-trang-text'

/**
 * The figures and statuses of a report as it prints them, so that a later run can say what changed. `ten`: the same
 * for every state of one report of one agency and period; of an entry, what a person knows it by.
 */
export type SoDaGhi = {
  readonly ten: string
  readonly muc: readonly { readonly khoa: string; readonly ten: string; readonly gia: string }[]
}

export const soDaGhi = (
  { baoCao: { coQuan, ky, nam, thang } }: HoSoBaoCao,
  { soLieu, tasks }: BaoCaoDaTinh,
): SoDaGhi => ({
  ten: ['so', coQuan, ky, ...(thang === undefined ? [] : [thang]), nam].join('-'),
  muc: [
    ...soLieu
      .filter(({ chiTieu }) => chiTieu.loai !== 'nhom')
      .map(({ chiTieu, giaTri }) => ({
        khoa: `so ${chiTieu.ma}`,
        ten: `${chiTieu.bieu === undefined ? '' : `biểu ${chiTieu.bieu}, `}${chiTieu.so}. ${chiTieu.ten}`,
        gia: formatGiaTri(chiTieu, giaTri),
      })),
    ...tasks.flatMap(({ ma, ten, moc }) =>
      moc.map((each, nth) => {
        const so = moc.length > 1 ? `${ma} [${nth + 1}]` : ma
        return { khoa: `viec ${so}`, ten: `nhiệm vụ ${so} (${ten})`, gia: inTinhTrang(each) }
      }),
    ),
  ],
})
