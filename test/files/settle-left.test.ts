import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RUN } from '../../src/disk/runs'
import { draftOf } from '../../src/files/drafts'
import { settleBeside, withLock } from '../../src/files/lock'
import { spellNote } from '../../src/files/settle-left'
import { temporaryFolder } from '../read/temporary'

/** No machine has so many processes. */
const ENDED = RUN.replace(/\d+$/u, String(2 ** 30))
const NAMES = ['bao-cao.yaml', 'tien-do.xlsx', '.cchc/bao-cao.json']
const isOfNobody = (name: string): boolean => /\.(?:tmp|khoa)$/u.test(name)
const below = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** A folder as a run leaves it that is killed after it put some of its files in their places. */
function folderLeft(put: number, { moi = false } = {}): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '.cchc'))
  const targets = NAMES.map((name) => ({ target: join(folder, name), content: Buffer.from(`mới ${name}`) }))
  if (!moi) for (const { target } of targets) writeFileSync(target, 'cũ')
  writeFileSync(draftOf(join(folder, 'cchc-ghi'), ENDED), spellNote(folder, targets))
  for (const [nth, { target, content }] of targets.entries()) {
    writeFileSync(draftOf(target, ENDED), content)
    if (nth < put) renameSync(draftOf(target, ENDED), target)
  }
  writeFileSync(join(folder, `.bao-cao.yaml.cu.${ENDED}.tmp`), 'cũ')
  return folder
}

const contentsIn = (folder: string): string[] => NAMES.map((name) => readFileSync(join(folder, name), 'utf8'))
const OLD = NAMES.map(() => 'cũ')
const NEW = NAMES.map((name) => `mới ${name}`)

test.each([
  ['the first', 1, false],
  ['the first of files that were not there', 1, true],
  ['all but the last', 2, false],
  ['all', 3, false],
])('Of a run that was killed behind %s of its files the others follow', async (_, put, moi) => {
  const folder = folderLeft(put, { moi })
  await withLock(folder, 'bao-cao.yaml', () => expect(contentsIn(folder)).toEqual(NEW))
  expect(below(folder).filter(isOfNobody)).toEqual([])
})

test.each<[string, number, (folder: string) => void, readonly string[]]>([
  ['none of its files was in its place', 0, () => undefined, OLD],
  [
    'one that was to follow is cut off',
    1,
    (folder) => writeFileSync(draftOf(join(folder, NAMES[2] ?? ''), ENDED), 'mớ'),
    [NEW[0] ?? '', 'cũ', 'cũ'],
  ],
  [
    'somebody has changed one since',
    1,
    (folder) => writeFileSync(join(folder, NAMES[1] ?? ''), 'của người khác'),
    [NEW[0] ?? '', 'của người khác', 'cũ'],
  ],
  [
    'its note is cut off',
    1,
    (folder) => writeFileSync(draftOf(join(folder, 'cchc-ghi'), ENDED), '[{"tep":"bao-'),
    [NEW[0] ?? '', 'cũ', 'cũ'],
  ],
])('Where %s, nothing follows', (_, put, change, after) => {
  const folder = folderLeft(put)
  change(folder)
  settleBeside(join(folder, 'bao-cao.yaml'))
  expect(contentsIn(folder)).toEqual(after)
  expect(readdirSync(folder).filter(isOfNobody)).toEqual([])
})

test('A folder that a run was about to remove goes with the next', () => {
  const folder = temporaryFolder()
  const going = draftOf(join(folder, 'Cơ quan ví dụ'), ENDED)
  mkdirSync(going)
  writeFileSync(join(going, 'co-quan.yaml'), '')
  settleBeside(join(folder, 'bao-cao.yaml'))
  expect(below(folder)).toEqual([])
})

test('What a run has begun that still writes is left alone', () => {
  const folder = folderLeft(1)
  for (const name of below(folder).filter(isOfNobody))
    renameSync(join(folder, name), join(folder, name.replace(ENDED, RUN)))
  const before = below(folder)
  settleBeside(join(folder, 'bao-cao.yaml'))
  expect(below(folder)).toEqual(before)
})

test('A note moves no file that has no draft of the same run beside it, whatever it says', () => {
  const [folder, outside] = [temporaryFolder(), join(temporaryFolder(), 'tep.txt')]
  writeFileSync(outside, 'của ai')
  writeFileSync(join(folder, 'a.yaml'), 'mới')
  const targets = [outside, join(folder, 'a.yaml')].map((target) => ({ target, content: Buffer.from('mới') }))
  writeFileSync(draftOf(join(folder, 'cchc-ghi'), ENDED), spellNote(folder, targets))
  symlinkSync('/dev/zero', draftOf(join(folder, 'cchc-ghi'), ENDED.replace(/\d+$/u, String(2 ** 30 + 1))))
  settleBeside(join(folder, 'bao-cao.yaml'))
  expect(readFileSync(outside, 'utf8')).toBe('của ai')
  expect(readdirSync(folder)).toEqual(['a.yaml'])
})
