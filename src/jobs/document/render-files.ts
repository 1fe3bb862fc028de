import { extname, join, resolve } from 'node:path'
import { nguoiKy, noiNhan } from '../../compose/signature'
import type { Composed } from '../../compose/section'
import type { Document } from '../../document/nodes'
import { type Finding, UserError } from '../../problem'
import type { WordFill } from '../../template/word/fill-word'
import type { PlaceNotes } from '../../template/word/notes'
import type { TrinhKy } from '../../render/pdf/tag/fields'
import { HOME } from './home'
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
  readonly bieuDo?: boolean
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
  const { findFonts } = await import('../../render/fonts')
  const fonts = findFonts([resolve('fonts'), join(HOME, 'fonts')])
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

/** An office's own Word layout: filled by us, printed by LibreOffice where there is one. */
export async function fillWordLayout(
  mau: string,
  composed: Composed,
  { formats, bieuDo, onProgress }: RenderOptions,
): Promise<Rendered> {
  refuseWhatNoLayoutHas(composed, bieuDo ?? false)
  const { fillWord } = await import('../../template/word/fill-word')
  onProgress?.('Word')
  const word = fillWord(readLayout(mau), mau, await wordFillOf(composed))
  const files = new Map<Format, Uint8Array>(formats.includes('docx') ? [['docx', word]] : [])
  if (!formats.includes('pdf')) return { files }
  onProgress?.('PDF')
  const { convertToPdf } = await import('../../programs/libre-office')
  const pdf = convertToPdf(word)
  if (pdf) return { files: files.set('pdf', pdf) }
  return { files: files.set('docx', word), findings: [noteNoPrinter(mau)] }
}

function refuseWhatNoLayoutHas({ document }: Composed, bieuDo: boolean): void {
  if (document.notice)
    throw new UserError(
      'số liệu minh họa không ghi được vào mẫu Word riêng: mẫu ấy không ghi rõ điều đó trên mỗi trang',
      { hint: 'bỏ --mau, hoặc thay bằng số liệu thật' },
    )
  if (bieuDo)
    throw new UserError('chưa đặt được biểu đồ vào mẫu Word riêng', { hint: 'bỏ --bieu-do hoặc bỏ --mau' })
}

const noteNoPrinter = (mau: string): Finding => ({
  severity: 'notice',
  place: { file: mau, line: 1, column: 1 },
  message: 'chỉ ghi được tệp Word: PDF của mẫu Word riêng cần LibreOffice, máy này không có',
  hint: 'mở tệp Word và lưu thành PDF',
})

/** What a Word template is filled with: data for its expressions, blocks for its places. */
export async function wordFillOf({
  sections,
  emptyGroups = [],
  banHanh,
  wordView,
  helpers,
}: Composed): Promise<WordFill> {
  const [{ writePlaces }, { writeNotes }, { withHeadingIds, writeStyles }] = await Promise.all([
    import('../../render/docx/document'),
    import('../../render/docx/notes'),
    import('../../render/docx/styles'),
  ])
  const halves = {
    groups: { noiNhan: noiNhan(banHanh), nguoiKy: nguoiKy(banHanh) },
    orientation: 'portrait',
    title: 'Nơi nhận và người ký',
  } as const
  const all = [...sections, halves]
  const places = all.map(({ groups, ...part }) => writePlaces(groups, part, { set: SIZES }))
  const notes = all.map(({ groups }) => writeNotes(groups))
  return {
    data: wordView(),
    places: Object.assign(Object.fromEntries(emptyGroups.map((ten) => [ten, ''])), ...places) as Record<
      string,
      string
    >,
    notes: Object.assign({}, ...notes) as PlaceNotes,
    styles: writeStyles({ set: SIZES }),
    nameHeadings: withHeadingIds,
    helpers,
  }
}
