import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { print, say } from '../progress'
import { type BookOptions, bookOption, changeBook } from './book'

/** `cchc thu tien-do`: what units say of their tasks and in words goes into the report's files, as proposals. */
export const tienDoCommand: CommandModule<object, BookOptions> = {
  command: 'tien-do',
  describe:
    'Đưa tình trạng nhiệm vụ và lời văn trong phiếu được chấp nhận vào bảng tiến độ, lời văn làm đề xuất',
  builder: (yargs) => bookOption(yargs) as never,
  handler: async ({ baoCao }: ArgumentsCamelCase<BookOptions>) => {
    const { proposeFromPhieu } = await import('../../index')
    const { made, paths } = await changeBook(baoCao, proposeFromPhieu)
    for (const path of paths) print(path)
    // What comes from a file must not steer the terminal.
    for (const line of made.lines) say(line.replace(/\p{Control}+/gu, ' '))
  },
}
