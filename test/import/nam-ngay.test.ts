import { fromDocx, p } from './made'

const plan = (title: string, day = 'Tỉnh A, ngày 05 tháng 01 năm 2026', more = ''): string =>
  `${p(day)}${p('KẾ HOẠCH')}${p(title)}${p('I. NHIỆM VỤ')}${more || p('Một.')}`
const notesOf = ({ baoCao }: ReturnType<typeof fromDocx>, words: string) =>
  baoCao.filter(({ loi }) => loi.includes(words)).map(({ loi, nguyenVan }) => nguyenVan ?? loi)

describe('The year of a plan is', () => {
  test.each([
    ['the one of its title', 'Cải cách hành chính năm 2026', 2026],
    ['the one of its title, though it is issued the year before', 'Cải cách hành chính năm 2027', 2027],
    ['the one before a target', 'Văn thư năm 2026, định hướng đến năm 2030', 2026],
    ['the one of work that goes on', 'Tổng kết năm 2025 và thực hiện văn thư năm 2026', 2026],
    ['not that of a cited document', 'Văn thư năm 2026 theo Nghị quyết số 76/NQ-CP năm 2021', 2026],
    ['not that of a cited day', 'Thực hiện Kế hoạch số 5/KH-UBND ngày 03 tháng 02 năm 2025 của tỉnh', 2026],
    ['not that of a target', 'Thực hiện đề án văn thư đến năm 2030', 2026],
    ['not that by whose end something is due', 'Số hóa hồ sơ đến hết năm 2028', 2026],
    ['not that of a stage that began before', 'Thực hiện đề án giai đoạn 2021-2025', 2026],
    ['its own beside a stage', 'Văn thư năm 2026 thực hiện đề án giai đoạn 2026-2030', 2026],
    ['its own beside a view', 'Văn thư năm 2026, định hướng giai đoạn 2027-2030', 2026],
    ['not a council’s term', 'Tuyên truyền bầu cử nhiệm kỳ 2026-2031', 2026],
    ['not what is looked back on', 'Tổng kết đề án giai đoạn 2021-2026', 2026],
    ['not that since which a stage lasts', 'Thực hiện đề án từ năm 2024 đến năm 2028', 2026],
    ['not the first of a range', 'Thực hiện đề án năm 2024 - 2028', 2026],
    ['not that of a far view', 'Phát triển kho số, tầm nhìn năm 2045', 2026],
    ['not that it is compared with', 'Giảm giấy tờ so với năm 2024', 2026],
    ['not that of what was lacking', 'Khắc phục tồn tại, hạn chế năm 2025', 2026],
    ['not that of an index', 'Nâng cao Chỉ số cải cách hành chính năm 2024', 2026],
    ['not that of an inspection', 'Thực hiện kết luận thanh tra năm 2025 và phương hướng', 2026],
  ])('%s', (_, title, nam) => {
    const result = fromDocx(plan(title))
    expect(result.keHoach.nam).toBe(nam)
    expect(notesOf(result, 'lấy năm ban hành')).toHaveLength(/năm 202[67]/.test(title) ? 0 : 1)
  })

  test.each([
    ['Cải cách hành chính giai đoạn 2026-2030', 2026, 2030],
    ['Cải cách hành chính giai đoạn 2026 – 2030, tầm nhìn 2031-2045', 2026, 2030],
    ['Cải cách hành chính 5 năm (2026 - 2030)', 2026, 2030],
    ['Văn thư từ năm 2026 đến năm 2028', 2026, 2028],
    ['Văn thư từ năm 2026 đến hết năm 2028', 2026, 2028],
    ['Văn thư năm 2026-2027', 2026, 2027],
    ['Số hóa hồ sơ các năm 2026 - 2028', 2026, 2028],
    ['Cải cách hành chính giai đoạn 2021-2030', 2021, 2030],
    ['Tổng kết giai đoạn 2021-2025, văn thư giai đoạn 2026-2030', 2026, 2030],
  ])('of several, %s, the first and the last', (title, nam, denNam) => {
    const result = fromDocx(plan(title))
    expect([result.keHoach.nam, result.keHoach.denNam]).toEqual([nam, denNam])
    expect(notesOf(result, 'kế hoạch')).toEqual(expect.not.arrayContaining([expect.stringContaining('lấy')]))
  })

  test('those of what is carried out, where they begin with it, and a note says so', () => {
    const result = fromDocx(plan('Thực hiện đề án văn thư giai đoạn 2026-2030'))
    expect([result.keHoach.nam, result.keHoach.denNam]).toEqual([2026, 2030])
    expect(notesOf(result, 'lấy kế hoạch của các năm 2026-2030')).toHaveLength(1)
  })

  test('said by a note where the title has several', () => {
    expect(
      notesOf(fromDocx(plan('Tổng kết năm 2025, văn thư năm 2026')), 'nhiều năm (2025, 2026): lấy 2026'),
    ).toHaveLength(1)
  })

  test('missing where nothing tells it', () => {
    const result = fromDocx(plan('Thực hiện đề án đến năm 2030', 'Tỉnh A, ngày    tháng    năm'))
    expect(result.keHoach.nam).toBeUndefined()
    expect(notesOf(result, 'chưa có: nam')).toHaveLength(1)
  })
})

