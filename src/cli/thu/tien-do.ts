import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { withLocks } from '../../files/lock'
import { say } from '../progress'
import { type BookOptions, bookOption, changeBook } from './book'

/** `cchc thu tien-do`: what units say of their tasks and in words goes into the report's files, as proposals. */
export const tienDoCommand: CommandModule<object, BookOptions> = {
  command: 'tien-do',
  describe:
    'Đưa tình trạng nhiệm vụ và lời văn trong phiếu được chấp nhận vào bảng tiến độ, lời văn làm đề xuất',
  builder: (yargs) => bookOption(yargs) as never,
  handler: async ({ baoCao }: ArgumentsCamelCase<BookOptions>) => {
    const { findBaoCaoOf, findSoThu, proposeFromPhieu } = await import('../../index')
    // The progress and the prose of a report are typed in on the page meanwhile.
    const report = findBaoCaoOf(findSoThu(baoCao))
    const { lines } = await withLocks([report], () => changeBook(baoCao, proposeFromPhieu))
    // What comes from a file must not steer the terminal.
    for (const line of lines) say(line.replace(/\p{Control}+/gu, ' '))
  },
}
