import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Goi, unpack } from '../../src/goi/unpack'
import { temporaryFolder } from '../read/temporary'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const GOI: Goi = {
  ban: '1.0.0-abc',
  tep: [
    { name: 'dist/cli/main.js', content: bytes('// chương trình') },
    { name: 'data/co-quan.yaml', content: bytes('coQuan: {}\n') },
    { name: 'fonts/rong', content: bytes('') },
  ],
}

const before = { ...process.env }
let kept: string
beforeEach(() => {
  kept = temporaryFolder()
  process.env['LOCALAPPDATA'] = kept
})
afterEach(() => {
  process.env = { ...before }
})

const contentsIn = (folder: string): string[] =>
  GOI.tep.map(({ name }) => readFileSync(join(folder, name), 'utf8'))
const EXPECTED = GOI.tep.map(({ content }) => Buffer.from(content).toString())

test('it lies whole under its name in the folder of the user, and is not written again', () => {
  const folder = unpack(GOI)
  expect(folder).toBe(join(kept, 'cchc', GOI.ban))
  expect(contentsIn(folder)).toEqual(EXPECTED)
  // What has the same length is taken for what was packed.
  writeFileSync(join(folder, 'data/co-quan.yaml'), 'coQuan: []\n')
  unpack(GOI)
  expect(contentsIn(folder)[1]).toBe('coQuan: []\n')
})

test.each<readonly [string, (file: string) => void]>([
  ['was taken away', (file) => rmSync(file)],
  ['was taken away with its folder', (file) => rmSync(dirname(file), { recursive: true })],
  ['was cut off', (file) => writeFileSync(file, '//')],
  ['grew', (file) => writeFileSync(file, '// chương trình của ai khác')],
])('a file that %s is written anew', (_, harm) => {
  const folder = unpack(GOI)
  harm(join(folder, 'dist/cli/main.js'))
  expect(contentsIn(unpack(GOI))).toEqual(EXPECTED)
})

test('another version lies beside it', () => {
  const other = unpack({ ...GOI, ban: '1.0.1-def' })
  expect(dirname(unpack(GOI))).toBe(dirname(other))
  expect(readdirSync(join(kept, 'cchc'))).toEqual(['1.0.0-abc', '1.0.1-def'])
})

test('where nothing can be kept, it lies in a folder of this one run', () => {
  writeFileSync(join(kept, 'cchc'), 'a file where the folder would be')
  const temporary = temporaryFolder()
  const [first, second] = [unpack(GOI, temporary), unpack(GOI, temporary)]
  for (const folder of [first, second]) {
    expect(dirname(folder)).toBe(temporary)
    expect(contentsIn(folder)).toEqual(EXPECTED)
  }
  expect(first).not.toBe(second)
})
