import { findUnpaired, notesCalledIn } from '../../language/markup'
import { type Problem, wrong } from '../problems'
import type { KeHoachDangSoan } from './ke-hoach'
import { listLoiVan } from './loi-van'

/** The marks of the prose of a plan: emphasis that is closed, notes that are there and are called. */
export function* checkLoiVan(keHoach: KeHoachDangSoan): Generator<Problem> {
  const { chuThich = {} } = keHoach
  const called = new Set<string>()
  for (const { path, prose } of listLoiVan(keHoach)) {
    const mark = findUnpaired(prose)
    if (mark !== undefined)
      yield wrong(
        path,
        `dấu ${mark} không có dấu thứ hai để kết thúc chữ ${mark === '*' ? 'nghiêng' : 'đậm'}`,
        'thêm dấu kết thúc; nếu là dấu sao của văn bản thì viết \\*',
      )
    if (/^\[\^[\w-]+\]:/u.test(prose))
      yield wrong(
        path,
        'nội dung chú thích không ghi ở lời văn',
        'ghi ở mục chuThich của tệp, theo dấu của nó',
      )
    const notes = notesCalledIn(prose)
    if (path[0] === 'chuThich' && notes.length)
      yield wrong(path, 'chú thích lại gọi một chú thích khác', 'viết thẳng nội dung vào chú thích này')
    for (const note of notes) {
      called.add(note)
      if (!Object.hasOwn(chuThich, note))
        yield wrong(
          path,
          `không có nội dung chú thích [^${note}]`,
          `ghi ở mục chuThich: "${note}": …; nếu là chữ của văn bản thì viết \\[^${note}]`,
        )
    }
  }
  for (const mark of Object.keys(chuThich))
    if (!called.has(mark))
      yield wrong(
        ['chuThich', mark],
        `không có chỗ nào gọi chú thích [^${mark}]`,
        `ghi [^${mark}] vào lời văn hoặc bỏ dòng này`,
      )
}
