import { digestOf } from '../../disk/digest'
import { readBytes } from '../../disk/read-bytes'
import type { MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { importLoiVan, type LoiVanWord } from '../../import/import-loi-van'
import { UserError } from '../../problem'

/** What each file said last, by its content and the headings that were looked for. */
const kept = new Map<string, { readonly dau: string; readonly word: LoiVanWord }>()

/**
 * The prose in a Word file below the headings of an outline, as `importLoiVan` reads it; read once as long as nobody
 * changes it: tables beside it are opened with every cell that is typed. Throws UserError for what is no sound .docx.
 */
export function readWordOnce(path: string, outline: readonly MucLoiVan[]): LoiVanWord {
  const content = readBytes(path, 'tệp lời văn')
  const dau = digestOf(content) + JSON.stringify(outline)
  const last = kept.get(path)
  if (last?.dau === dau) return last.word
  const word = importLoiVan(content, path, outline)
  kept.set(path, { dau, word })
  return word
}

/** The words below each heading in our markup, as a file of prose holds them; none where the file cannot be read: why is said elsewhere. */
export function readWordsIfSound(path: string, outline: readonly MucLoiVan[]): ReadonlyMap<string, string> {
  try {
    return wordsByMuc(readWordOnce(path, outline))
  } catch (error) {
    if (error instanceof UserError) return new Map()
    throw error
  }
}

/** The same of what was read. */
export const wordsByMuc = ({ muc }: LoiVanWord): ReadonlyMap<string, string> =>
  new Map(
    muc.flatMap(({ ma, lines }) => (lines.length ? [[ma, lines.map(({ chu }) => chu).join('\n')]] : [])),
  )
