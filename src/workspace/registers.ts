import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { z } from 'zod'
import { ma } from '../domain/common'
import { type CoQuan, coQuanFile, type VanBan, vanBanFile } from '../domain/co-quan/co-quan'
import type { Finding } from '../problem'
import { findSpelling, readData } from './read-data'
import type { DataFile } from './read-yaml'

/** The registers that the data files refer to. `complete`: no id is missing that a register meant to give. */
export type Registers = {
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
  readonly findings: readonly Finding[]
  readonly complete: Readonly<Record<'coQuan' | 'vanBan', boolean>>
}

/** `co-quan.yaml` and `van-ban.yaml` in the folder of a data file or the nearest one above. */
export function readRegisters(file: string): Registers {
  const agencies = readAbove(file, 'co-quan.yaml', coQuanFile)
  const [documents, ...more] = readDocuments(file)
  const coQuan = register<CoQuan>(agencies, 'coQuan')
  const vanBan = register<VanBan>(documents, 'vanBan')
  // The office's own entry of an id goes before one that all offices share.
  const shared = more.map((each) => register<VanBan>(each, 'vanBan'))
  return {
    coQuan: coQuan.entries,
    vanBan: new Map([...shared.flatMap(({ entries }) => [...entries]), ...vanBan.entries]),
    findings: [
      ...agencies.findings,
      ...coQuan.findings,
      ...superiors(coQuan, agencies),
      ...bases(coQuan, agencies, [vanBan, ...shared]),
      ...[documents, ...more].flatMap(({ findings }) => findings),
      ...[vanBan, ...shared].flatMap(({ findings }) => findings),
    ],
    complete: {
      coQuan: coQuan.complete,
      vanBan: [vanBan, ...shared].every(({ complete }) => complete),
    },
  }
}

function readDocuments(file: string): [DataFile<VanBanFile>, ...DataFile<VanBanFile>[]] {
  const own = readAbove(file, 'van-ban.yaml', vanBanFile)
  return [own, ...listVanBanChung(file).map((each) => readData(each, vanBanFile))]
}

/** Beside the `van-ban.yaml` of a data file every `van-ban-….yaml`: documents that offices share. */
export function listVanBanChung(file: string): string[] {
  const folder = folderOf(file, 'van-ban.yaml')
  return folder === undefined
    ? []
    : filesOf(folder, 'van-ban')
        .filter((name) => !/^van-ban\.[a-z]+$/u.test(name))
        .map((name) => join(folder, name))
}
type VanBanFile = z.infer<typeof vanBanFile>

/** `<name>.yaml` and `<name>-….yaml`, or .xlsx, in a folder, in the order of their names; none in one that is not there. */
const filesOf = (folder: string, name: string): string[] =>
  (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [])
    .filter((each) => each.startsWith(name) && /^(?:-.+)?\.(?:yaml|xlsx)$/u.test(each.slice(name.length)))
    .sort()

/**
 * Every `<name>.yaml` and `<name>-….yaml` in the nearest folder above a data file that holds one; where there is
 * none, the one that is missed.
 */
export function readAllAbove<T>(file: string, name: string, schema: z.ZodType<T>): DataFile<T>[] {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const found = filesOf(folder, name)
    if (found.length) return found.map((each) => readData(join(folder, each), schema))
    if (folder === dirname(folder)) return [readAbove(file, `${name}.yaml`, schema)]
  }
}

/** A data file of a fixed name in the folder of another or the nearest one above. */
export function readAbove<T>(plan: string, name: string, schema: z.ZodType<T>): DataFile<T> {
  const folder = folderOf(plan, name)
  const found = folder === undefined ? undefined : findSpelling(folder, name)
  if (found) return withOther(readData(found.file, schema), found.other)
  const place = { file: plan, line: 1, column: 1 }
  const missing: Finding = {
    severity: 'error',
    place,
    message: `không tìm thấy ${name} ở thư mục này và các thư mục bên trên`,
    hint: `đặt ${name} vào thư mục data`,
    hintOnPage: folderOf(plan, 'co-quan.yaml') === undefined ? KHAI_DON_VI : CHEP_LAI,
  }
  return { file: name, findings: [missing], locate: () => place }
}

const KHAI_DON_VI = 'khai đơn vị của cơ quan mình ở màn hình Khai đơn vị: các danh bạ được ghi cùng lúc'
/** Whoever has a register of units has others that go with it: ours would not fit them. */
const CHEP_LAI =
  'chép lại danh mục ấy từ bản giữ của thư mục này, hoặc từ thư mục khác đã dùng chương trình, vào cạnh danh bạ đơn vị'

