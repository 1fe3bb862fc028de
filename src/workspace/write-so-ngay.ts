import { isMap, parseDocument } from 'yaml'
import { changeYaml } from './edit-yaml/edit-yaml'

/** The number of a document and its day of issue (ISO). */
export type SoNgay = { readonly so: number; readonly ngay: string }

/**
 * A data file with the number and the day of issue in it; everything else stays as it is.
 * Undefined when the file does not say how the document is issued, or cannot be read.
 */
export function writeSoNgay(source: string, { so, ngay }: SoNgay): string | undefined {
  const document = parseDocument(source, { prettyErrors: false })
  const banHanh = document.get('banHanh')
  if (document.errors.length > 0 || !isMap(banHanh)) return undefined
  if (banHanh.get('so') === so && banHanh.get('ngay') === ngay) return source
  return changeYaml(source, [
    { path: ['banHanh', 'so'], value: so },
    { path: ['banHanh', 'ngay'], value: ngay },
  ])
}
