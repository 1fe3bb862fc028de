import type { CommandModule } from 'yargs'
import { baoCaoMoiCommand } from './bao-cao-moi'
import { type DocumentOptions, documentOptions, writeDocuments } from './document-options'

/** `cchc bao-cao <tệp…>`: periodic reports with their annexes, as Word and PDF. */
export const baoCaoCommand: CommandModule<object, DocumentOptions> = {
  command: ['bao-cao <tep..>', 'report'],
  describe: 'Viết báo cáo định kỳ và các phụ lục từ tệp dữ liệu, một hay nhiều tệp',
  builder: (yargs) =>
    documentOptions(yargs.command(baoCaoMoiCommand), 'báo cáo')
      .option('bieu-do', { type: 'boolean', default: false, describe: 'Thêm phụ lục biểu đồ' })
      .example('$0 bao-cao data/khanh-hoa/2023/bao-cao-quy-1.yaml', 'Viết tệp Word và PDF vào thư mục output')
      .example(
        '$0 bao-cao data/*/2025/bao-cao-quy-1.yaml',
        'Viết báo cáo quý I năm 2025 của mọi cơ quan',
      ) as never,
  handler: (options) => writeDocuments('bao-cao', options),
}
