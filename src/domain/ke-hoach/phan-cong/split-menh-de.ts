import { isTenConDo, startsWithChucTrach, startsWithCoQuan } from '../../co-quan/ten-co-quan'
import { splitDongTu } from './split-dong-tu'

const THE_KHOI = /<\/?(?:ul|ol|li|p|br|div)(?:\s[^>]*)?\/?>/giu
const THE_KHAC = /<\/?[a-z][^>]*>/giu
const GACH = /^[-–•+]\s*/u
const NHAN = /^(?:(?:các )?(?:cơ quan|đơn vị) )?(chủ trì|phối hợp)(?: thực hiện)?\s*:\s*(.+)$/iu

/** "Cơ quan chủ trì: …" and "Phối hợp: …": the role stands before its agencies, as a label. */
export function readNhan(
  menhDe: string,
): { readonly vaiTro: 'chuTri' | 'phoiHop'; readonly coQuan: string } | undefined {
  const [, nhan, coQuan] = NHAN.exec(menhDe) ?? []
  if (nhan === undefined || coQuan === undefined) return undefined
  return { vaiTro: nhan.toLowerCase() === 'chủ trì' ? 'chuTri' : 'phoiHop', coQuan }
}

/** Cuts an assignment cell into clauses: at lines, at bullets, at ";" and at the end of a sentence. */
export function splitMenhDe(cell: string): string[] {
  return splitDong(cell).flatMap(splitGach).flatMap(splitCau)
}

function splitDong(cell: string): string[] {
  const lines = cell.normalize('NFC').replace(THE_KHOI, '\n').replace(THE_KHAC, '').split('\n')
  const joined: string[] = []
  for (const line of lines.map((each) => each.replace(/\s+/gu, ' ').trim()).filter((each) => each !== '')) {
    const last = joined.at(-1)
    if (last === undefined || GACH.test(line) || isWhole(last)) joined.push(line)
    else joined[joined.length - 1] = `${last} ${line}`
  }
  return joined
}

// A line without a bullet may be the rest of a line that Word broke.
function isWhole(line: string): boolean {
  return /[.;]$/u.test(line) || /chủ trì$/u.test(line)
}

function splitGach(line: string): string[] {
  if (!GACH.test(line)) return [line]
  const [first = '', ...rest] = line.replace(GACH, '').split(/( [-–] )/u)
  const bullets = [first]
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [dash = '', right = ''] = rest.slice(i, i + 2)
    const left = bullets.at(-1) ?? ''
    if (isGachMoi(left, right)) bullets.push(right)
    else bullets[bullets.length - 1] = `${left}${dash}${right}`
  }
  return bullets
}

// The dashes in "Sở Lao động - Thương binh và Xã hội" and "Sở … - Thường trực Ban …" belong to the name
// (001/1.5, 3.11).
function isGachMoi(left: string, right: string): boolean {
  if (!isMoDau(right) || isTenConDo(left)) return false
  return !startsWithChucTrach(right) || /[.;]$/u.test(left) || splitDongTu(left).dongTu.length > 0
}

function isMoDau(text: string): boolean {
  return startsWithCoQuan(text) || readNhan(text) !== undefined
}

function splitCau(bullet: string): string[] {
  const [first = '', ...rest] = bullet.split(/\.\s+/u)
  const sentences = [first]
  for (const right of rest) {
    if (isMoDau(right)) sentences.push(right)
    else sentences.push(`${sentences.pop() ?? ''}. ${right}`)
  }
  return sentences
    .flatMap((each) => each.split(';'))
    .map(trimDau)
    .filter((each) => each !== '')
}

function trimDau(text: string): string {
  return text.replace(/^[\s,;.]+|[\s,;.]+$/gu, '')
}
