import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDonViOf } from '../../src/index'
import { temporaryFolder } from '../read/temporary'

const TINH =
  '  - { id: ubnd-tinh-mau, ten: Ủy ban nhân dân tỉnh Mẫu, tenTrenVanBan: [UBND TỈNH MẪU], cap: tinh }\n'
const SO =
  '  - { id: so-mau, ten: Sở Mẫu, tenTrenVanBan: [SỞ MẪU], tenGon: Sở Mẫu, chuQuan: ubnd-tinh-mau, cap: so }\n'

const planIn = (register: string): string => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'co-quan.yaml'), `phienBan: 1\ncoQuan:\n${register}`)
  return join(folder, 'ke-hoach.yaml')
}

test.each([
  ['a register with nobody but the province', TINH, 'ubnd-tinh-mau', false],
  ['a unit of the province', TINH + SO, 'ubnd-tinh-mau', true],
  ['a unit, and a plan that does not say whose it is', TINH + SO, undefined, true],
  ['units of another province only', TINH + SO, 'ubnd-tinh-khac', false],
])('whether a plan has units that can make theirs from it: %s', (_, register, tinh, wanted) => {
  expect(hasDonViOf(planIn(register), tinh)).toBe(wanted)
})
