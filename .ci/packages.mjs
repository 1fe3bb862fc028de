// What the packages allow and what is known against them: prints how many stand under which licence, and fails on
// one that a product may not carry, or on a known hole. Where the registry does not answer, it says so.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const HOME = join(import.meta.dirname, '..')
/** Licences that ask no more than to be named beside the product. */
const FREE =
  /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib|WTFPL)$/u

/** What the file of a licence says where the package does not name it in one of the agreed words. */
const BY_FILE = { duck: 'BSD-2-Clause', exit: 'MIT', 'png-js': 'MIT' }

/** One of several may be chosen; what is joined must be free each. */
const isFree = (licence) =>
  licence
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((choice) => choice.split(/ AND /u).every((each) => FREE.test(each.trim())))

const { packages } = JSON.parse(readFileSync(join(HOME, 'package-lock.json'), 'utf8'))
const licences = Object.entries(packages)
  .filter(([path, { link }]) => path && !link)
  .map(([path, { license }]) => [path.replace(/^.*node_modules\//u, ''), license])
  .map(([name, license]) => [name, BY_FILE[name] ?? license ?? 'none named'])
const counts = new Map()
for (const [, licence] of licences) counts.set(licence, (counts.get(licence) ?? 0) + 1)
for (const [licence, count] of [...counts].sort()) console.log(`${String(count).padStart(4)}  ${licence}`)
const unfree = licences.filter(([, licence]) => !isFree(licence))
for (const [name, licence] of unfree)
  console.error(`${name}: ${licence} is no licence that the product may carry`)

/** The known holes of high or critical weight, or undefined where nobody answers. */
function knownHoles() {
  try {
    return JSON.parse(
      execFileSync('npm', ['audit', '--json'], { cwd: HOME, encoding: 'utf8', stdio: 'pipe' }),
    )
  } catch ({ stdout }) {
    try {
      return JSON.parse(stdout)
    } catch {
      return {}
    }
  }
}
const { vulnerabilities } = knownHoles()
if (!vulnerabilities) console.log('npm audit: the registry does not answer')
const holes = Object.values(vulnerabilities ?? {}).filter(({ severity }) => /high|critical/u.test(severity))
for (const { name, severity, range } of holes) console.error(`${name} ${range}: ${severity}`)
process.exitCode = unfree.length || holes.length ? 1 : 0
