import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, mayNotSkip } from './programs'
import { temporaryFolder } from './temporary'

type Answer = {
  readonly errors: readonly {
    readonly description: string
    readonly path: string | null
    readonly xPath: string | null
  }[]
}

const officeVersion = 'Office2019'

function pathOf(file: string | Buffer): string {
  if (typeof file === 'string') return file
  const path = join(temporaryFolder(), 'document.docx')
  writeFileSync(path, file)
  return path
}

/**
 * What Word 2019 would not take of a file, as the validator of the Open XML SDK sees it. Nothing where there
 * is no validator, unless no test may be skipped.
 */
export function faultsOf(file: string | Buffer): string[] {
  const program = findProgram('ooxml-validator')
  if (program === undefined && mayNotSkip) throw new Error('missing on this machine: ooxml-validator')
  return program === undefined ? [] : askValidator(program, pathOf(file))
}

function askValidator(program: string, path: string): string[] {
  const run = spawnSync(program, [path, officeVersion], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`the validator did not run: ${run.stderr || run.error?.message}`)
  const { errors } = JSON.parse(run.stdout) as Answer
  return errors.map(({ description, path: part, xPath }) =>
    [part, xPath, description].filter(Boolean).join(' '),
  )
}
