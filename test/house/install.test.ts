import { subset } from 'semver'
import { read } from './source'

type Package = { readonly engines?: { readonly node?: string }; readonly deprecated?: string }
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }
const ours = packages['']?.engines?.node ?? ''

describe('npm ci warns of nothing:', () => {
  test('every package in the lock file is for every Node that ours promises', () => {
    const others = Object.entries(packages).filter(([, { engines }]) => !subset(ours, engines?.node ?? '*'))
    expect(others.map(([name, { engines }]) => `${name}: ${engines?.node ?? ''}`)).toEqual([])
    expect(Object.keys(packages).length).toBeGreaterThan(300)
  })

  test('no package in the lock file is deprecated', () => {
    const old = Object.entries(packages).filter(([, { deprecated }]) => deprecated !== undefined)
    expect(old.map(([name, { deprecated }]) => `${name}: ${deprecated ?? ''}`)).toEqual([])
  })

  test('the lock file promises what package.json does', () => {
    const { engines } = JSON.parse(read('package.json')) as Package
    expect(engines?.node).toBe(ours)
    expect(ours).not.toBe('')
  })
})
