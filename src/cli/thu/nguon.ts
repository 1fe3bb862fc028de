import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import type { NguonSoLieu } from '../../index'
import { type BookOptions, bookOption } from './book'
import { print } from '../progress'

type Options = BookOptions & { ma: string }

/** `cchc thu nguon <mã chỉ tiêu>`: from a figure of the province to the cells of its units. */
export const nguonCommand: CommandModule<object, Options> = {
  command: 'nguon <ma>',
  describe: 'Một con số của tỉnh từ đâu ra: tệp, trang, ô, lúc nhận, phần của từng đơn vị',
  builder: (yargs) =>
    bookOption(
      yargs.positional('ma', { type: 'string', demandOption: true, describe: 'Mã chỉ tiêu của biểu tỉnh' }),
    ).example('$0 thu nguon ho-so-dung-han-xa', 'Từng xã, phường góp bao nhiêu hồ sơ') as never,
  handler: async ({ ma, baoCao }: ArgumentsCamelCase<Options>) => {
    const { findSoThu, findNguon } = await import('../../index')
    for (const line of linesOf(findNguon(findSoThu(baoCao), ma), ''))
      print(line.replace(/[^\t\P{Cc}]+/gu, ' '))
  },
}

function linesOf(nguon: NguonSoLieu, indent: string): string[] {
  const head = `${indent}${nguon.ten}: ${nguon.so ?? '(chưa có)'} = ${nguon.cach}`
  const change = nguon.dieuChinh === undefined ? [] : [`${indent}  điều chỉnh: ${nguon.dieuChinh}`]
  const units = nguon.dong.map(({ donVi, so, nguon: from, tep, o, luc, dieuChinh }) =>
    [
      `${indent}  ${so ?? '-'}`,
      donVi,
      tep === undefined ? from : `${tep}, ${o ?? ''}`,
      luc?.replace('T', ' ') ?? '',
      dieuChinh === undefined ? '' : `điều chỉnh: ${dieuChinh}`,
    ]
      .join('\t')
      .trimEnd(),
  )
  return [head, ...change, ...units, ...nguon.tu.flatMap((part) => linesOf(part, `${indent}  `))]
}
