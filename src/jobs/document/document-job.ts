import { relative, join } from 'node:path'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { InputError } from '../../problem'
import { readTemplates, type TemplateOptions } from '../../workspace/read-templates'
import { folderOf } from '../../workspace/registers'
import { HOME } from '../../workspace/home'
import type { Generated, GenerateOptions, Reader, ReadOptions, Slug } from './document-types'
import { refuseTrinhKy, renderTrinhKy } from './trinh-ky'
import { fillWordLayout, isWordLayout, renderFiles } from './render-files'

export { SLUGS } from './document-types'
export type {
  Generated,
  GenerateOptions,
  Kem,
  Reader,
  ReadOptions,
  Ready,
  Slug,
  SoDaGhi,
  State,
} from './document-types'

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
  const ready = read(file, options)
  const { composed, findings, hanGui, so } = ready
  if (options.trinhKy) {
    refuseTrinhKy(composed, options)
    return renderTrinhKy(file, ready, options)
  }
  const { formats, onProgress } = options
  const plain = { formats, ...(onProgress ? { onProgress } : {}) }
  const { findings: more = [], ...rendered } =
    mau !== undefined && isWordLayout(mau)
      ? await fillWordLayout(mau, composed, plain)
      : await renderFiles(composed.document, plain)
  return {
    document: composed.document,
    ...rendered,
    findings: [...findings, ...more],
    ...(hanGui ? { hanGui } : {}),
    ...(so ? { so } : {}),
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
