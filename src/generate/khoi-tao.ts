import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CoQuan } from '../domain/co-quan'
import { ma } from '../domain/common'
import { coQuanTen } from '../domain/cu-the-hoa/goi-ten'
import { diaBanCua } from '../domain/cu-the-hoa/don-vi'
import { keHoachFile } from '../domain/ke-hoach'
import { type BoiCanh, type CauHoi, cauHoiTiep } from '../domain/khoi-tao/cau-hoi'
import {
  boQuaDuoc,
  coQuanTu,
  type Khoa,
  themVao,
  type TraLoi,
  traLoiTu,
} from '../domain/khoi-tao/co-quan-moi'
import { chuanHoa, loiKyTu, loiTen, loiTraLoi } from '../domain/khoi-tao/kiem-tra-loi'
import { CAP_DON_VI, maCua, tenDayDu } from '../domain/khoi-tao/ten-goi'
import { exportWordTemplate, HOME, modelFiles } from '../generate'
import { InputError, UserError } from '../problem'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { readYaml } from '../workspace/read-yaml'
import { folderOf, readRegisters } from '../workspace/registers'
import { addCoQuan, checkAddable, extendCoQuan } from '../workspace/write-co-quan'

export type { CauHoi, Khoa, TraLoi }

/**
 * A unit that is being set up: what is asked, what is wrong with an answer, and the files that the answers
 * make.
 */
export type KhoiTao = {
  readonly id: string
  /** What the register, or the name that was given, already answers. */
  readonly traLoi: TraLoi
  /** What the register leaves out and may leave out: not asked, but taken when it is given. */
  readonly boQuaDuoc: readonly Khoa[]
  /** The next question; undefined when all is answered. */
  readonly cauHoi: (traLoi: TraLoi) => CauHoi | undefined
  /** An answer as it is kept, and all that is wrong with it. */
  readonly doc: (
    khoa: Khoa,
    lines: readonly string[],
    traLoi: TraLoi,
  ) => { readonly lines: readonly string[]; readonly loi: readonly string[] }
  /**
   * The files to write, by their path in the data folder; nothing is written here, and none when the answers
   * add nothing.
   */
  readonly files: (traLoi: TraLoi) => Promise<ReadonlyMap<string, Uint8Array>>
}

/**
 * Sets up a unit in a data folder: its entry in `co-quan.yaml` with departments and with how it issues its
 * plan, and, if it wants one, a Word layout of its own. A folder without registers gets copies of ours.
 * `name`: an id of the register or the full name of an office, new or known. Throws UserError when the name
 * means several offices or one that is no unit below a province, InputError for faults of the registers.
 */
export function openKhoiTao(folder: string, name: string): KhoiTao {
  const register = registerOf(folder)
  const boiCanh = readBoiCanh(register)
  const { id, cu, traLoi } = unitNamed(name, boiCanh)
  if (cauHoiTiep(id, traLoi, boiCanh)?.khoa !== 'mau') checkAddable(readFileSync(register, 'utf8'), cu?.id)
  return {
    id,
    traLoi,
    boQuaDuoc: cu ? boQuaDuoc(cu) : [],
    cauHoi: (given) => cauHoiTiep(id, given, boiCanh),
    doc: (khoa, lines, given) => {
      const kept = chuanHoa(khoa, lines)
      return {
        lines: kept,
        loi: [
          ...loiTraLoi(khoa, kept, given, boiCanh),
          ...(khoa === 'mau' ? layoutThere(folder, id, kept) : []),
        ],
      }
    },
    // Read again: others may have written while the questions were answered.
    files: async (given) =>
      new Map([
        ...sharedFiles(folder),
        ...registerFile(registerOf(folder), coQuanTu(id, given), cu),
        ...(await layout(folder, id, given)),
      ]),
  }
}

/**
 * The register of a data folder, or ours as long as the folder has none. Throws UserError below another data
 * folder, where a second register would hide the first, and for a data folder that has lost its own: what
 * else it has would not fit ours.
 */
function registerOf(folder: string): string {
  const register = join(folder, 'co-quan.yaml')
  if (existsSync(register)) return register
  const above = folderOf(resolve(register), 'co-quan.yaml')
  if (above !== undefined)
    throw new UserError(`${folder} nằm trong thư mục dữ liệu ${above}`, { hint: `thêm --thu-muc "${above}"` })
  const others = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(HOME, 'data', name)) && name.endsWith('.yaml'))
    : []
  if (others.length > 0)
    throw new UserError(`${folder} đã có ${others.join(', ')} mà không có co-quan.yaml`, {
      hint: 'đặt co-quan.yaml của cơ quan vào đó, hoặc chọn một thư mục mới bằng --thu-muc',
    })
  return join(HOME, 'data', 'co-quan.yaml')
}

