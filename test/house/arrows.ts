import { importsOf, targetOf } from './source'

/**
 * The table "Rooms" of the design: what each room may import besides itself, `src/problem.ts` and packages.
 * A room named here opens its inner rooms to those outside it; among themselves inner rooms import only what
 * is written.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  language: [],
  disk: [],
  pdf: [],
  signing: ['pdf'],
  programs: ['disk'],
  office: [],
  document: ['language'],
  decree: ['document'],
  domain: ['language'],
  ...innerRooms(['domain', 'language'], {
    'domain/co-quan': [],
    'domain/ke-hoach/phan-cong': ['domain/co-quan'],
    'domain/ke-hoach/thoi-han': ['domain/co-quan'],
    'domain/ke-hoach': ['domain/ke-hoach/thoi-han', 'domain/co-quan', 'domain/ke-hoach/phan-cong'],
    'domain/bao-cao/ky': ['domain/co-quan'],
    'domain/bao-cao/chi-tieu': ['domain/co-quan'],
    'domain/bao-cao/tien-do': [
      'domain/co-quan',
      'domain/ke-hoach/thoi-han',
      'domain/bao-cao/chi-tieu',
      'domain/ke-hoach',
      'domain/ke-hoach/phan-cong',
    ],
    'domain/bao-cao': [
      'domain/co-quan',
      'domain/ke-hoach',
      'domain/bao-cao/ky',
      'domain/bao-cao/chi-tieu',
      'domain/bao-cao/tien-do',
    ],
    'domain/bao-cao/check': [
      'domain/ke-hoach/thoi-han',
      'domain/co-quan',
      'domain/ke-hoach',
      'domain/bao-cao',
      'domain/bao-cao/ky',
      'domain/bao-cao/chi-tieu',
      'domain/bao-cao/tien-do',
    ],
    'domain/cu-the-hoa/rules': ['domain/co-quan', 'domain/ke-hoach', 'domain/ke-hoach/phan-cong'],
    'domain/cu-the-hoa/sheet': ['domain/cu-the-hoa/rules', 'domain/ke-hoach', 'domain/ke-hoach/phan-cong'],
    'domain/cu-the-hoa/prose': [
      'domain/cu-the-hoa/rules',
      'domain/co-quan',
      'domain/ke-hoach/thoi-han',
      'domain/cu-the-hoa/sheet',
      'domain/ke-hoach',
    ],
    'domain/cu-the-hoa/propose': [
      'domain/cu-the-hoa/prose',
      'domain/co-quan',
      'domain/ke-hoach/thoi-han',
      'domain/cu-the-hoa/rules',
      'domain/cu-the-hoa/sheet',
      'domain/ke-hoach',
      'domain/ke-hoach/phan-cong',
    ],
    'domain/cu-the-hoa/build': [
      'domain/cu-the-hoa/prose',
      'domain/ke-hoach/phan-cong',
      'domain/cu-the-hoa/rules',
      'domain/cu-the-hoa/sheet',
      'domain/cu-the-hoa/propose',
      'domain/co-quan',
      'domain/ke-hoach',
    ],
    'domain/cu-the-hoa/merge': [
      'domain/cu-the-hoa/rules',
      'domain/cu-the-hoa/sheet',
      'domain/cu-the-hoa/propose',
      'domain/cu-the-hoa/build',
      'domain/ke-hoach',
    ],
    'domain/cu-the-hoa/compare': [
      'domain/cu-the-hoa/prose',
      'domain/cu-the-hoa/build',
      'domain/ke-hoach/thoi-han',
      'domain/cu-the-hoa/rules',
      'domain/cu-the-hoa/sheet',
      'domain/cu-the-hoa/propose',
      'domain/ke-hoach',
      'domain/ke-hoach/phan-cong',
    ],
    'domain/thu': [
      'domain/co-quan',
      'domain/ke-hoach',
      'domain/ke-hoach/phan-cong',
      'domain/bao-cao',
      'domain/bao-cao/ky',
      'domain/bao-cao/chi-tieu',
      'domain/bao-cao/tien-do',
      'domain/bao-cao/check',
      'domain/cu-the-hoa/rules',
    ],
    'domain/trinh-ky': ['domain/co-quan'],
    'domain/khoi-tao': ['domain/co-quan', 'domain/cu-the-hoa/rules', 'domain/bao-cao', 'domain/bao-cao/ky'],
  }),
  workspace: ['disk', 'domain', 'language', 'office'],
  template: ['document', 'language', 'office'],
  compose: ['language', 'document', 'decree', 'domain', 'template'],
  render: ['document', 'decree', 'language', 'office'],
  'render/docx': ['render', 'document', 'decree', 'office'],
  'render/pdf': ['render', 'document', 'decree', 'office'],
  ...innerRooms(['domain', 'document', 'language', 'office', 'pdf'], {
    'import/source': [],
    'import/table': ['import/source'],
    'import/read/pdf/worker': ['import/read/pdf'],
    'import/read/pdf': ['disk', 'import/source', 'import/table'],
    'import/read': ['disk', 'programs', 'import/source', 'import/table', 'import/read/pdf'],
    'import/recognise': ['import/source', 'import/table'],
    'import/prove': ['import/source'],
    import: ['import/source', 'import/read', 'import/recognise', 'import/prove'],
  }),
  check: ['language', 'document', 'decree', 'domain', 'template', 'compose', 'import'],
  files: ['disk'],
  goi: ['disk', 'files'],
  cli: ['index', 'files', 'disk', 'web'],
  web: ['index', 'files', 'disk'],
  'web/page': ['web'],
  index: ['jobs'],
  jobs: [
    'disk',
    'pdf',
    'signing',
    'language',
    'programs',
    'office',
    'document',
    'decree',
    'domain',
    'workspace',
    'template',
    'compose',
    'render',
    'import',
    'check',
  ],
  problem: [],
}

/** Inner rooms of one house, which all may import what lies outside it or below them all. */
function innerRooms(
  outside: readonly string[],
  rooms: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(rooms).map(([room, others]) => [room, [...others, ...outside]]))
}

