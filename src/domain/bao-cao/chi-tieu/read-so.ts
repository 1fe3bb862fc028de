import { formatNumber, roundTo } from '../../../language/number'
import { type Reading, readNumber, tidyNumber } from '../../../language/typed-number'
import { type ChiTieu, decimalsOf, isTyLe } from './chi-tieu'
import type { SoLieu } from './so-lieu'

/** A figure as it was given: a number, "-" for unknown, nothing, or something that cannot be taken for one. */
export type SoDaDoc =
  | { readonly loai: 'so'; readonly so: number }
  | { readonly loai: 'khong-biet' | 'thieu' }
  | { readonly loai: 'loi'; readonly message: string; readonly hint: string; readonly hintOnPage?: string }
export type SoLieuNhap = { readonly so: SoDaDoc; readonly lyDo?: string | undefined }
/** `tran`: it stands without quotes, where YAML has a reading of its own. */
type DaGo = { readonly text: string; readonly tran: boolean }

/** What was given for a row, read by what the row allows. */
export function readGiven(row: ChiTieu, soLieu: SoLieu | undefined): SoLieuNhap {
  const given = soLieu && Object.hasOwn(soLieu.soLieu, row.ma) ? soLieu.soLieu[row.ma] : undefined
  const { so, lyDo } = typeof given === 'object' ? given : { so: given }
  if (so === undefined) return { lyDo, so: { loai: 'thieu' } }
  const typed =
    typeof so === 'string'
      ? { text: so, tran: false }
      : { text: soLieu?.nhuGo?.get(row.ma) ?? String(so), tran: true }
  return { lyDo, so: readSo(row, typed) }
}

const refuse = (message: string, hint: string, hintOnPage = hint): SoDaDoc => ({
  loai: 'loi',
  message,
  hint,
  hintOnPage,
})

function readSo(row: ChiTieu, { text: typed, tran }: DaGo): SoDaDoc {
  const whole = tidyNumber(typed)
  if (whole === '') return { loai: 'thieu' }
  if (/^[-–—]$/u.test(whole)) return { loai: 'khong-biet' }
  if (/^-\s?[\d.,]/u.test(whole)) return refuse(`"${row.ten}": số liệu không thể âm: ${whole}`, 'sửa lại số')
  const text = isTyLe(row) ? whole.replace(/ ?%$/u, '') : whole
  const { viet, may } = readNumber(text)
  if (viet && may && isDoubtful(row, { viet, may, tran })) return explainTwo(row, { text, viet, may })
  const reading = viet ?? may
  if (!reading) return explainNoNumber(row, text)
  return reading.le > decimalsOf(row) ? explainDecimals(row, text) : { loai: 'so', so: reading.so }
}

/**
 * Whether a text that has two readings could be meant either way. In quotes it is Vietnamese, where the row
 * leaves no room for the other: "40.372" dossiers. A share of "97.500" has room for both.
 */
function isDoubtful(
  row: ChiTieu,
  { viet, may, tran }: { readonly viet: Reading; readonly may: Reading; readonly tran: boolean },
): boolean {
  const decimals = decimalsOf(row)
  if (tran || viet.le > decimals) return true
  return viet.le === 0 && (isTyLe(row) || may.le <= decimals) && may.le > 0
}

function explainTwo(
  row: ChiTieu,
  { text, viet, may }: { readonly text: string; readonly viet: Reading; readonly may: Reading },
): SoDaDoc {
  const readings = [viet.so, may.so].sort((one, other) => other - one)
  const allowed = readings.filter((so) => roundTo(so, decimalsOf(row)) === so)
  const ways = (allowed.length ? allowed : readings).map(formatPlain)
  return refuse(
    `"${row.ten}" ghi ${text}: có thể là ${readings.map(formatPlain).join(' hoặc ')}`,
    `ghi ${row.ma}: ${ways.map((way) => (way.includes(',') ? `"${way}" trong dấu nháy` : way)).join(' hoặc ')}`,
    `gõ lại ${ways.join(' hoặc ')}`,
  )
}

/** Without points: it can be read in one way only. */
const formatPlain = (so: number): string => formatNumber(so, 15).replaceAll('.', '')

const explainDecimals = (row: ChiTieu, text: string): SoDaDoc => {
  const decimals = decimalsOf(row)
  return decimals
    ? refuse(
        `"${row.ten}" ghi ${text}: nhiều nhất ${decimals} chữ số thập phân`,
        'làm tròn số, hoặc sửa "thapPhan" của chỉ tiêu',
      )
    : refuse(
        `"${row.ten}" ghi ${text}: chỉ tiêu này${row.donVi === undefined ? '' : ` đếm theo đơn vị ${row.donVi},`} không có phần lẻ`,
        'ghi số nguyên',
      )
}

/** Why a text is no number, as far as that can be told, and how to write it. */
const REASONS: readonly (readonly [form: RegExp, why: string, hint: string])[] = [
  [/%/u, 'chỉ tiêu này không tính theo phần trăm', 'ghi số, không ghi dấu %'],
  [/\d\s*\/\s*\d/u, 'có hai số', 'mỗi số ghi vào dòng chỉ tiêu của nó'],
  [
    /^(?:\D*\d){16}/u,
    'số dài quá 15 chữ số',
    'xem lại có thừa chữ số; số tiền thì ghi theo đơn vị tính của biểu',
  ],
  [
    /^[+~<>≤≥≈]|^0[xob]|\de[+-]?\d|inf|nan/iu,
    'không phải là cách viết số',
    'chỉ ghi chữ số, ví dụ: "1.250,5"',
  ],
  [/^\d[\d.,]*\s*\p{L}/u, 'có cả chữ', 'chỉ ghi số, đơn vị đã có trong biểu'],
  [/\p{L}/u, 'không phải là số', 'ghi 0 nếu không có việc nào, "-" nếu không biết; chưa có số thì bỏ trống'],
]

function explainNoNumber({ ten }: ChiTieu, text: string): SoDaDoc {
  const [, why, hint] = REASONS.find(([form]) => form.test(text)) ?? [
    /^/u,
    'không phải là cách viết số',
    'dấu chấm ngăn từng ba chữ số, dấu phẩy đứng trước phần lẻ, ví dụ: "1.250,5"',
  ]
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return refuse(`"${ten}" ghi "${shown}": ${why}`, hint)
}
