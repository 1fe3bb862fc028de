import { type DaDoc, noteFiles } from '../disk/digest'
import { folderOfCacNam } from '../domain/ke-hoach/cac-nam'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { DonVi } from '../domain/cu-the-hoa/rules/don-vi'
import { type KeHoachCha, nameOfKeHoach } from '../domain/cu-the-hoa/prose/ke-hoach-cha'
import { listNhac } from '../domain/cu-the-hoa/build/nhac-don-vi'
import { listKept } from '../domain/cu-the-hoa/merge/list-kept'
import { deriveAgain } from '../domain/cu-the-hoa/merge/derive-again'
import { buildBanDeXuat } from '../domain/cu-the-hoa/propose/ban-de-xuat'
import { CACH, type Cach, type QuyTac, TEN_CACH } from '../domain/cu-the-hoa/rules/quy-tac'
import { chosenOf, type QuyetDinh } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { formatFinding, UserError } from '../problem'
import { noteOldQuyTac, readQuyTac } from '../workspace/read-cu-the-hoa'
import { folderOf, pathFrom } from '../workspace/registers'
import { writeKeHoachYaml } from '../workspace/write-ke-hoach'
import { saveQuyetDinhXlsx } from '../workspace/update-quyet-dinh'
import { writeLanTruoc } from '../workspace/write-lan-truoc'
import { writeQuyetDinhYaml } from '../workspace/write-quyet-dinh'
import { unitsOf } from './don-vi/find-don-vi'
import { type HoSoCha, readCacKeHoachCha, refuseFewer } from './don-vi/ke-hoach-cha'
import { readNamTruoc } from './don-vi/nam-truoc'
import { soOf, readThuMuc, TEP, type ThuMuc, refuseExisting } from './don-vi/sheet-folder'
import type { KeHoachMoi } from '../domain/cu-the-hoa/build/ke-hoach-moi'
import { type HoSoDangSoan } from '../domain/ke-hoach/ho-so'
import { checkDerivedAgain } from './don-vi/check-derived-again'
import { type DeriveOptions, type Derived } from './don-vi/derived'

export { CACH, type Cach, TEN_CACH }

/**
 * From the province's plan, or several, to the plans of units, one after the other:
 *   read     plan, registers, rules, decisions -> domain values
 *   derive   values                            -> proposals, decisions, plan
 *   write    plan, decision sheet              -> YAML, Excel (bytes; nothing is written here)
 * Throws InputError or UserError for what the user can put right.
 */
export async function* deriveKeHoach(
  given: string | readonly string[],
  options: DeriveOptions,
): AsyncGenerator<Derived> {
  const files = [given].flat()
  const [file = ''] = files
  const hoSo = readCacKeHoachCha(files)
  const quyTac = readQuyTac(file)
  const nhac = noteOldQuyTac(file).map(formatFinding)
  const units = unitsOf(options.donVi, hoSo, quyTac)
  const folders = units.map(
    ({ coQuan: { id } }) => options.ra ?? join(dataOf(file), id, folderOfCacNam(hoSo.keHoach)),
  )
  for (const folder of folders) options.onFolder?.(folder)
  if (options.daCo === 'tu-choi') refuseExisting(folders)
  for (const [index, donVi] of units.entries()) {
    const { id } = donVi.coQuan
    const folder = folders[index] ?? ''
    options.onProgress?.(index, units.length, id)
    const daDoc = noteFiles(folder, Object.values(TEP))
    const thuMuc = await readThuMuc(folder, options.quyetDinh)
    for (const { quyetDinh, file: sheet } of soOf(thuMuc, folder)) checkQuyetDinh(quyetDinh, id, hoSo, sheet)
    yield await derive(files, donVi, { hoSo, quyTac, nhac, folder, daDoc, thuMuc })
  }
}

const dataOf = (file: string): string => folderOf(file, 'co-quan.yaml') ?? dirname(file)

type Given = {
  readonly hoSo: HoSoCha
  readonly quyTac: QuyTac
  /** What is to be said of the rules, with each unit. */
  readonly nhac: readonly string[]
  readonly folder: string
  readonly daDoc: DaDoc
  readonly thuMuc: ThuMuc
}

