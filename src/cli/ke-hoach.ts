import type { CommandModule } from 'yargs'
import { type DocumentOptions, documentOptions, writeDocuments } from './document-options'

/** `cchc ke-hoach <tệp…>`: plans, each with the decision that issues it, as Word and PDF. */
export const keHoachCommand: CommandModule<object, DocumentOptions> = {
  command: ['ke-hoach <tep..>', 'plan'],
  describe: 'Viết quyết định, kế hoạch và phụ lục từ tệp dữ liệu, một hay nhiều tệp',
  builder: (yargs) =>
    documentOptions(yargs, 'kế hoạch')
      .example('$0 ke-hoach data/khanh-hoa/2025/ke-hoach.yaml', 'Viết tệp Word và PDF vào thư mục output')
      .example('$0 ke-hoach data/*/*/ke-hoach.yaml', 'Viết mọi kế hoạch trong thư mục data') as never,
  handler: (options) => writeDocuments('ke-hoach', options),
}
