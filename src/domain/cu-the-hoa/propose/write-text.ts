import { keepPer } from '../../keep-per'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { Cach, DuongXuong, QuaCach, QuyTac } from '../rules/quy-tac'
import { replaceWords, rewriteOutsideCitations, type Thay } from '../rules/replace-words'
import { matchName } from '../rules/names'
import { writeOwnWords } from './own-words'

type CoDieuKien = {
  readonly cap: readonly string[]
  readonly cach?: readonly Cach[] | undefined
  readonly qua?: readonly QuaCach[] | undefined
}
/** Whether a rule is for such a unit, such a way and such a call. */
export const fitsDuongXuong = (rule: CoDieuKien, { cach, qua }: DuongXuong, { cap }: DonVi): boolean =>
  rule.cap.includes(cap) && (rule.cach ?? [cach]).includes(cach) && (rule.qua ?? [qua]).includes(qua)

/** A name, a product or a goal in words of the unit's level; documents cited in it keep theirs. */
export function writeText(text: string, duong: DuongXuong, donVi: DonVi, quyTac: QuyTac): string {
  const thay = gatherPhrases(quyTac)(donVi)(duong)
  return rewriteOutsideCitations(nameCoQuan(withoutOwnWay(text, donVi), donVi), (part) =>
    replaceWords(writeOwnWords(part, donVi, duong), thay),
  )
}

/** The phrases of the rules in the words of a unit, for each way and call once. */
const gatherPhrases = keepPer(({ loiVan }: QuyTac) =>
  keepPer((donVi: DonVi) => {
    const kept = new Map<string, readonly Thay[]>()
    return (duong: DuongXuong): readonly Thay[] => {
      const key = `${duong.cach} ${duong.qua}`
      const made = kept.get(key) ?? makePhrases(loiVan, duong, donVi)
      kept.set(key, made)
      return made
    }
  }),
)

const makePhrases = (loiVan: QuyTac['loiVan'], duong: DuongXuong, donVi: DonVi): Thay[] =>
  loiVan
    .filter((rule) => fitsDuongXuong(rule, duong, donVi))
    .map((each) => ({ tim: fillWords(each.tim, donVi.chu), thay: fillWords(each.thay, donVi.chu) }))

/** "(qua Sở Nội vụ)" of Sở Nội vụ: nobody reports through himself. */
const withoutOwnWay = (text: string, { nguoi }: DonVi): string =>
  text.replace(/\s*\((?:thông )?qua ([^()]{3,80})\)/giu, (found, name: string) =>
    matchName(name, nguoi)?.qua === 'ten' ? '' : found,
  )

/** Of an annex of the plan above, which the unit's plan does not have. */
const PHU_LUC =
  /(?<!\p{L})(?:tại|theo|ở) (?:các )?(?:phụ lục|biểu)(?: (?:số )?[\dIVX]+)?(?: và [\dIVX]+)?(?: \(?(?:ban hành )?kèm theo.*)?\)?[.;]?$/iu

/** Whether a line says no more than that an annex has the details: "(Chi tiết tại Phụ lục I kèm theo)". */
export const isOnlyOfAnnex = (line: string): boolean => line.length < 120 && PHU_LUC.test(line)

const CUA_UBND =
  /(số \d+\/\p{L}+-UBND,? ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))(?! của )/gu

/**
 * "Kế hoạch số 14084/KH-UBND ngày …" without its agency is the province's own: in the plan of another office
 * it must say so.
 */
export function nameCoQuan(text: string, { chu: { coQuanCha = '' } }: DonVi): string {
  return coQuanCha === '' ? text : text.replace(CUA_UBND, `$1 của ${coQuanCha}`)
}
