import { startsWithCoQuan } from '../co-quan/ten-co-quan'

/** What a deadline cell of a plan means (reference/domain.md A2). */
export type DangThoiHan =
  | { readonly loai: 'thang'; readonly nam: number; readonly thang: number }
  | { readonly loai: 'quy'; readonly nam: number; readonly quy: number }
  | { readonly loai: 'nam'; readonly nam: number; readonly cachViet: 'nam' | 'trongNam' }
  | { readonly loai: 'thuongXuyen'; readonly coSo?: string }
  | { readonly loai: 'sauKhi'; readonly suKien: string; readonly coQuan?: string }
  | { readonly loai: 'tienDo'; readonly cua: string }
  | { readonly loai: 'huongDan'; readonly cua: string }
  | { readonly loai: 'quyDinh'; readonly canCu?: string }

/** The second half of a cell: "(hoặc …)", "(…)" or "; …". */
export type ThoiHanKhac = {
  readonly noi: 'hoac' | 'ngoac' | ';'
  readonly dang: readonly DangThoiHan[]
}

/** A deadline cell. Without `dang` it could not be read and stands as text only. */
export type ThoiHan = {
  readonly nguyenVan: string
  readonly dang?: DangThoiHan
  readonly khac?: ThoiHanKhac
}

type Doc = (text: string) => DangThoiHan | undefined

/** Reads a deadline cell; never throws. What it cannot read whole it does not read at all. */
export function readThoiHan(text: string): ThoiHan {
  const nguyenVan = text.normalize('NFC')
  const cell = withoutOuterParentheses(
    nguyenVan
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/\s*\.$/u, ''),
  )
  const twoHalves = readHaiVe(cell)
  if (twoHalves !== undefined) return { nguyenVan, ...twoHalves }
  const dang = readDang(cell)
  return dang === undefined ? { nguyenVan } : { nguyenVan, dang }
}

/** The last day (ISO date) of a month, quarter or year; undefined for a deadline that is not a date. */
export function hanCuoiOf(dang: DangThoiHan): string | undefined {
  switch (dang.loai) {
    case 'thang':
      return lastDayOfMonth(dang.nam, dang.thang)
    case 'quy':
      return lastDayOfMonth(dang.nam, dang.quy * 3)
    case 'nam':
      return lastDayOfMonth(dang.nam, 12)
    default:
      return undefined
  }
}

/** Due only after something has happened: "Sau khi …", "Theo tiến độ …", "Theo hướng dẫn …". */
export const isSuKien = ({ loai }: DangThoiHan): boolean =>
  loai === 'sauKhi' || loai === 'tienDo' || loai === 'huongDan'

/** Whether a deadline, or one half of it, waits for something to happen. */
export const awaitsSuKien = ({ dang, khac }: ThoiHan): boolean =>
  [...(dang ? [dang] : []), ...(khac?.dang ?? [])].some(isSuKien)

function lastDayOfMonth(nam: number, thang: number): string {
  return new Date(Date.UTC(nam, thang, 0)).toISOString().slice(0, 10)
}

function withoutOuterParentheses(text: string): string {
  return text.match(/^\(([^()]+)\)$/u)?.[1]?.trim() ?? text
}

// "hoặc" makes an alternative, bare parentheses a condition (A2 #44); the shape of the cell tells which.
const HAI_VE: readonly (readonly [ThoiHanKhac['noi'], RegExp])[] = [
  ['hoac', /^(.+?),?\s*\(\s*hoặc (.+)\)$/iu],
  ['ngoac', /^(.+?)\s*\(([^()]+)\)$/u],
  ['hoac', /^([^()]+?),? hoặc ([^()]+)$/iu],
  [';', /^(.+?)\s*;\s*(.+)$/u],
]

function readHaiVe(cell: string): Pick<Required<ThoiHan>, 'dang' | 'khac'> | undefined {
  for (const [noi, pattern] of HAI_VE) {
    const [, truoc, sau] = pattern.exec(cell) ?? []
    if (truoc === undefined || sau === undefined) continue
    const dang = readDang(truoc)
    const khac = readNhieuDang(sau)
    if (dang !== undefined && khac.length > 0) return { dang, khac: { noi, dang: khac } }
  }
  return undefined
}

function readNhieuDang(text: string): DangThoiHan[] {
  const cua = /^theo hướng dẫn(?:,| và) tiến độ của (.+)$/iu.exec(text)?.[1]
  if (cua !== undefined)
    return [
      { loai: 'huongDan', cua: normalizeTinh(cua) },
      { loai: 'tienDo', cua: normalizeTinh(cua) },
    ]
  const dang = readDang(text)
  return dang === undefined ? [] : [dang]
}

function readDang(text: string): DangThoiHan | undefined {
  for (const read of CACH_DOC) {
    const dang = read(text)
    if (dang !== undefined) return dang
  }
  return undefined
}

