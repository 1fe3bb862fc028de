import { dirname, join, resolve } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { UserError } from '../problem'
import { print, say } from './progress'
import { settleBeside, withLocks } from '../files/lock'
import { writeFiles } from '../files/write-files'

type Options = {
  tep: string
  ra: string | string[] | undefined
  suaOcr: boolean
  ghiDe: boolean
  chon: string | string[] | undefined
}

/** `cchc nhap <tệp>`: another office's plan as data, and what the clerk must look at. */
export const nhapCommand: CommandModule<object, Options> = {
  command: ['nhap <tep>', 'import'],
  describe: 'Nhập kế hoạch của cơ quan khác (Word, Excel, PDF, HTML, chữ) thành tệp dữ liệu',
  builder: (yargs) =>
    yargs
      .positional('tep', {
        type: 'string',
        demandOption: true,
        describe: 'Kế hoạch cần nhập (.docx, .xlsx, .pdf, .html, .txt)',
      })
      .option('ra', {
        type: 'string',
        describe:
          'Tệp dữ liệu ghi ra, cùng tệp ghi chú .ghi-chu.txt; bỏ trống thì là ke-hoach-nhap.yaml cạnh tệp nguồn',
      })
      .option('sua-ocr', {
        type: 'boolean',
        default: false,
        describe: 'Sửa các lỗi nhận dạng chữ đã biết (Phân đầu, Kê hoạch …)',
      })
      .option('chon', {
        type: 'string',
        describe:
          'Tệp .nhap.json cạnh dữ liệu mà trang làm việc đã nhập từ chính tệp này: đọc các bảng theo nghĩa cột, cách nối hàng đã chọn ở đó',
      })
      .option('ghi-de', { type: 'boolean', default: false, describe: 'Ghi đè lên tệp đã có' })
      .example(
        '$0 nhap ke-hoach-tinh.docx --ra data/so-toi/2026/ke-hoach.yaml',
        'Ghi tệp dữ liệu và báo những chỗ cần xem lại',
      ) as never,
  handler: async ({ tep, ra, suaOcr, ghiDe, chon }: ArgumentsCamelCase<Options>) => {
    if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
    if (Array.isArray(chon))
      throw new UserError('--chon chỉ ghi một lần', { hint: `đã ghi: ${chon.join(', ')}` })
    const path = resolve(ra?.trim() ? ra : join(dirname(tep), 'ke-hoach-nhap.yaml'))
    if (!/\.ya?ml$/iu.test(path))
      throw new UserError(`--ra phải là tệp .yaml: ${path}`, {
        hint: 'ví dụ: --ra data/so-toi/2026/ke-hoach.yaml',
      })
    const { ghiChuOf, importKeHoach, readChon } = await import('../index')
    const refuseThere = (): void => {
      const there = [path, ghiChuOf(path)].find((each) => isThere(each))
      if (ghiDe || there === undefined) return
      settleBeside(path)
      throw new UserError(`đã có ${there}`, { hint: 'ghi ra tệp khác bằng --ra, hoặc thêm --ghi-de' })
    }
    refuseThere()
    const { dong, files } = await importKeHoach(tep, {
      ra: path,
      suaOcr,
      ...(chon === undefined ? {} : { chon: readChon(chon, tep) }),
    })
    for (const line of dong) say(line)
    const outputs = Array.from(files, ([name, content]) => ({ name, content }))
    const write = (): string[] => {
      refuseThere()
      return writeFiles(dirname(path), outputs, '--ra')
    }
    for (const each of await withLocks([path], write, '--ra')) print(each)
  },
}
