import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import type { MucGhi } from '../../index'
import { UserError } from '../../problem'
import { say } from '../progress'
import { type BookOptions, bookOption, changeBook } from './book'

type Chung = BookOptions & { lyDo: string; nguoi: string }

const unitOption = (yargs: Argv) =>
  yargs.positional('don-vi', { type: 'string', demandOption: true, describe: 'Mã đơn vị' })
const whyOptions = (yargs: Argv) =>
  bookOption(yargs)
    .option('ly-do', { type: 'string', demandOption: true, describe: 'Lý do' })
    .option('nguoi', { type: 'string', demandOption: true, describe: 'Người quyết định' })

async function write(baoCao: string | undefined, muc: MucGhi): Promise<void> {
  const { addEntry } = await import('../../index')
  const { noi } = await changeBook(baoCao, (book) => addEntry(book, muc))
  say(noi)
}

const chungOf = ({ lyDo, nguoi }: Chung) => {
  if (!lyDo.trim() || !nguoi.trim())
    throw new UserError('thiếu --ly-do hoặc --nguoi', { hint: 'ghi lý do và người quyết định' })
  return { lyDo: lyDo.normalize('NFC'), nguoi: nguoi.normalize('NFC') }
}

/** `cchc thu tra-lai <đơn vị>`: a form goes back to its unit, until a day. */
export const traLaiCommand: CommandModule<object, Chung & { donVi: string; han: string }> = {
  command: 'tra-lai <don-vi>',
  describe: 'Ghi là đã trả phiếu lại cho đơn vị, phải gửi lại trước ngày nào',
  builder: (yargs) =>
    whyOptions(unitOption(yargs)).option('han', {
      type: 'string',
      demandOption: true,
      describe: 'Hạn gửi lại (ngày/tháng/năm)',
    }) as never,
  handler: (options: ArgumentsCamelCase<Chung & { donVi: string; han: string }>) =>
    write(options.baoCao, {
      loai: 'tra-lai',
      donVi: options.donVi,
      han: options.han,
      ...chungOf(options),
    }),
}

/** `cchc thu tra-loi <đơn vị> <mã>`: the province has asked a unit about a figure, and keeps the answer. */
export const traLoiCommand: CommandModule<object, Chung & { donVi: string; ma: string }> = {
  command: 'tra-loi <don-vi> <ma>',
  describe: 'Ghi câu trả lời của đơn vị về một số bị hỏi: số ấy được chấp nhận',
  builder: (yargs) =>
    whyOptions(
      unitOption(yargs).positional('ma', {
        type: 'string',
        demandOption: true,
        describe: 'Mã chỉ tiêu trong biểu của đơn vị',
      }),
    ) as never,
  handler: (options: ArgumentsCamelCase<Chung & { donVi: string; ma: string }>) =>
    write(options.baoCao, { loai: 'tra-loi', donVi: options.donVi, ma: options.ma, ...chungOf(options) }),
}

const CACH = ['ky-truoc', 'so-khong', 'bo'] as const
type Cach = (typeof CACH)[number]

/** `cchc thu quyet-dinh <đơn vị>`: what is done about a unit that has sent nothing that counts. */
export const quyetDinhCommand: CommandModule<object, Chung & { donVi: string; cach: Cach }> = {
  command: 'quyet-dinh <don-vi>',
  describe: 'Đơn vị không có phiếu: lấy số kỳ trước, coi là 0, hay không tính; được in trong báo cáo',
  builder: (yargs) =>
    whyOptions(unitOption(yargs)).option('cach', {
      choices: CACH,
      demandOption: true,
      describe: 'ky-truoc: lấy số kỳ trước; so-khong: coi là 0; bo: không tính',
    }) as never,
  handler: (options: ArgumentsCamelCase<Chung & { donVi: string; cach: Cach }>) =>
    write(options.baoCao, {
      loai: 'quyet-dinh',
      donVi: options.donVi,
      cach: options.cach,
      ...chungOf(options),
    }),
}

type DieuChinhOptions = Chung & { ma: string; so: string; donVi: string | undefined }

/** `cchc thu dieu-chinh <mã> <số mới>`: a change by hand, with the figure that it changes. */
export const dieuChinhCommand: CommandModule<object, DieuChinhOptions> = {
  command: 'dieu-chinh <ma> <so>',
  describe: 'Đổi một số bằng tay: của một đơn vị (--don-vi) hay của tổng; số cũ, lý do, người được giữ lại',
  builder: (yargs) =>
    whyOptions(
      yargs
        .positional('ma', { type: 'string', demandOption: true, describe: 'Mã chỉ tiêu' })
        .positional('so', { type: 'string', demandOption: true, describe: 'Số mới' }),
    ).option('don-vi', { type: 'string', describe: 'Mã đơn vị; bỏ trống là đổi tổng của tỉnh' }) as never,
  handler: (options: ArgumentsCamelCase<DieuChinhOptions>) =>
    write(options.baoCao, {
      loai: 'dieu-chinh',
      ma: options.ma,
      so: options.so,
      ...(options.donVi !== undefined && { donVi: options.donVi }),
      ...chungOf(options),
    }),
}

type KhoaOptions = BookOptions & { lyDo: string | undefined; nguoi: string }

/** `cchc thu khoa`: closes the period; closing again shows what changed. */
export const khoaCommand: CommandModule<object, KhoaOptions> = {
  command: 'khoa',
  describe: 'Khóa số liệu của kỳ: giữ một bản; khóa lại thì nêu số nào đổi',
  builder: (yargs) =>
    bookOption(yargs)
      .option('nguoi', { type: 'string', demandOption: true, describe: 'Người quyết định' })
      .option('ly-do', { type: 'string', describe: 'Lý do, khi khóa lại' }) as never,
  handler: async ({ baoCao, lyDo, nguoi }: ArgumentsCamelCase<KhoaOptions>) => {
    const { closeKy } = await import('../../index')
    const { lan, thayDoi } = await changeBook(baoCao, (book) =>
      closeKy(book, { nguoi, ...(lyDo !== undefined && { lyDo }) }),
    )
    for (const { ma, cu, moi } of thayDoi)
      say(
        `${ma}: ${cu?.toLocaleString('vi-VN') ?? '(không có)'} → ${moi?.toLocaleString('vi-VN') ?? '(không có)'}`,
      )
    say(`Đã khóa lần ${lan}. Phiếu đến sau không được tính, trừ khi khóa lại.`)
  },
}
