import type { Place } from '../../problem'
import type { CotNhap, VaiTroCot } from '../table/columns'
import { type Dong, nameNhomOf, readNhom, SO_NHO, type TenNhom } from './read-nhom'
import { cellAt, fillFromAbove, fillMerged, GOP, isOViec, O_VIEC } from './fill-cells'
import type { CachDoc, ChonBang } from '../source/lua-chon'
import type { So } from '../source/ghi-chu'
import type { Hang } from '../source/nguon'
import { type ChuNoi, isOpen, joinChu, openChu, isSmall, joinRows } from './joined-text'
import { readTong, takeClosingRows, takeTongOfTable, type TongTho } from './read-hang-tong'

/** `noi`: its rows. `rieng`: the cells of the office's own columns, by their codes. */
export type MocTho = {
  readonly noi: Place[]
  readonly o: Partial<Record<VaiTroCot, ChuNoi>>
  readonly rieng: Record<string, string>
}
/** A task as its rows have it, before its cells are read. */
export type ViecTho = { readonly noi: Place; readonly so: string; ten: ChuNoi; readonly moc: MocTho[] }
/**
 * A group as its rows have it: `noiTen`, those that name it; `so`, its own number ("A", "II.1"); `dau`, how its row
 * begins; `o`, the cells beside its name; `tong`, the totals below its tasks.
 */
export type NhomTho = {
  readonly noi: Place
  readonly noiTen: Place[]
  readonly so?: string
  ten?: string
  readonly dau?: string
  readonly o?: Record<string, string>
  readonly viec: ViecTho[]
  readonly tong: TongTho[]
}
/** The rows of a table: its groups, and the totals of all of them, above and below. */
export type BangTho = {
  readonly nhom: readonly NhomTho[]
  readonly tongDau: readonly TongTho[]
  readonly tong: readonly TongTho[]
}

/**
 * Sorts the rows of the task tables into groups, tasks, mốc and totals; every row is placed or noted. `chon`: how a
 * person says that rows are read, by their numbers in the source.
 */
export function sortRows(
  rows: readonly { readonly hang: Hang; readonly cot: readonly CotNhap[] }[],
  so: So,
  chon: ChonBang['hang'] = new Map(),
): BangTho {
  const nhom: NhomTho[] = []
  const tongDau: TongTho[] = []
  const tren = new Map<VaiTroCot, string>()
  const allBlank = rows.every(({ hang, cot }) => !cellAt(hang, cot, 'tt').chu)
  const tt = rows.map(({ hang, cot }) => cellAt(hang, cot, 'tt').chu)
  const numbered = tt.some((each) => /^\d+[.)]?$/u.test(each))
  const below = rows.filter((_, at) => SO_NHO.test(tt[at] ?? ''))
  const subGroups = numbered && below.every(({ hang }) => hang.o.filter(({ chu }) => chu).length === 2)
  const above = new Map<number, string>()
  for (const [at, { hang: raw, cot }] of rows.entries()) {
    const given = fillFromAbove(raw, cot, { above, so })
    const chosen = chon.get(raw.noi.goc ?? -1)
    const tong = chosen === undefined ? readTong(given, cot) : undefined
    if (tong) {
      ;(nhom.at(-1)?.tong ?? tongDau).push(tong)
      noteUnknownColumns(given, cot, so)
      continue
    }
    const hang = fillMerged(given, cot, so)
    const dong: Dong = {
      hang,
      chon: chosen,
      chu: (role) => cellAt(hang, cot, role).chu,
      gop: (role) => cellAt(hang, cot, role).tiep === 'doc',
      coTt: !allBlank,
      rieng: ownCellsOf(hang, cot),
      numbered,
      subGroups,
      nhiemVuAt: cot.find(({ noiDung }) => noiDung === 'nhiemVu')?.viTri ?? -1,
      next: tt[at + 1] ?? '',
      isOViecAt: (column) =>
        cot.some(({ noiDung, viTri }) => viTri === column && noiDung && isOViec(noiDung)),
    }
    sortRow(dong, nhom, tren, so)
    noteUnknownColumns(hang, cot, so)
    for (const role of O_VIEC) if (dong.chu(role)) tren.set(role, dong.chu(role))
  }
  takeClosingRows(nhom, so)
  return { nhom, tongDau, tong: takeTongOfTable(nhom) }
}

