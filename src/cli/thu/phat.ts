import { resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { withLock } from '../../files/lock'
import { say } from '../progress'
import { writeThu } from './book'

type Options = { tep: string; donVi: string; han: string | undefined }

/** `cchc thu phat <báo cáo>`: one Excel form a unit. */
export const phatCommand: CommandModule<object, Options> = {
  command: 'phat <tep>',
  describe: 'Viết phiếu Excel cho từng đơn vị, vào thư mục thu/<kỳ>/phat cạnh tệp báo cáo',
  builder: (yargs) =>
    yargs
      .positional('tep', {
        type: 'string',
        demandOption: true,
        describe: 'Tệp báo cáo của tỉnh trong kỳ (.yaml)',
      })
      .option('don-vi', {
        type: 'string',
        default: 'tat-ca',
        describe: 'Mã đơn vị hoặc tập thể, cách nhau bằng dấu phẩy: tat-ca, so-nganh, cap-xa',
      })
      .option('han', {
        type: 'string',
        describe: 'Hạn gửi lại (ngày/tháng/năm); bỏ trống thì theo ky-bao-cao.yaml',
      })
      .example(
        '$0 thu phat data/khanh-hoa/2026/bao-cao-quy-3.yaml --don-vi cap-xa',
        'Phiếu cho mọi xã, phường',
      ) as never,
  handler: async ({ tep, donVi, han }: ArgumentsCamelCase<Options>) => {
    const { findThuFolder, makePhieu } = await import('../../index')
    const names = donVi
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const options = { donVi: names, ...(han !== undefined && { han }) }
    // The book that is read is the one that is written.
    const made = await withLock(resolve(findThuFolder(tep)), 'so-thu', async () => {
      const sent = await makePhieu(tep, options)
      await writeThu(sent)
      return sent
    })
    say(
      `${made.donVi.length} phiếu, hạn gửi lại ${made.han.split('-').reverse().join('/')}. Gửi mỗi đơn vị tệp mang mã của mình.`,
    )
  },
}
