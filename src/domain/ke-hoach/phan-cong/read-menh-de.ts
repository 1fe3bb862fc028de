import { splitDongTu, type DongTu } from './split-dong-tu'
import { readNhan } from './split-menh-de'
import type { VaiTro, ViecPhanCong } from './vai-tro'
import { splitCoQuan, startsWithCoQuan } from '../../co-quan/ten-co-quan'

/** A clause read: its subject, and what it says. */
export type MenhDeDaDoc = { readonly chuNgu: readonly string[]; readonly viec: readonly ViecPhanCong[] }

/** Reads one clause. A clause that opens with a verb has the subject of the clause before it. */
export function readMenhDe(menhDe: string, chuNguTruoc: readonly string[]): MenhDeDaDoc {
  const nhan = readNhan(menhDe)
  if (nhan !== undefined) return readMenhDeNhan(nhan.vaiTro, splitCoQuan(nhan.coQuan))
  const { chuNgu: text, dongTu } = splitDongTu(menhDe)
  const chuNgu = text.trim() === '' ? chuNguTruoc : readChuNgu(text)
  if (chuNgu.length === 0) return { chuNgu: chuNguTruoc, viec: [] }
  if (dongTu.length === 0) return { chuNgu, viec: [{ vaiTro: 'chuTri', coQuan: chuNgu, suyRa: true }] }
  return { chuNgu, viec: readCacDongTu(chuNgu, dongTu) }
}

function readMenhDeNhan(vaiTro: VaiTro, coQuan: readonly string[]): MenhDeDaDoc {
  return { chuNgu: coQuan, viec: coQuan.length === 0 ? [] : [{ vaiTro, coQuan }] }
}

function readChuNgu(text: string): string[] {
  const name = trimText(text)
    .replace(/^(?:.* giao|Giao) (?=\p{Lu}|các )/u, '')
    .replace(/(?: (?:chủ động|có trách nhiệm|trực tiếp|kịp thời|tiếp tục))+$/u, '')
  return startsWithCoQuan(name) ? splitCoQuan(name) : []
}

/** Who is meant at this point of a clause. */
type NguCanh = {
  readonly chuNgu: readonly string[]
  readonly doiTac: readonly string[]
  readonly nguoiLam: readonly string[]
  readonly nguoiNhan: readonly string[]
}

function readCacDongTu(chuNgu: readonly string[], dongTu: readonly DongTu[]): ViecPhanCong[] {
  const viec: ViecPhanCong[] = []
  let nguCanh: NguCanh = { chuNgu, doiTac: [], nguoiLam: chuNgu, nguoiNhan: [] }
  dongTu.forEach((each, i) => {
    nguCanh = changeChuNgu(nguCanh, dongTu[i - 1])
    const read = readDongTu(nguCanh, each, dongTu.slice(i + 1))
    viec.push(read)
    nguCanh = moveNguCanh(nguCanh, read, each)
  })
  return viec
}

/** "X chủ trì, Y phối hợp": an agency after "chủ trì" is the subject of what follows. */
function changeChuNgu(nguCanh: NguCanh, truoc: DongTu | undefined): NguCanh {
  if (truoc?.vaiTro !== 'chuTri') return nguCanh
  const chuNgu = readChuNgu(truoc.sau)
  return chuNgu.length === 0 ? nguCanh : { ...nguCanh, chuNgu, nguoiLam: chuNgu }
}

function readDongTu(nguCanh: NguCanh, dongTu: DongTu, conLai: readonly DongTu[]): ViecPhanCong {
  switch (dongTu.vaiTro) {
    case 'chuTri':
      return viecOf('chuTri', nguCanh.chuNgu, phamViOfChuTri(dongTu, conLai))
    case 'phoiHop':
      return readPhoiHop(nguCanh, dongTu)
    case 'thamMuu':
    case 'trinh':
    case 'baoCao':
      return readCoNguoiNhan(nguCanh, dongTu)
    default:
      return viecOf(dongTu.vaiTro, nguoiLamOf(nguCanh, dongTu), trimText(dongTu.sau))
  }
}