/** Rooms that are pure: no files, no network, no clock of the machine. */
const PURE = ['language', 'office', 'document', 'decree', 'domain', 'template', 'compose']
/** Of Node's own: what only computes. */
const COMPUTES = ['node:zlib']

/**
 * The innermost room of the table that a file lies in: `src/render/pdf/lines.ts` in `render/pdf`,
 * `src/render/prove.ts` in `render`, `src/index.ts` in `index`. A folder that the table does not know belongs
 * to the room around it.
 */
export function roomOf(file: string): string {
  const steps = file.replace(/\.ts$/, '').split('/').slice(1)
  for (let length = steps.length - 1; length > 1; length--) {
    const path = steps.slice(0, length).join('/')
    if (path in ROOMS) return path
  }
  return steps[0] ?? ''
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
        : target.startsWith('node:') &&
          !COMPUTES.includes(target) &&
          PURE.some((pure) => isInside(room, pure)),
    )
    .map((target) => `${file} -> ${target}`)
}

function mayImport(room: string, allowed: readonly string[], target: string): boolean {
  if (target === 'src/problem') return true
  const other = roomOf(target)
  const isOpen = (one: string): boolean =>
    other === one || (isInside(other, one) && !isInside(room, one.split('/')[0] ?? one))
  return other === room || allowed.some(isOpen)
}

const isInside = (room: string, house: string): boolean => room === house || room.startsWith(`${house}/`)

/** Files that import each other in a circle, each circle once; types count as well. */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (file: string): void => {
    const number = order.size
    order.set(file, number)
    low.set(file, number)
    stack.push(file)
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(file) !== number) return
    const circle = stack.splice(stack.indexOf(file))
    if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort())
  }
  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return circles
}
