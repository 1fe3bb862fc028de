import { useEffect, useMemo, useState } from 'preact/hooks'
import type { BangSua, CauViet } from '../protocol'
import { changes } from './state'

/** The column in which they stand. */
const CAU_VIET = 'cauViet'

/** The table that is looked at; beside the prose of a report with the sentences that the program writes there. */
export function useCauViet(ma: string, bang: BangSua | undefined): BangSua | undefined {
  const [said, setSaid] = useState<CauViet | undefined>(undefined)
  const isProse = bang?.cot.some((cot) => cot.ma === CAU_VIET) === true
  useEffect(() => {
    const reading = { isOld: false }
    const read = async (): Promise<void> => {
      const answer = await fetch(`/api/cau-viet/${ma}`).catch(() => undefined)
      const made = answer?.ok ? ((await answer.json()) as CauViet) : undefined
      if (!reading.isOld && made) setSaid(made)
    }
    if (isProse) void read()
    return () => void (reading.isOld = true)
  }, [ma, isProse, changes.value])
  return useMemo(() => (isProse && said ? putCauViet(bang, said) : bang), [bang, isProse, said])
}

function putCauViet(bang: BangSua, said: CauViet): BangSua {
  const at = bang.cot.findIndex(({ ma }) => ma === CAU_VIET)
  return {
    ...bang,
    hang: bang.hang.map((row) =>
      row.nhom ? row : { ...row, o: row.o.map((text, nth) => (nth === at ? (said[row.ma] ?? '') : text)) },
    ),
  }
}
