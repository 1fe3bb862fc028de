import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { Cach, CompareResult } from '../index'
import { formatFindings } from '../problem'
import { print, say } from './progress'

type Options = { tep: string; keHoachCha: string | string[] | undefined }

/** `cchc doi-chieu <kế hoạch đơn vị>`: which task of the province the unit's plan answers, and with what. */
export const doiChieuCommand: CommandModule<object, Options> = {
  command: ['doi-chieu <tep>', 'compare'],
  describe: 'Đối chiếu kế hoạch của đơn vị với kế hoạch của tỉnh',
  builder: (yargs) =>
    yargs
      .positional('tep', {
        type: 'string',
        demandOption: true,
        describe: 'Tệp dữ liệu kế hoạch của đơn vị (.yaml)',
      })
      .option('ke-hoach-cha', {
        type: 'string',
        describe:
          'Tệp kế hoạch của tỉnh, nhiều kế hoạch thì ghi nhiều lần; bỏ trống thì theo keHoachCha trong kế hoạch của đơn vị',
      })
      .example(
        '$0 doi-chieu data/ubnd-ninh-hoa/2022/ke-hoach.yaml --ke-hoach-cha data/khanh-hoa/2025/ke-hoach.yaml',
        'In ma trận và những chỗ cần xem',
      ) as never,
  handler: async ({ tep, keHoachCha }: ArgumentsCamelCase<Options>) => {
    const { compareKeHoach, TEN_CACH } = await import('../index')
    const result = compareKeHoach(tep, keHoachCha)
    for (const line of matrix(result, TEN_CACH)) print(line)
    for (const line of formatFindings(result.findings)) print(line)
    say(
      `${result.dong.filter(({ con }) => con.length > 0).length}/${result.dong.length} nhiệm vụ của tỉnh có nhiệm vụ của đơn vị; ${result.rieng.length} nhiệm vụ riêng; ${result.findings.length} chỗ cần xem.`,
    )
  },
}

/** One line a task: code, way, the unit's codes, the task; tabs between. */
function matrix({ dong, rieng }: CompareResult, tenCach: Readonly<Record<Cach, string>>): string[] {
  const rows = dong.map(({ cha, con, doanTheoLoi }) => [
    cha.ma,
    tenCach[cha.cach],
    con.length === 0 ? '-' : con.map(({ ma }) => ma).join(' ') + (doanTheoLoi ? ' (theo lời)' : ''),
    cha.nhiemVu.ten,
  ])
  const own = rieng.map(({ ma, nhiemVu }) => ['-', 'riêng', ma, nhiemVu.ten])
  return [['Tỉnh', 'Đề xuất', 'Đơn vị', 'Nhiệm vụ'], ...rows, ...own].map((cells) =>
    cells.join('\t').replaceAll('\n', ' '),
  )
}
