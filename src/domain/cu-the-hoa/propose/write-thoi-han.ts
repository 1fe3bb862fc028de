import { fillWords, type DonVi } from '../rules/don-vi'
import { type DangThoiHan, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { roman, twoDigits } from '../../../language/list-marks'
import type { Cach, QuyTac } from '../rules/quy-tac'

type QuyTacThoiHan = QuyTac['thoiHan'][number]

/**
 * The deadline of a unit for a deadline of the province: by the first rule that fits, else the same. `ten` is
 * the new name of the task.
 */
export function writeThoiHan(
  goc: string,
  ten: string,
  cach: Cach,
  donVi: DonVi,
  quyTac: QuyTac,
): { thoiHan: string; quyTac?: QuyTacThoiHan } {
  const { dang, khac, viec } = readThoiHan(goc)
  // A rule has one deadline for one deadline: where the cell says more, nothing of it may be lost.
  if (dang === undefined || viec || khac?.noi === ';') return { thoiHan: goc }
  const rule = quyTac.thoiHan.find((each) => fits(each, dang, ten, cach, donVi))
  if (rule === undefined) return { thoiHan: goc }
  const chu = wordsOfNam(dang, donVi.chu)
  if (chu === undefined) return { thoiHan: goc }
  const lui = moveEarlier(dang, rule, Number(chu['nam']))
  return {
    thoiHan: rule.viet === undefined ? (lui ?? goc) : fillWords(rule.viet, { ...chu, goc: lui ?? goc }),
    quyTac: rule,
  }
}

/**
 * The words of a unit for a deadline. In a plan of several years it is one of its own year; where it names none,
 * "Hằng năm", no rule for one year fits.
 */
function wordsOfNam(
  dang: DangThoiHan,
  { giaiDoan, ...chu }: DonVi['chu'],
): Readonly<Record<string, string>> | undefined {
  if (giaiDoan === undefined) return chu
  if ('nam' in dang) return { ...chu, nam: String(dang.nam) }
  return ['thang', 'quy', 'nam', 'ngay', 'lapLai'].includes(dang.loai) ? undefined : { ...chu, giaiDoan }
}

function fits(
  { cap, cach, loai, ho, suKien }: QuyTacThoiHan,
  dang: DangThoiHan,
  ten: string,
  theo: Cach,
  donVi: DonVi,
): boolean {
  if (!cap.includes(donVi.cap) || !(cach ?? [theo]).includes(theo)) return false
  if (!loai.some((each) => each === dang.loai)) return false
  if (suKien !== undefined && !waitsFor(dang, suKien)) return false
  return ho === undefined || ho.some((each) => ten.toLowerCase().startsWith(each.toLowerCase()))
}

/** Whether a deadline says no more than that it waits for one of these: so many days after is a term of its own. */
const waitsFor = (dang: DangThoiHan, chu: readonly string[]): boolean =>
  dang.loai === 'sauKhi' &&
  dang.sau === undefined &&
  chu.some((each) => dang.suKien.toLowerCase().includes(each.toLowerCase()))

/**
 * Some months or quarters earlier, never before the year of the plan; undefined when the rule moves nothing.
 */
function moveEarlier(
  dang: DangThoiHan,
  { luiThang, luiQuy }: QuyTacThoiHan,
  nam: number,
): string | undefined {
  if ((dang.loai !== 'thang' && dang.loai !== 'quy') || (dang.nam ?? nam) !== nam) return undefined
  if (luiQuy !== undefined && dang.loai === 'quy')
    return `Quý ${roman(Math.max(1, dang.quy - luiQuy))}/${nam}`
  if (luiThang === undefined) return undefined
  const thang = dang.loai === 'thang' ? dang.thang : dang.quy * 3
  return monthOf(Math.max(1, thang - luiThang), nam)
}

/** Months 1 and 2 have a leading zero (NĐ 30/2020, Phụ lục I, mục II, khoản 4 điểm b). */
const monthOf = (thang: number, nam: number): string => `Tháng ${thang < 3 ? twoDigits(thang) : thang}/${nam}`
