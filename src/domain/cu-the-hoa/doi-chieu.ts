import type { KeHoachDangSoan } from '../ke-hoach'
import { hanCuoi, readThoiHan } from '../thoi-han'
import { cacLoi } from './cac-loi'
import { type ChiTieu, chiTieuTrong, chuDeCua } from './chi-tieu-phan-tram'
import { chuSaiCap } from './chu-sai-cap'
import { type DeXuat, deXuatKeHoach } from './de-xuat'
import type { DonVi } from './don-vi'
import { cacNhiemVu, duong, type NhiemVuCoMa } from './ma-nhiem-vu'
import { giong } from './noi-quyet-dinh'
import type { QuyTac } from './quy-tac'
import { trungLap } from './trung-lap'

/**
 * One row of the matrix: a task of the province and the unit's tasks for it. `doanTheoLoi`: matched by words,
 * for want of `nhiemVuCha`.
 */
export type DongDoiChieu = {
  readonly cha: DeXuat
  readonly con: readonly NhiemVuCoMa[]
  readonly doanTheoLoi: boolean
}
/** Something a person should look at, with its place in the unit's plan. */
export type KhacBiet = {
  readonly loai: 'bo-sot' | 'muon-hon' | 'thap-hon' | 'hai-gia-tri' | 'sai-cap' | 'ma-la' | 'trung-lap'
  readonly path: readonly PropertyKey[]
  readonly noiDung: string
  readonly nen: string
}
export type DoiChieu = {
  readonly dong: readonly DongDoiChieu[]
  readonly rieng: readonly NhiemVuCoMa[]
  readonly khacBiet: readonly KhacBiet[]
}

/**
 * Compares a unit's plan with the province's: the matrix, the unit's own tasks, and every gap, later
 * deadline, lower target and word of another level.
 */
export function doiChieu(con: KeHoachDangSoan, cha: KeHoachDangSoan, donVi: DonVi, quyTac: QuyTac): DoiChieu {
  const dong = lapMaTran(con, deXuatKeHoach(cha, donVi, quyTac))
  const used = new Set(dong.flatMap((each) => each.con.map(({ nhiemVu }) => nhiemVu)))
  const rieng = cacNhiemVu(con).filter(({ nhiemVu }) => !used.has(nhiemVu))
  const khacBiet = [
    ...maLa(rieng),
    ...trungLap(cacNhiemVu(con)),
    ...dong.flatMap(boSot),
    ...dong.flatMap((each) => muonHon(each, con.nam)),
    ...soChiTieu(con, cha, chuDeCua(donVi, quyTac)),
    ...chuSaiCap(con, dong, donVi, quyTac),
  ]
  return { dong, rieng, khacBiet }
}

const GIONG = 0.55

/**
 * A unit's task belongs to the task it names; without a name, to the one whose words, the province's or the
 * rewritten ones, it shares most.
 */
function lapMaTran(con: KeHoachDangSoan, cha: readonly DeXuat[]): DongDoiChieu[] {
  const cac = cacNhiemVu(con)
  const doan = new Map(
    cac.filter(({ nhiemVu }) => nhiemVu.nhiemVuCha === undefined).map((each) => [each, ganNhat(each, cha)]),
  )
  return cha.map((each) => {
    const named = cac.filter(({ nhiemVu }) => nhiemVu.nhiemVuCha === each.ma)
    return named.length > 0
      ? { cha: each, con: named, doanTheoLoi: false }
      : { cha: each, con: cac.filter((task) => doan.get(task) === each), doanTheoLoi: true }
  })
}

function ganNhat({ nhiemVu }: NhiemVuCoMa, cha: readonly DeXuat[]): DeXuat | undefined {
  const scored = cha
    .map((each) => ({
      each,
      diem: Math.max(
        giong(nhiemVu.ten, each.nhiemVu.ten),
        giong(nhiemVu.ten, each.vietTheo(each.cach).viet.ten),
      ),
    }))
    .filter(({ diem }) => diem >= GIONG)
  return scored.sort((one, other) => other.diem - one.diem)[0]?.each
}

const maLa = (rieng: readonly NhiemVuCoMa[]): KhacBiet[] =>
  rieng.flatMap(({ nhiemVu, cho }) =>
    nhiemVu.nhiemVuCha === undefined
      ? []
      : [
          {
            loai: 'ma-la',
            path: [...duong(cho), 'nhiemVuCha'],
            noiDung: `kế hoạch cấp trên không có nhiệm vụ ${nhiemVu.nhiemVuCha}`,
            nen: 'sửa lại mã nhiệm vụ',
          },
        ],
  )

