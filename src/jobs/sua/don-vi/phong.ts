import { coQuanFile } from '../../../domain/co-quan/co-quan'
import { TEN_LINH_VUC } from '../../../domain/khoi-tao/phong'
import { LINH_VUC, type MaLinhVuc } from '../../../domain/linh-vuc'
import { slugify, upperFirst } from '../../../language/text'
import type { FieldChange, Path } from '../../../workspace/edit-yaml/edits'
import { groupsIn } from '../../../workspace/forms'
import { type BangMo, cellsByHang, type CotSua, DAU, type HangSua, type SuaO } from '../bang-sua'
import { makeMa } from '../make-ma'
import { readGia, spellGia } from '../gia-tri'
import type { DonViDangMo, Nhom } from './dang-mo'
import { listLoiPhong } from './loi'

/** What stands in the place of a name that nobody has written yet. */
const CHUA_TEN = '…'

const COT: readonly CotSua[] = [
  { ma: 'ten', ten: 'Phòng, đơn vị trực thuộc', rong: 28 },
  ...LINH_VUC.map(({ ma }): CotSua => ({
    ma,
    ten: upperFirst(TEN_LINH_VUC[ma].ten),
    rong: 14,
    danhDau: true,
  })),
  { ma: 'viec', ten: 'Việc phụ trách, mỗi việc một dòng', rong: 34, nhieuDong: true },
]

/** The departments of a unit, a row each, with the fields that it leads ticked. */
export function openPhong(mo: DonViDangMo): BangMo {
  const { data, at, muc } = mo
  const list = groupsIn(muc, 'phong')
  const here: Path = [...at, 'phong']
  const makeRow = (): Nhom => ({ id: makeMa('phong-moi', list), ten: CHUA_TEN })
  return {
    ma: 'phong',
    ten: 'Các phòng',
    cot: COT,
    hang: list.map(hangOf),
    data,
    schema: coQuanFile,
    tim: ([of, entry, key, nth, field]) =>
      of !== at[0] || entry !== at[1] || key !== 'phong'
        ? undefined
        : {
            hang: String(Number(nth ?? 0)),
            ...((field === 'ten' || field === 'viec') && { cot: field }),
          },
    ghi: (o) =>
      Array.from(cellsByHang(o)).flatMap(([hang, cells]) =>
        changesOf(cells, list[Number(hang)] ?? {}, list).map((change) => ({
          ...change,
          path: [...here, Number(hang), ...change.path],
        })),
      ),
    loi: listLoiPhong(mo),
    them: (sau) => [{ path: [...here, Number(sau) + 1], value: makeRow(), them: true }],
    themCuoi: (nth) =>
      list.length + nth > 0
        ? [{ path: [...here, list.length + nth], value: makeRow() }]
        : [{ path: here, value: [makeRow()] }],
    bo: (hang) => [{ path: list.length === 1 ? here : [...here, Number(hang)], value: undefined }],
  }
}

const fieldsIn = ({ linhVuc }: Nhom): readonly string[] => (Array.isArray(linhVuc) ? linhVuc.map(String) : [])

function hangOf(phong: Nhom, nth: number): HangSua {
  const held = fieldsIn(phong)
  return {
    ma: String(nth),
    o: [
      spellGia({ kieu: 'chu' }, phong['ten']),
      ...LINH_VUC.map(({ ma }) => (held.includes(ma) ? DAU : '')),
      spellGia({ kieu: 'danh-sach' }, phong['viec']),
    ],
  }
}

/** The fields of a department that its cells say; a name that comes names its code too. */
function changesOf(cells: readonly SuaO[], phong: Nhom, list: readonly Nhom[]): FieldChange[] {
  const typed = new Map(cells.map(({ cot, sau }) => [cot, sau]))
  const ticked = LINH_VUC.some(({ ma }) => typed.has(ma))
  const [ten, viec] = [typed.get('ten'), typed.get('viec')]
  const name = ten === undefined ? undefined : readGia({ kieu: 'chu' }, ten)
  const isNamed = phong['ten'] === CHUA_TEN && typeof name === 'string' && slugify(name) !== ''
  return [
    ...(isNamed ? [{ path: ['id'], value: makeMa(slugify(name), list) }] : []),
    ...(ten === undefined ? [] : [{ path: ['ten'], value: name }]),
    ...(ticked ? [{ path: ['linhVuc'], value: setLinhVuc(fieldsIn(phong), typed) }] : []),
    ...(viec === undefined ? [] : [{ path: ['viec'], value: readGia({ kieu: 'danh-sach' }, viec) }]),
  ]
}

/** What was there stays where it stood. */
function setLinhVuc(
  held: readonly string[],
  typed: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const isLed = (ma: MaLinhVuc): boolean => (typed.get(ma) ?? (held.includes(ma) ? DAU : '')) !== ''
  const led = LINH_VUC.filter(({ ma }) => isLed(ma)).map(({ ma }) => ma)
  const kept = held.filter((ma) => led.some((each) => each === ma))
  const made = [...kept, ...led.filter((ma) => !held.includes(ma))]
  return made.length > 0 ? made : undefined
}
