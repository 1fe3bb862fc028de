import { proposeKeHoach } from '../../../src/domain/cu-the-hoa/propose/de-xuat'
import { writeThoiHan } from '../../../src/domain/cu-the-hoa/propose/write-thoi-han'
import { rewriteOutsideCitations, replaceWords } from '../../../src/domain/cu-the-hoa/rules/replace-words'
import { readPhanCong } from '../../../src/domain/ke-hoach/phan-cong/phan-cong'
import { readThoiHan } from '../../../src/domain/ke-hoach/thoi-han/thoi-han'
import type { Cach } from '../../../src/domain/cu-the-hoa/rules/quy-tac'
import { deXuat, donVi, hoSo, NINH_HOA, oneTask, quyTac, TU_PHAP, VAN_PHONG } from './derived'

const of = (id: string, ma: string) => {
  const found = deXuat(id).find((each) => each.ma === ma)
  if (!found) throw new Error(`no ${ma}`)
  return { cach: found.cach, lyDo: found.lyDo, ...found.vietTheo(found.cach).viet }
}

describe('For a district', () => {
  test('a programme of the province is carried out: verb, product and deadline change', () => {
    expect(of(NINH_HOA, 'I.2')).toMatchObject({
      cach: 'thuc-hien',
      ten: 'Triển khai Chương trình Xúc tiến đầu tư tỉnh Khánh Hòa năm 2025',
      moc: [
        {
          ketQua: 'Kế hoạch, văn bản triển khai Chương trình',
          thoiHan: 'Quý I/2025 (hoặc sau khi UBND tỉnh triển khai)',
          phanCong:
            'Phòng Tài chính – Kế hoạch chủ trì, phối hợp với Sở Kế hoạch và Đầu tư và các cơ quan, đơn vị liên quan',
        },
      ],
    })
  })

  test('a plan of the province has its like in the town, a quarter earlier', () => {
    expect(of(NINH_HOA, 'VII.2')).toMatchObject({
      cach: 'tuong-ung',
      ten: 'Ban hành Kế hoạch tuyên truyền CCHC thị xã Ninh Hòa năm 2025',
      moc: [
        {
          ketQua: 'Quyết định của UBND thị xã',
          phanCong: 'Phòng Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan',
        },
      ],
    })
    expect(of(NINH_HOA, 'VII.7')).toMatchObject({
      ten: 'Ban hành Kế hoạch tập huấn nghiệp vụ CCHC năm 2025 của UBND thị xã',
      moc: [{ thoiHan: 'Quý II/2025' }],
    })
  })

  test('what the province assigns to nobody below it is left out, with a reason; what it assigns is never silenced', () => {
    const alone = ['III.9', 'III.10', 'III.11', 'VI.2', 'VI.8', 'VII.1', 'VII.8', 'VII.11']
    expect(alone.map((ma) => of(NINH_HOA, ma).cach)).toEqual(Array(alone.length).fill('bo-qua'))
    expect(['V.1', 'V.2', 'V.3', 'V.4'].map((ma) => of(NINH_HOA, ma).cach)).toEqual(Array(4).fill('tham-gia'))
  })
})

const theo = (id: string, ma: string, cach: Cach) =>
  deXuat(id)
    .find((each) => each.ma === ma)
    ?.vietTheo(cach).viet

describe('For a district, too,', () => {
  test('new offices are proposed, not founded', () => {
    const { ten, moc } = of(NINH_HOA, 'III.2')
    expect(ten).toMatch(/^Xây dựng phương án thành lập/u)
    expect(moc[0]?.ketQua).toMatch(/^Tờ trình, hồ sơ đề nghị HĐND tỉnh ban hành/u)
    expect(moc[0]?.phanCong).toMatch(/^Phòng Nội vụ chủ trì/u)
  })

  test('no partner that only the province works with is named', () => {
    expect(of(NINH_HOA, 'I.6').moc[0]?.phanCong).not.toContain('VCCI')
    expect(of(NINH_HOA, 'I.6').moc[0]?.phanCong).not.toContain('Liên đoàn')
  })

  test('another decision than the one proposed reads well', () => {
    expect(theo(NINH_HOA, 'VII.8', 'tuong-ung')).toMatchObject({
      ten: 'Báo cáo kết quả thực hiện công tác CCHC định kỳ của thị xã',
      moc: [{ ketQua: 'Báo cáo kết quả thực hiện của UBND thị xã gửi Sở Nội vụ' }],
    })
  })

  test('a collective without its comma is a collective', () => {
    expect(of(NINH_HOA, 'V.6')).toMatchObject({
      cach: 'bo-qua',
      lyDo: expect.stringContaining('"Các cơ quan đơn vị có tài sản"') as string,
    })
  })
})

const SO_NOI_VU = 'so-noi-vu-khanh-hoa'

