import { join } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { UserError } from '../problem'
import { ask } from './ask'
import { print, say } from './progress'
import { isAtTerminal, terminal, type Terminal } from './terminal'
import type { ChonKy, NewBaoCao } from '../index'
import { settleBeside, withLock } from '../files/lock'
import { writeFiles, writeFirst } from '../files/write-files'

type Options = {
  ky: string | string[] | undefined
  nam: number | number[] | undefined
  thang: number | undefined
  tu: string | string[] | undefined
  'co-quan': string | undefined
  'ke-hoach': string | undefined
  'thu-muc': string
}
const KY = ['thang', 'quy-1', '6-thang', 'quy-3', '9-thang', 'nam'] as const

/** `cchc bao-cao moi`: the files of a period that begins. */
export const baoCaoMoiCommand: CommandModule<object, Options> = {
  command: 'moi',
  describe:
    'Mở một kỳ báo cáo: tệp báo cáo, bảng Excel tiến độ và số liệu, tệp Word lời văn, lập từ báo cáo trước',
  builder: (yargs) =>
    yargs
      .option('ky', { type: 'string', describe: `Kỳ báo cáo: ${KY.join(', ')}` })
      .option('nam', { type: 'number', describe: 'Năm báo cáo' })
      .option('thang', { type: 'number', describe: 'Báo cáo tháng: tháng nào' })
      .option('tu', {
        type: 'string',
        describe:
          'Tệp báo cáo trước của cơ quan (.yaml); thư mục data chỉ có báo cáo của một cơ quan thì tự tìm',
      })
      .option('co-quan', {
        type: 'string',
        describe: 'Báo cáo đầu tiên, chưa có báo cáo trước: tên hoặc mã của cơ quan báo cáo, thay cho --tu',
      })
      .option('ke-hoach', {
        type: 'string',
        describe: 'Cùng --co-quan: kế hoạch (.yaml) để theo dõi tiến độ',
      })
      .option('thu-muc', {
        type: 'string',
        default: 'data',
        describe: 'Cùng --co-quan: thư mục dữ liệu của cơ quan',
      })
      .conflicts('co-quan', 'tu')
      .example(
        '$0 bao-cao moi --ky quy-1 --nam 2026 --co-quan "UBND tỉnh Khánh Hòa"',
        'Lập báo cáo đầu tiên của một cơ quan từ đề cương và biểu mẫu',
      )
      .example(
        '$0 bao-cao moi --ky quy-3 --nam 2026 --tu data/khanh-hoa/2026/bao-cao-quy-1.yaml',
        'Ghi bao-cao-quy-3.yaml, tien-do-quy-3.xlsx, so-lieu-quy-3.xlsx, loi-van-quy-3.docx cạnh báo cáo trước',
      ),
  handler: async (options: ArgumentsCamelCase<Options>) => {
    const { 'co-quan': coQuan, thang } = options
    const { ky, nam, tu } = await answersOf(options)
    const chon = { ky, nam, ...(thang === undefined ? {} : { thang }) }
    const { paths, lines } =
      coQuan === undefined
        ? await writeNew(await (await import('../index')).startBaoCao(tu, chon))
        : await writeDau(options, coQuan, chon)
    for (const path of paths) print(path)
    for (const line of lines) say(line)
    say(`Điền xong thì chạy: cchc bao-cao ${paths[0] ?? ''}`)
  },
}

type Written = { readonly paths: readonly string[]; readonly lines: readonly string[] }

const outputsOf = (files: ReadonlyMap<string, Uint8Array>) =>
  Array.from(files, ([name, content]) => ({ name, content }))

const writeNew = ({ folder, files, lines }: NewBaoCao): Promise<Written> =>
  withLock(folder, 'ky-moi', async () => {
    const { noteMoKy } = await import('../index')
    refuseThere(folder, Array.from(files.keys()))
    const outputs = outputsOf(files)
    // The page takes back by it that the period was begun.
    const paths = writeFiles(folder, [...outputs, noteMoKy({ files })]).slice(0, outputs.length)
    return { paths, lines }
  })

/**
 * What the folder lacks before a first report is written first: registers, the agency in them. Both are new, or
 * neither is.
 */
