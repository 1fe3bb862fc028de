import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SizeSet } from './decree/looks'
import { composeKeHoach, type Templates } from './compose/ke-hoach'
import type { Document } from './document/nodes'
import type { Finding } from './problem'
import { readKeHoach } from './workspace/read-ke-hoach'

export type Format = 'docx' | 'pdf'
export type GenerateOptions = {
  readonly formats: readonly Format[]
  readonly duThao: boolean
  readonly dienTu: boolean
  readonly onProgress?: (step: string) => void
}
export type Generated = {
  readonly document: Document
  readonly files: ReadonlyMap<Format, Uint8Array>
  readonly findings: readonly Finding[]
  /** The font the PDF is set in. */
  readonly font?: string
}

const SIZES: SizeSet = 'lon'
/** Where the program's own templates and fonts lie. */
const HOME = join(__dirname, '..')

/**
 * From a plan's data file to the files to be written:
 *   read     data files          -> domain values
 *   compose  values + templates  -> document tree
 *   render   tree                -> Word, PDF (each proves that nothing was lost)
 * Throws InputError or UserError for what the user can put right. Writes nothing.
 */
export async function generateKeHoach(file: string, options: GenerateOptions): Promise<Generated> {
  const { hoSo, findings } = readKeHoach(file)
  const document = composeKeHoach(hoSo, readTemplates(file), options)
  return { document, findings, ...(await render(document, options)) }
}

async function render(document: Document, { formats, onProgress }: GenerateOptions) {
  const files = new Map<Format, Uint8Array>()
  let font: string | undefined
  if (formats.includes('docx')) {
    onProgress?.('Word')
    const { renderDocx } = await import('./render/docx/document')
    files.set('docx', await renderDocx(document, { set: SIZES }))
  }
  if (formats.includes('pdf')) {
    onProgress?.('PDF')
    const [{ renderPdf }, { findFonts }] = await Promise.all([import('./render/pdf/document'), import('./render/pdf/fonts')])
    const fonts = findFonts([resolve('fonts'), join(HOME, 'fonts')])
    font = fonts.name
    files.set('pdf', await renderPdf(document, { set: SIZES, fonts }))
  }
  return { files, ...(font === undefined ? {} : { font }) }
}

/** Our templates by slug; one of the same name beside the data takes the place of ours. */
function readTemplates(data: string): Templates {
  const read = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.hbs')).sort().map((name) => join(folder, name)) : [])
  const files = [...read(join(HOME, 'templates')), ...read(dirname(data))]
  return Object.fromEntries(files.map((file) => [basename(file, '.hbs'), { file, source: readFileSync(file, 'utf8') }]))
}
