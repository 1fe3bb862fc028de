import type { So } from './ghi-chu'
import type { Doan } from './nguon'

/** A line that goes on with the one before: a page or a portal broke it in the middle of a sentence. */
const NOI_TIEP = /^(?!\p{Ll}{1,2}\)\s)(?:\p{Ll}|\d{1,2}\/\d{1,2}\/\d{4})/u
const HET_CAU = /[.;:!?…”"]$/u
/** A shorter line is a heading or an item of a list. */
const LONG = 40

/** Joins what a page break or a portal cut in two, in text only: the paragraphs of a Word file are whole. */
export function noiDongCat(lines: readonly Doan[], so: So): Doan[] {
  return lines.reduce<Doan[]>((whole, line) => {
    const last = whole.at(-1)
    if (!last || !laNoiTiep(last, line)) return [...whole, line]
    so.ghi('sua', line.noi, 'đoạn văn bị cắt làm hai: nối vào dòng trên')
    whole[whole.length - 1] = { ...last, chu: `${last.chu} ${line.chu}` }
    return whole
  }, [])
}

const laNoiTiep = (last: Doan, line: Doan): boolean =>
  line.noi.where === undefined && NOI_TIEP.test(line.chu) && !HET_CAU.test(last.chu) && last.chu.length > LONG && !last.dam && !line.dam && !/^[-–] /u.test(line.chu)
