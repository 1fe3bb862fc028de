import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { composeBaoCao } from './compose/bao-cao'
import { composeKeHoach } from './compose/ke-hoach'
import type { Composed } from './compose/section'
import { nguoiKy, noiNhan } from './compose/signature'
import { wordTags } from './compose/word-tags'
import type { SizeSet } from './decree/looks'
import { document, paragraph, part } from './document/build'
import type { Document } from './document/nodes'
import type { CoQuan } from './domain/co-quan'
import type { KyBaoCao } from './domain/ky-bao-cao'
import type { GhiChu } from './import/ghi-chu'
import type { KetQuaNhap } from './import/ket-qua'
import { type Finding, InputError, UserError } from './problem'
import type { WordFill } from './template/word/fill-word'
import type { PlaceNotes } from './template/word/notes'
import { needsOpening } from './render/opening'
import { textWidth } from './render/times'
import { readBaoCao } from './workspace/read-bao-cao'
import { readKeHoach } from './workspace/read-ke-hoach'
import { readTemplates } from './workspace/read-templates'
import { folderOf, pathFrom, readRegisters } from './workspace/registers'
import { writeYaml } from './workspace/write-yaml'

export type Format = 'docx' | 'pdf'
export type State = {
  readonly duThao: boolean
  readonly dienTu: boolean
  /** Charts as an annex of a report. */
  readonly bieuDo?: boolean
}
export type GenerateOptions = State & {
  readonly formats: readonly Format[]
  /**
   * A template that takes the place of ours: a text template (.hbs) by its name, or a Word file (.docx) for
   * the whole document. Without one, `mau-<slug>.docx` beside the data or above is taken; `chung` takes ours
   * all the same.
   */
  readonly mau?: string
  readonly onProgress?: (step: string) => void
}
export type Generated = {
  readonly document: Document
  readonly files: ReadonlyMap<Format, Uint8Array>
  readonly findings: readonly Finding[]
  /** The font the PDF is set in; undefined when LibreOffice printed it. */
  readonly font?: string
  /** The office's own Word layout that was taken from beside the data. */
  readonly mau?: string
  /** The period of a report, with the last day to send it. */
  readonly ky?: KyBaoCao
}
/** The kinds of document there are. */
export const SLUGS = ['ke-hoach', 'bao-cao'] as const
export type Slug = (typeof SLUGS)[number]

const SIZES: SizeSet = 'lon'
/** Where the program's own templates, data and fonts lie. */
export const HOME = folderAbove(__dirname, 'package.json')

/**
 * From a data file to the files to be written:
 *   read     data files          -> domain values
 *   compose  values + templates  -> document tree
 *   render   tree                -> Word, PDF (each proves that nothing was lost)
 * Throws InputError or UserError for what the user can put right. Writes nothing.
 */
async function generate(slug: Slug, file: string, given: GenerateOptions): Promise<Generated> {
  const { mau: asked, ...rest } = given
  const own = asked === undefined ? ownLayout(file, slug) : undefined
  const mau = asked === OURS ? undefined : (asked ?? own)
  const options: GenerateOptions = mau === undefined ? rest : { ...rest, mau }
  const { composed, findings, ky } = READERS[slug](file, options)
  const rendered =
    options.mau !== undefined && isWord(options.mau)
      ? await fillOwnWord(options.mau, composed, options)
      : await render(composed.document, options)
  return {
    document: composed.document,
    ...rendered,
    findings: [...findings, ...(rendered.findings ?? [])],
    ...(ky ? { ky } : {}),
    ...(own === undefined ? {} : { mau: own }),
  }
}

/** In the place of a template's name: our own layout. */
const OURS = 'chung'

/**
 * An office's own Word layout: `mau-ke-hoach.docx` in the folder of the data or above, as far as the register
 * of agencies.
 */
function ownLayout(file: string, slug: Slug): string | undefined {
  const top = folderOf(file, 'co-quan.yaml')
  const found = top === undefined ? undefined : folderOf(file, `mau-${slug}.docx`)
  return found === undefined || relative(top ?? '', found).startsWith('..')
    ? undefined
    : join(found, `mau-${slug}.docx`)
}

/** A plan with the decision that issues it. */
export const generateKeHoach = (file: string, options: GenerateOptions): Promise<Generated> =>
  generate('ke-hoach', file, options)
/** A periodic report with its annexes. */
export const generateBaoCao = (file: string, options: GenerateOptions): Promise<Generated> =>
  generate('bao-cao', file, options)

/** A plan as imported: the data, as the YAML of a data file, and the notes, the gravest first. */
export type ImportedKeHoach = KetQuaNhap & { readonly yaml: string }
export type { GhiChu }

