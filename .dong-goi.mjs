/**
 * `npm run dong-goi`: the program as one file for Windows and one for Linux, which an office starts by a double
 * click: a Node with everything in it that `npm pack` would pack (Node's single executable application). The same
 * sources give the same bytes. `--ra`: another folder than `dist/dong-goi`; `--khong-do`: no start is timed.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync } from 'node:fs'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { inject } from 'postject'
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { globSync } from 'tinyglobby'
import { bundle } from './.build.mjs'
import { fetchNode, licenceOfNode } from './.ci/fetch-nodes.mjs'

const HOME = import.meta.dirname
const { version, files, bundleDependencies } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
/** The one Node that makes what is put into both: what it makes is for its own version only. */
const NODE = '22.23.3'
const WINE = '/usr/lib/wine/wine64'

/** Where Node looks for what was put into it, and the mark that says there is something. */
const RESOURCE = 'NODE_SEA_BLOB'
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/**
 * The files of the program, each with its place here: what goes into the package, but what only editors and debuggers
 * read; and what the Node in which they lie asks to go with it.
 */
const listFiles = () => [
  ...globSync(['package.json', ...files, ...bundleDependencies.map((name) => `node_modules/${name}`)], {
    cwd: HOME,
    ignore: ['**/*.d.ts', '**/*.map', '**/*.png', '**/.*'],
  })
    .sort()
    .map((name) => [name, join(HOME, name)]),
  ['dist/LICENSE-node.txt', licenceOfNode(`linux-x64@${NODE}`)],
]

/** Version and content, as the name of the folder into which the program unpacks itself. */
function nameOf(assets) {
  const hash = createHash('sha256')
  for (const [name, path] of assets) hash.update(`${name}\0`).update(readFileSync(path))
  return `${version}-${hash.digest('hex').slice(0, 16)}`
}

/** What is put into a Node: its main script and the files, as Node's `--experimental-sea-config` writes it. */
async function makeBlob(folder) {
  const assets = listFiles()
  await bundle({ main: 'src/goi/main.ts' }, folder)
  writeFileSync(
    join(folder, 'goi.json'),
    JSON.stringify({ ban: nameOf(assets), tep: assets.map(([name]) => name) }),
  )
  const config = {
    main: 'main.js',
    output: 'blob',
    disableExperimentalSEAWarning: true,
    // Both hold for one system only.
    useCodeCache: false,
    useSnapshot: false,
    assets: Object.fromEntries([...assets, ['goi.json', 'goi.json']]),
  }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  const node = fetchNode(`${process.platform === 'win32' ? 'win' : 'linux'}-x64@${NODE}`)
  execFileSync(node, ['--experimental-sea-config', 'config.json'], { cwd: folder, stdio: 'pipe' })
  return readFileSync(join(folder, 'blob'))
}

async function makeForLinux(blob, file) {
  const { log, warn, error } = console
  // What it says of the sections of Node is no matter of ours.
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} })
  writeFileSync(file, readFileSync(fetchNode(`linux-x64@${NODE}`)))
  await inject(file, RESOURCE, blob, { sentinelFuse: FUSE })
  Object.assign(console, { log, warn, error })
  chmodSync(file, 0o755)
}

/** English (United States), in which Node's own resources are: Windows shows what there is. */
const LANG = 1033
const RT_RCDATA = 10

/** What Windows shows of the file: ours in the place of Node's; Node's signature, no longer true, goes. */
async function makeForWindows(blob, file) {
  const exe = NtExecutable.from(readFileSync(fetchNode(`win-x64@${NODE}`)), { ignoreCert: true })
  const resources = NtExecutableResource.from(exe)
  resources.replaceResourceEntry({
    type: RT_RCDATA,
    id: RESOURCE,
    lang: LANG,
    codepage: 1200,
    bin: new Uint8Array(blob).buffer,
  })
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, 1, LANG, await drawIcons())
  const [about] = Resource.VersionInfo.fromEntries(resources.entries)
  const [major, minor, patch] = version.split('.').map(Number)
  about.setFileVersion(major, minor, patch, 0, LANG)
  about.setProductVersion(major, minor, patch, 0, LANG)
  about.removeStringValue({ lang: LANG, codepage: 1200 }, 'CompanyName')
  about.setStringValues(
    { lang: LANG, codepage: 1200 },
    {
      FileDescription: 'CCHC: soạn văn bản cải cách hành chính',
      ProductName: 'CCHC',
      InternalName: 'cchc',
      OriginalFilename: 'cchc.exe',
    },
  )
  about.outputToResourceEntries(resources.entries)
  resources.outputResource(exe)
  writeFileSync(file, setFuse(Buffer.from(exe.generate())))
}

