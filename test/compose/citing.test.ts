import { citing } from '../../src/compose/citing'
import { fill } from '../../src/template/fill'

const register = new Map([
  [
    'qd-4831',
    {
      id: 'qd-4831',
      loai: 'Quyết định',
      so: '4831/QĐ-UBND',
      ngay: '2021-12-24',
      coQuan: 'Ủy ban nhân dân tỉnh Khánh Hòa',
      trichYeu: 'ban hành Chương trình cải cách hành chính',
    },
  ],
  ['luat', { id: 'luat', loai: 'Luật', trichYeu: 'Tổ chức chính quyền địa phương' }],
])
const cite = (source: string) => fill({ file: 'm.hbs', source }, {}, { helpers: () => citing(register) })

test('a document is cited in full the first time and short afterwards', () => {
  expect(cite('{{vienDan "qd-4831"}}; {{vienDan "qd-4831"}}')).toBe(
    'Quyết định số 4831/QĐ-UBND ngày 24 tháng 12 năm 2021 của Ủy ban nhân dân tỉnh Khánh Hòa ban hành Chương trình cải cách hành chính; Quyết định số 4831/QĐ-UBND',
  )
})

test('a Luật is cited by its name only', () => {
  expect(cite('{{vienDan "luat"}} và {{vienDan "luat"}}')).toBe(
    'Luật Tổ chức chính quyền địa phương và Luật Tổ chức chính quyền địa phương',
  )
})

test('each text begins anew', () => {
  expect(cite('{{vienDan "qd-4831"}}')).toBe(cite('{{vienDan "qd-4831"}}'))
})

test('a document that is not in the register is refused at its place', () => {
  expect(() => cite('một\n{{vienDan "qd-1"}}')).toThrow(/m\.hbs:2:3: không có văn bản "qd-1"/u)
})
