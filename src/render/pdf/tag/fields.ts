import type { PdfReference } from 'pdfmake/js/PDFDocument'
import { kySo, loiO, type SoNgay, tenO } from '../../../decree/ky-so'
import type { SizeSet } from '../../../decree/look'
import type { Role } from '../../../document/nodes'
import { addElement, type Element } from './element'
import { addFieldFont, FIELD_FONT } from './field-font'
import { type FieldPlace, placeSignatures, placeSoNgay } from './field-places'
import type { Structure } from './structure'
import type { TaggedDocument } from './tagged-document'
import type { Drawn, TaggedRenderer } from './tagged-renderer'

/** What is signed, and what comes after the signature. */
export type TrinhKy = {
  /** Number and day are left open, and come in one of these ways. */
  readonly soNgay?: SoNgay
  /** The lines "(Kèm theo …)" of an electronic document stay open for good. */
  readonly dienTu?: boolean
  /** An annex in a file of its own: the agency signs it at the top right. */
  readonly phuLuc?: boolean
}
type Options = TrinhKy & { readonly set: SizeSet; readonly fontFile: string }

/** Puts the empty fields where the decree wants signatures, number and day (ISO 32000-1, 12.7). */
export function addFields(
  pdf: TaggedDocument,
  renderer: TaggedRenderer,
  structure: Structure,
  options: Options,
): void {
  const places = placesOf(renderer, options)
  if (!places.length) return
  const writer = new FieldWriter(pdf, structure, renderer.nextKey)
  const fields = namesOf(places).map(([name, own]) => writer.write(name, own))
  const form = pdf.ref({ Fields: fields, SigFlags: 1 })
  if (places.some(({ kind }) => kind === 'text')) {
    const font = addFieldFont(pdf, options.fontFile)
    Object.assign(form.data, { DR: { Font: { [FIELD_FONT]: font } }, DA: appearanceOf(places[0]?.size ?? 0) })
  }
  pdf._root.data['AcroForm'] = form
  form.end()
}

function placesOf({ drawn }: TaggedRenderer, { soNgay, dienTu, phuLuc, set }: Options): FieldPlace[] {
  const of = (role: Role) => drawn.filter(({ source }) => 'role' in source && source.role === role)
  const [signature] = of('choKy')
  const lines = soNgay ? [...of('soKyHieu'), ...of('diaDanhNgay'), ...(dienTu ? [] : of('kemTheo'))] : []
  const [first] = drawn
  return [
    ...(signature ? placeSignatures(signature, set) : []),
    ...(phuLuc && first ? [placeOnAnnex(first)] : []),
    ...lines.flatMap((line) => placeSoNgay(line, soNgay ?? 'o-dien')),
  ]
}

/** Top right, in the top margin, where the first page has no number. */
function placeOnAnnex(drawn: Drawn): FieldPlace {
  const { width, height } = kySo.phuLuc
  const [, , right = 0] = drawn.page.data['MediaBox'] as number[]
  const box = { x: right - MARGIN - width, y: TOP, width, height }
  return { loai: 'coQuan', kind: 'signature', drawn, size: 0, box }
}
/** The right margin, and the room above the field. */
const MARGIN = 56.7
const TOP = 22

/**
 * Fields by their names. What is typed is one field however often it stands; each signature is one of its own,
 * numbered from the second on.
 */
function namesOf(places: readonly FieldPlace[]): [string, FieldPlace[]][] {
  const named = new Map<string, FieldPlace[]>()
  for (const place of places) {
    const name = tenO[place.loai]
    const before = named.get(name)
    if (!before) named.set(name, [place])
    else if (place.kind === 'text') before.push(place)
    else
      named.set(`${name}${Array.from(named.keys()).filter((key) => key.startsWith(name)).length + 1}`, [
        place,
      ])
  }
  return Array.from(named)
}

const textString = (value: string): object => Object(value) as object
const appearanceOf = (size: number): object => textString(`/${FIELD_FONT} ${size} Tf 0 g`)

class FieldWriter {
  constructor(
    private readonly pdf: TaggedDocument,
    private readonly structure: Structure,
    private key: number,
  ) {}

  /** A field with its one widget, or with several. */
  write(name: string, places: readonly FieldPlace[]): PdfReference {
    const [first, ...more] = places
    if (!first) throw new Error(`the field ${name} stands nowhere`)
    const own = {
      T: textString(name),
      TU: textString(loiO[first.loai]),
      ...(first.kind === 'signature'
        ? { FT: 'Sig' }
        : { FT: 'Tx', MaxLen: 12, Q: 1, DA: appearanceOf(first.size) }),
    }
    if (!more.length) return this.addWidget(first, own)
    const field = this.pdf.ref(own)
    field.data['Kids'] = places.map((place) => this.addWidget(place, { Parent: field }))
    field.end()
    return field
  }

  private addWidget({ box, drawn, loai }: FieldPlace, entries: object): PdfReference {
    const { page } = drawn
    const [, , , height = 0] = page.data['MediaBox'] as number[]
    const top = height - box.y
    const appearance = this.pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, box.width, box.height],
      Resources: {},
    })
    // An appearance without content would be no stream.
    appearance.end('q Q')
    const object = this.pdf.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      ...entries,
      Rect: [box.x, top - box.height, box.x + box.width, top],
      F: 4,
      P: page,
      AP: { N: appearance },
      StructParent: this.key,
    })
    page.data['Annots'] = [...((page.data['Annots'] ?? []) as object[]), object]
    object.end()
    this.elementFor(drawn, loai).children.push({ type: 'annotation', page, object, key: this.key++ })
    return object
  }

  /** The signer's field stands in the place that the tree has for it, others beside the words they belong to. */
  private elementFor({ source }: Drawn, loai: FieldPlace['loai']): Element {
    const held = this.structure.holders.get(source)?.body
    if (!held) return addElement(this.structure.root, 'Form')
    if (held.tag !== 'Form') return addElement(held.parent ?? held, 'Form')
    if (loai === 'nguoiKy') return held
    const beside: Element = { type: 'element', tag: 'Form', parent: held.parent, children: [] }
    held.parent?.children.splice(held.parent.children.indexOf(held) + 1, 0, beside)
    return beside
  }
}
