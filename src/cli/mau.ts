import { basename, join, resolve } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { Slug } from '../index'
import { InputError, UserError } from '../problem'
import { print, say } from './progress'
import { writeFiles } from '../files/write-files'

type ExportOptions = { slug: string; duLieu: string | undefined; ra: string; ghiDe: boolean }
type CheckOptions = { tep: string; duLieu: string | undefined; loai: string | undefined }

const xuat: CommandModule<object, ExportOptions> = {
  command: 'xuat <slug>',
  describe: 'Ghi bố cục của chương trình thành một mẫu Word để cơ quan sửa',
  builder: async (yargs) =>
    yargs
      .positional('slug', { type: 'string', demandOption: true, describe: `Loại mẫu: ${await slugs()}` })
      .option('du-lieu', {
        type: 'string',
        describe: 'Dữ liệu làm căn cứ: ban hành bằng quyết định hay tự ban hành, có phụ lục hay không',
      })
      .option('ra', { type: 'string', default: 'output', describe: 'Thư mục ghi mẫu' })
      .option('ghi-de', { type: 'boolean', default: false, describe: 'Ghi đè lên mẫu đã có' }) as never,
  handler: async ({ slug, duLieu, ra, ghiDe }: ArgumentsCamelCase<ExportOptions>) => {
    const { exportWordTemplate } = await import('../index')
    const { name, content } = await exportWordTemplate(await slugOf(slug), duLieu)
    const own = join(resolve(ra), `mau-${name}`)
    if (!ghiDe && isThere(own))
      throw new UserError(`đã có ${own}, có thể cơ quan đã sửa`, {
        hint: 'đổi tên tệp ấy, chọn thư mục khác bằng --ra, hoặc thêm --ghi-de',
      })
    for (const path of writeFiles(resolve(ra), [{ name: `mau-${name}`, content }], '--ra')) print(path)
  },
}

const kiemTra: CommandModule<object, CheckOptions> = {
  command: 'kiem-tra <tep> [du-lieu]',
  describe: 'Liệt kê các thẻ của một mẫu Word, chỗ sai và mục dữ liệu không dùng tới',
  builder: async (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Mẫu Word (.docx)' })
      .positional('du-lieu', { type: 'string', describe: 'Tệp dữ liệu để kiểm tra mẫu' })
      .option('loai', {
        type: 'string',
        describe: `Loại mẫu: ${await slugs()}; bỏ trống thì theo tên tệp dữ liệu`,
      }) as never,
  handler: async ({ tep, duLieu, loai }: ArgumentsCamelCase<CheckOptions>) => {
    const { inspectWordTemplate, SLUGS } = await import('../index')
    const byName = SLUGS.find((each) => basename(duLieu ?? '').startsWith(each))
    const slug = await slugOf(loai ?? byName ?? 'ke-hoach')
    const { tags, findings, unused } = await inspectWordTemplate(tep, slug, duLieu)
    for (const { tag, where } of tags) print(`${tag}\t${where}`)
    if (unused.length) say(`Mẫu không dùng tới: ${unused.join(', ')}`)
    if (findings.length) throw new InputError(findings)
    say(`${tags.length} thẻ, không thẻ nào sai.`)
  },
}

const slugs = async (): Promise<string> => (await import('../index')).SLUGS.join(', ')

async function slugOf(name: string): Promise<Slug> {
  const { SLUGS } = await import('../index')
  const slug = SLUGS.find((each) => each === name)
  if (!slug) throw new UserError(`không có mẫu "${name}"`, { hint: `các mẫu: ${SLUGS.join(', ')}` })
  return slug
}

/** `cchc mau …`: Word templates of an office's own. */
export const mauCommand: CommandModule = {
  command: 'mau',
  describe: 'Mẫu Word của cơ quan: xuất để sửa, kiểm tra',
  builder: (yargs) =>
    yargs.command(xuat).command(kiemTra).demandCommand(1, 'Thiếu tên lệnh: mau xuat hoặc mau kiem-tra.'),
  handler: () => undefined,
}
