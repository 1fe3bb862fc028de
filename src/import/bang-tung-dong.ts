import { roman } from '../language/list-marks'
import type { BangDoc } from './bang-khoang-trang'
import { dauChuKy } from './chu-ky'
import { cotCua, laTieuDe, type VaiTroCot } from './cot'
import type { GhiChu } from './ghi-chu'
import type { DongChu } from './manh'
import { doan, type Hang } from './nguon'
import { noiDongO } from './noi-o'
import { soatHang } from './soat-hang'
import { laMuc } from './than-ke-hoach'
import { xepO } from './xep-o'

/** The head of a table whose cells stand one below another. `trong`: an empty line is an empty cell, not the border of two. */
type TieuDe = { readonly ten: readonly string[]; readonly vaiTro: readonly (VaiTroCot | undefined)[]; readonly den: number; readonly trong: boolean }
/** The last number of a task and of a group. */
type Dem = { so: number; nhom: number }
type Tho = { readonly tt: string; readonly nhom: boolean; readonly dong: DongChu[] }

const TT = /^\s*(?:S?TT|Số TT)\s*$/iu
const SO = /^\s*(\d{1,3})[.)]?\s*$/u
const LA_MA = /^\s*([IVX]{1,5})[.)]?\s*$/u
const HEAD_LINES = 24
/** Numbers may jump, but not far: a page number is none of them. */
const JUMP = 3
const DAU_COT = /^(?:tiến độ|thời (?:gian|hạn)|kết quả|sản phẩm|phân công|(?:đơn vị|cơ quan) (?:chủ trì|phối hợp))/iu

/** Reads a task table that was copied with one cell a line and nothing between: the numbers begin the rows, what the cells say tells the columns. */
export function docBangTungDong(lines: readonly DongChu[], at: number): BangDoc | undefined {
  const head = timTieuDe(lines, at)
  if (!head) return undefined
  const rows: Tho[] = []
  const dem: Dem = { so: 0, nhom: 0 }
  let den = head.den
  for (; den < lines.length && !hetBang(lines, den, head, { last: rows.at(-1), dem }); den += 1) {
    const line = lines[den]
    const started = line && moHang(line.chu, dem)
    if (started) {
      rows.push(started)
      Object.assign(dem, started.nhom ? { so: 0, nhom: dem.nhom + 1 } : { so: Number(started.tt) })
    } else if (line) rows.at(-1)?.dong.push(line)
  }
  return rows.length ? { ...dungHang(rows, head, lines[at]), den } : undefined
}

/** Whether the head of a task table stands here and its columns follow one another: a converter took them apart. */
export function laBangTron(lines: readonly DongChu[], at: number): boolean {
  if (!TT.test(lines[at]?.chu ?? '') || timTieuDe(lines, at)) return false
  const head = (from: number, to: number, words: RegExp) => lines.slice(at + from, at + to).some(({ chu }) => words.test(chu.trim()))
  return head(1, HEAD_LINES, /^(?:nhiệm vụ|nội dung)/iu) && head(1, HEAD_LINES * 4, DAU_COT)
}

function timTieuDe(lines: readonly DongChu[], at: number): TieuDe | undefined {
  if (!TT.test(lines[at]?.chu ?? '')) return undefined
  const names: string[] = []
  let [den, blanks] = [at, 0]
  for (; den < lines.length && den - at < HEAD_LINES; den += 1) {
    const chu = lines[den]?.chu.trim() ?? ''
    if (SO.test(chu) || LA_MA.test(chu) || laMuc(chu)) break
    if (!chu) blanks += 1
    else if (names.length && !cotCua([...names, chu]).at(-1)?.noiDung && !/^ghi chú$/iu.test(chu)) names.push(`${names.pop() ?? ''} ${chu}`)
    else names.push(chu)
  }
  const cot = cotCua(names)
  const roles = cot.map(({ noiDung }) => noiDung)
  if (names.length < 4 || !laTieuDe(cot) || tron(lines, den, roles)) return undefined
  return { ten: names, vaiTro: roles, den, trong: blanks < names.length / 2 }
}

