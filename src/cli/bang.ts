import { basename, dirname, resolve } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { formatFindings, UserError } from '../problem'
import { print, say } from './progress'
import { withLocks } from '../files/lock'
import { writeFiles } from '../files/write-files'

type Options = { tep: string; ra: string | string[] | undefined; ghiDe: boolean }

/** `cchc bang <tệp>`: a data file that is a table, from YAML to Excel or back. */
export const bangCommand: CommandModule<object, Options> = {
  command: ['bang <tep>', 'table'],
  describe: 'Chuyển một tệp dữ liệu dạng bảng từ .yaml sang Excel (.xlsx) hoặc ngược lại, không mất gì',
  builder: (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Tệp dữ liệu (.yaml hoặc .xlsx)' })
      .option('ra', { type: 'string', describe: 'Tệp ghi ra; bỏ trống thì cùng tên, cạnh tệp nguồn' })
      .option('ghi-de', {
        type: 'boolean',
        default: false,
        describe: 'Ghi lên tệp đã có; tệp Excel đã có thì chỉ sửa những ô khác đi',
      })
      .example(
        '$0 bang data/khanh-hoa/2026/so-lieu-quy-1.yaml',
        'Ghi so-lieu-quy-1.xlsx để điền bằng Excel',
      ) as never,
  handler: async ({ tep, ra, ghiDe }: ArgumentsCamelCase<Options>) => {
    if (Array.isArray(ra)) throw new UserError('--ra chỉ ghi một lần', { hint: `đã ghi: ${ra.join(', ')}` })
    const { convertBang, otherSpellingOf } = await import('../index')
    const into = resolve(ra?.trim() ? ra : otherSpellingOf(tep))
    const write = (): void => {
      if (isThere(into) && !ghiDe)
        throw new UserError(`đã có ${into}`, { hint: 'ghi ra tệp khác bằng --ra, hoặc thêm --ghi-de' })
      const { content, findings } = convertBang(tep, into)
      for (const line of formatFindings(findings)) say(`Lưu ý: ${line}`)
      for (const path of writeFiles(dirname(into), [{ name: basename(into), content }], '--ra')) print(path)
    }
    // A new folder is made when there is something to write.
    if (isThere(dirname(into))) await withLocks([into], write, '--ra')
    else write()
  },
}
