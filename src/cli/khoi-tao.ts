import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { Khoa, KhoiTao, TraLoi } from '../index'
import { UserError } from '../problem'
import { type Ask, terminal } from './ask'
import { withLock } from './lock'
import { say } from './progress'
import { refuseNames } from './refuse-names'
import { writeFiles } from './write-files'

/** What each option says; its name is the key in kebab-case. */
const DESCRIBE: Readonly<Record<Khoa, string>> = {
  ten: 'Tên đầy đủ của cơ quan',
  cap: 'Cấp: so, huyen, xa',
  chuQuan: 'Mã cơ quan chủ quản in ở dòng trên',
  thuoc: 'Mã UBND tỉnh mà UBND cấp dưới trực thuộc',
  phong:
    'Một phòng và lĩnh vực làm đầu mối: "Phòng Nội vụ: bo-may, cong-vu, chi-dao"; mỗi phòng một lần --phong',
  loai: 'Ban hành bằng gì: quyet-dinh (kế hoạch kèm theo quyết định) hoặc ke-hoach (kế hoạch tự ban hành)',
  kyHieu: 'Ký hiệu văn bản: QĐ-UBND, KH-STP',
  diaDanh: 'Địa danh trước ngày tháng',
  thamQuyen: 'Thẩm quyền ban hành quyết định',
  deNghi: 'Người đề nghị ban hành quyết định',
  canCu: 'Mã các văn bản riêng làm căn cứ, cách nhau bằng dấu phẩy',
  dieu: 'Một điều sau Điều 1; mỗi điều một lần --dieu',
  noiNhan: 'Một nơi nhận; mỗi nơi một lần --noi-nhan, cuối cùng là Lưu',
  quyenHan: 'Dòng trên chức vụ: TM. Ủy ban nhân dân; mỗi dòng một lần',
  chucVu: 'Chức vụ người ký',
  hoTen: 'Họ và tên người ký',
  mau: 'Bố cục: chung, hoặc word để có một mẫu Word riêng',
}

/** The files are made again when no other run can write: the register may have grown since it was read. */
async function writeUnit(unit: KhoiTao, traLoi: TraLoi, folder: string): Promise<string[]> {
  const before = await unit.files(traLoi)
  if (before.size === 0) return []
  return withLock(folder, 'co-quan.yaml', async () => {
    const files = await unit.files(traLoi)
    return writeFiles(
      folder,
      Array.from(files, ([name, content]) => ({ name, content })),
      '--thu-muc',
    )
  })
}

/** What a plan misses when it was not answered. */
const LATER = {
  phong: 'các phòng (nhiệm vụ chỉ ghi chung "các phòng chuyên môn")',
  canCu: 'căn cứ riêng của đơn vị',
  hoTen: 'họ tên người ký',
} as const

const flag = (khoa: Khoa): string => khoa.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

type Options = { donVi: string; thuMuc: string | readonly string[]; macDinh: boolean } & Partial<
  Record<Khoa, string | string[]>
>

/**
 * `cchc khoi-tao <đơn vị>`: a new unit in the register, with its departments and the way it issues its plan.
 */
