import { upgradeYaml } from '../../src/workspace/upgrade-yaml'

const PLAN = `# yaml-language-server: $schema=a.json
# Ghi chú của văn thư.
coQuan: so-a # mã
nam: 2025
trichYeu: Kế hoạch (*)

mucDich:
  tieuDe: A
  moDau:
    - Trên 50% (*) # đã hỏi
    - "Tệp C:\\\\x *"
    - 'nháy đơn *'
    - |
      hai dòng *
      và [^1]
`

test('A plan of before gets its version, its stars are escaped in the quotes they stand in, comments stay', () => {
  expect(upgradeYaml(PLAN, 'a.yaml')).toBe(
    PLAN.replace('coQuan: so-a', 'phienBan: 1\ncoQuan: so-a')
      .replace('50% (*)', '50% (\\*)')
      .replace('"Tệp C:\\\\x *"', '"Tệp C:\\\\\\\\x \\\\*"')
      .replace("'nháy đơn *'", "'nháy đơn \\*'")
      .replace('hai dòng *\n      và [^1]', 'hai dòng \\*\n      và \\[^1]'),
  )
})

test('What is upgraded is not upgraded again', () => {
  expect(upgradeYaml(upgradeYaml(PLAN, 'a.yaml') ?? '', 'a.yaml')).toBeUndefined()
})

test('Line ends of Windows stay, and every other kind of file only gets its version', () => {
  expect(upgradeYaml('soLieu:\r\n  a: 5 # sao *\r\n', 'a.yaml')).toBe(
    'phienBan: 1\r\nsoLieu:\r\n  a: 5 # sao *\r\n',
  )
})

test.each([
  ['a newer file', 'phienBan: 9\nsoLieu: {}', /phiên bản dạng 9/u],
  ['a file of another program', 'name: x', /không phải tệp dữ liệu/u],
  ['broken YAML', 'a: [', /viết sai cú pháp/u],
])('%s is refused', (_, source, wanted) => {
  expect(() => upgradeYaml(source, 'a.yaml')).toThrow(wanted)
})
