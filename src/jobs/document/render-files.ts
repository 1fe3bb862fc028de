import { extname, join, resolve } from 'node:path'
import { nguoiKy, noiNhan } from '../../compose/signature'
import type { Composed } from '../../compose/section'
import type { Document } from '../../document/nodes'
import type { Finding } from '../../problem'
import type { WordFill } from '../../template/word/fill-word'
import type { PlaceNotes } from '../../template/word/notes'
import type { FontFamily } from '../../render/fonts'
import type { TrinhKy } from '../../render/pdf/tag/fields'
import { HOME } from '../../workspace/home'
import { readLayout } from './read-layout'
import { type SizeSet } from '../../decree/look'

export type Format = 'docx' | 'pdf'
export type Rendered = {
  readonly files: ReadonlyMap<Format, Uint8Array>
  /** The font the PDF is set in; undefined when LibreOffice printed it. */
  readonly font?: string
  readonly findings?: readonly Finding[]
}
export type RenderOptions = {
  readonly formats: readonly Format[]
  readonly set?: SizeSet
  readonly trinhKy?: TrinhKy
  readonly onProgress?: (step: string) => void
}

export const SIZES: SizeSet = 'lon'

/** Whether a template is a Word file for the whole document, not a text template. */
export const isWordLayout = (mau: string): boolean => /^\.do[ct][xm]?$/iu.test(extname(mau))

/** The tree as Word and PDF, one after the other: both at once would hold both in memory. */
export async function renderFiles(
  tree: Document,
  { formats, set = SIZES, trinhKy, onProgress }: RenderOptions,
): Promise<Rendered> {
  const fonts = await readFonts()
  const files = new Map<Format, Uint8Array>()
  if (formats.includes('docx')) {
    onProgress?.('Word')
    const { renderDocx } = await import('../../render/docx/document')
    files.set('docx', await renderDocx(tree, { set, fonts }))
  }
  if (!formats.includes('pdf')) return { files }
  onProgress?.('PDF')
  const { renderPdf } = await import('../../render/pdf/document')
  return {
    files: files.set('pdf', await renderPdf(tree, { set, fonts, ...(trinhKy ? { trinhKy } : {}) })),
    font: fonts.name,
  }
}

/** The fonts of the office, or ours. */
export async function readFonts(): Promise<FontFamily> {
  const { findFonts } = await import('../../render/fonts')
  return findFonts([resolve('fonts'), join(HOME, 'fonts')])
}

/** An office's own Word layout: filled by us, printed by LibreOffice where there is one. */
export async function fillWordLayout(
  mau: string,
  composed: Composed,
  { formats, onProgress }: RenderOptions,
): Promise<Rendered> {
  const { fillWord } = await import('../../template/word/fill-word')
  onProgress?.('Word')
  const { content: word, unused } = fillWord(readLayout(mau), mau, await wordFillOf(composed))
  const findings = noteUnplaced(mau, composed.sections, unused)
  const files = new Map<Format, Uint8Array>(formats.includes('docx') ? [['docx', word]] : [])
  if (!formats.includes('pdf')) return { files, findings }
  onProgress?.('PDF')
  const { convertToPdf } = await import('../../programs/libre-office')
  const pdf = convertToPdf(word)
  if (pdf) return { files: files.set('pdf', pdf), findings }
  return { files: files.set('docx', word), findings: [...findings, noteNoPrinter(mau)] }
}

/**
 * Of the places that a document needs: what an office may name instead to print the part itself. Letterheads
 * and titles of annexes are often its own words, without a name.
 */
const INSTEAD: Readonly<Record<string, string>> = {
  tieuDeQuyetDinh: 'trichYeuQuyetDinh',
  noiDungQuyetDinh: 'dieu',
  tieuDeKeHoach: 'trichYeu',
  noiDungKeHoach: 'phan',
  bangNhiemVu: 'linhVuc',
  tieuDeBaoCao: 'trichYeu',
  chuKy: 'nguoiKy',
  bangSoLieu: 'soLieu',
  bangTienDo: 'nhiemVu',
}
const OWN_WORDS = /^(?:dau|tieuDe(?:PhuLuc|SoLieu|TienDo|BieuDo)$)/u

/** A layout may leave a part out; whoever made it long ago, or for a plan of another form, is told so. */
const noteUnplaced = (mau: string, sections: Composed['sections'], unused: readonly string[]): Finding[] =>
  sections
    .flatMap(({ groups }) => Object.keys(groups))
    .filter(
      (place) =>
        !OWN_WORDS.test(place) && [place, INSTEAD[place] ?? place].every((name) => unused.includes(name)),
    )
    .map((place) => ({
      severity: 'notice',
      place: { file: mau, line: 1, column: 1 },
      message: `mẫu không có chỗ {{> ${place}}}, phần ấy không được in`,
      hint: `muốn in thì viết {{> ${place}}} thành một đoạn riêng trong mẫu`,
    }))

const noteNoPrinter = (mau: string): Finding => ({
  severity: 'notice',
  place: { file: mau, line: 1, column: 1 },
  message: 'chỉ ghi được tệp Word: PDF của mẫu Word riêng cần LibreOffice, máy này không có',
  hint: 'mở tệp Word và lưu thành PDF',
})

/** What a Word template is filled with: data for its expressions, blocks for its places. */
export async function wordFillOf({
  document,
  sections,
  emptyGroups = [],
  banHanh,
  wordView,
  helpers,
}: Composed): Promise<WordFill> {
  const [
    { writeNotice, writePlaces },
    { drawPictures, relationOf },
    { writeNotes },
    { withHeadingIds, writeStyles },
  ] = await Promise.all([
    import('../../render/docx/document'),
    import('../../render/docx/figure'),
    import('../../render/docx/notes'),
    import('../../render/docx/styles'),
  ])
  const halves = {
    groups: { noiNhan: noiNhan(banHanh), nguoiKy: nguoiKy(banHanh) },
    orientation: 'portrait',
    title: 'Nơi nhận và người ký',
  } as const
  const all = [...sections, halves]
  const blocks = sections.flatMap(({ groups }) => Object.values(groups).flat())
  const pictures = await drawPictures(
    blocks.filter((block) => block.type === 'figure'),
    await readFonts(),
  )
  const places = all.map(({ groups, ...part }) => writePlaces(groups, part, { set: SIZES, pictures }))
  const notes = all.map(({ groups }) => writeNotes(groups))
  return {
    data: wordView(),
    places: Object.assign(Object.fromEntries(emptyGroups.map((ten) => [ten, ''])), ...places) as Record<
      string,
      string
    >,
    notes: Object.assign({}, ...notes) as PlaceNotes,
    pictures: new Map(Array.from(pictures.values(), (each) => [relationOf(each), each.png])),
    ...(document.notice === undefined ? {} : { notice: writeNotice(document.notice) }),
    properties: { title: document.title, subject: document.subject, author: document.author },
    styles: writeStyles(
      { set: SIZES },
      { notice: document.notice !== undefined, figures: pictures.size > 0 },
    ),
    nameHeadings: withHeadingIds,
    helpers,
  }
}
