import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../../src/import/read/read-text'
import { UserError } from '../../src/problem'
import { imported, lostWords } from './made'

const TIMES = 40

/** The same numbers every time (Park and Miller). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => (state = (state * 48271) % 2147483647) % sides
}

type Damage = (lines: string[], roll: (sides: number) => number) => string[]

const DAMAGES: Readonly<Record<string, Damage>> = {
  'lines left out': (lines, roll) => lines.filter(() => roll(10) > 0),
  'lines in another order': (lines, roll) => {
    const copy = [...lines]
    for (let times = 0; times < 8; times += 1)
      copy.splice(roll(copy.length), 0, ...copy.splice(roll(copy.length), 1 + roll(6)))
    return copy
  },
  'lines cut in two': (lines, roll) =>
    lines.flatMap((line) => (roll(8) || line.length < 20 ? [line] : [line.slice(0, 15), line.slice(15)])),
  'lines joined': (lines, roll) =>
    lines.reduce<string[]>(
      (all, line) =>
        roll(12) || !all.length ? [...all, line] : [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line}`],
      [],
    ),
  'cells left out': (lines, roll) =>
    lines.map((line) =>
      roll(4)
        ? line
        : line
            .split(/(?<=[\t|])/)
            .filter(() => roll(5) > 0)
            .join(''),
    ),
}

describe.each(['000', '001', '003', '004'])('Whatever happens to seed %s', (name) => {
  const source = readFileSync(join(__dirname, '../seeds', `${name}.txt`), 'utf8').split('\n')
  // The portal's second copy is the same words once more.
  const lines = name === '001' ? source.slice(47) : source

  test.each(Object.entries(DAMAGES))('%s: an import loses no word, or refuses', (_, damage) => {
    for (let nth = 1; nth <= TIMES; nth += 1) {
      const text = damage(lines, dice(nth * 7919)).join('\n')
      let lost: string[] = []
      try {
        lost = lostWords(text, imported(readText(text, 'a.txt')))
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
      expect({ nth, lost }).toEqual({ nth, lost: [] })
    }
  })
})
