import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv } from 'yargs'
import type { Format, Slug } from '../index'
import { UserError } from '../problem'
import { refuseNames } from '../files/refuse-names'
import { type Order, writeDocument } from './write-document'

/** yargs makes a list of an option that is given twice. */
export type DocumentOptions = {
  tep: readonly string[]
  ra: string | string[]
  dinhDang: string | string[]
  duThao: boolean
  dienTu: boolean
  mau: string | string[] | undefined
  bieuDo?: boolean
  trinhKy: boolean
  choSoNgay: string | string[] | undefined
  tachPhuLuc: boolean
}

/** What every command that writes documents can be told. */
export const documentOptions = (yargs: Argv, what: string) =>
  yargs
    .positional('tep', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: `Tệp dữ liệu ${what} (.yaml), một hay nhiều tệp`,
    })
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
    .option('trinh-ky', {
      type: 'boolean',
      default: false,
      describe: 'PDF để trình ký số: PDF/A-2a, PDF/UA-1, có ô ký, kèm hồ sơ (.json) và phiếu trình một trang',
    })
    .option('cho-so-ngay', {
      type: 'string',
      describe:
        'Cùng --trinh-ky: số và ngày để trống, văn thư điền sau khi ký; o-dien là ô điền chữ (ngầm định), o-ky là ô ký nhỏ',
    })
    .option('tach-phu-luc', {
      type: 'boolean',
      default: false,
      describe: 'Cùng --trinh-ky: mỗi phụ lục một tệp, có ô ký của cơ quan',
    })

/** Writes the documents of all data files: one in this thread, several in as many threads as help. */
export async function writeDocuments(
  slug: Slug,
  options: ArgumentsCamelCase<DocumentOptions>,
): Promise<void> {
  const order = orderOf(options)
  const { filesOf } = await import('./files-of')
  const [first = '', ...more] = await filesOf(options.tep)
  if (more.length === 0) return writeDocument(slug, first, order)
  const { writeMany } = await import('./write-many')
  await writeMany(slug, [first, ...more], order)
}

function orderOf(given: DocumentOptions): Order {
  const { ra, dinhDang, duThao, dienTu, mau, bieuDo } = given
  if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
  if (!ra.trim()) throw new UserError('thiếu thư mục sau --ra', { hint: 'ví dụ: --ra output' })
  refuseNames(resolve(ra))
  if (Array.isArray(mau)) throw new UserError('--mau chỉ ghi một lần', { hint: `đã ghi: ${mau.join(', ')}` })
  return {
    ra,
    options: {
      formats: formatsOf(dinhDang),
      duThao,
      dienTu,
      ...trinhKyOf(given),
      ...(bieuDo === undefined ? {} : { bieuDo }),
      ...(mau === undefined ? {} : { mau }),
    },
  }
}

function trinhKyOf({ trinhKy, choSoNgay, tachPhuLuc }: DocumentOptions): Partial<Order['options']> {
  if (!trinhKy && (choSoNgay !== undefined || tachPhuLuc))
    throw new UserError(`${tachPhuLuc ? '--tach-phu-luc' : '--cho-so-ngay'} chỉ đi cùng --trinh-ky`, {
      hint: 'thêm --trinh-ky',
    })
  if (!trinhKy) return {}
  const cach = choSoNgay === '' ? 'o-dien' : choSoNgay
  if (cach !== undefined && cach !== 'o-dien' && cach !== 'o-ky')
    throw new UserError(`--cho-so-ngay không có cách "${String(cach)}"`, { hint: 'o-dien hoặc o-ky' })
  return { trinhKy, tachPhuLuc, ...(cach === undefined ? {} : { choSoNgay: cach }) }
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
