import { execFileSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

/** Whether the PATH leads to a program of this name. */
export function hasProgram(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.some((folder) => endings.some((ending) => isExecutable(join(folder, name + ending))))
}

/**
 * `test`, or `test.skip` when a program is missing. Under CCHC_NO_SKIP=1 nothing is skipped:
 * the test fails and says which program is missing.
 */
export function testNeeding(...programs: readonly string[]): Test {
  const missing = programs.filter((name) => !hasProgram(name))
  if (missing.length === 0) return test
  if (process.env['CCHC_NO_SKIP'] !== '1') return test.skip
  return (title) =>
    test(title, () => {
      throw new Error(`missing on this machine: ${missing.join(', ')}`)
    })
}

/** More than a slow machine needs; what takes longer has stopped. */
const LIMIT = 110_000

/** Has LibreOffice turn all Word files of a folder into PDFs in another: a dozen take twice as long as one. */
export function printAll(words: string, pdfs: string): void {
  const profile = pathToFileURL(temporaryFolder()).href
  const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore']
  const files = readdirSync(words).map((name) => join(words, name))
  execFileSync('soffice', [...settings, '--convert-to', 'pdf', '--outdir', pdfs, ...files], {
    stdio: 'pipe',
    timeout: LIMIT,
  })
  const made = readdirSync(pdfs).length
  if (made < files.length) throw new Error(`LibreOffice made ${made} PDFs of ${files.length} Word files`)
}
