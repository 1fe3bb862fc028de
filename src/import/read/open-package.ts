import { strFromU8 } from 'fflate'
import { unzip } from '../../office/unzip'
import { UserError } from '../../problem'

/** The parts of a Word or Excel file that are read, by their paths. */
export type Goi = ReadonlyMap<string, string>

/**
 * What a link may lead to outside the file, since nothing is ever fetched and no word of the text comes from
 * there: an address, the template a document was begun with, a picture, a list for letters.
 */
const HARMLESS =
  /\/relationships\/(?:hyperlink|attachedTemplate|image|video|audio|media|mailMerge(?:Header)?Source)"/u

/**
 * Unpacks the XML of a Word or Excel file. Sizes are checked before anything is unpacked; pictures are never
 * unpacked. Throws UserError for a broken zip, for one that is too large, for macros and for text that
 * comes from files outside.
 */
export function openPackage(content: Uint8Array, file: string): Goi {
  const names: string[] = []
  const parts = unzip(content, file, (name) => {
    names.push(name)
    return /\.(?:xml|rels)$/iu.test(name)
  })
  if (names.some((name) => /vbaProject\.bin$/iu.test(name)))
    throw new UserError(`${file}: tệp có macro`, { hint: 'lưu lại với dạng .docx hoặc .xlsx không có macro' })
  const goi = new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
  refuseLinks(goi, names, file)
  return goi
}

function refuseLinks(goi: Goi, names: readonly string[], file: string): void {
  const links = Array.from(goi)
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/giu) ?? [])
  if (
    !names.some((name) => /(?:^|\/)externalLinks\//iu.test(name)) &&
    links.every((link) => HARMLESS.test(link))
  )
    return
  throw new UserError(`${file}: tệp lấy nội dung từ tệp khác hoặc từ mạng (liên kết ngoài)`, {
    hint: 'trong Word, Excel: ngắt các liên kết (Break Link) rồi lưu lại',
  })
}
