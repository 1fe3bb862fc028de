import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type VanBan, vanBanFile } from '../../../src/domain/co-quan/co-quan'
import { findThayBang, isConHieuLuc, rankOf } from '../../../src/domain/co-quan/hieu-luc'

const register = parse(readFileSync(join(__dirname, '../../../data/van-ban.yaml'), 'utf8')) as {
  vanBan: unknown
}
const vanBan = new Map(vanBanFile.parse({ vanBan: register.vanBan }).vanBan.map((each) => [each.id, each]))
const lawOf = (nam: string): VanBan => {
  const found = vanBan.get(`luat-to-chuc-chinh-quyen-dia-phuong-${nam}`)
  if (!found) throw new Error('no such law')
  return found
}

test.each([
  ['2024-12-31', '2015'],
  ['2025-02-28', '2015'],
  ['2025-03-01', '65-2025'],
  ['2025-06-15', '65-2025'],
  ['2025-06-16', '2025'],
  ['2026-01-09', '2025'],
])('On %s the law on local government is that of %s', (ngay, nam) => {
  const old = lawOf('2015')
  expect(isConHieuLuc(old, ngay) ? old.id : findThayBang(old, vanBan, ngay)?.id).toBe(lawOf(nam).id)
})

test('What replaces itself in a circle replaces nothing', () => {
  const one: VanBan = { id: 'a', loai: 'Luật', den: '2020-01-01', thayBang: 'b' }
  const other: VanBan = { id: 'b', loai: 'Luật', den: '2020-01-01', thayBang: 'a' }
  const circle = new Map([one, other].map((each) => [each.id, each]))
  expect(findThayBang(one, circle, '2026-01-01')).toBeUndefined()
})

test('Laws come before decrees, decrees before the Thủ tướng, he before ministries and provinces', () => {
  const cited = [
    { loai: 'Quyết định', so: '12/QĐ-UBND' },
    { loai: 'Thông tư', so: '01/2025/TT-BNV' },
    { loai: 'Quyết định', so: '282/QĐ-TTg' },
    { loai: 'Nghị quyết', so: '76/NQ-CP' },
    { loai: 'Nghị định', so: '118/2025/NĐ-CP' },
    { loai: 'Nghị quyết', so: '190/2025/QH15' },
    { loai: 'Luật' },
  ]
  expect(cited.map(rankOf)).toEqual([5, 4, 3, 2, 2, 1, 0])
})