describe('For an agency of the province', () => {
  test.each([
    [
      SO_NOI_VU,
      'III.1',
      'Tham mưu UBND tỉnh thành lập cơ quan chuyên môn mới',
      'Tờ trình, dự thảo Nghị quyết trình HĐND tỉnh',
    ],
    [SO_NOI_VU, 'VII.1', 'Tham mưu UBND tỉnh công bố Chỉ số', 'Tờ trình, dự thảo Quyết định trình UBND tỉnh'],
    [
      SO_NOI_VU,
      'VII.2',
      'Tham mưu UBND tỉnh ban hành Kế hoạch tuyên truyền',
      'Tờ trình, dự thảo Quyết định trình UBND tỉnh',
    ],
    [
      SO_NOI_VU,
      'I.1',
      'Xây dựng và triển khai công tác theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành năm 2025 trong phạm vi quản lý của Sở Nội vụ',
      undefined,
    ],
    [
      VAN_PHONG,
      'II.2',
      'Tham mưu UBND tỉnh phê duyệt phương án',
      'Tờ trình, dự thảo Quyết định trình Chủ tịch UBND tỉnh',
    ],
    [TU_PHAP, 'II.2', 'Rà soát, đề xuất phương án', 'Tờ trình, dự thảo Quyết định trình Chủ tịch UBND tỉnh'],
    [
      TU_PHAP,
      'III.8',
      'Tiếp tục hoàn thiện vị trí việc làm trong đơn vị sự nghiệp công lập thuộc Sở Tư pháp',
      'Dự thảo quyết định gửi Sở Nội vụ',
    ],
    [
      TU_PHAP,
      'V.2',
      'Phối hợp xây dựng phương án phân cấp nguồn thu',
      'Văn bản tham gia ý kiến đối với dự thảo Nghị quyết gửi Sở Tài chính',
    ],
    [
      TU_PHAP,
      'V.4',
      'Phối hợp xây dựng quy định thẩm quyền',
      'Văn bản tham gia ý kiến đối với dự thảo Nghị quyết gửi Sở Tài chính',
    ],
    [
      TU_PHAP,
      'VI.1',
      'Phối hợp xây dựng Kế hoạch chuyển đổi số',
      'Văn bản tham gia ý kiến đối với dự thảo Kế hoạch gửi Sở Thông tin và Truyền thông',
    ],
  ])('in the plan of %s, %s begins "%s" and its product is "%s"', (id, ma, begins, product) => {
    const { ten, moc } = of(id, ma)
    expect(ten.slice(0, begins.length)).toBe(begins)
    expect(product ?? moc[0]?.ketQua).toBe(moc[0]?.ketQua)
  })

  test('nobody is said to “phối hợp ban hành”, “phối hợp quy định” or the like, whoever contributes', () => {
    const verbs =
      /^(?:- )?Phối hợp (?:ban hành|quy định|phân cấp|phê duyệt|công bố|thành lập|giao|tỷ lệ|tiếp tục)(?!\p{L})/u
    const names = [...hoSo.coQuan.values()]
      .filter(({ cap, den }) => cap !== undefined && cap !== 'tinh' && (den ?? '9') > '2024')
      .flatMap(({ id }) => deXuat(id).map(({ vietTheo }) => vietTheo('tham-gia').viet.ten))
    expect(names.filter((ten) => ten.split('\n').some((line) => verbs.test(line)))).toEqual([])
  })

  test('a task that names it as the lead keeps its words', () => {
    expect(of(TU_PHAP, 'I.1')).toMatchObject({
      cach: 'thuc-hien',
      ten: 'Xây dựng và triển khai công tác theo dõi tình hình thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành năm 2025 trên địa bàn tỉnh',
    })
    expect(of(TU_PHAP, 'I.1').moc).toHaveLength(2)
  })

  test('a task it helps with is contributed to, a month before the province’s deadline', () => {
    expect(of(TU_PHAP, 'I.5')).toMatchObject({
      cach: 'tham-gia',
      moc: [
        {
          ketQua:
            'Văn bản tham gia ý kiến đối với dự thảo Nghị quyết gửi Sở Lao động - Thương binh và Xã hội',
          thoiHan: 'Tháng 11/2025',
        },
      ],
    })
    expect(of(TU_PHAP, 'I.5').ten).toMatch(/^Phối hợp xây dựng Chính sách/u)
  })

  test('its own departments lead', () => {
    expect(of(VAN_PHONG, 'II.3').moc[0]?.phanCong).toBe(
      'Phòng Kiểm soát thủ tục hành chính chủ trì, phối hợp với Sở Thông tin và Truyền thông, Sở Nội vụ và các phòng, đơn vị liên quan',
    )
    expect(of(TU_PHAP, 'III.6').moc[0]?.phanCong).toBe(
      'Văn phòng Sở chủ trì, phối hợp với Sở Nội vụ và các phòng, đơn vị liên quan',
    )
  })

  test('one that is only “có liên quan” is left out until the clerk says otherwise', () => {
    expect(of(TU_PHAP, 'VII.12')).toMatchObject({
      cach: 'bo-qua',
      lyDo: expect.stringContaining('có phần việc') as string,
    })
  })
})

