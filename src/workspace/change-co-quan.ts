import { parseDocument } from 'yaml'
import { UserError } from '../problem'
import { editYaml } from './edit-yaml/edit-yaml'
import { startOf } from './edit-yaml/lines'
import { entryOf, VIET_RIENG } from './write-co-quan'

type Change = { readonly path: readonly string[]; readonly value: unknown }

/**
 * The register with some fields of one entry changed; every other byte stays, the comments too. A list keeps the
 * lines of the items that stay. Throws UserError for a place that is not written one field a line.
 */
export const changeCoQuan = (source: string, id: string, changes: readonly Change[]): string =>
  changes.reduce((text, { path, value }) => {
    const place = [...entryOf(text, id), ...path]
    return editYaml(text, [{ path: place, value }]) ?? refuse(text, place)
  }, source)

function refuse(source: string, place: readonly (string | number)[]): never {
  const parent = parseDocument(source).getIn(place.slice(0, -1))
  const line = source.slice(0, startOf(parent)).split('\n').length
  throw new UserError(
    `không sửa được co-quan.yaml, dòng ${line}: mục "${place.slice(2).join('.')}" viết theo cách riêng`,
    {
      hint: 'sửa mục ấy trong tệp',
      messageOnPage: 'không sửa được mục này của danh bạ cơ quan',
      hintOnPage: VIET_RIENG,
    },
  )
}
