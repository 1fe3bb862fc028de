import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readDocx } from '../../src/import/read/read-docx'
import { textsOf } from '../../src/import/source/nguon'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { madeIn } from '../data/made'
import { imported, leaves, lostWords, withoutRestored } from './made'

const DATA = join(__dirname, '../../data')

/**
 * What Word cannot carry: the program ends the last recipient with one point; the decree sets the name of an
 * annex in capitals.
 */
const NOT_CARRIED: Readonly<Record<string, readonly string[]>> = {
  'khanh-hoa/2025': ['banHanh.noiNhan.6'],
  'so-khdt-tuyen-quang/2023': ['phuLuc.ten'],
  'ubnd-ninh-hoa/2022': [],
  'vp-ubnd-khanh-hoa/2023': [],
}

describe.each(Object.keys(NOT_CARRIED))('Our Word file of %s, imported', (plan) => {
  const file = join(DATA, plan, 'ke-hoach.yaml')
  const source = withoutRestored(readYaml(file, keHoachFile).value as KeHoach)
  const read = async () => {
    const word = join(await madeIn('ke-hoach', file, {}), 'docx')
    return readDocx(readFileSync(word), 'ke-hoach.docx')
  }

  test('is the plan it was written from', async () => {
    const { keHoach } = recogniseKeHoach(await read(), readRegisters(file), { suaOcr: false })
    const found = new Map(leaves(keHoach))
    const wanted = leaves(source)
    expect(wanted.filter(([path, value]) => found.get(path) !== value).map(([path]) => path)).toEqual(
      NOT_CARRIED[plan],
    )
    expect(Array.from(found.keys()).filter((path) => !wanted.some(([each]) => each === path))).toEqual([])
  })

  test('has nothing that could not be placed, and lost no word', async () => {
    const nguon = await read()
    const result = recogniseKeHoach(nguon, readRegisters(file), { suaOcr: false })
    expect(
      result.baoCao.filter(
        ({ loai }) => loai === 'khong-xep-duoc' || (loai === 'thieu' && plan !== 'so-khdt-tuyen-quang/2023'),
      ),
    ).toEqual([])
    expect(
      lostWords(
        textsOf(nguon.khoi)
          .map(({ chu }) => chu)
          .join('\n'),
        imported(nguon),
      ),
    ).toEqual([])
  })

  test('names agencies and documents in words where no register knows them', async () => {
    const { keHoach, baoCao } = recogniseKeHoach(
      await read(),
      { coQuan: new Map(), vanBan: new Map() },
      { suaOcr: false },
    )
    expect(keHoach.coQuan).toBeUndefined()
    expect(baoCao).toContainEqual(
      expect.objectContaining({ loai: 'thieu', loi: expect.stringContaining('chưa có: coQuan') as string }),
    )
    const canCu = keHoach.banHanh && 'canCu' in keHoach.banHanh ? (keHoach.banHanh.canCu ?? []) : []
    expect(canCu.every((each) => each.noiDung !== undefined && each.vanBan === undefined)).toBe(true)
  })
})