test.each([VAN_PHONG, TU_PHAP, NINH_HOA])(
  'Every deadline and assignment proposed for %s can be read',
  (id) => {
    const moc = deXuat(id)
      .filter(({ cach }) => cach !== 'bo-qua')
      .flatMap(({ cach, vietTheo }) => vietTheo(cach).viet.moc)
    expect(moc.length).toBeGreaterThan(20)
    expect(moc.filter(({ thoiHan }) => readThoiHan(thoiHan).dang === undefined)).toEqual([])
    expect(moc.filter(({ phanCong }) => readPhanCong(phanCong).viec.length === 0)).toEqual([])
  },
)

test('No placeholder of the rules is left in what is proposed', () => {
  for (const id of [VAN_PHONG, TU_PHAP, NINH_HOA])
    expect(JSON.stringify(deXuat(id).map(({ lyDo, cach, vietTheo }) => [lyDo, vietTheo(cach)]))).not.toMatch(
      /\{\w+\}/u,
    )
})

test('Deadlines never move before the year of the plan', () => {
  const [one] = proposeKeHoach(
    oneTask('Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành', 'Lập Đề án', {}),
    donVi(TU_PHAP),
    quyTac,
  )
  expect(one?.vietTheo('tham-gia').viet.moc[0]?.thoiHan).toBe('Tháng 11/2025')
  const cha = oneTask('Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành')
  const january = {
    ...cha,
    linhVuc: [
      {
        ten: 'Cải cách thể chế',
        nhiemVu: [
          {
            ten: 'Lập Đề án',
            moc: [
              {
                ketQua: 'Đề án',
                thoiHan: 'Tháng 01/2025',
                phanCong: 'Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành',
              },
            ],
          },
        ],
      },
    ],
  }
  expect(proposeKeHoach(january, donVi(TU_PHAP), quyTac)[0]?.vietTheo('tham-gia').viet.moc[0]?.thoiHan).toBe(
    'Tháng 01/2025',
  )
})

test.each([
  // A term after an event, and an event that is nobody's word from above, stand as they are.
  ['Trong thời hạn 30 ngày kể từ ngày có kết luận kiểm tra', undefined],
  ['Chậm nhất 15 ngày làm việc sau khi có hướng dẫn của UBND tỉnh', undefined],
  ['Sau khi Hội đồng nghiệm thu thông qua', undefined],
  ['Sau khi có kết quả khảo sát', undefined],
  ['Sau khi có hướng dẫn của Bộ Tài chính', 'Sau khi UBND tỉnh có hướng dẫn'],
  // A month stays the month, whatever else may be waited for.
  ['Tháng 3/2025', 'Tháng 3/2025 (hoặc sau khi UBND tỉnh triển khai)'],
  ['Trong năm 2025', 'Trong năm 2025 (hoặc sau khi UBND tỉnh triển khai)'],
])('The deadline of a town for "%s"', (goc, expected) => {
  const { thoiHan } = writeThoiHan(goc, 'Triển khai Đề án', 'thuc-hien', donVi(NINH_HOA), quyTac)
  expect(thoiHan).toBe(expected ?? goc)
})

test('Phrases are replaced in one pass, whole words only, with the capital of what they replace', () => {
  const thay = [
    { tim: 'các sở, ban, ngành', thay: 'các cơ quan, đơn vị' },
    { tim: 'UBND tỉnh', thay: 'UBND thị xã' },
    { tim: 'thẩm định, trình UBND tỉnh', thay: 'thẩm định, báo cáo UBND tỉnh' },
  ]
  expect(replaceWords('Các sở, ban, ngành thẩm định, trình UBND tỉnh; UBND tỉnhX; UBND tỉnh', thay)).toBe(
    'Các cơ quan, đơn vị thẩm định, báo cáo UBND tỉnh; UBND tỉnhX; UBND thị xã',
  )
})

test('A new phrase begins with a capital where a sentence begins, also in place of an abbreviation', () => {
  const thay = [{ tim: 'UBND cấp huyện', thay: 'các cơ quan' }]
  expect(replaceWords('UBND cấp huyện chủ trì\n- UBND cấp huyện phối hợp UBND cấp huyện', thay)).toBe(
    'Các cơ quan chủ trì\n- Các cơ quan phối hợp các cơ quan',
  )
})

test('The title of a cited document keeps its words', () => {
  const text =
    'theo Kế hoạch số 14084/KH-UBND ngày 09 tháng 12 năm 2024 về dịch vụ công trên địa bàn tỉnh; áp dụng trên địa bàn tỉnh'
  expect(rewriteOutsideCitations(text, (part) => part.replaceAll('địa bàn tỉnh', 'địa bàn thị xã'))).toBe(
    'theo Kế hoạch số 14084/KH-UBND ngày 09 tháng 12 năm 2024 về dịch vụ công trên địa bàn tỉnh; áp dụng trên địa bàn thị xã',
  )
})
