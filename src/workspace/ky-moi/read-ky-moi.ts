import { hasNam } from '../../domain/ke-hoach/cac-nam'
import { basename, dirname, join } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import type { DanhMuc } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import {
  type ChonKy,
  findKy,
  type KyBaoCao,
  kyBaoCaoFile,
  nameOfKy,
} from '../../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../../domain/bao-cao/ky/ngay-nghi'
import { isJustBefore } from '../../domain/bao-cao/check/check-ky-khac'
import type { HoSoBaoCao } from '../../domain/bao-cao/ho-so'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import type { DauBaoCao } from '../../domain/khoi-tao/bao-cao-dau'
import { InputError, UserError } from '../../problem'
import { type BaoCaoDaDoc, readBaoCao } from '../read-bao-cao'
import { readDanhMuc, selectDanhMuc } from '../read-danh-muc'
import { readKeHoach } from '../read-ke-hoach'
import { pathFrom, readAbove } from '../registers'

/**
 * A period that begins: where its files go, what its report says of itself, the report before it, and what its figures
 * are compared with. `file`: the data file beside which, or above, its rules and its catalogue lie.
 */
export type KyMoi = {
  readonly file: string
  readonly folder: string
  readonly dau: DauBaoCao
  readonly coQuan: HoSoBaoCao['coQuan']
  /** Nothing of an office's first report. */
  readonly truoc: Pick<BaoCaoDaDoc, 'hoSo' | 'file'> | undefined
  readonly cungKy: HoSoBaoCao | undefined
  readonly ky: KyBaoCao
  readonly danhMuc: DanhMuc | undefined
  readonly keHoach: HoSoBaoCao['keHoach']
  /** Paths as the new report will name them. */
  readonly link: Readonly<Record<'keHoach' | 'kyTruoc' | 'cungKy', string | undefined>>
}

/** The name that a report of a period has in its folder. */
export const nameOfBaoCao = ({ ky, thang }: ChonKy): string =>
  `bao-cao-${ky}${ky === 'thang' && thang !== undefined ? `-${String(thang).padStart(2, '0')}` : ''}`

/**
 * Reads what a new period is made from: the report before it, its rules and catalogue, the plan of its year, the
 * report of the same period last year where it lies in its place. Throws InputError for faults of those files,
 * UserError for a period that no rule asks for.
 */
export function readKyMoi(file: string, chon: ChonKy): KyMoi {
  const { hoSo: truoc, file: baoCaoTruoc } = readBaoCao(file)
  const { coQuan, baoCao } = truoc
  const ky = readKy(file, baoCao.coQuan, { chon, coQuan })
  const folder = folderOfYear(file, chon.nam)
  const lastYear = join(folderOfYear(file, chon.nam - 1), `${nameOfBaoCao(chon)}.yaml`)
  const plan = findPlan(file, truoc, { folder, nam: chon.nam })
  const cungKy = isThere(lastYear) ? readSound(lastYear)?.hoSo : undefined
  return {
    file,
    folder,
    dau: {
      ...carryOver(baoCao),
      trichYeu: baoCao.trichYeu.replace(nameOfKy(truoc.ky).dai, nameOfKy(ky).dai),
    },
    coQuan,
    truoc: { hoSo: truoc, file: baoCaoTruoc },
    cungKy,
    ky,
    danhMuc: danhMucOf(file, ky, coQuan.get(baoCao.coQuan)),
    keHoach: plan === undefined ? undefined : readKeHoach(plan).hoSo.keHoach,
    link: {
      keHoach: plan === undefined ? undefined : pathFrom(folder, plan),
      kyTruoc: isJustBefore(ky, truoc) ? pathFrom(folder, file) : undefined,
      cungKy: cungKy && pathFrom(folder, lastYear),
    },
  }
}

/** The catalogue that an office fills in for a period. */
export const danhMucOf = (file: string, { den }: KyBaoCao, coQuan: CoQuan | undefined): DanhMuc | undefined =>
  selectDanhMuc(readDanhMuc(file), den, coQuan?.cap).danhMuc

/** Of the report before what stays: who reports, to whom, who signs. */
function carryOver({ coQuan, diaBan, banHanh, trichYeu, kinhGui }: HoSoBaoCao['baoCao']): DauBaoCao {
  const phatHanh = Object.fromEntries(
    Object.entries(banHanh).filter(([key]) => !['so', 'ngay', 'thangNam'].includes(key)),
  ) as DauBaoCao['banHanh']
  return {
    coQuan,
    ...(diaBan === undefined ? {} : { diaBan }),
    banHanh: phatHanh,
    trichYeu,
    ...(kinhGui ? { kinhGui } : {}),
  }
}

type Cua = { readonly chon: ChonKy; readonly coQuan: ReadonlyMap<string, CoQuan> }

/**
 * The period of an agency by the rules above a file. Throws InputError for faults of the rules, UserError for a period
 * that none asks for.
 */
export function readKy(file: string, id: string, { chon, coQuan }: Cua): KyBaoCao {
  const [rules, nghi] = [
    readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile),
    readAbove(file, 'ngay-nghi.yaml', ngayNghiFile),
  ]
  if (!rules.value || !nghi.value) throw new InputError([...rules.findings, ...nghi.findings])
  const ky = findKy(rules.value.cheDo, id, chon, nghi.value, coQuan)
  if (ky) return ky
  throw new UserError(`không có chế độ nào quy định báo cáo "${chon.ky}" năm ${chon.nam} cho cơ quan này`, {
    hint: 'xem ky-bao-cao.yaml; báo cáo tháng thì thêm --thang',
    hintOnPage: 'xem ky-bao-cao.yaml; báo cáo tháng thì chọn tháng',
  })
}

/** Beside the report before; in the folder of its own year where offices keep years apart. */
const folderOfYear = (file: string, nam: number): string =>
  /^\d{4}$/u.test(basename(dirname(file))) ? join(dirname(dirname(file)), String(nam)) : dirname(file)

function findPlan(
  file: string,
  { baoCao, keHoach }: HoSoBaoCao,
  { folder, nam }: { readonly folder: string; readonly nam: number },
): string | undefined {
  const own = baoCao.keHoach === undefined ? undefined : join(dirname(file), baoCao.keHoach)
  const isOwn = nam === baoCao.nam || (keHoach?.denNam !== undefined && hasNam(keHoach, nam))
  const plan = isOwn ? own : join(folder, 'ke-hoach.yaml')
  return plan !== undefined && isThere(plan) ? plan : undefined
}

/** A report of last year that has faults is not compared with. */
function readSound(file: string): BaoCaoDaDoc | undefined {
  try {
    return readBaoCao(file)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
