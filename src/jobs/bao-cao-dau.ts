import { basename, dirname, join } from 'node:path'
import type { ChonKy } from '../domain/bao-cao/ky/ky-bao-cao'
import type { CoQuan } from '../domain/co-quan/co-quan'
import { superiorOf } from '../domain/co-quan/superior'
import { hasNam } from '../domain/ke-hoach/cac-nam'
import { buildDauBaoCao } from '../domain/khoi-tao/bao-cao-dau'
import { coQuanAt } from '../domain/khoi-tao/boi-canh'
import { findCoQuan } from '../domain/khoi-tao/find-co-quan'
import { UserError } from '../problem'
import { addCheDo, type CheDoKhai, modelOfCheDo } from '../workspace/ky-moi/che-do'
import { danhMucOf, type KyMoi, readKy } from '../workspace/ky-moi/read-ky-moi'
import { readKeHoach } from '../workspace/read-ke-hoach'
import { pathFrom } from '../workspace/registers'
import { makeBaoCaoMoi, type NewBaoCao, type NoiLoiVan } from './bao-cao-moi'
import { listTren, listUnissued, writeIssuer } from './don-vi/around-unit'
import { registerOf } from './don-vi/find-register'
import { type BoiCanhThuMuc, committeeOf, mainEntryOf, readBoiCanh } from './don-vi/read-boi-canh'
import { listSharedFiles, writeRegister } from './don-vi/unit-files'

export type { CheDoKhai }
/** An agency that may report; `keHoach`: its plans in the folder. */
export type CoQuanBaoCao = {
  readonly id: string
  readonly ten: string
  readonly daKhai: boolean
  readonly keHoach: readonly string[]
}
/** Which first report: whose, of which period, counting the tasks of which plan. */
export type ChonDau = ChonKy & { readonly coQuan: string; readonly keHoach?: string | undefined }

/**
 * The agencies that may write a report in a data folder: those whose plans lie there and the units that it has declared
 * first, then the provinces of today. Throws InputError for faults of the registers, UserError as `openKhoiTao`.
 */
export function listCoQuanBaoCao(folder: string): CoQuanBaoCao[] {
  const boiCanh = readBoiCanh(folder, registerOf(folder))
  const own = isShared(folder) ? [] : [...boiCanh.coQuan.values()].filter(isReporting)
  const tinh = [...boiCanh.coQuan.values(), ...boiCanh.tinhMoi.values()]
    .filter((each) => each.cap === 'tinh' && each.den === undefined)
    .sort((one, other) => one.ten.localeCompare(other.ten, 'vi'))
  const all = [...new Map([...own, ...tinh].map((each) => [each.id, each])).values()].map((each) => ({
    id: each.id,
    ten: each.ten,
    daKhai: boiCanh.coQuan.has(each.id) && !isShared(folder),
    keHoach: plansOf(each, boiCanh),
  }))
  return [...all.filter(({ keHoach }) => keHoach.length > 0), ...all.filter(({ keHoach }) => !keHoach.length)]
}

/** Whether the folder has no register of its own yet. */
const isShared = (folder: string): boolean => listSharedFiles(folder).length > 0
const isReporting = ({ cap, den }: CoQuan): boolean =>
  den === undefined && (cap === 'tinh' || cap === 'so' || cap === 'xa')

/** The plans of an agency that lie in the folder, also those that do not say whose they are but who signed them. */
const plansOf = ({ id, ten }: CoQuan, { keHoach, tinh }: BoiCanhThuMuc): string[] =>
  keHoach
    .filter((each) =>
      each.coQuan === undefined ? committeeOf(each, tinh)[0]?.ten === ten : each.coQuan === id,
    )
    .map(({ file }) => file)

/** The agency of an id or a name, as `listCoQuanBaoCao` has it. Throws UserError where it is none, or several. */
export function findCoQuanBaoCao(folder: string, name: string): string {
  const boiCanh = readBoiCanh(folder, registerOf(folder))
  const all = [...boiCanh.coQuan.values(), ...boiCanh.tinhMoi.values()].filter(isReporting)
  const found = findCoQuan(name, all)
  const [one] = found
  if (one && found.length === 1) return one.id
  throw new UserError(
    one
      ? `"${name}" là tên của nhiều cơ quan: ${found.map(({ id, ten }) => `${id} (${ten})`).join(', ')}`
      : `không có cơ quan "${name}" trong danh bạ`,
    one
      ? { hint: 'ghi mã' }
      : { hint: `khai trước: cchc khoi-tao "${name}"`, hintOnPage: 'khai đơn vị trước' },
  )
}

