import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { cacDonVi } from '../domain/cu-the-hoa/cac-don-vi'
import { type DoiChieu, doiChieu } from '../domain/cu-the-hoa/doi-chieu'
import { type DonVi, donViCua, ngayCua } from '../domain/cu-the-hoa/don-vi'
import { giuLai, type KeHoachCu } from '../domain/cu-the-hoa/giu-lai'
import { lapKeHoach } from '../domain/cu-the-hoa/ke-hoach-moi'
import { type BanDeXuat, lapDeXuat } from '../domain/cu-the-hoa/lap-quyet-dinh'
import { noiQuyetDinh, type ThayDoi } from '../domain/cu-the-hoa/noi-quyet-dinh'
import type { QuyTac } from '../domain/cu-the-hoa/quy-tac'
import type { QuyetDinh } from '../domain/cu-the-hoa/quyet-dinh'
import { keHoachFile } from '../domain/ke-hoach'
import type { HoSoDangSoan } from '../domain/kiem-tra'
import { type Finding, InputError, UserError } from '../problem'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { readKeHoachDangSoan } from '../workspace/read-ke-hoach'
import { readYaml } from '../workspace/read-yaml'
import { folderOf } from '../workspace/registers'
import { writeKeHoachYaml } from '../workspace/write-ke-hoach'

export type DeriveOptions = {
  /** Ids of units; `tat-ca` means every unit of the province, the id of a collective of the rules (`cap-xa`) every unit in it. */
  readonly donVi: readonly string[]
  /** The decision sheet the clerk has filled in (.xlsx or .yaml); for one unit only. */
  readonly quyetDinh?: string
  /** The folder to write to; without it the folder of the unit and the year beside the register. */
  readonly ra?: string
  readonly onProgress?: (done: number, all: number, donVi: string) => void
}
/** The files of one unit, not yet written, and what is to be said about them. */
export type Derived = {
  readonly donVi: string
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly dem: Readonly<Record<'thuc-hien' | 'tham-gia' | 'tuong-ung' | 'bo-qua', number>>
  readonly thayDoi: readonly ThayDoi[]
}

/**
 * From the province's plan to the plans of units, one after the other:
 *   read     plan, registers, rules, decisions -> domain values
 *   derive   values                            -> proposals, decisions, plan
 *   write    plan, decision sheet              -> YAML, Excel (bytes; nothing is written here)
 * Throws InputError or UserError for what the user can put right.
 */
export async function* deriveKeHoach(file: string, options: DeriveOptions): AsyncGenerator<Derived> {
  const { hoSo } = readKeHoachDangSoan(file)
  const quyTac = readQuyTac(file)
  const cu = options.quyetDinh === undefined ? undefined : await (await import('../workspace/read-quyet-dinh')).readQuyetDinh(options.quyetDinh)
  const units = unitsOf(options.donVi, hoSo, quyTac)
  for (const [index, donVi] of units.entries()) {
    const { id } = donVi.coQuan
    if (cu !== undefined) checkQuyetDinh(cu, id, hoSo, options.quyetDinh ?? '')
    options.onProgress?.(index, units.length, id)
    yield await derive(file, donVi, { hoSo, quyTac, cu, ra: options.ra })
  }
}

type Given = { readonly hoSo: HoSoDangSoan; readonly quyTac: QuyTac; readonly cu: QuyetDinh | undefined; readonly ra: string | undefined }

