import { readText } from '../../src/import/read/read-text'
import { imported, lostWords, tasksOf } from './made'

/** Reads a pasted text and holds that no word of it is lost. */
function read(text: string) {
  const result = imported(readText(text, 'a.txt'))
  expect(lostWords(text, result)).toEqual([])
  return result
}

describe('Text copied out of a PDF, its lines broken at the margin', () => {
  const LINE = 'Căn cứ mục tiêu được xác định tại Chương trình tổng thể cải cách hành chính của'
  const filler = Array.from(
    { length: 20 },
    (_, at) =>
      `${at + 1}. Thực hiện nhiệm vụ thứ ${at + 1} của cơ quan theo đúng quy định của pháp luật về\nThi đua, Khen thưởng và các quy định khác có liên quan của cấp có thẩm quyền.`,
  )
  const text = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    'I. MỤC TIÊU TRỌNG TÂM VÀ YÊU CẦU CỤ THỂ ĐỐI VỚI TỪNG',
    'CƠ QUAN',
    LINE,
    'Chính phủ giai đoạn 2021-2030;',
    '2',
    ...filler,
  ].join('\n')

  test('has its paragraphs whole again, also where a line begins with a capital', () => {
    const { keHoach } = read(text)
    const part = keHoach.mucDich ?? keHoach.mucTieu
    expect(part?.moDau).toEqual([`${LINE} Chính phủ giai đoạn 2021-2030;`])
    expect(part?.tieuDe).toBe('MỤC TIÊU TRỌNG TÂM VÀ YÊU CẦU CỤ THỂ ĐỐI VỚI TỪNG CƠ QUAN')
    expect(part?.khoan).toHaveLength(20)
    expect(part?.khoan?.[0]?.noiDung).toContain('pháp luật về Thi đua, Khen thưởng')
  })

  test('has its page numbers noted', () => {
    expect(read(text).baoCao).toContainEqual(
      expect.objectContaining({ loai: 'sua', loi: 'bỏ số trang', nguyenVan: '2' }),
    )
  })
})

test('A table as Markdown has it is a table', () => {
  const { keHoach } = read(
    [
      '| TT | Nhiệm vụ | Kết quả | Tiến độ | Phân công |',
      '|---|---|---|---|---|',
      '| 1 | Rà soát | Báo cáo | Quý I/2026 | Sở A |',
    ].join('\n'),
  )
  expect(tasksOf(keHoach)).toEqual([[undefined, ['Rà soát', ['Báo cáo', 'Quý I/2026', 'Sở A']]]])
})

test('Hyphens that do not break are hyphens', () => {
  const { keHoach } = read(
    'Số: 12/KH\u2011UBND\n\nHuế, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n\nGiai đoạn 2021\u20112030.',
  )
  expect(keHoach).toMatchObject({
    banHanh: { so: 12, kyHieu: 'KH-UBND' },
    mucTieu: { moDau: ['Giai đoạn 2021-2030.'] },
  })
})

test('An annex whose table cannot be read is in notes, not in the signature', () => {
  const { keHoach, baoCao } = read(
    'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU\n\nMột.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nPHỤ LỤC\nTT\nNhiệm vụ\n1\nRà soát',
  )
  expect(keHoach.banHanh).toMatchObject({
    nguoiKy: { chucVu: 'Giám đốc' },
    noiNhan: ['Sở Nội vụ', 'Lưu: VT'],
  })
  expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc').map(({ nguyenVan }) => nguyenVan)).toEqual([
    'PHỤ LỤC',
    'TT',
    'Nhiệm vụ',
    'Rà soát',
  ])
})

test('A line in brackets that is broken in two is one', () => {
  const { keHoach } = read(
    'QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\n\nỦY BAN NHÂN DÂN XÃ AN BÌNH\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành.\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 10/01/2026\ncủa Ủy ban nhân dân xã An Bình)\n\nI. MỤC TIÊU\n\nMột.',
  )
  expect(keHoach).toMatchObject({
    banHanh: { loai: 'quyet-dinh', so: 5, ngay: '2026-01-10', dieu: ['Ban hành.'] },
    kemTheo: { kieuNgay: 'ngan' },
    mucTieu: { moDau: ['Một.'] },
  })
})
