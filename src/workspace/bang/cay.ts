import { isGroup } from '../forms'
import type { CotBang } from './columns'
import { setIn, valueAt } from './fields'

/**
 * The task table of a plan as rows, as its annex has it: a row with nothing but a field begins a group, a row with
 * a task begins a task, a row that says nothing of a task is one more mốc of the task above. The first step of a
 * column's path says of which of the three it is.
 */
export const COT_NHIEM_VU: readonly CotBang[] = [
  { path: ['linhVuc', 'ten'], ten: 'Lĩnh vực', kieu: 'chu', rong: 12 },
  { path: ['linhVuc', 'bang'], ten: 'Bảng', kieu: 'chu', rong: 12 },
  { path: ['nhiemVu', 'so'], ten: 'STT', kieu: 'so', rong: 6 },
  { path: ['nhiemVu', 'ten'], ten: 'Nhiệm vụ', kieu: 'chu', rong: 46 },
  { path: ['moc', 'ketQua'], ten: 'Kết quả, sản phẩm', kieu: 'chu', rong: 30 },
  { path: ['moc', 'thoiHan'], ten: 'Thời hạn', kieu: 'chu', rong: 17 },
  { path: ['moc', 'phanCong'], ten: 'Phân công', kieu: 'chu', rong: 34 },
  { path: ['moc', 'phanCong', 'chuTri'], ten: 'Cơ quan chủ trì', kieu: 'chu', rong: 22 },
  { path: ['moc', 'phanCong', 'phoiHop'], ten: 'Cơ quan phối hợp', kieu: 'chu', rong: 26 },
  { path: ['nhiemVu', 'nhiemVuCha'], ten: 'Nhiệm vụ cấp trên', kieu: 'chu', rong: 11 },
  { path: ['nhiemVu', 'id'], ten: 'Mã riêng', kieu: 'chu', rong: 18 },
]
/** The own number of a group, where some group has one. */
const COT_SO_NHOM: CotBang = { path: ['linhVuc', 'so'], ten: 'Số nhóm', kieu: 'chu', rong: 8 }
/** Before the code of a column of the office's own. */
const COT_RIENG = 'Cột riêng: '

type Group = Readonly<Record<string, unknown>>
const listOf = (value: unknown): Group[] => (Array.isArray(value) ? value.filter(isGroup) : [])

const withCotRieng = (codes: readonly string[], soNhom: readonly CotBang[]): CotBang[] => [
  ...COT_NHIEM_VU,
  ...soNhom,
  ...Array.from(new Set(codes), (ma): CotBang => ({
    path: ['moc', 'cotRieng', ma],
    ten: `${COT_RIENG}${ma}`,
    kieu: 'chu',
    rong: 24,
  })),
]

/** The columns that the tasks of a plan need, those of the office's own after the others. */
export const columnsForNhiemVu = (linhVuc: unknown): CotBang[] =>
  withCotRieng(
    listMoc(linhVuc).flatMap(({ cotRieng }) => (isGroup(cotRieng) ? Object.keys(cotRieng) : [])),
    listOf(linhVuc).some(({ so }) => so !== undefined) ? [COT_SO_NHOM] : [],
  )

/** The columns that a sheet has by its headings. */
export const columnsNamed = (headings: readonly string[]): CotBang[] =>
  withCotRieng(
    headings
      .filter((heading) => heading.startsWith(COT_RIENG))
      .map((heading) => heading.slice(COT_RIENG.length).trim()),
    headings.includes(COT_SO_NHOM.ten) ? [COT_SO_NHOM] : [],
  )

/** Every mốc of every task. */
export const listMoc = (linhVuc: unknown): Group[] =>
  listOf(linhVuc)
    .flatMap(({ nhiemVu }) => listOf(nhiemVu))
    .flatMap(({ moc }) => listOf(moc))

/** The rows of a task table, each by the columns. */
export const toHang = (cot: readonly CotBang[], linhVuc: unknown): unknown[][] =>
  listOf(linhVuc).flatMap((group, nth) => [
    ...(nth > 0 || ['so', 'ten', 'bang'].some((key) => group[key] !== undefined)
      ? [layRow(cot, { linhVuc: group })]
      : []),
    ...listOf(group['nhiemVu']).flatMap((nhiemVu) =>
      listOf(nhiemVu['moc']).map((moc, at) => layRow(cot, at ? { moc } : { nhiemVu, moc })),
    ),
  ])

