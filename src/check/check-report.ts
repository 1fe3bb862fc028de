import { type Finding, NotInRegister, type Place } from '../problem'
import type { Composed } from '../compose/section'
import type { Document } from '../document/nodes'
import { footnotesOf, plainText, walk } from '../document/walk'
import { type HoSoBaoCao, isMinhHoa } from '../domain/bao-cao/ho-so'
import type { MucCan } from '../domain/bao-cao/de-cuong'
import type { Tinh } from '../domain/co-quan/co-quan'
import { checkLoiVan } from './check-loi-van'
import { checkMuc, type LoiVanTrongWord } from './check-muc'
import { ownText, type VanBanRieng } from './text'

export type BaoCaoCanKiemTra = {
  readonly file: string
  readonly hoSo: HoSoBaoCao
  readonly composed: Composed
  /** The office's own prose and templates. */
  readonly own: readonly { readonly o: string; readonly file: string; readonly source: string }[]
  readonly soTinh: readonly Tinh[]
  readonly mucCan: readonly MucCan[]
  readonly word?: LoiVanTrongWord | undefined
  readonly locate: (path: readonly PropertyKey[]) => Place
}

/**
 * What a person should see in the words of a report before it goes out: parts that are not there, words of
 * another year, place or time. Errors where the report is no draft and nobody has accepted them.
 */
export function checkReport(input: BaoCaoCanKiemTra): Finding[] {
  const { file, hoSo, composed, own, soTinh, mucCan, word, locate } = input
  const { baoCao, ky, coQuan: soCoQuan } = hoSo
  const coQuan = soCoQuan.get(baoCao.coQuan)
  if (!coQuan) throw new NotInRegister(baoCao.coQuan)
  const { duThao } = composed
  return [
    ...checkMuc({
      gaps: composed.gaps ?? [],
      mucCan,
      boMuc: baoCao.boMuc ?? [],
      place: locate([]),
      placeOfBoMuc: (nth) => locate(['boMuc', nth]),
      word,
      folder: file.replace(/\.ya?ml$/iu, ''),
      duThao,
    }),
    ...checkLoiVan({
      texts: [...dataTexts(input), ...own.map(ownText)],
      context: { ky, minhHoa: isMinhHoa(hoSo), coQuan, soCoQuan, soTinh },
      printed: printedText(composed.document),
      chapNhan: baoCao.chapNhan ?? [],
      placeOfChapNhan: (nth) => locate(['chapNhan', nth]),
      duThao,
    }),
  ]
}

/** Titles and names that the data file itself gives. */
function dataTexts({ hoSo: { baoCao }, locate }: BaoCaoCanKiemTra): VanBanRieng[] {
  const text = (o: string, source: string, path: readonly PropertyKey[]): VanBanRieng => ({
    o,
    source,
    title: true,
    placeOf: () => locate(path),
  })
  return [
    text('trichYeu', baoCao.trichYeu, ['trichYeu']),
    ...(baoCao.diaBan === undefined ? [] : [text('diaBan', baoCao.diaBan, ['diaBan'])]),
    ...(baoCao.kinhGui ?? []).map((name, nth) => text('kinhGui', name, ['kinhGui', nth])),
    ...baoCao.banHanh.noiNhan.map((name, nth) => text('noiNhan', name, ['banHanh', 'noiNhan', nth])),
  ]
}

const printedText = (document: Document): string =>
  [...walk(document), ...footnotesOf(document)]
    .map(({ children }) => plainText(children))
    .join('\n')
    .replace(/[^\S\n]+/gu, ' ')
