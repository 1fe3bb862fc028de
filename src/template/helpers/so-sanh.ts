import { twoDigits } from '../../language/list-marks'
import { formatNumber, roundTo } from '../../language/number'
import { lowerFirst } from '../../language/text'

/** A figure of a report as a template sees it, with the same of other periods. */
type SoLieu = {
  readonly co: boolean
  readonly so: number
  readonly donVi: string
  readonly thapPhan: number
  readonly kyTruoc: { readonly co: boolean; readonly so: number }
  readonly cungKy: { readonly co: boolean; readonly so: number }
}
const TEN = { kyTruoc: 'kỳ trước', cungKy: 'cùng kỳ' } as const

/**
 * How a figure differs from that of the period before or of last year, between the figures as they are
 * printed; nothing where there is nothing to compare. `noi`: what joins it to the sentence.
 * @example {{soSanh soLieu.tyLe "cungKy"}} → tăng 1,2 điểm phần trăm so với cùng kỳ
 * @example giao {{soSanh soLieu.nhiemVu "kyTruoc"}} → giao giảm 12 nhiệm vụ so với kỳ trước
 * @example đạt 97,5%{{soSanh soLieu.nhiemVu "cungKy" noi=", "}} → đạt 97,5%, bằng cùng kỳ
 * @example đạt 97,5%{{soSanh soLieu.tyLe "kyTruoc" noi=", "}}. → đạt 97,5%.
 */
export function soSanh(
  soLieu: SoLieu,
  ky: keyof typeof TEN,
  { hash }: { readonly hash?: { readonly noi?: string } } = {},
): string {
  if (!Object.hasOwn(TEN, ky)) throw new Error(`so sánh với "kyTruoc" hoặc "cungKy", không phải "${ky}"`)
  if (typeof soLieu !== 'object' || !Object.hasOwn(soLieu, ky))
    throw new Error('so sánh được một chỉ tiêu của "soLieu", không so sánh được giá trị khác')
  const before = soLieu[ky]
  if (!soLieu.co || !before.co) return ''
  const step = roundTo(soLieu.so - before.so, soLieu.thapPhan)
  const what =
    step === 0
      ? `bằng ${TEN[ky]}`
      : `${step > 0 ? 'tăng' : 'giảm'} ${inBetween(step, soLieu)} so với ${TEN[ky]}`
  return `${hash?.noi ?? ''}${what}`
}
soSanh.named = ['noi'] as const

function inBetween(step: number, { donVi, thapPhan }: SoLieu): string {
  const size = Math.abs(step)
  if (donVi === '%') return `${formatNumber(size, thapPhan)} điểm phần trăm`
  const count = thapPhan === 0 && size < 10 ? twoDigits(size) : formatNumber(size, thapPhan)
  return [count, unitOf(donVi)].filter(Boolean).join(' ')
}

/** A unit inside a sentence begins small, unless it is an abbreviation: "hồ sơ", "TTHC". */
const unitOf = (donVi: string): string => (/^\p{Lu}\p{Ll}/u.test(donVi) ? lowerFirst(donVi) : donVi)
