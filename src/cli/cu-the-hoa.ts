import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { type Derived, deriveKeHoach, UserError } from '../index'
import { say } from './progress'
import { writeFiles } from './write-files'

type Options = { tep: string; donVi: string | string[]; ra: string | undefined; quyetDinh: string | undefined; ghiDe: boolean }

/** `cchc cu-the-hoa <kế hoạch tỉnh> --don-vi <id>`: the plan of a unit from the plan of the province, with a decision sheet. */
export const cuTheHoaCommand: CommandModule<object, Options> = {
  command: ['cu-the-hoa <tep>', 'derive'],
  describe: 'Lập kế hoạch của đơn vị từ kế hoạch của tỉnh, kèm bảng để văn thư quyết định',
  builder: (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Tệp dữ liệu kế hoạch của tỉnh (.yaml)' })
      .option('don-vi', { type: 'string', demandOption: true, describe: 'Mã đơn vị trong co-quan.yaml, cách nhau bằng dấu phẩy; tat-ca là mọi đơn vị của tỉnh, cap-xa là mọi xã' })
      .option('ra', { type: 'string', describe: 'Thư mục ghi; bỏ trống là <thư mục data>/<đơn vị>/<năm>' })
      .option('quyet-dinh', { type: 'string', describe: 'Bảng quyết định đã ghi (.xlsx hoặc .yaml)' })
      .option('ghi-de', { type: 'boolean', default: false, describe: 'Viết lại kế hoạch đã có; phần ban hành và nhiệm vụ riêng của đơn vị được giữ' })
      .example('$0 cu-the-hoa data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa', 'Viết ke-hoach.yaml và bảng quyết định') as never,
  handler: async ({ tep, donVi, ra, quyetDinh, ghiDe }: ArgumentsCamelCase<Options>) => {
    const ids = String(donVi).split(',').map((id) => id.trim()).filter(Boolean)
    if (ids.length === 0) throw new UserError('thiếu mã đơn vị sau --don-vi', { hint: 'các mã đơn vị ở co-quan.yaml' })
    if (ids.length > 1 && (ra !== undefined || quyetDinh !== undefined)) throw new UserError('nhiều đơn vị thì không dùng --ra và --quyet-dinh', { hint: 'chạy riêng cho từng đơn vị' })
    const onProgress = (done: number, all: number, id: string): void => (all > 1 ? say(`[${done + 1}/${all}] ${id}`) : undefined)
    const options = { donVi: ids, onProgress, ...(ra === undefined ? {} : { ra }), ...(quyetDinh === undefined ? {} : { quyetDinh }) }
    for await (const derived of deriveKeHoach(tep, options)) {
      refuseLoss(derived, quyetDinh, ghiDe ? 'over' : 'beside')
      for (const path of writeFiles(resolve(derived.folder), Array.from(derived.files, ([name, content]) => ({ name, content })))) console.log(path)
      report(derived, quyetDinh)
    }
  },
}

/** What a clerk wrote is not written over by accident. */
function refuseLoss({ folder, files }: Derived, quyetDinh: string | undefined, mode: 'over' | 'beside'): void {
  const there = [...files.keys()].map((name) => join(resolve(folder), name)).filter((path) => existsSync(path))
  const sheet = there.find((path) => path.includes('quyet-dinh'))
  if (sheet !== undefined && quyetDinh === undefined) throw new UserError(`đã có bảng quyết định ${sheet}`, { hint: 'thêm --quyet-dinh <tệp ấy> để giữ các quyết định, hoặc chọn thư mục khác bằng --ra' })
  const plan = there.find((path) => path.endsWith('ke-hoach.yaml'))
  if (plan !== undefined && mode === 'beside') throw new UserError(`đã có ${plan}, có thể văn thư đã sửa`, { hint: 'thêm --ghi-de để viết lại mục tiêu và nhiệm vụ; phần ban hành và nhiệm vụ riêng được giữ' })
}

const KINDS = { moi: 'mới', sua: 'tỉnh sửa', 'doi-so': 'đổi số', bo: 'tỉnh bỏ' } as const

function report({ donVi, dem, thayDoi }: Derived, quyetDinh: string | undefined): void {
  say(`${donVi}: thực hiện ${dem['thuc-hien']}, tham gia ${dem['tham-gia']}, tương ứng ${dem['tuong-ung']}, bỏ qua ${dem['bo-qua']}`)
  for (const { loai, ma, maCu, noiDung } of thayDoi) say(`Thay đổi (${KINDS[loai]}) ${ma}${maCu === undefined ? '' : ` (trước là ${maCu})`}: ${noiDung}`.replace(/\p{Control}+/gu, ' '))
  if (quyetDinh !== undefined && thayDoi.length === 0) say('Kế hoạch của tỉnh không thay đổi từ lần quyết định trước.')
}
