import { lastNamOf } from '../../ke-hoach/cac-nam'
import { lowerFirst } from '../../../language/text'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import type { KeHoachCha } from '../prose/ke-hoach-cha'
import { hanCuoiOf, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { listTexts } from '../rules/texts'
import { type ChiTieu, findChiTieu, chuDeOf } from '../propose/chi-tieu-phan-tram'
import { findWrongLevel } from './wrong-level'
import { type DeXuat, proposeKeHoach } from '../propose/de-xuat'
import type { DonVi } from '../rules/don-vi'
import { listNhiemVu, pathOf, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { likenessOf } from '../sheet/carry-over'
import type { QuyTac } from '../rules/quy-tac'
import { checkCells } from './check-cells'
import { proposeMucTieu } from '../propose/muc-tieu'
import { proposeNghiaVu } from '../propose/nghia-vu'
import { findDoubled } from './doubled'
import { findMissingNghiaVu, findStaleViecPhong } from './missing-nghia-vu'
import { findRolesOfOthers } from './roles-of-others'
import { type DongDoiChieu, type KhacBiet } from './khac-biet'

export type DoiChieu = {
  readonly dong: readonly DongDoiChieu[]
  readonly rieng: readonly NhiemVuCoMa[]
  readonly khacBiet: readonly KhacBiet[]
}

/**
 * Compares a unit's plan with the province's: the matrix, the unit's own tasks, and every gap, later
 * deadline, lower target and word of another level. `boQua`: codes of what the clerk left out, or said in words of the
 * unit's own.
 */
export function compareWithParent(
  con: KeHoachDangSoan,
  cha: KeHoachCha,
  donVi: DonVi,
  quyTac: QuyTac,
  boQua: ReadonlySet<string> = new Set(),
): DoiChieu {
  const dong = buildMatrix(con, proposeKeHoach(cha, donVi, quyTac))
  const used = new Set(dong.flatMap((each) => each.con.map(({ nhiemVu }) => nhiemVu)))
  const rieng = listNhiemVu(con).filter(({ nhiemVu }) => !used.has(nhiemVu))
  const khacBiet = [
    ...findUnknownMa(rieng),
    ...findDoubled(listNhiemVu(con)),
    ...checkCells(con, donVi),
    ...findGoalsOfProvince(con, donVi, quyTac),
    ...dong.filter(({ cha: { ma } }) => !boQua.has(ma)).flatMap(findGaps),
    ...dong.flatMap((each) => findLater(each, lastNamOf(con))),
    ...dong.flatMap(findRolesOfOthers),
    ...findMissingNghiaVu(
      con,
      proposeNghiaVu(cha, donVi, quyTac).filter(({ ma }) => !boQua.has(ma)),
    ),
    ...findStaleViecPhong(con, donVi),
    ...compareChiTieu(con, cha, chuDeOf(donVi, quyTac)),
    ...findWrongLevel(con, dong, donVi, quyTac),
  ]
  return { dong, rieng, khacBiet }
}

/** Goals that speak of the province alone, or of another level, in the plan of a unit. */
const findGoalsOfProvince = (con: KeHoachDangSoan, donVi: DonVi, quyTac: QuyTac): KhacBiet[] =>
  proposeMucTieu(con, donVi, quyTac)
    .filter(({ cach }) => cach === 'bo')
    .map(({ ma, goc, lyDo }) => ({
      loai: 'muc-tieu',
      path: ['mucTieu'],
      noiDung: `mục tiêu ${ma} "${goc}": ${lowerFirst(lyDo)}`,
      nen: 'bỏ, hoặc ghi phần của đơn vị',
    }))

const GIONG = 0.55

/**
 * A unit's task belongs to the task it names; without a name, to the one whose words, the province's or the
 * rewritten ones, it shares most.
 */
function buildMatrix(con: KeHoachDangSoan, cha: readonly DeXuat[]): DongDoiChieu[] {
  const cac = listNhiemVu(con)
  const doan = new Map(
    cac.filter(({ nhiemVu }) => nhiemVu.nhiemVuCha === undefined).map((each) => [each, nearestOf(each, cha)]),
  )
  return cha.map((each) => {
    const named = cac.filter(({ nhiemVu }) => nhiemVu.nhiemVuCha === each.ma)
    return named.length > 0
      ? { cha: each, con: named, doanTheoLoi: false }
      : { cha: each, con: cac.filter((task) => doan.get(task) === each), doanTheoLoi: true }
  })
}

function nearestOf({ nhiemVu }: NhiemVuCoMa, cha: readonly DeXuat[]): DeXuat | undefined {
  const scored = cha
    .map((each) => ({
      each,
      diem: Math.max(
        likenessOf(nhiemVu.ten, each.nhiemVu.ten),
        likenessOf(nhiemVu.ten, each.vietTheo(each.cach).viet.ten),
      ),
    }))
    .filter(({ diem }) => diem >= GIONG)
  return scored.sort((one, other) => other.diem - one.diem)[0]?.each
}

const findUnknownMa = (rieng: readonly NhiemVuCoMa[]): KhacBiet[] =>
  rieng.flatMap(({ nhiemVu, cho }) =>
    nhiemVu.nhiemVuCha === undefined
      ? []
      : [
          {
            loai: 'ma-la',
            path: [...pathOf(cho), 'nhiemVuCha'],
            noiDung: `kế hoạch cấp trên không có nhiệm vụ ${nhiemVu.nhiemVuCha}`,
            nen: 'sửa lại mã nhiệm vụ',
          },
        ],
  )

/** An assignment that surely means the unit wants an answer; a family that is not passed down does not. */
function findGaps({ cha, con }: DongDoiChieu): KhacBiet[] {
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
 * The latest day of the unit's milestones against the latest of those of the province that are the unit's; deadlines
 * that are not dates are not compared.
 */
function findLater({ cha, con }: DongDoiChieu, nam: number): KhacBiet[] {
  const han = latestHanOf(
    cha.moc.map(({ goc: { thoiHan } }) => thoiHan),
    nam,
  )
  if (han === undefined) return []
  return con.flatMap(({ nhiemVu, cho }) =>
    nhiemVu.moc.flatMap(({ thoiHan }, index): KhacBiet[] => {
      const own = latestHanOf([thoiHan], nam)
      if (own === undefined || own <= han) return []
      return [
        {
          loai: 'muon-hon',
          path: [...pathOf(cho), 'moc', index, 'thoiHan'],
          noiDung: `thời hạn "${thoiHan}" muộn hơn của tỉnh ở ${cha.ma} (${cha.moc.map(({ goc }) => goc.thoiHan).join('; ')})`,
          nen: 'đặt thời hạn không muộn hơn của tỉnh',
        },
      ]
    }),
  )
}

function latestHanOf(cac: readonly string[], nam: number): string | undefined {
  const han = cac
    .map((text) => readThoiHan(text).dang)
    .map((dang) => (dang === undefined ? undefined : hanCuoiOf(dang, nam)))
  return han.includes(undefined)
    ? undefined
    : han
        .map((each) => each ?? '')
        .sort()
        .at(-1)
}

type ChiTieuCoCho = ChiTieu & { readonly path: readonly PropertyKey[] }
const chiTieuOf = (keHoach: KeHoachDangSoan, chuDe: QuyTac['chuDe']): ChiTieuCoCho[] =>
  listTexts(keHoach).flatMap(({ path, text }) => findChiTieu(text, chuDe).map((each) => ({ ...each, path })))

/**
 * Each subject of targets: the unit's against the province's, and the unit's own values against each other.
 */
function compareChiTieu(con: KeHoachDangSoan, cha: KeHoachDangSoan, chuDe: QuyTac['chuDe']): KhacBiet[] {
  const cuaTinh = chiTieuOf(cha, chuDe)
  const cuaDonVi = chiTieuOf(con, chuDe)
  return chuDe.flatMap((each) => {
    const own = cuaDonVi.filter(({ chuDe: { id } }) => id === each.id)
    const goc = cuaTinh.find(({ chuDe: { id } }) => id === each.id)?.giaTri
    return [
      ...findTwoValues(own),
      ...(goc === undefined
        ? []
        : own
            .filter(({ giaTri }) => (each.chieu === 'cao' ? giaTri < goc : giaTri > goc))
            .map((found) => lowerThan(found, goc))),
    ]
  })
}

/** A second value of a subject, where it stands. */
function findTwoValues(own: readonly ChiTieuCoCho[]): KhacBiet[] {
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

function lowerThan({ chuDe: { ten, chieu }, giaTri, path }: ChiTieuCoCho, goc: number): KhacBiet {
  return {
    loai: 'thap-hon',
    path,
    noiDung: `${ten}: ${giaTri}% ${chieu === 'cao' ? 'thấp' : 'cao'} hơn của tỉnh (${goc}%)`,
    nen: 'nâng chỉ tiêu hoặc ghi rõ lý do',
  }
}
