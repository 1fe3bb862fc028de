import { createHash } from 'node:crypto'
import { slugify } from '../../language/text'

/** What systems that send documents take (in characters, with the ending), and the longest of our endings. */
const LONGEST = 50
const LONGEST_ENDING = '-phieu.docx'.length

/**
 * A name that stays within 50 characters whatever stands behind it. One that is too long goes without its
 * kind, which its symbol says too; one that must be cut all the same gets a mark made of the whole, so that
 * two never become one.
 */
export function shortenName(name: string, tenLoai: string): string {
  const room = LONGEST - LONGEST_ENDING
  const kind = `${slugify(tenLoai)}-`
  const bare = name.startsWith(kind) ? name.slice(kind.length) : name
  for (const fitting of [name, bare]) if (fitting.length <= room) return fitting
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 4)
  const cut = bare.slice(0, room - mark.length)
  return `${cut.slice(0, cut.lastIndexOf('-'))}-${mark}`
}
