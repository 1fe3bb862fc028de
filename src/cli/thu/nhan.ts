import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ArgumentsCamelCase, CommandModule } from 'yargs'
import { readBytes } from '../../disk/read-bytes'
import type { DaThu, KetQuaNhan, TepDen } from '../../index'
import { UserError } from '../../problem'
import { ask } from '../ask'
import { isAtTerminal, terminal } from '../terminal'
import { say } from '../progress'
import { type BookOptions, bookOption, changeBook } from './book'

type Options = BookOptions & { nguon: readonly string[]; donVi: string | undefined }

/** What no form is larger than; a larger one is not read into memory. */
const MOST = 10 * 1024 * 1024
/** A whole country has some 3,400 units, each of which may send several times. */
const MOST_FILES = 10_000

/** `cchc thu nhan <thư mục>`: takes in whatever came back. */
export const nhanCommand: CommandModule<object, Options> = {
  command: 'nhan <nguon..>',
  describe: 'Nhận các phiếu đơn vị gửi lại: thư mục hoặc từng tệp',
  builder: (yargs) =>
    bookOption(
      yargs
        .positional('nguon', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'Thư mục hoặc tệp .xlsx',
        })
        .option('don-vi', {
          type: 'string',
          describe: 'Tệp này của đơn vị nào, khi trong tệp không còn dấu',
        }),
    ).example(
      '$0 thu nhan phieu-da-ve',
      'Nhận mọi tệp trong thư mục; chạy lại lần nữa chỉ nhận tệp mới',
    ) as never,
  handler: async ({ nguon, donVi, baoCao }: ArgumentsCamelCase<Options>) => {
    const files = filesIn(nguon)
    if (!files.length)
      throw new UserError(`${nguon.join(', ')}: không có tệp nào để nhận`, { hint: 'xem lại thư mục' })
    if (donVi !== undefined && files.length > 1)
      throw new UserError('--don-vi chỉ dùng với một tệp', { hint: 'chạy riêng cho tệp ấy' })
    const { takePhieu } = await import('../../index')
    const made = await changeBook(baoCao, async (book) => {
      const options = donVi === undefined ? {} : { donVi }
      const first = takePhieu(book, files, options)
      const known = await askUnits(files, first)
      return known ? takePhieu(book, known, options) : first
    })
    tellAll(made)
  },
}

/** At a terminal a person says whose the forms are that do not tell; undefined where there is nothing to ask. */
async function askUnits(files: readonly TepDen[], { ketQua, thu }: DaThu): Promise<TepDen[] | undefined> {
  const names = new Set(ketQua.flatMap(({ ten, hoi }) => (hoi ? [ten] : [])))
  if (!names.size || !isAtTerminal()) return undefined
  const at = terminal()
  const check = checkerOf(thu.donVi.map(({ donVi }) => donVi))
  const known: TepDen[] = []
  for (const file of files) {
    const hoi = { hoi: `Phiếu ${file.ten} của đơn vị nào`, nhieu: false, batBuoc: false, deXuat: [] }
    const [donVi] = names.has(file.ten) ? ((await ask(at, hoi, { check })).lines ?? []) : []
    known.push(donVi === undefined ? file : { ...file, donVi })
  }
  at.close()
  return known
}

type DonVi = DaThu['thu']['donVi'][number]['donVi']
const spell = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim()
const namesOf = ({ id, coQuan: { ten, tenGon = ten, tenKhac = [] } }: DonVi): string[] =>
  [id, ten, tenGon, ...tenKhac].map(spell)

/** A unit by its name or its code. */
const checkerOf = (units: readonly DonVi[]) => (lines: readonly string[]) => {
  const given = lines.map((line) => line.trim()).filter(Boolean)
  const found = given.map((name) => units.find((unit) => namesOf(unit).includes(spell(name))))
  return {
    lines: found.flatMap((unit) => (unit ? [unit.id] : [])),
    loi: given
      .filter((_, nth) => !found[nth])
      .map((name) => ({
        noiDung: `không có đơn vị "${name}" phải gửi phiếu; ghi tên như trong co-quan.yaml, thí dụ ${units[0]?.coQuan.ten ?? ''}`,
      })),
  }
}

/**
 * The files of a folder and of those below it, each once, whatever links lead to it; what Office keeps beside an open
 * file is none.
 */
const filesIn = (paths: readonly string[], seen = new Set<string>()): TepDen[] =>
  paths.flatMap((path) => filesAt(path, seen))

function filesAt(path: string, seen: Set<string>): TepDen[] {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) throw new UserError(`không có ${path}`, { hint: 'xem lại đường dẫn' })
  const real = realpathSync(path)
  if (seen.has(real)) return []
  if (seen.add(real).size > MOST_FILES)
    throw new UserError(`${path}: có trên ${MOST_FILES} tệp`, {
      hint: 'ghi thư mục chỉ chứa các phiếu gửi về',
    })
  if (entry.isDirectory()) return filesIn(listNames(path), seen)
  const noiDung = entry.size > MOST ? new Uint8Array(MOST + 1) : readBytes(path, 'phiếu .xlsx')
  return [{ ten: basename(path).normalize('NFC'), noiDung, luc: entry.mtime.toISOString() }]
}

/** The paths of what lies in a folder. */
const listNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/^(?:~\$|\.)/u.test(name))
    .sort()
    .map((name) => join(folder, name))

const LOAI: Readonly<Record<KetQuaNhan['loai'], string>> = {
  nhan: 'đã nhận',
  trung: '',
  'tu-choi': 'KHÔNG NHẬN',
}
const inSo = (so: number | undefined): string => so?.toLocaleString('vi-VN') ?? '(trống)'

function tellAll({ ketQua, moi, thu }: DaThu): void {
  const again = ketQua.filter(({ loai }) => loai === 'trung').length
  if (again) say(`${again} tệp đã nhận từ trước, bỏ qua.`)
  for (const { ten, loai, donVi, loi, cachSua } of ketQua.filter((each) => each.loai !== 'trung'))
    tell(
      `${ten}: ${LOAI[loai]}${donVi === undefined ? '' : ` (${donVi})`}${loi ? `: ${loi}` : ''}${cachSua ? ` (${cachSua})` : ''}`,
    )
  for (const { donVi, thayDoi } of moi)
    if (thayDoi)
      tell(
        `${donVi.donVi.id}: thay phiếu trước; ${thayDoi.length ? thayDoi.map(({ ma, cu, moi: so }) => `${ma}: ${inSo(cu)} → ${inSo(so)}`).join(', ') : 'số liệu không đổi'}`,
      )
  const wrong = moi.filter(({ donVi }) => donVi.tinhTrang !== 'chap-nhan')
  const accepted = thu.donVi.filter(({ tinhTrang }) => tinhTrang === 'chap-nhan').length
  const noted = moi.filter(({ donVi: { tinhTrang, loi } }) => tinhTrang === 'chap-nhan' && loi.length > 0)
  if (noted.length)
    say(
      `${noted.length} phiếu được chấp nhận còn chỗ nên xem: ${noted.map(({ donVi }) => donVi.donVi.id).join(', ')}; từng chỗ ở danh-sach-loi.xlsx.`,
    )
  say(
    `Được chấp nhận: ${accepted}/${thu.donVi.length} đơn vị.${wrong.length ? ` ${wrong.length} phiếu vừa nhận còn chỗ phải xem: danh-sach-loi.xlsx; bản có ghi chú để gửi lại đơn vị ở thư mục tra-lai.` : ''}`,
  )
}

/** What comes from a file must not steer the terminal. */
const tell = (line: string): void => say(line.replace(/\p{Control}+/gu, ' '))
