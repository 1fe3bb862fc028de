import type { KeHoachDangSoan, Phan } from '../../ke-hoach/ke-hoach'
import { listPhan } from '../../ke-hoach/list-phan'
import type { DonVi } from '../rules/don-vi'
import { findChamToi } from './find-cham-toi'
import type { GoiTen } from '../rules/names'
import { type CauTaiCho, listCau } from '../prose/list-cau'
import { readCau, readTieuDe } from '../prose/read-cau'
import { splitViec } from '../prose/split-cau'
import { findThoiGian } from '../prose/thoi-gian'

/**
 * A duty that the text of a plan lays on the unit; `viec`: what it is to do, in the province's words; `thoiHan`: by
 * when, where the words say so.
 */
export type NghiaVu = GoiTen & { readonly ma: string; readonly viec: string; readonly thoiHan?: string }

const ORGANISING = /tổ chức thực hiện|trách nhiệm|chế độ (?:thông tin,? )?báo cáo/iu
const PREFIX: Readonly<Record<string, string>> = { toChuc: 'TC', kinhPhi: 'KP' }

/** The duties of the unit in the parts that organise and fund the work, in the order of the plan. */
export function listNghiaVu(cha: KeHoachDangSoan, donVi: DonVi): NghiaVu[] {
  const parts = listPhan(cha).flatMap(({ la, phan }, index): (readonly [string, Phan])[] => {
    const prefix = PREFIX[la ?? '']
    if (prefix !== undefined) return [[prefix, phan]]
    return la === undefined && ORGANISING.test(phan.tieuDe) ? [[`P${index + 1}`, phan]] : []
  })
  const end: (readonly [string, Phan])[] = cha.ketThuc ? [['KT', { tieuDe: '', moDau: cha.ketThuc }]] : []
  return [...parts, ...end].flatMap(([prefix, phan]) =>
    listCau(phan).flatMap((cau) => readNghiaVu({ ...cau, ma: `${prefix}.${cau.ma}` }, donVi)),
  )
}

/** The sentences of a text that are laid on the unit; one without a subject goes on with that of the one before. */
function readNghiaVu({ ma, loi, tren = '' }: CauTaiCho, donVi: DonVi): NghiaVu[] {
  let chuNgu = readTieuDe(tren)
  return splitViec(loi).flatMap((sentence) => {
    const cau = readCau(sentence)
    chuNgu = cau?.chuNgu ?? chuNgu
    const goi = chuNgu === undefined ? undefined : findGoi(chuNgu, donVi)
    const viec = (cau === undefined ? sentence : cau.truoc + cau.viec).replace(/[\s;.:/]+$/u, '')
    if (goi === undefined || IS_ENFORCING.test(viec)) return []
    const thoiHan = findThoiGian(viec)
    return [{ ...goi, ma, viec, ...(thoiHan === undefined ? {} : { thoiHan }) }]
  })
}

/** "… chịu trách nhiệm thi hành Quyết định này" is how every document ends. */
const IS_ENFORCING = /^(?:chịu trách nhiệm )?thi hành (?:Quyết định|Kế hoạch) này/u

const findGoi = (chuNgu: string, { nguoi, danhBa }: DonVi): GoiTen | undefined => {
  const [first] = findChamToi(
    { ten: '', moc: [{ thoiHan: '', phanCong: { chuTri: chuNgu } }] },
    nguoi,
    danhBa,
  )
  if (first === undefined) return undefined
  const { qua, goi, dieuKien } = first
  return { qua, goi, ...(dieuKien === undefined ? {} : { dieuKien }) }
}
