import { dirname, join, resolve } from 'node:path'
import { type DoiChieu, doiChieu } from '../domain/cu-the-hoa/doi-chieu'
import type { DonVi } from '../domain/cu-the-hoa/don-vi'
import { keGiu, type KeGiu } from '../domain/cu-the-hoa/ke-giu'
import { lapLai } from '../domain/cu-the-hoa/lap-lai'
import { lapDeXuat } from '../domain/cu-the-hoa/lap-quyet-dinh'
import type { ThayDoi } from '../domain/cu-the-hoa/noi-quyet-dinh'
import type { QuyTac } from '../domain/cu-the-hoa/quy-tac'
import { cachChon, type QuyetDinh } from '../domain/cu-the-hoa/quyet-dinh'
import type { HoSoDangSoan } from '../domain/kiem-tra'
import { type Finding, UserError } from '../problem'
import { readQuyTac } from '../workspace/read-cu-the-hoa'
import { readKeHoachDangSoan } from '../workspace/read-ke-hoach'
import { folderOf, pathFrom } from '../workspace/registers'
import { writeKeHoachYaml } from '../workspace/write-ke-hoach'
import { writeLanTruoc } from '../workspace/write-lan-truoc'
import { unitOf, unitsOf } from './don-vi'
import { cacSo, checkLapLai, type Nham, readThuMuc, TEP, type ThuMuc, tuChoiDaCo } from './so-quyet-dinh'

export type DeriveOptions = {
  /**
   * Ids of units; `tat-ca` means every unit of the province, the id of a collective of the rules (`cap-xa`)
   * every unit in it.
   */
  readonly donVi: readonly string[]
  /**
   * The decision sheet the clerk has filled in (.xlsx or .yaml), for one unit only; without it those in the
   * unit's folder speak.
   */
  readonly quyetDinh?: string
  /** Whether a folder that has a plan or a sheet is refused; else what the clerk wrote there is kept. */
  readonly daCo?: 'tu-choi' | 'giu'
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
  /** Whether there were decisions already. */
  readonly lanDau: boolean
  /**
   * What of the clerk's stays in the plan; tasks the province dropped that stay as the unit's own; rows with
   * words that wait for a decision.
   */
  readonly giu: KeGiu & {
    readonly rieng: readonly string[]
    readonly cho: readonly string[]
    readonly chuaDung: readonly string[]
  }
  /** What the clerk wrote in cells of the sheet that are not for it, and what became of it. */
  readonly nham: Nham
  readonly boQua: ThuMuc['boQua']
  readonly ghiChu: ThuMuc['ghiChu']
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
  const units = unitsOf(options.donVi, hoSo, quyTac)
  const folders = units.map(
    ({ coQuan: { id } }) => options.ra ?? join(dataOf(file), id, String(hoSo.keHoach.nam)),
  )
  if (options.daCo === 'tu-choi') tuChoiDaCo(folders)
  for (const [index, donVi] of units.entries()) {
    const { id } = donVi.coQuan
    const folder = folders[index] ?? ''
    options.onProgress?.(index, units.length, id)
    const thuMuc = await readThuMuc(folder, options.quyetDinh)
    for (const { quyetDinh, file: sheet } of cacSo(thuMuc, folder)) checkQuyetDinh(quyetDinh, id, hoSo, sheet)
    yield await derive(file, donVi, { hoSo, quyTac, folder, thuMuc })
  }
}

const dataOf = (file: string): string => folderOf(file, 'co-quan.yaml') ?? dirname(file)

type Given = {
  readonly hoSo: HoSoDangSoan
  readonly quyTac: QuyTac
  readonly folder: string
  readonly thuMuc: ThuMuc
}

