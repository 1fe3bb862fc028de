import type { LoiPhieu } from '../../domain/thu/phieu'
import { slugify } from '../../language/text'
import type { OTinh, TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { cellText } from '../read-sheets'
import { type Bang, findBang, isInReach } from './find-bang'
import { COT_LOI_VAN, COT_NHIEM_VU, COT_SO_LIEU, TRANG, TRANG_DAU } from './sheets'

/** Sheets of a form that a unit fills nothing in. */
const OURS = new Set([TRANG.huongDan, TRANG_DAU].map(slugify))
/** So many cells are quoted, so many letters of each. */
const MOST_QUOTED = 3
const LONGEST_QUOTED = 30

/**
 * What a unit wrote beside the tables of its form, or on sheets of its own, and what nobody reads therefore: one word
 * about each sheet.
 */
export const noteOutside = (trang: readonly TrangTinh[]): LoiPhieu[] =>
  trang.filter(({ ten }) => !OURS.has(slugify(ten))).flatMap(noteSheet)

function noteSheet(trang: TrangTinh): LoiPhieu[] {
  const bang = tablesOn(trang)
  const first = Math.min(...bang.map(({ dau }) => dau))
  const left = trang.hang
    .filter(({ row }) => bang.length === 0 || row > first)
    .flatMap(({ o }) => o)
    .filter((cell) => cell.chu && !bang.some((each) => isReadIn(each, cell)))
  const [one] = left
  if (!one) return []
  const quoted = left.slice(0, MOST_QUOTED).map(({ chu }) => `«${cellText(chu).slice(0, LONGEST_QUOTED)}»`)
  const what = `${left.length} ô ${bang.length ? 'ngoài các cột của phiếu' : 'ở một trang không có bảng nào của phiếu'}`
  return [
    {
      muc: 'luu-y',
      o: { trang: trang.ten, o: spellRef(one) },
      noiDung: `${what} không được đọc: ${quoted.join(', ')}${left.length > MOST_QUOTED ? ', …' : ''}`,
      cachSua: `số liệu thì ghi vào cột "Kỳ này" của dòng mình, điều khác thì ghi vào trang "${TRANG.loiVan}"`,
    },
  ]
}

/** The tables of a form that stand on a sheet, of whatever kind. */
const tablesOn = (trang: TrangTinh): Bang<string>[] => [
  ...findBang([trang], COT_SO_LIEU, ['ten', 'kyNay']),
  ...findBang([trang], COT_NHIEM_VU, ['ma', 'trangThai']),
  ...findBang([trang], COT_LOI_VAN, ['ten', 'loi']),
]

const isReadIn = (bang: Bang<string>, { row, column }: OTinh): boolean =>
  isInReach(bang, row) && Array.from(bang.cot.values()).includes(column)
