import { upperFirst } from '../../../language/text'
import type { LinhVuc, NhiemVu } from '../../ke-hoach/ke-hoach'
import { mergeNhom } from './merge-nhom'
import { setMoc, type LoiO } from './set-moc'
import type { DeXuat } from '../propose/de-xuat'
import type { BanDeXuat } from '../propose/ban-de-xuat'
import type { LoiMucTieu } from '../propose/muc-tieu'
import { isSameText } from '../sheet/compare-quyet-dinh'
import { chosenOf, type DongNhiemVu, type NhiemVuRieng, type QuyetDinh } from '../sheet/quyet-dinh'

/** Whether the table has one column of assignments, or one for those who lead and one for those who help. */
export type CotPhanCong = 'mot-cot' | 'hai-cot'

/** The code of a task in the table of the first plan above. */
const IN_TABLE = /^(?!LV\.)[IVXLC]+\.\d+$/u

/** The tasks of the unit by field, as the clerk decided; `dat` puts in the unit's own target values. */
export function buildLinhVuc(
  { nhiemVu }: BanDeXuat,
  quyetDinh: QuyetDinh,
  dat: (text: string) => string,
  cot: CotPhanCong,
): LinhVuc[] {
  const dong = new Map(quyetDinh.nhiemVu.map((each) => [each.ma, each]))
  const groupsOf = (cac: readonly DeXuat[]): LinhVuc[] => {
    const nhom = [...new Set(cac.map(({ linhVuc }) => linhVuc))]
    return nhom.map(({ ten }, index) => ({
      ...(ten === undefined ? {} : { ten }),
      nhiemVu: cac
        .filter((each) => each.linhVuc === nhom[index])
        .flatMap((each) => nhiemVuOf(each, dong.get(each.ma), { dat, cot })),
    }))
  }
  const [table, others] = [true, false].map((want) => nhiemVu.filter(({ ma }) => IN_TABLE.test(ma) === want))
  const cuaTinh = mergeNhom(
    groupsOf(table ?? []).filter((each) => each.nhiemVu.length > 0),
    groupsOf(others ?? []).filter((each) => each.nhiemVu.length > 0),
  )
  return addRieng(cuaTinh, quyetDinh.rieng ?? [], cot).filter((each) => each.nhiemVu.length > 0)
}

const phongOfRow = (dong: DongNhiemVu | undefined): string | undefined => dong?.phongRieng || undefined

/** The unit's own tasks, each at the end of its field; a field that the province does not have comes last. */
function addRieng(nhom: readonly LinhVuc[], rieng: readonly NhiemVuRieng[], cot: CotPhanCong): LinhVuc[] {
  return rieng.reduce<LinhVuc[]>(
    (cac, each) => {
      const named = cac.findIndex(({ ten = 'Nhiệm vụ' }) => isSameText(ten, each.linhVuc ?? ''))
      const at = each.linhVuc ? named : cac.length - 1
      const nhiemVu = ownTaskOf(each, cot)
      return at < 0
        ? [...cac, { ...(each.linhVuc ? { ten: each.linhVuc } : {}), nhiemVu: [nhiemVu] }]
        : cac.map((group, index) =>
            index === at ? { ...group, nhiemVu: [...group.nhiemVu, nhiemVu] } : group,
          )
    },
    [...nhom],
  )
}

function ownTaskOf(
  { nhiemVu, ketQua, thoiHan, phanCongRieng, phongRieng }: NhiemVuRieng,
  cot: CotPhanCong,
): NhiemVu {
  const phanCong = phanCongRieng || `${phongRieng ?? ''} chủ trì`
  const moc = { thoiHan, phanCong: cot === 'hai-cot' ? inTwoColumns(phanCong) : phanCong }
  return { ten: nhiemVu, moc: [ketQua ? { ketQua, ...moc } : moc] }
}

/** The task as the unit's plan has it; none when the clerk leaves it out. */
function nhiemVuOf(
  each: DeXuat,
  dong: DongNhiemVu | undefined,
  { dat, cot }: { readonly dat: (text: string) => string; readonly cot: CotPhanCong },
): NhiemVu[] {
  const cach = dong === undefined ? each.cach : chosenOf(dong)
  if (cach === 'bo-qua') return []
  const { viet } = each.vietTheo(cach, phongOfRow(dong))
  const moc = setMoc(viet.moc, dong).moc.map(({ ketQua, thoiHan, phanCong }) => ({
    ...(ketQua === '' ? {} : { ketQua: dat(ketQua) }),
    thoiHan,
    phanCong: cot === 'hai-cot' ? inTwoColumns(phanCong) : phanCong,
  }))
  return [{ ten: dat(chooseOwn(dong?.nhiemVuRieng, viet.ten)), nhiemVuCha: each.ma, moc }]
}

const CHU_TRI = /^(.+?) chủ trì(?:[,;]? phối hợp(?: với)?:? (.+?))?[.;]?$/su

/** "X chủ trì, phối hợp với Y" in the columns of a table that has two; what says it otherwise stands with the leads. */
function inTwoColumns(phanCong: string): NhiemVu['moc'][number]['phanCong'] {
  const [, chuTri, phoiHop] = CHU_TRI.exec(phanCong) ?? []
  if (chuTri === undefined) return { chuTri: phanCong }
  return phoiHop === undefined ? { chuTri } : { chuTri, phoiHop: upperFirst(phoiHop) }
}

/** The clerk's own words, where there are any. */
const chooseOwn = (text: string | undefined, deXuat: string): string =>
  text === undefined || text.trim() === '' ? deXuat : text

/** The cells of the clerk that cannot be applied, all of them. */
export function findFaults({ nhiemVu }: BanDeXuat, quyetDinh: QuyetDinh): LoiO[] {
  const dong = new Map(quyetDinh.nhiemVu.map((each) => [each.ma, each]))
  return nhiemVu.flatMap((each) => {
    const row = dong.get(each.ma)
    const cach = row === undefined ? 'bo-qua' : chosenOf(row)
    return cach === 'bo-qua' ? [] : setMoc(each.vietTheo(cach, phongOfRow(row)).viet.moc, row).loi
  })
}

/** The text of each goal and each duty that stays, by its code, as the clerk decided. */
export function chosenTextsOf(
  { mucTieu, nghiaVu }: BanDeXuat,
  quyetDinh: QuyetDinh,
  dat: (text: string) => string,
): LoiMucTieu {
  const dong = new Map(quyetDinh.mucTieu.map((each) => [each.ma, each]))
  return new Map(
    [...mucTieu, ...nghiaVu].flatMap(({ ma, goc, cach, viet }) => {
      const row = dong.get(ma)
      const chon = row === undefined ? cach : chosenOf(row)
      return chon === 'bo'
        ? []
        : [[ma, dat(chooseOwn(row?.mucTieuRieng, chon === 'giu' ? goc : viet))] as const]
    }),
  )
}
