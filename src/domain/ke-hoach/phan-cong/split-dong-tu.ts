import type { VaiTro } from './vai-tro'

/** A verb of a clause, with the text between it and the next verb. */
export type DongTu = { readonly vaiTro: VaiTro; readonly tu: string; readonly sau: string }

/** A clause: the subject before the first verb, then the verbs. */
export type MenhDe = { readonly chuNgu: string; readonly dongTu: readonly DongTu[] }

const DONG_TU: Readonly<Record<VaiTro, readonly string[]>> = {
  chuTri: ['chủ trì'],
  phoiHop: [
    'phối hợp với',
    'phối hợp cùng',
    'phối hợp',
    'cử người tham gia',
    'cử công chức tham gia',
    'cử cán bộ tham gia',
    'tham gia ý kiến',
    'góp ý',
    'cung cấp số liệu',
    'cung cấp dữ liệu',
    'cung cấp thông tin',
  ],
  thamMuu: ['tham mưu', 'tham mưu cho', 'tham mưu giúp', 'tham mưu, giúp'],
  thucHien: [
    'tổ chức triển khai thực hiện',
    'tổ chức triển khai',
    'tổ chức thực hiện',
    'triển khai thực hiện',
    'triển khai',
    'thực hiện',
    'tham gia triển khai',
    'tham gia',
    'nghiên cứu triển khai',
    'nghiên cứu, triển khai',
    'áp dụng thử nghiệm',
    'chuẩn bị',
    'tự kiểm tra',
    'tự rà soát',
    'tự đánh giá',
    'tự chấm điểm',
  ],
  huongDan: ['hướng dẫn'],
  // "phối hợp thẩm định" appraises, it does not coordinate (001/3.3).
  thamDinh: ['thẩm định', 'thẩm tra', 'có ý kiến thẩm định', 'phối hợp thẩm định', 'phối hợp thẩm tra'],
  tongHop: ['tổng hợp'],
  deXuat: [
    'rà soát, đề xuất',
    'rà soát và đề xuất',
    'thực hiện rà soát, đề xuất',
    'thực hiện rà soát',
    'rà soát',
    'đề xuất',
  ],
  xayDung: [
    'xây dựng',
    'nghiên cứu xây dựng',
    'nghiên cứu, xây dựng',
    'triển khai xây dựng',
    'nghiên cứu, triển khai xây dựng',
    'hoàn thiện',
  ],
  trinh: ['trình', 'gửi'],
  pheDuyet: [
    'phê duyệt',
    'ban hành',
    'quyết định',
    'xem xét',
    'xem xét, quyết định',
    'xem xét, phê duyệt',
    'xem xét, ban hành',
    'xem xét quyết định',
    'xem xét phê duyệt',
    'xem xét ban hành',
  ],
  donDoc: [
    'đôn đốc',
    'kiểm tra',
    'theo dõi',
    'đôn đốc và kiểm tra',
    'đôn đốc, kiểm tra',
    'theo dõi, đôn đốc',
    'theo dõi, kiểm tra',
  ],
  baoCao: ['báo cáo'],
}

/** Phrases in which such a word is part of a noun or of a name; they are stepped over. */
const KHONG_LA_DONG_TU: readonly string[] = [
  'quy trình',
  'chương trình',
  'tờ trình',
  'lộ trình',
  'quá trình',
  'kế hoạch kiểm tra',
  'công tác kiểm tra',
  'đoàn kiểm tra',
  'tổ kiểm tra',
  'ủy ban kiểm tra',
  'hội đồng thẩm định',
  'cơ quan tham mưu',
  'văn bản hướng dẫn',
  'kết quả thực hiện',
  'tiến độ thực hiện',
  'tiến độ triển khai',
  'thẩm quyền quyết định',
  'chất lượng rà soát',
  'theo hướng dẫn',
  'được phê duyệt',
  'được ban hành',
  'trong việc thực hiện',
  'trong việc triển khai',
]

const KHONG_SAU_CHU = '(?<![\\p{L}\\p{N}])'
const KHONG_TRUOC_CHU = '(?![\\p{L}\\p{N}])'
const orderLongestFirst = (phrases: readonly string[]): string =>
  [...phrases].sort((a, b) => b.length - a.length).join('|')

// "Quyết định", "Báo cáo" with a capital are documents, so verbs are matched in small letters only.
const matchEitherCase = (phrase: string): string =>
  `[${phrase.charAt(0)}${phrase.charAt(0).toUpperCase()}]${phrase.slice(1)}`
const BO_QUA = orderLongestFirst(KHONG_LA_DONG_TU.map(matchEitherCase))
const VAI_TRO = new Map(
  Object.entries(DONG_TU).flatMap(([vaiTro, tu]) => tu.map((each) => [each, vaiTro as VaiTro] as const)),
)
const MAU = new RegExp(
  `${KHONG_SAU_CHU}(?:(?:${BO_QUA})|(${orderLongestFirst([...VAI_TRO.keys()])}))${KHONG_TRUOC_CHU}`,
  'gu',
)

// What follows "chỉ đạo" is what others are told to do (001/5.5, 004/III.3).
const CHI_DAO = new RegExp(`(?<!(?:[Bb]an|theo) )${KHONG_SAU_CHU}chỉ đạo${KHONG_TRUOC_CHU}`, 'u')

/** Splits a clause at its verbs, the longest known phrase first. */
export function splitDongTu(menhDe: string): MenhDe {
  const found = findDongTu(menhDe)
  const dongTu = found.map(({ vaiTro, tu, index }, i) => ({
    vaiTro,
    tu,
    sau: menhDe.slice(index + tu.length, found[i + 1]?.index ?? menhDe.length),
  }))
  return { chuNgu: menhDe.slice(0, found[0]?.index ?? menhDe.length), dongTu: mergeNoiDung(dongTu) }
}

type Found = { readonly vaiTro: VaiTro; readonly tu: string; readonly index: number }

function findDongTu(menhDe: string): Found[] {
  const end = CHI_DAO.exec(menhDe)?.index ?? menhDe.length
  return [...menhDe.matchAll(MAU)].flatMap(({ 1: tu, index }) => {
    const vaiTro = VAI_TRO.get(tu ?? '')
    return tu === undefined || vaiTro === undefined || index > end ? [] : [{ vaiTro, tu, index }]
  })
}

/** Puts a verb that only names what the verb before it is about into that verb's text. */
function mergeNoiDung(dongTu: readonly DongTu[]): DongTu[] {
  const merged: DongTu[] = []
  for (const each of dongTu) {
    const last = merged.at(-1)
    if (last !== undefined && isNoiDungOf(last, each))
      merged[merged.length - 1] = { ...last, sau: `${last.sau}${each.tu}${each.sau}` }
    else merged.push(each)
  }
  return merged
}

function isNoiDungOf(truoc: DongTu, { vaiTro, sau }: DongTu): boolean {
  if (/[,;]\s*(?:và )?$/u.test(truoc.sau)) return false
  const isNext = truoc.sau.trim() === ''
  if (vaiTro === 'baoCao') return isNext && sau.trim() === ''
  if (vaiTro === 'thucHien')
    return truoc.vaiTro === 'thamMuu' || (isNext && ['huongDan', 'phoiHop'].includes(truoc.vaiTro))
  return isNext && truoc.vaiTro === 'phoiHop'
}