/**
 * From another office's plan (.docx, .xlsx, .html, .txt) to a data file that is to lie at `ra`:
 *   read       file           -> lines and tables
 *   recognise  lines, tables  -> data + notes (proves that no word was lost)
 *   write      data           -> YAML
 * Agencies and documents get their ids from the registers above `ra`. Throws UserError for what is no plan.
 * Writes nothing.
 */
export async function importKeHoach(
  file: string,
  { ra, suaOcr = false }: { readonly ra: string; readonly suaOcr?: boolean },
): Promise<ImportedKeHoach> {
  const [{ docTep }, { nhapKeHoach }] = await Promise.all([
    import('./import/doc-tep'),
    import('./import/nhap'),
  ])
  const result = nhapKeHoach(docTep(file), readRegisters(resolve(ra)), { suaOcr })
  return {
    ...result,
    yaml: writeYaml(result.keHoach, {
      schema: schemaSeenFrom(ra),
      comments: [`Nhập từ ${basename(file)}; xem lại từng chỗ mà lệnh nhap đã nêu.`],
    }),
  }
}

/** The schema that editors check a data file with: the one of its own data folder, else ours. */
function schemaSeenFrom(file: string): string {
  const name = 'schema/ke-hoach.schema.json'
  return pathFrom(dirname(file), join(folderOf(file, name) ?? join(HOME, 'data'), name))
}

type ReadOptions = State & { readonly mau?: string; readonly withChuQuan?: true }
type Ready = { readonly composed: Composed; readonly findings: readonly Finding[]; readonly ky?: KyBaoCao }

/** What is read and composed for each kind of document. */
const READERS: Readonly<Record<Slug, (file: string, options: ReadOptions) => Ready>> = {
  'ke-hoach': (file, options) => {
    const { hoSo, findings } = readKeHoach(file)
    const templates = templatesFor(file, options)
    return {
      composed: composeKeHoach(agenciesFor(hoSo, hoSo.keHoach.coQuan, options), templates, options),
      findings,
    }
  },
  'bao-cao': (file, options) => {
    const { hoSo, findings, thieu } = readBaoCao(file)
    const templates = templatesFor(file, options, (id) => hoSo.vanBan.has(id))
    const composed = composeBaoCao(agenciesFor(hoSo, hoSo.baoCao.coQuan, options), templates, {
      ...options,
      ...(options.bieuDo ? { measure: (text, size) => textWidth(text, size, 'regular') } : {}),
    })
    if (!composed.duThao && thieu.length) throw new InputError(thieu)
    const noCharts =
      options.bieuDo && !hoSo.tienDo
        ? [
            {
              severity: 'notice',
              place: { file, line: 1, column: 1 },
              message: 'không có tiến độ nhiệm vụ để vẽ biểu đồ',
              hint: 'thêm "keHoach" và "tienDo"',
            } as const,
          ]
        : []
    return { composed, findings: [...findings, ...noCharts], ky: hoSo.ky }
  },
}

function templatesFor(file: string, { mau }: ReadOptions, known?: (id: string) => boolean) {
  const { templates, findings } = readTemplates(join(HOME, 'templates'), file, {
    mau: mau === undefined || isWord(mau) ? undefined : mau,
    ...(known ? { known } : {}),
  })
  if (findings.length) throw new InputError(findings)
  return templates
}

/** For a template that is exported, every agency has a superior, so that the template has a line for one. */
function agenciesFor<T extends { readonly coQuan: ReadonlyMap<string, CoQuan> }>(
  hoSo: T,
  id: string,
  { withChuQuan }: ReadOptions,
): T {
  const own = hoSo.coQuan.get(id)
  return withChuQuan && own && !own.chuQuan
    ? { ...hoSo, coQuan: new Map([...hoSo.coQuan, [id, { ...own, chuQuan: id }]]) }
    : hoSo
}

const isWord = (mau: string): boolean => /^\.do[ct][xm]?$/iu.test(extname(mau))

/** One after the other: both at once would hold both in memory. */
async function render(
  tree: Document,
  { formats, onProgress }: GenerateOptions,
): Promise<Omit<Generated, 'document' | 'findings'> & { findings?: Finding[] }> {
  const { findFonts } = await import('./render/fonts')
  const fonts = findFonts([resolve('fonts'), join(HOME, 'fonts')])
  const files = new Map<Format, Uint8Array>()
  if (formats.includes('docx')) {
    onProgress?.('Word')
    const { renderDocx } = await import('./render/docx/document')
    files.set('docx', await renderDocx(tree, { set: SIZES, fonts }))
  }
  if (!formats.includes('pdf')) return { files }
  onProgress?.('PDF')
  const { renderPdf } = await import('./render/pdf/document')
  return { files: files.set('pdf', await renderPdf(tree, { set: SIZES, fonts })), font: fonts.name }
}

