import { columns, paragraph, text } from '../document/build'
import type { Columns, Paragraph } from '../document/nodes'
import { wording } from '../decree/wording'
import type { CoQuan } from '../domain/co-quan/co-quan'

type Letterhead = {
  readonly coQuan: CoQuan
  readonly chuQuan?: CoQuan | undefined
  /**
   * Số and địa danh, ngày; an attached document has neither (Phụ lục III, Mẫu 1.3), a paper of the house no
   * number.
   */
  readonly numbered?: { readonly soKyHieu?: string; readonly diaDanhNgay: string }
  readonly duThao: boolean
}

/** Shares of the text width: Quốc hiệu at 13 pt needs 269 of the 453 pt. */
const SHARES = [0.4, 0.6]

/**
 * The head of a document: agency left, state right, number and date on one line below (NĐ 30/2020/NĐ-CP, Phụ
 * lục I, mục IV, ô 1–4).
 */
export function letterhead({ coQuan, chuQuan, numbered, duThao }: Letterhead): Columns {
  const draft = duThao ? [paragraph('duThao', wording.duThao)] : []
  const agency = [
    ...(chuQuan ? [paragraph('coQuanChuQuan', nameOf(chuQuan))] : []),
    paragraph('coQuanBanHanh', nameOf(coQuan)),
    ...(numbered ? [] : draft),
  ]
  const state = [paragraph('quocHieu', wording.quocHieu), paragraph('tieuNgu', wording.tieuNgu)]
  const below = numbered
    ? [[[...numberOf(numbered), ...draft], [paragraph('diaDanhNgay', numbered.diaDanhNgay)]]]
    : []
  return columns(SHARES, [[agency, state], ...below])
}

const numberOf = ({ soKyHieu }: NonNullable<Letterhead['numbered']>): Paragraph[] =>
  soKyHieu === undefined ? [] : [paragraph('soKyHieu', text(`Số: ${soKyHieu}`))]

/** A council or committee is named on one line, its place on the next, unless the register says otherwise. */
const PLACE = /^(?:Ủy|Hội) .*? (?=(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|đặc khu) )/u
/** The name of an agency as a letterhead breaks it. */
export const nameLines = ({ ten, tenTrenVanBan }: CoQuan): readonly string[] =>
  tenTrenVanBan ?? ten.replace(PLACE, (name) => `${name.trim()}\n`).split('\n')
const nameOf = (coQuan: CoQuan) => text(nameLines(coQuan).join('\n'))
