import { join } from 'node:path'
import { cuTheHoaFile, type QuyTac } from '../domain/cu-the-hoa/rules/quy-tac'
import { type Finding, InputError } from '../problem'
import { HOME } from './home'
import { readData } from './read-data'
import type { DataFile } from './read-yaml'
import { readAbove, readRegisters } from './registers'

const NAME = 'cu-the-hoa.yaml'

/**
 * The rules for deriving (`cu-the-hoa.yaml` in the folder of a plan or the nearest one above). Rules of before there
 * were versions speak of wordings, not of structure: ours are taken in their place.
 * Throws InputError with every fault, also for a collective of the register that the rules do not know.
 */
export function readQuyTac(plan: string): QuyTac {
  const own = readAbove(plan, NAME, cuTheHoaFile)
  const rules = isOfBefore(own) ? readData(join(HOME, 'data', NAME), cuTheHoaFile) : own
  if (rules.value === undefined) throw new InputError(rules.findings)
  const known = new Set(rules.value.tapThe.map(({ id }) => id))
  const unknown = [...readRegisters(plan).coQuan.values()].flatMap(({ id, tapThe = [] }) =>
    tapThe.filter((each) => !known.has(each)).map((each) => unknownTapThe(rules.file, id, each)),
  )
  if (unknown.length > 0) throw new InputError(unknown)
  return rules.value
}

const isOfBefore = ({ value, old }: DataFile<unknown>): boolean => value === undefined && old === true

/** Said where rules of before were left aside. */
export function noteOldQuyTac(plan: string): Finding[] {
  const own = readAbove(plan, NAME, cuTheHoaFile)
  return isOfBefore(own)
    ? [
        {
          severity: 'notice',
          place: { file: own.file, line: 1, column: 1 },
          message: 'quy tắc ở dạng của bản trước, không dùng được nữa; lần này dùng quy tắc của chương trình',
          hint: 'xóa tệp này, hoặc chép tệp cu-the-hoa.yaml của chương trình vào thay rồi sửa cho đơn vị mình',
        },
      ]
    : []
}

const unknownTapThe = (file: string, coQuan: string, tapThe: string): Finding => ({
  severity: 'error',
  place: { file, line: 1, column: 1 },
  message: `cơ quan "${coQuan}" thuộc tập thể "${tapThe}" mà tệp này không có`,
  hint: 'thêm vào mục tapThe hoặc sửa lại mã trong co-quan.yaml',
  hintOnPage: 'nhờ người giữ các danh mục sửa lại',
})
