import { type HangTong, isTong } from '../../domain/ke-hoach/hang-tong'
import type { CotNhap } from '../table/columns'
import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'
import type { Doan, Hang } from '../source/nguon'

/** A row of totals as it was read: the place in the source, its words, its cells by what their columns hold. */
export type TongTho = HangTong & { readonly noi: Place }

/** "Bằng chữ: Một trăm triệu đồng", below a sum. */
const BANG_CHU = /^\(?\s*(?:(?:số tiền|tổng số|viết)\s+)*bằng chữ\s*:/iu

/**
 * A row that adds up others, or says the sum in words: it begins with such words where the number or the name of
 * a task would stand.
 */
export function readTong(hang: Hang, cot: readonly CotNhap[]): TongTho | undefined {
  const named = cot.find(({ noiDung }) => noiDung === 'nhiemVu')?.viTri ?? 0
  const at = hang.o.findIndex(({ chu }) => chu)
  const ten = hang.o[at]?.chu.replace(/\s+/gu, ' ').trim() ?? ''
  if (at < 0 || at > named || !(isTong(ten) || BANG_CHU.test(ten))) return undefined
  return { noi: hang.noi, ten, ...valuesOf(hang, cot, at) }
}

/** The cells of a row behind the one with its words, by the codes of their columns. */
function valuesOf(hang: Hang, cot: readonly CotNhap[], at: number): Pick<HangTong, 'o'> {
  const o = Object.fromEntries(
    cot.flatMap(({ noiDung, rieng, viTri }) => {
      const [what, chu] = [noiDung ?? rieng, hang.o[viTri]?.chu.trim()]
      return what !== undefined && chu && viTri > at ? [[what, chu]] : []
    }),
  )
  return Object.keys(o).length ? { o } : {}
}

/** "II. …", "B. …": the row of a group. */
const SO_NHOM = /^(?:[IVXLC]+|[A-H])(?:[.)]|$|\s)/u
/**
 * A row of one cell behind the last task, without a number, heads nothing: it is a closing row of the table, a
 * remark or the sum in words.
 */
export function takeClosingRows(nhom: NhomCoTong[], so: So): void {
  const closing: NhomCoTong[] = []
  for (let last = nhom.at(-1); nhom.length > 1 && last && isClosing(last); last = nhom.at(-1)) {
    nhom.pop()
    so.ghi('doan', last.noi, 'hàng cuối bảng không có nhiệm vụ nào bên dưới: in thành một hàng ở cuối bảng')
    closing.push(last)
  }
  for (const { noi, ten = '', tong } of closing.reverse())
    for (const each of [{ noi, ten }, ...tong]) nhom.at(-1)?.tong.push(each)
}

/** "Ghi chú: …", "(*) …", "[1] …": how a remark below a table begins. */
const GHI_CHU =
  /^(?:\(?\*|\[?\(?\d{1,2}[\])]|\(|(?:ghi chú|lưu ý|chú thích|chú giải|giải thích|nguồn)(?!\p{L}))/iu

/** The remarks below a table, from the first on; the lines above are others. */
export function takeRemarks(
  lines: readonly Doan[],
  so: So,
): { readonly remarks: readonly HangTong[]; readonly others: readonly Doan[] } {
  const at = lines.findIndex(({ chu }) => GHI_CHU.test(chu))
  const remarks = at < 0 ? [] : lines.slice(at)
  for (const { noi } of remarks)
    so.ghi('doan', noi, 'dòng ghi chú dưới bảng nhiệm vụ: in thành một hàng ở cuối bảng')
  return {
    remarks: remarks.map(({ chu }) => ({ ten: chu.replace(/\s+/gu, ' ') })),
    others: lines.slice(0, at < 0 ? lines.length : at),
  }
}

const isClosing = ({ dau, viec, ten }: NhomCoTong): boolean =>
  viec.length === 0 && ten !== undefined && !SO_NHOM.test(dau ?? '')

/** `dau`: how the row of the group begins. */
type NhomCoTong = {
  readonly noi: Place
  readonly ten?: string
  readonly dau?: string
  readonly viec: readonly unknown[]
  readonly tong: TongTho[]
}

/**
 * Which of the totals behind the last task are of the whole table: all, but for one that is its group's by its
 * words, or because the group before has one too.
 */
export function takeTongOfTable(nhom: readonly NhomCoTong[]): TongTho[] {
  const last = nhom.at(-1)
  if (!last) return []
  const symmetric = (nhom.at(-2)?.tong.length ?? 0) > 0
  const own = last.tong.findIndex(({ ten }, at) => !isOfNhom(ten) && !(at === 0 && symmetric && isTong(ten)))
  return own < 0 ? [] : last.tong.splice(own)
}

/** "Cộng nhóm I", "Tổng mục II". */
const isOfNhom = (ten: string): boolean =>
  /^(?:tổng|cộng)(?:\s+(?:cộng|số|kinh phí))*\s*\(?(?:nhóm|mục|phần|lĩnh vực|tiểu mục)?\s*[IVX]+\)?\s*[:.]?$/iu.test(
    ten,
  ) || /^(?:tổng|cộng)(?:\s+(?:cộng|số|kinh phí))*\s+(?:nhóm|mục|phần|lĩnh vực|tiểu mục)(?!\p{L})/iu.test(ten)
