import { nameLine } from '../language/text'
import type { Finding } from '../problem'

/** A call of a note in a text, or the line that gives its words; a backslash makes it mean itself. */
const MARK = /(?<!\\)\[\^([\w-]+)\](:?)/gu

type Mark = {
  readonly mark: string
  readonly line: number
  readonly column: number
  readonly defines: boolean
}

const marksOf = (source: string): Mark[] =>
  source.split('\n').flatMap((text, at) =>
    Array.from(text.matchAll(MARK), ({ 1: mark = '', 2: colon, index }) => ({
      mark,
      line: at + 1,
      column: index + 1,
      defines: colon === ':' && !text.slice(0, index).trim(),
    })),
  )

/**
 * A mark that the file gives words for, or that can be nothing else: a document of the register has no number
 * for its name.
 */
const isOwn =
  (all: readonly Mark[]) =>
  (mark: string): boolean =>
    /^\d+$/u.test(mark) || all.some((other) => other.defines && other.mark === mark)

/**
 * A file of prose names its notes for itself; in the document two files must not share a mark. `nth`: which
 * of the files it is.
 */
export function ownMarks(source: string, nth: number): string {
  const own = isOwn(marksOf(source))
  return source.replace(MARK, (whole, mark: string, colon: string) =>
    own(mark) ? `[^loi-van-${nth}-${mark}]${colon}` : whole,
  )
}

/**
 * Notes of a file of prose without words, words that no note calls, documents that the register (`known`)
 * does not hold.
 */
export function checkMarks(source: string, file: string, known: (id: string) => boolean): Finding[] {
  const all = marksOf(source)
  const foreign = all.filter(({ mark }) => !isOwn(all)(mark) && !known(mark))
  const own = all.filter(({ mark }) => isOwn(all)(mark))
  const alone = own.filter(
    ({ mark, defines }) => !own.some((other) => other.mark === mark && other.defines !== defines),
  )
  const unknown = foreign.map(({ mark, line, column }): Finding => ({
    severity: 'error',
    place: { file, line, column, ...nameLine(source, line) },
    message: `không có văn bản "${mark}" để viện dẫn`,
    hint: 'thêm vào van-ban.yaml hoặc sửa lại mã',
    hintOnPage:
      'sửa lại chỗ viện dẫn ấy trong lời văn, hoặc thêm văn bản này ở màn hình Danh mục văn bản, biểu mẫu',
  }))
  const unpaired = alone.map(({ mark, line, column, defines }): Finding => ({
    severity: 'error',
    place: { file, line, column, ...nameLine(source, line) },
    message: defines ? `không có chỗ nào gọi chú thích [^${mark}]` : `không có nội dung chú thích [^${mark}]`,
    hint: defines ? `ghi [^${mark}] vào lời văn hoặc bỏ dòng này` : `thêm dòng "[^${mark}]: …" vào tệp này`,
    ...(defines
      ? {}
      : {
          hintOnPage: `thêm ở cuối lời văn của mục ấy một dòng "[^${mark}]: nội dung chú thích"`,
        }),
  }))
  return [...unknown, ...unpaired]
}

/** A figure of the annex by its code; a backslash makes it mean itself. */
const FIGURE = /(?<!\\)\[\s*s(?:ố|o)\s*:\s*([a-z0-9-]+)\s*\]/giu

/** Where prose names figures of the annex, what a template calls. */
export const withFigures = (source: string): string =>
  source.normalize('NFC').replace(FIGURE, (_, code: string) => `{{so "${code}"}}`)

/** Figures that prose names and no catalogue has (`known`). */
export const checkFigures = (source: string, file: string, known: (ma: string) => boolean): Finding[] =>
  source
    .normalize('NFC')
    .split('\n')
    .flatMap((text, at) =>
      Array.from(text.matchAll(FIGURE), ({ 1: code = '', index }) => ({
        code,
        line: at + 1,
        column: index + 1,
      })),
    )
    .filter(({ code }) => !known(code))
    .map(({ code, line, column }) => ({
      severity: 'error',
      place: { file, line, column, ...nameLine(source, line) },
      message: `không có chỉ tiêu "${code}" để lấy số`,
      hint: 'xem mã các chỉ tiêu trong chi-tieu*.yaml',
      hintOnPage: 'ghi thẳng số vào lời văn',
    }))
