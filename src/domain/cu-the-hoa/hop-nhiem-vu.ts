import type { LinhVuc, NhiemVu } from '../ke-hoach'
import { cacViecCu, phang, type ViecCu } from './goc-nhiem-vu'
import type { DongNhiemVu } from './quyet-dinh'
import { giongHet, type NguonSua } from './sua-tay'
import type { SuaNhiemVu } from './sua-nhiem-vu'
import { cungThuTu, tronDay } from './tron-day'

/** The tasks in their fields; `giuThuTu`: in the clerk's order and fields; `thanhRieng`: old codes of edited tasks that the province has no more. */
export type HopNhiemVu = { readonly linhVuc: LinhVuc[]; readonly giuThuTu: boolean; readonly thanhRieng: readonly string[] }
type Muc = { readonly khoa: string; readonly nhom: string; readonly nhiemVu: NhiemVu }

/** The tasks derived now, with the unit's own tasks between them where they stood, in the clerk's order where the clerk changed it. */
export function hopNhiemVu(moi: readonly LinhVuc[], { viec }: SuaNhiemVu, nguon: NguonSua): HopNhiemVu {
  const cacMoi = cacViecCu({ linhVuc: [...moi] }).map(({ nhom, nhiemVu }): Muc => ({ khoa: nhiemVu.nhiemVuCha ?? '', nhom, nhiemVu }))
  const theoMa = new Map(cacMoi.map((each) => [each.khoa, each]))
  const maCua = new Map([...viec].map(([ma, { path }]) => [path.join(), ma]))
  const cacCu = cacViecCu(nguon.cu).flatMap((each): Muc[] => {
    const ma = maCua.get(each.path.join())
    const nay = ma === undefined ? undefined : theoMa.get(ma)
    if (ma !== undefined) return nay === undefined ? [] : [{ khoa: ma, nhom: each.nhom, nhiemVu: giuKieu(each.nhiemVu, nay.nhiemVu) }]
    return viecRieng(each, nguon).map((nhiemVu) => ({ khoa: each.path.join(), nhom: each.nhom, nhiemVu }))
  })
  const giuThuTu = !cungCho([...viec.values()], nguon)
  const kieu = new Map(cacCu.map((each) => [each.khoa, each.nhiemVu]))
  const khung = cacMoi.map((each) => ({ ...each, nhiemVu: kieu.get(each.khoa) ?? each.nhiemVu }))
  const thanhRieng = cacViecCu(nguon.cu).filter((each) => !maCua.has(each.path.join()) && daBo(each, nguon) !== undefined && viecRieng(each, nguon).length > 0)
  return { linhVuc: giuThuTu ? xepNhom(cacCu, khung) : xepNhom(khung, cacCu), giuThuTu, thanhRieng: thanhRieng.map(({ nhiemVu }) => nhiemVu.nhiemVuCha ?? '') }
}

/** What only the clerk's form has (`so`, an assignment in two columns) stays where it says the same. */
function giuKieu(cu: NhiemVu, moi: NhiemVu): NhiemVu {
  const cot = phang(cu).moc
  const moc = moi.moc.map((each, index) => (each.phanCong === cot[index]?.phanCong ? { ...each, phanCong: cu.moc[index]?.phanCong ?? each.phanCong } : each))
  return { ...cu, ...moi, moc }
}

/** The row of a task that the province has no more. */
const daBo = ({ nhiemVu }: ViecCu, { bangCu, maCu }: NguonSua): DongNhiemVu | undefined =>
  [...maCu.nhiemVu.values()].includes(nhiemVu.nhiemVuCha ?? '') ? undefined : bangCu.nhiemVu.find(({ ma }) => ma === nhiemVu.nhiemVuCha)

/** A task of the clerk's own; one that came from the province and is no more there stays only when the clerk put words of the unit into it. */
function viecRieng(each: ViecCu, nguon: NguonSua): NhiemVu[] {
  const dong = daBo(each, nguon)
  if (dong === undefined) return [each.nhiemVu]
  const rieng = { ...each.nhiemVu, nhiemVuCha: undefined }
  const cuaRieng = [dong.nhiemVuRieng, dong.ketQuaRieng, dong.thoiHanRieng, dong.phanCongRieng].some((cell) => cell !== undefined && cell !== '')
  return cuaRieng || !nhuDaViet(each, dong, nguon) ? [rieng] : []
}

function nhuDaViet({ nhiemVu }: ViecCu, dong: DongNhiemVu, { truoc, dat }: NguonSua): boolean {
  const goc = truoc && cacViecCu(truoc).find((each) => each.nhiemVu.nhiemVuCha === nhiemVu.nhiemVuCha)
  if (goc !== undefined) return JSON.stringify(phang(goc.nhiemVu)) === JSON.stringify(phang(nhiemVu))
  return giongHet(dat(dong.nhiemVuDeXuat ?? ''), dat(nhiemVu.ten))
}

/** The old tasks stand in the order and the fields of the old sheet, from which they were written. */
function cungCho(viec: readonly ViecCu[], { bangCu, cu }: NguonSua): boolean {
  const cho = ({ ma, linhVuc }: { ma: string; linhVuc: string }): string => `${linhVuc.normalize('NFC').trim()}\n${ma}`
  const con = new Set(viec)
  const nay = cacViecCu(cu).filter((each) => [...con].some(({ path }) => path.join() === each.path.join())).map(({ nhom, nhiemVu }) => cho({ ma: nhiemVu.nhiemVuCha ?? '', linhVuc: nhom }))
  const goc = bangCu.nhiemVu.map(cho)
  return nay.every((each) => goc.includes(each)) && cungThuTu(nay, goc)
}

/** One list in the order of the frame, in fields again: what is put in goes to the field of its neighbour of the same field. */
function xepNhom(khung: readonly Muc[], them: readonly Muc[]): LinhVuc[] {
  const day = tronDay(khung, them, ({ khoa }) => khoa)
  const tenMoi = new Map(them.flatMap((each) => { const hit = khung.find(({ khoa }) => khoa === each.khoa); return hit === undefined ? [] : [[each.nhom, hit.nhom] as const] }))
  const trongKhung = new Set(khung.map(({ khoa }) => khoa))
  const datNhom = day.map((each) => (trongKhung.has(each.khoa) ? each : { ...each, nhom: tenMoi.get(each.nhom) ?? each.nhom }))
  return [...new Set(datNhom.map(({ nhom }) => nhom))].map((ten) => ({ ten, nhiemVu: datNhom.filter(({ nhom }) => nhom === ten).map(({ nhiemVu }) => nhiemVu) }))
}
