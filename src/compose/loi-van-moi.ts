import { document, paragraph, part, text } from '../document/build'
import type { Block, Document, Table } from '../document/nodes'
import { numberNotes } from '../document/number-notes'
import { listMuc, type MucLoiVan } from '../domain/bao-cao/de-cuong'
import { CAU_KY_TRUOC } from '../domain/bao-cao/loi-van-ky-truoc'
import { readMarkup } from '../template/read-markup'

/** Prose of the period before, and the tables that stand in it. */
export type LoiVanTruoc = {
  readonly texts: readonly { readonly o: string; readonly file: string; readonly source: string }[]
  readonly bang: Readonly<Record<string, Table>>
}

/**
 * The file in which the prose of a new period is written: the headings of its outline, below each what was written
 * for it the period before, under a line that says so. `ngay` (ISO): the moment in the file's properties.
 */
export function composeLoiVanMoi(
  deCuong: readonly MucLoiVan[],
  truoc: LoiVanTruoc,
  { title, ngay }: { readonly title: string; readonly ngay: string },
): Document {
  const blocks = listMuc(deCuong).flatMap((muc) => [headingOf(muc), ...carryOver(muc, truoc)])
  return numberNotes(
    document({ name: 'loi-van', title, subject: title, author: '', date: `${ngay}T00:00:00Z` }, [
      part(title, 'portrait', blocks),
    ]),
  )
}

const headingOf = ({ so, ten, cap }: MucLoiVan): Block =>
  paragraph(cap === 0 ? 'muc' : 'khoanCoTieuDe', `${so} ${ten}`.trim())

function carryOver({ loiVan, goi }: MucLoiVan, { texts, bang }: LoiVanTruoc): Block[] {
  const own = texts.filter(({ o, source }) => (o === loiVan || goi.includes(o)) && source.trim() !== '')
  const blocks = own.flatMap(({ file, source }) => readMarkup(keepForeign(source), file, { tables: bang }))
  return blocks.length
    ? [paragraph('doan', text(CAU_KY_TRUOC, { italic: true })), ...blocks.map(withoutHeading)]
    : []
}

/** Documents of the register stay named by their codes; only what the text explains itself becomes a note. */
function keepForeign(source: string): string {
  const own = new Set(Array.from(source.matchAll(/^\s*\[\^([\w-]+)\]:/gmu), ([, mark]) => mark))
  return source.replace(/(?<!\\)\[\^([\w-]+)\]/gu, (call, mark: string) =>
    own.has(mark) ? call : `\\${call}`,
  )
}

/** In this file only the outline has headings: a title inside prose is bold words. */
const withoutHeading = (block: Block): Block =>
  block.type === 'paragraph' && ['khoanCoTieuDe', 'muc', 'dieu'].includes(block.role)
    ? {
        ...block,
        role: 'khoan',
        children: block.children.map((each) => (each.type === 'text' ? { ...each, bold: true } : each)),
      }
    : block