async function writeDau(
  { 'ke-hoach': keHoach, 'thu-muc': thuMuc }: Options,
  name: string,
  ky: ChonKy,
): Promise<Written> {
  const { findCoQuanBaoCao, prepareBaoCao, startBaoCaoDau } = await import('../index')
  settleBeside(join(thuMuc, 'co-quan.yaml'))
  const coQuan = findCoQuanBaoCao(thuMuc, name)
  const chon = { ...ky, coQuan, ...(keHoach === undefined ? {} : { keHoach }) }
  return withLock(thuMuc, 'co-quan.yaml', async () => {
    const { files, cheDo } = prepareBaoCao(thuMuc, chon)
    if (cheDo)
      throw new UserError(
        `chưa biết chế độ báo cáo của "${name}": ky-bao-cao.yaml không có mục nào cho cơ quan này`,
        {
          hint: 'mở trang làm việc (cchc mo), bấm Lập báo cáo đầu tiên rồi trả lời ở đó; hoặc thêm một mục vào ky-bao-cao.yaml',
        },
      )
    return writeFirst(thuMuc, outputsOf(files), async (paths) => {
      const written = await writeNew(await startBaoCaoDau(thuMuc, chon))
      if (paths.length) say(`Đã ghi danh bạ, biểu mẫu vào ${thuMuc}: ${paths.length} tệp`)
      return written
    })
  })
}

/** Nothing that somebody may have filled in is written over. */
function refuseThere(folder: string, names: readonly string[]): void {
  const there = names.map((name) => join(folder, name)).filter((path) => isThere(path))
  if (there.length)
    throw new UserError(`đã có ${there.join(', ')}`, {
      hint: 'kỳ này đã được mở; muốn mở lại thì đổi tên hoặc chuyển các tệp ấy đi',
    })
}

type Answers = { readonly ky: (typeof KY)[number]; readonly nam: number; readonly tu: string }
const HOI = {
  ky: `Kỳ báo cáo (${KY.join(', ')})`,
  nam: 'Năm báo cáo',
  tu: 'Tệp báo cáo trước (.yaml)',
} as const

/** What no option says is asked for at a terminal. Throws UserError with all that is missing or wrong. */
async function answersOf({ ky, nam, thang, tu, 'co-quan': coQuan }: Options): Promise<Answers> {
  const given: Record<keyof typeof HOI, string> = { ky: lastOf(ky), nam: lastOf(nam), tu: lastOf(tu) }
  const asked = (Object.keys(HOI) as (keyof typeof HOI)[]).filter(
    (key) => key !== 'tu' || coQuan === undefined,
  )
  if (coQuan === undefined && given.tu === '') given.tu = await findTruoc(given, thang)
  const missing = asked.filter((key) => given[key] === '')
  if (missing.length && isAtTerminal()) {
    const at = terminal()
    for (const key of missing) given[key] = await askFor(at, key)
    at.close()
  }
  const faults = asked.flatMap((key) => explainAnswer(key, given[key]))
  if (faults.length) throw new UserError(faults.join('\n'), { hint: 'xem: cchc bao-cao moi --help' })
  return { ky: given.ky as Answers['ky'], nam: Number(given.nam), tu: given.tu }
}

/** The report before where there is only one that it can be; said, as nobody named it. */
async function findTruoc(
  { ky, nam }: Record<'ky' | 'nam', string>,
  thang: number | undefined,
): Promise<string> {
  if (explainAnswer('ky', ky).length || explainAnswer('nam', nam).length) return ''
  const { findBaoCaoTruoc } = await import('../index')
  const chon = { ky: ky as Answers['ky'], nam: Number(nam), ...(thang === undefined ? {} : { thang }) }
  const found = findBaoCaoTruoc(chon) ?? ''
  if (found) say(`Báo cáo trước: ${found}`)
  return found
}

const lastOf = (value: string | number | readonly (string | number)[] | undefined): string =>
  String([value ?? []].flat().at(-1) ?? '').trim()

async function askFor(at: Terminal, key: keyof typeof HOI): Promise<string> {
  const { lines = [] } = await ask(
    at,
    { hoi: HOI[key], nhieu: false, batBuoc: true, deXuat: [] },
    {
      check: (given) => ({
        lines: given,
        loi: explainAnswer(key, given.join(' ').trim()).map((noiDung) => ({ noiDung })),
      }),
    },
  )
  return lines.join('').trim()
}

function explainAnswer(key: keyof typeof HOI, answer: string): string[] {
  if (answer === '') return [`thiếu --${key}: ${HOI[key]}`]
  if (key === 'ky')
    return KY.some((each) => each === answer) ? [] : [`--ky ${answer}: phải là một trong ${KY.join(', ')}`]
  if (key === 'nam')
    return /^(?:19|20|21)\d\d$/u.test(answer) ? [] : [`--nam ${answer}: phải là năm bốn chữ số`]
  return isThere(answer) ? [] : [`--tu: không có tệp ${answer}`]
}
