import { join } from 'node:path'
import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import { CAU_DE_XUAT } from '../../domain/bao-cao/loi-van-ky-truoc'
import { importLoiVan } from '../../import/import-loi-van'
import { escapeMarks } from '../../language/markup'
import { insertParagraphs } from '../../office/edit/insert-paragraphs'
import { InputError } from '../../problem'
import { readBytes } from '../../disk/read-bytes'
import { folderOfLoiVan, readLoiVanFolder } from '../../workspace/read-templates'

/** What a unit says in words, for a part of the report (`muc`). `ten`: how the unit is called. */
export type LoiDonVi = { readonly ten: string; readonly muc: string; readonly loi: string }
export type TepLoiVan = { readonly path: string; readonly content: Uint8Array }
/** The files as they become, and the parts that have a place in them. */
export type DaDat = { readonly tep: readonly TepLoiVan[]; readonly muc: ReadonlySet<string> }

/** Into the Word file, grey, below the headings of the parts. Throws InputError or UserError for faults of the file. */
export function putIntoWord(path: string, outline: readonly MucLoiVan[], loi: readonly LoiDonVi[]): DaDat {
  const content = readBytes(path, 'tệp lời văn')
  const { muc, findings } = importLoiVan(content, path, outline)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  const places = new Map(muc.map(({ ma, noi }) => [ma, paragraphOf(noi.where)]))
  const groups = groupByMuc(loi).flatMap(({ ma, lines }) => {
    const sau = places.get(ma) ?? 0
    const doan = [
      { chu: CAU_DE_XUAT, nghieng: true as const },
      ...lines.map((chu) => ({ chu: spellInWord(chu) })),
    ]
    return sau > 0 ? [{ ma, sau, doan }] : []
  })
  const tep = groups.length ? [{ path, content: insertParagraphs(content, path, groups) }] : []
  return { tep, muc: new Set(groups.map(({ ma }) => ma)) }
}

/** "đoạn 12" */
const paragraphOf = (where: string | undefined): number => Number(/^đoạn (\d+)$/u.exec(where ?? '')?.[1] ?? 0)

/** Into the folder beside the report (`file`), behind what each part's text says; a part without a text gets one. */
export function putIntoFolder(file: string, outline: readonly MucLoiVan[], loi: readonly LoiDonVi[]): DaDat {
  const known = new Set(listMuc(outline).flatMap(({ loiVan }) => loiVan ?? []))
  const texts = new Map(readLoiVanFolder(file).map((text) => [text.o, text.file]))
  const groups = groupByMuc(loi).filter(({ ma }) => known.has(ma))
  const tep = groups.map(({ ma, lines }) => {
    const there = texts.get(ma)
    const before = there === undefined ? new Uint8Array() : readBytes(there, 'tệp lời văn')
    const path = there ?? join(folderOfLoiVan(file), `${ma}.txt`)
    return { path, content: appendLines(before, [CAU_DE_XUAT, ...lines.map(spellPlain)]) }
  })
  return { tep, muc: new Set(groups.map(({ ma }) => ma)) }
}

/** An empty line, then these; line ends as the file has them, its own bytes as they were. */
function appendLines(before: Uint8Array, lines: readonly string[]): Uint8Array {
  const own = new TextDecoder().decode(before)
  const end = own.includes('\r\n') ? '\r\n' : '\n'
  const gap = own.trim() === '' ? '' : own.endsWith('\n') ? end : end + end
  return Buffer.concat([before, Buffer.from(gap + lines.map((line) => line + end).join(''))])
}

/** A unit's words as prose that says them and nothing else: no mark, no table, no figure, no call of a template. */
const spellPlain = (line: string): string =>
  withoutCalls(escapeMarks(line.normalize('NFC').replace(/[^\t\P{Cc}]|[\uFFFE\uFFFF]/gu, ' '))).replace(
    /^(?=::)/u,
    '\\',
  )

/** The same in Word, where stars are stars: what would call something is made letters. */
const spellInWord = (line: string): string => withoutCalls(line).replace(/\[\^(?=[\w-]+\])/gu, '\\[^')

const withoutCalls = (line: string): string =>
  line.replace(/\{(?=\{)/gu, '{\\').replace(/\[(?=\s*s(?:ố|o)\s*:)/giu, '\\[')

/** The lines of each part; the first of a unit begins with its name. */
const groupByMuc = (loi: readonly LoiDonVi[]): { readonly ma: string; readonly lines: readonly string[] }[] =>
  Array.from(new Set(loi.map(({ muc }) => muc)), (ma) => ({
    ma,
    lines: loi.filter(({ muc }) => muc === ma).flatMap(linesOf),
  }))

const linesOf = ({ ten, loi }: LoiDonVi): string[] =>
  loi
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => (at ? line : `${ten}: ${line}`))
