import { strFromU8, unzipSync } from 'fflate'
import { UserError } from '../problem'

/** The parts of a Word or Excel file that are read, by their paths. */
export type Goi = ReadonlyMap<string, string>

const MB = 1024 * 1024
/** Of the parts that are read: a Word file of 500 pages has 20 MB of XML. */
const LARGEST = 60 * MB
/** What a link may lead to outside the file: an address in the text, nothing that is fetched. */
const ADDRESS = /\/relationships\/hyperlink"/u

/**
 * Unpacks the XML of a Word or Excel file. Sizes are checked before anything is unpacked; pictures are never
 * unpacked. Throws UserError for a broken zip, for one that is too large, for macros and for links to files
 * outside.
 */
export function moGoi(content: Uint8Array, file: string): Goi {
  const names: string[] = []
  let size = 0
  const parts = unzip(content, file, (name, bytes) => {
    names.push(name)
    const wanted = /\.(?:xml|rels)$/iu.test(name)
    size += wanted ? bytes : 0
    if (size > LARGEST)
      throw new UserError(`${file}: tệp quá lớn khi mở ra (trên ${LARGEST / MB} MB)`, {
        hint: 'tệp có thể cố ý gây hại; nếu là văn bản thật, chia nhỏ rồi nhập từng phần',
      })
    return wanted
  })
  if (names.some((name) => /vbaProject\.bin$/iu.test(name)))
    throw new UserError(`${file}: tệp có macro`, { hint: 'lưu lại với dạng .docx hoặc .xlsx không có macro' })
  const goi = new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
  refuseLinks(goi, names, file)
  return goi
}

function unzip(
  content: Uint8Array,
  file: string,
  wanted: (name: string, bytes: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(content, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file}: không mở được, tệp hỏng hoặc không phải tệp Word, Excel`, {
      hint: 'mở bằng Word hoặc Excel rồi lưu lại',
      cause: error,
    })
  }
}

function refuseLinks(goi: Goi, names: readonly string[], file: string): void {
  const links = Array.from(goi)
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([, xml]) => xml.match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/giu) ?? [])
  if (
    !names.some((name) => /(?:^|\/)externalLinks\//iu.test(name)) &&
    links.every((link) => ADDRESS.test(link))
  )
    return
  throw new UserError(`${file}: tệp lấy nội dung từ tệp khác hoặc từ mạng (liên kết ngoài)`, {
    hint: 'trong Word, Excel: ngắt các liên kết (Break Link), bỏ mẫu đính kèm, rồi lưu lại',
  })
}
