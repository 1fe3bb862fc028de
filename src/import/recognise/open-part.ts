import type { TenPhan } from '../../domain/ke-hoach/ke-hoach'
import { roman } from '../../language/list-marks'
import type { So } from '../source/ghi-chu'
import type { Doan } from '../source/nguon'
import { MUC } from '../source/signs'

export type Gach = { noiDung: string; cong: string[] }
export type Diem = { noiDung: string; doan: string[]; gach: Gach[] }
/**
 * `nguyen`: all that follows stands as it is written, marks and numbers too, since the data has no level for
 * it.
 */
export type KhoanTho = {
  so: number
  tieuDe?: string
  noiDung?: string
  diem: Diem[]
  gach: Gach[]
  doan: Doan[]
  nguyen?: true
}
/**
 * `ten`: which part it is; `sau`: of one that the data has no name for, behind which it stands; `so`: its number,
 * where the program would count another.
 */
export type PhanTho = {
  so?: string
  ten?: TenPhan
  sau: TenPhan | 'dau'
  tieuDe: string
  moDau: string[]
  gach: Gach[]
  khoan: KhoanTho[]
}

/**
 * Which part of a plan a heading names, by its words; "II. NHIỆM VỤ … TRÁCH NHIỆM THỰC HIỆN" are tasks, not
 * organisation.
 */
const PHAN_THEO_TU: readonly (readonly [TenPhan, RegExp])[] = [
  ['toChuc', /^(?:công tác )?tổ chức/iu],
  ['kinhPhi', /kinh phí/iu],
  ['mucDich', /mục đích|yêu cầu/iu],
  ['mucTieu', /mục tiêu/iu],
  ['nhiemVu', /nhiệm vụ|nội dung|giải pháp/iu],
  ['toChuc', /tổ chức|trách nhiệm/iu],
]

/** A line with one space where it has several. */
export const plainOf = (chu: string): string => chu.replace(/\s+/gu, ' ')

/** Whether a line is the heading of a part. */
export const isHeading = ({ chu }: Doan): boolean => MUC.test(chu) && chu.length < 300

/**
 * The part that a heading opens: the first of a kind that the data knows, else one of the office's own. One above
 * others (`inTwoLevels`) is its heading alone, and the parts below it say what they are.
 */
export function openPart(
  line: Doan,
  {
    parts,
    next,
    inTwoLevels,
    so,
  }: {
    readonly parts: readonly PhanTho[]
    readonly next: Doan | undefined
    readonly inTwoLevels: boolean
    readonly so: So
  },
): PhanTho {
  const [, number = '', tieuDe = ''] = MUC.exec(line.chu) ?? []
  const own = line.phan ?? number
  const above = line.phan !== undefined && next !== undefined && next.phan === undefined
  const ten = above ? undefined : kindOf(tieuDe)
  const others = otherKindsIn(tieuDe, ten)
  const mixed = isBoth(ten, others, 'mucTieu', 'nhiemVu')
  const isFirst = ten !== undefined && !mixed && !parts.some((part) => part.ten === ten)
  const sau = parts.findLast((part) => part.ten !== undefined)?.ten ?? 'dau'
  if (line.phan !== undefined) so.daBiet(line.phan)
  if (others.length) so.ghi('doan', line.noi, explainKinds(plainOf(tieuDe), { ten, others, mixed }))
  return {
    ...(isFirst ? { ten } : {}),
    ...(inTwoLevels && own !== roman(parts.length + 1) ? { so: own } : {}),
    sau,
    tieuDe: plainOf(tieuDe),
    moDau: [],
    gach: [],
    khoan: [],
  }
}

const isBoth = (ten: TenPhan | undefined, others: readonly TenPhan[], ...pair: readonly TenPhan[]): boolean =>
  pair.some((kind) => kind === ten) && pair.some((kind) => others.includes(kind))

const kindOf = (tieuDe: string): TenPhan | undefined =>
  PHAN_THEO_TU.find(([, words]) => words.test(tieuDe))?.[0]

const NGHIA: Readonly<Record<TenPhan, string>> = {
  mucDich: 'mục đích, yêu cầu',
  mucTieu: 'mục tiêu',
  nhiemVu: 'nhiệm vụ',
  kinhPhi: 'kinh phí',
  toChuc: 'tổ chức thực hiện',
}

/** Targets are goals, where they stand beside something else; alone they are a part of the office's own. */
const CHI_TIEU = /^(?:(?:các|một số|những|hệ thống) )?chỉ tiêu/iu

/** What else a heading names: "KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN"; whose task it is is no organisation. */
const otherKindsIn = (tieuDe: string, ten: TenPhan | undefined): TenPhan[] =>
  ten === undefined
    ? []
    : tieuDe
        .split(/\s*[,;&/]\s*|\s+(?:và|[-–])\s+/iu)
        .flatMap((piece) => (CHI_TIEU.test(piece) ? 'mucTieu' : (kindOf(piece) ?? [])))
        .filter((kind) => kind !== ten && (kind !== 'toChuc' || /tổ chức/iu.test(tieuDe)))

/**
 * What stands there of the second kind is read as the first, which must be said; but tasks are never read as goals,
 * which every unit would then have to reach.
 */
function explainKinds(
  tieuDe: string,
  given: { readonly ten: TenPhan | undefined; readonly others: readonly TenPhan[]; readonly mixed: boolean },
): string {
  const others = Array.from(new Set(given.others), (kind) => NGHIA[kind]).join(', ')
  const taken = given.mixed
    ? 'ghi là phần riêng, khi cụ thể hóa không lấy mục tiêu từ phần này; muốn lấy thì tách mục tiêu thành một phần (mucTieu)'
    : `đọc cả phần là ${given.ten ? NGHIA[given.ten] : ''}; nếu cần thì tách thành hai phần trong tệp dữ liệu`
  return `phần "${tieuDe}" có cả ${others}: ${taken}`
}
