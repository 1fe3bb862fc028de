import { outlineOf } from '../../compose/muc-loi-van'
import type { BaoCao } from '../../domain/bao-cao/bao-cao'
import type { HoSoBaoCao } from '../../domain/bao-cao/ho-so'
import { importLoiVan, type LoiVanMuc, type LoiVanWord } from '../../import/import-loi-van'
import { type Finding, InputError, type Place } from '../../problem'
import { readBytes } from '../../disk/read-bytes'
import { isFile, linkOf, noFile } from '../../workspace/read-links'
import { type OwnText, readLoiVanFolder, type TemplateFiles } from '../../workspace/read-templates'
import type { DataFile } from '../../workspace/read-yaml'

/** The prose of a report in one Word file, read when the templates are known. */
export type WordOpened = {
  readonly file: string
  /** What the headings hold, as files of prose: their lines count through the Word file. */
  readonly read: (templates: TemplateFiles) => OwnText[]
  readonly loiVan: () => LoiVanWord
  readonly placeOf: (ma: string) => Place | undefined
  /** Runs, and turns lines of the Word file into its paragraphs in all that is said. */
  readonly inWord: <T extends { readonly findings: readonly Finding[] }>(run: () => T) => T
}

/**
 * The Word file that a report names for its prose; undefined where it names none. Throws InputError when it is not
 * there, is no .docx, or prose lies in the folder as well.
 */
export function openLoiVanWord(
  file: string,
  { data, hoSo }: { readonly data: DataFile<BaoCao>; readonly hoSo: HoSoBaoCao },
): WordOpened | undefined {
  const path = linkOf(file, data, 'loiVan')
  if (path === undefined) return undefined
  const faults = faultsOf(path, file, data)
  if (faults.length) throw new InputError(faults)
  let word: LoiVanWord = { muc: [], bang: {}, findings: [] }
  const places: Place[] = []
  return {
    file: path,
    read: (templates) => {
      word = importLoiVan(readBytes(path, 'tệp lời văn'), path, outlineOf(hoSo, templates))
      const errors = word.findings.filter(({ severity }) => severity === 'error')
      if (errors.length) throw new InputError(errors)
      return word.muc.flatMap((muc) => (muc.lines.length ? [textOf(muc, path, places)] : []))
    },
    loiVan: () => word,
    placeOf: (ma) => word.muc.find((muc) => muc.ma === ma)?.noi,
    inWord: (run) => withPlaces(run, (finding) => placeInWord(finding, path, places)),
  }
}

function faultsOf(path: string, file: string, data: DataFile<BaoCao>): Finding[] {
  if (!isFile(path)) return [noFile(data, 'loiVan')]
  const place = data.locate(['loiVan'])
  if (!/\.docx$/iu.test(path))
    return [
      {
        severity: 'error',
        place,
        message: `"loiVan" phải là tệp Word .docx, không phải ${path}`,
        hint: 'mở tệp bằng Word, lưu thành Word Document (.docx)',
      },
    ]
  // A step that was taken back leaves an empty file behind.
  const [first, ...others] = readLoiVanFolder(file).filter(({ source }) => source.trim())
  if (!first) return []
  const more = others.length ? ` và ${others.length} tệp khác` : ''
  return [
    {
      severity: 'error',
      place,
      message: `lời văn có ở hai nơi: tệp Word này và ${first.file}${more}`,
      hint: 'giữ một nơi: bỏ "loiVan", hoặc chuyển các tệp .txt đi',
    },
  ]
}

/** Empty lines before it, so that no two lines of the file have one number. */
function textOf({ ma, lines }: LoiVanMuc, file: string, places: Place[]): OwnText {
  const before = '\n'.repeat(places.length)
  for (const { noi } of lines) places.push(noi)
  return { o: ma, file, source: before + lines.map(({ chu }) => chu).join('\n') }
}

function placeInWord(finding: Finding, path: string, places: readonly Place[]): Finding {
  const { place } = finding
  const noi = place.file === path && place.where === undefined ? places[place.line - 1] : undefined
  return noi ? { ...finding, place: noi } : finding
}

function withPlaces<T extends { readonly findings: readonly Finding[] }>(
  run: () => T,
  mend: (finding: Finding) => Finding,
): T {
  try {
    const done = run()
    return { ...done, findings: done.findings.map(mend) }
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.findings.map(mend)) : error
  }
}