/** What a lead leads: the rest of the clause without the coordinators. */
function phamViOfChuTri({ sau }: DongTu, conLai: readonly DongTu[]): string {
  if (startsWithCoQuan(trimText(sau))) return ''
  const rest = conLai
    .filter((each) => each.vaiTro !== 'phoiHop' && !isThamGia(each))
    .map((each) => each.tu + each.sau)
  return trimText(sau + rest.join(''))
}

function readPhoiHop({ chuNgu }: NguCanh, { sau }: DongTu): ViecPhanCong {
  const text = trimText(sau)
  if (!startsWithCoQuan(text)) return viecOf('phoiHop', chuNgu, text)
  const { ten, conLai } = splitTenVaNoiDung(text, / (?=(?:theo|để) )/u)
  return viecOf('phoiHop', splitCoQuan(ten), conLai)
}

function readCoNguoiNhan(nguCanh: NguCanh, dongTu: DongTu): ViecPhanCong {
  const { den, noiDung } = readNguoiNhan(trimText(dongTu.sau))
  const viec = viecOf(dongTu.vaiTro, nguoiLamOf(nguCanh, dongTu), noiDung)
  return den.length === 0 ? viec : { ...viec, den }
}

const HET_TEN =
  /(?<!các) (?=(?:theo|đối với|để|chỉ đạo|tổ chức|về|trong|trước|tại|triển khai|thực hiện)(?: |$))/u

function readNguoiNhan(text: string): { den: string[]; noiDung: string } {
  const [, truoc = '', sau = text] = /^(.+?) (?:về|cho|đến|tới) (.+)$/u.exec(text) ?? []
  if (!startsWithCoQuan(text) && startsWithCoQuan(sau)) return { den: splitCoQuan(sau), noiDung: truoc }
  if (!startsWithCoQuan(text)) return { den: [], noiDung: text }
  const { ten, conLai } = splitTenVaNoiDung(text, HET_TEN)
  return { den: splitCoQuan(ten), noiDung: conLai }
}

function splitTenVaNoiDung(text: string, hetTen: RegExp): { ten: string; conLai: string } {
  const end = hetTen.exec(text)?.index ?? text.length
  return { ten: text.slice(0, end), conLai: trimText(text.slice(end)) }
}

/** "gửi X thẩm định", "trình X phê duyệt", "tham mưu X báo cáo": the recipient does the next thing. */
const NGUOI_NHAN_LAM: readonly VaiTro[] = ['thamDinh', 'pheDuyet', 'baoCao']

function nguoiLamOf(nguCanh: NguCanh, dongTu: DongTu): readonly string[] {
  const { vaiTro } = dongTu
  if (NGUOI_NHAN_LAM.includes(vaiTro) && nguCanh.nguoiNhan.length > 0) return nguCanh.nguoiNhan
  if (isThamGia(dongTu) && nguCanh.doiTac.length > 0) return nguCanh.doiTac
  return vaiTro === 'thucHien' || vaiTro === 'xayDung' ? nguCanh.chuNgu : nguCanh.nguoiLam
}

// Those who take part are the coordinators, not the lead (001/6.11).
function isThamGia({ tu }: DongTu): boolean {
  return tu.startsWith('tham gia')
}

function moveNguCanh(nguCanh: NguCanh, viec: ViecPhanCong, dongTu: DongTu): NguCanh {
  const coDau = /[,;]\s*$/u.test(dongTu.sau)
  return {
    chuNgu: nguCanh.chuNgu,
    doiTac: viec.vaiTro === 'phoiHop' && viec.coQuan !== nguCanh.chuNgu ? viec.coQuan : nguCanh.doiTac,
    nguoiLam: NGUOI_NHAN_LAM.includes(viec.vaiTro) ? viec.coQuan : nguCanh.nguoiLam,
    nguoiNhan: coDau ? [] : (viec.den ?? []),
  }
}

function viecOf(vaiTro: VaiTro, coQuan: readonly string[], noiDung: string): ViecPhanCong {
  return noiDung === '' ? { vaiTro, coQuan } : { vaiTro, coQuan, noiDung }
}

function trimText(text: string): string {
  return text.replace(/^[\s,;:.]+|(?:[\s,;:.]|(?<= )và(?=\s*$))+$/gu, '')
}
