import { join } from 'node:path'
import { writeFiles } from '../../src/files/write-files'
import {
  addBuoc,
  banOf,
  keepLichSu,
  type LichSu,
  listStale,
  readBan,
  readLichSu,
} from '../../src/workspace/lich-su'
import { temporaryFolder } from '../read/temporary'

const file = (): string => join(temporaryFolder(), 'ke-hoach.yaml')
const asBytes = (text: string): Uint8Array => Buffer.from(text)

/** One step more from the version `nth` to the next, kept on the disk. */
function step(path: string, nth: number, luc: string): LichSu {
  const [before, after] = [nth, nth + 1].map((each) => asBytes(`bản ${each}`)) as [Uint8Array, Uint8Array]
  const known = readLichSu(path, before, luc)
  const lichSu = addBuoc(known, { luc, ten: `Bước ${nth}`, truoc: banOf(before), sau: banOf(after) })
  writeFiles(join(path, '..'), keepLichSu(path, lichSu, [before, after]))
  return lichSu
}

test('steps older than a week go, and their versions can go with them', () => {
  const path = file()
  step(path, 0, '2025-03-01T08:00:00.000Z')
  step(path, 1, '2025-03-09T08:00:00.000Z')
  const lichSu = step(path, 2, '2025-03-10T08:00:00.000Z')
  expect(lichSu.buoc.map(({ ten }) => ten)).toEqual(['Bước 1', 'Bước 2'])
  expect(listStale(path, lichSu)).toEqual([
    join('.cchc', 'lich-su', 'ke-hoach.yaml', `${banOf(asBytes('bản 0'))}.gz`),
  ])
  // As far as the first version that a step is left of, everything can be taken back.
  expect(Buffer.from(readBan(path, lichSu.buoc[0]?.truoc ?? '') ?? []).toString()).toBe('bản 1')
})

test('of very many steps of one day the last 500 stay', () => {
  let lichSu: LichSu = { hienTai: 0, buoc: [] }
  for (let nth = 0; nth < 503; nth++)
    lichSu = addBuoc(lichSu, {
      luc: '2025-03-10T08:00:00.000Z',
      ten: `Bước ${nth}`,
      truoc: `${nth}`,
      sau: `${nth + 1}`,
    })
  expect([lichSu.hienTai, lichSu.buoc.length, lichSu.buoc[0]?.ten]).toEqual([500, 500, 'Bước 3'])
})

test('a step that was taken back and replaced leaves no version behind', () => {
  const path = file()
  step(path, 0, '2025-03-10T08:00:00.000Z')
  const known = readLichSu(path, asBytes('bản 1'), '2025-03-10T09:00:00.000Z')
  const other = { luc: '2025-03-10T09:00:00.000Z', ten: 'Khác', truoc: banOf(asBytes('bản 0')), sau: 'khac' }
  const lichSu = addBuoc({ ...known, hienTai: 0 }, other)
  expect(listStale(path, lichSu)).toEqual([
    join('.cchc', 'lich-su', 'ke-hoach.yaml', `${banOf(asBytes('bản 1'))}.gz`),
  ])
})
