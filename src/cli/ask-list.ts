import type { LuaChon } from '../index'
import { type Cach, chosenOf, type DapAn, type Hoi, isLui, NONE, sayFaults, sayKept, sayKeys } from './asking'
import type { Terminal } from './terminal'

type Danh = {
  /** The lines as they stand, as they are kept. */
  lines: string[]
  /** Whether they are still those that were proposed, all of them. */
  theoDeXuat: boolean
}

/**
 * Asks for a list, line by line up to an empty one. What is proposed may be kept, changed by the number of a
 * line, added to with "+", or written anew; a line that is wrong is asked for again, the others stay.
 */
export async function askList(at: Terminal, hoi: Hoi, cach: Cach): Promise<DapAn> {
  const danh: Danh = { lines: [...hoi.deXuat], theoDeXuat: true }
  sayLines(at, danh.lines, cach)
  sayKeys(at, keysOf(hoi, cach))
  for (;;) {
    const row = (await at.read()).trim()
    if (isLui(row) && cach.coTruoc === true) return { lui: true }
    const isDone = row === '' || (row === NONE && danh.theoDeXuat)
    if (!isDone) {
      await takeRow(at, row, danh, cach)
      cach.onRows?.(danh.lines)
      continue
    }
    if (row === NONE) Object.assign(danh, { lines: [], theoDeXuat: false })
    const { lines, loi } = cach.check(danh.lines)
    if (loi.length === 0 && (lines.length > 0 || !hoi.batBuoc)) return { lines, theoDeXuat: danh.theoDeXuat }
    await mend(at, danh, cach, loi.length > 0 ? loi : [{ noiDung: 'mục này phải ghi' }])
  }
}

const keysOf = ({ deXuat, batBuoc }: Hoi, { coTruoc }: Cach): string[] => [
  ...(deXuat.length > 0
    ? [
        'Enter: giữ cả danh sách',
        'số của dòng: sửa dòng ấy',
        '+ …: thêm một dòng',
        'hoặc ghi lại cả danh sách, dòng trống là hết',
      ]
    : [batBuoc ? 'dòng trống là hết' : 'dòng trống là hết, Enter ngay: bỏ trống']),
  ...(deXuat.length > 0 && !batBuoc ? [`${NONE}: bỏ trống`] : []),
  ...(coTruoc === true ? ['<: câu trước'] : []),
]

function sayLines(at: Terminal, lines: readonly string[], { show, goi = 'Đề nghị' }: Cach): void {
  if (lines.length === 0) return
  at.say(`  ${goi}:`)
  for (const [index, line] of (show?.(lines) ?? lines).entries()) at.say(`  ${index + 1}. ${line}`)
}

/** One line that was typed: a number changes a line, "+" adds one, anything else begins or goes on with a list. */
async function takeRow(at: Terminal, row: string, danh: Danh, cach: Cach): Promise<void> {
  const nth = /^\d+\.?$/u.test(row) ? Number.parseInt(row, 10) - 1 : -1
  if (nth >= 0 && nth < danh.lines.length) return changeLine(at, nth, danh, cach)
  const isMore = row.startsWith('+')
  const good = await readGood(at, isMore ? row.slice(1).trim() : row, cach)
  if (isMore) danh.lines.splice(placeOfMore(danh.lines), 0, ...good)
  else if (danh.theoDeXuat) danh.lines = good
  else danh.lines.push(...good)
  if (isMore || good.length > 0) danh.theoDeXuat = false
  if (isMore) sayLines(at, danh.lines, { ...cach, goi: 'Nay là' })
}

/** "Lưu" closes the recipients: what is added stands before it. */
const placeOfMore = (lines: readonly string[]): number =>
  lines.at(-1)?.startsWith('Lưu') === true ? lines.length - 1 : lines.length

async function changeLine(at: Terminal, nth: number, danh: Danh, cach: Cach): Promise<void> {
  const [shown = ''] = cach.show?.([danh.lines[nth] ?? '']) ?? [danh.lines[nth]]
  at.say(`  ${nth + 1}. ${shown}`)
  at.say(`  (ghi lại dòng này; Enter: giữ; ${NONE}: bỏ dòng)`)
  const row = (await at.read(`${nth + 1}> `)).trim()
  if (row === '') return
  const good = row === NONE ? [] : await readGood(at, row, cach)
  if (row !== NONE && good.length === 0) return
  danh.lines.splice(nth, 1, ...good)
  danh.theoDeXuat = false
  sayLines(at, danh.lines, { ...cach, goi: 'Nay là' })
}

/** A line, asked for again until it is right; none when it is given up. */
async function readGood(at: Terminal, typed: string, cach: Cach): Promise<string[]> {
  let chon: readonly LuaChon[] = []
  for (let row = typed; row !== '' && row !== NONE;) {
    const { lines, loi } = cach.check([chosenOf(row, chon)])
    const wrong = loi.filter(({ dong }) => dong !== undefined)
    if (wrong.length === 0) {
      sayKept(at, row, lines, cach)
      return [...lines]
    }
    chon = wrong.find((each) => each.chon)?.chon ?? []
    sayFaults(at, wrong)
    at.say('  (ghi lại dòng này; Enter: bỏ dòng này)')
    row = (await at.read('lại> ')).trim()
  }
  return []
}

/** The lines that are wrong, one after the other; the list as a whole is shown and may be changed. */
async function mend(
  at: Terminal,
  danh: Danh,
  cach: Cach,
  loi: ReturnType<Cach['check']>['loi'],
): Promise<void> {
  sayFaults(at, loi)
  const [first] = loi.flatMap(({ dong }) => dong ?? [])
  danh.theoDeXuat = false
  if (first !== undefined) return changeLine(at, first, danh, cach)
  sayLines(at, danh.lines, { ...cach, goi: 'Đang có' })
  sayKeys(at, ['số của dòng: sửa dòng ấy', '+ …: thêm một dòng', 'dòng trống là hết'])
}
