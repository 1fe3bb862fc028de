import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { formatFindings } from '../../problem'
import { print, say } from '../progress'
import { type BookOptions, bookOption, writeThu } from './book'

type Options = BookOptions & { in: boolean }

/** `cchc thu tinh-hinh`: who has answered, who has not, what is wrong. */
export const tinhHinhCommand: CommandModule<object, Options> = {
  command: 'tinh-hinh',
  describe: 'Ai đã gửi, ai chưa, phiếu nào có lỗi; kèm bảng Excel in được trên A4',
  builder: (yargs) =>
    bookOption(yargs).option('in', {
      type: 'boolean',
      default: false,
      describe: 'Thêm trang để in: tinh-hinh.docx, tinh-hinh.pdf',
    }) as never,
  handler: async ({ baoCao, in: toPrint }: ArgumentsCamelCase<Options>) => {
    const { findSoThu, renderTinhHinh, showTinhHinh } = await import('../../index')
    const book = findSoThu(baoCao)
    const { dong, dem, theoTinhTrang, ky, findings, ...made } = showTinhHinh(book)
    for (const { donVi, tinhTrang, han, nhan, loi, ghiChu } of dong)
      print(
        [tinhTrang, donVi, nhan || `hạn ${han}`, loi ? `${loi} chỗ phải xem` : '', ghiChu]
          .join('\t')
          .trimEnd(),
      )
    for (const line of formatFindings(findings)) say(line)
    const pages = toPrint ? (await renderTinhHinh(book)).handedOut : []
    await writeThu({ ...made, handedOut: [...made.handedOut, ...pages] })
    say(`Số liệu ${ky}: được chấp nhận ${dem} (${theoTinhTrang}).`)
  },
}
