import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { wordTags } from '../compose/word-tags'
import { document, paragraph, part } from '../document/build'
import type { Block } from '../document/nodes'
import { needsOpening } from '../render/opening'
import { readBaoCaoJob } from './bao-cao'
import type { Reader, Slug } from './document/document-job'
import { HOME } from '../workspace/home'
import { readKeHoachJob } from './ke-hoach'
import { readLayout } from './document/read-layout'
import { SIZES, wordFillOf } from './document/render-files'

const READERS: Readonly<Record<Slug, Reader>> = { 'ke-hoach': readKeHoachJob, 'bao-cao': readBaoCaoJob }

/**
 * Our own layout as a Word template: the letterhead and the signature as text to edit, a place for each other
 * group of blocks.
 */
export async function exportWordTemplate(
  slug: Slug = 'ke-hoach',
  file = listModelFiles(slug)[0] ?? '',
): Promise<{ name: string; content: Uint8Array }> {
  const state = { duThao: true, dienTu: false, withChuQuan: true, bieuDo: true } as const
  const { document: tree, sections } = READERS[slug](file, state).composed
  const { title, subject, author, date } = tree
  const { renderDocx } = await import('../render/docx/document')
  const parts = sections.map(({ title, orientation, groups }) =>
    part(title, orientation, Object.entries(groups).flatMap(asPlace)),
  )
  const template = document({ name: slug, title, subject, author, date }, parts)
  const opening = needsOpening(tree)
  return {
    name: `${slug}.docx`,
    content: await renderDocx(template, { set: SIZES, tags: wordTags, opening }),
  }
}

/** A letterhead or a signature stays as it is; any other group of blocks becomes its place, also one that is empty here. */
const asPlace = ([name, blocks]: [string, readonly Block[]]): readonly Block[] =>
  blocks.length && blocks.every(({ type }) => type === 'columns')
    ? blocks
    : [paragraph('doan', `{{> ${name}}}`)]

/**
 * Lists the tags of a Word template with where they stand, what is wrong with them for some data, and what it
 * never uses.
 */
export async function inspectWordTemplate(
  mau: string,
  slug: Slug = 'ke-hoach',
  file = listModelFiles(slug)[0] ?? '',
) {
  const { inspectWord } = await import('../template/word/fill-word')
  const { composed } = READERS[slug](file, { duThao: false, dienTu: false })
  return inspectWord(readLayout(mau), mau, await wordFillOf(composed))
}

/**
 * Our own data of a kind. The first is that whose form a Word template is exported for, and against which one
 * is checked, when none is named: the newest report of a province, for its annexes.
 */
export function listModelFiles(slug: Slug): string[] {
  const folder = join(HOME, 'data')
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => basename(name).startsWith(slug) && name.endsWith('.yaml'))
    .map((name) => join(folder, name))
  if (slug === 'ke-hoach') return found
  const [units, provinces] = [false, true].map((of) => found.filter((file) => isOfProvince(file) === of))
  return [...(provinces ?? []).reverse(), ...(units ?? []).reverse()]
}

const isOfProvince = (file: string): boolean => /^coQuan: ubnd-tinh-/mu.test(readFileSync(file, 'utf8'))
