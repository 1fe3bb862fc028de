import type { CommandModule } from 'yargs'
import { dieuChinhCommand, khoaCommand, quyetDinhCommand, traLaiCommand, traLoiCommand } from './thu/ghi'
import { nguonCommand } from './thu/nguon'
import { nhanCommand } from './thu/nhan'
import { phatCommand } from './thu/phat'
import { tienDoCommand } from './thu/tien-do'
import { tinhHinhCommand } from './thu/tinh-hinh'

/** `cchc thu <việc>`: the figures of units: forms out, forms in, added up, closed. */
export const thuCommand: CommandModule = {
  command: 'thu <viec>',
  describe: 'Thu số liệu của các đơn vị: phát phiếu, nhận phiếu, tổng hợp, khóa số',
  builder: (yargs) =>
    yargs
      .command(phatCommand)
      .command(nhanCommand)
      .command(tinhHinhCommand)
      .command(nguonCommand)
      .command(tienDoCommand)
      .command(traLaiCommand)
      .command(traLoiCommand)
      .command(quyetDinhCommand)
      .command(dieuChinhCommand)
      .command(khoaCommand)
      .demandCommand(
        1,
        'Thiếu việc: phat, nhan, tinh-hinh, nguon, tien-do, tra-lai, tra-loi, quyet-dinh, dieu-chinh, khoa.',
      ),
  handler: () => undefined,
}
