import { type Plan, wordParagraphs, wordRows } from './plans'
import { type Point, starting, styled } from './variation'

/** Where a paragraph stands in part I of the plan: from the top, and from the end. */
function placeInPartI(made: Plan, start: string): number[] {
  const all = wordParagraphs(made).map(({ text }) => text)
  const from = all.findLastIndex((text) => text.startsWith('I. '))
  const part = all.slice(
    from + 1,
    all.findLastIndex((text) => text.startsWith('II. ')),
  )
  const at = part.findIndex((text) => text.startsWith(start))
  return at < 0 ? [] : [at + 1, part.length - at]
}

const italics = (made: Plan, after: string): boolean[] => {
  const all = wordParagraphs(made)
  const from = all.findIndex(({ text }) => text.startsWith(after))
  const end = all.findIndex(({ text }, at) => at > from && /^[IVX]+\. /.test(text))
  return all
    .slice(from + 1, end)
    .map(({ runs }) => runs.filter(({ text }) => !/^(?:- )?$/.test(text)).every(({ italic }) => italic))
}

/** Where the four offices differ in the plan itself and its table. */
export const PLAN: readonly Point[] = [
  [
    'the parts and their names; no kinh phí in 003',
    styled('Mục'),
    {
      '000': [
        'I. MỤC TIÊU TRỌNG TÂM NĂM 2023',
        'II. NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
        'III. KINH PHÍ THỰC HIỆN',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
      '001': [
        'I. MỤC TIÊU TRỌNG TÂM NĂM 2025',
        'II. NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
        'III. KINH PHÍ THỰC HIỆN',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
      '003': [
        'I. MỤC ĐÍCH, YÊU CẦU',
        'II. MỤC TIÊU CỤ THỂ',
        'III. NHIỆM VỤ VÀ GIẢI PHÁP',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
      '004': [
        'I. MỤC TIÊU TRỌNG TÂM NĂM 2022',
        'II. NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN',
        'III. KINH PHÍ THỰC HIỆN',
        'IV. TỔ CHỨC THỰC HIỆN',
      ],
    },
  ],
  // Of 001's part I the paragraph is the last but one.
  [
    'where "Trọng tâm" stands in part I: from the top, from the end',
    (made) => placeInPartI(made, 'Trọng tâm'),
    { '000': [1, 12], '001': [17, 2], '003': [], '004': [26, 1] },
  ],
  [
    'points of a khoản: letters or dashes',
    (made) => styled('Điểm')(made).map((text) => text.slice(0, 2)),
    {
      '000': [],
      '001': ['a)', 'b)', 'c)', 'd)', 'đ)'],
      '003': [],
      '004': ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)'],
    },
  ],
  [
    'khoản with a heading',
    styled('Khoản có tiêu đề'),
    {
      '000': [],
      '001': [],
      '003': [
        ...[
          '1. Mục đích',
          '2. Yêu cầu',
          '1. Cải cách thể chế',
          '2. Về cải cách thủ tục hành chính',
          '3. Cải cách tổ chức bộ máy hành chính nhà nước',
          '4. Cải cách chế độ công vụ',
        ],
        ...[
          '5. Cải cách tài chính công',
          '6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
          '7. Công tác chỉ đạo, điều hành và tuyên truyền về cải cách hành chính',
        ],
        ...['1. Văn phòng', '2. Thanh tra Sở', '3. Các phòng chuyên môn thuộc Sở'],
      ],
      '004': [
        '1. Phòng Nội vụ',
        '2. Văn phòng HĐND và UBND thị xã',
        '3. Phòng Văn hóa và Thông tin',
        '4. Phòng Tư pháp',
        '5. Phòng Tài chính – Kế hoạch',
      ],
    },
  ],
  [
    'what points to the appendix: italic by a template beside the data, or upright by ours',
    (made) => italics(made, 'II. NHIỆM VỤ, SẢN PHẨM'),
    { '000': [true], '001': [false, false], '004': [true, true] },
  ],
  [
    'what ends in "./."',
    (made) => starting(made, /\.\/\.$/).map((text) => text.slice(0, 12)),
    {
      '000': ['Điều 2. Trưở', '6. Giao Phòn'],
      '001': ['Điều 3. Chán', 'Ủy ban nhân '],
      '003': ['Trên đây là '],
      '004': ['Điều 3. Chán', 'UBND thị xã '],
    },
  ],
  [
    'the name of the appendix',
    styled('Phụ lục', 'Tên phụ lục'),
    {
      '000': [],
      '001': ['Phụ lục', 'NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN'],
      '003': ['BIỂU KẾ HOẠCH CHI TIẾT', 'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2023 CỦA SỞ KẾ HOẠCH VÀ ĐẦU TƯ'],
      '004': ['Phụ lục', 'NỘI DUNG, NHIỆM VỤ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH / THỊ XÃ NINH HÒA NĂM 2022'],
    },
  ],
  [
    'the columns: TT or STT, one of assignment or two, their order',
    (made) => wordRows(made)[0] ?? [],
    {
      '000': [],
      '001': [
        'TT',
        'Nhiệm vụ',
        'Kết quả/sản phẩm đạt được',
        'Tiến độ',
        'Phân công (cơ quan chủ trì/cơ quan phối hợp) và cách thức thực hiện',
      ],
      '003': [
        'TT',
        'NỘI DUNG',
        'Sản phẩm',
        'Đơn vị chủ trì dự thảo',
        'Đơn vị phối hợp',
        'Thời gian thực hiện',
      ],
      '004': [
        'STT',
        'Nhiệm vụ',
        'Kết quả/sản phẩm đạt được',
        'Tiến độ',
        'Phân công (cơ quan chủ trì/cơ quan phối hợp) và cách thức thực hiện',
      ],
    },
  ],
  [
    'a task under those columns',
    (made) =>
      wordRows(made)
        .filter((row) => row.length > 3)
        .slice(-1)
        .flat(),
    {
      '003': [
        ...[
          '3',
          'Tổ chức đánh giá, chấm điểm xác định Chỉ số cải cách hành chính trên Phần mềm quản lý chấm điểm và công bố Chỉ số cải cách hành chính của các cơ quan chuyên môn, cơ quan quản lý nhà nước thuộc Ủy ban nhân dân tỉnh; Ủy ban nhân dân cấp huyện',
        ],
        ...['Báo cáo', 'Văn phòng Sở', 'Các phòng chuyên môn thuộc Sở', 'Tháng 6/2023'],
      ],
      '004': [
        ...[
          '6',
          'Hướng dẫn các cơ quan hành chính nhà nước thực hiện quy trình nội bộ phù hợp với nguyên tắc áp dụng Hệ thống quản lý chất lượng ISO 9001:2015',
        ],
        ...[
          'Tài liệu hướng dẫn; các lớp tập huấn',
          'Năm 2022',
          'Văn phòng HĐND và UBND thị xã chủ trì tham mưu thực hiện',
        ],
      ],
    },
  ],
  [
    'the order of the seven fields',
    (made) =>
      wordRows(made)
        .filter((row) => row.length === 2)
        .map(([number = '', name = '']) => `${number} ${name.split(' ').slice(0, 4).join(' ')}`),
    {
      '000': [],
      '001': [
        'I Cải cách thể chế',
        'II Cải cách thủ tục',
        'III Cải cách tổ chức',
        'IV Cải cách chế độ',
        'V Cải cách tài chính',
        'VI Xây dựng và phát',
        'VII Công tác chỉ đạo,',
      ],
      '003': [
        'I Cải cách thể chế',
        'II Cải cách thủ tục',
        'III Cải cách tổ chức',
        'IV Cải cách chế độ',
        'V Cải cách tài chính',
        'VI Xây dựng và phát',
        'VII Công tác chỉ đạo,',
      ],
      '004': [
        'I Công tác chỉ đạo,',
        'II Cải cách thể chế',
        'III Cải cách thủ tục',
        'IV Cải cách tổ chức',
        'V Cải cách chế độ',
        'VI Cải cách tài chính',
        'VII Xây dựng và phát',
      ],
    },
  ],
]
