import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pool } from 'workerpool'
import type { Slug } from '../index'
import { type Refused, UserError } from '../problem'
import { inOrder, type Settled } from './in-order'
import type { Made } from './make-document'
import { progress, say } from './progress'
import { stackOf } from './stack'
import { Unfinished } from './unfinished'
import type { Result } from './worker'
import { type Order, printFiles, sayFindings, sayFont, sayRefusal, writeAnnotated } from './write-document'

/** Documents for each thread that are begun, or done and waiting for an earlier one. */
const AHEAD = 8

/** What is known of the documents that came before. */
type Batch = {
  readonly ra: string
  /** The file that each name of a document was taken by. */
  readonly names: Map<string, string>
  readonly fonts: Set<string>
}

/**
 * Makes a document of each file in worker threads and writes them in the order of the files. One that is
 * refused, or meets a bug, leaves the others alone. Throws Unfinished when there was one.
 */
export async function writeMany(slug: Slug, files: readonly string[], { ra, options }: Order): Promise<void> {
  const maxWorkers = Math.min(availableParallelism(), files.length)
  const threads = pool(join(__dirname, 'worker.js'), { workerType: 'thread', maxWorkers })
  const make = (file: string) => threads.exec('make', [slug, file, options]) as PromiseLike<Result<Made>>
  const batch: Batch = { ra, names: new Map(), fonts: new Set() }
  const counts = { written: 0, refused: 0, bugs: 0 }
  let place = 0
  try {
    for await (const [file, settled] of inOrder(files, AHEAD * maxWorkers, make)) {
      const title = `[${++place}/${files.length}] ${file}`
      progress()
      counts[await take({ file, title }, settled, batch)]++
      progress(`văn bản ${place + 1}/${files.length}`)
    }
  } finally {
    progress()
    await threads.terminate(true)
  }
  end(counts)
}

type Item = { readonly file: string; readonly title: string }

async function take(
  item: Item,
  settled: Settled<Result<Made>>,
  batch: Batch,
): Promise<'written' | 'refused' | 'bugs'> {
  if ('error' in settled) {
    say(`${item.title}\n${stackOf(settled.error)}`)
    return 'bugs'
  }
  if ('refused' in settled.value) return refuse(item, settled.value.refused, batch)
  try {
    await write(item, settled.value.made, batch)
    return 'written'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return refuse(item, error, batch)
  }
}

/** Throws UserError when another file already gave this name, or the files cannot be written. */
async function write({ file, title }: Item, made: Made, { ra, names, fonts }: Batch): Promise<void> {
  const other = names.get(made.name)
  if (other !== undefined)
    throw new UserError(`${file}: văn bản trùng tên với văn bản của ${other}: ${made.name}`, {
      hint: 'xem lại cơ quan, số và ký hiệu của hai văn bản, hoặc viết riêng ra thư mục khác bằng --ra',
    })
  const { findings, mau, hanGui = [], font } = made
  if (findings.length > 0 || mau !== undefined || hanGui.length > 0) say(title)
  sayFindings(made)
  if (font !== undefined && !fonts.has(font)) sayFont(font)
  await printFiles(made, ra)
  for (const line of hanGui) say(line)
  if (font !== undefined) fonts.add(font)
  names.set(made.name, file)
}

function refuse({ title }: Item, refused: Refused, { ra }: Batch): 'refused' {
  const { annotated } = refused
  say(title)
  if (annotated) writeAnnotated(annotated, ra, `mau-co-loi-${parseInt(title.slice(1), 10)}.docx`)
  sayRefusal(refused)
  return 'refused'
}

function end({ written, refused, bugs }: Record<'written' | 'refused' | 'bugs', number>): void {
  const ours = bugs > 0 ? `, gặp lỗi của chương trình ${bugs}` : ''
  const line = `Đã viết ${written} văn bản, từ chối ${refused}${ours}.`
  if (refused + bugs > 0) throw new Unfinished(line, bugs > 0 ? 1 : 2)
  say(line)
}
