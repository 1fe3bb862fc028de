import { slugify } from '../../language/text'
import { withoutMark } from '../co-quan/ban-hanh'
import type { Phong } from '../co-quan/co-quan'
import { LINH_VUC, linhVucOf, type MaLinhVuc } from '../linh-vuc'
import type { LuaChon } from './lua-chon'

/** A field as a clerk calls it, what a department does that leads it, and words that name it too. */
type TenLinhVuc = { readonly ten: string; readonly viDu: string; readonly goi: readonly string[] }

export const TEN_LINH_VUC: Readonly<Record<MaLinhVuc, TenLinhVuc>> = {
  'the-che': {
    ten: 'thể chế',
    viDu: 'soạn, rà soát văn bản quy phạm pháp luật',
    goi: ['phap-luat', 'quy-pham', 'tu-phap', 'phap-che'],
  },
  'thu-tuc': {
    ten: 'thủ tục hành chính',
    viDu: 'bộ phận một cửa, rà soát thủ tục',
    goi: ['thu-tuc', 'mot-cua'],
  },
  'bo-may': {
    ten: 'tổ chức bộ máy',
    viDu: 'sắp xếp phòng, biên chế, phân cấp',
    goi: ['bien-che', 'phan-cap'],
  },
  'cong-vu': {
    ten: 'chế độ công vụ',
    viDu: 'tuyển dụng, đánh giá, đào tạo công chức',
    goi: ['can-bo', 'vien-chuc', 'nhan-su'],
  },
  'tai-chinh-cong': {
    ten: 'tài chính công',
    viDu: 'ngân sách, tự chủ, tài sản công',
    goi: ['tai-chinh', 'ngan-sach', 'ke-toan', 'tai-san'],
  },
  'chinh-quyen-so': {
    ten: 'chính quyền số',
    viDu: 'chuyển đổi số, dữ liệu, dịch vụ công trực tuyến',
    goi: ['cong-nghe-thong-tin', 'cntt', 'dien-tu', 'dich-vu-cong-truc-tuyen'],
  },
  'chi-dao': {
    ten: 'chỉ đạo điều hành',
    viDu: 'kế hoạch, báo cáo, kiểm tra, tuyên truyền CCHC',
    goi: ['dieu-hanh', 'tuyen-truyen', 'kiem-tra-cchc'],
  },
}

/** The fields to choose from, in their order. */
export const CHON_LINH_VUC: readonly LuaChon[] = LINH_VUC.map(({ ma }) => ({
  ma,
  ten: TEN_LINH_VUC[ma].ten,
  viDu: TEN_LINH_VUC[ma].viDu,
}))

/**
 * "Phòng Nội vụ: tổ chức bộ máy, công vụ" as a department with the fields it leads: by name, by code, by number
 * from 1; without the marks of a list. `la`: what names no field.
 */
export function readPhong(line: string): { phong: Phong; la: string[] } {
  const [before = '', fields = ''] = line.split(/:(.*)/su)
  const ten = withoutMark(before.replace(/^[-–—+•*]\s*/u, '').trim())
  const named = fields
    .replace(/chỉ đạo\s*,\s*điều hành/giu, TEN_LINH_VUC['chi-dao'].ten)
    .split(/[,;]/u)
    .map((field) => field.trim())
    .filter(Boolean)
  const found = named.map((field) => [field, codeOf(field)] as const)
  const linhVuc = [...new Set(found.flatMap(([, ma]) => ma ?? []))]
  return {
    phong: { id: slugify(ten), ten, ...(linhVuc.length ? { linhVuc } : {}) },
    la: found.filter(([, ma]) => ma === undefined).map(([field]) => field),
  }
}

/** A department as a line: as it is kept, with codes, or as it is shown. */
export const lineOfPhong = (
  { ten, linhVuc = [] }: Pick<Phong, 'ten' | 'linhVuc'>,
  kieu: 'ma' | 'ten',
): string =>
  linhVuc.length
    ? `${ten}: ${linhVuc.map((ma) => (kieu === 'ma' ? ma : TEN_LINH_VUC[ma].ten)).join(', ')}`
    : ten

/** Another department in the place of a field: its name would be lost. */
const IS_PHONG = /:|^(?:phòng|văn phòng|trung tâm|chi cục|ban) \p{L}/iu

/** One field, or none where the words fit none or several. */
function codeOf(field: string): MaLinhVuc | undefined {
  if (IS_PHONG.test(field)) return undefined
  const slug = slugify(field)
  const exact = LINH_VUC.find(({ ma, ten }, index) => [ma, slugify(ten), String(index + 1)].includes(slug))
  if (exact) return exact.ma
  const [one, ...more] = LINH_VUC.filter(({ ma }) => isField(slug, ma))
  return more.length > 0 ? undefined : (one?.ma ?? linhVucOf(field))
}

const isField = (slug: string, ma: MaLinhVuc): boolean =>
  [ma, slugify(TEN_LINH_VUC[ma].ten), ...TEN_LINH_VUC[ma].goi].some((goi) => `-${slug}-`.includes(`-${goi}-`))
