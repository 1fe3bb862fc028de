import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv } from 'yargs'
import {
  type Format,
  formatFinding,
  type Generated,
  type GenerateOptions,
  UserError,
  WordTemplateError,
} from '../index'
import { progress, say } from './progress'
import { refuseNames } from './refuse-names'
import { writeFiles } from './write-files'

/** yargs makes a list of an option that is given twice. */
export type DocumentOptions = {
  tep: string
  ra: string | string[]
  dinhDang: string | string[]
  duThao: boolean
  dienTu: boolean
  mau: string | string[] | undefined
}

/** What every command that writes a document can be told. */
export const documentOptions = (yargs: Argv, what: string) =>
  yargs
    .positional('tep', { type: 'string', demandOption: true, describe: `Tệp dữ liệu ${what} (.yaml)` })
    .option('ra', { type: 'string', default: 'output', describe: 'Thư mục ghi văn bản' })
    .option('dinh-dang', {
      type: 'string',
      default: 'docx,pdf',
      describe: 'Định dạng, cách nhau bằng dấu phẩy: docx, pdf',
    })
    .option('mau', {
      type: 'string',
      describe:
        'Mẫu của cơ quan: tệp Word (.docx), hoặc mẫu lời văn (.hbs) thay mẫu cùng tên; chung là bố cục của chương trình',
    })
    .option('du-thao', { type: 'boolean', default: false, describe: 'Bản dự thảo: để trống số và ngày' })
    .option('dien-tu', {
      type: 'boolean',
      default: false,
      describe: 'Văn bản điện tử: để trống số, ngày ở dòng kèm theo',
    })

/**
 * Generates a document, says what a person should look at on stderr, writes the files and prints their paths
 * on stdout.
 */
export async function writeDocument(
  { ra, dinhDang, duThao, dienTu, mau }: ArgumentsCamelCase<DocumentOptions>,
  generate: (options: GenerateOptions) => Promise<Generated>,
): Promise<Generated> {
  if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
  if (!ra.trim()) throw new UserError('thiếu thư mục sau --ra', { hint: 'ví dụ: --ra output' })
  refuseNames(resolve(ra))
  if (Array.isArray(mau)) throw new UserError('--mau chỉ ghi một lần', { hint: `đã ghi: ${mau.join(', ')}` })
  const options = {
    formats: formatsOf(dinhDang),
    duThao,
    dienTu,
    onProgress: progress,
    ...(mau === undefined ? {} : { mau }),
  }
  const made = await generate(options).catch((error: unknown) => keepAnnotated(error, ra))
  const { document, files, findings, font, mau: own } = made
  progress()
  for (const finding of findings) say(`Lưu ý: ${formatFinding(finding)}`)
  if (own !== undefined) say(`Bố cục: ${own}`)
  if (font !== undefined) say(`Phông chữ của PDF: ${font}`)
  const paths = writeFiles(
    resolve(ra),
    Array.from(files, ([format, content]) => ({ name: `${document.name}.${format}`, content })),
  )
  for (const path of paths) console.log(path)
  return made
}

/** A Word template with wrong tags is refused; a copy in which each carries a comment helps to mend it. */
function keepAnnotated(error: unknown, folder: string): never {
  if (!(error instanceof WordTemplateError)) throw error
  const [path] = writeFiles(resolve(folder), [{ name: 'mau-co-loi.docx', content: error.annotated }])
  say(`Các thẻ sai được ghi chú trong ${path ?? ''}`)
  throw error
}

function formatsOf(list: string | string[]): Format[] {
  const names = String(list)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  const wrong = names.filter((name) => name !== 'docx' && name !== 'pdf')
  if (wrong.length || !names.length)
    throw new UserError(`không có định dạng "${wrong.join(', ')}"`, {
      hint: '--dinh-dang docx, --dinh-dang pdf hoặc --dinh-dang docx,pdf',
    })
  return (['docx', 'pdf'] as const).filter((format) => names.includes(format))
}