/** Who does it stands in one column or in two, as the plan has it. */
const layRow = (cot: readonly CotBang[], row: Group): unknown[] =>
  cot.map(({ path }) => {
    const value = valueAt(row, path)
    return isGroup(value) || value === '' ? undefined : value
  })

/** Where a row stands in the tree: its group, its task in it, its mốc; a group's own row has only the first. */
export type ChoTrongCay = readonly [linhVuc: number, nhiemVu?: number, moc?: number]
type LinhVuc = { nhiemVu: (Record<string, unknown> & { moc: unknown[] })[] } & Record<string, unknown>

/** The task table that rows say, and the place of each row in it. */
export function fromHang(
  cot: readonly CotBang[],
  rows: readonly (readonly unknown[])[],
): { readonly linhVuc: readonly LinhVuc[]; readonly cho: readonly ChoTrongCay[] } {
  const all: LinhVuc[] = []
  const cho = rows.map((gia): ChoTrongCay => {
    const { linhVuc, nhiemVu, moc } = entryOf(cot, gia)
    const alone = nhiemVu === undefined && moc === undefined
    const [above] = all.slice(-1)
    const group = above && !(linhVuc && (alone || !hasFields(above, linhVuc))) ? above : undefined
    const here: LinhVuc = group ?? { ...linhVuc, nhiemVu: [] }
    if (!group) all.push(here)
    if (alone) return [all.length - 1]
    if (nhiemVu ?? !here.nhiemVu.length) here.nhiemVu.push({ ...nhiemVu, moc: [] })
    here.nhiemVu.at(-1)?.moc.push(moc ?? {})
    return [all.length - 1, here.nhiemVu.length - 1, (here.nhiemVu.at(-1)?.moc.length ?? 1) - 1]
  })
  return { linhVuc: all, cho }
}

type DongCay = Partial<Record<'linhVuc' | 'nhiemVu' | 'moc', Record<string, unknown>>>

/** Of two ways to say who does it the one with two columns counts; that both are there is said elsewhere. */
const entryOf = (cot: readonly CotBang[], gia: readonly unknown[]): DongCay =>
  cot.reduce<Record<string, unknown>>((row, { path }, nth) => {
    if (gia[nth] === undefined) return row
    const inText = typeof valueAt(row, path.slice(0, -1)) === 'string'
    return setIn(inText ? setIn(row, path.slice(0, -1), undefined) : row, path, gia[nth])
  }, {})

const hasFields = (group: Group, fields: Group): boolean =>
  Object.entries(fields).every(([key, value]) => group[key] === value)

/** Whether rows hold every mốc: an empty one after the first of its task has no row of its own. */
export const isWholeAsRows = (linhVuc: unknown): boolean => {
  const cot = columnsForNhiemVu(linhVuc)
  const rows = toHang(cot, linhVuc).filter((gia) => gia.some((value) => value !== undefined))
  return listMoc(fromHang(cot, rows).linhVuc).length === listMoc(linhVuc).length
}

type HaiLan = {
  readonly hang: number
  readonly nth: number
  readonly muc: 'error' | 'notice'
  readonly loi: string
  readonly cachSua: string
}

/** What rows of tasks say twice: the row and the column, by their places in what is given. */
export function findHaiLan(
  cot: readonly CotBang[],
  rows: readonly (readonly unknown[])[],
): readonly HaiLan[] {
  const at = (path: string): number => cot.findIndex((each) => each.path.join('.') === path)
  const [phanCong, ten] = [at('moc.phanCong'), at('nhiemVu.ten')]
  const hai = [at('moc.phanCong.chuTri'), at('moc.phanCong.phoiHop')]
  return rows.flatMap((gia, hang): HaiLan[] => {
    const both = gia[phanCong] !== undefined && hai.some((nth) => gia[nth] !== undefined)
    const same = gia[ten] !== undefined && gia[ten] === rows[hang - 1]?.[ten]
    return [
      ...(both
        ? [
            {
              hang,
              nth: phanCong,
              muc: 'error' as const,
              loi: 'phân công ghi ở cả hai chỗ',
              cachSua: 'ghi ở cột "Phân công", hoặc ở hai cột chủ trì và phối hợp',
            },
          ]
        : []),
      ...(same
        ? [
            {
              hang,
              nth: ten,
              muc: 'notice' as const,
              loi: 'tên nhiệm vụ trùng với hàng trên, được đọc là một nhiệm vụ nữa',
              cachSua: 'nếu là một mốc nữa của nhiệm vụ ấy thì để trống ô này',
            },
          ]
        : []),
    ]
  })
}
