import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let root: string | undefined

/** A new folder for one use. It goes when the test file that imported this is done. */
export function temporaryFolder(): string {
  root ??= mkdtempSync(join(tmpdir(), 'cchc-test-'))
  return mkdtempSync(join(root, 'x-'))
}

afterAll(() => {
  if (root !== undefined) rmSync(root, { recursive: true, force: true })
  root = undefined
})