async function derive(file: string, donVi: DonVi, { hoSo, quyTac, folder, thuMuc }: Given): Promise<Derived> {
  const cha = hoSo.keHoach
  const de = lapDeXuat(cha, donVi, quyTac)
  const lap = lapLai(
    de,
    { ...thuMuc, so: thuMuc.so?.quyetDinh },
    { cha, donVi, quyTac, vanBan: hoSo.vanBan },
    pathFrom(folder, file),
  )
  await checkLapLai(lap, thuMuc)
  const { quyetDinh, keHoach, lanTruoc, thayDoi, rieng, cho, chuaDung } = lap
  const schema = (slug: string): string =>
    pathFrom(folder, join(dataOf(file), 'schema', `${slug}.schema.json`))
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  // Excel is loaded only by who needs it: every command reads this file.
  const { writeQuyetDinhXlsx, writeQuyetDinhYaml } = await import('../workspace/write-quyet-dinh')
  const files = new Map([
    [TEP.keHoach, bytes(writeKeHoachYaml(keHoach, schema('ke-hoach'), thuMuc.ghiChu))],
    [TEP.yaml, bytes(writeQuyetDinhYaml(quyetDinh, schema('quyet-dinh-cu-the-hoa')))],
    [TEP.excel, await writeQuyetDinhXlsx(quyetDinh)],
    [TEP.lanTruoc, bytes(writeLanTruoc(lanTruoc))],
  ])
  return {
    donVi: donVi.coQuan.id,
    folder,
    files,
    dem: countCach(quyetDinh),
    thayDoi,
    lanDau: thuMuc.so === undefined,
    giu: { ...keGiu(lap.giu), rieng, cho, chuaDung },
    nham: thuMuc.nham,
    boQua: thuMuc.boQua,
    ghiChu: thuMuc.ghiChu,
  }
}

function countCach({ nhiemVu }: QuyetDinh): Derived['dem'] {
  const dem = { 'thuc-hien': 0, 'tham-gia': 0, 'tuong-ung': 0, 'bo-qua': 0 }
  for (const dong of nhiemVu) dem[cachChon(dong)] += 1
  return dem
}

/** Decisions are for one unit and one plan. */
function checkQuyetDinh(
  { donVi, keHoachCha }: QuyetDinh,
  id: string,
  { keHoach }: HoSoDangSoan,
  file: string,
): void {
  if (donVi !== id)
    throw new UserError(`${file} là quyết định của "${donVi}", không phải của "${id}"`, {
      hint: 'mỗi đơn vị một bảng quyết định',
    })
  if (keHoachCha.coQuan !== keHoach.coQuan || keHoachCha.nam !== keHoach.nam)
    throw new UserError(
      `${file} là quyết định về kế hoạch của "${keHoachCha.coQuan}" năm ${keHoachCha.nam}`,
      { hint: 'kế hoạch năm khác thì ghi ra thư mục khác, không dùng bảng ấy' },
    )
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
  if (cha === undefined)
    throw new UserError('kế hoạch này không ghi kế hoạch của cấp trên', {
      hint: 'thêm --ke-hoach-cha <tệp>, hoặc ghi keHoachCha vào kế hoạch',
    })
  const parent = readKeHoachDangSoan(cha).hoSo
  const quyTac = readQuyTac(cha)
  const register = new Map([...parent.coQuan, ...hoSo.coQuan])
  const donVi = unitOf(
    hoSo.keHoach.coQuan,
    { ...parent, coQuan: hanMo(register, hoSo.keHoach.coQuan) },
    quyTac,
  )
  const result = doiChieu(hoSo.keHoach, parent.keHoach, donVi, quyTac)
  const findings = result.khacBiet.map(({ path, noiDung, nen }): Finding => ({
    severity: 'notice',
    place: data.locate(path),
    message: noiDung,
    hint: nen,
  }))
  return { ...result, findings, keHoachCha: cha }
}

/** A plan may be compared with one of a later year, when its office is no more. */
const hanMo = (register: HoSoDangSoan['coQuan'], id: string): HoSoDangSoan['coQuan'] => {
  const entry = register.get(id)
  if (entry === undefined) return register
  return new Map([...register, [id, { ...entry, den: undefined }]])
}
