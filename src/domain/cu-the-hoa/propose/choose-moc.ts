import type { DanhBa } from '../../co-quan/danh-ba'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { coQuanOfVaiTro, readPhanCong, type VaiTro } from '../../ke-hoach/phan-cong/phan-cong'
import { type NguoiDuocGoi, matchName } from '../rules/names'
import type { Cach } from '../rules/quy-tac'
import type { ChamToi } from './find-cham-toi'

type Moc = NhiemVu['moc'][number]
/**
 * A milestone of the province that the unit takes over (`so` from 0), and how; `vaiTro`: what it does there for
 * another agency that leads.
 */
export type MocCuaDonVi = {
  readonly so: number
  readonly goc: Moc
  readonly cach: Cach
  readonly vaiTro?: VaiTro
}
/** The unit, and how a task calls it. */
type DuocGoi = { readonly chamToi: readonly ChamToi[]; readonly nguoi: NguoiDuocGoi; readonly danhBa: DanhBa }

/** What an agency does with the work of another that leads. */
const HELPING: ReadonlySet<VaiTro> = new Set(['thamDinh', 'huongDan', 'tongHop', 'donDoc'])
const DOING: ReadonlySet<VaiTro> = new Set(['chuTri', 'thucHien', 'xayDung', 'deXuat'])
const isCollective = (name: string): boolean =>
  /(?:^|\s)(?:[Cc]ác|[Cc]ấp (?:xã|huyện)|những|toàn thể)\s?/u.test(name)

/**
 * The milestones that are the unit's own, each with one role; all of them where none names it. Beside one that it
 * leads, one in which it only helps is another's; one that it appraises, guides or watches by name is its own.
 */
export function chooseMoc({ moc }: NhiemVu, cach: Cach, { chamToi, nguoi, danhBa }: DuocGoi): MocCuaDonVi[] {
  const all = moc.map((goc, so) => {
    const sure = chamToi.filter((each) => each.moc === so && each.dieuKien === undefined)
    const helps = sure.length > 0 && sure.every(({ vaiTro }) => vaiTro === 'phoiHop')
    const vaiTro = findHelpingRole(goc, nguoi, danhBa)
    return { so, goc, sure, vaiTro, leads: sure.length > 0 && !helps && vaiTro === undefined }
  })
  const hasLead = all.some(({ leads }) => leads)
  const mine = all.filter(
    ({ sure, vaiTro, leads }) => leads || (hasLead ? vaiTro !== undefined : sure.length > 0),
  )
  const cachOf = (leads: boolean): Cach => (cach === 'thuc-hien' && hasLead && !leads ? 'tham-gia' : cach)
  return (mine.length > 0 ? mine : all).map(({ so, goc, vaiTro, leads }) => {
    const own = cachOf(leads)
    return { so, goc, cach: own, ...(own === 'tham-gia' && vaiTro !== undefined ? { vaiTro } : {}) }
  })
}

/**
 * The role of a unit that is named only to appraise, guide, sum up or watch what another agency does in a
 * milestone; undefined where it does the work itself or nobody else does.
 */
export function findHelpingRole({ phanCong }: Moc, nguoi: NguoiDuocGoi, danhBa: DanhBa): VaiTro | undefined {
  const viec = readPhanCong(phanCong).viec.map((each) => ({ ...each, coQuan: each.coQuan.flatMap(danhBa) }))
  const isMine = (name: string): boolean => matchName(name, nguoi) !== undefined
  const roles = viec
    .filter(({ coQuan }) => coQuan.some((name) => (matchName(name, nguoi)?.qua ?? 'tapThe') !== 'tapThe'))
    .map(({ vaiTro }) => vaiTro)
  const doers = viec.filter(({ vaiTro, coQuan }) => DOING.has(vaiTro) && !coQuan.some(isMine))
  const isLed = doers.some(
    ({ vaiTro, suyRa, coQuan }) =>
      vaiTro === 'chuTri' && suyRa !== true && coQuan.some((name) => !isCollective(name)),
  )
  const own = roles.find((role) => HELPING.has(role))
  if (own === undefined || doers.length === 0 || roles.some((role) => DOING.has(role))) return undefined
  return isLed || roles.every((role) => HELPING.has(role) || role === 'phoiHop') ? own : undefined
}

/** Who leads the milestones of a task that are left out; undefined where none is. */
export function explainOthers({ moc }: NhiemVu, mine: readonly MocCuaDonVi[]): string | undefined {
  const kept = new Set(mine.map(({ so }) => so))
  const others = moc.flatMap(({ phanCong }, so) => {
    const leads = coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri')
    return kept.has(so) ? [] : [`mốc [${so + 1}] do ${leads.join(', ') || 'nơi khác'} chủ trì, không đưa vào`]
  })
  return others.length > 0 ? others.join('; ') : undefined
}
