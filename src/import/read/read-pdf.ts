import { type Place, UserError } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import type { Nguon } from '../source/nguon'
import { noteOldFonts, openOldFonts } from './old-fonts'
import { blocksFrom } from './pdf/blocks'
import { takeFootnotes } from './pdf/footnotes'
import { readGrids } from './pdf/grid'
import { linesFrom } from './pdf/lines'
import { dropMargins, type Trang } from './pdf/margins'
import { openPdf } from './pdf/open-pdf'
import type { ManhChu, TepPdf } from './pdf/pages'
import { partsOf } from './pdf/parts'
import { type PlaceOf, placesIn } from './pdf/place'
import { rulesFrom } from './pdf/rules'
import { readWithoutRules } from './read-without-rules'
import { takeVisible } from './pdf/visible'

/** A page with fewer letters than this is a picture. */
const FEW_LETTERS = 20

/**
 * Reads a PDF: letters to lines, ruled cells to a grid, what a page cut joined again, what repeats on each page
 * taken out and named. Throws UserError for what is no sound PDF, and for a scan.
 */
export async function readPdf(content: Uint8Array, tep: string): Promise<Nguon> {
  return nguonFrom(await openPdf(content, tep), tep)
}

/** The paragraphs and tables of the pages of a PDF. */
export function nguonFrom(pdf: TepPdf, tep: string): Nguon {
  const placeOf = placesIn(tep)
  const seen = pdf.trang.map((page, at) => ({ page, at, ...takeVisible(page, placeOf(at + 1)) }))
  refuseScan(
    seen.map(({ manh }) => countLetters(manh)),
    tep,
  )
  const { trang, ghiChu: converted } = readOldPieces(seen, placeOf)
  const pages = trang.map(({ page, at, manh }): Trang => {
    const { bang, ngoai } = readGrids(rulesFrom(page.net), manh, at + 1)
    return { so: at + 1, rong: page.rong, cao: page.cao, dong: linesFrom(ngoai), bang }
  })
  const body = dropMargins(pages, placeOf)
  const { khoi, ghiChu } = readWithoutRules(body.trang, placeOf, tep) ?? readPages(body.trang, placeOf)
  return {
    tep,
    khoi,
    ghiChu: [
      ...seen.flatMap((each) => each.ghiChu),
      ...noteDamage(pdf, placeOf),
      ...notePictures(seen, placeOf),
      ...noteCarried(pdf, { file: tep, line: 1, column: 1, where: 'cả tệp' }),
      ...body.ghiChu,
      ...(ghiChu ?? []),
      ...converted,
    ],
  }
}

/** Paragraphs and ruled tables, the notes at the foot of the pages behind them. */
function readPages(pages: readonly Trang[], placeOf: PlaceOf): Pick<Nguon, 'khoi' | 'ghiChu'> {
  const { trang, chuThich, ghiChu } = takeFootnotes(pages, placeOf)
  const { khoi, ghiChu: joined } = blocksFrom(partsOf(trang), placeOf)
  return { khoi: [...khoi, ...chuThich], ghiChu: [...ghiChu, ...joined] }
}

const countLetters = (pieces: readonly { readonly chu: string }[]): number =>
  pieces.reduce((sum, { chu }) => sum + chu.length, 0)

function refuseScan(letters: readonly number[], tep: string): void {
  const pictures = letters.filter((count) => count < FEW_LETTERS).length
  if (pictures * 2 < letters.length || letters.length === 0) return
  throw new UserError(`${tep}: tệp PDF là bản quét (ảnh chụp), không có chữ để đọc`, {
    hint: 'xin tệp Word hoặc tệp PDF xuất thẳng từ Word; không có thì nhận dạng chữ (OCR) ra tệp .docx, nhập tệp đó với --sua-ocr và so lại từng chữ',
    hintOnPage:
      'xin tệp Word hoặc tệp PDF xuất thẳng từ Word; không có thì nhận dạng chữ (OCR) ra tệp .docx, nhập tệp đó và so lại từng chữ',
  })
}

type TrangThay = { readonly at: number; readonly manh: readonly ManhChu[] }
/** Pages whose words in fonts of before Unicode are read as they show: it alone tells in capitals and in short cells. */
function readOldPieces<P extends TrangThay>(
  pages: readonly P[],
  placeOf: PlaceOf,
): { readonly trang: readonly P[]; readonly ghiChu: readonly GhiChu[] } {
  const old = pages.flatMap(({ manh }) =>
    manh.flatMap(({ phong, chu }) => (phong === undefined ? [] : { phong, chu })),
  )
  const read = openOldFonts(old)
  const readPiece = (manh: ManhChu): ManhChu =>
    manh.phong === undefined ? manh : { ...manh, chu: read({ phong: manh.phong, chu: manh.chu }) }
  return {
    trang: old.length ? pages.map((page) => ({ ...page, manh: page.manh.map(readPiece) })) : pages,
    ghiChu: noteOldFonts(
      old.map((each) => ({ ...each, moi: read(each) })),
      placeOf(1),
    ),
  }
}

const notePictures = (
  pages: readonly { readonly at: number; readonly manh: readonly { readonly chu: string }[] }[],
  placeOf: PlaceOf,
): GhiChu[] =>
  pages
    .filter(({ manh }) => manh.length === 0)
    .map(({ at }) => ({
      loai: 'khong-xep-duoc',
      noi: placeOf(at + 1),
      loi: 'trang không có chữ: trang trắng, hoặc ảnh chụp mà chương trình không đọc được. Xem lại bản gốc',
    }))

/** Pages of which the file holds no more than a part: what is missing nobody can name. */
const noteDamage = ({ trang }: TepPdf, placeOf: PlaceOf): GhiChu[] =>
  trang.flatMap(({ hong }, at): GhiChu[] =>
    hong
      ? [
          {
            loai: 'khong-xep-duoc',
            noi: placeOf(at + 1),
            loi: 'trang bị hỏng trong tệp: chữ trên trang có thể thiếu hoặc sai. Đối chiếu cả trang với bản gốc, hoặc xin lại tệp',
          },
        ]
      : [],
  )

/** What a PDF carries besides its pages. */
const noteCarried = ({ kem, coMa, chuKhac }: TepPdf, noi: Place): GhiChu[] => [
  ...(kem.length
    ? [{ loai: 'khong-xep-duoc' as const, noi, loi: `tệp PDF có tệp đính kèm, không đọc: ${kem.join(', ')}` }]
    : []),
  ...noteOtherLetters(chuKhac, noi),
  ...(coMa ? [{ loai: 'doan' as const, noi, loi: 'tệp PDF có mã JavaScript, không chạy' }] : []),
]

/** So many letters are quoted. */
const MOST_QUOTED = 12

/** Letters that a person reads otherwise than the file says: no number of such a file can be trusted. */
function noteOtherLetters(letters: TepPdf['chuKhac'], noi: Place): GhiChu[] {
  if (!letters.length) return []
  const said = Array.from(new Set(letters.map(({ doc, giong }) => `"${giong}" đọc thành "${doc}"`)))
  const phong = Array.from(new Set(letters.map((each) => each.phong))).join(', ')
  return [
    {
      loai: 'doan',
      noi,
      loi: `chữ hiện trên trang khác chữ mà tệp PDF cho đọc (phông ${phong}): ${said.slice(0, MOST_QUOTED).join(', ')}${said.length > MOST_QUOTED ? ', …' : ''}. Chữ và số đọc được có thể sai: so từng chỗ với bản in, hoặc xin tệp Word`,
    },
  ]
}
