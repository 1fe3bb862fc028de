import { likenessOf } from '../sheet/carry-over'
import { type KeHoachCha, listKeHoach } from '../prose/ke-hoach-cha'
import type { DonVi } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { type DeXuatMucTieu, proposeMucTieu } from './muc-tieu'

/** From this share of common words on, a goal of a further plan says what one before says. */
const SAME = 0.8

/** A proposal for each goal of each plan above; those of the second have codes "KH2.4", and none is proposed twice. */
export const proposeCacMucTieu = (cha: KeHoachCha, donVi: DonVi, quyTac: QuyTac): DeXuatMucTieu[] =>
  listKeHoach(cha).reduce<DeXuatMucTieu[]>((before, { keHoach, dau }) => {
    const own = proposeMucTieu(keHoach, donVi, quyTac)
    const isHeading = ({ ma }: DeXuatMucTieu): boolean => own.some((other) => other.ma.startsWith(`${ma}.`))
    return [
      ...before,
      ...own.map((each) => {
        const coded = { ...each, ma: dau + each.ma }
        return dau === '' || isHeading(each) ? coded : explainDoubled(coded, before)
      }),
    ]
  }, [])

/** A goal that stands already is left out; one that stands already with other figures is for the clerk to see. */
function explainDoubled(each: DeXuatMucTieu, before: readonly DeXuatMucTieu[]): DeXuatMucTieu {
  const same = before.find(({ cach, goc }) => cach !== 'bo' && likenessOf(goc, each.goc) >= SAME)
  if (same === undefined || each.cach === 'bo') return each
  return figuresOf(same.goc) === figuresOf(each.goc)
    ? { ...each, cach: 'bo', viet: each.goc, lyDo: `Đã có ở mục tiêu ${same.ma}` }
    : { ...each, lyDo: `Con số khác mục tiêu ${same.ma}: văn thư xem lại` }
}

const figuresOf = (text: string): string => Array.from(text.matchAll(/\d+(?:[.,]\d+)*/gu), String).join(' ')
