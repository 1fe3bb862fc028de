import type { DongTong } from '../../domain/thu/cong-don'
import { type CanCong, checkThu, computeKetQua, findChuaCo } from '../../domain/thu/ket-qua'
import type { Finding } from '../../problem'
import type { Thu } from './read-thu'

const asCanCong = ({ so, donVi, kyTruoc, boiCanh: { rows }, khoa }: Thu): CanCong => ({
  so,
  donVi,
  kyTruoc,
  rows,
  khoa,
})

/** The rows of the province, added up from what came. */
export const ketQuaOf = (thu: Thu): DongTong[] => computeKetQua(asCanCong(thu))

/** What is wrong with the book, each with its line. */
export const findingsOfThu = (thu: Thu): Finding[] =>
  Array.from(checkThu(asCanCong(thu)), ({ path, ...told }): Finding => ({ ...told, place: thu.locate(path) }))

/** What stops a document that is to be issued: units that have neither a form that counts nor a decision. */
export const missingOfThu = (thu: Thu): Finding[] =>
  findChuaCo(thu).map(({ id, ...told }) => ({
    severity: 'error',
    place: thu.locate(['donVi', thu.so.donVi.indexOf(id)]),
    ...told,
  }))
