import { resolve } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { formatFinding } from '../../problem'
import { say } from '../progress'
import { writeFiles } from '../write-files'
import { type BookOptions, bookOption } from './book'

/** `cchc thu tinh-hinh`: who has answered, who has not, what is wrong. */
export const tinhHinhCommand: CommandModule<object, BookOptions> = {
  command: 'tinh-hinh',
  describe: 'Ai đã gửi, ai chưa, phiếu nào có lỗi; kèm bảng Excel in được trên A4',
  builder: (yargs) => bookOption(yargs) as never,
  handler: async ({ baoCao }: ArgumentsCamelCase<BookOptions>) => {
    const { findSoThu, showTinhHinh } = await import('../../index')
    const { folder, outputs, dong, dem, ky, findings } = showTinhHinh(findSoThu(baoCao))
    for (const { donVi, tinhTrang, han, nhan, loi, ghiChu } of dong)
      console.log(
        [tinhTrang, donVi, nhan || `hạn ${han}`, loi ? `${loi} chỗ phải xem` : '', ghiChu]
          .join('\t')
          .trimEnd(),
      )
    for (const finding of findings) say(formatFinding(finding))
    for (const path of writeFiles(resolve(folder), outputs)) console.log(path)
    const states = Array.from(new Set(dong.map(({ tinhTrang }) => tinhTrang)))
    const counts = states.map(
      (state) =>
        `${state.toLocaleLowerCase('vi')} ${dong.filter(({ tinhTrang }) => tinhTrang === state).length}`,
    )
    say(`Số liệu ${ky}: được chấp nhận ${dem} (${counts.join(', ')}).`)
  },
}
