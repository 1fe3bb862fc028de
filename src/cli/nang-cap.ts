import { existsSync } from 'node:fs'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { print, say } from './progress'
import { withLocks } from '../files/lock'
import { writeAll } from '../files/write-files'

type Options = { tep: readonly string[] }

/** `cchc nang-cap <tệp…>`: data files of before in the form of today, with their comments. */
export const nangCapCommand: CommandModule<object, Options> = {
  command: ['nang-cap <tep..>', 'upgrade'],
  describe: 'Viết lại tệp dữ liệu của bản cũ theo dạng hiện nay, giữ nguyên ghi chú',
  builder: (yargs) =>
    yargs
      .positional('tep', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Tệp dữ liệu .yaml, một hay nhiều tệp',
      })
      .example('$0 nang-cap data/*.yaml data/*/*/*.yaml', 'Nâng cấp mọi tệp trong thư mục data'),
  handler: async ({ tep }: ArgumentsCamelCase<Options>) => {
    const [{ filesOf }, { upgradeDataFile }] = await Promise.all([import('./files-of'), import('../index')])
    const files = await filesOf(tep)
    // Beside one that is not there no lock is made, nor its folder.
    await withLocks(
      files.filter((file) => existsSync(file)),
      () => {
        // Every file is read before the first is written.
        const upgraded = files.map(upgradeDataFile)
        const outputs = upgraded.flatMap(({ file, content }) => (content ? [{ path: file, content }] : []))
        for (const { file, content } of upgraded) if (!content) say(`${file}: đã ở dạng hiện nay`)
        for (const path of writeAll(outputs)) print(path)
      },
    )
  },
}
