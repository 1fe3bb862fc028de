import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importKeHoach } from '../../src/index'
import { temporaryFolder } from '../read/temporary'

const SEED = readFileSync('test/seeds/003.txt', 'utf8')

/** The signs that an import of a plan with these in the name of a task says no PDF can show. */
async function namedOf(signs: string): Promise<string[]> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), SEED.replace('Rà soát', `${signs} Rà soát`))
  const { baoCao } = await importKeHoach(join(folder, 'a.txt'), { ra: join(folder, 'a.yaml') })
  return baoCao.flatMap(
    ({ loi }) => /phông chữ của PDF không có ký hiệu (\S+ \(U\+[\dA-F]+\))/u.exec(loi)?.[1] ?? [],
  )
}

test('Signs that the PDF has no letters for are named when a plan is imported, each once', async () => {
  expect(await namedOf('☑ ☐ ☒ ✓ ✔ ✗ ★ ☎ ✉ 😀 ☑')).toEqual([
    '☑ (U+2611)',
    '☐ (U+2610)',
    '☒ (U+2612)',
    '✓ (U+2713)',
    '✔ (U+2714)',
    '✗ (U+2717)',
    '★ (U+2605)',
    '☎ (U+260E)',
    '✉ (U+2709)',
    '😀 (U+1F600)',
  ])
})

test('Signs that it has are none of those, the ones to take instead among them', async () => {
  expect(await namedOf('□ ■ √ ● ▪ → ≥')).toEqual([])
})
