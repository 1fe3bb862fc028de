import type { GhiChu } from '../source/ghi-chu'
import { childrenOf, allNutIn, type Nut, findNut } from './xml'

type Trang = { readonly tep: string; readonly ten: string; readonly an: 'an' | 'hien' }

/** What nobody sees on the screen: a hidden sheet is not read, hidden rows and columns are; each is named. */
export function noteHidden(sheet: Nut, { tep, ten, an }: Trang): GhiChu[] {
  const noi = { file: tep, line: 1, column: 1, where: `trang "${ten}"` }
  if (an === 'an')
    return [
      {
        loai: 'khong-xep-duoc',
        noi,
        loi: `trang tính ẩn, không đọc (${countCellsWithText(sheet)} ô có chữ); nếu cần thì bỏ ẩn trong Excel (Unhide) rồi nhập lại`,
      },
    ]
  const rows = childrenOf(findNut(sheet, 'sheetData'), 'row')
    .filter((row) => isHidden(row) && countCellsWithText(row) > 0)
    .map(({ thuoc }) => thuoc['r'] ?? '?')
  const used = new Set(
    cellsWithTextOf(sheet).map(({ thuoc }) => /^[A-Z]+/u.exec(thuoc['r'] ?? '')?.[0] ?? ''),
  )
  const ranges = childrenOf(findNut(sheet, 'cols'), 'col')
    .filter(isHidden)
    .slice(0, MOST_RANGES)
    .map(({ thuoc }) => [Number(thuoc['min']), Number(thuoc['max'])] as const)
  const columns = Array.from(used)
    .filter((letters) =>
      ranges.some(([min, max]) => columnNumberOf(letters) >= min && columnNumberOf(letters) <= max),
    )
    .sort((one, other) => columnNumberOf(one) - columnNumberOf(other))
  return [...joinInOneNote('hàng', rows), ...joinInOneNote('cột', columns)].map((loi) => ({
    loai: 'doan',
    noi,
    loi,
  }))
}

const isHidden = ({ thuoc }: Nut): boolean => thuoc['hidden'] === '1' || thuoc['hidden'] === 'true'
const cellsWithTextOf = (nut: Nut): Nut[] =>
  allNutIn(nut, 'c').filter((cell) => findNut(cell, 'v') !== undefined || findNut(cell, 'is') !== undefined)
const countCellsWithText = (nut: Nut): number => cellsWithTextOf(nut).length

/** Excel has one range for all that is hidden side by side. */
const MOST_RANGES = 200
/** More are not listed one by one. */
const MOST = 20
const joinInOneNote = (kind: string, which: readonly string[]): string[] =>
  which.length
    ? [
        `${kind} ẩn vẫn được đọc: ${which.slice(0, MOST).join(', ')}${which.length > MOST ? ` … (${which.length} ${kind})` : ''}; xem có thuộc kế hoạch không`,
      ]
    : []

/** "C" → 3. */
const columnNumberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
