import { relative, join } from 'node:path'
import type { Composed } from '../../compose/section'
import type { Document } from '../../document/nodes'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { type Finding, InputError } from '../../problem'
import { readTemplates, type TemplateOptions } from '../../workspace/read-templates'
import { folderOf } from '../../workspace/registers'
import { HOME } from './home'
import { fillWordLayout, type Format, isWordLayout, renderFiles, type Rendered } from './render-files'

/** The kinds of document there are. */
export const SLUGS = ['ke-hoach', 'bao-cao'] as const
export type Slug = (typeof SLUGS)[number]

export type State = {
  readonly duThao: boolean
  readonly dienTu: boolean
  /** Charts as an annex of a report. */
  readonly bieuDo?: boolean
  /** For signing: a PDF/A-2a and PDF/UA-1 with tags and fields. */
  readonly trinhKy?: boolean
  /** The day (ISO) that counts as today; without it the machine's. It decides only what is refused. */
  readonly homNay?: string
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
export type Generated = Rendered & {
  readonly document: Document
  readonly findings: readonly Finding[]
  /** The office's own Word layout that was taken from beside the data. */
  readonly mau?: string
  /** Until when a report is to be sent, a line for each who waits for it. */
  readonly hanGui?: readonly string[]
}

/** `withChuQuan`: every agency has a superior, so that an exported template has a line for one. */
export type ReadOptions = State & { readonly mau?: string; readonly withChuQuan?: true }
/** A document composed from its data, with what a person should look at. */
export type Ready = {
  readonly composed: Composed
  readonly findings: readonly Finding[]
  readonly hanGui?: readonly string[]
}
/** Reads and composes one kind of document. Throws InputError or UserError for what the user can put right. */
export type Reader = (file: string, options: ReadOptions) => Ready

/** In the place of a template's name: our own layout. */
const OURS = 'chung'

/**
 * From a data file to the files to be written:
 *   read     data files          -> domain values
 *   compose  values + templates  -> document tree
 *   render   tree                -> Word, PDF (each proves that nothing was lost)
 * Throws InputError or UserError for what the user can put right. Writes nothing.
 */
export async function generateDocument(
  { slug, read }: { readonly slug: Slug; readonly read: Reader },
  file: string,
  given: GenerateOptions,
): Promise<Generated> {
  const { mau: asked, ...rest } = given
  const own = asked === undefined ? findOwnLayout(file, slug) : undefined
  const mau = asked === OURS ? undefined : (asked ?? own)
  const options: GenerateOptions = mau === undefined ? rest : { ...rest, mau }
  const { composed, findings, hanGui } = read(file, options)
  const { findings: more = [], ...rendered } =
    mau !== undefined && isWordLayout(mau)
      ? await fillWordLayout(mau, composed, options)
      : await renderFiles(composed.document, options)
  return {
    document: composed.document,
    ...rendered,
    findings: [...findings, ...more],
    ...(hanGui ? { hanGui } : {}),
    ...(own === undefined ? {} : { mau: own }),
  }
}

/**
 * An office's own Word layout: `mau-ke-hoach.docx` in the folder of the data or above, as far as the register
 * of agencies.
 */
function findOwnLayout(file: string, slug: Slug): string | undefined {
  const name = `mau-${slug}.docx`
  const top = folderOf(file, 'co-quan.yaml')
  const found = top === undefined ? undefined : folderOf(file, name)
  return found === undefined || relative(top ?? '', found).startsWith('..') ? undefined : join(found, name)
}

/** Our templates, the office's own beside the data before them. Throws InputError for all that is wrong in them. */
export function templatesFor(file: string, { mau }: ReadOptions, more: Omit<TemplateOptions, 'mau'> = {}) {
  const { templates, own, findings } = readTemplates(join(HOME, 'templates'), file, {
    mau: mau === undefined || isWordLayout(mau) ? undefined : mau,
    ...more,
  })
  if (findings.length) throw new InputError(findings)
  return { templates, own }
}

export function withAgencies<T extends { readonly coQuan: ReadonlyMap<string, CoQuan> }>(
  hoSo: T,
  id: string,
  { withChuQuan }: ReadOptions,
): T {
  const own = hoSo.coQuan.get(id)
  return withChuQuan && own && !own.chuQuan
    ? { ...hoSo, coQuan: new Map([...hoSo.coQuan, [id, { ...own, chuQuan: id }]]) }
    : hoSo
}
