import { type DeCuong, MAU_THUONG, type MucLoiVan } from '../domain/bao-cao/de-cuong'
import type { KyBaoCao } from '../domain/bao-cao/ky/ky-bao-cao'
import { numberOf } from '../template/headings'
import { type ChoLoiVan, listChoLoiVan } from '../template/outline'
import { viewOfKy } from './bao-cao-view'
import type { Templates } from './section'

type Muc = Omit<MucLoiVan, 'loiVan' | 'goi' | 'con'> & {
  readonly goi: string[]
  readonly con: Muc[]
  loiVan?: string
}

/**
 * The headings of a report as its templates print them, with the prose that each has room for. Prose that comes
 * second below a heading has one of its own, named as the outline (`deCuong`) names it.
 */
export function outlineOf(
  { ky, deCuong }: { readonly ky: KyBaoCao; readonly deCuong?: DeCuong | undefined },
  templates: Templates,
): MucLoiVan[] {
  const names = new Map(deCuong?.phan.map(({ loiVan, ten }) => [loiVan, withoutNumber(ten)]))
  const top: Muc[] = []
  for (const cho of listChoLoiVan(templates, deCuong?.mau ?? MAU_THUONG, { ky: viewOfKy(ky) }))
    placeLoiVan(top, cho, names.get(cho.ma) ?? cho.ma)
  return top
}

/** "II.2.c) Một cửa: số hóa" → "Một cửa: số hóa": the outline counts through, the report anew in each part. */
const withoutNumber = (ten: string): string => ten.replace(/^[IVX]+\.(?:\d+\.)?(?:\p{Ll}{1,2}\))?\s*/u, '')

function placeLoiVan(top: Muc[], { ma, deMuc }: ChoLoiVan, name: string): void {
  let con = top
  let last: Muc | undefined
  for (const { ten, cap } of deMuc) {
    last = con.find((each) => each.ten === ten && each.so !== '') ?? addMuc(con, ten, cap)
    con = last.con
  }
  if (last && last.loiVan === undefined) {
    last.loiVan = ma
    last.goi.push(name)
    return
  }
  const same = con.find((each) => each.ten === name && each.so === '')
  if (same) same.goi.push(ma)
  else con.push({ ten: name, so: '', cap: deMuc.length, goi: [ma], loiVan: ma, con: [] })
}

function addMuc(con: Muc[], ten: string, cap: number): Muc {
  const so = numberOf(cap, con.filter((each) => each.so !== '').length + 1)
  const muc: Muc = { ten, so, cap, goi: [], con: [] }
  con.push(muc)
  return muc
}
