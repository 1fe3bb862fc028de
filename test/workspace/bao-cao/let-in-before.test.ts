import { type Ky, read, readFigures, reportWith } from './with-figures'

/** What stood in an issued report before, as an officer types it; what happens now. */
type LetIn = {
  readonly kind: string
  readonly lines: readonly string[]
  readonly before: string
  readonly now: { readonly refused: string } | { readonly printed: Readonly<Record<string, string>> }
}

const TABLE: readonly LetIn[] = [
  {
    kind: 'thousands typed as in Word',
    lines: ['ho-so: 40.372'],
    before: 'printed 40,37',
    now: { refused: 'có thể là 40372 hoặc 40,372' },
  },
  {
    kind: 'whole thousands typed as in Word',
    lines: ['ho-so: 40.000'],
    before: 'printed 40',
    now: { refused: 'có thể là 40000 hoặc 40' },
  },
  {
    kind: 'the same in quotes',
    lines: ['ho-so: "40.372"'],
    before: 'refused: "phải là số"',
    now: { printed: { 'ho-so': '40.372' } },
  },
  {
    kind: 'half a person',
    lines: ['co-mat: 12.5'],
    before: 'printed 12,5',
    now: { refused: 'đếm theo đơn vị Người, không có phần lẻ' },
  },
  {
    kind: 'a decimal cut off by braces',
    lines: ['von: { so: 97,5 }'],
    before: 'could not be written; a plain map of figures lost the 5 without a word',
    now: { refused: 'số bị cắt đôi' },
  },
  {
    kind: 'powers and hexadecimals',
    lines: ['ho-so: 1e3', 'bien-che: 0x1F'],
    before: 'printed 1.000 and 31',
    now: { refused: 'không phải là cách viết số' },
  },
  {
    kind: 'digits that a number cannot keep',
    lines: ['ho-so: 12345678901234567890'],
    before: 'printed 12.345.678.901.234.567.000',
    now: { refused: 'dài quá 15 chữ số' },
  },
  {
    kind: 'tasks done that are more than the tasks',
    lines: ['duoc-giao: 14', 'dung-han: 14', 'xong-muon: 1', 'chua-xong: 6'],
    before: 'printed all four',
    now: { refused: '14 + 1 + 6 = 21, nhiều hơn "Nhiệm vụ được giao" là 14' },
  },
  {
    kind: 'more present than there may be',
    lines: ['bien-che: 2079', 'co-mat: 99999'],
    before: 'printed both',
    now: { refused: '"Biên chế có mặt" là 99.999, nhiều hơn "Biên chế được giao" là 2.079' },
  },
  {
    kind: 'a total less than the parts that are known',
    lines: ['van-ban: 33', 'van-ban-tinh: 34'],
    before: 'printed 33 over 34',
    now: { refused: 'riêng các phần đã có cộng lại được 34' },
  },
  {
    kind: 'nearly all',
    lines: ['ho-so: 33334', 'ho-so-dung-han: 33333'],
    before: 'printed 100',
    now: { printed: { 'ty-le-dung-han': '99,99' } },
  },
  {
    kind: 'nearly none',
    lines: ['phan-anh: 1000000', 'phan-anh-xong: 1'],
    before: 'printed 0',
    now: { printed: { 'ty-le-phan-anh': '0,01' } },
  },
  {
    kind: 'more than all, for a reason',
    lines: ['phan-anh: 318', 'phan-anh-xong: { so: 321, lyDo: Gồm 3 phản ánh của kỳ trước }'],
    before: 'could not be written at all',
    now: { printed: { 'ty-le-phan-anh': '100,94' } },
  },
  {
    kind: 'a rate of nothing',
    lines: ['phan-anh: 0', 'phan-anh-xong: 0', 'ty-le-phan-anh: { so: 100, lyDo: Không có phản ánh }'],
    before: 'always "-", whatever the office says',
    now: { printed: { 'ty-le-phan-anh': '100' } },
  },
  {
    kind: 'a rate of which nobody knows the parts',
    lines: ['phan-anh: "-"', 'phan-anh-xong: "-"', 'ty-le-phan-anh: "98,1%"'],
    before: 'refused: computed rows are not typed',
    now: { printed: { 'ty-le-phan-anh': '98,1', 'phan-anh': '-' } },
  },
]

describe('What was let in before:', () => {
  test.each(TABLE.map((row) => [row.kind, row.before, row] as const))('%s (%s)', (_, __, { lines, now }) => {
    const { refused, said, soLieu } = readFigures(...lines)
    expect(refused).toBe('refused' in now)
    if ('refused' in now) expect(said.some((each) => each.includes(now.refused))).toBe(true)
    else expect(soLieu).toMatchObject(now.printed)
  })
})

describe('What was compared before:', () => {
  const soLieu = 'soLieu:\n  ho-so: 900\n  bien-che: 2079\n  van-ban-tinh: 20\n  van-ban-xa: 10\n'
  const now: Ky = { ky: 'quy-3', nam: 2026, soLieu }

  test('30 documents of last year, of which ten were the districts’', () => {
    const { cungKy } = read(
      reportWith(
        { ...now, ky: '6-thang' },
        { cungKy: { ky: '6-thang', nam: 2025, soLieu: `${soLieu}  van-ban-huyen: 10\n` } },
      ),
    )
    expect(cungKy['van-ban']).toBe('40')
  })

  test('a quarter beside half a year', () => {
    const { kyTruoc } = read(reportWith(now, { kyTruoc: { ky: '6-thang', nam: 2026, soLieu } }))
    expect([kyTruoc['ho-so'], kyTruoc['bien-che']]).toEqual([undefined, '2.079'])
  })

  test('a province beside one of its agencies', () => {
    const other = { ky: '6-thang', nam: 2026, soLieu, coQuan: 'so-noi-vu' }
    const { refused, said } = read(reportWith(now, { kyTruoc: other }))
    expect([refused, said.some((each) => each.includes('Sở Nội vụ'))]).toEqual([true, true])
  })
})