/** Which of two spellings holds the truth nobody can tell. */
const withOther = <T>(file: DataFile<T>, other: string | undefined): DataFile<T> =>
  other === undefined
    ? file
    : {
        ...file,
        findings: [
          ...file.findings,
          {
            severity: 'error',
            place: { file: other, line: 1, column: 1 },
            message: `có cả ${basename(file.file)} và ${basename(other)}`,
            messageOnPage: 'danh bạ hay danh mục này có ở hai tệp, một tệp là bảng Excel',
            hint: 'giữ một tệp, chuyển tệp kia sang thư mục khác',
          },
        ],
      }

/**
 * The folder of a data file, or the nearest one above, that holds a file of that name; else the folder `data`
 * beside the file, where `khoi-tao` puts the registers; undefined when none does.
 */
export function folderOf(file: string, name: string): string | undefined {
  const own = dirname(resolve(file))
  for (let folder = own; ; folder = dirname(folder)) {
    if (holds(folder, name)) return folder
    if (folder === dirname(folder)) return holds(join(own, 'data'), name) ? join(own, 'data') : undefined
  }
}

const holds = (folder: string, name: string): boolean =>
  name.endsWith('.yaml') ? findSpelling(folder, name) !== undefined : isThere(join(folder, name))

/** How a file is named in one that lies in a folder: with slashes, on Windows too. */
export const pathFrom = (folder: string, file: string): string =>
  relative(resolve(folder), resolve(file)).split(sep).join('/')

/**
 * The entries of a register by id; those of a file whose schema does not hold, as far as they go. `complete`:
 * no id is missing that the file meant to give.
 */
function register<T extends { id: string }>(file: DataFile<unknown>, key: string) {
  const list = ((file.value ?? file.raw) as Record<string, readonly T[]> | null | undefined)?.[key]
  const entries = new Map<string, T>()
  /** Where each entry stands in the file. */
  const places = new Map<T, number>()
  const findings: Finding[] = []
  for (const [index, entry] of (Array.isArray(list) ? (list as readonly (T | null)[]) : []).entries()) {
    if (!entry?.id) continue
    if (entries.has(entry.id)) {
      findings.push({
        severity: 'error',
        place: file.locate([key, index, 'id']),
        message: `mã "${entry.id}" đã dùng ở trên`,
        hint: 'mỗi mã chỉ dùng một lần',
        hintOnPage: 'hai mục của tệp dùng chung một mã: nhờ người đã sửa tệp bỏ hoặc đổi mã một mục',
      })
    } else {
      entries.set(entry.id, entry)
      places.set(entry, index)
    }
  }
  const complete =
    file.value !== undefined ||
    (Array.isArray(list) && list.every((entry) => ma.safeParse((entry as T | null)?.id).success))
  return { entries, places, findings, complete }
}

/** The documents that an agency's plans are based on must be in their register. */
function bases(
  { places }: ReturnType<typeof register<CoQuan>>,
  file: DataFile<unknown>,
  vanBan: readonly ReturnType<typeof register<VanBan>>[],
): Finding[] {
  if (!vanBan.every(({ complete }) => complete)) return []
  return Array.from(places).flatMap(([{ banHanh }, index]) =>
    (Array.isArray(banHanh?.canCu) ? banHanh.canCu : []).flatMap((id, nth): Finding[] =>
      vanBan.some(({ entries }) => entries.has(id))
        ? []
        : [
            {
              severity: 'error',
              place: file.locate(['coQuan', index, 'banHanh', 'canCu', nth]),
              message: `không có văn bản "${id}"`,
              hint: 'thêm vào van-ban.yaml hoặc sửa lại mã',
              hintOnPage:
                'chọn lại căn cứ của cơ quan ấy ở màn hình Đơn vị, hoặc thêm văn bản này ở màn hình Danh mục văn bản, biểu mẫu',
            },
          ],
    ),
  )
}

/** An agency above or after another must be in the register too. */
function superiors(
  { entries, places }: ReturnType<typeof register<CoQuan>>,
  file: DataFile<unknown>,
): Finding[] {
  return Array.from(places).flatMap(([entry, index]) =>
    (['chuQuan', 'thuoc', 'keThua'] as const).flatMap((key): Finding[] => {
      const id = entry[key]
      if (id === undefined || (entries.has(id) && id !== entry.id)) return []
      const place = file.locate(['coQuan', index, key])
      if (id === entry.id)
        return [
          {
            severity: 'error',
            place,
            message: `"${id}" không thể là cơ quan chủ quản, cấp trên hay kế thừa của chính nó`,
            hint: 'sửa lại mã',
            hintOnPage: O_DON_VI,
          },
        ]
      return [
        {
          severity: 'error',
          place,
          message: `không có cơ quan "${id}"`,
          hint: 'thêm vào co-quan.yaml hoặc sửa lại mã',
          hintOnPage: O_DON_VI,
        },
      ]
    }),
  )
}
const O_DON_VI = 'sửa cơ quan ấy ở màn hình Đơn vị, hoặc nhờ người giữ danh bạ ghi lại'