function sortRow(dong: Dong, nhom: NhomTho[], tren: ReadonlyMap<VaiTroCot, string>, so: So): void {
  const above = nhom.at(-1)
  const last = above?.viec.at(-1)
  const named = readNhom(dong, isOpen(last?.ten))
  const cach = dong.chon ?? chooseCach(dong, above, named)
  if (dong.chon) so.ghi('sua', dong.hang.noi, `đọc theo lựa chọn của người nhập: ${TEN_CACH[dong.chon]}`)
  if (cach === 'nhom') addNhom(dong, named ?? nameNhomOf(dong), nhom, so)
  else if (cach === 'moc' && last) addMoc(dong, last, tren, so)
  else if (cach === 'noi' && last) continueViec(dong, last, so)
  else if (cach === 'noi' && above?.ten !== undefined) continueTen(dong, above, so)
  else addViec(dong, nhom, tren, so)
}

const TEN_CACH: Readonly<Record<CachDoc, string>> = {
  viec: 'một nhiệm vụ',
  moc: 'một mốc của nhiệm vụ ở trên',
  noi: 'phần còn lại của hàng ở trên',
  nhom: 'tên nhóm',
}

/** How a row is read by what it has, and by what stands above it. */
function chooseCach(dong: Dong, above: NhomTho | undefined, named: TenNhom | undefined): CachDoc {
  const last = above?.viec.at(-1)
  if (above?.ten !== undefined && !last && isRestOfName(dong)) return 'noi'
  if (named) return 'nhom'
  if (!last || isNewViec(dong, last)) return 'viec'
  return isMoc(dong, last) ? 'moc' : 'noi'
}

function continueTen(dong: Dong, nhom: NhomTho, so: So): void {
  nhom.ten = joinRows(nhom.ten ?? '', dong.chu('nhiemVu'))
  nhom.noiTen.push(dong.hang.noi)
  if (!dong.chon) so.ghi('sua', dong.hang.noi, 'hàng bị ngắt trang cắt làm hai: nối vào tên nhóm ở trên')
}

function addNhom(dong: Dong, named: TenNhom, nhom: NhomTho[], so: So): void {
  const { noi } = dong.hang
  const o = findCellsBeside(dong)
  const dau = dong.hang.o.find(({ chu }) => chu)?.chu ?? ''
  nhom.push({ noi, noiTen: [noi], ...named, dau, ...(o ? { o } : {}), viec: [], tong: [] })
  if (named.so !== undefined) noteStrayCells(dong, named.so, so)
  else if (!dong.chon && (dong.chu('nhiemVu') ? !dong.chu('tt') && dong.coTt : o))
    so.ghi(
      'doan',
      noi,
      `hàng ${o ? `có tên và ${noteOf(o)}` : 'chỉ có tên'}, không có số thứ tự: đọc là tên nhóm`,
    )
}

const noteOf = (o: Readonly<Record<string, string>>): string =>
  `ô lẻ "${Object.values(o).join('", "').slice(0, SHOWN)}"`

/** Whether a row has nothing but words that go on with the name of a group. */
const isRestOfName = ({ chu }: Dong): boolean =>
  !chu('tt') && isSmall(chu('nhiemVu')) && !O_VIEC.some((role) => chu(role))

/** What stands in the row of a group beside its number and its name. */
function noteStrayCells({ hang, chu }: Dong, number: string, so: So): void {
  so.daBiet(number)
  const nguyenVan = O_VIEC.map(chu).filter(Boolean).join(' | ')
  if (nguyenVan) so.ghi('khong-xep-duoc', hang.noi, 'ô lẻ ở hàng tên nhóm', { nguyenVan })
}