/** Heads of columns that come only after the first rows: the columns are mixed. */
function tron(lines: readonly DongChu[], from: number, roles: readonly (VaiTroCot | undefined)[]): boolean {
  const seen = lines.slice(from, from + HEAD_LINES * 4)
  const next = seen.findIndex(({ chu }) => TT.test(chu))
  return seen.slice(0, next < 0 ? undefined : next).some(({ chu }) => {
    const role = DAU_COT.test(chu.trim()) && chu.length < 40 ? cotCua([chu.trim()])[0]?.noiDung : undefined
    return role !== undefined && !roles.includes(role) && !(role === 'phanCong' && roles.includes('chuTri')) && !((role === 'chuTri' || role === 'phoiHop') && roles.includes('phanCong'))
  })
}

/** A line with the next number, with 1, or with the next Roman number begins a row. */
function moHang(chu: string, dem: Dem): Tho | undefined {
  const [so, laMa] = [SO.exec(chu)?.[1], LA_MA.exec(chu)?.[1]]
  if (so !== undefined && ((Number(so) > dem.so && Number(so) <= dem.so + JUMP) || so === '1')) return { tt: so, nhom: false, dong: [] }
  if (laMa !== undefined && laMa === roman(dem.nhom + 1)) return { tt: laMa, nhom: true, dong: [] }
  return undefined
}

function hetBang(lines: readonly DongChu[], at: number, { ten, trong }: TieuDe, { last: held, dem }: { readonly last: Tho | undefined; readonly dem: Dem }): boolean {
  const chu = lines[at]?.chu.trim() ?? ''
  if (TT.test(chu) || (laMuc(chu) && !LA_MA.test(chu)) || (chu !== '' && dauChuKy([doan(chu, { file: '', line: 1, column: 1 })]) === 0)) return true
  const next = lines.slice(at + 1, at + 4).find((line) => line.chu.trim())?.chu ?? ''
  if (SO.test(chu) && TT.test(next)) return true
  return trong && chu === '' && lines[at - 1]?.chu.trim() !== '' && held !== undefined && !held.nhom && held.dong.length >= ten.length - 1 && held.dong.length < 2 * ten.length && lines[at + 1]?.chu.trim() !== '' && moHang(lines[at + 1]?.chu ?? '', dem) === undefined
}

function dungHang(rows: readonly Tho[], { ten, vaiTro, trong }: TieuDe, first: DongChu | undefined): Pick<BangDoc, 'bang' | 'ghiChu'> {
  const noi = first?.noi ?? { file: '', line: 1, column: 1 }
  const ghiChu: GhiChu[] = []
  const hang: Hang[] = [{ noi, o: ten.map((chu) => ({ chu })) }]
  for (const { tt, nhom, dong } of rows) {
    const place = dong[0]?.noi ?? noi
    if (nhom) hang.push({ noi: place, o: vaiTro.map((role) => ({ chu: role === 'tt' ? tt : role === 'nhiemVu' ? dong.map(({ chu }) => chu.trim()).filter(Boolean).join(' ') : '' })) })
    else {
      const own = tachMoc(trong ? dong.map(({ chu }) => chu.trim()) : khoiDong(dong)).map((tokens, nth) => ({ ...xepO(tokens, vaiTro.slice(1)), nth }))
      const made = own.map(({ o, nth }): Hang => ({ noi: place, o: [{ chu: nth ? '' : tt, ...(nth ? { tiep: 'doc' } : {}) }, ...o.map((chu, at) => ({ chu, ...(nth && !chu && vaiTro[at + 1] === 'nhiemVu' ? { tiep: 'doc' as const } : {}) }))] }))
      ghiChu.push(...soatHang(made, vaiTro, { tt, ngo: own.some(({ ngo }) => ngo) }))
      hang.push(...made)
    }
  }
  return { bang: { loai: 'bang', hang }, ghiChu }
}

/** Blocks between empty lines, each a cell. */
const khoiDong = (lines: readonly DongChu[]): string[] =>
  lines.reduce<string[][]>((all, { chu }) => {
    if (chu.trim()) all.at(-1)?.push(chu.trim())
    else all.push([])
    return all
  }, [[]]).filter((block) => block.length).map((block) => noiDongO(block, undefined))

/** Two empty cells, those of the number and the task, begin another mốc. */
function tachMoc(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  const last = tokens.findLastIndex(Boolean)
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && at < last && tokens[at] === '' && tokens[at + 1] === '') parts.push([])
    else parts.at(-1)?.push(tokens[at] ?? '')
  }
  return parts.map((part) => part.slice(0, part.findLastIndex(Boolean) + 1))
}
