import { parseDocument } from 'yaml'
import { changeCoQuan } from '../../src/workspace/change-co-quan'

const REGISTER = `# đầu tệp
coQuan:
  - id: mot
    ten: Sở Một # tên
    phong:
      # các phòng
      - { id: phong-a, ten: Phòng A, linhVuc: [the-che], viec: [đất đai] } # A
      - id: phong-b
        ten: Phòng B
      - { id: phong-c, ten: "Phòng C, D" }
    banHanh:
      loai: ke-hoach
      noiNhan:
        - UBND tỉnh # tỉnh
        # ở giữa
        - Sở Nội vụ
        - "Lưu: VT"
      nguoiKy: { quyenHan: [], chucVu: Giám đốc }
  - id: hai
    ten: >-
      Sở
      Hai
# cuối tệp
`
type Change = { readonly path: string[]; readonly value: unknown }
const change = (changes: readonly Change[], register = REGISTER, id = 'mot'): string =>
  changeCoQuan(register, id, changes)

/** The lines that went and those that came. */
function difference(old: string, now: string): { gone: string[]; come: string[] } {
  const [one, other] = [old.split('\n'), now.split('\n')]
  return {
    gone: one.filter((line) => !other.includes(line)),
    come: other.filter((line) => !one.includes(line)),
  }
}

describe('One field of an entry changes, every other byte stays', () => {
  test.each<[string, Change, string[], string[]]>([
    [
      'a name',
      { path: ['ten'], value: 'Sở Một: mới' },
      ['    ten: Sở Một # tên'],
      ['    ten: "Sở Một: mới" # tên'],
    ],
    [
      'a recipient',
      { path: ['banHanh', 'noiNhan'], value: ['UBND tỉnh', 'Sở Mới', 'Lưu: VT'] },
      ['        - Sở Nội vụ'],
      ['        - Sở Mới'],
    ],
    [
      'a recipient more',
      { path: ['banHanh', 'noiNhan'], value: ['UBND tỉnh', 'Sở Nội vụ', 'Đảng ủy', 'Lưu: VT'] },
      [],
      ['        - Đảng ủy'],
    ],
    [
      'the first recipient less',
      { path: ['banHanh', 'noiNhan'], value: ['Sở Nội vụ', 'Lưu: VT'] },
      ['        - UBND tỉnh # tỉnh'],
      [],
    ],
    [
      'a department in braces',
      {
        path: ['phong'],
        value: [
          { id: 'phong-a', ten: 'Phòng A', linhVuc: ['the-che', 'chi-dao'], viec: ['đất đai'] },
          { id: 'phong-b', ten: 'Phòng B' },
          { id: 'phong-c', ten: 'Phòng C, D' },
        ],
      },
      ['      - { id: phong-a, ten: Phòng A, linhVuc: [the-che], viec: [đất đai] } # A'],
      ['      - { id: phong-a, ten: Phòng A, linhVuc: [the-che, chi-dao], viec: [đất đai] } # A'],
    ],
    [
      'a department over two lines',
      {
        path: ['phong'],
        value: [
          { id: 'phong-a', ten: 'Phòng A', linhVuc: ['the-che'], viec: ['đất đai'] },
          { id: 'phong-b', ten: 'Phòng B, E' },
          { id: 'phong-c', ten: 'Phòng C, D' },
        ],
      },
      ['        ten: Phòng B'],
      ['        ten: Phòng B, E'],
    ],
    [
      'a value between braces',
      { path: ['banHanh', 'nguoiKy', 'quyenHan'], value: ['KT. Giám đốc'] },
      ['      nguoiKy: { quyenHan: [], chucVu: Giám đốc }'],
      ['      nguoiKy: { quyenHan: [KT. Giám đốc], chucVu: Giám đốc }'],
    ],
    ['a field more', { path: ['banHanh', 'diaDanh'], value: 'Mẫu' }, [], ['      diaDanh: Mẫu']],
    ['a field less', { path: ['banHanh', 'loai'], value: undefined }, ['      loai: ke-hoach'], []],
    [
      'a list less',
      { path: ['phong'], value: undefined },
      [
        '    phong:',
        '      # các phòng',
        '      - { id: phong-a, ten: Phòng A, linhVuc: [the-che], viec: [đất đai] } # A',
        '      - id: phong-b',
        '        ten: Phòng B',
        '      - { id: phong-c, ten: "Phòng C, D" }',
      ],
      [],
    ],
  ])('%s', (_, one, gone, come) => {
    expect(difference(REGISTER, change([one]))).toEqual({ gone, come })
    const crlf = REGISTER.replace(/\n/gu, '\r\n')
    expect(change([one], crlf).replace(/\r\n/gu, '\n')).toBe(change([one]))
    expect(change([one], crlf)).not.toMatch(/[^\r]\n/u)
  })

  test('a text over several lines becomes one line', () => {
    const made = change([{ path: ['ten'], value: 'Sở Hai mới' }], REGISTER, 'hai')
    expect(difference(REGISTER, made)).toEqual({
      gone: ['    ten: >-', '      Sở', '      Hai'],
      come: ['    ten: Sở Hai mới'],
    })
  })

  test('several at once say all that is to be said', () => {
    const made = change([
      { path: ['banHanh', 'noiNhan'], value: ['A', 'B', 'Lưu: VT', 'C'] },
      { path: ['phong'], value: [{ id: 'x', ten: 'X' }] },
      { path: ['cap'], value: 'so' },
    ])
    const [mot] = (parseDocument(made).toJS() as { coQuan: Record<string, unknown>[] }).coQuan
    expect(mot).toMatchObject({
      cap: 'so',
      phong: [{ id: 'x', ten: 'X' }],
      banHanh: { noiNhan: ['A', 'B', 'Lưu: VT', 'C'] },
    })
    expect(made).toContain('# ở giữa')
  })

  test.each<[string, string, unknown, string]>([
    [
      '{ quyenHan: [], chucVu: Giám đốc }',
      'hoTen',
      'A, B',
      '{ quyenHan: [], chucVu: Giám đốc, hoTen: "A, B" }',
    ],
    ['{ quyenHan: [], chucVu: Giám đốc }', 'quyenHan', undefined, '{ chucVu: Giám đốc }'],
    ['{ quyenHan: [], chucVu: Giám đốc }', 'chucVu', undefined, '{ quyenHan: [] }'],
    ['{}', 'hoTen', 'A', '{ hoTen: A }'],
  ])('between braces %s, %s becomes %j', (held, key, value, expected) => {
    const register = REGISTER.replace('{ quyenHan: [], chucVu: Giám đốc }', held)
    expect(change([{ path: ['banHanh', 'nguoiKy', key], value }], register)).toBe(
      register.replace(held, expected),
    )
  })

  test('what is written in another way is refused with its line, not rewritten', () => {
    const register = REGISTER.replace('ten: Sở Một', 'ten: &t Sở Một').replace('ten: Phòng B', 'ten: *t')
    expect(() => change([{ path: ['ten'], value: undefined }], register)).toThrow(/dòng 3: mục "ten"/u)
  })
})