async function derive(file: string, donVi: DonVi, { hoSo, quyTac, cu, ra }: Given): Promise<Derived> {
  const cha = hoSo.keHoach
  const de = lapDeXuat(cha, donVi, quyTac)
  const { quyetDinh, thayDoi } = cu === undefined ? { quyetDinh: de.quyetDinh, thayDoi: [] } : noiQuyetDinh(cu, de.quyetDinh)
  const data = folderOf(file, 'co-quan.yaml') ?? dirname(file)
  const folder = ra ?? join(data, donVi.coQuan.id, String(cha.nam))
  const moi = { ...lapKeHoach(de, quyetDinh, { cha, donVi, quyTac, vanBan: hoSo.vanBan }), keHoachCha: pathFrom(folder, file) }
  const keHoach = giuLai(keHoachCu(join(folder, 'ke-hoach.yaml')), moi)
  const schema = (slug: string): string => pathFrom(folder, join(data, 'schema', `${slug}.schema.json`))
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  // Excel is loaded only by who needs it: every command reads this file.
  const { writeQuyetDinhXlsx, writeQuyetDinhYaml } = await import('../workspace/write-quyet-dinh')
  const files = new Map([
    ['ke-hoach.yaml', bytes(writeKeHoachYaml(keHoach, schema('ke-hoach')))],
    ['quyet-dinh-cu-the-hoa.yaml', bytes(writeQuyetDinhYaml(quyetDinh, schema('quyet-dinh-cu-the-hoa')))],
    ['quyet-dinh-cu-the-hoa.xlsx', await writeQuyetDinhXlsx(quyetDinh)],
  ])
  return { donVi: donVi.coQuan.id, folder, files, dem: countCach(de, quyetDinh), thayDoi }
}

/** The plan that is there already, as far as it can be read; nothing when there is none. */
function keHoachCu(file: string): KeHoachCu {
  if (!existsSync(file)) return {}
  const { raw, findings } = readYaml(file, keHoachFile)
  if (raw === null || typeof raw !== 'object' || ('linhVuc' in raw && !Array.isArray(raw.linhVuc))) throw new InputError(findings)
  return raw
}

const pathFrom = (folder: string, file: string): string => relative(resolve(folder), resolve(file)).split(sep).join('/')

function countCach(de: BanDeXuat, quyetDinh: QuyetDinh): Derived['dem'] {
  const dem = { 'thuc-hien': 0, 'tham-gia': 0, 'tuong-ung': 0, 'bo-qua': 0 }
  for (const [index, dong] of quyetDinh.nhiemVu.entries()) {
    const chon = dong.quyetDinh === undefined || dong.quyetDinh === 'giu-de-xuat' ? de.nhiemVu[index]?.cach : dong.quyetDinh
    if (chon !== undefined) dem[chon] += 1
  }
  return dem
}

/** The units that names mean, each once. Throws UserError for all names that mean none. */
function unitsOf(names: readonly string[], hoSo: HoSoDangSoan, quyTac: QuyTac): DonVi[] {
  const groups = names.map((name) => cacDonVi(name, hoSo, quyTac))
  const khongRo = groups.flatMap((group) => group?.khongRo.map(({ id }) => id) ?? [])
  if (khongRo.length > 0) throw new UserError(`không rõ cơ quan cấp trên của: ${khongRo.join(', ')}`, { hint: 'ghi "thuoc" (hoặc "chuQuan") của các đơn vị ấy vào co-quan.yaml' })
  const empty = names.filter((_, index) => groups[index]?.coQuan.length === 0)
  if (empty.length > 0) throw new UserError(`co-quan.yaml không có đơn vị nào thuộc: ${empty.join(', ')}`, { hint: 'thêm đơn vị bằng npx cchc khoi-tao' })
  const ids = new Set(names.flatMap((name, index) => groups[index]?.coQuan.map(({ id }) => id) ?? [name]))
  return allOrFaults([...ids], (id) => unitOf(id, hoSo, quyTac))
}

/** What is made of each, or all that is wrong at once. */
function allOrFaults<T, R>(list: readonly T[], make: (each: T) => R): R[] {
  const faults: UserError[] = []
  const made = list.flatMap((each) => {
    try {
      return [make(each)]
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error)
      return []
    }
  })
  const [first, ...more] = faults
  if (first && more.length === 0) throw first
  if (first) throw new UserError(faults.map(({ message, hint }) => (hint ? `${message} (${hint})` : message)).join('\n'))
  return made
}

