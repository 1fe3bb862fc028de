import { readText } from '../../disk/read-bytes'
import { nameOfDoi } from '../../domain/thu/ket-qua'
import type { SoThu } from '../../domain/thu/so-thu'
import { formatNumber } from '../../language/number'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { readThu } from '../../workspace/thu/read-thu'
import { ketQuaOf } from '../../workspace/thu/sum-thu'
import { addToSoThu, dropFromSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import { explainNoRow, numberOf } from './ghi'

/** A figure of the province from a source of its own (`so`: as it was typed), and why it is not the sum. */
export type SoNguonTinh = {
  readonly ma: string
  readonly so: string
  readonly nguon: string
  readonly lyDo?: string
}

/**
 * The book with a figure of the province beside the sum of the units; what the same source said of the row before goes.
 * Nothing is written here. Throws UserError for a row that is not added up, and for what is no number.
 */
export function setNguonTinh(
  book: string,
  { ma, so: typed, nguon, lyDo }: SoNguonTinh,
): ThuFiles & { readonly noi: string } {
  const thu = readThu(book)
  const name = nameOfDoi({ ma }, { rows: thu.boiCanh.rows, donVi: thu.donVi })
  if (!ketQuaOf(thu).some(({ chiTieu }) => chiTieu.ma === ma)) throw explainNoRow(name)
  const so = numberOf(typed)
  const entry: NonNullable<SoThu['nguonTinh']>[number] = {
    ...{ ma, so, nguon },
    ...(lyDo !== undefined && { lyDo }),
  }
  const same = (thu.so.nguonTinh ?? []).findIndex((each) => each.ma === ma && each.nguon === nguon)
  const text = readText(book, 'sổ thu')
  const kept = same < 0 ? text : dropFromSoThu(text, 'nguonTinh', same)
  const content = new TextEncoder().encode(addToSoThu(kept, { nguonTinh: [entry] }))
  return {
    folder: thu.folder,
    outputs: [{ name: SO_THU, content }],
    handedOut: [],
    noi: `${name}: đã ghi ${formatNumber(so, 4)} theo ${nguon} để đối chiếu`,
  }
}
