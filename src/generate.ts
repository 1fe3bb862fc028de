import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { citing } from './compose/citing'
import { composeKeHoach, composeSections, type Templates } from './compose/ke-hoach'
import { nguoiKy, noiNhan } from './compose/signature'
import { wordTags } from './compose/word-tags'
import { wordViewOf } from './compose/word-view'
import type { SizeSet } from './decree/looks'
import { document, paragraph, part } from './document/build'
import type { Document } from './document/nodes'
import type { HoSo } from './domain/kiem-tra'
import { type Finding, UserError } from './problem'
import type { WordFill } from './template/word/fill-word'
import { readKeHoach } from './workspace/read-ke-hoach'

export type Format = 'docx' | 'pdf'
export type State = {
  readonly duThao: boolean
  readonly dienTu: boolean
}
export type GenerateOptions = State & {
  readonly formats: readonly Format[]
  /** A template that takes the place of ours: a text template (.hbs) by its name, or a Word file (.docx) for the whole document. */
  readonly mau?: string
  readonly onProgress?: (step: string) => void
}
export type Generated = {
  readonly document: Document
  readonly files: ReadonlyMap<Format, Uint8Array>
  readonly findings: readonly Finding[]
  /** The font the PDF is set in; undefined when LibreOffice printed it. */
  readonly font?: string
}

const SIZES: SizeSet = 'lon'
/** Where the program's own templates and fonts lie. */
const HOME = join(__dirname, '..')

/** The plan whose form a Word template is exported for, and against which one is checked, when none is named: the first of ours. */
function modelPlan(): string {
  const folder = join(HOME, 'data')
  const plan = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().find((name) => basename(name) === 'ke-hoach.yaml')
  if (plan === undefined) throw new UserError('không có kế hoạch nào để làm căn cứ', { hint: 'ghi tệp dữ liệu' })
  return join(folder, plan)
}

/**
 * From a plan's data file to the files to be written:
 *   read     data files          -> domain values
 *   compose  values + templates  -> document tree
 *   render   tree                -> Word, PDF (each proves that nothing was lost)
 * Throws InputError or UserError for what the user can put right. Writes nothing.
 */
export async function generateKeHoach(file: string, options: GenerateOptions): Promise<Generated> {
  const { hoSo, findings } = readKeHoach(file)
  const templates = readTemplates(file, options.mau)
  const tree = composeKeHoach(hoSo, templates, options)
  const rendered = options.mau !== undefined && isWord(options.mau) ? await fillOwnWord(options.mau, { hoSo, templates, options }) : await render(tree, options)
  return { document: tree, ...rendered, findings: [...findings, ...(rendered.findings ?? [])] }
}

const isWord = (mau: string): boolean => /^\.do[ct][xm]?$/iu.test(extname(mau))

async function render(tree: Document, { formats, onProgress }: GenerateOptions): Promise<Omit<Generated, 'document' | 'findings'> & { findings?: Finding[] }> {
  const files = new Map<Format, Uint8Array>()
  let font: string | undefined
  const { findFonts } = await import('./render/fonts')
  const fonts = findFonts([resolve('fonts'), join(HOME, 'fonts')])
  if (formats.includes('docx')) {
    onProgress?.('Word')
    const { renderDocx } = await import('./render/docx/document')
    files.set('docx', await renderDocx(tree, { set: SIZES, fonts }))
  }
  if (formats.includes('pdf')) {
    onProgress?.('PDF')
    const { renderPdf } = await import('./render/pdf/document')
    font = fonts.name
    files.set('pdf', await renderPdf(tree, { set: SIZES, fonts }))
  }
  return { files, ...(font === undefined ? {} : { font }) }
}

type Filling = { readonly hoSo: HoSo; readonly templates: Templates; readonly options: State }

