import { fromDocx, p, table, tasksOf } from './made'

const body = ({
  post = 'CHỦ TỊCH',
  name = 'Nguyễn Văn A',
  recipients = '- Sở A;\n- Lưu: VT.',
} = {}): string =>
  `${p('KẾ HOẠCH')}${p('Văn thư năm 2026')}${p('I. NHIỆM VỤ')}${p('- Một.')}${table([`Nơi nhận:\n${recipients}`, `${post}\n${name}`])}`
const notes = ({ baoCao }: ReturnType<typeof fromDocx>) =>
  baoCao.filter(({ loai }) => loai === 'khong-xep-duoc').map(({ loi, nguyenVan }) => [nguyenVan, loi])
const signerOf = (post: string) => fromDocx(body({ post })).keHoach.banHanh?.nguoiKy

describe('A name may have what stands before it', () => {
  test.each([
    'BSCKII. Hồ Văn H',
    'BS. CKII. Hồ Văn H',
    'BS.CKI Hồ Văn H',
    'TS.BS Hồ Văn H',
    'PGS.TS. Hồ Văn H',
    'ThS Hồ Văn H',
    'NGƯT Hồ Văn H',
    'Bác sĩ CKII Hồ Văn H',
    'Đại tá Hồ Văn H',
  ])('%s', (name) => {
    expect(fromDocx(body({ name })).keHoach.banHanh?.nguoiKy?.hoTen).toBe(name)
  })

  test.each(['BSCKII.', 'TS Khoa học công nghệ'])('but is no name: %s', (name) => {
    expect(fromDocx(body({ name })).keHoach.banHanh?.nguoiKy?.hoTen).toBeUndefined()
  })
})

describe('A post is one short line that begins like a post', () => {
  test.each([
    ['GIÁM ĐỐC', 'Giám đốc'],
    ['PHÓ CHỦ TỊCH\nTHƯỜNG TRỰC', 'Phó Chủ tịch thường trực'],
    ['CHI CỤC TRƯỞNG', 'Chi cục trưởng'],
    ['BÍ THƯ', 'Bí thư'],
    ['PHÓ CHÁNH THANH TRA', 'Phó chánh thanh tra'],
    ['QUYỀN CHỈ HUY TRƯỞNG', 'Quyền chỉ huy trưởng'],
    ['CHỦ NHIỆM ỦY BAN', 'Chủ nhiệm ủy ban'],
  ])('%s', (post, chucVu) => {
    expect(signerOf(post)?.chucVu?.toLowerCase()).toBe(chucVu.toLowerCase())
  })

  test.each([['DANH SÁCH KÈM THEO'], ['KẾT QUẢ CÔNG TÁC'], ['SỐ LIỆU CHỦ YẾU CỦA TỈNH']])(
    '%s is none: a note has it and says why',
    (post) => {
      const result = fromDocx(body({ post }))
      expect(result.keHoach.banHanh?.nguoiKy).toEqual({ hoTen: 'Nguyễn Văn A' })
      expect(notes(result)).toEqual([
        [expect.stringMatching(new RegExp(post, 'iu')), expect.stringContaining('chức vụ')],
      ])
    },
  )

  test('and does not go on for ever, nor behind the name', () => {
    const lines = Array.from({ length: 6 }, (_, at) => `PHẦN THỨ ${at} CỦA DÒNG DÀI`).join('\n')
    expect(signerOf(`CHỦ TỊCH\n${lines}`)?.chucVu?.length).toBeLessThan(91)
    const behind = fromDocx(body({ name: 'Nguyễn Văn A\nBẢN SAO' }))
    expect(behind.keHoach.banHanh?.nguoiKy).toEqual({ chucVu: 'Chủ tịch', hoTen: 'Nguyễn Văn A' })
    expect(notes(behind)).toEqual([['BẢN SAO', expect.stringContaining('không phải chức vụ')]])
  })
})

test('The name of an agency is no name of a person', () => {
  const { keHoach } = fromDocx(body({ recipients: 'Sở Nội Vụ\n- Lưu: VT.' }))
  expect(keHoach.banHanh?.nguoiKy?.hoTen).toBe('Nguyễn Văn A')
})

describe('The recipients end with "Lưu"', () => {
  test.each([
    ['a dash', '- Sở A;\n- Lưu: VT.\n- Số văn bản đến: 5', '- Số văn bản đến: 5'],
    ['a heading', '- Sở A;\n- Các chỉ tiêu:\n- Lưu: VT.', '- Các chỉ tiêu:'],
  ])('%s is none: a note has it and says why', (_, recipients, line) => {
    const result = fromDocx(body({ recipients }))
    expect(result.keHoach.banHanh?.noiNhan).toEqual(['Sở A', 'Lưu: VT'])
    expect(notes(result)).toEqual([[line, expect.stringMatching(/nơi nhận/)]])
  })
})

describe('A deadline has a time in it', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì']
  const read = (thoiHan: string) =>
    fromDocx(p('KẾ HOẠCH') + p('Văn thư') + table(HEAD, ['1', 'Việc', 'Văn bản', thoiHan, 'Sở A']))
  const deadlineOf = (thoiHan: string) => (tasksOf(read(thoiHan).keHoach)[0]?.[1] as unknown[][])[1]?.[1]

  test.each([
    'Quý I',
    'T3/2026',
    '31.12.2026',
    '2026',
    'Thường xuyên',
    'Theo đề án',
    'Khi có hướng dẫn',
    'Cả năm',
    'Q2',
    'nt',
  ])('%s is taken', (thoiHan) => {
    expect(deadlineOf(thoiHan)).toBe(thoiHan)
  })

  test.each(['2 tỷ', '50%', 'Sở Nội vụ', 'Báo cáo', 'Đã giải ngân', '5'])(
    '%s is not: a note has it and says why and where',
    (thoiHan) => {
      expect(deadlineOf(thoiHan)).toBeUndefined()
      const found = read(thoiHan).baoCao.find(({ loi }) => loi.includes('không nêu thời gian'))
      expect(found).toMatchObject({ nguyenVan: thoiHan, noi: { where: 'bảng 1, hàng 2' } })
    },
  )
})

test.each([
  ['H’Nga Niê Kđăm', 'H’Nga Niê Kđăm'],
  ["H'Nga", undefined],
  ["H'Nga Niê", "H'Nga Niê"],
  ['H’NGA NIÊ KĐĂM', 'H’Nga Niê Kđăm'],
  ['Y Blô Niê', 'Y Blô Niê'],
  ['Y BLÔ NIÊ', 'Y Blô Niê'],
  ['Nguyễn-Xuân Hòa', 'Nguyễn-Xuân Hòa'],
  ["Điểu K'Ré", "Điểu K'Ré"],
  ["K' Brêu", "K' Brêu"],
  ['Rơ Châm H’Lan', 'Rơ Châm H’Lan'],
  ['Ksor Phước', 'Ksor Phước'],
  ['Sở Nội vụ', undefined],
])('%s is read as the name %s', (name, hoTen) => {
  expect(fromDocx(body({ name })).keHoach.banHanh?.nguoiKy?.hoTen).toBe(hoTen)
})
