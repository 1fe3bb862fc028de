import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { matchName, nameWithoutDeed } from '../rules/names'
import type { MocCuaDonVi } from './choose-moc'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { Cach, Ho, QuaCach, QuyTac } from '../rules/quy-tac'
import { CHO_TRONG, writeKetQua } from './write-ket-qua'
import { writePhanCong } from './write-phan-cong'
import { writeTen } from './write-ten'
import { writeText } from './write-text'
import { writeThoiHan } from './write-thoi-han'

/** A task as the unit writes it. */
export type NhiemVuMoi = {
  readonly ten: string
  readonly moc: readonly { readonly ketQua: string; readonly thoiHan: string; readonly phanCong: string }[]
}
/** What the clerk should look at, in which of the cells. */
export type ChoXem = { readonly o: 'ketQua' | 'phanCong'; readonly dieu: string }
/** A task rewritten, with what the clerk should look at, each once. */
export type VietLai = { readonly viet: NhiemVuMoi; readonly canXem: readonly ChoXem[] }

/** What is rewritten, and how it came to the unit. */
export type DeBai = {
  readonly nhiemVu: NhiemVu
  readonly linhVuc: string
  /** The milestones that are the unit's own. */
  readonly moc: readonly MocCuaDonVi[]
  readonly cach: Cach
  readonly qua: QuaCach
  readonly ho?: Ho | undefined
  /** The department that the clerk picked to lead. */
  readonly phong?: string | undefined
}

/** The province's task in the unit's words: name, product, deadline and assignment, each from what the province says. */
export function rewrite(de: DeBai, donVi: DonVi, quyTac: QuyTac): VietLai {
  const main = de.moc.find(({ cach }) => cach === de.cach) ?? de.moc[0]
  const task = {
    ...de,
    ten: de.nhiemVu.ten,
    ketQua: main?.goc.ketQua ?? '',
    chuTriTinh: leadOfProvince(de, main, donVi),
    dongTu: de.ho?.dongTu,
    vaiTro: main?.vaiTro,
  }
  const ten = writeText(writeTen(task, donVi, quyTac), de, donVi, quyTac)
  const moc = de.moc.map((each) => rewriteMoc(each, ten, { de, donVi, quyTac }))
  return {
    viet: { ten, moc: moc.map(({ ketQua, thoiHan, phanCong }) => ({ ketQua, thoiHan, phanCong })) },
    canXem: Array.from(
      new Map(moc.flatMap(({ canXem }) => canXem.map((each) => [each.dieu, each] as const))).values(),
    ),
  }
}

type Moc = NhiemVu['moc'][number]
type BoiCanh = { readonly de: DeBai; readonly donVi: DonVi; readonly quyTac: QuyTac }

function rewriteMoc(
  { goc, cach, vaiTro, so }: MocCuaDonVi,
  ten: string,
  { de, donVi, quyTac }: BoiCanh,
): NhiemVuMoi['moc'][number] & { readonly canXem: readonly ChoXem[] } {
  const duong = { cach, qua: de.qua }
  const own =
    de.ho?.ketQua === undefined
      ? writeKetQua(
          {
            ...duong,
            ketQua: writeText(goc.ketQua ?? '', duong, donVi, quyTac),
            ten: de.nhiemVu.ten,
            vaiTro,
            viec: readPhanCong(goc.phanCong).viec,
            isMine: (name) => matchName(name, donVi.nguoi) !== undefined,
            chuTriTinh: leadOfProvince(de, { goc, cach, so }, donVi),
          },
          donVi,
          quyTac,
        )
      : fillWords(de.ho.ketQua, donVi.chu)
  const { phanCong, canXem } = writePhanCong(
    {
      phanCong: goc.phanCong,
      ten: de.nhiemVu.ten,
      ketQua: goc.ketQua ?? '',
      linhVuc: de.linhVuc,
      cach,
      phong: de.phong,
    },
    donVi,
    quyTac,
  )
  const thoiHan =
    de.ho?.thoiHan === undefined
      ? writeThoiHan(goc.thoiHan, ten, cach, donVi, quyTac).thoiHan
      : fillWords(de.ho.thoiHan, donVi.chu)
  const said = [
    ...explainOpen(own, goc).map((dieu): ChoXem => ({ o: 'ketQua', dieu })),
    ...canXem.map((dieu): ChoXem => ({ o: 'phanCong', dieu })),
  ]
  return { ketQua: own, thoiHan, phanCong, canXem: said }
}

/** What stands open says what is missing. */
const explainOpen = (own: string, { ketQua = '' }: Moc): string[] =>
  own === CHO_TRONG
    ? [
        ketQua === CHO_TRONG
          ? 'tỉnh không ghi sản phẩm: ghi sản phẩm của đơn vị'
          : `chưa rõ sản phẩm của đơn vị: tỉnh ghi "${ketQua.replace(/\s+/gu, ' ')}", ghi phần của đơn vị`,
      ]
    : []

/** To whom the unit hands its share: who leads in the milestone, else in the task, else the province. */
const leadOfProvince = (
  { nhiemVu: { moc } }: DeBai,
  own: MocCuaDonVi | undefined,
  { danhBa, nguoi, chu }: DonVi,
): string =>
  [...(own === undefined ? [] : [own.goc]), ...moc]
    .flatMap(({ phanCong }) => coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri'))
    .flatMap((name) => danhBa(nameWithoutDeed(splitTru(name).ten, nguoi)))
    .find((name) => !matchName(name, nguoi) && !/(?:^|\s)[Cc]ác\s|cấp (?:xã|huyện)/u.test(name)) ??
  chu['coQuanCha'] ??
  ''