async function derive(
  parents: readonly string[],
  donVi: DonVi,
  { hoSo, quyTac, nhac, folder, daDoc, thuMuc }: Given,
): Promise<Derived> {
  const cha = hoSo.keHoach
  const [file = ''] = parents
  const keHoachCha = parents.map((each) => pathFrom(folder, each))
  refuseFewer(thuMuc.keHoach?.keHoachCha, keHoachCha, join(folder, TEP.keHoach))
  const de = buildBanDeXuat(cha, donVi, quyTac, await readNamTruoc(folder, cha.nam))
  const lap = deriveAgain(
    de,
    { ...thuMuc, so: thuMuc.so?.quyetDinh },
    { cha, donVi, quyTac, vanBan: hoSo.vanBan },
    keHoachCha.length === 1 ? (keHoachCha[0] ?? '') : keHoachCha,
  )
  await checkDerivedAgain(lap, thuMuc)
  const { quyetDinh, keHoach, lanTruoc, thayDoi, rieng, cho, chuaDung } = lap
  const schemaOf = (slug: string): string =>
    pathFrom(folder, join(dataOf(file), 'schema', `${slug}.schema.json`))
  const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const files = new Map([
    [TEP.keHoach, asBytes(writeKeHoachYaml(keHoach, schemaOf('ke-hoach'), thuMuc.ghiChu))],
    [TEP.yaml, asBytes(writeQuyetDinhYaml(quyetDinh, schemaOf('quyet-dinh-cu-the-hoa')))],
    [TEP.excel, await saveQuyetDinhXlsx(join(folder, TEP.excel), quyetDinh)],
    [TEP.lanTruoc, asBytes(writeLanTruoc(lanTruoc))],
  ])
  return {
    donVi: donVi.coQuan.id,
    folder,
    files,
    daDoc,
    ...daBanHanhOf(thuMuc.keHoach, keHoach),
    dem: countCach(quyetDinh),
    thayDoi,
    lanDau: thuMuc.so === undefined,
    giu: { ...listKept(lap.giu), rieng, cho, chuaDung },
    nham: thuMuc.nham,
    khongTheo: [
      ...(cha.phanKhac ?? []).map(({ tieuDe }) => tieuDe),
      ...(cha.phuLucKhac ?? []).map(({ ten, nhan }) => ten ?? nhan ?? 'phụ lục'),
      ...listLeftOut(cha),
    ],
    nhac: [...nhac, ...listNhac({ cha, donVi, quyTac, vanBan: hoSo.vanBan }, hoSo.coQuan)],
    boQua: thuMuc.boQua,
    ghiChu: thuMuc.ghiChu,
  }
}

/** Of a plan that is issued and would say something else. */
function daBanHanhOf(truoc: ThuMuc['keHoach'], keHoach: KeHoachMoi): Pick<Derived, 'daBanHanh'> {
  const { so, ngay } = truoc?.banHanh ?? {}
  if (so === undefined || ngay === undefined) return {}
  return isDeepStrictEqual(wordsOf(truoc), wordsOf(keHoach)) ? {} : { daBanHanh: { so, ngay } }
}

/** What a plan says: neither the form it is written in nor what is left open in it. */
function wordsOf(keHoach: unknown): unknown {
  const isSaid = (key: string, value: unknown): boolean => key !== 'phienBan' && value !== null
  return JSON.parse(
    JSON.stringify(keHoach, (key, value: unknown) => (isSaid(key, value) ? value : undefined)),
  )
}

/** Of further plans above the parts of which a unit's plan has one, the first plan's. */
const listLeftOut = ({ khac = [] }: KeHoachCha): string[] =>
  khac.flatMap((each) =>
    [each.mucDich, ...(each.phanKhac ?? []), ...(each.phuLucKhac ?? [])].flatMap((phan) => {
      if (phan === undefined) return []
      const ten = 'tieuDe' in phan ? phan.tieuDe : (phan.ten ?? phan.nhan ?? 'phụ lục')
      return [`${ten} (${nameOfKeHoach(each)})`]
    }),
  )

function countCach({ nhiemVu }: QuyetDinh): Derived['dem'] {
  const dem = { 'thuc-hien': 0, 'tham-gia': 0, 'tuong-ung': 0, 'bo-qua': 0 }
  for (const dong of nhiemVu) dem[chosenOf(dong)] += 1
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
