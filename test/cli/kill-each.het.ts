import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseDocument } from 'yaml'
import { filesOfBanGoc } from '../../src/jobs/nhap/ban-goc'
import { openWorkbook } from '../../src/office/open-workbook'
import { arrive, fillPhieu, makeTinh, take } from '../jobs/thu/province'
import { temporaryFolder } from '../read/temporary'
import { testNeeding } from '../read/programs'
import { signed } from '../signing/office'
import { BUILT } from './captured'

const ROOT = join(__dirname, '../..')
const ROUNDS = 8

/** A command in a folder, as it is before. */
type Viec = { readonly folder: string; readonly argv: readonly string[] }

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

const VIEC: Readonly<Record<string, () => Viec | Promise<Viec>>> = {
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
    const tinh = await province()
    const files = Array.from(tinh.forms, ([id, form], nth) => arrive(`${id}.xlsx`, fillPhieu(form, nth)))
    take({ ...tinh, baoCao: join(tinh.folder, tinh.baoCao), folder: dirname(tinh.book) }, files)
    return { folder: tinh.folder, argv: ['thu', 'tien-do', '--bao-cao', tinh.baoCao] }
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
const leftIn = (folder: string): string[] => namesIn(folder).filter((name) => LEFT.test(name))
/** The files of a folder by their paths, but for what a run needs while it works. */
const filesIn = (folder: string): ReadonlyMap<string, Buffer> =>
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
  return content.length > 0 && content.at(-1) === 10 && parseDocument(content.toString()).errors.length === 0
}

/** The names of files that are neither what they were nor whole, nor what a run makes. */
const halvesIn = (folder: string, before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>) =>
  Array.from(filesIn(folder)).flatMap(([name, content]) => {
    if (before.get(name)?.equals(content) || after.get(name)?.equals(content)) return []
    return after.has(name) && isWhole(name, content) ? [] : [name]
  })

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

async function runIn(
  cwd: string,
  argv: readonly string[],
  killAfter?: (child: ChildProcess) => Promise<void>,
) {
  const child = spawn(process.execPath, [BUILT, ...argv], { cwd })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (said: string) => (err += said))
  child.stdout.resume()
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  if (killAfter) {
    await Promise.race([killAfter(child), ended])
    child.kill('SIGKILL')
  }
  const [code, signal] = await ended
  return { code, signal, err }
}

/** Half of the times when a lock or a draft appears and some moments later, else further and further on in the run. */
const momentIn =
  (folder: string, round: number, usual: number) =>
  async (child: ChildProcess): Promise<void> => {
    if (round % 2) return wait((round / ROUNDS) * usual)
    while (child.exitCode === null && leftIn(folder).length === 0) await wait(0)
    await wait(Math.random() * 30)
  }

function expectRefused({ code, err }: { readonly code: number | null; readonly err: string }): void {
  expect(code).toBe(2)
  expect(err).toMatch(/đã có/u)
}

async function testViec(ten: string, make: () => Viec | Promise<Viec>): Promise<void> {
  const { folder, argv } = await make()
  const before = filesIn(folder)
  const done = copyOf(folder)
  const start = performance.now()
  const first = await runIn(done, argv)
  const usual = performance.now() - start
  expect({ ten, code: first.code, err: first.code ? first.err : '' }).toEqual({ ten, code: 0, err: '' })
  const after = filesIn(done)
  const signals: (NodeJS.Signals | null)[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = copyOf(folder)
    signals.push((await runIn(place, argv, momentIn(place, round, usual))).signal)
    expect(halvesIn(place, before, after)).toEqual([])
    const again = await runIn(place, argv)
    if (again.code) expectRefused(again)
    else expect(Array.from(filesIn(place).keys()).sort()).toEqual(Array.from(after.keys()).sort())
    expect(halvesIn(place, before, after)).toEqual([])
    expect(leftIn(place)).toEqual([])
  }
  expect(signals).toContain('SIGKILL')
  const both = copyOf(folder)
  const runs = await Promise.all([runIn(both, argv), runIn(both, argv)])
  for (const one of runs) if (one.code) expectRefused(one)
  expect(runs.map(({ code }) => code)).toContain(0)
  expect(halvesIn(both, before, after)).toEqual([])
  expect(Array.from(filesIn(both).keys()).sort()).toEqual(Array.from(after.keys()).sort())
}

describe('Killed at any moment, and twice at once, no file is half of one, nothing is left behind:', () => {
  test.each(Object.entries(VIEC))('%s', testViec)

  testNeeding(
    'pdfsig',
    'certutil',
    'qpdf',
  )('kiem-tra-ky --ghi', async () => {
    const { done, data, hoSo, folder } = await signed()
    writeFileSync(join(folder, 'da-ky.pdf'), done)
    writeFileSync(data, readFileSync(data, 'utf8').replace(/^ +so: 122\n/mu, ''))
    const argv = ['kiem-tra-ky', 'da-ky.pdf', relative(folder, hoSo), '--ghi']
    await testViec('kiem-tra-ky', () => ({ folder, argv }))
  })
})