/** A number begins a task; so do a name and another cell without one, if nothing says that a page cut the row. */
function isNewViec(dong: Dong, last: ViecTho): boolean {
  const { chu, gop } = dong
  if (gop('tt') && !gop('nhiemVu') && chu('nhiemVu') && chu('ketQua') && chu('thoiHan')) return true
  if (gop('tt') || gop('nhiemVu')) return false
  if (chu('tt')) return true
  if (chu('nhiemVu') === '' || isRest(dong, last)) return false
  return O_VIEC.some((role) => chu(role)) || isWithOwnCells(dong)
}

/** Where no row has a number: a name with a capital beside cells of the office's own that begin anew. */
function isWithOwnCells({ chu, coTt, rieng }: Dong): boolean {
  const own = Object.values(rieng)
  return !coTt && own.length > 0 && [chu('nhiemVu'), ...own].every((each) => !isSmall(each))
}

/**
 * Whether the cells of a row go on with those above: one there is unfinished, or one here begins with a small
 * letter. Where no row has a number, only the name tells, and only where the name above has a capital.
 */
function isRest({ chu, coTt }: Dong, { ten, moc }: ViecTho): boolean {
  const above: MocTho['o'] = { ...moc.at(-1)?.o, nhiemVu: ten }
  const own = (['nhiemVu', ...O_VIEC] as const).filter((role) => chu(role))
  const small = coTt ? own : own.filter((role) => role === 'nhiemVu' && !isSmall(ten.dau))
  return own.some((role) => isOpen(above[role])) || small.some((role) => isSmall(chu(role)))
}

/** So much of a name tells which row it is. */
const SHOWN = 60

/**
 * A second result with its own deadline and assignment, all three whole; not the rest of cells that a page
 * cut.
 */
function isMoc({ chu, gop }: Dong, { moc }: ViecTho): boolean {
  const own = O_VIEC.filter((role) => chu(role))
  if (gop('nhiemVu') || gop('tt')) return !chu('nhiemVu') && own.length > 0
  const before = moc.at(-1)?.o ?? {}
  const cut = own.some((role) => isOpen(before[role]) || isSmall(chu(role)))
  return (
    !chu('nhiemVu') &&
    chu('ketQua') !== '' &&
    chu('thoiHan') !== '' &&
    (chu('phanCong') || chu('chuTri')) !== '' &&
    !cut
  )
}

function addViec(dong: Dong, nhom: NhomTho[], tren: ReadonlyMap<VaiTroCot, string>, so: So): void {
  const tt = dong.chu('tt').replace(/[.)]$/u, '')
  if (!nhom.length || (tt === '1' && nhom.at(-1)?.viec.length))
    nhom.push({ noi: dong.hang.noi, noiTen: [], viec: [], tong: [] })
  noteTt(dong, so)
  const without = dong.gop('tt')
    ? 'ô số thứ tự gộp với hàng trên nhưng hàng có tên, kết quả, tiến độ riêng'
    : dong.coTt && !tt
      ? 'ô số thứ tự trống nhưng hàng có tên và nội dung riêng'
      : undefined
  if (without !== undefined && !dong.chon) so.ghi('doan', dong.hang.noi, `${without}: đọc là một nhiệm vụ`)
  nhom.at(-1)?.viec.push({
    noi: dong.hang.noi,
    so: tt,
    ten: openChu(dong.chu('nhiemVu')),
    moc: [mocOf(dong, tren, so)],
  })
}

/** A number is counted by the program, also the "1" of "2.1" in group 2; anything else in its column is said. */
function noteTt({ hang, chu, numbered }: Dong, so: So): void {
  const tt = chu('tt')
  if (/^\d*[.)]?$/u.test(tt)) so.daBiet(tt)
  else if (SO_NHO.test(tt) && !numbered)
    so.ghi('sua', hang.noi, 'số thứ tự có số của nhóm: in số của nhiệm vụ trong nhóm', { nguyenVan: tt })
  else so.ghi('khong-xep-duoc', hang.noi, 'số thứ tự không phải số nguyên; đếm lại', { nguyenVan: tt })
}

