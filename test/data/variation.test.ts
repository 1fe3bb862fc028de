import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { codeFiles, nodesOf, read, ROOT } from '../house/source'
import { fold } from '../seeds/seed-001'
import type { SeedName } from '../seeds/seeds'
import { pdfLines, pdfRows, plan, type Plan, wordParagraphs, wordRows } from './plans'

/** The paragraphs of a style of Word, in order; lines within one joined by " / ". */
const styled =
  (...names: readonly string[]) =>
  (made: Plan): string[] =>
    wordParagraphs(made)
      .filter(({ styleName, text }) => names.includes(styleName) && text.trim())
      .map(({ text }) => text.split('\n').map(fold).join(' / '))
const starting = (made: Plan, start: RegExp): string[] =>
  wordParagraphs(made)
    .map(({ text }) => fold(text))
    .filter((text) => start.test(text))
const receivers = styled('Danh sách nơi nhận')

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

type Point = readonly [
  name: string,
  read: (made: Plan) => unknown,
  seen: Partial<Readonly<Record<SeedName, unknown>>>,
]

/**
 * Where the plans of four offices differ (reference/domain.md A1), and what each seed shows. Texts must stand
 * in the PDF too.
 */
const POINTS: readonly Point[] = [
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
      [styled('Cơ quan chủ quản')(made).slice(0, 1), styled('Cơ quan ban hành')(made).slice(0, 1)].flat(),
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
        'Về việc ban hành Kế hoạch cải cách hành chính năm 2023 / của Văn phòng UBND tỉnh Khánh Hòa',
        'Cải cách hành chính của Văn phòng UBND tỉnh năm 2023',
      ],
      '001': [
        'Ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2025',
        'Cải cách hành chính tỉnh Khánh Hòa năm 2025',
      ],
      '003': ['Cải cách hành chính Sở Kế hoạch và Đầu tư năm 2023'],
      '004': [
        'Ban hành Kế hoạch cải cách hành chính / thị xã Ninh Hòa Năm 2022',
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

/**
 * Without white space and case: a title of Word may be lines of the PDF, and a bookmark is not in capitals.
 */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toUpperCase()
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(' / ') : Array.isArray(value) ? value.flatMap(textsIn) : []

describe.each(POINTS)('Offices differ in %s', (_, read, seen) => {
  test.each(Object.entries(seen) as [SeedName, unknown][])(
    'seed %s',
    async (name, expected) => {
      const made = await plan(name)
      const printed = squeezed(
        [
          ...pdfLines(made),
          ...pdfRows(made)
            .flat()
            .flatMap(({ lines }) => lines),
        ].join(' '),
      )
      expect(read(made)).toEqual(expected)
      expect(textsIn(expected).filter((text) => !printed.includes(squeezed(text)))).toEqual([])
    },
    60_000,
  )
})

test('each point shows two values or more', () => {
  expect(
    POINTS.filter(
      ([, , seen]) => new Set(Object.values(seen).map((value) => JSON.stringify(value))).size < 2,
    ).map(([name]) => name),
  ).toEqual([])
})

describe('None of it is in the program', () => {
  type Office = { readonly id: string; readonly ten: string; readonly tenGon?: string }
  const { coQuan } = parse(readFileSync(join(ROOT, 'data/co-quan.yaml'), 'utf8')) as { coQuan: Office[] }
  const names = [
    ...coQuan.flatMap(({ id, ten, tenGon }) => [id, ten, tenGon ?? ten]),
    'Khánh Hòa',
    'Ninh Hòa',
    'Tuyên Quang',
    'khanh-hoa',
    'ninh-hoa',
    'tuyen-quang',
  ]
  const named = (text: string) => names.filter((name) => text.normalize('NFC').includes(name))

  /** Texts of a program, but for what explains: comments, and the examples of `describe` and `example`. */
  function textsOf(file: string, content: string): string[] {
    const explains = (node: ts.Node): boolean =>
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ['describe', 'example'].includes(node.expression.name.text)
    const nodes = nodesOf(file, content)
    const inside = new Set(
      nodes
        .filter(ts.isCallExpression)
        .filter(explains)
        .flatMap(({ arguments: given }) => [...given]),
    )
    return nodes
      .filter(
        (node) =>
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddleOrTemplateTail(node) ||
          ts.isRegularExpressionLiteral(node) ||
          ts.isJsxText(node),
      )
      .filter((node) => !inside.has(node as ts.Expression))
      .map((node) => node.getText())
  }

  test('no source names an office or a place', () => {
    expect(
      codeFiles('src').flatMap((file) =>
        textsOf(file, read(file))
          .filter((text) => named(text).length)
          .map((text) => `${file}: ${text}`),
      ),
    ).toEqual([])
    expect(names.length).toBeGreaterThan(20)
  })

  test('nor does a template of ours', () => {
    const templates = ['ke-hoach', 'kem-theo', 'khoan', 'phan', 'quyet-dinh'].map(
      (slug) => `templates/${slug}.hbs`,
    )
    expect(templates.filter((file) => named(read(file)).length)).toEqual([])
  })

  test.each([
    ['a comparison', "if (coQuan.id === 'ubnd-thi-xa-ninh-hoa') return 1", 1],
    ['a text', 'const x = `Ủy ban nhân dân tỉnh Khánh Hòa ${nam}`', 1],
    ['an example', "chu.describe('UBND thị xã Ninh Hòa')", 0],
    ['a comment', '// UBND thị xã Ninh Hòa', 0],
  ])('the scan sees %s', (_, content, times) => {
    expect(textsOf('x.ts', content).filter((text) => named(text).length)).toHaveLength(times)
  })
})
