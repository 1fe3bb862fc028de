/**
 * `npm run build`: what is run, as a few files with what they need of the packages in them, so that Node does
 * not look for 900 modules at each start. A part that a command loads late is a file of its own. Beside each
 * its source map, from which a bug's stack names our files (`src/cli/stack.ts`). The types are tsc's.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'rolldown'

const HOME = import.meta.dirname

/** Files that are read, not run: fonts and WebAssembly. They stay packages, found as Node finds packages. */
const EXTERNAL = [/^@expo-google-fonts\//u, /^@resvg\//u]

/**
 * What packages do in JavaScript at each start, and Node does itself: fontkit carries a dictionary of 1.3 MB for
 * fonts of the web; it and linebreak unpack tables of letters, most of which no line of ours looks up.
 */
const NATIVE = {
  'brotli/decompress.js': `module.exports = require('node:zlib').brotliDecompressSync`,
  'tiny-inflate': `
    const { inflateRawSync } = require('node:zlib')
    module.exports = (source, target) => { target.set(inflateRawSync(source)); return target }`,
  'base64-js': `exports.toByteArray = (text) => new Uint8Array(Buffer.from(text, 'base64'))`,
  'source-map': ``,
  'unicode-trie': `
    const UnicodeTrie = require('unicode-trie')
    module.exports = class {
      constructor(data) { this.data = data }
      get(code) { return (this.trie ??= new UnicodeTrie(this.data)).get(code) }
    }`,
}
const native = {
  name: 'native',
  resolveId: (id, importer) => (id in NATIVE && !importer?.startsWith('\0') ? `\0${id}` : undefined),
  load: (id) => NATIVE[id.slice(1)],
}

/**
 * pdf.js leaves out a picture that is larger than it was told to take, without a word; the import of PDF takes
 * none, yet must know where they lie, and whether they let through what is below: an operator tells.
 */
const LEFT_OUT = 'if (maxImageSize !== -1 && w * h > maxImageSize) {'
const TOLD = `${LEFT_OUT}
      const opaque = !["SMask", "Mask", "SMaskInData", "OC", "IM", "ImageMask"].some((key) => dict.has(key));
      if (ignoreErrors) operatorList.addOp(OPS.paintImageXObject, [opaque]);`
const pictures = {
  name: 'pictures',
  transform(code, id) {
    if (!id.endsWith('pdf.worker.mjs')) return undefined
    if (code.split(LEFT_OUT).length !== 2) throw new Error('pdf.js leaves pictures out in another way')
    return { code: code.replace(LEFT_OUT, () => TOLD), map: null }
  },
}

/**
 * pdf.js loads a canvas where it finds one, in whatever folder above: a quarter of the time that a PDF takes to be
 * read, and a stranger's package in our program. Nothing here draws by it.
 */
const CANVAS = 'canvas = require("@napi-rs/canvas")'
const withoutCanvas = {
  name: 'without-canvas',
  transform(code, id) {
    if (!/[\\/]pdfjs-dist[\\/].*[\\/]pdf\.mjs$/u.test(id)) return undefined
    if (!code.includes(CANVAS)) throw new Error(`${id} no longer says ${CANVAS}`)
    return { code: code.replace(CANVAS, 'canvas = {}'), map: null }
  },
}

/**
 * Where a package has a form that can be cut to what is used, and Node would take another; cliui's module form
 * breaks the lines of a help within words.
 */
const ALIAS = Object.fromEntries(
  Object.entries({ cliui: 'build/index.cjs', linebreak: 'dist/module.mjs', yaml: 'browser/index.js' }).map(
    ([name, file]) => [name, join(HOME, 'node_modules', name, file)],
  ),
)

/** Bundles `input` (entries by name) into `dir`, as CommonJS. */
export const bundle = (input, dir) =>
  build({
    cwd: HOME,
    input,
    platform: 'node',
    external: EXTERNAL,
    plugins: [native, pictures, withoutCanvas],
    resolve: { mainFields: ['module', 'main'], alias: ALIAS },
    transform: { target: 'node20' },
    output: { dir, format: 'cjs', exports: 'named', sourcemap: true, chunkFileNames: 'chunks/[name].js' },
    logLevel: 'warn',
  })

/** Bundles the page for browsers; what stands beside its sources and is no source goes with it. */
async function bundlePage(dir) {
  const made = await build({
    cwd: HOME,
    input: {
      page: 'src/web/page/main.tsx',
      'pdf.worker': 'pdfjs-dist/legacy/build/pdf.worker.mjs',
    },
    platform: 'browser',
    transform: { target: 'es2022', jsx: { runtime: 'automatic', importSource: 'preact' } },
    output: { dir, format: 'es', minify: true, chunkFileNames: '[name].js' },
    logLevel: 'warn',
  })
  for (const name of ['index.html', 'page.css'])
    copyFileSync(join(HOME, 'src/web/page', name), join(dir, name))
  return made
}

/** The packages that stand in a bundle, by folder. */
function packagesOf({ output }) {
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  return modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id.replaceAll('\\', '/'))?.[0] ?? [],
  )
}

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** A package comes as its makers bundled it: parts of others that it needs stand in it, and their words go along. */
function addNeeded(folder, all) {
  if (all.has(folder)) return
  all.add(folder)
  for (const name of Object.keys(readPackage(folder).dependencies ?? {}))
    if (!name.startsWith('@types/')) addNeeded(folderOf(name, folder), all)
}

