import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { type ChuaSua, findChuaSua } from '../../domain/bao-cao/loi-van-ky-truoc'
import { nameLine } from '../../language/text'
import type { LoiVanMuc } from '../../import/import-loi-van'
import type { Finding } from '../../problem'
import type { OwnText } from '../../workspace/read-templates'

const LOAI: Readonly<Record<ChuaSua, { readonly ten: string; readonly dong: string }>> = {
  'ky-truoc': { ten: 'lời văn kỳ trước', dong: 'Lời văn kỳ trước …' },
  'de-xuat': { ten: 'lời đề xuất từ phiếu của đơn vị', dong: 'Đề xuất từ phiếu …' },
}

/** A part of the prose, and where lines say why the text below is not yet the office's own. */
type MucChuaSua = Pick<LoiVanMuc, 'ten' | 'chuaSua'>

/**
 * Text of the period before, or of units, that nobody has looked at: it stands in the way of an issue, each at its
 * place; of a draft it is said once.
 */
export const noteChuaSua = (muc: readonly MucChuaSua[], duThao: boolean): Finding[] =>
  (['ky-truoc', 'de-xuat'] as const).flatMap((loai) => noteOf(loai, muc, duThao))

/** What lines of files of prose say of the text below them. `outline`: how the parts are called, asked where one does. */
export function chuaSuaIn(texts: readonly OwnText[], outline: () => readonly MucLoiVan[]): MucChuaSua[] {
  const found = texts.flatMap(({ o, file, source }) => {
    const chuaSua = marksIn(source, file)
    return chuaSua.length ? [{ o, chuaSua }] : []
  })
  const muc = found.length ? listMuc(outline()) : []
  return found.map(({ o, chuaSua }) => ({
    ten: muc.find(({ loiVan }) => loiVan === o)?.ten ?? o,
    chuaSua,
  }))
}

/** The first line of each kind, as in a Word file. */
function marksIn(source: string, file: string): MucChuaSua['chuaSua'] {
  const all = source.split('\n').flatMap((text, at) => {
    const loai = findChuaSua(text.normalize('NFC').trim())
    return loai ? [{ loai, noi: { file, line: at + 1, column: 1, ...nameLine(text, 1) } }] : []
  })
  return all.filter(({ loai }, at) => all.findIndex((each) => each.loai === loai) === at)
}

function noteOf(loai: ChuaSua, muc: readonly MucChuaSua[], duThao: boolean): Finding[] {
  const found = muc.flatMap(({ ten, chuaSua }) =>
    chuaSua.flatMap((each) => (each.loai === loai ? [{ ten, place: each.noi }] : [])),
  )
  const [first, ...others] = found
  const { ten: what, dong } = LOAI[loai]
  const hint = `sửa hoặc xóa lời văn ấy, rồi xóa dòng "${dong}"`
  if (duThao && first && others.length) {
    const names = found.slice(0, MOST_NAMED).map(({ ten }) => ten)
    const all = `${names.join('; ')}${found.length > MOST_NAMED ? '; …' : ''}`
    const message = `còn ${found.length} mục mang ${what}, chưa ai sửa: ${all}`
    return [{ severity: 'notice', place: first.place, message, hint }]
  }
  return found.map(({ ten, place }) => ({
    severity: duThao ? 'notice' : 'error',
    place,
    message: `mục "${ten}" còn ${what} dưới dòng này, chưa ai sửa`,
    hint,
  }))
}
const MOST_NAMED = 6
