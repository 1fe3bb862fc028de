import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readDocx } from '../../src/import/read/read-docx'
import { UserError } from '../../src/problem'
import { madeIn } from '../data/made'
import { EMPTY, lostWords } from './made'
import { randomFrom } from './pdf-damage'
import { DAMAGES, damageWord, wordsOfWord, wordXml } from './word-damage'
import { faultsOfLooks } from './faults-of-looks'

const DATA = join(__dirname, '../../data')

/** What is wrong with the import of a damaged file: words lost, values that do not look like their kind. */
function faultsOf(content: Uint8Array, nam: readonly number[]): string[] {
  try {
    const nguon = readDocx(content, 'ke-hoach.docx')
    const result = recogniseKeHoach(nguon, EMPTY, { suaOcr: false })
    const lost = lostWords(wordsOfWord(content), result)
    return [...(lost.length ? [`lost: ${lost.join(' ')}`] : []), ...faultsOfLooks(nguon, result, { nam })]
  } catch (error) {
    if (error instanceof UserError) return [`refused: ${error.message}`]
    return [String(error instanceof Error ? error.stack : error)]
  }
}

/** Each plan with each kind of damage, and with all of them, from so many seeds: both halves of the proof hold. */
export function damages(plans: readonly string[], seeds: number): void {
  const kinds = [...Object.entries(DAMAGES), ['everything at once', undefined] as const]
  describe.each(plans)('The Word file of %s', (plan) => {
    const read = async () =>
      readFileSync(join(await madeIn('ke-hoach', join(DATA, plan, 'ke-hoach.yaml'), {}), 'docx'))

    test.each(kinds)('with %s loses no word and takes no value of another kind', async (_, damage) => {
      const content = await read()
      const nam = [Number(plan.slice(-4)), Number(plan.slice(-4)) - 1]
      let changed = 0
      for (let seed = 1; seed <= seeds; seed += 1) {
        const random = randomFrom(seed * 7919)
        const damaged = damageWord(content, damage ? [damage] : Object.values(DAMAGES), random)
        if (wordXml(damaged) !== wordXml(content)) changed += 1
        expect({ seed, faults: faultsOf(damaged, nam) }).toEqual({ seed, faults: [] })
      }
      // A plan without a table of tasks has little that can be merged or cut.
      if (!plan.startsWith('vp-')) expect(changed).toBeGreaterThan(0)
    })
  })
}
