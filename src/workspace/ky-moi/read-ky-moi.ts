import { hasNam } from '../../domain/ke-hoach/cac-nam'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DanhMuc } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { type ChonKy, findKy, type KyBaoCao, kyBaoCaoFile } from '../../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../../domain/bao-cao/ky/ngay-nghi'
import { isJustBefore } from '../../domain/bao-cao/check/check-ky-khac'
import type { HoSoBaoCao } from '../../domain/bao-cao/ho-so'
import { InputError, UserError } from '../../problem'
import { type BaoCaoDaDoc, readBaoCao } from '../read-bao-cao'
import { readDanhMuc, selectDanhMuc } from '../read-danh-muc'
import { readKeHoach } from '../read-ke-hoach'
import { pathFrom, readAbove } from '../registers'

/** A period that begins: where its files go, the report before it, and what its figures are compared with. */
export type KyMoi = {
  readonly folder: string
  readonly truoc: HoSoBaoCao
  readonly baoCaoTruoc: BaoCaoDaDoc['file']
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
  const [rules, nghi] = [
    readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile),
    readAbove(file, 'ngay-nghi.yaml', ngayNghiFile),
  ]
  if (!rules.value || !nghi.value) throw new InputError([...rules.findings, ...nghi.findings])
  const ky = findKy(rules.value.cheDo, truoc.baoCao.coQuan, chon, nghi.value, truoc.coQuan)
  if (!ky)
    throw new UserError(`không có chế độ nào quy định báo cáo "${chon.ky}" năm ${chon.nam} cho cơ quan này`, {
      hint: 'xem ky-bao-cao.yaml; báo cáo tháng thì thêm --thang',
      hintOnPage: 'xem ky-bao-cao.yaml; báo cáo tháng thì chọn tháng',
    })
  const folder = folderOfYear(file, chon.nam)
  const lastYear = join(folderOfYear(file, chon.nam - 1), `${nameOfBaoCao(chon)}.yaml`)
  const plan = findPlan(file, truoc, { folder, nam: chon.nam })
  const cap = truoc.coQuan.get(truoc.baoCao.coQuan)?.cap
  const cungKy = existsSync(lastYear) ? readSound(lastYear)?.hoSo : undefined
  return {
    folder,
    truoc,
    baoCaoTruoc,
    cungKy,
    ky,
    danhMuc: selectDanhMuc(readDanhMuc(file), ky.den, cap).danhMuc,
    keHoach: plan === undefined ? undefined : readKeHoach(plan).hoSo.keHoach,
    link: {
      keHoach: plan === undefined ? undefined : pathFrom(folder, plan),
      kyTruoc: isJustBefore(ky, truoc) ? pathFrom(folder, file) : undefined,
      cungKy: cungKy && pathFrom(folder, lastYear),
    },
  }
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
  return plan !== undefined && existsSync(plan) ? plan : undefined
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
