import yargs, { type Argv } from 'yargs'
import { UserError } from '../problem'
import { bangCommand } from './bang'
import { baoCaoCommand } from './bao-cao'
import { cuTheHoaCommand } from './cu-the-hoa'
import { doiChieuCommand } from './doi-chieu'
import { explainSystem } from '../files/explain-unwritten'
import { khoiTaoCommand } from './khoi-tao'
import { keHoachCommand } from './ke-hoach'
import { kiemTraKyCommand } from './check-ky'
import { mauCommand } from './mau'
import { moCommand } from './mo'
import { nangCapCommand } from './nang-cap'
import { nhapCommand } from './nhap'
import { stackOf } from './stack'
import { terms } from './terms'
import { thuCommand } from './thu'
import { Unfinished } from './unfinished'
import { sayRefusal } from './write-document'

/** Exit codes: 0 done, 1 a bug (with its stack), 2 the user's input is at fault. Never exits by itself. */
export async function run(argv: readonly string[]): Promise<0 | 1 | 2> {
  try {
    await program([...argv]).parseAsync()
    return 0
  } catch (cause) {
    const error = explainSystem(cause)
    if (!(error instanceof UserError)) {
      console.error(stackOf(error))
      return 1
    }
    sayRefusal(error)
    return error instanceof Unfinished ? error.code : 2
  }
}

function program(argv: string[]): Argv {
  return yargs(argv)
    .scriptName('cchc')
    .usage('$0 <lệnh>: soạn văn bản cải cách hành chính đúng thể thức Nghị định 30/2020/NĐ-CP')
    .parserConfiguration({ 'boolean-negation': false })
    .updateStrings(terms)
    .command(khoiTaoCommand)
    .command(moCommand)
    .command(keHoachCommand)
    .command(baoCaoCommand)
    .command(bangCommand)
    .command(cuTheHoaCommand)
    .command(doiChieuCommand)
    .command(mauCommand)
    .command(nhapCommand)
    .command(thuCommand)
    .command(nangCapCommand)
    .command(kiemTraKyCommand)
    .demandCommand(1, 'Thiếu tên lệnh.')
    .strictCommands()
    .recommendCommands()
    .strict()
    .version(false)
    .help('help')
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UserError(message ?? '', { hint: 'xem: cchc --help' })
    })
}
