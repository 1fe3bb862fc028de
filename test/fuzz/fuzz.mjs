// Bends good files again and again and asserts that the built program reads them or refuses them in words.
// Prints a line of JSON for each kind: how many were taken and how many refused. What is neither is a bug: it is
// kept in the temporary folder and named, and the run ends with exit 1.
// Usage: npm run fuzz -- <how many of each kind> [kind] [number of the first]
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dice } from './bend.mjs'
import { KINDS } from './kinds.mjs'

const { UserError } = createRequire(import.meta.url)('../../dist')

/** Each kind begins elsewhere, and a case is the same whether or not others go before it. */
const seedOf = (kind, nth) =>
  Array.from(kind).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) + nth * 7919

async function outcomeOf(tryIt) {
  try {
    await tryIt()
    return 'taken'
  } catch (error) {
    if (error instanceof UserError && !/\n\s+at /u.test(error.message)) return 'refused'
    return error
  }
}

async function fuzz({ kind, name, open, bend, good }, from, count, home) {
  const place = await open(join(home, kind))
  const whole = await good(place)
  const counts = { kind, taken: 0, refused: 0 }
  for (let nth = from; nth < from + count; nth++) {
    const bent = bend(whole, dice(seedOf(kind, nth)))
    writeFileSync(join(place.folder, name), bent)
    // Who waits for ever here is named by this line.
    process.stderr.write(`\r${kind} ${nth}`)
    const outcome = await outcomeOf(place.tryIt)
    if (outcome instanceof Error) {
      const kept = join(tmpdir(), `cchc-fuzz-${kind}-${nth}-${name}`)
      writeFileSync(kept, bent)
      throw new Error(`${kind} ${nth}: ${kept}`, { cause: outcome })
    }
    counts[outcome] += 1
  }
  console.log(JSON.stringify(counts))
}

const [count = '500', only, from = '0'] = process.argv.slice(2)
const home = mkdtempSync(join(tmpdir(), 'cchc-fuzz-'))
try {
  for (const kind of KINDS)
    if (only === undefined || kind.kind === only) await fuzz(kind, Number(from), Number(count), home)
} finally {
  rmSync(home, { recursive: true, force: true })
}
