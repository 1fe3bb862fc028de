import { basename, join } from 'node:path'
import { z } from 'zod'
import { readBytes } from '../../disk/read-bytes'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { changeData } from '../../workspace/change-data'
import { withChanges } from '../../workspace/edit-yaml/edit-yaml'
import { folderOfLoiVan, type OwnText } from '../../workspace/read-templates'
import type { DataFile } from '../../workspace/read-yaml'
import type { Kho } from './bang-sua'

/** The prose of a report by the names of its files; under `TEP_WORD` the Word file that it lies in instead. */
type LoiVan = Readonly<Record<string, string>>
const TEP_WORD = '@loiVan'
/** A name is one of a file in the folder, never a way out of it. */
const loiVanFile = z.record(z.string().regex(/^(?:[\p{L}\d_-]+|@loiVan)$/u), z.string())

/** As it is typed: without the marks of a system at the ends of lines. */
export const plainOf = (source: string): string =>
  source
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()

/** The same words are the same content, whichever came first. */
export const contentOfLoiVan = (value: LoiVan): Uint8Array =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))),
    ),
  )

/**
 * Where the prose of a report lies, as one content: the files of its folder (`texts`), or the Word file that it names.
 * A file is written anew only where its words change, with the line ends that it had; the report's own (`data`) where
 * another Word file is named, or none.
 */
export function khoOfLoiVan(data: DataFile<unknown>, texts: readonly OwnText[]): Kho {
  const folder = folderOfLoiVan(data.file)
  const own = new Map(texts.map((text) => [text.o, text]))
  const word = wordOf(data)
  const valueIn = (content: Uint8Array): LoiVan =>
    loiVanFile.parse(JSON.parse(Buffer.from(content).toString('utf8')))
  return {
    file: folder,
    read: () =>
      contentOfLoiVan({
        ...Object.fromEntries(
          texts.flatMap(({ o, source }) => (plainOf(source) ? [[o, plainOf(source)]] : [])),
        ),
        ...(word === undefined ? {} : { [TEP_WORD]: word }),
      }),
    change: (content, changes) => contentOfLoiVan(withChanges(valueIn(content), changes) as LoiVan),
    files: (content) => {
      const { [TEP_WORD]: named, ...value } = valueIn(content)
      // A text that a step takes back was not there before it.
      const names = new Set([...Object.keys(value), ...own.keys()])
      const written = Array.from(names)
        .filter((o) => (value[o] ?? '') !== plainOf(own.get(o)?.source ?? ''))
        .map((o) => ({ name: nameOf(folder, own.get(o), o), content: spell(value[o] ?? '', own.get(o)) }))
      return named === word ? written : [...written, writeNamed(data, named)]
    },
  }
}

/** The Word file as the report names it. */
const wordOf = ({ raw }: DataFile<unknown>): string | undefined => {
  const named = (raw as { readonly loiVan?: unknown } | null | undefined)?.loiVan
  return typeof named === 'string' ? named : undefined
}

/** The report's own file, with another Word file for its prose, or with none. */
const writeNamed = (data: DataFile<unknown>, word: string | undefined): ReturnType<Kho['files']>[number] => ({
  name: basename(data.file),
  content: changeData(data, baoCaoFile, readBytes(data.file, 'tệp dữ liệu'), [
    { path: ['loiVan'], value: word },
  ]),
})

const nameOf = (folder: string, text: OwnText | undefined, o: string): string =>
  join(basename(folder), text ? basename(text.file) : `${o}.txt`)

const spell = (text: string, before: OwnText | undefined): Uint8Array =>
  Buffer.from(`${text}\n`.replaceAll('\n', before?.source.includes('\r\n') ? '\r\n' : '\n'))
