import { isSameText } from '../../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import { readCellByMoc } from '../../../domain/cu-the-hoa/sheet/cell-by-moc'
import { listNhiemVu } from '../../../domain/ke-hoach/list-nhiem-vu'
import { type Finding, UserError } from '../../../problem'
import { openKeHoach } from '../../../workspace/read-ke-hoach'
import type { BangMo, Cho, LoiSua } from '../bang-sua'
import { openBangQuyetDinh } from './open-quyet-dinh'

/**
 * What the decision sheet beside a unit's plan still asks, and what is wrong in it. A guess that the plan itself says
 * otherwise meanwhile is none any more; what stands open in the plan is named there. Nothing where no sheet can be
 * opened: its own screen says why.
 */
export function listConNgo(keHoach: string): Finding[] {
  const tables = openIfThere(keHoach)
  const asked = tables.flatMap((table) =>
    (table.loi ?? []).filter(({ cot }) => cot !== 'ketQuaRieng').map((loi) => ({ loi, table })),
  )
  const isGuessed = asked.some(({ loi }) => isGuess(loi)) ? guessesIn(keHoach) : () => true
  return [
    ...faultsOf(tables),
    ...asked
      .filter(({ loi, table }) => !isGuess(loi) || isGuessed(loi.hang, wordsAt(table, loi.hang)))
      .map(({ loi, table }) => findingOf(loi, table)),
  ]
}

function openIfThere(keHoach: string): readonly BangMo[] {
  try {
    return openBangQuyetDinh(keHoach)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

const placeIn = (table: BangMo, { hang, cot = '' }: Cho) => ({ quyetDinh: { bang: table.ma, hang, cot } })

/** What reading finds wrong in the file, at its cell where one shows it. */
function faultsOf(tables: readonly BangMo[]): Finding[] {
  return (tables[0]?.data.findings ?? []).map((finding) => {
    const { path } = finding.place
    const [at] = path
      ? tables.flatMap((table) => ((cho) => (cho ? [placeIn(table, cho)] : []))(table.tim(path)))
      : []
    return at ? { ...finding, place: { ...finding.place, ...at } } : finding
  })
}

const findingOf = ({ mucDo, dieu, cachSua, ...cho }: LoiSua, table: BangMo): Finding => ({
  severity: mucDo === 'sai' ? 'error' : 'notice',
  place: {
    file: table.data.file,
    line: 1,
    column: 1,
    where: `${table.ten} ${cho.hang}`,
    ...placeIn(table, cho),
  },
  message: dieu,
  ...(cachSua === undefined ? {} : { hint: cachSua }),
})

/** Who leads was put there for the time being. */
const isGuess = ({ cot, mucDo }: LoiSua): boolean => cot === 'phongRieng' && mucDo === 'xem'

const wordsAt = ({ cot, hang }: BangMo, ma: string): string =>
  hang.find((row) => row.ma === ma)?.o[cot.findIndex((each) => each.ma === 'phanCongRieng')] ?? ''

/** Whether the plan has a task's assignments still in proposed words, as the sheet shows them by milestone. */
function guessesIn(keHoach: string): (ma: string, words: string) => boolean {
  const plan = openKeHoach(keHoach).file.value
  if (plan === undefined) return () => true
  const tasks = listNhiemVu(plan).map(({ nhiemVu }) => nhiemVu)
  return (ma, words) => {
    const proposed = Array.from(readCellByMoc(words, 1).loi.values())
    return tasks
      .filter(({ nhiemVuCha }) => nhiemVuCha === ma)
      .flatMap(({ moc }) => moc.map(({ phanCong }) => phanCong))
      .some((said) => typeof said === 'string' && proposed.some((each) => isSameText(each, said)))
  }
}
