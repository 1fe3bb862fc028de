import type { DongTomTat, Khoa, KhoiTao, TraLoi } from '../../index'
import type { Terminal } from '../terminal'
import { converse, type Phien } from './converse'

/** The name a new unit goes by is to be another: then it is another unit. */
export const DOI_TEN = 'doi-ten'
const isNamed = (unit: KhoiTao, khoa: Khoa): boolean =>
  khoa === 'ten' && unit.moi && unit.traLoi.ten !== undefined

/**
 * Everything to look over before anything is written: Enter agrees, a number asks its question again. Throws
 * `Stopped` when the person does not want it.
 */
export async function confirm(
  phien: Phien,
  start: TraLoi,
  answered: TraLoi,
): Promise<TraLoi | typeof DOI_TEN> {
  for (let traLoi = answered; ;) {
    const own = sayAll(phien, start, traLoi)
    const rows = await readNumbers(phien.at, own)
    if (rows === undefined) return traLoi
    if (rows.some((khoa) => isNamed(phien.unit, khoa))) return DOI_TEN
    for (const khoa of rows) phien.so.xong.delete(khoa)
    traLoi = await converse(phien, start)
  }
}

/** Shows all answers; gives those that may be corrected here, in the order of their numbers. */
function sayAll({ unit, at }: Phien, start: TraLoi, traLoi: TraLoi): readonly DongTomTat[] {
  const { dong, kem } = unit.tomTat(traLoi)
  const own = dong.filter(({ khoa }) => start[khoa] === undefined || isNamed(unit, khoa))
  at.say(unit.homNay ? '\nXem lại trước khi ghi (chỗ sửa có dấu *):' : '\nXem lại trước khi ghi:')
  for (const each of dong)
    if (!own.includes(each)) at.say(`     ${each.nhan}: ${each.dong.join('; ')} (đã có trong co-quan.yaml)`)
  sayRows(at, unit, own)
  for (const line of kem) at.say(`  Kèm theo: ${line}.`)
  if (unit.homNay && countChanged(unit, own) === 0) at.say('  Chưa có mục nào khác hiện nay.')
  at.say('  (Enter: ghi; số của mục: sửa mục ấy; thôi: không ghi gì)')
  return own
}

/** Which answers are to be corrected; all of them for Enter alone. */
export async function chooseWhat({ unit, at, so }: Phien): Promise<void> {
  const { dong } = unit.tomTat({ ...unit.traLoi, ...unit.homNay })
  at.say('\nHiện nay co-quan.yaml ghi:')
  sayRows(at, unit, dong)
  at.say(
    '  (số của mục cần sửa, nhiều mục cách nhau bằng dấu phẩy; Enter: hỏi lần lượt mọi mục; thôi: không sửa)',
  )
  const rows = await readNumbers(at, dong)
  for (const { khoa } of dong) if (rows && !rows.includes(khoa)) so.xong.add(khoa)
}

/** Undefined for Enter alone. */
async function readNumbers(at: Terminal, dong: readonly DongTomTat[]): Promise<Khoa[] | undefined> {
  for (;;) {
    const row = (await at.read()).trim()
    if (row === '') return undefined
    const numbers = row.split(/[\s,;]+/u).filter(Boolean)
    const named = numbers.map((each) =>
      /^\d+\.?$/u.test(each) ? dong[Number.parseInt(each, 10) - 1]?.khoa : undefined,
    )
    const all = named.flatMap((each) => each ?? [])
    if (all.length === numbers.length) return all
    at.say(`  ! ghi số từ 1 đến ${dong.length}, Enter, hoặc thôi`)
  }
}

function sayRows(at: Terminal, unit: KhoiTao, dong: readonly DongTomTat[]): void {
  for (const [index, each] of dong.entries()) {
    const truoc = changedFrom(unit, each)
    const head = `${truoc === undefined ? ' ' : '*'} ${String(index + 1).padStart(2)}. ${each.nhan}:`
    const rows = each.dong.length === 0 ? ['(để trống)'] : each.dong
    const [first = ''] = rows
    at.say(rows.length === 1 ? `${head} ${first}` : head)
    if (rows.length > 1) for (const row of rows) at.say(`       - ${row}`)
    if (truoc !== undefined) at.say(`       hiện nay: ${truoc.join('; ') || '(để trống)'}`)
  }
}

/** What the register says today, where the answer says something else. */
function changedFrom(unit: KhoiTao, { khoa, dong }: DongTomTat): readonly string[] | undefined {
  if (unit.homNay === undefined) return undefined
  const today = unit.tomTat(unit.homNay).dong.find((each) => each.khoa === khoa)?.dong ?? []
  return today.join('\n') === dong.join('\n') ? undefined : today
}

const countChanged = (unit: KhoiTao, dong: readonly DongTomTat[]): number =>
  dong.filter((each) => changedFrom(unit, each) !== undefined).length
