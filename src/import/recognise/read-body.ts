import { closeGach } from '../../domain/ke-hoach/gach'
import { type Khoan, PHAN, type Phan, type TenPhan } from '../../domain/ke-hoach/ke-hoach'
import { withValues, type KeHoachNhap, type PhanNhap } from '../source/ket-qua'
import type { So } from '../source/ghi-chu'
import type { Doan } from '../source/nguon'
import { MUC } from '../source/signs'
import { type Diem, type Gach, isHeading, type KhoanTho, openPart, type PhanTho, plainOf } from './open-part'

/** "1. ", "1) ", "1/ ", and "1- " as offices of the Party write it, not "10-15 người". */
const KHOAN = /^(\d{1,2})(?:\s*[.)]\s+|[-–/]\s+(?=\p{Lu}))(.+)$/su
/** "1.1. Nâng cao …": below a khoản, above a điểm. */
const MUC_NHO = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{L}/u
const DIEM = /^([a-zđ])\s*\)\s*(.+)$/su
const GACH = /^[-–•]\s*(?=\S)/u
/** Below a dash; elsewhere it is a paragraph that begins so. */
const CONG = /^\+\s*(?=\S)/u
const LOI_KET = /^(?:Trên đây là|\(Có .*kèm theo\))/iu
/** A heading of a khoản is short and has no mark at its end. */
const TIEU_DE = 90
/** What the data takes as a title; a longer khoản is text, bold or not. */
const LONGEST_TIEU_DE = 300

/** Reads the text of a plan: paragraphs, parts, khoản, điểm, dashes. What fits nowhere is noted. */
export function readBody(
  lines: readonly Doan[],
  so: So,
): Pick<KeHoachNhap, 'moDau' | 'ketThuc' | 'phanKhac' | 'thuTu' | TenPhan> {
  const moDau: string[] = []
  const parts: PhanTho[] = []
  const end = findClosing(lines)
  const headings = lines.slice(0, end).filter(isHeading)
  const inTwoLevels = headings.some(({ phan }) => phan !== undefined)
  for (const [at, line] of lines.slice(0, end).entries()) {
    const part = parts.at(-1)
    const nth = headings.indexOf(line)
    if (nth >= 0) parts.push(openPart(line, { parts, next: headings[nth + 1], inTwoLevels, so }))
    else if (part) placeLine(line, lines[at + 1], part, so)
    else moDau.push(plainOf(line.chu))
  }
  noteWithoutParts(moDau, { parts, first: lines[0], so })
  const ketThuc = lines.slice(end).map(({ chu }) => plainOf(chu))
  const named = parts.flatMap(({ ten }) => ten ?? [])
  return withValues({
    moDau,
    ketThuc,
    ...Object.fromEntries(parts.flatMap((each) => (each.ten ? [[each.ten, closePart(each, so)]] : []))),
    phanKhac: parts.flatMap((each) => (each.ten ? [] : [{ sau: each.sau, ...closePart(each, so) }])),
    thuTu: isUsualOrder(named) ? undefined : named,
  })
}

/** So many paragraphs and no part: the headings are of a kind that is not known. */
const MANY = 3

function noteWithoutParts(
  moDau: readonly string[],
  {
    parts,
    first,
    so,
  }: { readonly parts: readonly PhanTho[]; readonly first: Doan | undefined; readonly so: So },
): void {
  if (parts.length || moDau.length < MANY || !first) return
  so.ghi(
    'thieu',
    first.noi,
    'không nhận ra phần nào của kế hoạch; mọi đoạn nằm ở lời mở đầu; đánh số các phần "I.", "II." trong văn bản rồi nhập lại, hoặc chuyển từng đoạn về đúng phần của kế hoạch',
  )
}

const isUsualOrder = (named: readonly TenPhan[]): boolean =>
  PHAN.filter((ten) => named.includes(ten)).every((ten, at) => named[at] === ten)

function placeLine(line: Doan, next: Doan | undefined, part: PhanTho, so: So): void {
  const chu = plainOf(line.chu)
  const khoan = part.khoan.at(-1)
  const [, number, content] = KHOAN.exec(chu) ?? []
  if (khoan && isKeptWhole(chu, line, khoan, number, so)) khoan.doan.push({ ...line, chu })
  else if (number !== undefined && content !== undefined && Number(number) > (khoan?.so ?? 0))
    part.khoan.push(openKhoan(Number(number), content, line, next))
  else if (GACH.test(chu)) placeGach(chu, line, part, so)
  else if (CONG.test(chu) && placeCong(chu, part)) return
  else if (!khoan) {
    if (part.gach.length)
      so.ghi(
        'doan',
        line.noi,
        'đoạn văn đứng sau các gạch đầu dòng: ghi các gạch ấy thành đoạn để giữ thứ tự',
      )
    for (const each of part.gach.splice(0).flatMap(linesOfGach)) part.moDau.push(each)
    part.moDau.push(chu)
  } else placeInKhoan(chu, line, khoan)
}

