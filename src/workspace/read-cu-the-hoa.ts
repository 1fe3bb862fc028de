import { cuTheHoaFile, type QuyTac } from '../domain/cu-the-hoa/rules/quy-tac'
import { type Finding, InputError } from '../problem'
import { readAbove, readRegisters } from './registers'

/**
 * The rules for deriving (`cu-the-hoa.yaml` in the folder of a plan or the nearest one above).
 * Throws InputError with every fault, also for a collective of the register that the rules do not know.
 */
export function readQuyTac(plan: string): QuyTac {
  const rules = readAbove(plan, 'cu-the-hoa.yaml', cuTheHoaFile)
  if (rules.value === undefined) throw new InputError(rules.findings)
  const known = new Set(rules.value.tapThe.map(({ id }) => id))
  const unknown = [...readRegisters(plan).coQuan.values()].flatMap(({ id, tapThe = [] }) =>
    tapThe.filter((each) => !known.has(each)).map((each) => unknownTapThe(rules.file, id, each)),
  )
  if (unknown.length > 0) throw new InputError(unknown)
  return rules.value
}

const unknownTapThe = (file: string, coQuan: string, tapThe: string): Finding => ({
  severity: 'error',
  place: { file, line: 1, column: 1 },
  message: `cơ quan "${coQuan}" thuộc tập thể "${tapThe}" mà tệp này không có`,
  hint: 'thêm vào mục tapThe hoặc sửa lại mã trong co-quan.yaml',
})
