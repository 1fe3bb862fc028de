import { UserError } from '../../problem'
import { type DaSua, stepTo } from './change-sua'
import { openTable, type TepSua } from './open-sua'

/**
 * The prose of a Word file, moved to where it is typed heading by heading, as a step that can be taken back; the Word
 * file stays as it is, and is printed no more. `luc`: now (ISO). Throws UserError where something in it cannot be
 * typed in a cell. Nothing is written.
 */
export function moveFromWord(tep: TepSua, luc: string): DaSua {
  const { kho, chuyen } = openTable(tep, 'loi-van')
  if (!kho || !chuyen)
    throw new UserError(`${tep.file}: lời văn không nằm trong tệp Word`, { hint: 'mở lại văn bản' })
  const content = kho.read()
  return stepTo({ ...kho, content, ten: 'Chuyển lời văn từ tệp Word về trang này', luc }, chuyen())
}
