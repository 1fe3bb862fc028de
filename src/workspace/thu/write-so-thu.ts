import { isSeq, parseDocument } from 'yaml'
import { type SoThu, soThuFile } from '../../domain/thu/so-thu'
import { UserError } from '../../problem'
import { openForm, withForm } from '../forms'
import { writeYaml } from '../write-yaml'

type Lists = {
  readonly [Key in keyof SoThu]?: SoThu[Key] extends readonly (infer Item)[] | undefined
    ? readonly Item[]
    : never
}

const HOW = [
  'Sổ thu số liệu của kỳ này. Các lệnh cchc thu ghi thêm vào đây; sửa tay được, thư mục nhan thì không.',
]

/** A new book as YAML. `schema`: where the JSON schema lies, from the file. */
export const writeSoThu = (so: SoThu, schema: string): string =>
  writeYaml(withForm(so), { schema, comments: HOW })

/** A book with entries more at the end of its lists, one a line; what people wrote in it stays. */
export function addToSoThu(source: string, lists: Lists): string {
  const document = parseDocument(source)
  for (const [key, items] of Object.entries(lists) as [string, readonly unknown[]][]) {
    if (!items.length) continue
    if (!document.has(key)) document.set(key, document.createNode([]))
    for (const item of items)
      document.addIn([key], document.createNode(item, { flow: typeof item === 'object' }))
  }
  return checkWritten(document.toString({ lineWidth: 0, indentSeq: true }))
}

/** A book without one of its entries; a list of which nothing is left goes with it. */
export function dropFromSoThu(source: string, key: keyof Lists, at: number): string {
  const document = parseDocument(source)
  document.deleteIn([key, at])
  const list = document.get(key)
  if (isSeq(list) && !list.items.length) document.delete(key)
  return checkWritten(document.toString({ lineWidth: 0, indentSeq: true }))
}

/** A book whose own fields (the last day, versions) are others now. */
export function setInSoThu(source: string, fields: Partial<Pick<SoThu, 'han' | 'banPhieu'>>): string {
  const document = parseDocument(source)
  for (const [key, value] of Object.entries(fields)) document.set(key, document.createNode(value))
  return checkWritten(document.toString({ lineWidth: 0, indentSeq: true }))
}

function checkWritten(source: string): string {
  if (soThuFile.safeParse(openForm(parseDocument(source).toJS(), soThuFile).raw).success) return source
  throw new UserError('không ghi được vào so-thu.yaml', {
    hint: 'xem lại những chỗ đã sửa tay trong tệp ấy rồi làm lại',
  })
}
