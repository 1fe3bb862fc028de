import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parseDocument } from 'yaml'
import { filesOfBanGoc } from '../../src/jobs/nhap/ban-goc'
import { openWorkbook } from '../../src/office/open-workbook'
import { arrive, fillPhieu, makeTinh, take } from '../jobs/thu/province'
import { temporaryFolder } from '../read/temporary'

const ROOT = join(__dirname, '../..')

/** A command in a folder, as it is before. */
export type Viec = { readonly folder: string; readonly argv: readonly string[] }

function withData(command: string): Viec {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true })
  cpSync(join(ROOT, 'test/seeds/004.txt'), join(folder, 'tinh.txt'))
  return { folder, argv: command.split(' ') }
}

async function province() {
  const tinh = await makeTinh(1, 3)
  const folder = join(tinh.baoCao, '../../../..')
  return { ...tinh, folder, baoCao: relative(folder, tinh.baoCao) }
}

/** The same when every form has come in. */
async function provinceTaken() {
  const tinh = await province()
  const files = Array.from(tinh.forms, ([id, form], nth) => arrive(`${id}.xlsx`, fillPhieu(form, nth)))
  take({ ...tinh, baoCao: join(tinh.folder, tinh.baoCao), folder: dirname(tinh.book) }, files)
  return tinh
}

const PHONG = 'Văn phòng Sở: chỉ đạo điều hành, công vụ'

/** What each command that writes is tried on. */
export const VIEC: Readonly<Record<string, () => Viec | Promise<Viec>>> = {
  'nhap --chon': () => {
    const viec = withData('nhap tinh.txt --ra moi/ke-hoach.yaml --chon ke-hoach.nhap.json')
    const content = readFileSync(join(viec.folder, 'tinh.txt'))
    const none = { duLieu: Buffer.alloc(0), ghiChu: Buffer.alloc(0), canXem: [] }
    for (const [name, bytes] of filesOfBanGoc('ke-hoach.yaml', { tep: 'tinh.txt', content }, none))
      writeFileSync(join(viec.folder, name), bytes)
    return viec
  },
  'thu phat': async () => {
    const { folder, baoCao } = await province()
    return { folder, argv: ['thu', 'phat', baoCao, '--don-vi', 'cap-xa', '--han', '20/9/2026'] }
  },
  'thu nhan': async () => {
    const { folder, baoCao, forms } = await province()
    mkdirSync(join(folder, 'den'))
    for (const [nth, [id, form]] of Array.from(forms).entries())
      writeFileSync(join(folder, 'den', `${id}.xlsx`), fillPhieu(form, nth))
    return { folder, argv: ['thu', 'nhan', 'den', '--bao-cao', baoCao] }
  },
  'thu tinh-hinh': async () => {
    const { folder, baoCao } = await province()
    return { folder, argv: ['thu', 'tinh-hinh', '--in', '--bao-cao', baoCao] }
  },
  'thu quyet-dinh': async () => {
    const { folder, baoCao } = await province()
    const said = ['--cach', 'bo', '--ly-do', 'Chưa gửi', '--nguoi', 'Trưởng phòng']
    return { folder, argv: ['thu', 'quyet-dinh', 'so-01', ...said, '--bao-cao', baoCao] }
  },
  'thu tien-do': async () => {
    const { folder, baoCao } = await provinceTaken()
    return { folder, argv: ['thu', 'tien-do', '--bao-cao', baoCao] }
  },
  bang: () => withData('bang data/khanh-hoa/2026/so-lieu-quy-1.yaml --ra so-lieu.xlsx'),
  'mau xuat': () => withData('mau xuat ke-hoach --ra mau'),
  'bao-cao moi': () =>
    withData('bao-cao moi --ky quy-3 --nam 2026 --tu data/khanh-hoa/2026/bao-cao-quy-1.yaml'),
  'bao-cao moi, the first': () => {
    const folder = temporaryFolder()
    return {
      folder,
      argv: [...'bao-cao moi --ky quy-1 --nam 2026 --co-quan'.split(' '), 'UBND tỉnh Lạng Sơn'],
    }
  },
  'bao-cao': () => withData('bao-cao data/khanh-hoa/2026/bao-cao-quy-1.yaml --ra ra --dinh-dang docx'),
  'cu-the-hoa': () =>
    withData('cu-the-hoa data/khanh-hoa/2025/ke-hoach.yaml --don-vi so-tu-phap-khanh-hoa --ra don-vi'),
  'khoi-tao': () => {
    const folder = temporaryFolder()
    return { folder, argv: ['khoi-tao', 'Sở Tư pháp tỉnh Khánh Hòa', '--mac-dinh', '--phong', PHONG] }
  },
  'thu khoa': async () => {
    const { folder, baoCao } = await provinceTaken()
    return { folder, argv: ['thu', 'khoa', '--nguoi', 'Trưởng phòng', '--bao-cao', baoCao] }
  },
  'nang-cap': () => {
    const viec = withData('nang-cap data/khanh-hoa/2025/ke-hoach.yaml data/khanh-hoa/2026/bao-cao-quy-1.yaml')
    for (const file of viec.argv.slice(1)) {
      const path = join(viec.folder, file)
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^phienBan: .*\n/mu, ''))
    }
    return viec
  },
}

const LEFT = /\.(?:tmp|khoa)$/u
const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
export const leftIn = (folder: string): string[] => namesIn(folder).filter((name) => LEFT.test(name))
/** The files of a folder by their paths, but for what a run needs while it works. */
export const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    namesIn(folder)
      .filter((name) => !LEFT.test(name) && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  )

const DIGESTS = /^(?:[a-f\d]{64}\n){1,2}$/u
/** What a file of this kind is when it was written to its end, whatever moment it names. */
function isWhole(name: string, content: Buffer): boolean {
  // What a file was when it was written, and what it was before.
  if (/[\\/]\.cchc[\\/].*\.(?:xlsx|docx|pdf)$/u.test(name)) return DIGESTS.test(content.toString())
  if (/\.xlsx$/u.test(name)) return openWorkbook(content, name).length > 0
  if (/\.json$/u.test(name)) return Boolean(JSON.parse(content.toString()))
  if (/\.gz$/u.test(name)) return gunzipSync(content).length > 0
  if (/\.docx$/u.test(name)) return Object.keys(unzipSync(content)).length > 0
  if (/\.txt$/u.test(name)) return content.at(-1) === 10
  return content.length > 0 && content.at(-1) === 10 && parseDocument(content.toString()).errors.length === 0
}

/** The names of files that are neither what they were nor whole, nor what a run makes. */
export const halvesIn = (
  folder: string,
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
) =>
  Array.from(filesIn(folder)).flatMap(([name, content]) => {
    if (before.get(name)?.equals(content) || after.get(name)?.equals(content)) return []
    return after.has(name) && isWhole(name, content) ? [] : [name]
  })

export function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

export function expectRefused({ code, err }: { readonly code: number | null; readonly err: string }): void {
  expect(code).toBe(2)
  expect(err).toMatch(/đã (?:có|ghi|khóa)|vừa (?:được )?sửa/u)
}