const CACH_DOC: readonly Doc[] = [
  readThang,
  readQuy,
  readNam,
  readThuongXuyen,
  readSauKhi,
  readTienDo,
  readHuongDan,
  readQuyDinh,
]

function readThang(text: string): DangThoiHan | undefined {
  const [, so, nam] = /^(?:trong )?tháng (\d{1,2})(?: ?\/ ?| năm )(\d{4})$/iu.exec(text) ?? []
  const thang = Number(so)
  return thang >= 1 && thang <= 12 ? { loai: 'thang', nam: Number(nam), thang } : undefined
}

const QUY = ['I', 'II', 'III', 'IV']

function readQuy(text: string): DangThoiHan | undefined {
  const [, so, nam] = /^(?:trong )?quý (I{1,3}|IV|[1-4])(?: ?\/ ?| năm )(\d{4})$/iu.exec(text) ?? []
  if (so === undefined) return undefined
  const quy = QUY.indexOf(so.toUpperCase()) + 1 || Number(so)
  return { loai: 'quy', nam: Number(nam), quy }
}

function readNam(text: string): DangThoiHan | undefined {
  const [, trong, nam] = /^(trong )?năm (\d{4})$/iu.exec(text) ?? []
  if (nam === undefined) return undefined
  return { loai: 'nam', nam: Number(nam), cachViet: trong === undefined ? 'nam' : 'trongNam' }
}

function readThuongXuyen(text: string): DangThoiHan | undefined {
  const cell =
    /^(?:thực hiện )?(?:thường xuyên(?:, liên tục)?|liên tục)(?:, chủ động (?:sắp xếp|ban hành))?(?: (?:theo|trên cơ sở) (.+))?$/iu.exec(
      text,
    )
  if (cell === null) return undefined
  return cell[1] === undefined
    ? { loai: 'thuongXuyen' }
    : { loai: 'thuongXuyen', coSo: normalizeTinh(cell[1]) }
}

function readSauKhi(text: string): DangThoiHan | undefined {
  const event = /^sau khi (.+)$/iu.exec(text)?.[1]
  if (event === undefined) return undefined
  const suKien = normalizeTinh(event)
  const coQuan = coQuanOfSuKien(suKien)
  return coQuan === undefined ? { loai: 'sauKhi', suKien } : { loai: 'sauKhi', suKien, coQuan }
}

function coQuanOfSuKien(suKien: string): string | undefined {
  const huongDan = /^có hướng dẫn của (.+)$/iu.exec(suKien)?.[1]
  if (huongDan !== undefined) return huongDan
  const chuNgu = /^(.+?) (?:có|ban hành|triển khai|hướng dẫn|phê duyệt|công bố|quyết định)(?: |$)/u.exec(
    suKien,
  )?.[1]
  return chuNgu !== undefined && startsWithCoQuan(chuNgu) ? chuNgu : undefined
}

function readTienDo(text: string): DangThoiHan | undefined {
  const of = /^(?:thực hiện )?theo tiến độ (?:triển khai )?(.+)$/iu.exec(text)?.[1]
  if (of === undefined) return undefined
  if (of.startsWith('được ')) return { loai: 'tienDo', cua: `tiến độ ${of}` }
  return { loai: 'tienDo', cua: normalizeTinh(of.replace(/^của /u, '')) }
}

function readHuongDan(text: string): DangThoiHan | undefined {
  const cua =
    /^(?:thực hiện )?theo (?:hướng dẫn|chỉ đạo)(?:(?:,| và) (?:hướng dẫn|chỉ đạo))? của (.+)$/iu.exec(
      text,
    )?.[1]
  return cua === undefined ? undefined : { loai: 'huongDan', cua: normalizeTinh(cua) }
}

function readQuyDinh(text: string): DangThoiHan | undefined {
  const [, quyChe, conLai = ''] = /^(?:thực hiện )?theo (?:(quy chế)|quy định)(?: (.+))?$/iu.exec(text) ?? []
  if (quyChe === undefined && !/^(?:thực hiện )?theo quy định/iu.test(text)) return undefined
  const soKyHieu = /\d+(?:\/\d{4})?\/[\p{Lu}\d-]+/u.exec(conLai)?.[0]
  const canCu = soKyHieu ?? `${quyChe ?? ''} ${conLai}`.trim().replace(/^(?:của|tại) /u, '')
  return canCu === '' ? { loai: 'quyDinh' } : { loai: 'quyDinh', canCu }
}

// "UBND Tỉnh" and a bare "Tỉnh" are the same office as "UBND tỉnh" (A2 #47-#51).
function normalizeTinh(text: string): string {
  return text.replace(/UBND Tỉnh(?!\p{L})/gu, 'UBND tỉnh').replace(/(^|của )Tỉnh$/u, '$1UBND tỉnh')
}
