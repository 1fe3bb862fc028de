import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

export const ROOT = resolve(__dirname, '../..')

/** The code files below a folder, as paths from the root of the repo. */
export const codeFiles = (folder: 'src' | 'test'): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|cts|js|mjs|cjs)$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .sort()

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/**
 * What a file imports, in whatever way: `import`, `import type`, `export from`, `import()`, `require()`,
 * `import('…').T`.
 */
export const importsOf = (content: string): string[] =>
  ts.preProcessFile(content, true, true).importedFiles.map(({ fileName }) => fileName)

/**
 * The file an import leads to, from the root of the repo and without ending; packages as they are written.
 */
export const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('.')
    ? relative(ROOT, resolve(ROOT, dirname(file), specifier))
        .split(sep)
        .join('/')
    : specifier

/** Every node of a file. */
export function nodesOf(file: string, content: string): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true))
  return found
}
