import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoQuan } from '../domain/co-quan'
import { ma } from '../domain/common'
import { chuanTen, tenCua } from '../domain/cu-the-hoa/goi-ten'
import { diaBanCua } from '../domain/cu-the-hoa/don-vi'
import { keHoachFile } from '../domain/ke-hoach'
import { type BoiCanh, type CauHoi, cauHoiTiep } from '../domain/khoi-tao/cau-hoi'
import { coQuanTu, type Khoa, themVao, type TraLoi, traLoiTu } from '../domain/khoi-tao/co-quan-moi'
import { chuanHoa, loiTraLoi } from '../domain/khoi-tao/kiem-tra-loi'
import { CAP_DON_VI, maCua } from '../domain/khoi-tao/ten-goi'
import { exportWordTemplate, HOME, modelFiles } from '../generate'
import { InputError, UserError } from '../problem'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { readYaml } from '../workspace/read-yaml'
import { readRegisters } from '../workspace/registers'
import { addCoQuan, extendCoQuan } from '../workspace/write-co-quan'

export type { CauHoi, Khoa, TraLoi }

/** A unit that is being set up: what is asked, what is wrong with an answer, and the files that the answers make. */
export type KhoiTao = {
  readonly id: string
  /** What the register, or the name that was given, already answers. */
  readonly traLoi: TraLoi
  /** The next question; undefined when all is answered. */
  readonly cauHoi: (traLoi: TraLoi) => CauHoi | undefined
  /** An answer as it is kept, and all that is wrong with it. */
  readonly doc: (khoa: Khoa, lines: readonly string[], traLoi: TraLoi) => { readonly lines: readonly string[]; readonly loi: readonly string[] }
  /** The files to write, by their path in the data folder; nothing is written here, and none when the answers add nothing. */
  readonly files: (traLoi: TraLoi) => Promise<ReadonlyMap<string, Uint8Array>>
}

/**
 * Sets up a unit in a data folder: its entry in `co-quan.yaml` with departments and with how it issues its plan, and, if it wants one, a Word layout of its own.
 * A folder without registers gets copies of ours. `name`: an id of the register or the full name of an office, new or known.
 * Throws UserError when the name means several offices or one that is no unit below a province, InputError for faults of the registers.
 */
export function openKhoiTao(folder: string, name: string): KhoiTao {
  const register = join(folder, 'co-quan.yaml')
  const moiMo = !existsSync(register)
  const boiCanh = readBoiCanh(moiMo ? join(HOME, 'data', 'co-quan.yaml') : register)
  const { id, cu, traLoi } = unitNamed(name, boiCanh)
  return {
    id,
    traLoi,
    cauHoi: (given) => cauHoiTiep(id, given, boiCanh),
    doc: (khoa, lines, given) => {
      const kept = chuanHoa(khoa, lines)
      return { lines: kept, loi: loiTraLoi(khoa, kept, given, boiCanh) }
    },
    files: async (given) => new Map([...(moiMo ? sharedFiles() : []), ...registerFile(moiMo ? join(HOME, 'data', 'co-quan.yaml') : register, coQuanTu(id, given), cu), ...(await layout(folder, id, given))]),
  }
}

function readBoiCanh(register: string): BoiCanh {
  const { coQuan, vanBan, findings } = readRegisters(register)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new InputError(errors)
  return { coQuan, vanBan, quyTac: readQuyTac(register) }
}

type Named = { readonly id: string; readonly cu: CoQuan | undefined; readonly traLoi: TraLoi }

function unitNamed(name: string, { coQuan }: BoiCanh): Named {
  const ten = name.normalize('NFC').trim()
  const known = ma.safeParse(ten).success ? [coQuan.get(ten)].flatMap((each) => each ?? []) : [...coQuan.values()].filter((each) => tenCua(each).some((other) => chuanTen(other) === chuanTen(ten)))
  if (known.length > 1) throw new UserError(`"${ten}" là tên của nhiều cơ quan`, { hint: `ghi mã: ${known.map(({ id }) => id).join(', ')}` })
  const [cu] = known
  if ((cu?.cap !== undefined && !CAP_DON_VI.some((cap) => cap === cu.cap)) || diaBanCua({ ten: cu?.ten ?? ten })?.loai === 'tỉnh') throw new UserError(`"${cu?.ten ?? ten}" không phải là đơn vị dưới cấp tỉnh`, { hint: 'khoi-tao dùng cho sở, ban, ngành, UBND cấp huyện, cấp xã' })
  if (cu) return { id: cu.id, cu, traLoi: traLoiTu(cu) }
  const id = ma.safeParse(ten).success ? ten : maCua(ten)
  if (!ma.safeParse(id).success) throw new UserError(`"${ten}" không phải là tên hay mã của cơ quan`, { hint: 'ví dụ: npx cchc khoi-tao "Sở Tư pháp tỉnh Khánh Hòa"' })
  if (coQuan.has(id)) throw new UserError(`mã "${id}" đã dùng cho "${coQuan.get(id)?.ten ?? ''}"`, { hint: 'ghi một mã khác rồi trả lời tên cơ quan' })
  return { id, cu: undefined, traLoi: id === ten ? {} : { ten: [ten] } }
}

/** The registers and rules that all offices share, and the schemas of the editors. */
function sharedFiles(): [string, Uint8Array][] {
  const home = join(HOME, 'data')
  const names = [...readdirSync(home).filter((name) => name.endsWith('.yaml')), ...readdirSync(join(home, 'schema')).map((name) => `schema/${name}`)]
  return names.map((name) => [name, readFileSync(join(home, name))])
}

function registerFile(register: string, coQuan: CoQuan, cu: CoQuan | undefined): [string, Uint8Array][] {
  const source = readFileSync(register, 'utf8')
  const groups = cu && themVao(cu, coQuan)
  if (groups && Object.keys(groups).length === 0) return []
  return [['co-quan.yaml', new TextEncoder().encode(groups ? extendCoQuan(source, coQuan.id, groups) : addCoQuan(source, coQuan))]]
}

/** A Word layout of the unit's own, in the form in which it issues: `ke-hoach` takes it from beside the plan or above. */
async function layout(folder: string, id: string, { mau, loai }: TraLoi): Promise<[string, Uint8Array][]> {
  if (mau?.[0] !== 'word') return []
  const path = `${id}/mau-ke-hoach.docx`
  if (existsSync(join(folder, path))) throw new UserError(`đã có ${join(folder, path)}, có thể cơ quan đã sửa`, { hint: 'đổi tên tệp ấy, hoặc bỏ --mau word' })
  const model = modelFiles('ke-hoach').find((file) => readYaml(file, keHoachFile).value?.banHanh.loai === loai?.[0])
  return [[path, (await exportWordTemplate('ke-hoach', model)).content]]
}
