import { lowerFirst, upperFirst } from '../../../language/text'
import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import type { KeHoachDangSoan, NhiemVu, Phan } from '../../ke-hoach/ke-hoach'
import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { listPhan } from '../../ke-hoach/list-phan'
import { linhVucOf } from '../../linh-vuc'
import { likenessOf } from '../sheet/carry-over'
import { type CauTaiCho, listCau } from './list-cau'
import { findDeed, readCau, readTieuDe } from './read-cau'
import { splitViec } from './split-cau'
import { findThoiGian } from './thoi-gian'

type PhanCong = NhiemVu['moc'][number]['phanCong']
/** A task in words; `loi`: all that is said of it, also by when. */
type Viec = { readonly phanCong: PhanCong; readonly ten: string }
type ViecCoLoi = Viec & { readonly loi: string }

/** Whether a part under such a heading holds tasks, perhaps beside goals. */
export const hasViec = (tieuDe: string): boolean => /nhiệm vụ|giải pháp/iu.test(tieuDe)
/** From this share of common words on, the text tells a task of the table once more. */
const SAME = 0.55

/** Whether a text of a part of tasks gives somebody something to do: then it is a task, no goal. */
export const isViec = (loi: string): boolean => readCacViec({ ma: '', loi }).length > 0

/** The parts of a plan that hold tasks in words; "Mục tiêu, nhiệm vụ" holds goals too. */
const partsOf = (keHoach: KeHoachDangSoan): Phan[] =>
  listPhan(keHoach).flatMap(({ la, phan }) =>
    la === 'nhiemVu' || (la !== 'toChuc' && la !== 'kinhPhi' && la !== 'mucDich' && hasViec(phan.tieuDe))
      ? [phan]
      : [],
  )

/**
 * The tasks that a plan gives in words and not in its table: "Sở X chủ trì, phối hợp với … rà soát … trước ngày …".
 * "LV.2.3" is the third of khoản 2.
 */
export function listViecTrongLoiVan(keHoach: KeHoachDangSoan): NhiemVuCoMa[] {
  const table = listNhiemVu(keHoach).map(({ nhiemVu }) => nhiemVu.ten)
  const counts = new Map<string, number>()
  const hasKetQua = listNhiemVu(keHoach).some(({ nhiemVu }) =>
    nhiemVu.moc.some(({ ketQua = '' }) => ketQua !== ''),
  )
  const taken = partsOf(keHoach)
    .flatMap(listCau)
    .flatMap((cau) => readCacViec(cau).map((viec) => ({ cau, viec })))
    .filter(({ viec }) => !table.some((ten) => likenessOf(ten, viec.ten) >= SAME))
  return taken.map(({ cau, viec }) => {
    const khoan = /^\d+/u.exec(cau.ma)?.[0] ?? '0'
    const so = (counts.get(khoan) ?? 0) + 1
    counts.set(khoan, so)
    const nhiemVu = taskOf(viec, hasKetQua ? '…' : undefined)
    const linhVuc = { ten: nameOfGroup(cau), nhiemVu: [nhiemVu] }
    return { ma: `LV.${khoan}.${so}`, so, linhVuc, nhiemVu, cho: [0, 0] as const }
  })
}

const nameOfGroup = ({ tren = '' }: CauTaiCho): string =>
  tren !== '' &&
  tren.length <= 150 &&
  readTieuDe(tren) === undefined &&
  (linhVucOf(tren) !== undefined || !/[.:;]$/u.test(tren))
    ? tren
        .replace(/^(?:Về|Công tác)\s+(?=\p{Ll})/u, '')
        .replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('vi'))
    : 'Nhiệm vụ khác'

/** `ketQua`: what stands open where the table has products and the words name none; a time they lack stands open. */
const taskOf = ({ ten, phanCong, loi }: ViecCoLoi, ketQua: string | undefined): NhiemVu => {
  const thoiHan = findThoiGian(loi) ?? '…'
  return {
    ten: upperFirst(withoutTime(ten, thoiHan)),
    moc: [{ ...(ketQua === undefined ? {} : { ketQua }), thoiHan, phanCong }],
  }
}

/** A clause of its own, in brackets or before a further one: "(hoàn thành trong quý II)", ", xong trong tháng 6;". */
const DONE_BY = /\s*(?:,|(?<!\p{L})và|\()\s*(?:hoàn thành|xong|thực hiện xong)\s+([^(),;]+)(?:\)|(?=[,;]))/giu
const isSame = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')

