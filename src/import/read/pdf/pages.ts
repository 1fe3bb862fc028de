/**
 * A piece of a word as a page shows it, in points from the top left corner; `y`: its baseline, `co`: the size of
 * its letters. `cach`: a space stands before it. `goc`: degrees clockwise that it is turned. `an`: why nobody
 * sees it. `khung`: it stands in a frame laid over the page (a signature, a comment). `phong`: its font, where that
 * is one of before Unicode.
 */
export type ManhChu = {
  readonly chu: string
  readonly x: number
  readonly phai: number
  readonly y: number
  readonly co: number
  readonly dam: boolean
  readonly cach: boolean
  readonly goc: number
  readonly an?: ViSaoAn
  readonly khung?: boolean
  readonly phong?: string
}

/**
 * Drawn without ink, in the colour of what is below, in a layer that is switched off, outside the paper, clipped
 * away, below a filled box or a picture, in a mask or where a mask lets nothing show, in a pattern that fills, in a
 * frame that is not shown.
 */
export type ViSaoAn =
  'khong-muc' | 'cung-mau' | 'lop-tat' | 'ngoai-giay' | 'bi-cat' | 'bi-che' | 'mat-na' | 'mau-to' | 'khung-an'

/** A straight line, level or upright, from left to right or from top to bottom. */
export type Net = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** `hong`: the file holds no more than a part of the page. */
export type TrangPdf = {
  readonly rong: number
  readonly cao: number
  readonly manh: readonly ManhChu[]
  readonly net: readonly Net[]
  readonly hong?: true
}

/** A letter of a font that is read as something else (`doc`) than it looks like (`giong`). */
export type ChuKhac = { readonly phong: string; readonly doc: string; readonly giong: string }

/**
 * What a PDF shows. `kem`: the names of attached files. `coMa`: it carries JavaScript. `chuKhac`: letters that are
 * not what the file says they are.
 */
export type TepPdf = {
  readonly trang: readonly TrangPdf[]
  readonly kem: readonly string[]
  readonly coMa: boolean
  readonly chuKhac: readonly ChuKhac[]
}

/** Why a PDF was not opened: a password, damage, a form of XFA, more pages than it says or than one reads, more letters. */
export type TuChoi = {
  readonly vi: 'mat-khau' | 'hong' | 'xfa' | 'mat-trang' | 'nhieu-trang' | 'nhieu-chu'
  readonly chiTiet: string
}

export type TraLoiPdf = { readonly tep: TepPdf } | { readonly tuChoi: TuChoi }
/** What the thread tells: a page more was read; in the end, what the file shows. */
export type TinPdf = 'trang' | TraLoiPdf

/** A plan of a thousand tasks has some hundred pages. */
export const MOST_PAGES = 1000
/** Letters of five thousand pages of text. */
export const MOST_LETTERS = 10_000_000
