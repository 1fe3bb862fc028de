import { type Point, starting, styled } from './variation'

const receivers = styled('Danh sách nơi nhận')

/** Where the four offices differ in how they issue the plan: its head, its căn cứ, its foot. */
export const DECISION: readonly Point[] = [
  [
    'what issues the plan, and whether an appendix follows',
    ({ document }) => document.parts.map(({ title }) => title),
    {
      '000': ['Quyết định', 'Kế hoạch'],
      '001': ['Quyết định', 'Kế hoạch', 'Phụ lục'],
      '003': ['Kế hoạch', 'BIỂU KẾ HOẠCH CHI TIẾT'],
      '004': ['Quyết định', 'Kế hoạch', 'Phụ lục'],
    },
  ],
  [
    'the superior above the agency, or none',
    (made) =>
      [
        styled('Cơ quan chủ quản')(made).slice(0, 1),
        Array.from(new Set(styled('Cơ quan ban hành')(made))).join(' / '),
      ].flat(),
    {
      '000': ['UBND TỈNH KHÁNH HÒA', 'VĂN PHÒNG'],
      '001': ['ỦY BAN NHÂN DÂN / TỈNH KHÁNH HÒA'],
      '003': ['UBND TỈNH TUYÊN QUANG', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ'],
      '004': ['ỦY BAN NHÂN DÂN / THỊ XÃ NINH HÒA'],
    },
  ],
  [
    'number, symbol and place',
    styled('Số và ký hiệu', 'Địa danh và ngày'),
    {
      '000': ['Số: 12/QĐ-VPUBND', 'Khánh Hòa, ngày 19 tháng 01 năm 2023'],
      '001': ['Số: 3487/QĐ-UBND', 'Khánh Hòa, ngày 31 tháng 12 năm 2024'],
      '003': ['Số: 122/KH-SKH', 'Tuyên Quang, ngày 28 tháng 01 năm 2023'],
      '004': ['Số: 112/QĐ-UBND', 'Ninh Hòa, ngày 21 tháng 01 năm 2022'],
    },
  ],
  [
    'the summary: "Về việc ban hành …", "Ban hành …" or the plan\'s own',
    styled('Trích yếu'),
    {
      '000': [
        'Về việc ban hành Kế hoạch cải cách hành chính năm 2023',
        'của Văn phòng UBND tỉnh Khánh Hòa',
        'Cải cách hành chính của Văn phòng UBND tỉnh năm 2023',
      ],
      '001': [
        'Ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
        'Cải cách hành chính tỉnh Khánh Hòa năm 2025',
      ],
      '003': ['Cải cách hành chính Sở Kế hoạch và Đầu tư năm 2023'],
      '004': [
        'Ban hành Kế hoạch cải cách hành chính',
        'thị xã Ninh Hòa Năm 2022',
        'Cải cách hành chính thị xã Ninh Hòa năm 2022',
      ],
    },
  ],
  [
    'the authority: a head, a collective, or none',
    styled('Thẩm quyền ban hành'),
    {
      '000': ['CHÁNH VĂN PHÒNG UBND TỈNH KHÁNH HÒA'],
      '001': ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA'],
      '003': [],
      '004': ['ỦY BAN NHÂN DÂN THỊ XÃ NINH HÒA'],
    },
  ],
  [
    'who proposes: a head or an office, with a document or without',
    (made) => starting(made, /^Theo đề nghị/),
    {
      '000': ['Theo đề nghị của Trưởng phòng Hành chính – Tổ chức.'],
      '001': ['Theo đề nghị của Giám đốc Sở Nội vụ tại Văn bản số 5349/SNV-CCHC ngày 30 tháng 12 năm 2024.'],
      '003': [],
      '004': ['Theo đề nghị của Phòng Nội vụ tại Công văn số 82/NV ngày 20/01/2022.'],
    },
  ],
  [
    'days in căn cứ: short or long',
    (made) => styled('Căn cứ')(made).slice(1, 2),
    {
      '000': [
        'Căn cứ Quyết định số 466/QĐ-UBND ngày 17/02/2022 của UBND tỉnh Khánh Hòa về việc sắp xếp cơ cấu tổ chức của Văn phòng UBND tỉnh;',
      ],
      '001': [
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030;',
      ],
      '004': [
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030;',
      ],
    },
  ],
  [
    'how many điều; "Như Điều n" names the last',
    (made) => [styled('Điều')(made).map((text) => text.slice(0, 7)), receivers(made)[0]].flat(),
    {
      '000': ['Điều 1.', 'Điều 2.', '- Như Điều 2;'],
      '001': ['Điều 1.', 'Điều 2.', 'Điều 3.', '- Như Điều 3;'],
      '003': ['- UBND tỉnh; (báo cáo);'],
      '004': ['Điều 1.', 'Điều 2.', 'Điều 3.', '- Như Điều 3;'],
    },
  ],
  [
    '"(Kèm theo …)": its opening, the document it names, the day, the agency',
    styled('Kèm theo'),
    {
      '000': ['(Kèm theo Quyết định số 12/QĐ-VPUBND ngày 19/01/2023 / của Văn phòng UBND tỉnh)'],
      '001': [
        '(Kèm theo Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 / của Ủy ban nhân dân tỉnh Khánh Hòa)',
        '(Kèm theo Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025)',
      ],
      '003': ['(Kèm theo Kế hoạch số 122/KH-SKH ngày 28/01/2023 / của Sở Kế hoạch và Đầu tư)'],
      '004': [
        '(Ban hành kèm theo Quyết định số 112/QĐ-UBND ngày 21/01/2022 / của UBND thị xã Ninh Hòa)',
        '(Kèm theo Quyết định số 112/QĐ-UBND ngày 21 tháng 01 năm 2022 / của UBND thị xã Ninh Hòa)',
      ],
    },
  ],
  [
    'the note beside "Nơi nhận:"',
    styled('Nơi nhận'),
    { '000': ['Nơi nhận: (VBĐT)'], '001': ['Nơi nhận:'], '003': ['Nơi nhận:'], '004': ['Nơi nhận:'] },
  ],
  [
    'the tags of Nơi nhận',
    (made) => receivers(made).filter((line) => line.includes('(')),
    {
      '000': ['- Đảng ủy Văn phòng UBND tỉnh (báo cáo);'],
      '003': ['- UBND tỉnh; (báo cáo);', '- Các phòng chuyên môn thuộc Sở (thực hiện);'],
      '004': ['- UBND tỉnh Khánh Hòa (báo cáo);', '- Sở Nội vụ tỉnh Khánh Hòa (báo cáo);'],
    },
  ],
  [
    'the line "Lưu": a colon or none, a clerk or an office',
    (made) => receivers(made).slice(-1),
    {
      '000': ['- Lưu: VT, AQ.'],
      '001': ['- Lưu: VT, SNV.'],
      '003': ['- Lưu: VT, VP.'],
      '004': ['- Lưu VT, NV.'],
    },
  ],
  [
    'who signs: the head, TM., KT.; without a name when the data has none',
    styled('Quyền hạn và chức vụ', 'Họ tên'),
    {
      '000': ['CHÁNH VĂN PHÒNG', 'Nguyễn Thanh Hà'],
      '001': ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Tấn Tuân'],
      '003': ['GIÁM ĐỐC'],
      '004': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Minh Thư'],
    },
  ],
]
