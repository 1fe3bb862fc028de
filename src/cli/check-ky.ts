import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readText } from '../disk/read-bytes'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { KiemTraKy } from '../index'
import { formatFindings, UserError } from '../problem'
import { print, say } from './progress'
import { Unfinished } from './unfinished'
import { withLocks } from '../files/lock'
import { writeFiles } from '../files/write-files'

type Options = { tep: string; hoSo: string | undefined; ghi: boolean }

/** `cchc kiem-tra-ky <tệp.pdf> [hồ sơ]`: what came back from signing. */
export const kiemTraKyCommand: CommandModule<object, Options> = {
  command: ['kiem-tra-ky <tep> [ho-so]', 'verify'],
  describe: 'Kiểm tra tệp PDF đã ký số: ai ký, có bị sửa không, số và ngày được điền',
  builder: (yargs) =>
    yargs
      .positional('tep', { type: 'string', demandOption: true, describe: 'Tệp PDF đã ký' })
      .positional('ho-so', {
        type: 'string',
        describe: 'Tệp …-ho-so.json viết cùng văn bản; bỏ trống thì tìm cạnh tệp PDF',
      })
      .option('ghi', {
        type: 'boolean',
        default: false,
        describe: 'Ghi số và ngày được điền vào tệp dữ liệu, khi không có gì sai',
      })
      .example('$0 kiem-tra-ky output/bao-cao-da-ky.pdf output/bao-cao-ho-so.json', 'Kiểm tra') as never,
  handler: async ({ tep, hoSo, ghi }: ArgumentsCamelCase<Options>) => {
    const { checkKy } = await import('../index')
    const result = await checkKy(tep, hoSo)
    for (const line of result.dong) print(line)
    for (const line of formatFindings(result.findings)) print(line)
    const faults = result.findings.length
    if (faults > 0) throw new Unfinished(`Có ${faults} chỗ sai hoặc còn thiếu.`, 2)
    if (!result.hoSo) say('Không có hồ sơ trình ký (…-ho-so.json) để so với tệp đã viết.')
    await settleSoNgay(result, ghi ? 'write' : 'offer')
    say('Không thấy chỗ nào sai.')
  },
}

/** The number and the day that were filled in, against those of the data. */
async function settleSoNgay(
  { soNgay: { so, ngay }, hoSo }: KiemTraKy,
  way: 'write' | 'offer',
): Promise<void> {
  if (!hoSo || so === undefined || ngay === undefined) {
    if (way === 'write')
      throw new UserError(
        'chưa ghi được số và ngày: chúng không được điền bằng chữ, hoặc không có hồ sơ trình ký',
        {
          hint: 'ghi tay vào banHanh của tệp dữ liệu',
        },
      )
    return
  }
  const { nguon, tenLoai } = hoSo
  if (!existsSync(nguon)) {
    say(`Không thấy tệp dữ liệu ${nguon}: chạy lệnh ở thư mục đã viết văn bản để so số và ngày.`)
    return
  }
  const settle = (): Promise<void> => settleIn(nguon, { so, ngay, tenLoai, way })
  await (way === 'write' ? withLocks([nguon], settle) : settle())
}

type Ghi = {
  readonly so: number
  readonly ngay: string
  readonly tenLoai: string
  readonly way: 'write' | 'offer'
}

async function settleIn(nguon: string, { so, ngay, tenLoai, way }: Ghi): Promise<void> {
  const { writeSoNgay } = await import('../index')
  const source = readText(nguon, 'tệp dữ liệu')
  const written = writeSoNgay(source, { so, ngay })
  if (written === undefined)
    throw new UserError(`${nguon}: không tìm được chỗ ghi số và ngày`, { hint: 'ghi tay vào banHanh' })
  if (written === source) return say(`Số và ngày trong ${nguon} đã đúng như tệp đã ký.`)
  const command = `cchc ${tenLoai === 'Báo cáo' ? 'bao-cao' : 'ke-hoach'} ${nguon}`
  if (way === 'offer')
    return say(
      `${nguon} chưa ghi số ${so}, ngày ${ngay}: thêm --ghi để ghi, rồi chạy "${command}" để có tệp Word có số, ngày.`,
    )
  writeFiles(dirname(nguon), [{ name: basename(nguon), content: Buffer.from(written) }])
  say(
    `Đã ghi số ${so}, ngày ${ngay} vào ${nguon}. Chạy "${command}" để có tệp Word và các dòng kèm theo có số, ngày.`,
  )
}
