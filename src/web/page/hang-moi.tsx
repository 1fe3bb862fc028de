import type { BangSua, HangSua } from '../protocol'
import { type BangO, bangNow, bangs } from './du-lieu-state'
import { afterSteps, sendStep } from './send-steps'

type ActionsProps = {
  readonly bang: BangSua
  readonly row: HangSua | undefined
  /** A row was put in, at this place. */
  readonly onThem: (nth: number) => void
}

/** What can be done with the rows of a table: one more, one less. */
export function RowActions({ bang, row, onThem }: ActionsProps) {
  const name = row?.o.find(Boolean) ?? ''
  const add = async (ten: string, them: string, nth: number): Promise<void> => {
    sendStep(bangNow(bang.ma), { ten: ten.slice(0, 200), them })
    await afterSteps()
    if ((rowsNow(bang)?.length ?? 0) > bang.hang.length) onThem(nth)
  }
  return (
    <>
      {bang.viecHang.includes('them') && row && (
        <button
          type="button"
          onClick={() => void add(`Thêm dòng sau ${name}`, row.ma, bang.hang.indexOf(row) + 1)}
        >
          Thêm dòng dưới
        </button>
      )}
      {bang.viecHang.includes('them-cuoi') && (
        <button type="button" onClick={() => void add('Thêm dòng ở cuối', '', bang.hang.length)}>
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

const rowsNow = ({ ma }: BangSua) => bangs.peek().find((each) => each.ma === ma)?.hang

/** Rows at the end of a table, when they are there. */
export async function addRows(noi: BangO, bang: BangSua, soDong: number): Promise<readonly HangSua[]> {
  sendStep(noi, { ten: `Thêm ${soDong} dòng ở cuối`, them: '', soDong })
  await afterSteps()
  return (rowsNow(bang) ?? []).slice(bang.hang.length)
}
