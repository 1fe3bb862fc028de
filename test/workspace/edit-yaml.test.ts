import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { changeYaml, editYaml, withChanges } from '../../src/workspace/edit-yaml/edit-yaml'
import { ROOT } from '../house/source'

const TIEN_DO = `# Tiến độ, ghi ngày 14/3.
phienBan: 1
nhiemVu:
  # I. Thể chế
  - ma: I.1
    ten: Rà soát văn bản   # hai lần một năm
    trangThai: dang-thuc-hien

  # II. Thủ tục
  - ma: II.1
    ngay: 2025-02-27
  - { ma: II.2, ghiChu: "chờ ý kiến: Sở Tài chính" }
`
/** The lines that went and those that came. */
const difference = (before: string, after: string): readonly [string[], string[]] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [old.filter((line) => !now.includes(line)), now.filter((line) => !old.includes(line))]
}

describe('A field of a data file changes, every other byte stays:', () => {
  test.each([
    [
      'a code',
      ['nhiemVu', 0, 'trangThai'],
      'hoan-thanh',
      ['    trangThai: dang-thuc-hien'],
      ['    trangThai: hoan-thanh'],
    ],
    [
      'beside a comment',
      ['nhiemVu', 0, 'ten'],
      'Rà soát: đợt 1',
      ['    ten: Rà soát văn bản   # hai lần một năm'],
      ['    ten: "Rà soát: đợt 1"   # hai lần một năm'],
    ],
    [
      'a field more',
      ['nhiemVu', 1, 'minhChung'],
      'Công văn gửi các xã',
      [],
      ['    minhChung: Công văn gửi các xã'],
    ],
    [
      'a text of several lines',
      ['nhiemVu', 1, 'ghiChu'],
      'dòng một\ndòng hai',
      [],
      ['    ghiChu: |-', '      dòng một', '      dòng hai'],
    ],
    [
      'the first field of an entry less',
      ['nhiemVu', 1, 'ma'],
      undefined,
      ['  - ma: II.1', '    ngay: 2025-02-27'],
      ['  - ngay: 2025-02-27'],
    ],
    [
      'in braces',
      ['nhiemVu', 2, 'ghiChu'],
      'đã có ý kiến',
      ['  - { ma: II.2, ghiChu: "chờ ý kiến: Sở Tài chính" }'],
      ['  - { ma: II.2, ghiChu: đã có ý kiến }'],
    ],
    [
      'an entry more, as its neighbour is written',
      ['nhiemVu', 3],
      { ma: 'II.3', moc: 1 },
      [],
      ['  - { ma: II.3, moc: 1 }'],
    ],
    [
      'an entry less',
      ['nhiemVu', 2],
      undefined,
      ['  - { ma: II.2, ghiChu: "chờ ý kiến: Sở Tài chính" }'],
      [],
    ],
    [
      'a group that was not there',
      ['banHanh', 'nguoiKy', 'hoTen'],
      'H’Nga',
      [],
      ['banHanh:', '  nguoiKy:', '    hoTen: H’Nga'],
    ],
  ])('%s', (_, path, value, gone, come) => {
    const edited = editYaml(TIEN_DO, [{ path, value }])
    expect(edited).toBeDefined()
    expect(difference(TIEN_DO, edited ?? '')).toEqual([gone, come])
    expect(changeYaml(TIEN_DO, [{ path, value }])).toBe(edited)
  })

  test('an entry in the middle, at the place asked for', () => {
    const edited = editYaml(TIEN_DO, [{ path: ['nhiemVu', 1], value: { ma: 'I.2' }, them: true }])
    const { nhiemVu } = parse(edited ?? '') as { nhiemVu: { ma: string }[] }
    expect(nhiemVu.map(({ ma }) => ma)).toEqual(['I.1', 'I.2', 'II.1', 'II.2'])
  })

  test('sixty fields at once are those sixty', () => {
    const source = readFileSync(join(ROOT, 'data/khanh-hoa/2025/tien-do-quy-1.yaml'), 'utf8')
    const { nhiemVu } = parse(source) as { nhiemVu: unknown[] }
    const changes = nhiemVu.flatMap((_, at) => [
      { path: ['nhiemVu', at, 'ghiChu'], value: `dòng ${at}: "thử", #${at}` },
      { path: ['nhiemVu', at, 'ngay'], value: at % 2 ? undefined : '2025-03-01' },
    ])
    const edited = editYaml(source, changes)
    expect(parse(edited ?? '')).toEqual(withChanges(parse(source), changes))
    const comments = source.split('\n').filter((line) => line.trim().startsWith('#'))
    expect((edited ?? '').split('\n').filter((line) => line.trim().startsWith('#'))).toEqual(comments)
  })
})

describe('Where the bytes cannot stay, the words and the comments do:', () => {
  test.each([
    ['an anchor that another field uses', 'a: &x { b: 1 } # ghi nhớ\nc: *x\n', ['c', 'b'], 2],
    ['the last entry of a list', '# ghi nhớ\nnhiemVu:\n  - ma: I.1\n', ['nhiemVu', 0], undefined],
  ])('%s', (_, source, path, value) => {
    const made = changeYaml(source, [{ path, value }])
    expect(made).toContain('# ghi nhớ')
    expect(parse(made)).toEqual(withChanges(parse(source), [{ path, value }]))
  })
})

test('fields that were left open with a note behind them are filled in together', () => {
  const source = 'banHanh:\n  kyHieu: # cần ghi\n  noiNhan: # cần ghi\n  nguoiKy: # cần ghi\ntrichYeu: x\n'
  const made = changeYaml(source, [
    { path: ['banHanh', 'kyHieu'], value: 'KH-STP' },
    { path: ['banHanh', 'noiNhan', 0], value: 'Lưu: VT' },
    { path: ['banHanh', 'nguoiKy', 'chucVu'], value: 'Giám đốc' },
    { path: ['banHanh', 'nguoiKy', 'hoTen'], value: 'Nguyễn Văn A' },
  ])
  expect(parse(made)).toEqual({
    banHanh: {
      kyHieu: 'KH-STP',
      noiNhan: ['Lưu: VT'],
      nguoiKy: { chucVu: 'Giám đốc', hoTen: 'Nguyễn Văn A' },
    },
    trichYeu: 'x',
  })
})
