import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../problem'

/**
 * The data files that the arguments name, in their order, each once, whatever links lead to it. A pattern with `*` or `?` is looked up
 * here when the shell has not done it: those of Windows do not. Throws UserError when nothing fits one.
 */
export async function filesOf(named: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const name of named) files.push(...(isPattern(name) ? await matches(name) : [name]))
  const byPath = new Map<string, string>()
  for (const file of files) {
    const real = existsSync(file) ? realpathSync(file) : resolve(file)
    if (!byPath.has(real)) byPath.set(real, file)
  }
  return Array.from(byPath.values())
}

const isPattern = (name: string): boolean => /[*?]/u.test(name) && !existsSync(name)

async function matches(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  const found = await glob(slashed, { expandDirectories: false, dot: false })
  if (found.length === 0)
    throw new UserError(`không có tệp nào khớp với ${pattern}`, { hint: 'xem lại đường dẫn' })
  return found.sort()
}
