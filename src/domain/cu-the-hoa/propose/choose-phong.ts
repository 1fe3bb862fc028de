import type { Phong } from '../../co-quan/co-quan'
import { escapePattern } from '../../../language/text'
import { linhVucOf } from '../../linh-vuc'
import { type DonVi, phongOf } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'

/** What a department is chosen for: the task, its product, its field, and who leads it in the province. */
export type ViecCuaPhong = {
  readonly ten: string
  readonly ketQua: string
  readonly linhVuc: string
  /** The agencies that lead in the province; none where the unit itself is one of them. */
  readonly chuTriTinh: readonly string[]
}

/**
 * The department of the unit that leads: by the subject words of the register, else by the subject that a
 * department without a field of reform has in its name, else by whose counterpart it is, else by the field.
 * Undefined when nothing tells.
 */
export const choosePhong = (viec: ViecCuaPhong, donVi: DonVi, quyTac: QuyTac): string | undefined =>
  findBySubject(viec, donVi.coQuan.phong ?? []) ??
  findCounterpart(viec, donVi, quyTac) ??
  phongOf(donVi.coQuan, viec.linhVuc)

/** The one department whose subject the name of the task speaks of, else its product; the longest subject counts. */
function findBySubject({ ten, ketQua }: ViecCuaPhong, cac: readonly Phong[]): string | undefined {
  const subjects = cac.flatMap((phong) => subjectsOf(phong).map((subject) => ({ phong: phong.ten, subject })))
  for (const text of [ten, ketQua]) {
    const hits = subjects.filter(({ subject }) => speaksOf(text, subject))
    const longest = Math.max(...hits.map(({ subject }) => subject.length))
    const [first, ...others] = new Set(
      hits.filter(({ subject }) => subject.length === longest).map(({ phong }) => phong),
    )
    if (first !== undefined && others.length === 0) return first
  }
  return undefined
}

const KIND = /^(?:Phòng|Chi cục|Ban)\s+(?:Quản lý\s+(?:nhà nước\s+về\s+)?)?/iu
/** Words in names of departments that are in every other task too. */
const COMMON = new Set([
  'kế hoạch',
  'tổ chức',
  'hành chính',
  'tổng hợp',
  'nghiệp vụ',
  'cán bộ',
  'dịch vụ',
  'kinh tế',
])

/** "Phòng Quản lý quy hoạch và xây dựng" without a field of reform is there for "quy hoạch" and "xây dựng". */
function subjectsOf({ ten, linhVuc, viec }: Phong): string[] {
  if (viec !== undefined) return viec
  if (linhVuc !== undefined || !KIND.test(ten)) return []
  return ten
    .replace(KIND, '')
    .split(/\s+[-–]\s+|\s*,\s*(?:và\s+)?|\s+và\s+/u)
    .map((part) => part.toLocaleLowerCase('vi'))
    .filter((part) => part !== '' && !COMMON.has(part))
}

/** Subjects that are verbs too: "trật tự xây dựng" is one, "phối hợp xây dựng Quy định" is none. */
const VERBS = new Set(['xây dựng', 'đào tạo', 'đầu tư', 'quy hoạch', 'kiểm tra', 'thẩm định'])
const BEFORE_VERB =
  /(?:^|[,;:.\n-]\s*|(?:phối hợp|tiếp tục|tham gia|tham mưu|nghiên cứu|tổ chức|triển khai|trong|sở|bộ|phòng|ban) )$/iu
const AFTER_VERB = /^ (?:\p{Lu}|các |chính sách|kế hoạch|cơ sở dữ liệu|kho |hệ thống|đội ngũ|phương án|và )/u

function speaksOf(text: string, subject: string): boolean {
  const pattern = new RegExp(`(?<!\\p{L})${escapePattern(subject)}(?!\\p{L})`, 'giu')
  return Array.from(text.matchAll(pattern)).some(
    ({ 0: found, index }) =>
      !VERBS.has(subject.toLocaleLowerCase('vi')) ||
      !(BEFORE_VERB.test(text.slice(0, index)) || AFTER_VERB.test(text.slice(index + found.length))),
  )
}

/**
 * The department that stands for the agency that leads first: the one whose name has the first of its words. In a field
 * that this agency watches over anyway, the department of the field does.
 */
function findCounterpart(
  { chuTriTinh, linhVuc }: ViecCuaPhong,
  { cap, coQuan: { phong = [] } }: DonVi,
  quyTac: QuyTac,
): string | undefined {
  const field = linhVucOf(linhVuc)
  const words = chuTriTinh.slice(0, 1).flatMap((name) =>
    quyTac.phong
      .filter((each) => each.cap.includes(cap) && each.so === name)
      .filter((each) => field === undefined || !(each.linhVuc ?? []).includes(field))
      .flatMap((each) => each.phong),
  )
  return words.flatMap((word) => phong.filter(({ ten }) => ten.includes(word)))[0]?.ten
}
