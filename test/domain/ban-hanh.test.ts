import { kinds } from '../../src/decree/kinds'
import { DAU_KY_HIEU } from '../../src/domain/co-quan/ban-hanh'

test('A symbol begins with the abbreviation that the decree gives its kind', () => {
  expect(DAU_KY_HIEU).toEqual(
    Object.fromEntries(
      (Object.keys(DAU_KY_HIEU) as (keyof typeof DAU_KY_HIEU)[]).map((loai) => [loai, kinds[loai].vietTat]),
    ),
  )
})
