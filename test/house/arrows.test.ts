import { circlesIn, forbiddenImports, roomOf, ROOMS } from './arrows'
import { codeFiles, importsOf, read, targetOf } from './source'

const files = codeFiles('src')

describe('The rooms', () => {
  test('are all in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in ROOMS))).toEqual([])
    expect(files.length).toBeGreaterThan(40)
  })

  test.each(Object.keys(ROOMS).filter((room) => files.some((file) => roomOf(file) === room)))(
    '%s imports only what the table allows',
    (room) => {
      expect(
        files.filter((file) => roomOf(file) === room).flatMap((file) => forbiddenImports(file, read(file))),
      ).toEqual([])
    },
  )

  test('import one another without going round in a circle', () => {
    const edges = new Map(Object.keys(ROOMS).map((room) => [room, ROOMS[room] ?? []]))
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (edges.get(from) ?? []).some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      )
    expect([...edges.keys()].filter((room) => reaches(room, room))).toEqual([])
  })
})

describe('The files', () => {
  const importsOfFile = (file: string): string[] =>
    importsOf(read(file)).map((specifier) => `${targetOf(file, specifier)}.ts`)

  test('import one another without going round in a circle', () => {
    expect(circlesIn(new Map(files.map((file) => [file, importsOfFile(file)])))).toEqual([])
  })

  test.each([
    ['two files', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
    ['three files', { a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }, [['a', 'b', 'c']]],
    ['a file and itself', { a: ['a'] }, [['a']]],
    [
      'two circles',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
    ['a diamond, which is none', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ])('in a circle are seen: %s', (_, imports, circles) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles)
  })
})

describe('The scan catches', () => {
  test.each([
    ['the decree in the language', 'src/language/x.ts', "import { page } from '../decree/page'"],
    ['a type only', 'src/document/x.ts', "import type { KeHoach } from '../domain/ke-hoach'"],
    ['an export from elsewhere', 'src/document/x.ts', "export { fill } from '../template/fill'"],
    ['a late import', 'src/compose/x.ts', "const x = await import('../workspace/read-yaml')"],
    ['a require', 'src/compose/x.ts', "const x = require('../workspace/read-yaml')"],
    [
      'a type inside an expression',
      'src/compose/x.ts',
      "type X = import('../workspace/read-yaml').DataFile<string>",
    ],
    ['an import for its effect', 'src/domain/x.ts', "import '../document/build'"],
    ['an import over several lines', 'src/domain/x.ts', "import {\n  text,\n} from '../document/build'"],
    ['the PDF in the Word renderer', 'src/render/docx/x.ts', "import { lines } from '../pdf/lines'"],
    ['the Word renderer in the PDF', 'src/render/pdf/x.ts', "import { styles } from '../docx/styles'"],
    ['a renderer in what both share', 'src/render/x.ts', "import { lines } from './pdf/lines'"],
    ['a plan in a renderer', 'src/render/pdf/x.ts', "import type { KeHoach } from '../../domain/ke-hoach'"],
    [
      'anything but the index in the command line',
      'src/cli/x.ts',
      "import { readKeHoach } from '../workspace/read-ke-hoach'",
    ],
    ['the command line in the index', 'src/index.ts', "import { run } from './cli/run'"],
    ['files in the domain', 'src/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    [
      'an inner room of the domain that lies above',
      'src/domain/ke-hoach/x.ts',
      "import { x } from '../bao-cao/bao-cao'",
    ],
    [
      'a later stage of the derivation',
      'src/domain/cu-the-hoa/rules/x.ts',
      "import { x } from '../build/ke-hoach-moi'",
    ],
    ['what recognises in what reads', 'src/import/read/x.ts', "import { x } from '../recognise/read-body'"],
    ['what reads in what recognises', 'src/import/recognise/x.ts', "import { x } from '../read/xml'"],
    ['a room that nobody planned', 'src/utils/x.ts', ''],
  ])('%s', (_, file, content) => {
    expect(forbiddenImports(file, content)).toHaveLength(1)
  })

  test.each([
    ['the room itself', 'src/language/x.ts', "import { longDate } from './date'"],
    ['a room below', 'src/compose/x.ts', "import { text } from '../document/build'"],
    ['trouble, anywhere', 'src/language/x.ts', "import { UserError } from '../problem'"],
    ['the index, in the command line', 'src/cli/x.ts', "import { UserError } from '../index'"],
    [
      'an inner room, from outside',
      'src/compose/x.ts',
      "import { x } from '../domain/bao-cao/tien-do/tong-hop'",
    ],
    [
      'a stage before, in the derivation',
      'src/domain/cu-the-hoa/merge/x.ts',
      "import { x } from '../rules/names'",
    ],
    ['what both renderers share', 'src/render/pdf/x.ts', "import { prove } from '../prove'"],
    ['a package', 'src/language/x.ts', "import dayjs from 'dayjs'"],
    [
      'words in a comment or a text',
      'src/language/x.ts',
      "// import '../cli/run'\nconst x = \"import '../cli/run'\"",
    ],
  ])('nothing wrong in %s', (_, file, content) => {
    expect(forbiddenImports(file, content)).toEqual([])
  })

  test('every import that is written in the sources', () => {
    for (const file of files) {
      const written = read(file).match(/(?:from|import|require)\s*\(?\s*'\.{1,2}\//g)?.length ?? 0
      expect({
        file,
        found: importsOf(read(file)).filter((specifier) => specifier.startsWith('.')).length,
      }).toEqual({ file, found: written })
    }
  })
})
