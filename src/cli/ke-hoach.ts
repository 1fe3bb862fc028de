import { resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { type Format, formatFinding, generateKeHoach, UserError, WordTemplateError } from '../index'
import { progress, say } from './progress'
import { writeFiles } from './write-files'

/** yargs makes a list of an option that is given twice. */
type Options = { tep: string; ra: string | string[]; dinhDang: string | string[]; duThao: boolean; dienTu: boolean; mau: string | string[] | undefined }

/** `cchc ke-hoach <tệp>`: a plan with the decision that issues it, as Word and PDF. */
export const keHoachCommand: CommandModule<object, Options> = {
  command: ['ke-hoach <tep>', 'plan'],
  describe: 'Viết quyết định, kế hoạch và phụ lục từ một tệp dữ liệu',
  builder: (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Tệp dữ liệu kế hoạch (.yaml)' })
      .option('ra', { type: 'string', default: 'output', describe: 'Thư mục ghi văn bản' })
      .option('dinh-dang', { type: 'string', default: 'docx,pdf', describe: 'Định dạng, cách nhau bằng dấu phẩy: docx, pdf' })
      .option('mau', { type: 'string', describe: 'Mẫu của cơ quan: tệp Word (.docx), hoặc mẫu lời văn (.hbs) thay mẫu cùng tên' })
      .option('du-thao', { type: 'boolean', default: false, describe: 'Bản dự thảo: để trống số và ngày' })
      .option('dien-tu', { type: 'boolean', default: false, describe: 'Văn bản điện tử: để trống số, ngày ở dòng kèm theo' })
      .example('$0 ke-hoach data/khanh-hoa/2025/ke-hoach.yaml', 'Viết tệp Word và PDF vào thư mục output') as never,
  handler: writeKeHoach,
}

async function writeKeHoach({ tep, ra, dinhDang, duThao, dienTu, mau }: ArgumentsCamelCase<Options>): Promise<void> {
  if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
  if (!ra.trim()) throw new UserError('thiếu thư mục sau --ra', { hint: 'ví dụ: --ra output' })
  if (Array.isArray(mau)) throw new UserError('--mau chỉ ghi một lần', { hint: `đã ghi: ${mau.join(', ')}` })
  const options = { formats: formatsOf(dinhDang), duThao, dienTu, onProgress: progress, ...(mau === undefined ? {} : { mau }) }
  const { document, files, findings, font } = await generateKeHoach(tep, options).catch((error: unknown) => keepAnnotated(error, ra))
  progress()
  for (const finding of findings) say(`Lưu ý: ${formatFinding(finding)}`)
  if (font !== undefined) say(`Phông chữ của PDF: ${font}`)
  const paths = writeFiles(resolve(ra), Array.from(files, ([format, content]) => ({ name: `${document.name}.${format}`, content })))
  for (const path of paths) console.log(path)
}

/** A Word template with wrong tags is refused; a copy in which each carries a comment helps to mend it. */
function keepAnnotated(error: unknown, folder: string): never {
  if (!(error instanceof WordTemplateError)) throw error
  const [path] = writeFiles(resolve(folder), [{ name: 'mau-co-loi.docx', content: error.annotated }])
  say(`Các thẻ sai được ghi chú trong ${path ?? ''}`)
  throw error
}

function formatsOf(list: string | string[]): Format[] {
  const names = String(list).split(',').map((name) => name.trim().toLowerCase()).filter(Boolean)
  const wrong = names.filter((name) => name !== 'docx' && name !== 'pdf')
  if (wrong.length || !names.length) throw new UserError(`không có định dạng "${wrong.join(', ')}"`, { hint: '--dinh-dang docx, --dinh-dang pdf hoặc --dinh-dang docx,pdf' })
  return (['docx', 'pdf'] as const).filter((format) => names.includes(format))
}
