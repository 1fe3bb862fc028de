import type { BangSua, HangSua } from '../protocol'
import { type BangO, bangNow, bangs } from './du-lieu-state'
import { sendStep } from './send-steps'

type ActionsProps = {
  readonly bang: BangSua
  readonly row: HangSua | undefined
  /** A row was put in, at this place. */
  readonly onThem: (nth: number) => void
}

/** What can be done with the rows of a table: one more, one less. */
export function RowActions({ bang, row, onThem }: ActionsProps) {
  const name = row?.o.find(Boolean) ?? ''
  const add = async (ten: string, them: string): Promise<void> => {
    sendStep(bangNow(bang.ma), { ten: ten.slice(0, 200), them })
    const rows = await waitForMore(bang)
    // Behind a task of several milestones it stands behind the last of them.
    if (rows.length) onThem(rows.findIndex(({ o }, nth) => !isSaid(o, bang.hang[nth], bang)))
  }
  return (
    <>
      {bang.viecHang.includes('them') && row && (
        <button type="button" onClick={() => void add(`Thêm dòng sau ${name}`, row.ma)}>
          Thêm dòng dưới
        </button>
      )}
      {bang.viecHang.includes('them-cuoi') && (
        <button type="button" onClick={() => void add('Thêm dòng ở cuối', '')}>
          Thêm dòng ở cuối
        </button>
      )}
      {bang.viecHang.includes('bo') && row && (
        <button
          type="button"
          onClick={() => sendStep(bangNow(bang.ma), { ten: `Bỏ dòng ${name}`.slice(0, 200), bo: row.ma })}
        >
          Bỏ dòng này
        </button>
      )}
    </>
  )
}

/** Rows at the end of a table, when they are there. */
export async function addRows(noi: BangO, bang: BangSua, soDong: number): Promise<readonly HangSua[]> {
  sendStep(noi, { ten: `Thêm ${soDong} dòng ở cuối`, them: '', soDong })
  return (await waitForMore(bang)).slice(bang.hang.length)
}

/** Whether a row says the same; its number is not its own. */
const isSaid = (o: readonly string[], row: HangSua | undefined, { cot }: BangSua): boolean =>
  cot.every(({ chiDoc }, nth) => chiDoc === true || o[nth] === row?.o[nth])

/** So long, in milliseconds, a table is waited for that reads its rows again. */
const PATIENCE = 15_000

/** The rows of a table once there are more than there were; none where they were refused. */
const waitForMore = ({ ma, hang }: BangSua): Promise<readonly HangSua[]> =>
  new Promise((done) => {
    const late = setTimeout(() => end([]), PATIENCE)
    const stop = bangs.subscribe((tables) => {
      const rows = tables.find((each) => each.ma === ma)?.hang ?? []
      if (rows.length > hang.length) end(rows)
    })
    function end(rows: readonly HangSua[]): void {
      clearTimeout(late)
      queueMicrotask(() => stop())
      done(rows)
    }
  })