/** Where Node finds a package from a folder. */
const folderOf = (name, from) => {
  const folder = `${from}/node_modules/${name}`
  return existsSync(folder) ? folder : folderOf(name, dirname(from))
}

/** What the MIT licence is where a package names it without its text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** The words of a licence that a package has no file for. */
const WORDS = {
  MIT: ({ author }) => `Copyright (c) ${author?.name ?? author}\n\n${MIT}`,
  'MPL-2.0': ({ repository }) =>
    `Its source is at ${repository?.url ?? repository}, under the Mozilla Public License 2.0:\nhttps://mozilla.org/MPL/2.0/`,
}

/** What pdf.js has in it without naming it as a package. */
function insideOf({ output }) {
  const code = output.map((chunk) => chunk.code ?? '').join('\n')
  const versions = Array.from(code.matchAll(/core-js\/blob\/v([\d.]+)\/LICENSE/gu), ([, version]) => version)
  return Array.from(
    new Set(versions),
    (version) => `core-js ${version} (MIT)\n\nCopyright (c) Denis Pushkarev and CoreJS Company\n\n${MIT}\n`,
  )
}

/** Their licences ask that they go where the code goes. Throws where nobody knows the words of one. */
function licenceOf(folder) {
  const said = readPackage(folder)
  const { name, version, license = 'MIT' } = said
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/iu.test(file))
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0) {
    if (!(license in WORDS)) throw new Error(`${folder} does not say its licence, ${license}`)
    texts.push(WORDS[license](said))
  }
  return [`${name} ${version} (${license})`, ...texts, ''].join('\n\n')
}

/** What the package itself allows: what its package.json says, in words. */
function ownLicence() {
  const { name, version, license } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'))
  if (license !== 'UNLICENSED') return licenceOf(HOME)
  return `${name} ${version} (${license})\n\nAll rights reserved. Its use is by agreement with its makers.\n\nParts of it come under these licences:\n`
}

if (process.argv[1] === import.meta.filename) {
  const dist = join(HOME, 'dist')
  for (const old of ['cli', 'chunks', 'web/page']) rmSync(join(dist, old), { recursive: true, force: true })
  const made = await bundle(
    {
      index: 'src/index.ts',
      'cli/main': 'src/cli/main.ts',
      'chunks/worker': 'src/cli/worker.ts',
      'chunks/doc-pdf': 'src/import/read/pdf/worker/main.ts',
    },
    dist,
  )
  const page = await bundlePage(join(dist, 'web/page'))
  const packages = new Set()
  const beside = readPackage(HOME).bundleDependencies.map((name) => folderOf(name, HOME))
  for (const each of [...packagesOf(made), ...packagesOf(page), ...beside]) addNeeded(each, packages)
  writeFileSync(
    join(dist, 'LICENSES.txt'),
    [ownLicence(), ...Array.from(packages).sort().map(licenceOf), ...insideOf(made)].join('\n'),
  )
}