/** What a folder lacks before an agency can report from it. */
export type DaChuanBi = {
  /** Registers to write, by their paths from the data folder; the agency in them. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** No rule says when this agency reports: how others of its level do, to be looked at and given. */
  readonly cheDo?: CheDoKhai
}

/**
 * What is to be written before an agency's first report: the shared files of a folder without registers, the agency
 * where the register lacks it, whose a plan is, and the rule (`cheDo`) by which it reports, where none is known.
 * Writes nothing. Throws as `listCoQuanBaoCao`.
 */
export function prepareBaoCao(folder: string, chon: ChonDau, cheDo?: CheDoKhai): DaChuanBi {
  const register = registerOf(folder)
  const boiCanh = readBoiCanh(folder, register)
  const coQuan = coQuanOf(chon, boiCanh)
  const traLoi = { thuoc: [coQuan.id] }
  const tren = listTren(traLoi, boiCanh)
  const [last] = tren.slice(-1)
  const files = new Map([
    ...listSharedFiles(folder),
    ...(last
      ? writeRegister(register, { coQuan: last, cu: undefined, tren: tren.slice(0, -1), thayDoi: undefined })
      : []),
    ...listUnissued(traLoi, boiCanh).flatMap(({ file, id }) => writeIssuer(folder, file, id)),
  ])
  const known = new Map([...boiCanh.coQuan, ...tren.map((each) => [each.id, each] as const)])
  const tinh = coQuanAt(mainEntryOf(coQuanAt(superiorOf(coQuan), boiCanh)?.ten ?? '', boiCanh), boiCanh)
  const model = tinh && modelOfCheDo(register, coQuan, { tinh, danhBa: known, nam: chon.nam })
  if (!tinh || !model) return { files }
  if (!cheDo) return { files, cheDo: model.khai }
  return { files: new Map([...files, addCheDo(register, tinh, { mau: model.mau, khai: cheDo })]) }
}

function coQuanOf({ coQuan }: ChonDau, boiCanh: BoiCanhThuMuc): CoQuan {
  const found = coQuanAt(coQuan, boiCanh)
  if (found && isReporting(found)) return found
  throw new UserError(`không có cơ quan "${coQuan}" để lập báo cáo`, {
    hint: 'khai đơn vị trước, rồi chọn lại',
  })
}

/**
 * The files of the first report of an agency of the register: report file, workbooks, a Word file of the outline; with
 * nothing of a period before. Beside the plan whose tasks it counts, else in a folder of the agency and the year.
 * Writes nothing. Throws InputError or UserError for what the user can put right.
 */
export async function startBaoCaoDau(
  folder: string,
  chon: ChonDau,
  loiVan: NoiLoiVan = 'word',
): Promise<NewBaoCao> {
  return makeBaoCaoMoi(readKyDau(folder, chon), keyOf(chon), loiVan)
}

const keyOf = ({ ky, nam, thang }: ChonKy): ChonKy => ({ ky, nam, ...(thang === undefined ? {} : { thang }) })

function readKyDau(folder: string, chon: ChonDau): KyMoi {
  const register = registerOf(folder)
  const boiCanh = readBoiCanh(folder, register)
  const { coQuan: danhBa } = boiCanh
  const coQuan = coQuanOf(chon, boiCanh)
  const ky = readKy(register, coQuan.id, { chon, coQuan: danhBa })
  const keHoach = chon.keHoach === undefined ? undefined : readKeHoach(chon.keHoach).hoSo.keHoach
  if (keHoach && !hasNam(keHoach, chon.nam))
    throw new UserError(`kế hoạch ${chon.keHoach} không phải của năm ${chon.nam}`, {
      hint: 'chọn kế hoạch của năm báo cáo, hoặc để trống',
    })
  const own =
    chon.keHoach === undefined ? join(folder, folderNameOf(coQuan), String(chon.nam)) : dirname(chon.keHoach)
  return {
    file: join(folder, basename(register)),
    folder: own,
    dau: buildDauBaoCao(coQuan, ky, boiCanh),
    coQuan: danhBa,
    truoc: undefined,
    cungKy: undefined,
    ky,
    danhMuc: danhMucOf(register, ky, coQuan),
    keHoach,
    link: {
      keHoach: chon.keHoach === undefined ? undefined : pathFrom(own, chon.keHoach),
      kyTruoc: undefined,
      cungKy: undefined,
    },
  }
}

/** A province's folder carries its own name, that of another agency its id. */
const folderNameOf = ({ id, cap }: CoQuan): string =>
  cap === 'tinh' ? id.replace(/^ubnd-(?:tinh|thanh-pho|tp)-/u, '') : id
