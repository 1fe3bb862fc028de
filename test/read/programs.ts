import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { basename, delimiter, extname, join } from 'node:path'
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

let profile: string | undefined

/** More than a slow machine needs; what takes longer has stopped. */
const LIMIT = 110_000

/**
 * Has LibreOffice turn Word files, whose names differ, into PDFs in a temporary folder; their paths. Half a
 * dozen take little longer than one. Throws when one did not come out.
 */
export function toPdfsByLibreOffice(words: readonly string[]): string[] {
  profile ??= temporaryFolder()
  const folder = temporaryFolder()
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore']
  const command = [...settings, '--convert-to', 'pdf', '--outdir', folder, ...words]
  const said = execFileSync('soffice', command, { encoding: 'utf8', stdio: 'pipe', timeout: LIMIT })
  return words.map((word) => {
    const pdf = join(folder, `${basename(word, extname(word))}.pdf`)
    if (!existsSync(pdf)) throw new Error(`LibreOffice made no PDF of ${word}: ${said}`)
    return pdf
  })
}

export const toPdfByLibreOffice = (word: string): string => toPdfsByLibreOffice([word])[0] ?? ''
