import { basename, join } from 'node:path'
import { z } from 'zod'
import { MUC_LOI_VAN } from '../../check/check-muc'
import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { withChanges } from '../../workspace/edit-yaml/edit-yaml'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import { linkOf } from '../../workspace/read-links'
import { folderOfLoiVan, type OwnText, readLoiVanFolder } from '../../workspace/read-templates'
import { readOutline } from '../loi-van/read-outline'
import type { DataFile } from '../../workspace/read-yaml'
import type { BangMo, CotSua, HangSua, Kho } from './bang-sua'
import { readGia } from './gia-tri'

/** The prose of a report by the names of its files. */
type LoiVan = Readonly<Record<string, string>>
/** A name is one of a file in the folder, never a way out of it. */
const loiVanFile = z.record(z.string().regex(/^[\p{L}\d_-]+$/u), z.string())

/**
 * The prose of a report, a row a heading of its outline, each in a file of its own; where it lies in a Word file, in which
 * it is written, only what the program writes beside it. Undefined where no period is known. Throws InputError or UserError for an outline or a
 * folder that cannot be read.
 */
export function openLoiVanBaoCao(file: string, { hoSo: { ky }, files }: BaoCaoDangMo): BangMo | undefined {
  if (!ky) return undefined
  const outline = listMuc(readOutline(file, ky))
  const word = linkOf(file, files.baoCao, 'loiVan')
  if (word !== undefined) return openBesideWord(outline, files.baoCao, word)
  const texts = readLoiVanFolder(file)
  const kyTruoc = linkOf(file, files.baoCao, 'kyTruoc')
  const before = kyTruoc === undefined ? [] : readLoiVanFolder(kyTruoc)
  const own = rowsOf(outline, textsByName(texts))
  const hang = before.length ? own.map((row) => withTruoc(row, textsByName(before))) : own
  return {
    ma: 'loi-van',
    ten: 'Lời văn',
    cot: [
      ...CHI_DOC,
      { ma: 'chu', ten: 'Lời văn', rong: 86, nhieuDong: true },
      ...(before.length ? [TRUOC] : []),
    ],
    hang,
    data: files.baoCao,
    schema: z.object({}),
    tim: ([key, ma]) =>
      key === MUC_LOI_VAN && hang.some((row) => row.ma === ma) ? { hang: String(ma), cot: 'chu' } : undefined,
    ghi: (o) => o.map(({ hang, sau }) => ({ path: [hang], value: readGia({ kieu: 'chu' }, sau) })),
    kho: khoOf(folderOfLoiVan(file), texts),
  }
}

const CHI_DOC: readonly CotSua[] = [
  { ma: 'muc', ten: 'Mục', rong: 26, chiDoc: true },
  { ma: 'cauViet', ten: 'Chương trình viết từ số liệu', rong: 60, chiDoc: true },
]

/** What was written for the same heading the period before, to be read beside it. */
const TRUOC: CotSua = { ma: 'truoc', ten: 'Kỳ trước viết', rong: 60, chiDoc: true }
const withTruoc = (row: HangSua, before: ReadonlyMap<string, OwnText>): HangSua =>
  row.nhom ? row : { ...row, o: [...row.o, plainOf(before.get(row.ma)?.source ?? '')] }

const textsByName = (texts: readonly OwnText[]): ReadonlyMap<string, OwnText> =>
  new Map(texts.map((text) => [text.o, text]))

/** Of prose that is written in Word: what the program writes below each heading, to be read beside it. */
const openBesideWord = (outline: readonly MucLoiVan[], data: DataFile<unknown>, word: string): BangMo => ({
  ma: 'loi-van',
  ten: 'Lời văn',
  cot: CHI_DOC,
  hang: rowsOf(outline, new Map()).map(({ ma, nhom, o: [name = ''] }) =>
    nhom ? { ma, nhom, o: [name] } : { ma, o: [name, ''] },
  ),
  tin: [
    `Lời văn của báo cáo này viết trong tệp Word ${basename(word)}, dưới từng đề mục: mở bằng Word, viết, lưu lại; trang in tự đổi theo. Dưới đây là những câu chương trình tự viết từ số liệu, không phải viết lại.`,
  ],
  data,
  schema: z.object({}),
  tim: () => undefined,
  ghi: () => [],
})

/** Headings that only hold others name what follows; words that no heading calls stand last, by their file. */
function rowsOf(outline: readonly MucLoiVan[], known: ReadonlyMap<string, OwnText>): HangSua[] {
  const seen = new Set<string>()
  const headed = outline.flatMap(({ so, ten, loiVan }, nth): HangSua[] => {
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

/** As it is typed: without the marks of a system at the ends of lines. */
const plainOf = (source: string): string =>
  source
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()

/** The same words are the same content, whichever came first. */
const asContent = (value: LoiVan): Uint8Array =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))),
    ),
  )

/** The folder as one content; a file is written anew only where its words change, with the line ends that it had. */
function khoOf(folder: string, texts: readonly OwnText[]): Kho {
  const own = new Map(texts.map((text) => [text.o, text]))
  const valueIn = (content: Uint8Array): LoiVan =>
    loiVanFile.parse(JSON.parse(Buffer.from(content).toString('utf8')))
  return {
    file: folder,
    read: () =>
      asContent(
        Object.fromEntries(texts.flatMap(({ o, source }) => (plainOf(source) ? [[o, plainOf(source)]] : []))),
      ),
    change: (content, changes) => asContent(withChanges(valueIn(content), changes) as LoiVan),
    files: (content) => {
      const value = valueIn(content)
      // A text that a step takes back was not there before it.
      const names = new Set([...Object.keys(value), ...own.keys()])
      return Array.from(names)
        .filter((o) => (value[o] ?? '') !== plainOf(own.get(o)?.source ?? ''))
        .map((o) => ({ name: nameOf(folder, own.get(o), o), content: spell(value[o] ?? '', own.get(o)) }))
    },
  }
}

const nameOf = (folder: string, text: OwnText | undefined, o: string): string =>
  join(basename(folder), text ? basename(text.file) : `${o}.txt`)

const spell = (text: string, before: OwnText | undefined): Uint8Array =>
  Buffer.from(`${text}\n`.replaceAll('\n', before?.source.includes('\r\n') ? '\r\n' : '\n'))