describe('A day that is left for a hand to fill in keeps its place, month and year; its words are in a note', () => {
  test.each([
    ['ngày tháng 01 năm 2026', '2026-01'],
    ['ngày … tháng … năm 2026', 2026],
    ['ngày ..... tháng 1 năm 2026', '2026-01'],
    ['ngày tháng 12 năm 2026', '2026-12'],
    ['ngày ___ tháng ___ năm 2026', 2026],
    ['ngày 05 tháng năm 2026', 2026],
    ['ngày …/01/2026', '2026-01'],
    ['tháng 01 năm 2026', '2026-01'],
    ['tháng … năm 2026', 2026],
    ['ngày tháng năm', undefined],
    ['ngày … tháng … năm …', undefined],
  ])('%s', (ngay, thangNam) => {
    const result = fromDocx(plan('Thực hiện đề án văn thư', `TP. Hồ Chí Minh, ${ngay}`))
    expect(result.keHoach.banHanh).toEqual({
      loai: 'ke-hoach',
      diaDanh: 'TP. Hồ Chí Minh',
      ...(thangNam === undefined ? {} : { thangNam }),
    })
    expect(result.keHoach.nam).toBe(thangNam === undefined ? undefined : 2026)
    expect(notesOf(result, 'để trống ngày')).toEqual([ngay])
  })

  test('and a sentence that names a day above the title is no place', () => {
    const { keHoach } = fromDocx(plan('Văn thư', 'Theo đề nghị của Sở A, ngày họp tháng 01 năm 2026 đã chọn'))
    expect(keHoach.banHanh).toBeUndefined()
  })
})

describe('A khoản that is longer than any title is text, bold or not', () => {
  const long = `Các sở, ban, ngành ${'rà soát sổ văn bản, '.repeat(20)}báo cáo`

  test.each([
    ['bold', '<w:b/>'],
    ['plain', ''],
  ])('%s', (_, run) => {
    const result = fromDocx(
      plan('Văn thư năm 2026', undefined, p(`1. ${long}`, '', run) + p('- Sở A làm trước.')),
    )
    expect(result.keHoach.nhiemVu?.khoan).toEqual([
      { noiDung: run ? `**${long}**` : long, gach: ['Sở A làm trước.'] },
    ])
  })
})

describe('What the data lacks and what it has wrong are told apart', () => {
  test('a value that is not there', () => {
    expect(
      notesOf(fromDocx(plan('Văn thư năm 2026')), 'chưa có: coQuan (cơ quan ban hành, theo danh bạ đơn vị)'),
    ).toHaveLength(1)
  })

  test('a value that is there and does not fit, with why and how it begins', () => {
    const title = 'Thực hiện công tác văn thư ở các phường'.padEnd(301, ' và các xã')
    const lines = [title.slice(0, 200), title.slice(200)].map((each) => p(each)).join('')
    const result = fromDocx(`${p('KẾ HOẠCH')}${lines}${p('I. NHIỆM VỤ')}${p('Một.')}`)
    expect(notesOf(result, 'chưa đúng: trichYeu (tên kế hoạch): dài quá 300 ký tự («Thực hiện')).toHaveLength(
      1,
    )
  })

  test('a list that is too short', () => {
    const result = fromDocx(plan('Văn thư năm 2026') + p('Nơi nhận:') + p('- Lưu: VT.'))
    expect(notesOf(result, 'chưa đúng: banHanh.noiNhan (nơi nhận): cần ít nhất 2')).toHaveLength(1)
  })
})

