import { join, resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { listChanged } from '../disk/digest'
import { settleBeside, withLocks } from '../files/lock'
import type { Derived } from '../index'
import { UserError } from '../problem'
import { print, progress, say } from './progress'
import { writeAll } from '../files/write-files'

type Options = {
  tep: string[]
  donVi: string | string[]
  ra: string | undefined
  quyetDinh: string | undefined
  ghiDe: boolean
}

/**
 * `cchc cu-the-hoa <kế hoạch tỉnh> --don-vi <id>`: the plan of a unit from the plan of the province, with a
 * decision sheet.
 */
export const cuTheHoaCommand: CommandModule<object, Options> = {
  command: ['cu-the-hoa <tep..>', 'derive'],
  describe: 'Lập kế hoạch của đơn vị từ kế hoạch của tỉnh, kèm bảng để văn thư quyết định',
  builder: (yargs) =>
    yargs
      .positional('tep', {
        type: 'string',
        array: true,
        demandOption: true,
        describe:
          'Tệp dữ liệu kế hoạch của tỉnh (.yaml); đơn vị trả lời nhiều kế hoạch của tỉnh trong một kế hoạch thì ghi nhiều tệp, kế hoạch cải cách hành chính trước',
      })
      .option('don-vi', {
        type: 'string',
        demandOption: true,
        describe:
          'Mã đơn vị trong co-quan.yaml, cách nhau bằng dấu phẩy; tat-ca là mọi đơn vị của tỉnh, cap-xa là mọi xã',
      })
      .option('ra', { type: 'string', describe: 'Thư mục ghi; bỏ trống là <thư mục data>/<đơn vị>/<năm>' })
      .option('quyet-dinh', {
        type: 'string',
        describe: 'Bảng quyết định đã ghi (.xlsx hoặc .yaml); bỏ trống là bảng trong thư mục của đơn vị',
      })
      .option('ghi-de', {
        type: 'boolean',
        default: false,
        describe:
          'Viết lại kế hoạch đã có theo bảng quyết định; những gì văn thư đã sửa trong kế hoạch được giữ',
      })
      .example(
        '$0 cu-the-hoa data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa',
        'Viết ke-hoach.yaml và bảng quyết định',
      )
      .example(
        '$0 cu-the-hoa data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa --ghi-de',
        'Áp dụng các quyết định đã ghi vào bảng',
      ) as never,
  handler: async ({ tep, donVi, ra, quyetDinh, ghiDe }: ArgumentsCamelCase<Options>) => {
    const ids = String(donVi)
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
    if (ids.length === 0)
      throw new UserError('thiếu mã đơn vị sau --don-vi', { hint: 'các mã đơn vị ở co-quan.yaml' })
    if (ids.length > 1 && (ra !== undefined || quyetDinh !== undefined))
      throw new UserError('nhiều đơn vị thì không dùng --ra và --quyet-dinh', {
        hint: 'chạy riêng cho từng đơn vị',
      })
    const onProgress = (done: number, all: number, id: string): void =>
      all > 1 ? progress(`[${done + 1}/${all}] ${id}`) : undefined
    const options = {
      donVi: ids,
      daCo: ghiDe ? 'giu' : 'tu-choi',
      onFolder: (folder: string) => settleBeside(join(folder, 'ke-hoach.yaml')),
      onProgress,
      ...(ra === undefined ? {} : { ra }),
      ...(quyetDinh === undefined ? {} : { quyetDinh }),
    } as const
    const { deriveKeHoach, linesOfDerived } = await import('../index')
    // All or none: a fault in the last unit leaves the files of the first as they were.
    const all: Derived[] = []
    try {
      for await (const derived of deriveKeHoach(tep, options)) all.push(derived)
    } finally {
      progress()
    }
    const plans = all.map(({ folder }) => join(folder, 'ke-hoach.yaml'))
    const written = await withLocks(plans, () => writeUnchanged(all), '--ra')
    for (const derived of all) {
      for (const path of written.splice(0, derived.files.size)) print(path)
      for (const line of linesOfDerived(derived)) say(line)
    }
  },
}

/** The files of each unit, written where none is another than the one that was read. Returns their paths. */
function writeUnchanged(all: readonly Derived[]): string[] {
  const changed = all.flatMap(({ folder, daDoc }) => listChanged(folder, daDoc))
  if (changed.length)
    throw new UserError(`${changed.join(', ')}: vừa được sửa trong lúc lệnh này chạy; chưa ghi gì`, {
      hint: 'chạy lại lệnh này: chỗ mới sửa sẽ được đọc',
    })
  const outputs = all.flatMap(({ folder, files }) =>
    Array.from(files, ([name, content]) => ({ path: join(resolve(folder), name), content })),
  )
  return writeAll(outputs, '--ra')
}
