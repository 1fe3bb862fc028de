import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOffice as findOfficeOn } from '../../src/goi/find-office'
import { temporaryFolder } from '../read/temporary'

const NAME = 'Văn bản CCHC'
let home: string
let place: string
/** A desktop; what is for a moment lies elsewhere. */
beforeEach(() => {
  home = temporaryFolder()
  place = join(home, 'Màn hình')
  for (const folder of [place, join(home, 'Documents'), join(home, 'tam')]) mkdirSync(folder)
})
const findOffice = (folder: string): string =>
  findOfficeOn(join(folder, 'cchc.exe'), { home, temporary: join(home, 'tam') })

test('on a desktop with many things a folder is made, and found again', () => {
  writeFileSync(join(place, 'Kế hoạch của tỉnh.docx'), '')
  mkdirSync(join(place, 'ảnh'))
  expect(findOffice(place)).toBe(join(place, NAME))
  expect(readdirSync(join(place, NAME))).toEqual([])
  expect(findOffice(place)).toBe(join(place, NAME))
  expect(readdirSync(home).sort()).toEqual(['Documents', 'Màn hình', 'tam'])
})

test.each([['co-quan.yaml'], ['ke-hoach.yaml'], ['ke-hoach-2026.yml'], ['bao-cao-quy-1.yaml']])(
  'in a folder with %s that folder is the office',
  (name) => {
    writeFileSync(join(place, name), '')
    expect(findOffice(place)).toBe(place)
  },
)

test('so it is where the registers lie in data, and in the folder that was made', () => {
  mkdirSync(join(place, 'data'))
  writeFileSync(join(place, 'data', 'co-quan.yaml'), '')
  expect(findOffice(place)).toBe(place)
  const made = join(home, NAME)
  mkdirSync(made)
  expect(findOffice(made)).toBe(made)
})

test('data deep below make no office of what holds them', () => {
  mkdirSync(join(place, 'cũ', '2024'), { recursive: true })
  writeFileSync(join(place, 'cũ', '2024', 'ke-hoach.yaml'), '')
  expect(findOffice(place)).toBe(join(place, NAME))
})

test('from a zip file that was only looked into, the documents are kept in Documents', () => {
  const passing = join(home, 'tam', 'Temp1_cchc.zip')
  mkdirSync(passing)
  expect(findOffice(passing)).toBe(join(home, 'Documents', NAME))
  expect(readdirSync(passing)).toEqual([])
  rmSync(join(home, 'Documents'), { recursive: true })
  expect(findOffice(passing)).toBe(join(home, NAME))
})

test('where nothing can be written beside it, they are kept in Documents', () => {
  // A file of this name takes the place: root may write everywhere else.
  writeFileSync(join(place, NAME), '')
  expect(findOffice(place)).toBe(join(home, 'Documents', NAME))
  expect(existsSync(join(home, 'Documents', NAME))).toBe(true)
})

test('a place for what passes that is not there hinders nobody', () => {
  rmSync(join(home, 'tam'), { recursive: true })
  expect(findOffice(place)).toBe(join(place, NAME))
})