describe('A part whose heading names two kinds is read as one of them, and a note says so', () => {
  test.each([
    ['MỤC ĐÍCH, YÊU CẦU, NHIỆM VỤ', 'có cả nhiệm vụ: đọc cả phần là mục đích'],
    ['KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN', 'có cả tổ chức thực hiện: đọc cả phần là kinh phí'],
    ['NHIỆM VỤ - KINH PHÍ', 'có cả nhiệm vụ: đọc cả phần là kinh phí'],
  ])('%s', (tieuDe, note) => {
    expect(
      notesOf(fromDocx(p('KẾ HOẠCH') + p('Văn thư') + p(`I. ${tieuDe}`) + p('- Một.')), note),
    ).toHaveLength(1)
  })

  test.each([
    'MỤC TIÊU, NHIỆM VỤ',
    'MỤC TIÊU VÀ GIẢI PHÁP',
    'MỤC TIÊU - NỘI DUNG',
    'CÁC MỤC TIÊU, CHỈ TIÊU VÀ NHIỆM VỤ',
  ])('%s has no goals that a unit would have to reach', (tieuDe) => {
    const result = fromDocx(p('KẾ HOẠCH') + p('Văn thư') + p(`I. ${tieuDe}`) + p('- Giao Sở A làm kho.'))
    expect(result.keHoach).not.toHaveProperty('mucTieu')
    expect(result.keHoach.phanKhac).toEqual([{ sau: 'dau', tieuDe, gach: ['Giao Sở A làm kho.'] }])
    expect(notesOf(result, 'có cả nhiệm vụ: ghi là phần riêng')).toHaveLength(1)
  })

  test.each([
    'NHIỆM VỤ, CHỈ TIÊU',
    'CHỈ TIÊU, NHIỆM VỤ',
    'CÁC CHỈ TIÊU VÀ NHIỆM VỤ CHỦ YẾU',
    'NHIỆM VỤ TRỌNG TÂM VÀ MỘT SỐ CHỈ TIÊU CỤ THỂ',
    'CHỈ TIÊU - GIẢI PHÁP',
    'NHIỆM VỤ/CHỈ TIÊU',
  ])('%s has no tasks that are targets', (tieuDe) => {
    const result = fromDocx(p('KẾ HOẠCH') + p('Văn thư') + p(`I. ${tieuDe}`) + p('- Giảm 20 % hồ sơ giấy.'))
    expect(result.keHoach).not.toHaveProperty('nhiemVu')
    expect(result.keHoach.phanKhac).toEqual([{ sau: 'dau', tieuDe, gach: ['Giảm 20 % hồ sơ giấy.'] }])
    expect(notesOf(result, 'có cả mục tiêu: ghi là phần riêng')).toHaveLength(1)
  })

  test.each([
    'MỤC ĐÍCH, YÊU CẦU',
    'NHIỆM VỤ, GIẢI PHÁP',
    'NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
    'NỘI DUNG VÀ NHIỆM VỤ',
    'TỔ CHỨC THỰC HIỆN',
    'MỤC TIÊU',
    'MỤC TIÊU, CHỈ TIÊU',
    'CHỈ TIÊU',
    'NHIỆM VỤ ĐỂ ĐẠT CÁC CHỈ TIÊU',
  ])('but %s is of one kind', (tieuDe) => {
    expect(
      notesOf(fromDocx(p('KẾ HOẠCH') + p('Văn thư') + p(`I. ${tieuDe}`) + p('- Một.')), 'có cả'),
    ).toEqual([])
  })
})

test('A blank day that the line in brackets tells is not missing', () => {
  const kemTheo = p('(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh A)')
  const result = fromDocx(
    `${p('Tỉnh A, ngày    tháng 01 năm 2026')}${p('KẾ HOẠCH')}${p('Văn thư năm 2026')}${kemTheo}${p('I. NHIỆM VỤ')}${p('Một.')}`,
  )
  expect(result.keHoach.banHanh?.ngay).toBe('2026-01-05')
  expect(result.keHoach.banHanh).not.toHaveProperty('thangNam')
  expect(notesOf(result, 'để trống ngày')).toEqual([])
})
