import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { lineBreak, paragraph } from '../document/build'
import type { Paragraph } from '../document/nodes'
import type { PhatHanh } from '../domain/co-quan/ban-hanh'
import type { KieuNgay } from '../domain/co-quan/vien-dan'
import { lowerFirst } from '../language/text'
import { fill } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { type BoiCanh, template } from './section'
import { isOpen, ngayBanHanh, soKyHieu } from './so-ngay'

/** How the line is worded: "Ban hành kèm theo", short dates, the agency by its short name. */
export type LoiKemTheo = {
  readonly loi?: string | undefined
  readonly kieuNgay?: KieuNgay | undefined
  readonly tenCoQuan?: 'day-du' | 'gon' | undefined
}
/**
 * The document that something is attached to: one that is issued, or one that only has a name (a plan issued
 * by a decision).
 */
export type VanBanChinh =
  | { readonly loai: keyof typeof kinds; readonly banHanh: PhatHanh }
  | { readonly loai: keyof typeof kinds; readonly trichYeu: string }

/** "(Kèm theo …)": number, day and agency come from the document that issues, never typed twice. */
export function kemTheo(
  { templates, coQuan, trangThai }: BoiCanh,
  to: VanBanChinh,
  { loi = wording.kemTheo, kieuNgay, tenCoQuan }: LoiKemTheo = {},
): Paragraph {
  const own = template(templates, 'kem-theo')
  const filled = fill(own, {
    loi,
    loai: kinds[to.loai].ten,
    ...('banHanh' in to ? numbered(to.banHanh) : { soKyHieu: false, trichYeu: lowerFirst(to.trichYeu) }),
  })
  const lines = readMarkup(filled, own.file).flatMap((block) =>
    block.type === 'paragraph' ? [block.children] : [],
  )
  return paragraph(
    'kemTheo',
    lines.flatMap((children, index) => (index ? [lineBreak(), ...children] : children)),
  )

  function numbered(banHanh: PhatHanh) {
    const { dienTu } = trangThai
    const open = isOpen(trangThai)
    return {
      soKyHieu: soKyHieu(banHanh, dienTu || open),
      ngay: ngayBanHanh(banHanh, dienTu ? 'all' : open ? 'day' : 'none', kieuNgay),
      coQuan: tenCoQuan === 'gon' ? (coQuan.tenGon ?? coQuan.ten) : coQuan.ten,
    }
  }
}
