import type { GhiChu } from './ghi-chu'
import { conCua, moiNut, type Nut, timNut } from './xml'

type Trang = { readonly tep: string; readonly ten: string; readonly an: 'an' | 'hien' }

/** What nobody sees on the screen: a hidden sheet is not read, hidden rows and columns are; each is named. */
export function ghiAn(sheet: Nut, { tep, ten, an }: Trang): GhiChu[] {
  const noi = { file: tep, line: 1, column: 1, where: `trang "${ten}"` }
  if (an === 'an')
    return [
      {
        loai: 'khong-xep-duoc',
        noi,
        loi: `trang tính ẩn, không đọc (${soOCoChu(sheet)} ô có chữ); nếu cần thì bỏ ẩn trong Excel (Unhide) rồi nhập lại`,
      },
    ]
  const rows = conCua(timNut(sheet, 'sheetData'), 'row')
    .filter((row) => laAn(row) && soOCoChu(row) > 0)
    .map(({ thuoc }) => thuoc['r'] ?? '?')
  const used = new Set(oCoChu(sheet).map(({ thuoc }) => /^[A-Z]+/u.exec(thuoc['r'] ?? '')?.[0] ?? ''))
  const ranges = conCua(timNut(sheet, 'cols'), 'col')
    .filter(laAn)
    .slice(0, MOST_RANGES)
    .map(({ thuoc }) => [Number(thuoc['min']), Number(thuoc['max'])] as const)
  const columns = Array.from(used)
    .filter((letters) => ranges.some(([min, max]) => soCot(letters) >= min && soCot(letters) <= max))
    .sort((one, other) => soCot(one) - soCot(other))
  return [...motGhiChu('hàng', rows), ...motGhiChu('cột', columns)].map((loi) => ({ loai: 'doan', noi, loi }))
}

const laAn = ({ thuoc }: Nut): boolean => thuoc['hidden'] === '1' || thuoc['hidden'] === 'true'
const oCoChu = (nut: Nut): Nut[] =>
  moiNut(nut, 'c').filter((cell) => timNut(cell, 'v') !== undefined || timNut(cell, 'is') !== undefined)
const soOCoChu = (nut: Nut): number => oCoChu(nut).length

/** Excel has one range for all that is hidden side by side. */
const MOST_RANGES = 200
/** More are not listed one by one. */
const MOST = 20
const motGhiChu = (kind: string, which: readonly string[]): string[] =>
  which.length
    ? [
        `${kind} ẩn vẫn được đọc: ${which.slice(0, MOST).join(', ')}${which.length > MOST ? ` … (${which.length} ${kind})` : ''}; xem có thuộc kế hoạch không`,
      ]
    : []

/** "C" → 3. */
const soCot = (letters: string): number =>
  Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