function addMoc(dong: Dong, viec: ViecTho, tren: ReadonlyMap<VaiTroCot, string>, so: So): void {
  if (!dong.chon)
    so.ghi(
      'doan',
      dong.hang.noi,
      `hàng ${dong.gop('nhiemVu') || dong.gop('tt') ? 'chung ô tên hoặc ô số thứ tự với hàng trên' : 'không có số thứ tự nhưng đủ kết quả, tiến độ, phân công'}: đọc là mốc thứ ${viec.moc.length + 1} của nhiệm vụ ở trên`,
    )
  viec.moc.push(mocOf(dong, tren, so))
}

/** The cells of a row; one that is merged with the cell above has that cell's value. */
function mocOf({ hang, chu, gop, rieng }: Dong, tren: ReadonlyMap<VaiTroCot, string>, so: So): MocTho {
  const shared = O_VIEC.filter((role) => gop(role) && !chu(role) && tren.has(role))
  if (shared.length) so.ghi('sua', hang.noi, GOP)
  return {
    noi: [hang.noi],
    rieng: { ...rieng },
    o: Object.fromEntries(
      O_VIEC.map((role) => [role, shared.includes(role) ? (tren.get(role) ?? '') : chu(role)] as const)
        .filter(([, value]) => value)
        .map(([role, value]) => [role, openChu(value)]),
    ),
  }
}

/** The rest of a row that a page cut: each cell goes on with the one above. */
function continueViec(dong: Dong, viec: ViecTho, so: So): void {
  const ten = dong.chu('nhiemVu')
  const isSure = ten === '' || isSmall(ten) || isOpen(viec.ten)
  if (!dong.chon)
    so.ghi(
      isSure ? 'sua' : 'doan',
      dong.hang.noi,
      isSure
        ? 'hàng bị ngắt trang cắt làm hai: nối vào nhiệm vụ ở trên'
        : `hàng không có số thứ tự, tên viết hoa ("${ten.slice(0, SHOWN)}"): đọc là phần còn lại của nhiệm vụ ở trên; nếu là nhóm hay nhiệm vụ khác thì tách ra trong tệp dữ liệu`,
    )
  viec.ten = joinChu(viec.ten, ten)
  noteTt(dong, so)
  const last = viec.moc.at(-1)
  last?.noi.push(dong.hang.noi)
  for (const role of O_VIEC) if (last && dong.chu(role)) last.o[role] = joinChu(last.o[role], dong.chu(role))
  for (const [ma, chu] of Object.entries(dong.rieng))
    if (last) last.rieng[ma] = joinRows(last.rieng[ma] ?? '', chu)
}

/** What a row has in the columns of the office's own. */
const ownCellsOf = (hang: Hang, cot: readonly CotNhap[]): Record<string, string> =>
  Object.fromEntries(
    cot.flatMap(({ rieng, viTri }) => {
      const chu = hang.o[viTri]?.chu.trim()
      return rieng !== undefined && chu ? [[rieng, chu]] : []
    }),
  )

/** What a row that names a group has in them: a sum of the group, usually. */
function findCellsBeside({ rieng, chu }: Dong): Record<string, string> | undefined {
  const name = [chu('tt'), chu('nhiemVu')]
  const beside = Object.entries(rieng).filter(([, each]) => !name.includes(each))
  return beside.length ? Object.fromEntries(beside) : undefined
}

function noteUnknownColumns(hang: Hang, cot: readonly CotNhap[], so: So): void {
  for (const { noiDung, rieng, viTri, ten } of cot) {
    const chu = hang.o[viTri]?.chu
    if (!noiDung && rieng === undefined && chu)
      so.ghi('khong-xep-duoc', hang.noi, `cột "${ten}" không có chỗ trong kế hoạch`, { nguyenVan: chu })
  }
}
