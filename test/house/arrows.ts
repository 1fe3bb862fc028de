import { importsOf, targetOf } from './source'

/**
 * The table "Rooms" of the design: what each room may import besides itself, `src/problem.ts` and packages.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  language: [],
  document: ['language'],
  decree: ['document'],
  domain: ['language'],
  workspace: ['domain', 'language'],
  template: ['document', 'language'],
  compose: ['language', 'document', 'decree', 'domain', 'template'],
  render: ['document', 'decree', 'language'],
  'render/docx': ['render', 'document', 'decree'],
  'render/pdf': ['render', 'document', 'decree'],
  import: ['domain', 'document', 'language'],
  check: ['language', 'document', 'decree', 'domain', 'template', 'compose', 'import'],
  cli: ['index'],
  index: ['jobs'],
  generate: [
    'language',
    'document',
    'decree',
    'domain',
    'workspace',
    'template',
    'compose',
    'render',
    'render/docx',
    'render/pdf',
    'import',
    'check',
  ],
  problem: [],
}

/** Rooms that are pure: no files, no network, no clock of the machine. */
const PURE = new Set(['language', 'document', 'decree', 'domain', 'template', 'compose'])

/**
 * `src/render/pdf/lines.ts` lies in the room `render/pdf`, `src/render/prove.ts` in `render`, `src/index.ts`
 * in `index`.
 */
export function roomOf(file: string): string {
  const [, room = '', inner = '', ...deeper] = file.replace(/\.ts$/, '').split('/')
  const whole = `${room}/${inner}`
  return deeper.length && whole in ROOMS ? whole : room
}

/** The imports of a file that the table does not allow, as "file -> target". */
export function forbiddenImports(file: string, content: string): string[] {
  const room = roomOf(file)
  const allowed = ROOMS[room]
  if (!allowed) return [`${file} lies in a room that the table does not know`]
  return importsOf(content)
    .map((specifier) => targetOf(file, specifier))
    .filter((target) =>
      target.startsWith('src/')
        ? !mayImport(room, allowed, target)
        : target.startsWith('node:') && PURE.has(room),
    )
    .map((target) => `${file} -> ${target}`)
}

function mayImport(room: string, allowed: readonly string[], target: string): boolean {
  if (target === 'src/problem') return true
  const other = roomOf(target)
  return other === room || allowed.includes(other)
}