/** A unit of the register that can have a plan of its own. Throws UserError when it is not there, has no level, or is no more on the day of the province's plan. */
function unitOf(id: string, { coQuan, keHoach }: HoSoDangSoan, quyTac: QuyTac): DonVi {
  const entry = coQuan.get(id)
  if (!entry) throw new UserError(`không có cơ quan "${id}" trong co-quan.yaml`, { hint: `các đơn vị: ${[...coQuan.values()].filter(({ cap }) => cap === 'so' || cap === 'huyen' || cap === 'xa').map((each) => each.id).join(', ')}` })
  const ngay = ngayCua(keHoach)
  if (entry.den !== undefined && entry.den < ngay) throw new UserError(`"${entry.ten}" chỉ có đến ngày ${entry.den}, trước kế hoạch của cấp trên (${ngay})`, { hint: entry.keThua === undefined ? 'ghi mã của đơn vị kế thừa' : `đơn vị kế thừa: ${entry.keThua}` })
  const donVi = donViCua(entry, keHoach, coQuan, quyTac)
  if (!donVi) throw new UserError(`cơ quan "${id}" chưa ghi cấp`, { hint: 'thêm "cap" vào co-quan.yaml: so, huyen hoặc xa' })
  if (!quyTac.khung.some(({ cap }) => cap.includes(donVi.cap))) throw new UserError(`cơ quan "${id}" không phải là đơn vị cấp dưới`, { hint: 'chọn một sở hoặc một UBND cấp dưới' })
  return donVi
}

/** Decisions are for one unit and one plan. */
function checkQuyetDinh({ donVi, keHoachCha }: QuyetDinh, id: string, { keHoach }: HoSoDangSoan, file: string): void {
  if (donVi !== id) throw new UserError(`${file} là quyết định của "${donVi}", không phải của "${id}"`, { hint: 'mỗi đơn vị một bảng quyết định' })
  if (keHoachCha.coQuan !== keHoach.coQuan || keHoachCha.nam !== keHoach.nam) throw new UserError(`${file} là quyết định về kế hoạch của "${keHoachCha.coQuan}" năm ${keHoachCha.nam}`, { hint: 'kế hoạch năm khác thì bắt đầu lại, không dùng --quyet-dinh' })
}

export type CompareResult = DoiChieu & { readonly findings: readonly Finding[]; readonly keHoachCha: string }

/**
 * Compares a unit's plan with the plan it comes from: `keHoachCha` as given, else as the plan says.
 * Throws UserError when neither says it, InputError when one of them has faults.
 */
export function compareKeHoach(file: string, given?: string): CompareResult {
  const { hoSo, file: data } = readKeHoachDangSoan(file)
  const named = hoSo.keHoach.keHoachCha
  const cha = given ?? (named === undefined ? undefined : resolve(dirname(file), named))
  if (cha === undefined) throw new UserError('kế hoạch này không ghi kế hoạch của cấp trên', { hint: 'thêm --ke-hoach-cha <tệp>, hoặc ghi keHoachCha vào kế hoạch' })
  const parent = readKeHoachDangSoan(cha).hoSo
  const quyTac = readQuyTac(cha)
  const register = new Map([...parent.coQuan, ...hoSo.coQuan])
  const donVi = unitOf(hoSo.keHoach.coQuan, { ...parent, coQuan: hanMo(register, hoSo.keHoach.coQuan) }, quyTac)
  const result = doiChieu(hoSo.keHoach, parent.keHoach, donVi, quyTac)
  const findings = result.khacBiet.map(({ path, noiDung, nen }): Finding => ({ severity: 'notice', place: data.locate(path), message: noiDung, hint: nen }))
  return { ...result, findings, keHoachCha: cha }
}

/** A plan may be compared with one of a later year, when its office is no more. */
const hanMo = (register: HoSoDangSoan['coQuan'], id: string): HoSoDangSoan['coQuan'] => {
  const entry = register.get(id)
  if (entry === undefined) return register
  return new Map([...register, [id, { ...entry, den: undefined }]])
}
