import type { Document } from '../document/nodes'
import { footnotesOf } from '../document/walk'

/** Height in pt of the flat paragraph above a document's first table. */
export const OPENING = 1

/**
 * LibreOffice puts an empty line above the letterhead of a document with notes, because it begins with a
 * table. Such a document begins with a flat paragraph instead, in Word and in PDF.
 */
export const needsOpening = (document: Document): boolean =>
  document.parts[0]?.blocks[0]?.type !== 'paragraph' && !footnotesOf(document).next().done
