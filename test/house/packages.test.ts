import { ROOT, read } from './source'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Package = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Package
const packages = { ...dependencies, ...devDependencies, ...optionalDependencies }
const told = read('src/README.md').split('## Packages')[1] ?? ''
/** Of each package of a row of the map: why it is here, and who keeps it. */
const rows = new Map(
  told.split('\n').flatMap((line) => {
    const [, names = '', why = '', keepers = ''] = line.split('|').map((cell) => cell.trim())
    return names.split(', ').map((name) => [name, { why, keepers }] as const)
  }),
)

test.each(Object.entries(packages))(
  '%s is pinned exactly, and the map says why it is here and who keeps it',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/u)
    expect(rows.get(name)).toEqual({
      why: expect.stringMatching(/\p{L}/u) as string,
      keepers: expect.stringMatching(/\p{L}/u) as string,
    })
  },
)

type Lock = { readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock

test('what packages need themselves is pinned too: one version from the registry, known by its bytes', () => {
  const loose = Object.entries(locked).filter(
    ([path, { version, resolved, integrity, link }]) =>
      path !== '' &&
      (link === true ||
        !/^\d+\.\d+\.\d+/u.test(String(version)) ||
        (typeof resolved === 'string' && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !/^sha512-/u.test(String(integrity))),
  )
  expect(loose.map(([path]) => path)).toEqual([])
})

test('the lock names the licence that the package names', () => {
  expect(locked['']?.['license']).toBe(read('package.json').match(/"license": "([^"]+)"/u)?.[1])
})
