import { shortDate } from '../../language/date'
import { findNhiemVu } from '../bao-cao/tien-do/nhan-dien'
import type { GhiNhan } from '../bao-cao/tien-do/tien-do'
import type { NhiemVuCoMa } from '../ke-hoach/list-nhiem-vu'
import { type DeXuatViec, isUntouched, keyOf, spellDeXuat } from './de-xuat'
import { TRANG_THAI_KHAI } from './phieu'

/**
 * What changes in the records of progress: `sua` by their place, `them` at the end. `khac`: what somebody has written
 * that the forms do not say; it stays.
 */
export type ThayDoiTienDo = {
  readonly sua: ReadonlyMap<number, GhiNhan>
  readonly them: readonly GhiNhan[]
  readonly khac: readonly string[]
}

/**
 * Puts proposals beside what was recorded: a task that nobody has written of gets one, one that nobody has touched
 * since is brought up to date, and what a person wrote is never changed.
 */
export function putDeXuat(
  records: readonly GhiNhan[],
  deXuat: readonly DeXuatViec[],
  tasks: readonly NhiemVuCoMa[],
): ThayDoiTienDo {
  const sua = new Map<number, GhiNhan>()
  const them: GhiNhan[] = []
  const khac: string[] = []
  for (const each of deXuat) {
    const at = records.findIndex((ghi) => isRecordOf(ghi, each, tasks))
    const ghi = records[at]
    const wanted = {
      trangThai: each.trangThai,
      ngay: each.ngay,
      minhChung: each.minhChung,
      deXuat: spellDeXuat(each),
    }
    if (!ghi) {
      const { ma, moc, ten } = each
      them.push(withoutOpen({ ma, ten, moc, ...wanted }))
    } else if (ghi.deXuat !== undefined && isUntouched(ghi.deXuat, ghi)) {
      const next = withoutOpen({ ...ghi, ...wanted })
      if (next.deXuat !== ghi.deXuat) sua.set(at, next)
    } else for (const one of explainOther(ghi, each)) khac.push(one)
  }
  return { sua, them, khac }
}

/** Whether a record is of a mốc; one without a mốc speaks of every one. */
export const isRecordOf = (
  ghi: GhiNhan,
  { ma, moc }: Pick<GhiNhan, 'ma' | 'moc'>,
  tasks: readonly NhiemVuCoMa[],
): boolean =>
  ma !== undefined &&
  findNhiemVu(ghi, tasks)?.ma === ma &&
  (ghi.moc === undefined || moc === undefined || ghi.moc === moc)

const withoutOpen = (ghi: { [Key in keyof GhiNhan]?: GhiNhan[Key] | undefined }): GhiNhan =>
  Object.fromEntries(Object.entries(ghi).filter(([, value]) => value !== undefined))

function explainOther(ghi: GhiNhan, said: DeXuatViec): string[] {
  const own = ghi.trangThai ?? (ghi.ngay === undefined ? undefined : 'hoan-thanh')
  const isSame = own === said.trangThai && (said.ngay === undefined || said.ngay === ghi.ngay)
  if (isSame) return []
  return [
    `${keyOf(said)}: bảng tiến độ ghi ${spellOwn(own, ghi.ngay)}, phiếu (${said.nguon}) báo ${spellOwn(said.trangThai, said.ngay)}: giữ điều đã ghi`,
  ]
}

const TRANG_THAI = { ...TRANG_THAI_KHAI, 'chua-bao-cao': 'Chưa có báo cáo' } as const

const spellOwn = (trangThai: GhiNhan['trangThai'], ngay: string | undefined): string =>
  [
    trangThai === undefined ? '(chưa ghi tình trạng)' : TRANG_THAI[trangThai],
    ...(ngay === undefined ? [] : [shortDate(ngay)]),
  ].join(' ')
