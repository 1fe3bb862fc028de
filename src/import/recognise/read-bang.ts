import { bangCalledBy, type BangThuong, type OBang } from '../../domain/ke-hoach/bang'
import { listLoiVan } from '../../domain/ke-hoach/loi-van'
import type { So } from '../source/ghi-chu'
import type { KeHoachNhap, LinhVucNhap } from '../source/ket-qua'
import type { Bang, Doan } from '../source/nguon'
import { isOfTasks } from './find-tables'
import { readNhiemVu } from './read-nhiem-vu'
import { readColumns, soCotOf } from './read-phu-luc'

type BangNhap = NonNullable<KeHoachNhap['bang']>

/** The tables whose places the plan has, by their codes, and the tasks of those of tasks. */
export function readBang(
  keHoach: KeHoachNhap,
  lines: readonly Doan[],
  so: So,
): { readonly bang: BangNhap; readonly linhVuc: readonly LinhVucNhap[] } {
  const called = new Set(listLoiVan(keHoach).flatMap(({ prose }) => bangCalledBy(prose) ?? []))
  const bang: BangNhap = {}
  const linhVuc: LinhVucNhap[] = []
  for (const { chu, bang: tables = [] } of lines) {
    const ma = bangCalledBy(chu)
    const [first] = tables
    if (ma === undefined || !called.has(ma) || !first) continue
    if (isOfTasks(first)) {
      const { cot, linhVuc: own, tong } = readNhiemVu(tables, so)
      bang[ma] = { cot: readColumns(cot, tables, so), ...soCotOf(tables), ...tong }
      for (const each of own.map((nhom) => ({ bang: ma, ...nhom }))) linhVuc.push(each)
    } else bang[ma] = plainTableOf(first)
  }
  return { bang, linhVuc }
}

/** Any other table as it stands: its rows, its merged cells, its widths. */
export function plainTableOf({ hang, rong }: Bang): BangThuong {
  const total = rong?.reduce((sum, each) => sum + each, 0) ?? 0
  const wide = hang[0]?.o.length ?? 0
  const known = rong?.length === wide && total > 0 && rong.every((each) => each * 100 >= total)
  const double =
    hang.length > 2 &&
    (hang[0]?.o.some(({ tiep }) => tiep === 'ngang') ?? false) &&
    (hang[1]?.o.some(({ tiep }) => tiep === 'doc') ?? false)
  return {
    ...(known ? { rong: rong.map((each) => Math.round((each * 100) / total)) } : {}),
    ...(double ? { hangDau: 2 } : {}),
    hang: hang.map(({ o }, row) => o.flatMap((each, at) => (each.tiep ? [] : [cellAt(hang, row, at)]))),
  }
}

function cellAt(hang: Bang['hang'], row: number, at: number): OBang {
  const { o } = hang[row] ?? { o: [] }
  const chu = o[at]?.chu ?? ''
  let [cot, tall] = [1, 1]
  while (o[at + cot]?.tiep === 'ngang') cot += 1
  while (hang[row + tall]?.o[at]?.tiep === 'doc') tall += 1
  if (cot === 1 && tall === 1) return chu
  return { chu, ...(cot > 1 ? { cot } : {}), ...(tall > 1 ? { hang: tall } : {}) }
}