/** An office's own Word layout: filled by us, printed by LibreOffice where there is one. */
async function fillOwnWord(mau: string, composed: Composed, options: GenerateOptions) {
  if (composed.document.notice)
    throw new UserError(
      'số liệu minh họa không ghi được vào mẫu Word riêng: mẫu ấy không ghi rõ điều đó trên mỗi trang',
      { hint: 'bỏ --mau, hoặc thay bằng số liệu thật' },
    )
  if (options.bieuDo)
    throw new UserError('chưa đặt được biểu đồ vào mẫu Word riêng', { hint: 'bỏ --bieu-do hoặc bỏ --mau' })
  const [{ fillWord }, { convertToPdf }] = await Promise.all([
    import('./template/word/fill-word'),
    import('./render/libre-office'),
  ])
  options.onProgress?.('Word')
  const word = fillWord(readBytes(mau), mau, await wordFill(composed))
  const files = new Map<Format, Uint8Array>(options.formats.includes('docx') ? [['docx', word]] : [])
  if (!options.formats.includes('pdf')) return { files }
  options.onProgress?.('PDF')
  const pdf = convertToPdf(word)
  if (pdf) return { files: files.set('pdf', pdf) }
  const notice: Finding = {
    severity: 'notice',
    place: { file: mau, line: 1, column: 1 },
    message: 'chỉ ghi được tệp Word: PDF của mẫu Word riêng cần LibreOffice, máy này không có',
    hint: 'mở tệp Word và lưu thành PDF',
  }
  return { files: files.set('docx', word), findings: [notice] }
}

/** What a Word template is filled with: data for its expressions, blocks for its places. */
async function wordFill({ sections, banHanh, wordView, helpers }: Composed): Promise<WordFill> {
  const [{ writePlaces, writeStyles }, { writeNotes }] = await Promise.all([
    import('./render/docx/document'),
    import('./render/docx/notes'),
  ])
  const halves = {
    groups: { noiNhan: noiNhan(banHanh), nguoiKy: nguoiKy(banHanh) },
    orientation: 'portrait',
  } as const
  const all = [...sections, halves]
  return {
    data: wordView(),
    places: Object.assign(
      {},
      ...all.map(({ groups, orientation }) => writePlaces(groups, orientation, { set: SIZES })),
    ) as Record<string, string>,
    notes: Object.assign({}, ...all.map(({ groups }) => writeNotes(groups))) as PlaceNotes,
    styles: await writeStyles({ set: SIZES }),
    helpers,
  }
}

/**
 * Our own layout as a Word template: the letterhead and the signature as text to edit, a place for each other
 * group of blocks.
 */
export async function exportWordTemplate(
  slug: Slug = 'ke-hoach',
  file = modelFiles(slug)[0] ?? '',
): Promise<{ name: string; content: Uint8Array }> {
  const { document: tree, sections } = READERS[slug](file, {
    duThao: true,
    dienTu: false,
    withChuQuan: true,
  }).composed
  const { title, subject, author, date } = tree
  const { renderDocx } = await import('./render/docx/document')
  const parts = sections.map(({ title, orientation, groups }) =>
    part(
      title,
      orientation,
      Object.entries(groups).flatMap(([name, blocks]) =>
        blocks.every(({ type }) => type === 'columns') ? blocks : [paragraph('doan', `{{> ${name}}}`)],
      ),
    ),
  )
  return {
    name: `${slug}.docx`,
    content: await renderDocx(document({ name: slug, title, subject, author, date }, parts), {
      set: SIZES,
      tags: wordTags,
      opening: needsOpening(tree),
    }),
  }
}

/**
 * Lists the tags of a Word template with where they stand, what is wrong with them for some data, and what it
 * never uses.
 */
export async function inspectWordTemplate(
  mau: string,
  slug: Slug = 'ke-hoach',
  file = modelFiles(slug)[0] ?? '',
) {
  const { inspectWord } = await import('./template/word/fill-word')
  return inspectWord(
    readBytes(mau),
    mau,
    await wordFill(READERS[slug](file, { duThao: false, dienTu: false }).composed),
  )
}

/**
 * Our own data of a kind. The first is that whose form a Word template is exported for, and against which one
 * is checked, when none is named: the newest report, for its annexes.
 */
export function modelFiles(slug: Slug): string[] {
  const folder = join(HOME, 'data')
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => basename(name).startsWith(slug) && name.endsWith('.yaml'))
    .map((name) => join(folder, name))
  return slug === 'bao-cao' ? found.reverse() : found
}

/** Sources and what is built of them lie at different depths. */
function folderAbove(folder: string, name: string): string {
  return existsSync(join(folder, name)) ? folder : folderAbove(dirname(folder), name)
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`không mở được mẫu ${file}`, { hint: 'xem lại đường dẫn', cause: error })
  }
}
