import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CauHoi, findNextCauHoi } from '../domain/khoi-tao/cau-hoi'
import { optionalOf, buildCoQuan, type Khoa, type TraLoi } from '../domain/khoi-tao/co-quan-moi'
import { normalizeTraLoi, checkTraLoi } from '../domain/khoi-tao/check-tra-loi'
import { HOME } from './document/home'
import { InputError, UserError } from '../problem'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { folderOf, readRegisters } from '../workspace/registers'
import { checkAddable } from '../workspace/write-co-quan'
import { type BoiCanh } from '../domain/khoi-tao/boi-canh'
import { findUnit } from './don-vi/find-unit'
import { listSharedFiles, writeRegister, writeLayout, findLayout } from './don-vi/unit-files'

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
  const { id, cu, traLoi } = findUnit(name, boiCanh)
  if (findNextCauHoi(id, traLoi, boiCanh)?.khoa !== 'mau')
    checkAddable(readFileSync(register, 'utf8'), cu?.id)
  return {
    id,
    traLoi,
    boQuaDuoc: cu ? optionalOf(cu) : [],
    cauHoi: (given) => findNextCauHoi(id, given, boiCanh),
    doc: (khoa, lines, given) => {
      const kept = normalizeTraLoi(khoa, lines)
      return {
        lines: kept,
        loi: [
          ...checkTraLoi(khoa, kept, given, boiCanh),
          ...(khoa === 'mau' ? findLayout(folder, id, kept) : []),
        ],
      }
    },
    // Read again: others may have written while the questions were answered.
    files: async (given) =>
      new Map([
        ...listSharedFiles(folder),
        ...writeRegister(registerOf(folder), buildCoQuan(id, given), cu),
        ...(await writeLayout(folder, id, given)),
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
