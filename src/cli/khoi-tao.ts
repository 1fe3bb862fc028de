import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { Khoa, KhoiTao, TraLoi } from '../index'
import { UserError } from '../problem'
import { answerAll } from './khoi-tao/answer-all'
import { chooseUnit } from './khoi-tao/choose-unit'
import { dropDraft } from './khoi-tao/draft'
import { DESCRIBE, flag, type Given, givenOf } from './khoi-tao/options'
import { talk } from './khoi-tao/talk'
import { settleBeside, withLock } from '../files/lock'
import { print, say } from './progress'
import { refuseNames } from '../files/refuse-names'
import { isAtTerminal, terminal, type Terminal } from './terminal'
import { wrapText } from './wrap'
import { writeFiles } from '../files/write-files'

/** The files are made again when no other run can write: the register may have grown since it was read. */
async function writeUnit(unit: KhoiTao, traLoi: TraLoi, folder: string): Promise<string[]> {
  const before = await unit.files(traLoi)
  if (before.size === 0) return []
  const write = async (): Promise<string[]> => {
    const files = await unit.files(traLoi)
    const outputs = Array.from(files, ([name, content]) => ({ name, content }))
    return writeFiles(folder, outputs, '--thu-muc')
  }
  return withLock(folder, 'co-quan.yaml', write, '--thu-muc')
}

/** What a plan misses when it was not answered. */
const LATER = {
  phong: 'các phòng (nhiệm vụ chỉ ghi chung "các phòng chuyên môn")',
  canCu: 'căn cứ riêng của đơn vị',
  hoTen: 'họ tên người ký',
} as const

type Options = Given & {
  donVi: string | undefined
  thuMuc: string | readonly string[]
  macDinh: boolean
  sua: boolean
}

/**
 * `cchc khoi-tao <đơn vị>`: a new unit in the register, with its departments and the way it issues its plan;
 * with `--sua`, what the register says of a unit corrected.
 */
export const khoiTaoCommand: CommandModule<object, Options> = {
  command: ['khoi-tao [don-vi]', 'init'],
  describe:
    'Thêm hoặc sửa một đơn vị: tên, các phòng, cách ban hành, bố cục; hỏi từng mục khi chạy ở cửa sổ lệnh',
  builder: (yargs) => {
    const base = yargs
      .positional('don-vi', {
        type: 'string',
        describe: 'Tên của đơn vị, hoặc mã trong co-quan.yaml; ở cửa sổ lệnh bỏ trống thì được hỏi',
      })
      .option('thu-muc', {
        type: 'string',
        default: 'data',
        describe: 'Thư mục dữ liệu; chưa có co-quan.yaml thì được chép từ chương trình',
      })
      .option('sua', {
        type: 'boolean',
        default: false,
        describe: 'Sửa đơn vị đã khai: hỏi lại với điều đang ghi, chỉ ghi chỗ sửa',
      })
      .option('mac-dinh', {
        type: 'boolean',
        default: false,
        describe: 'Không hỏi: mục không ghi thì lấy theo đề nghị',
      })
    const keys = Object.keys(DESCRIBE) as Khoa[]
    return keys
      .reduce((made, khoa) => made.option(flag(khoa), { type: 'string', describe: DESCRIBE[khoa] }), base)
      .example(
        '$0 khoi-tao "Sở Tư pháp tỉnh Khánh Hòa" --phong "Văn phòng Sở: chỉ đạo điều hành, công vụ"',
        'Thêm Sở Tư pháp vào data/co-quan.yaml',
      )
      .example('$0 khoi-tao --sua "Sở Tư pháp" --ho-ten "Nguyễn Văn A"', 'Đổi người ký') as never
  },
  handler: async (options: ArgumentsCamelCase<Options>) => {
    const folder = oneFolder(options.thuMuc)
    const at = isAtTerminal() && !options.macDinh ? terminal() : undefined
    const [unit, traLoi] = await answer(options, folder, at).finally(() => at?.close())
    const paths = await writeUnit(unit, traLoi, folder)
    dropDraft(folder, unit)
    for (const path of paths) print(path)
    sayNext(unit, traLoi, paths, folder)
  },
}

