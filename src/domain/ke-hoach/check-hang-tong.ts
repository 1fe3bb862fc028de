import { formatNumber } from '../../language/number'
import { plainOf } from '../../language/markup'
import { readNumber, tidyNumber } from '../../language/typed-number'
import { note, type Problem, wrong } from '../problems'
import type { HangTong } from './hang-tong'
import type { BangNhiemVu, KeHoachDangSoan, LinhVuc } from './ke-hoach'

type Path = readonly PropertyKey[]
type BangTaiCho = { readonly path: Path; readonly bang: BangNhiemVu; readonly nhom: readonly NhomTaiCho[] }
type NhomTaiCho = { readonly path: Path; readonly nhom: LinhVuc }

/** Rows of totals and of groups fill columns that their tables have; a sum that can be added up is. */
export function* checkHangTong(keHoach: KeHoachDangSoan): Generator<Problem> {
  for (const { path, bang, nhom } of listBangNhiemVu(keHoach)) {
    for (const key of ['hangTongDau', 'hangTong'] as const)
      for (const [at, hang] of (bang[key] ?? []).entries()) {
        yield* checkOHang(hang.o, [...path, key, at, 'o'], bang.cot.slice(1))
        yield* checkSum(
          hang,
          [...path, key, at, 'o'],
          nhom.map((each) => each.nhom),
        )
      }
    for (const { path: own, nhom: each } of nhom) {
      yield* checkOHang(each.o, [...own, 'o'], bang.cot.slice(2))
      yield* checkSum({ ten: each.ten ?? '', o: each.o }, [...own, 'o'], [withoutOwn(each)])
      for (const [at, hang] of (each.hangTong ?? []).entries()) {
        yield* checkOHang(hang.o, [...own, 'hangTong', at, 'o'], bang.cot.slice(1))
        yield* checkSum(hang, [...own, 'hangTong', at, 'o'], [withoutOwn(each)])
      }
    }
  }
}

const withoutOwn = ({ nhiemVu }: LinhVuc): LinhVuc => ({ nhiemVu })

function listBangNhiemVu({ phuLuc, bang = {}, linhVuc = [] }: KeHoachDangSoan): BangTaiCho[] {
  const nhomOf = (ma?: string): NhomTaiCho[] =>
    linhVuc.flatMap((nhom, at) => (nhom.bang === ma ? [{ path: ['linhVuc', at], nhom }] : []))
  return [
    ...(phuLuc ? [{ path: ['phuLuc'], bang: phuLuc, nhom: nhomOf() }] : []),
    ...Object.entries(bang).flatMap(([ma, each]) =>
      'cot' in each ? [{ path: ['bang', ma], bang: each, nhom: nhomOf(ma) }] : [],
    ),
  ]
}

/** `cot`: the columns that the row leaves to cells of their own, behind its words. */
function* checkOHang(o: HangTong['o'], path: Path, cot: BangNhiemVu['cot']): Generator<Problem> {
  const known = cot.map(({ noiDung }): string => noiDung)
  for (const key of Object.keys(o ?? {}))
    if (!known.includes(key))
      yield wrong(
        [...path, key],
        `hàng này không có ô cho cột "${key}"`,
        `ghi theo "noiDung" của một cột đứng sau chữ của hàng: ${known.join(', ') || 'không có'}`,
      )
}

/**
 * A sum is held against what it adds up: the tasks, or the groups where their tasks have no figures. Where a
 * figure cannot be read as one, nobody can say.
 */
function* checkSum({ ten, o = {} }: HangTong, path: Path, nhom: readonly LinhVuc[]): Generator<Problem> {
  for (const [cot, chu] of Object.entries(o)) {
    const sum = numberOf(chu)
    const parts = partsOf(nhom, cot).map(numberOf)
    if (sum === undefined || parts.length === 0 || parts.includes(undefined)) continue
    const added = parts.reduce<number>((all, each) => all + (each ?? 0), 0)
    if (Math.abs(added - sum) < SAME) continue
    yield note(
      [...path, cot],
      `hàng "${plainOf(ten)}" ghi ${plainOf(chu)}, cộng các hàng được ${formatNumber(added)}`,
      'xem lại số của hàng cộng hoặc của từng hàng; văn bản vẫn in đúng như đã ghi',
    )
  }
}

/** Decimals that are added up are not exact. */
const SAME = 0.005

function partsOf(nhom: readonly LinhVuc[], cot: string): string[] {
  const ofTasks = nhom.flatMap(({ nhiemVu }) =>
    nhiemVu.flatMap(({ moc }) => moc.flatMap(({ cotRieng }) => cotRieng?.[cot] ?? [])),
  )
  const ofNhom = nhom.flatMap(({ o, hangTong = [] }) => o?.[cot] ?? hangTong[0]?.o?.[cot] ?? [])
  return ofTasks.length ? ofTasks : ofNhom
}

const numberOf = (chu: string): number | undefined => readNumber(tidyNumber(plainOf(chu))).viet?.so