/** An assignment that surely means the unit wants an answer; a family that is not passed down does not. */
function boSot({ cha, con }: DongDoiChieu): KhacBiet[] {
  const giao = cha.chamToi.find(({ dieuKien }) => dieuKien === undefined)
  if (giao === undefined || con.length > 0 || cha.cach === 'bo-qua') return []
  return [
    {
      loai: 'bo-sot',
      path: ['linhVuc'],
      noiDung: `chưa có nhiệm vụ nào cho ${cha.ma} "${cha.nhiemVu.ten}": ${cha.lyDo}`,
      nen: `thêm nhiệm vụ và ghi nhiemVuCha: ${cha.ma}`,
    },
  ]
}

/**
 * The latest day of the unit's milestones against the latest of the province's; deadlines that are not dates
 * are not compared.
 */
function muonHon({ cha, con }: DongDoiChieu, nam: number): KhacBiet[] {
  const han = hanMuonNhat(
    cha.nhiemVu.moc.map(({ thoiHan }) => thoiHan),
    nam,
  )
  if (han === undefined) return []
  return con.flatMap(({ nhiemVu, cho }) =>
    nhiemVu.moc.flatMap(({ thoiHan }, index): KhacBiet[] => {
      const own = hanMuonNhat([thoiHan], nam)
      if (own === undefined || own <= han) return []
      return [
        {
          loai: 'muon-hon',
          path: [...duong(cho), 'moc', index, 'thoiHan'],
          noiDung: `thời hạn "${thoiHan}" muộn hơn của tỉnh ở ${cha.ma} (${cha.nhiemVu.moc.map((moc) => moc.thoiHan).join('; ')})`,
          nen: 'đặt thời hạn không muộn hơn của tỉnh',
        },
      ]
    }),
  )
}

function hanMuonNhat(cac: readonly string[], nam: number): string | undefined {
  const han = cac
    .map((text) => readThoiHan(text).dang)
    .map((dang) => (dang === undefined ? undefined : hanCuoi(dang, nam)))
  return han.includes(undefined)
    ? undefined
    : han
        .map((each) => each ?? '')
        .sort()
        .at(-1)
}

type ChiTieuCoCho = ChiTieu & { readonly path: readonly PropertyKey[] }
const chiTieuCua = (keHoach: KeHoachDangSoan, chuDe: QuyTac['chuDe']): ChiTieuCoCho[] =>
  cacLoi(keHoach).flatMap(({ path, text }) => chiTieuTrong(text, chuDe).map((each) => ({ ...each, path })))

/**
 * Each subject of targets: the unit's against the province's, and the unit's own values against each other.
 */
function soChiTieu(con: KeHoachDangSoan, cha: KeHoachDangSoan, chuDe: QuyTac['chuDe']): KhacBiet[] {
  const cuaTinh = chiTieuCua(cha, chuDe)
  const cuaDonVi = chiTieuCua(con, chuDe)
  return chuDe.flatMap((each) => {
    const own = cuaDonVi.filter(({ chuDe: { id } }) => id === each.id)
    const goc = cuaTinh.find(({ chuDe: { id } }) => id === each.id)?.giaTri
    return [
      ...haiGiaTri(own),
      ...(goc === undefined
        ? []
        : own
            .filter(({ giaTri }) => (each.chieu === 'cao' ? giaTri < goc : giaTri > goc))
            .map((found) => thapHon(found, goc))),
    ]
  })
}

/** A second value of a subject, where it stands. */
function haiGiaTri(own: readonly ChiTieuCoCho[]): KhacBiet[] {
  const [first] = own
  const other = own.find(({ giaTri }) => giaTri !== first?.giaTri)
  if (!first || !other) return []
  return [
    {
      loai: 'hai-gia-tri',
      path: other.path,
      noiDung: `${first.chuDe.ten}: ghi ${other.giaTri}% ở đây, ${first.giaTri}% ở chỗ khác`,
      nen: 'mỗi chủ đề chỉ ghi một giá trị',
    },
  ]
}

function thapHon({ chuDe: { ten, chieu }, giaTri, path }: ChiTieuCoCho, goc: number): KhacBiet {
  return {
    loai: 'thap-hon',
    path,
    noiDung: `${ten}: ${giaTri}% ${chieu === 'cao' ? 'thấp' : 'cao'} hơn của tỉnh (${goc}%)`,
    nen: 'nâng chỉ tiêu hoặc ghi rõ lý do',
  }
}