function readBoiCanh(register: string): BoiCanh {
  const { coQuan, vanBan, findings } = readRegisters(register)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new InputError(errors)
  return { coQuan, vanBan, quyTac: readQuyTac(register) }
}

type Named = { readonly id: string; readonly cu: CoQuan | undefined; readonly traLoi: TraLoi }

function unitNamed(name: string, { coQuan }: BoiCanh): Named {
  const ten = ma.safeParse(name.trim()).success ? name.trim() : tenDayDu(name)
  const laMa = ma.safeParse(ten).success
  const known = laMa ? [coQuan.get(ten)].flatMap((each) => each ?? []) : coQuanTen(ten, coQuan.values())
  const la = loiKyTu(ten)
  if (la !== undefined) throw new UserError(la)
  if (known.length > 1)
    throw new UserError(`"${ten}" là tên của nhiều cơ quan`, {
      hint: `ghi mã: ${known.map(({ id }) => id).join(', ')}`,
    })
  const [cu] = known
  if (
    (cu?.cap !== undefined && !CAP_DON_VI.some((cap) => cap === cu.cap)) ||
    diaBanCua({ ten: cu?.ten ?? ten })?.loai === 'tỉnh'
  )
    throw new UserError(`"${cu?.ten ?? ten}" không phải là đơn vị dưới cấp tỉnh`, {
      hint: 'khoi-tao dùng cho sở, ban, ngành, UBND cấp huyện, cấp xã',
    })
  if (cu) return { id: cu.id, cu, traLoi: traLoiTu(cu) }
  const id = laMa ? ten : maCua(ten)
  if (!ma.safeParse(id).success)
    throw new UserError(`"${ten}" không phải là tên hay mã của cơ quan`, {
      hint: 'ghi tên đầy đủ như trong câu, ví dụ: npx cchc khoi-tao "Ủy ban nhân dân xã …"',
    })
  const loi = laMa ? undefined : loiTen(ten, coQuan)
  if (loi !== undefined) throw new UserError(loi)
  if (coQuan.has(id))
    throw new UserError(`mã "${id}" đã dùng cho "${coQuan.get(id)?.ten ?? ''}"`, {
      hint: 'ghi một mã khác rồi trả lời tên cơ quan',
    })
  return { id, cu: undefined, traLoi: laMa ? {} : { ten: [ten] } }
}

/**
 * The registers and rules that all offices share, and the schemas of the editors, for a folder without a
 * register; what it has of them stays.
 */
function sharedFiles(folder: string): [string, Uint8Array][] {
  if (existsSync(join(folder, 'co-quan.yaml'))) return []
  const home = join(HOME, 'data')
  const names = [
    ...readdirSync(home).filter((name) => name.endsWith('.yaml')),
    ...readdirSync(join(home, 'schema')).map((name) => `schema/${name}`),
  ]
  return names
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => [name, readFileSync(join(home, name))])
}

function registerFile(register: string, coQuan: CoQuan, cu: CoQuan | undefined): [string, Uint8Array][] {
  const source = readFileSync(register, 'utf8')
  const groups = cu && themVao(cu, coQuan)
  if (groups && Object.keys(groups).length === 0) return []
  return [
    [
      'co-quan.yaml',
      new TextEncoder().encode(groups ? extendCoQuan(source, coQuan.id, groups) : addCoQuan(source, coQuan)),
    ],
  ]
}

/**
 * A Word layout of the unit's own, in the form in which it issues: `ke-hoach` takes it from beside the plan
 * or above.
 */
async function layout(folder: string, id: string, { mau, loai }: TraLoi): Promise<[string, Uint8Array][]> {
  if (mau?.[0] !== 'word') return []
  const [there] = layoutThere(folder, id, mau)
  if (there !== undefined) throw new UserError(there)
  const model = modelFiles('ke-hoach').find(
    (file) => readYaml(file, keHoachFile).value?.banHanh.loai === loai?.[0],
  )
  return [[layoutOf(id), (await exportWordTemplate('ke-hoach', model)).content]]
}

const layoutOf = (id: string): string => `${id}/mau-ke-hoach.docx`

/** A layout that is there is the office's own: it is not written over. */
function layoutThere(folder: string, id: string, mau: readonly string[]): string[] {
  const path = join(folder, layoutOf(id))
  return mau[0] === 'word' && existsSync(path)
    ? [`đã có ${path}, có thể cơ quan đã sửa; đổi tên tệp ấy, hoặc chọn bố cục chung`]
    : []
}
