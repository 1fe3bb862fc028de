import { readHuongDan, readKyHop, readQuyDinh, readSauKhi, readTheo, readTienDo, readTrongVong } from './cho'
import { readDanhSach } from './danh-sach'
import type { DangThoiHan, Doc } from './kinds'
import { readLapLai } from './lap-lai'
import { readMotMoc, readTuDen, readTuNay } from './moc'
import { readThuongXuyen } from './thuong-xuyen'
import { isKy, isViec, withoutViec } from './viec'

/**
 * What a cell or a part of it says. `noi`: how the deadlines are joined; `viec`: it also says what is to be
 * done by then.
 */
export type Ve = {
  readonly dang: readonly DangThoiHan[]
  readonly noi?: 'hoac' | 'ngoac' | ';'
  readonly viec?: true
}

const CACH_DOC: readonly Doc[] = [
  readThuongXuyen,
  readMotMoc,
  readTuDen,
  readDanhSach,
  readLapLai,
  readTuNay,
  readTrongVong,
  readSauKhi,
  readKyHop,
  readTienDo,
  readHuongDan,
  readQuyDinh,
  readTheo,
]

function readDang(text: string): DangThoiHan | undefined {
  for (const read of CACH_DOC) {
    const dang = read(text)
    if (dang !== undefined) return dang
  }
  return undefined
}

/** Reads one part of a cell. */
type DocVe = (text: string) => Ve | undefined

/** Reads a cell, part by part; undefined when a part of it cannot be read. */
export const readVe: DocVe = (text) => readCacVe(text, readMotVe)

/** The same for words that are a deadline and nothing else. */
export const readVeTron: DocVe = (text) => readCacVe(text, readMotHan)

const readCacVe = (text: string, mot: DocVe): Ve | undefined =>
  mot(text) ?? readHoac(text, mot) ?? readNgoac(text, mot) ?? readNhieuVe(text, mot)

const readMotHan: DocVe = (text) => {
  const dang = readDang(text)
  return dang && { dang: [dang] }
}

/** One deadline, with or without the work that is to be done by then. */
const readMotVe: DocVe = (text) => {
  const plain = readMotHan(text)
  if (plain) return plain
  for (const rest of withoutViec(text)) {
    const time = readDang(rest)
    if (time !== undefined) return { dang: [time], viec: true }
  }
  return undefined
}

const HOAC = [/^(.+?),? ?\( ?hoặc (.+)\)$/iu, /^([^()]+?),? hoặc ([^()]+)$/iu]

/** "Quý I/2026 (hoặc sau khi UBND tỉnh triển khai)": one or the other. */
function readHoac(text: string, mot: DocVe): Ve | undefined {
  for (const pattern of HOAC) {
    const [, truoc, sau] = pattern.exec(text) ?? []
    const first = truoc === undefined ? undefined : mot(truoc)
    const other = first && sau !== undefined ? readTrongNgoac(sau, mot) : undefined
    if (first && other && other.noi === undefined) return join(first, other, 'hoac')
  }
  return undefined
}

const HAI_LOI = /^theo hướng dẫn(?:,| và) tiến độ của (.+)$/iu

/** The second half of a cell: also two words of one agency, "theo hướng dẫn, tiến độ của UBND tỉnh". */
function readTrongNgoac(text: string, mot: DocVe): Ve | undefined {
  const cua = HAI_LOI.exec(text)?.[1]
  const both =
    cua === undefined ? [] : [readDang(`theo hướng dẫn của ${cua}`), readDang(`theo tiến độ của ${cua}`)]
  const dang = both.flatMap((each) => each ?? [])
  return dang.length === 2 ? { dang } : (mot(text) ?? readNhieuVe(text, mot))
}

/** A parenthesis after a time: work, a condition, or the day within it. */
function readNgoac(text: string, mot: DocVe): Ve | undefined {
  const [, truoc, trong = ''] = /^(.+?) ?\(([^()]+)\)$/u.exec(text) ?? []
  const first = truoc === undefined ? undefined : (mot(truoc) ?? readNhieuVe(truoc, mot))
  if (!first || (first.noi ?? ';') !== ';') return undefined
  if (isKy(trong)) return first.dang.every(isMotNgay) ? { ...first, viec: true } : undefined
  const other = readTrongNgoac(trong, mot)
  if (!other) return isViec(trong) || /^dự kiến$/iu.test(trong) ? { ...first, viec: true } : undefined
  const also = other.dang.some(isDated) && (other.viec ?? !first.dang.some(isDated))
  return join(first, other, also ? ';' : 'ngoac')
}

/** Where a cell goes on: a mark or a word between two parts, or the word of somebody after a time. */
const CHO_NOI =
  / ?; ?|, | và | & | rồi | \/ ?|\/(?=quý |tháng |hằng |hàng |thường |định )| (?=(?:ngay )?sau khi |theo |khi có )/giu
/** No cell of a plan has more parts. */
const MOST = 8

/** Several deadlines, each of which holds: "Quý I/2026 (ban hành); hằng quý (báo cáo)". */
function readNhieuVe(text: string, mot: DocVe): Ve | undefined {
  const places = Array.from(text.matchAll(CHO_NOI))
  if (places.length > MOST) return undefined
  for (const { index, 0: mark } of places) {
    const [left, right] = [text.slice(0, index), text.slice(index + mark.length)]
    if (isOpen(left)) continue
    const joined = joinTwo(left, right, { mark, mot })
    if (joined) return joined
  }
  return undefined
}

function joinTwo(
  left: string,
  right: string,
  { mark, mot }: { readonly mark: string; readonly mot: DocVe },
): Ve | undefined {
  const first = mot(left) ?? readNgoac(left, mot)
  if (!first && !isViec(left)) return undefined
  const rest = readCacVe(right, mot)
  if (!rest) return first && isViec(right) ? { ...first, viec: true } : undefined
  if (!first) return { ...rest, viec: true }
  const condition = mark === ' ' && /^(?:ngay )?sau khi/iu.test(right)
  const narrowerOf = mark === ', ' && !rest.viec && [...first.dang, ...rest.dang].every(isNhip)
  return join(first, rest, condition || narrowerOf ? 'ngoac' : ';')
}

const isOpen = (text: string): boolean => text.split('(').length !== text.split(')').length

/** None where the parts are themselves joined in another way: a cell says one thing of its parts. */
function join(first: Ve, other: Ve, noi: NonNullable<Ve['noi']>): Ve | undefined {
  if ([first, other].some((each) => each.noi !== undefined && each.noi !== noi)) return undefined
  const viec = first.viec ?? other.viec
  return { dang: [...first.dang, ...other.dang], noi, ...(viec ? { viec } : {}) }
}

const isMotNgay = (dang: DangThoiHan): boolean =>
  isDated(dang) && dang.loai !== 'lapLai' && dang.loai !== 'hangTuan'

/** "Hằng quý, trước ngày 10 của tháng cuối quý": one rhythm, told twice. */
const isNhip = (dang: DangThoiHan): boolean => dang.loai === 'lapLai' && dang.nhip

/** Due on a day, or on several. */
export const isDated = ({ loai }: DangThoiHan): boolean =>
  ['thang', 'quy', 'nam', 'ngay', 'lapLai', 'hangTuan'].includes(loai)
