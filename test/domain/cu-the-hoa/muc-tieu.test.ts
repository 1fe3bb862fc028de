import { proposeMucTieu } from '../../../src/domain/cu-the-hoa/propose/muc-tieu'
import { donVi, hoSo, NINH_HOA, quyTac, TU_PHAP } from './derived'

const goal = (id: string, ma: string) =>
  proposeMucTieu(hoSo.keHoach, donVi(id), quyTac).find((each) => each.ma === ma)

describe.each([TU_PHAP, NINH_HOA])('The goals proposed for %s', (id) => {
  test.each(['2.a', '2.b'])('do not deny that %s still has words of the province', (ma) => {
    expect(goal(id, ma)).toMatchObject({
      cach: 'giu',
      lyDo: 'Còn chữ của cấp tỉnh mà chưa có quy tắc: văn thư xem lại',
    })
  })

  test('say so where there are none', () => {
    expect(goal(id, '2.c')).toMatchObject({ cach: 'giu', lyDo: 'Không có chữ nào của riêng cấp tỉnh' })
  })

  test('name the agency of the province’s own plan, once', () => {
    expect(goal(id, '2.d')).toMatchObject({
      cach: 'sua',
      lyDo: 'Ghi rõ cơ quan ban hành văn bản được dẫn',
      viet: expect.stringContaining(
        'Kế hoạch số 14084/KH-UBND ngày 09 tháng 12 năm 2024 của UBND tỉnh Khánh Hòa về triển khai',
      ) as string,
    })
    expect(goal(id, '5')?.viet).not.toContain('của tỉnh')
  })
})
