import type { CommandModule } from 'yargs'
import { generateBaoCao } from '../index'
import { sayDeadline } from './deadline'
import { type DocumentOptions, documentOptions, writeDocument } from './write-document'

type Options = DocumentOptions & { bieuDo: boolean }

/** `cchc bao-cao <tệp>`: a periodic report with its annexes, as Word and PDF. */
export const baoCaoCommand: CommandModule<object, Options> = {
  command: ['bao-cao <tep>', 'report'],
  describe: 'Viết báo cáo định kỳ và các phụ lục từ một tệp dữ liệu',
  builder: (yargs) =>
    documentOptions(yargs, 'báo cáo')
      .option('bieu-do', { type: 'boolean', default: false, describe: 'Thêm phụ lục biểu đồ' })
      .example(
        '$0 bao-cao data/khanh-hoa/2023/bao-cao-quy-1.yaml',
        'Viết tệp Word và PDF vào thư mục output',
      ) as never,
  handler: async (options) => {
    const { ky } = await writeDocument(options, (given) =>
      generateBaoCao(options.tep, { ...given, bieuDo: options.bieuDo }),
    )
    if (ky) sayDeadline(ky, new Date())
  },
}
