import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { NINH_HOA, TU_PHAP, VAN_PHONG } from '../domain/cu-the-hoa/derived'
import { paragraphsIn } from '../read/docx-blocks'
import { readDocx } from '../read/docx'
import { readPdf } from '../read/pdf'
import { temporaryFolder } from '../read/temporary'
import { fold } from '../seeds/seed-001'
import { runScript } from './captured'

const SCRIPT = join(__dirname, '../bench/three-units.mjs')
const folder = join(temporaryFolder(), 'ra')
const read = (unit: string, name: string): unknown =>
  parse(readFileSync(join(folder, 'data', unit, '2025', name), 'utf8'))
const fileOf = (unit: string, ending: string): string =>
  join(folder, unit, readdirSync(join(folder, unit)).find((name) => name.endsWith(ending)) ?? '')

/** The codes of the tasks that call a unit by a name. */
const called = (unit: string, name: RegExp): string[] =>
  (read(unit, 'quyet-dinh-cu-the-hoa.yaml') as QuyetDinh).nhiemVu
    .filter(({ goi = '' }) => name.test(goi))
    .map(({ ma }) => ma)

describe('npm run start:cu-the-hoa, from seed 001 as text,', () => {
  beforeAll(() => {
    const { code, err } = runScript(SCRIPT, [folder])
    if (code !== 0) throw new Error(err)
  })

  test('finds by name the eight tasks of Văn phòng UBND tỉnh and the three of Sở Tư pháp', () => {
    expect(called(VAN_PHONG, /: Văn phòng (?:UBND|Ủy ban nhân dân) tỉnh$/mu)).toEqual([
      'II.1',
      'II.2',
      'II.3',
      'II.4',
      'II.5',
      'II.7',
      'VI.12',
      'VII.7',
    ])
    expect(called(TU_PHAP, /: Sở Tư pháp$/mu)).toEqual(['I.1', 'II.4', 'III.4'])
    expect(called(NINH_HOA, /Ninh Hòa/u)).toEqual([])
  })

  test.each([
    [TU_PHAP, 'KẾ HOẠCH Cải cách hành chính của Sở Tư pháp năm 2025', 'GIÁM ĐỐC', 'SỞ TƯ PHÁP'],
    [
      VAN_PHONG,
      'KẾ HOẠCH Cải cách hành chính của Văn phòng UBND tỉnh năm 2025',
      'CHÁNH VĂN PHÒNG',
      'VĂN PHÒNG',
    ],
    [
      NINH_HOA,
      'Ban hành Kế hoạch cải cách hành chính thị xã Ninh Hòa năm 2025',
      'TM. ỦY BAN NHÂN DÂN',
      'THỊ XÃ NINH HÒA',
    ],
  ])(
    'writes the plan of %s as Word and as PDF with the same words: a draft with every task it keeps',
    async (unit, title, signature, agency) => {
      const word = fold(
        readDocx(fileOf(unit, '.docx'))
          .sections.flatMap(({ blocks }) => paragraphsIn(blocks).map(({ text }) => text))
          .join(' '),
      )
      const pdf = fold(
        (await readPdf(fileOf(unit, '.pdf'))).pages
          .flatMap(({ lines }) => lines.map(({ text }) => text))
          .join(' '),
      )
      for (const said of [title, signature, agency, 'DỰ THẢO', '3487/QĐ-UBND ngày 31 tháng 12 năm 2024']) {
        expect(word).toContain(fold(said))
        expect(pdf).toContain(fold(said))
      }
      const { linhVuc = [] } = read(unit, 'ke-hoach.yaml') as KeHoach
      const tasks = linhVuc.flatMap(({ nhiemVu }) => nhiemVu)
      expect(tasks.length).toBeGreaterThan(20)
      expect(tasks.filter(({ ten }) => !word.includes(fold(ten.replace(/^- /gmu, ''))))).toEqual([])
    },
  )

  test('leaves our own data alone', () => {
    expect(existsSync(join(__dirname, '../../data', TU_PHAP, '2025'))).toBe(false)
  })
})
