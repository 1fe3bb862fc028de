import { z } from 'zod'
import { MUC_LOI_VAN } from '../../check/check-muc'
import { type BaoCao, baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import { isFile, linkOf } from '../../workspace/read-links'
import { type OwnText, readLoiVanFolder } from '../../workspace/read-templates'
import { type DataFile, readYaml } from '../../workspace/read-yaml'
import { readOutline } from '../loi-van/read-outline'
import { readWordsIfSound } from '../loi-van/words-in-word'
import type { BangMo, CotSua, HangSua } from './bang-sua'
import { readGia } from './gia-tri'
import { khoOfLoiVan, plainOf } from './kho-loi-van'
import { openBesideWord } from './loi-van-word'

/**
 * The prose of a report, a row a heading of its outline, each in a file of its own; where it lies in a Word file, in which
 * it is written, only what the program writes beside it. Undefined where no period is known. Throws InputError or UserError for an outline or a
 * folder that cannot be read.
 */
export function openLoiVanBaoCao(file: string, { hoSo: { ky }, files }: BaoCaoDangMo): BangMo | undefined {
  if (!ky) return undefined
  const outline = readOutline(file, ky)
  const word = linkOf(file, files.baoCao, 'loiVan')
  const texts = readLoiVanFolder(file)
  if (word !== undefined)
    return openBesideWord(
      files.baoCao,
      { word, outline, texts },
      { cot: CHI_DOC, hang: rowsOf(outline, new Map()) },
    )
  const before = readWordsBefore(file, files.baoCao, outline)
  const own = rowsOf(outline, new Map(texts.map((text) => [text.o, text])))
  const hang = before.size ? own.map((row) => withTruoc(row, before)) : own
  return {
    ma: 'loi-van',
    ten: 'Lời văn',
    cot: [
      ...CHI_DOC,
      { ma: 'chu', ten: 'Lời văn', rong: 86, nhieuDong: true, doanVan: true },
      ...(before.size ? [TRUOC] : []),
    ],
    hang,
    data: files.baoCao,
    schema: z.object({}),
    tim: ([key, ma]) =>
      key === MUC_LOI_VAN && hang.some((row) => row.ma === ma) ? { hang: String(ma), cot: 'chu' } : undefined,
    timTep: (of) => {
      const text = texts.find((each) => each.file === of)
      return text && { hang: text.o, cot: 'chu' }
    },
    ghi: (o) => o.map(({ hang, sau }) => ({ path: [hang], value: readGia({ kieu: 'chu' }, sau) })),
    kho: khoOfLoiVan(files.baoCao, texts),
  }
}

const CHI_DOC: readonly CotSua[] = [
  { ma: 'muc', ten: 'Mục', rong: 26, chiDoc: true },
  { ma: 'cauViet', ten: 'Chương trình viết từ số liệu', rong: 60, chiDoc: true },
]

/** What was written for the same heading the period before, to be read beside it. */
const TRUOC: CotSua = { ma: 'truoc', ten: 'Kỳ trước viết', rong: 60, chiDoc: true }
const withTruoc = (row: HangSua, before: ReadonlyMap<string, string>): HangSua =>
  row.nhom ? row : { ...row, o: [...row.o, before.get(row.ma) ?? ''] }

/** Typed on the page then, or written in Word. */
function readWordsBefore(
  file: string,
  baoCao: DataFile<BaoCao>,
  outline: readonly MucLoiVan[],
): ReadonlyMap<string, string> {
  const before = linkOf(file, baoCao, 'kyTruoc')
  if (before === undefined || !isFile(before)) return new Map()
  const word = linkOf(before, readYaml(before, baoCaoFile), 'loiVan')
  if (word !== undefined) return readWordsIfSound(word, outline)
  return new Map(readLoiVanFolder(before).map(({ o, source }) => [o, plainOf(source)]))
}

/** Headings that only hold others name what follows; words that no heading calls stand last, by their file. */
function rowsOf(outline: readonly MucLoiVan[], known: ReadonlyMap<string, OwnText>): HangSua[] {
  const seen = new Set<string>()
  const headed = listMuc(outline).flatMap(({ so, ten, loiVan }, nth): HangSua[] => {
    const name = `${so} ${ten}`.trim()
    if (loiVan === undefined) return [{ ma: `muc-${nth}`, nhom: true, o: [name] }]
    if (seen.has(loiVan)) return []
    seen.add(loiVan)
    return [rowOf(loiVan, name, known.get(loiVan))]
  })
  const others = Array.from(known.values()).filter(({ o }) => !seen.has(o))
  return [...headed, ...others.map((text) => rowOf(text.o, `${text.o}.txt`, text))]
}

/** The sentences beside it take their time, and are read apart (`cau-viet`). */
const rowOf = (ma: string, name: string, text: OwnText | undefined): HangSua => ({
  ma,
  o: [name, '', text ? plainOf(text.source) : ''],
  goiY: `Dòng bắt đầu bằng "- " là gạch đầu dòng; **đậm**, *nghiêng*; [^1] là chú thích; để trống thì mục này không có lời văn (${ma}.txt)`,
})