type Lenh = ArgumentsCamelCase<Options>

async function answer(options: Lenh, folder: string, at: Terminal | undefined): Promise<[KhoiTao, TraLoi]> {
  const { openKhoiTao, listDonViNamed } = await import('../index')
  settleBeside(join(folder, 'co-quan.yaml'))
  const open = (name: string): KhoiTao => openKhoiTao(folder, name, { sua: options.sua })
  const name = options.donVi?.trim() ? options.donVi : undefined
  if (at) {
    const mo = { open, list: (each: string) => listDonViNamed(folder, each) }
    const renamed = (): Promise<KhoiTao> => chooseUnit(undefined, at, mo)
    const talked = await talk(await chooseUnit(name, at, mo), at, { options, folder, renamed })
    return [talked.unit, talked.traLoi]
  }
  if (name === undefined)
    throw new UserError('thiếu tên đơn vị', { hint: 'ví dụ: cchc khoi-tao "Ủy ban nhân dân xã …"' })
  const unit = open(name)
  if (options.sua && givenOf(options).length === 0)
    throw new UserError('chưa ghi mục nào để sửa', {
      hint: 'ví dụ: --ho-ten "…"; các mục: cchc khoi-tao --help',
    })
  return [unit, answerAll(unit, options)]
}

function sayNext(unit: KhoiTao, traLoi: TraLoi, paths: readonly string[], folder: string): void {
  const { id, homNay } = unit
  const tell = (line: string): void =>
    say(process.stderr.isTTY ? wrapText(line, (process.stderr.columns || 80) - 1) : line)
  if (paths.length === 0)
    return tell(
      homNay
        ? 'Không có gì khác hiện nay, không ghi gì.'
        : `${id} đã có đủ trong co-quan.yaml; muốn sửa: cchc khoi-tao --sua ${id}`,
    )
  if (homNay) return tell(`Đã sửa ${traLoi.ten?.[0] ?? id}.`)
  const open = (['phong', 'canCu', 'hoTen'] as const)
    .filter((khoa) => traLoi[khoa]?.length === 0)
    .map((khoa) => LATER[khoa])
  if (open.length > 0) tell(`Còn để trống: ${open.join(', ')}. Ghi thêm khi có: cchc khoi-tao --sua ${id}`)
  const plan = unit.keHoachTinh(traLoi)
  tell(`Đơn vị ${id} đã sẵn sàng.`)
  const derive = `cchc cu-the-hoa ${plan === undefined ? '<kế hoạch của tỉnh>' : quoted(relative(process.cwd(), plan))} --don-vi ${id}`
  const nhap = `cchc nhap <tệp Word kế hoạch của tỉnh> --ra ${quoted(join(relative(process.cwd(), folder), '<tỉnh>', '<năm>', 'ke-hoach.yaml'))}`
  tell(plan === undefined ? `Tiếp theo, nếu chưa nhập kế hoạch của tỉnh: ${nhap}` : `Tiếp theo: ${derive}`)
  if (plan === undefined) tell(`Rồi: ${derive}`)
}

/** As a command line takes a path. */
const quoted = (path: string): string => (/\s/u.test(path) ? `"${path}"` : path)

/** Absolute. Throws UserError when the option is given twice or means a file, or a place below one. */
function oneFolder(thuMuc: string | readonly string[]): string {
  if (typeof thuMuc !== 'string') throw new UserError(`--thu-muc: chỉ ghi một thư mục: ${thuMuc.join(', ')}`)
  const folder = resolve(thuMuc)
  refuseNames(folder)
  let there = folder
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  const entry = statSync(there, { throwIfNoEntry: false })
  if (!entry?.isDirectory())
    throw new UserError(`--thu-muc: ${there} ${entry ? 'là tệp, không phải thư mục' : 'không có'}`, {
      hint: 'ghi thư mục chứa co-quan.yaml',
    })
  return folder
}