/** "… , hoàn thành trước ngày 30/6/2026" says in the name what the deadline says. */
function withoutTime(ten: string, thoiHan: string): string {
  const text = ten
    .replace(/[\s;.:/]+$/u, '')
    .replace(DONE_BY, (clause, time: string) => (isSame(time, thoiHan) ? '' : clause))
  const at = thoiHan === '…' ? -1 : text.toLocaleLowerCase('vi').lastIndexOf(thoiHan.toLocaleLowerCase('vi'))
  if (at < 0 || at + thoiHan.length < text.length) return text
  const rest = text
    .slice(0, at)
    .replace(/[\s,;(]*(?:(?:và )?(?:hoàn thành|xong|thực hiện xong))?[\s,;(]*$/u, '')
  return rest.length < 10 ? text : rest
}

const LABELS =
  /[.(;]\s*(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?: thực hiện)?\s*:\s*([^;.)]+)(?:[;.,]\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?: thực hiện)?\s*:\s*([^;.)]+))?/iu
/** At the end, but for when it is to be done. */
const BRACKET =
  /\(([^()]*(?:chủ trì|thực hiện)[^()]*)\)(?:[.;]|,? (?:xong|hoàn thành|thời (?:gian|hạn)|trước|trong|chậm nhất)(?!\p{L})[^()]*)?$/u

/** The tasks of a text: a sentence that gives nobody anything goes on about the one before. */
function readCacViec({ loi, tren = '' }: CauTaiCho): ViecCoLoi[] {
  const text = loi.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const labelled = readLabels(text)
  if (labelled !== undefined) return [{ ...labelled, loi: text }]
  const found: ViecCoLoi[] = []
  for (const sentence of splitViec(text)) {
    const viec = readViec(sentence) ?? (found.length === 0 ? readUnder(tren, sentence) : undefined)
    const last = found.at(-1)
    if (viec !== undefined) found.push({ ...viec, loi: sentence })
    else if (last !== undefined) found[found.length - 1] = { ...last, loi: `${last.loi} ${sentence}` }
  }
  return found
}

function readLabels(text: string): Viec | undefined {
  const [found, chuTri, phoiHop] = LABELS.exec(text) ?? []
  const ten = found === undefined ? '' : text.slice(0, text.indexOf(found)).trim()
  return chuTri === undefined || ten === '' ? undefined : { ten, phanCong: asColumns(chuTri, phoiHop) }
}

function readViec(sentence: string): Viec | undefined {
  const bracket = BRACKET.exec(sentence)
  if (bracket?.[1] !== undefined && startsWithCoQuan(upperFirst(bracket[1].trim())))
    return { ten: sentence.slice(0, bracket.index).trim(), phanCong: bracket[1].trim() }
  const cau = readCau(sentence)
  return cau === undefined ? undefined : readDeed(cau.chuNgu, cau.viec)
}

/** What stands under "Sở X:" is its own. */
function readUnder(tren: string, sentence: string): Viec | undefined {
  const chung = readTieuDe(tren)
  return chung === undefined ? undefined : readDeed(chung, lowerFirst(sentence))
}

const asColumns = (chuTri: string, phoiHop: string | undefined): PhanCong =>
  phoiHop === undefined ? { chuTri: chuTri.trim() } : { chuTri: chuTri.trim(), phoiHop: phoiHop.trim() }

const LEADS = /^(?:chủ trì)(?:\s*[,;]\s*|\s+và\s+|\s+)?/u
/** "các sở: Tài chính, Xây dựng phối hợp công khai …": who helps stands before what all do. */
const HELPERS = /^(.{3,160}?)(?: cùng)? phối hợp(?: thực hiện)? (?!với |cùng )/u
const WITH = /^phối hợp (?:với |cùng )?/u

/** "chủ trì, phối hợp với các sở rà soát …": who leads, who helps, and the deed itself. */
function readDeed(chuNgu: string, viec: string): Viec | undefined {
  const led = viec.replace(LEADS, '')
  const rest = led.replace(WITH, '')
  const leads = led !== viec
  const [helped = '', helpers = ''] = (leads && HELPERS.exec(led)) || []
  if (helped !== '' && startsWithCoQuan(upperFirst(helpers)) && findDeed(helpers) === undefined)
    return { ten: led.slice(helped.length), phanCong: { chuTri: chuNgu, phoiHop: helpers } }
  const partners = rest !== led && startsWithCoQuan(upperFirst(rest)) ? findDeed(rest) : undefined
  if (partners === undefined) {
    const helps = !leads && rest !== led
    return led === '' ? undefined : { ten: led, phanCong: helps ? `${chuNgu} phối hợp` : { chuTri: chuNgu } }
  }
  const names = rest.slice(0, partners).replace(/[,;\s]+$/u, '')
  return { ten: rest.slice(partners).trim(), phanCong: { chuTri: chuNgu, phoiHop: names } }
}
