import { execFileSync } from 'node:child_process'
import ts from 'typescript'
import { codeFiles, nodesOf, read, ROOT } from './source'

type Rule = (node: ts.Node) => boolean

const isDefaultExport: Rule = (node) =>
  ts.isExportAssignment(node) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default') ||
  (ts.canHaveModifiers(node) &&
    Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)))

const RULES: Readonly<Record<string, Rule>> = {
  any: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  enum: ts.isEnumDeclaration,
  'default export': isDefaultExport,
}

const placesOf = (file: string, content: string, rule: Rule): string[] =>
  nodesOf(file, content)
    .filter(rule)
    .map((node) => `${file}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`)

const READS = /import \{[^}]*\b(?:readFile|readFileSync|createReadStream)\b[^}]*\} from 'node:fs/u
/** What these read the program has made itself or brought along, and fonts, which are looked at before. */
const READ_OUR_OWN = new Set([
  'src/cli/stack.ts',
  'src/jobs/document/ho-so.ts',
  'src/jobs/don-vi/unit-files.ts',
  'src/jobs/mau.ts',
  'src/jobs/vi-du.ts',
  'src/programs/libre-office.ts',
  'src/render/docx/raster.ts',
  'src/render/pdf/tag/field-font.ts',
  'src/web/ky.ts',
  'src/web/page-files.ts',
  'src/web/thu.ts',
])

/** What describes a package that is not ours must say what that package exports. */
const src = codeFiles('src').filter((file) => !file.endsWith('.d.ts'))

describe('The sources hold', () => {
  test.each(Object.entries(RULES))('no %s', (_, rule) => {
    expect(src.flatMap((file) => placesOf(file, read(file), rule))).toEqual([])
  })

  test('no TODO, FIXME, XXX or HACK', () => {
    expect(src.filter((file) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(read(file)))).toEqual([])
  })

  test('no way round the type check', () => {
    expect(src.filter((file) => /@ts-(?:ignore|expect-error|nocheck)/.test(read(file)))).toEqual([])
  })

  test('no reading of files past src/disk: a pipe, a device, a file without end would stop the program', () => {
    const readers = src.filter((file) => READS.test(read(file)))
    expect(readers.filter((file) => !READ_OUR_OWN.has(file))).toEqual(['src/disk/read-bytes.ts'])
  })

  test('no file over 300 lines, and neither do the tests', () => {
    const long = [...src, ...codeFiles('test')].map(
      (file) => [file, read(file).trimEnd().split('\n').length] as const,
    )
    expect(long.length).toBeGreaterThan(80)
    expect(long.filter(([, lines]) => lines > 300)).toEqual([])
  })
})

describe('The tests', () => {
  const CLOCK = /(?:performance\.now|Date\.now|hrtime)/
  const LIMIT = /jest\.setTimeout|\}, [\d_]{4,}\)|^\s*[\d_]{4,},?\n\s*\)$/mu
  const tests = codeFiles('test').filter((file) => file.endsWith('.ts'))

  test('expect no time, and none has a limit of its own: a machine may be slow', () => {
    const wrong = tests.filter((file) => {
      const content = read(file)
      return (
        content
          .split('expect(')
          .slice(1)
          .some((rest) => CLOCK.test(rest.split('\n')[0] ?? '')) || LIMIT.test(content)
      )
    })
    expect(wrong.filter((file) => file !== 'test/house/habits.test.ts')).toEqual([])
  })
})

describe('The rules see', () => {
  test.each([
    ['any', 'export const x: any = 1', 1],
    ['any', 'const f = (x: readonly any[]) => x as any', 2],
    ['any', "const any = 'any' // any", 0],
    ['enum', 'enum A { B }', 1],
    ['enum', 'const enum A { B }', 1],
    ['enum', "z.enum(['a'])", 0],
    ['default export', 'export default 1', 1],
    ['default export', 'export default function f() {}', 1],
    ['default export', 'const x = 1; export { x as default }', 1],
    ['default export', 'const x = 1; export = x', 1],
    ['default export', "import x from 'x'; export const y = { default: x }", 0],
  ])('%s in %s', (name, content, times) => {
    expect(placesOf('x.ts', content, RULES[name] ?? (() => false))).toHaveLength(times)
  })
})

const TOP = new Set([
  'templates',
  'src',
  'data',
  'output',
  'fonts',
  'test',
  'package.json',
  'tsconfig.json',
  'README.md',
  'package-lock.json',
])

describe('The repo', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  const top = [...new Set(tracked.map((file) => file.split('/')[0] ?? ''))]

  test('holds at its top what the design allows, and dot files, and nothing else', () => {
    expect(top.filter((name) => !TOP.has(name) && !name.startsWith('.'))).toEqual([])
    for (const name of ['templates', 'src', 'data', 'test', 'package.json', 'README.md'])
      expect(top).toContain(name)
  })

  test('keeps nothing that was made: no output, no build, no fonts of others', () => {
    expect(
      tracked.filter(
        (file) => /^(?:output|fonts|dist|node_modules)\//.test(file) && !file.endsWith('/.gitkeep'),
      ),
    ).toEqual([])
    expect(
      tracked.filter((file) => /\.(?:tmp|log|tgz|bak|orig|rej)$|(?:^|\/)\.DS_Store$/.test(file)),
    ).toEqual([])
  })

  test('has no room for odds and ends', () => {
    // "Helpers" is Handlebars' own word, and design.md's, for what a template calls.
    const odds = tracked.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common|docs|scripts|examples)\//.test(file),
    )
    expect(odds.filter((file) => !/^(?:src|test)\/template\/helpers\//.test(file))).toEqual([])
  })

  test('names its files in small letters without marks, with hyphens between the words', () => {
    const named = tracked.filter((file) => /^(?:src|templates|data)\//.test(file))
    expect(
      named.filter(
        (file) => !file.endsWith('/README.md') && !/^[a-z0-9/]+(?:-[a-z0-9/]+)*(?:\.[a-z0-9]+)*$/.test(file),
      ),
    ).toEqual([])
  })
})
