import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { linesOf, runScript, type Said } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'
import { ROOT } from './source'

const WINDOWS = process.platform === 'win32'
const npm = (argv: readonly string[], cwd: string): string =>
  execFileSync('npm', argv, { cwd, encoding: 'utf8', shell: WINDOWS, stdio: ['ignore', 'pipe', 'pipe'] })

/** Everything a package holds beside what git keeps in `data/`, `templates/` and `fonts/`. */
const BUILT = [
  'package.json',
  'README.md',
  'dist/index.js',
  'dist/cli/main.js',
  'dist/chunks/worker.js',
  'dist/index.d.ts',
  'dist/LICENSES.txt',
  'dist/web/page/index.html',
  'dist/web/page/page.css',
  'dist/web/page/page.js',
  'dist/web/page/pdf.worker.js',
]
/** A bundle is cut as its parts are used: which files there are is not ours to say, what they are is. */
const CUT = [
  /^dist\/(?:index|cli\/main|chunks\/[\w-]+)\.js(?:\.map)?$/u,
  /^dist\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/u,
  /^node_modules\/(?:@expo-google-fonts\/tinos|@resvg\/resvg-wasm)\//u,
]

/** Packs the program and installs it in an empty folder; the folder, and the names of what was packed. */
function install(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = temporaryFolder()
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT)
  const [{ filename, files } = { filename: '', files: [] }] = JSON.parse(packed) as {
    filename: string
    files: { path: string }[]
  }[]
  const home = join(folder, 'noi cai dat')
  mkdirSync(home)
  npm(['init', '--yes'], home)
  npm(['install', '--offline', '--no-audit', '--no-fund', join('..', filename)], home)
  return { folder: home, files: files.map(({ path }) => path) }
}

const installed = install()
const HOME = join(installed.folder, 'node_modules', 'cchc')
const model = (name: string): string => join(HOME, 'data', name)
/** Runs the installed program. */
const cchc = (cwd: string, ...argv: readonly string[]): Said =>
  runScript(join(HOME, 'dist/cli/main.js'), argv, { cwd })

describe('The package', () => {
  test('holds what is built, what the program reads, and nothing else', () => {
    const kept = execFileSync('git', ['ls-files', 'data', 'templates', 'fonts'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const listed = new Set([...BUILT, ...linesOf(kept)])
    const files = new Set(installed.files)
    expect([...listed].filter((file) => !files.has(file))).toEqual([])
    expect([...files].filter((file) => !listed.has(file) && !CUT.some((form) => form.test(file)))).toEqual([])
    for (const form of CUT) expect([...files].some((file) => form.test(file))).toBe(true)
  })

  test('has a map beside each file that Node runs, and the licence of each package that went into one', () => {
    const files = new Set(installed.files)
    const run = installed.files.filter((file) => /^dist\/(?!web\/page\/).*\.js$/u.test(file))
    // The bundler's own few lines come from no file, nor do those that only hand on what chunks export.
    expect(run.filter((file) => !files.has(`${file}.map`))).toEqual([
      'dist/chunks/rolldown-runtime.js',
      'dist/index.js',
    ])
    const { name, version, license } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
      name: string
      version: string
      license: string
    }
    const licences = readFileSync(join(HOME, 'dist/LICENSES.txt'), 'utf8')
    expect(licences.startsWith(`${name} ${version} (${license})\n`)).toBe(true)
    const [, ...others] = licences.split(/^(?=@?[a-z][^ \n]* \d[\d.]* \()/mu)
    const named = others.map((each) => each.split(' ', 1)[0])
    // Bundled by us, bundled by another, with no file of its licence, beside the bundle, inside without being named.
    const some = ['pdfmake', 'nanoid', 'fontkit', '@resvg/resvg-wasm', '@expo-google-fonts/tinos', 'core-js']
    expect(some.filter((each) => !named.includes(each))).toEqual([])
    const words = /Permission (?:is hereby granted|to use)|Redistribution|https?:\/\/|Licen[cs]e,? Version/u
    expect(others.filter((each) => !words.test(each)).map((each) => each.slice(0, 200))).toEqual([])
  })

  test('asks for nothing more when it is installed: neither a package nor the network', () => {
    const names = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(names).toEqual(['cchc'])
    expect(existsSync(join(installed.folder, 'node_modules', '.bin', WINDOWS ? 'cchc.cmd' : 'cchc'))).toBe(
      true,
    )
  })
})

describe('Installed elsewhere, the program', () => {
  test('writes a plan and a report of our data from an empty folder', () => {
    const place = temporaryFolder()
    const plan = cchc(place, 'ke-hoach', model('khanh-hoa/2025/ke-hoach.yaml'))
    const report = cchc(place, 'bao-cao', model('khanh-hoa/2025/bao-cao-quy-1.yaml'), '--bieu-do')
    for (const { code, out } of [plan, report]) {
      expect({ code, paths: linesOf(out).length }).toEqual({ code: 0, paths: 2 })
      for (const path of linesOf(out)) expect(existsSync(path)).toBe(true)
    }
  })

  test('writes many in threads', () => {
    const place = temporaryFolder()
    const files = ['khanh-hoa/2025', 'ubnd-ninh-hoa/2022'].map((name) => model(`${name}/ke-hoach.yaml`))
    const { code, out } = cchc(place, 'ke-hoach', ...files, '--dinh-dang', 'docx')
    expect({ code, paths: linesOf(out).length }).toEqual({ code: 0, paths: 2 })
  })

  test('sets a unit up with our data as the model, imports, derives, compares', () => {
    const place = temporaryFolder()
    copyFileSync(join(ROOT, 'test/seeds/001.txt'), join(place, 'ke-hoach-tinh.txt'))
    const unit = 'so-tu-phap-khanh-hoa'
    const province = join('data', 'khanh-hoa', '2025', 'ke-hoach.yaml')
    const own = join('data', unit, '2025', 'ke-hoach.yaml')
    for (const argv of [
      ['khoi-tao', unit, '--mac-dinh'],
      ['nhap', 'ke-hoach-tinh.txt', '--ra', province],
      ['cu-the-hoa', province, '--don-vi', unit],
      ['doi-chieu', own],
      ['ke-hoach', own, '--du-thao'],
    ]) {
      const { code, err } = cchc(place, ...argv)
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' })
    }
    expect(existsSync(join(place, 'data', 'co-quan.yaml'))).toBe(true)
  })

  test('gives a Word template and checks it', () => {
    const place = temporaryFolder()
    const { code, out } = cchc(place, 'mau', 'xuat', 'ke-hoach')
    expect(code).toBe(0)
    const [template = ''] = linesOf(out)
    expect(cchc(place, 'mau', 'kiem-tra', relative(place, template)).code).toBe(0)
  })

  test('reads a PDF without the canvas that somebody else has installed beside it', () => {
    const place = temporaryFolder()
    const canvas = join(installed.folder, 'node_modules/@napi-rs/canvas')
    mkdirSync(canvas, { recursive: true })
    writeFileSync(join(canvas, 'index.js'), `require('node:fs').writeFileSync('loaded', '')`)
    writeFileSync(join(place, 'a.pdf'), '%PDF-1.4')
    expect(cchc(place, 'nhap', 'a.pdf').err).toMatch(/tệp PDF hỏng/u)
    expect(readdirSync(place)).toEqual(['a.pdf'])
  })

  test('tells of a fault in a file with its place', () => {
    const { code, err } = cchc(temporaryFolder(), 'ke-hoach', 'khong-co.yaml')
    expect(code).toBe(2)
    expect(err).toMatch(/không có tệp .*khong-co\.yaml/)
  })
})
