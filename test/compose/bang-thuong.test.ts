import { bangThuong } from '../../src/compose/bang-thuong'

test('A cell of more words than a call takes arguments has a column as any other', () => {
  const table = bangThuong({ hang: [['a '.repeat(200_000), 'b']] }, () => undefined)
  expect(table.columns).toHaveLength(2)
})