function setFuse(program) {
  const at = program.indexOf(`${FUSE}:0`)
  if (at < 0 || program.indexOf(`${FUSE}:0`, at + 1) >= 0) throw new Error('this Node has no place for us')
  program[at + FUSE.length + 1] = '1'.charCodeAt(0)
  return program
}

/** A sheet with a red head. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 0h9l3 3v13H2z" fill="#fff"/>
  <path d="M2.25.25h8.6l2.9 2.9v12.6H2.25z" fill="none" stroke="#8a1c1c" stroke-width=".5"/>
  <path d="M4 3h6v2H4z" fill="#c8102e"/><path d="M4 7h8v1H4zm0 2h8v1H4zm0 2h8v1H4zm4 2h4v1H8z" fill="#555"/></svg>`

async function drawIcons() {
  await initWasm(readFileSync(join(HOME, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')))
  return [16, 32, 48, 256].map((size) => {
    const png = new Resvg(ICON, { fitTo: { mode: 'width', value: size } }).render().asPng()
    return Data.RawIconItem.from(png, size, size, 32)
  })
}

/** What else is said to each system. Under Wine, Node writes to files better than to pipes. */
const WINE_ENV = {
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  NODE_SKIP_PLATFORM_CHECK: '1',
  LC_ALL: 'C.UTF-8',
}
const RUNS = {
  linux: { by: [], env: {} },
  windows: process.platform === 'win32' ? { by: [], env: {} } : { by: [WINE], env: WINE_ENV },
}

/** Seconds until the page of an empty folder can be opened, with nothing unpacked and when all is; or why nobody knows. */
async function timeStarts(file, { by, env }, folder) {
  if (by.some((program) => !existsSync(program))) return 'chưa đo: máy này không có Wine'
  const office = join(folder, 'co-quan')
  mkdirSync(office, { recursive: true })
  const home = { XDG_CACHE_HOME: folder, LOCALAPPDATA: undefined, WINEPREFIX: join(folder, 'prefix') }
  const options = { env: { ...process.env, ...home, ...env } }
  if (by.length) execFileSync(by[0], ['wineboot', '--init'], { ...options, stdio: 'ignore' })
  const seconds = []
  for (let run = 0; run < 2; run++)
    seconds.push(await timeStart([...by, file, 'mo', office, '--khong-mo'], folder, options))
  return `mở trang lần đầu ${seconds[0]} giây, về sau ${seconds[1]} giây`
}

async function timeStart([program, ...argv], folder, options) {
  const out = join(folder, 'out')
  const stream = openSync(out, 'w')
  const began = performance.now()
  const running = spawn(program, argv, { ...options, stdio: ['ignore', stream, 'ignore'] })
  while (statSync(out).size === 0 && running.exitCode === null) await wait(5)
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  closeSync(stream)
  if (running.exitCode !== null) throw new Error(`${argv.join(' ')} does not start`)
  running.kill()
  return seconds
}

const FILES = [
  ['linux', 'cchc', makeForLinux],
  ['windows', 'cchc.exe', makeForWindows],
]

const { values: asked } = parseArgs({ options: { ra: { type: 'string' }, 'khong-do': { type: 'boolean' } } })
const target = resolve(asked.ra ?? join(HOME, 'dist', 'dong-goi'))
const folder = mkdtempSync(join(tmpdir(), 'cchc-goi-'))
try {
  const blob = await makeBlob(folder)
  mkdirSync(target, { recursive: true })
  for (const [system, name, make] of FILES) {
    const file = join(target, name)
    await make(blob, file)
    const size = (statSync(file).size / 1e6).toFixed(1)
    const times = asked['khong-do'] ? [] : [await timeStarts(file, RUNS[system], join(folder, system))]
    console.log([`${file}: ${size} MB`, ...times].join(', '))
  }
} finally {
  // Wine goes on writing for a moment after what it ran has ended.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
}
