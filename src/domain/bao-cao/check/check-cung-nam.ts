import { shortDate } from '../../../language/date'
import { isKeThua } from '../../co-quan/ke-thua'
import { hasNam, nameOfCacNam } from '../../ke-hoach/cac-nam'
import type { KeHoach } from '../../ke-hoach/ke-hoach'
import { listHan, readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { type Problem, wrong } from '../../problems'
import type { HoSoBaoCao } from '../ho-so'
import { listMoc } from '../list-moc'
import { nameOfGhiNhan } from '../tien-do/nhan-dien'

/** The plan of a report is of its year and its agency: the codes of another year's tasks fit as well. */
export function* checkKeHoachCuaBaoCao(hoSo: HoSoBaoCao): Generator<Problem> {
  const { keHoach, ky } = hoSo
  if (!keHoach) return
  if (!hasNam(keHoach, ky.nam))
    yield wrong(
      ['keHoach'],
      `báo cáo năm ${ky.nam} mà kế hoạch là của ${nameOfCacNam(keHoach)}`,
      `ghi tệp kế hoạch năm ${ky.nam}`,
    )
  yield* checkCoQuan(hoSo, keHoach.coQuan, { path: ['keHoach'], la: 'kế hoạch' })
}

/** So is its progress, where it says whose it is; and what it says was done lies in that year, and is past. */
export function* checkTienDoCuaBaoCao(hoSo: HoSoBaoCao): Generator<Problem> {
  const { tienDo, ky } = hoSo
  if (!tienDo) return
  if (tienDo.nam !== undefined && tienDo.nam !== ky.nam)
    yield wrong(['nam'], `báo cáo năm ${ky.nam} mà tiến độ là của năm ${tienDo.nam}`, 'xem lại tệp tiến độ')
  if (tienDo.coQuan !== undefined)
    yield* checkCoQuan(hoSo, tienDo.coQuan, { path: ['coQuan'], la: 'tiến độ' })
  yield* checkNgay(hoSo)
}

function* checkCoQuan(
  { baoCao, coQuan }: HoSoBaoCao,
  cua: string,
  { path, la }: { readonly path: readonly PropertyKey[]; readonly la: string },
): Generator<Problem> {
  const own = baoCao.coQuan
  if (cua === own || isKeThua(cua, own, coQuan) || isKeThua(own, cua, coQuan)) return
  const [theirs, ours] = [cua, own].map((id) => coQuan.get(id)?.ten ?? id)
  yield wrong(
    path,
    `${la} là của ${theirs ?? ''}, không phải của ${ours ?? ''}`,
    `ghi ${la} của chính cơ quan này; cơ quan đã đổi tên, sáp nhập thì ghi "keThua" trong co-quan.yaml`,
    `ghi ${la} của chính cơ quan này; cơ quan đã đổi tên, sáp nhập thì nhờ người giữ danh bạ ghi cơ quan kế thừa`,
  )
}

function* checkNgay(hoSo: HoSoBaoCao): Generator<Problem> {
  const { tienDo, keHoach, homNay } = hoSo
  if (!keHoach) return
  const places = listMoc(hoSo)
  for (const [index, ghi] of (tienDo?.nhiemVu ?? []).entries()) {
    const { ngay } = ghi
    if (ngay === undefined) continue
    const path = ['nhiemVu', index, 'ngay']
    const name = nameOfGhiNhan(ghi)
    const early = places.some(({ step }) => step.ghi === ghi && isDueBefore(step.thoiHan, keHoach))
    if (ngay < firstDayOf(keHoach) && !early)
      yield wrong(
        path,
        `ngày hoàn thành ${shortDate(ngay)} của nhiệm vụ ${name} trước khi có kế hoạch ${nameOfCacNam(keHoach)} (${shortDate(firstDayOf(keHoach))})`,
        'xem lại năm của ngày này',
      )
    if (homNay !== undefined && ngay > homNay)
      yield wrong(
        path,
        `ngày hoàn thành ${shortDate(ngay)} của nhiệm vụ ${name} còn chưa tới (hôm nay ${shortDate(homNay)})`,
        'xem lại ngày, hoặc bỏ "ngay" khi chưa xong',
      )
  }
}

/** The first day on which a task of a plan can be done: that of its issue, or of its year. */
function firstDayOf({ nam, banHanh }: KeHoach): string {
  const newYear = `${nam}-01-01`
  return banHanh.ngay !== undefined && banHanh.ngay < newYear ? banHanh.ngay : newYear
}

/** A plan may repeat what was due before its year began. */
function isDueBefore(thoiHan: string, { nam }: KeHoach): boolean {
  const { dang } = readThoiHan(thoiHan)
  return dang !== undefined && listHan(dang, nam).some((day) => day < `${nam}-01-01`)
}
