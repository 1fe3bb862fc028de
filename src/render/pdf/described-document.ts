import PDFDocument from 'pdfmake/js/PDFDocument'
import type { Document } from '../../document/nodes'
import { writeXmp } from './xmp'

/** pdfkit's file with properties of ours: pdfkit does not escape them, and a "&" in a title breaks them. */
export class DescribedDocument extends PDFDocument {
  /** What the file claims to be, as descriptions of XMP. */
  protected readonly claims: string = ''

  constructor(
    fonts: object,
    private readonly document: Document,
    options: object,
  ) {
    super(fonts, {}, {}, {}, options)
  }

  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.compress = false
    metadata.end(Buffer.from(writeXmp(this.document, this.claims), 'utf8'))
    Object.assign(this._root.data, { Metadata: metadata })
  }
}