export const khoiTaoCommand: CommandModule<object, Options> = {
  command: ['khoi-tao <don-vi>', 'init'],
  describe: 'Thêm một đơn vị: tên, các phòng, cách ban hành, bố cục; hỏi từng mục khi chạy ở cửa sổ lệnh',
  builder: (yargs) => {
    const base = yargs
      .positional('don-vi', {
        type: 'string',
        demandOption: true,
        describe: 'Tên đầy đủ của đơn vị, hoặc mã trong co-quan.yaml',
      })
      .option('thu-muc', {
        type: 'string',
        default: 'data',
        describe: 'Thư mục dữ liệu; chưa có co-quan.yaml thì được chép từ chương trình',
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
        '$0 khoi-tao "Sở Tư pháp tỉnh Khánh Hòa" --phong "Văn phòng Sở: chi-dao, cong-vu"',
        'Thêm Sở Tư pháp vào data/co-quan.yaml',
      ) as never
  },
  handler: async (options: ArgumentsCamelCase<Options>) => {
    const folder = oneFolder(options.thuMuc)
    const { openKhoiTao } = await import('../index')
    const unit = openKhoiTao(folder, options.donVi)
    const ask = process.stdin.isTTY && process.stderr.isTTY && !options.macDinh ? terminal() : undefined
    const traLoi = await answer(unit, options, ask).finally(() => ask?.close())
    const paths = await writeUnit(unit, traLoi, folder)
    if (paths.length === 0) return say(`${unit.id} đã có đủ trong co-quan.yaml; muốn sửa thì sửa ở đó.`)
    for (const path of paths) console.log(path)
    const open = (['phong', 'canCu', 'hoTen'] as const)
      .filter((khoa) => traLoi[khoa]?.length === 0)
      .map((khoa) => LATER[khoa])
    if (open.length > 0) say(`Còn để trống, ghi thêm vào co-quan.yaml khi có: ${open.join(', ')}.`)
    say(`Đơn vị ${unit.id} đã sẵn sàng. Tiếp theo: cchc cu-the-hoa <kế hoạch của tỉnh> --don-vi ${unit.id}`)
  },
}

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

type Given = Partial<Record<Khoa, string | string[]>>
type Answered = {
  readonly traLoi: TraLoi
  readonly faults: readonly string[]
  readonly taken: readonly string[]
}

/**
 * Every question answered: by an option, at the terminal, or by the proposal. Throws UserError with all that
 * is wrong or missing.
 */
async function answer(unit: KhoiTao, options: Given, ask: Ask | undefined): Promise<TraLoi> {
  const known = given(options)
    .filter((khoa) => unit.traLoi[khoa] !== undefined)
    .map((khoa) => `--${flag(khoa)}: mục này đã ghi trong co-quan.yaml, sửa ở đó`)
  const { traLoi, faults, taken } = await answerAll(unit, options, ask)
  const unused = given(options)
    .filter((khoa) => traLoi.ten?.length && traLoi[khoa] === undefined)
    .map((khoa) => `--${flag(khoa)}: mục này không dùng cho đơn vị này`)
  const wrong = [...known, ...faults, ...unused]
  if (wrong.length > 0) throw new UserError(wrong.join('\n'), { hint: 'xem: cchc khoi-tao --help' })
  if (taken.length > 0) say(['Lấy theo đề nghị, cần xem lại:', ...taken].join('\n'))
  return traLoi
}

async function answerAll(unit: KhoiTao, options: Given, ask: Ask | undefined): Promise<Answered> {
  const faults: string[] = []
  const taken: string[] = []
  let traLoi: TraLoi = {
    ...Object.fromEntries(
      unit.boQuaDuoc.filter((khoa) => options[khoa] === undefined).map((khoa) => [khoa, []]),
    ),
    ...unit.traLoi,
  }
  for (let next = unit.cauHoi(traLoi); next; next = unit.cauHoi(traLoi)) {
    const { khoa, deXuat, batBuoc } = next
    const own = options[khoa]
    const check = (given: readonly string[]) => unit.doc(khoa, given, traLoi)
    const { lines, loi } =
      own === undefined && ask
        ? { lines: await ask.about(next, check), loi: [] }
        : check(own === undefined ? deXuat : [own].flat())
    faults.push(
      ...loi.map((each) => `--${flag(khoa)}: ${each}`),
      ...(batBuoc && lines.length === 0 ? [`thiếu --${flag(khoa)} (${DESCRIBE[khoa]})`] : []),
    )
    if (own === undefined && !ask && khoa !== 'mau' && lines.length > 0)
      taken.push(`  --${flag(khoa)}: ${lines.join(' | ')}`)
    // What follows from a wrong answer is no fault of its own; without a name nothing can be said of the
    // rest.
    traLoi = { ...traLoi, [khoa]: loi.length > 0 && deXuat.length > 0 ? deXuat : lines }
    if (khoa === 'ten' && lines.length === 0) break
  }
  return { traLoi, faults, taken }
}

const given = (options: Given): Khoa[] =>
  (Object.keys(DESCRIBE) as Khoa[]).filter((khoa) => options[khoa] !== undefined)
