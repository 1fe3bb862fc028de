import type { ManhO } from '../../office/cell-fonts'
import type { HangTinh, OTinh, TrangTinh } from '../../office/open-workbook'
import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import { noteUnread } from './left-out'
import { type ChuPhong, noteOldFonts, openOldFonts } from './old-fonts'

/** Sheets whose cells say what a reader sees: in Unicode, without what is struck through. */
export type TrangDoc = { readonly trang: readonly TrangTinh[]; readonly ghiChu: readonly GhiChu[] }

/** Reads cells in fonts of before Unicode as they show, by the font of the cell or of a run, and leaves out struck words. */
export function readCellFonts(trang: readonly TrangTinh[], noi: Place): TrangDoc {
  const all = trang.flatMap(({ hang }) => hang.flatMap(({ o }) => o.flatMap(piecesOf)))
  const read = openOldFonts(all.map(textOf))
  const doi = all.flatMap((piece) => (piece.phong === undefined ? [] : [textOf(piece)]))
  return {
    trang: trang.map((each) => ({ ...each, hang: each.hang.map((hang) => readRow(hang, read)) })),
    ghiChu: [
      ...noteOldFonts(
        doi.map((text) => ({ ...text, moi: read(text) })),
        noi,
      ),
      ...noteUnread(
        all.flatMap(({ chu, gach }) => (gach ? [chu.trim()] : [])),
        'chữ bị gạch bỏ (Strikethrough)',
        'bỏ gạch',
        noi,
      ),
    ],
  }
}

const textOf = ({ chu, phong = '' }: ManhO): ChuPhong => ({ chu, phong })

/** The text of a cell in stretches of one look; a run that names its font has nothing of its cell's. */
function piecesOf({ chu, manh, kieu, so, hong }: OTinh): ManhO[] {
  if (hong) return []
  if (so !== undefined) return [{ chu, ...(kieu?.gach && { gach: kieu.gach }) }]
  return (manh ?? [{ chu }]).map((piece) => (piece.phong === undefined ? { ...kieu, ...piece } : piece))
}

function readRow(hang: HangTinh, read: (text: ChuPhong) => string): HangTinh {
  const o = hang.o.flatMap((cell): OTinh[] => {
    if (cell.hong) return [cell]
    const kept = piecesOf(cell).filter(({ gach }) => !gach)
    const chu = kept
      .map((piece) => read(textOf(piece)))
      .join('')
      .trim()
    return chu ? [chu === cell.chu ? cell : { ...cell, chu }] : []
  })
  return { ...hang, o }
}
