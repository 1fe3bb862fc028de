import type { CommandModule } from 'yargs'
import { generateKeHoach } from '../index'
import { type DocumentOptions, documentOptions, writeDocument } from './write-document'

/** `cchc ke-hoach <tệp>`: a plan with the decision that issues it, as Word and PDF. */
export const keHoachCommand: CommandModule<object, DocumentOptions> = {
  command: ['ke-hoach <tep>', 'plan'],
  describe: 'Viết quyết định, kế hoạch và phụ lục từ một tệp dữ liệu',
  builder: (yargs) =>
    documentOptions(yargs, 'kế hoạch').example(
      '$0 ke-hoach data/khanh-hoa/2025/ke-hoach.yaml',
      'Viết tệp Word và PDF vào thư mục output',
    ) as never,
  handler: async (options) => {
    await writeDocument(options, (given) => generateKeHoach(options.tep, given))
  },
}
