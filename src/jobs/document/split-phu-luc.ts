import type { Document, Part } from '../../document/nodes'
import { plainText, paragraphsOf } from '../../document/walk'
import { numberNotes } from '../../document/number-notes'

/** An annex begins with its label ("Phụ lục II"), a draft's with the mark of a draft above it. */
const isPhuLuc = ({ blocks }: Part): boolean =>
  blocks.slice(0, 2).some((block) => block.type === 'paragraph' && block.role === 'phuLuc')

/** The document without its annexes, and each of them as a document with a name of its own. */
export function splitPhuLuc(document: Document): { readonly chinh: Document; readonly phuLuc: Document[] } {
  const parts = document.parts.filter(isPhuLuc)
  const chinh = { ...document, parts: document.parts.filter((part) => !isPhuLuc(part)) }
  return {
    chinh,
    phuLuc: parts.map((part, index) =>
      numberNotes({
        ...document,
        name: `${document.name}-pl${index + 1}`,
        title: `${part.title}: ${titleOf(part) ?? document.title}`,
        parts: [part],
      }),
    ),
  }
}

function titleOf({ blocks }: Part): string | undefined {
  for (const block of blocks)
    for (const { role, children } of paragraphsOf(block)) if (role === 'tenPhuLuc') return plainText(children)
  return undefined
}
