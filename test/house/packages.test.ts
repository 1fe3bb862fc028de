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

test.each(Object.entries(packages))(
  '%s is pinned exactly, and the map says why it is here',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/u)
    expect(told).toContain(name.startsWith('@types/') ? '@types' : name)
  },
)