/** A khoản from its first "1.1." to the next khoản. */
function isKeptWhole(
  chu: string,
  { noi }: Doan,
  khoan: KhoanTho,
  number: string | undefined,
  so: So,
): boolean {
  if (khoan.nguyen) return number === undefined || Number(number) <= khoan.so
  if (!MUC_NHO.test(chu)) return false
  so.ghi(
    'doan',
    noi,
    `mục nhỏ "${chu.split(' ')[0] ?? ''}" trong khoản ${khoan.so}: dữ liệu không có cấp này, ghi nguyên lời kể cả số thành đoạn văn, các điểm và gạch bên dưới cũng vậy`,
  )
  khoan.nguyen = true
  return true
}

function openKhoan(so: number, content: string, line: Doan, next: Doan | undefined): KhoanTho {
  const short = content.length <= TIEU_DE && !/[.;:,]$/u.test(content)
  const headed = next !== undefined && !KHOAN.test(next.chu) && !MUC.test(next.chu) && !DIEM.test(next.chu)
  const heading = content.length <= LONGEST_TIEU_DE && (line.dam ?? (short && headed))
  return { so, ...(heading ? { tieuDe: content } : { noiDung: content }), diem: [], gach: [], doan: [] }
}

const linesOfGach = ({ noiDung, cong }: Gach): string[] => [
  `- ${noiDung}`,
  ...cong.map((each) => `+ ${each}`),
]

/** What a line of the part hangs on: its last điểm, its last khoản, or the part itself. */
const holderIn = (part: PhanTho): Diem | KhoanTho | { gach: Gach[]; doan: never[] } => {
  const khoan = part.khoan.at(-1)
  return khoan?.diem.at(-1) ?? khoan ?? { gach: part.gach, doan: [] }
}

/** Puts a line "+" below the last dash, if nothing stands between. */
function placeCong(chu: string, part: PhanTho): boolean {
  const { gach, doan } = holderIn(part)
  const last = doan.length ? undefined : gach.at(-1)
  last?.cong.push(chu.replace(CONG, ''))
  return last !== undefined
}

function placeGach(chu: string, line: Doan, part: PhanTho, so: So): void {
  const holder = holderIn(part)
  if (!holder.doan.length) holder.gach.push({ noiDung: chu.replace(GACH, ''), cong: [] })
  else {
    so.ghi('doan', line.noi, 'gạch đầu dòng đứng sau đoạn văn: ghi thành đoạn để giữ thứ tự')
    addDoan(holder, chu, line)
  }
}

function placeInKhoan(chu: string, line: Doan, khoan: KhoanTho): void {
  const [, , content] = DIEM.exec(chu) ?? []
  const diem = khoan.diem.at(-1)
  if (content !== undefined) khoan.diem.push({ noiDung: content, doan: [], gach: [] })
  else addDoan(diem ?? khoan, chu, line)
}

function addDoan(holder: Diem | KhoanTho | { doan: never[] }, chu: string, line: Doan): void {
  if ('noiDung' in holder && !('so' in holder)) holder.doan.push(chu)
  else (holder.doan as Doan[]).push({ ...line, chu })
}

/** Where the closing words of the plan begin: after the heading of the last part, with nothing numbered behind them. */
function findClosing(lines: readonly Doan[]): number {
  const last = lines.findLastIndex(({ chu }) => MUC.test(chu))
  const start = lines.findIndex(({ chu }, at) => last >= 0 && at > last && LOI_KET.test(chu))
  const numbered = lines.slice(start).some(({ chu }) => KHOAN.test(chu) || DIEM.test(chu))
  return start < 0 || numbered ? lines.length : start
}

/** Paragraphs after the last khoản of running text close the part; those under a heading belong to it. */
function closePart(part: PhanTho, so: So): Partial<PhanNhap> {
  const last = part.khoan.at(-1)
  const after = last?.tieuDe === undefined && !last?.nguyen ? (last?.doan.splice(0) ?? []) : []
  if (after[0])
    so.ghi(
      'doan',
      after[0].noi,
      `đoạn văn sau khoản ${last?.so ?? ''}: đọc là lời kết của phần "${part.tieuDe}"`,
    )
  return withValues({
    so: part.so,
    tieuDe: part.tieuDe,
    moDau: part.moDau,
    gach: closeCacGach(part.gach),
    khoan: part.khoan.map((each, at) => closeKhoan(each, part.khoan[at - 1])),
    ketThuc: after.map(({ chu }) => chu),
  })
}

function closeKhoan(
  { so, tieuDe, noiDung, diem, gach, doan }: KhoanTho,
  before: KhoanTho | undefined,
): Khoan {
  const fixed = so === (before?.so ?? 0) + 1 ? undefined : so
  return withValues<Khoan>({
    so: fixed,
    tieuDe,
    noiDung,
    diem: closeDiem(diem),
    gach: closeCacGach(gach),
    doan: doan.map(({ chu }) => chu),
  })
}

const closeCacGach = (gach: readonly Gach[]): NonNullable<Phan['gach']> => gach.map(closeGach)

/** One form for all the điểm of a khoản: text alone, or with what stands below. */
const closeDiem = (diem: readonly Diem[]): NonNullable<Khoan['diem']> =>
  diem.some(({ doan, gach }) => doan.length || gach.length)
    ? diem.map(({ noiDung, doan, gach }) => ({ noiDung, ...withValues({ doan, gach: closeCacGach(gach) }) }))
    : diem.map(({ noiDung }) => noiDung)
