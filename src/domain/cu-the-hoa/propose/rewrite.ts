import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { matchName } from '../rules/names'
import type { ChamToi } from './find-cham-toi'
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
/** A task rewritten, with what the clerk should look at. */
export type VietLai = { readonly viet: NhiemVuMoi; readonly canXem: readonly string[] }

/** What is rewritten, and how it came to the unit. */
export type DeBai = {
  readonly nhiemVu: NhiemVu
  readonly linhVuc: string
  readonly chamToi: readonly ChamToi[]
  readonly cach: Cach
  readonly qua: QuaCach
  readonly ho?: Ho | undefined
  /** The department that the clerk picked to lead. */
  readonly phong?: string | undefined
}

/** The province's task in the unit's words: name, product, deadline and assignment, each from what the province says. */
export function rewrite(de: DeBai, donVi: DonVi, quyTac: QuyTac): VietLai {
  const cac = mocOfDonVi(de)
  const chuTriTinh = leadOfProvince(de, donVi)
  const ten = writeText(
    writeTen(
      {
        ...de,
        ten: de.nhiemVu.ten,
        ketQua: cac[0]?.ketQua ?? '',
        chuTriTinh,
        dongTu: de.ho?.dongTu,
      },
      donVi,
      quyTac,
    ),
    de,
    donVi,
    quyTac,
  )
  const moc = cac.map((goc) => rewriteMoc(goc, ten, chuTriTinh, { de, donVi, quyTac }))
  return {
    viet: { ten, moc: moc.map(({ ketQua, thoiHan, phanCong }) => ({ ketQua, thoiHan, phanCong })) },
    canXem: Array.from(new Set(moc.flatMap(({ canXem }) => canXem))),
  }
}

type Moc = NhiemVu['moc'][number]
type BoiCanh = { readonly de: DeBai; readonly donVi: DonVi; readonly quyTac: QuyTac }

function rewriteMoc(
  goc: Moc,
  ten: string,
  chuTriTinh: string,
  { de, donVi, quyTac }: BoiCanh,
): NhiemVuMoi['moc'][number] & { readonly canXem: readonly string[] } {
  const ketQua = writeText(goc.ketQua ?? '', de, donVi, quyTac)
  const own =
    de.ho?.ketQua === undefined
      ? writeKetQua(
          {
            ketQua,
            ten: de.nhiemVu.ten,
            cach: de.cach,
            qua: de.qua,
            viec: readPhanCong(goc.phanCong).viec,
            isMine: (name) => matchName(name, donVi.nguoi) !== undefined,
            chuTriTinh,
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
      cach: de.cach,
      phong: de.phong,
    },
    donVi,
    quyTac,
  )
  const thoiHan =
    de.ho?.thoiHan === undefined
      ? writeThoiHan(goc.thoiHan, ten, de.cach, donVi, quyTac).thoiHan
      : fillWords(de.ho.thoiHan, donVi.chu)
  return { ketQua: own, thoiHan, phanCong, canXem: [...explainOpen(own, goc), ...canXem] }
}

/** What stands open says what is missing. */
const explainOpen = (own: string, { ketQua = '' }: Moc): string[] =>
  own === CHO_TRONG
    ? [`chưa rõ sản phẩm của đơn vị: tỉnh ghi "${ketQua.replace(/\s+/gu, ' ')}", ghi phần của đơn vị`]
    : []

/**
 * The milestones that are the unit's own; all of them where none names it. One in which it only helps, beside
 * one that it leads, is another's. A family with a product of its own has one.
 */
function mocOfDonVi({ nhiemVu: { moc }, chamToi, ho }: DeBai): NhiemVu['moc'] {
  if (ho?.ketQua !== undefined) return moc.slice(0, 1)
  const chamToiOf = (index: number) =>
    chamToi.filter((each) => each.moc === index && each.dieuKien === undefined)
  const sure = moc.filter((_, index) => chamToiOf(index).length > 0)
  const led = moc.filter((_, index) => chamToiOf(index).some(({ vaiTro }) => vaiTro !== 'phoiHop'))
  if (led.length > 0) return led
  return sure.length > 0 ? sure : moc
}

/** To whom the unit hands its share: the first who leads in the province's plan, else the province. */
const leadOfProvince = ({ nhiemVu: { moc } }: DeBai, { danhBa, nguoi, chu }: DonVi): string =>
  moc
    .flatMap(({ phanCong }) => coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri'))
    .flatMap((name) => danhBa(splitTru(name).ten))
    .find((name) => !matchName(name, nguoi) && !/(?:^|\s)[Cc]ác\s|cấp (?:xã|huyện)/u.test(name)) ??
  chu['coQuanCha'] ??
  ''