/** An office's own Word layout: filled by us, printed by LibreOffice where there is one. */
async function fillOwnWord(mau: string, { hoSo, templates, options }: Filling & { readonly options: GenerateOptions }) {
  const [{ fillWord }, { convertToPdf }] = await Promise.all([import('./template/word/fill-word'), import('./render/libre-office')])
  options.onProgress?.('Word')
  const word = fillWord(readBytes(mau), mau, await wordFill({ hoSo, templates, options }))
  const files = new Map<Format, Uint8Array>(options.formats.includes('docx') ? [['docx', word]] : [])
  if (!options.formats.includes('pdf')) return { files }
  options.onProgress?.('PDF')
  const pdf = convertToPdf(word)
  if (pdf) return { files: files.set('pdf', pdf) }
  const notice: Finding = { severity: 'notice', place: { file: mau, line: 1, column: 1 }, message: 'chỉ ghi được tệp Word: PDF của mẫu Word riêng cần LibreOffice, máy này không có', hint: 'mở tệp Word và lưu thành PDF' }
  return { files: files.set('docx', word), findings: [notice] }
}

/** What a Word template is filled with: data for its expressions, blocks for its places. */
async function wordFill({ hoSo, templates, options }: Filling): Promise<WordFill> {
  const { writePlaces, writeStyles } = await import('./render/docx/document')
  const { banHanh } = hoSo.keHoach
  const halves = { groups: { noiNhan: noiNhan(banHanh), nguoiKy: nguoiKy(banHanh) }, orientation: 'portrait' } as const
  const sections = [...composeSections(hoSo, templates, options), halves]
  return {
    data: wordViewOf(hoSo, options),
    places: Object.assign({}, ...sections.map(({ groups, orientation }) => writePlaces(groups, orientation, { set: SIZES }))) as Record<string, string>,
    styles: await writeStyles({ set: SIZES }),
    helpers: () => citing(hoSo.vanBan),
  }
}

/** Our own layout of a plan as a Word template: the letterhead and the signature as text to edit, a place for each other group of blocks. */
export async function exportWordTemplate(file = modelPlan()): Promise<{ name: string; content: Uint8Array }> {
  const hoSo = withChuQuan(readKeHoach(file).hoSo)
  const state = { duThao: true, dienTu: false }
  const { renderDocx } = await import('./render/docx/document')
  const templates = readTemplates(file)
  const { subject, author, date, title } = composeKeHoach(hoSo, templates, state)
  const parts = composeSections(hoSo, templates, state).map((section) => part(section.title, section.orientation, Object.entries(section.groups).flatMap(([name, blocks]) => (blocks.every(({ type }) => type === 'columns') ? blocks : [paragraph('doan', `{{> ${name}}}`)]))))
  return { name: 'ke-hoach.docx', content: await renderDocx(document({ name: 'ke-hoach', title, subject, author, date }, parts), { set: SIZES, tags: wordTags }) }
}

/** A plan whose agency has a superior, so that a template made from it has a line for one. */
function withChuQuan(hoSo: HoSo): HoSo {
  const own = hoSo.coQuan.get(hoSo.keHoach.coQuan)
  return own && !own.chuQuan ? { ...hoSo, coQuan: new Map([...hoSo.coQuan, [own.id, { ...own, chuQuan: own.id }]]) } : hoSo
}

/** Lists the tags of a Word template with where they stand, what is wrong with them for a plan's data, and what it never uses. */
export async function inspectWordTemplate(mau: string, file = modelPlan()) {
  const { inspectWord } = await import('./template/word/fill-word')
  const { hoSo } = readKeHoach(file)
  return inspectWord(readBytes(mau), mau, await wordFill({ hoSo, templates: readTemplates(file), options: { duThao: false, dienTu: false } }))
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`không mở được mẫu ${file}`, { hint: 'xem lại đường dẫn', cause: error })
  }
}

/** Our templates by slug; one of the same name beside the data, or given by hand, takes the place of ours. */
function readTemplates(data: string, mau?: string): Templates {
  const read = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.hbs')).sort().map((name) => join(folder, name)) : [])
  const ours = read(join(HOME, 'templates'))
  const given = mau === undefined || isWord(mau) ? [] : [mau]
  const slugs = ours.map((file) => basename(file, '.hbs'))
  for (const file of given) if (!slugs.includes(basename(file, '.hbs'))) throw new UserError(`mẫu ${file} không thay cho mẫu nào`, { hint: `đặt tên theo mẫu được thay: ${slugs.join(', ')}` })
  const files = [...ours, ...read(dirname(data)), ...given]
  return Object.fromEntries(files.map((file) => [basename(file, '.hbs'), { file, source: new TextDecoder().decode(readBytes(file)) }]))
}
