import type { LoiPhieu } from '../../domain/thu/phieu'
import { slugify } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { type Bang, type DongBang, findBang, linesOf, textOf } from './find-bang'
import type { CotPhieu } from './sheets'

type Cot<Key extends string> = readonly (CotPhieu & { readonly key: Key })[]
/** The sheet that a table belongs to, the fields without which it is none, and those that a unit fills in. */
type Mau<Key extends string> = {
  readonly ten: string
  readonly cot: Cot<Key>
  readonly needed: readonly Key[]
  readonly typed: readonly Key[]
}

/** The table of a kind, that on the sheet of its name before others; one that says something else, or is no more one, is said. */
export function chooseBang<Key extends string>(
  trang: readonly TrangTinh[],
  { ten, cot, needed, typed }: Mau<Key>,
): { readonly bang?: Bang<Key>; readonly loi: readonly LoiPhieu[] } {
  const isNamed = (each: TrangTinh): boolean => slugify(each.ten) === slugify(ten)
  const [bang, ...more] = findBang<Key>(trang, cot, needed).sort(
    (one, other) => Number(isNamed(other.trang)) - Number(isNamed(one.trang)),
  )
  if (!bang) {
    const left = trang.find((each) => isNamed(each) && each.hang.some(({ o }) => o.length > 0))
    const names = cot.flatMap((each) => (needed.includes(each.key) ? `"${each.ten}"` : []))
    return { loi: left ? [tellBang(left, `trang "${ten}" không còn cột ${names.join(', cột ')}`)] : [] }
  }
  const saidIn = (one: Bang<Key>): string =>
    JSON.stringify(linesOf(one).map((line) => [...needed, ...typed].map((key) => textOf(line, key))))
  const other = more.find((each) => saidIn(each) !== saidIn(bang))
  return { bang, loi: other ? [tellBang(other.trang, `tệp có hai bảng "${ten}" khác nhau`)] : [] }
}

const tellBang = (trang: TrangTinh, noiDung: string): LoiPhieu => ({
  muc: 'loi',
  o: { trang: trang.ten, o: 'A1' },
  noiDung,
  cachSua: 'ghi vào đúng trang của phiếu đã nhận, chỉ giữ một trang, không đổi tên các cột',
})

/** What cannot be trusted in a line, of some fields: errors, formulas never reckoned, cells merged over several rows. */
export function findUntrusted<Key extends string>(
  { row, o }: DongBang<Key>,
  { trang, cot }: Bang<Key>,
  keys: readonly Key[],
): LoiPhieu[] {
  return keys.flatMap((key): LoiPhieu[] => {
    const column = cot.get(key)
    if (column === undefined) return []
    const tell = (noiDung: string, cachSua: string): LoiPhieu => ({
      muc: 'loi',
      o: { trang: trang.ten, o: spellRef({ row, column }) },
      noiDung,
      cachSua,
    })
    const cell = o.get(key)
    if (cell?.hong === 'bao-loi') return [tell(`ô báo lỗi ${cell.chu}`, 'ghi thẳng vào ô')]
    if (cell?.hong)
      return [tell('công thức chưa có kết quả', 'mở bằng Excel rồi lưu lại, hoặc ghi thẳng vào ô')]
    return isMerged(trang, row, column)
      ? [tell('ô bị gộp với ô của dòng khác', 'bỏ gộp ô, ghi vào từng ô')]
      : []
  })
}

const isMerged = ({ gop }: TrangTinh, row: number, column: number): boolean =>
  gop.some(
    ({ top, bottom, left, right }) =>
      top < bottom && top <= row && row <= bottom && left <= column && column <= right,
  )
