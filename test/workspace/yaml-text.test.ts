import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { formatFinding } from '../../src/problem'
import { findFile } from '../../src/workspace/find-file'
import { readYaml } from '../../src/workspace/read-yaml'
import { temporaryFolder } from '../read/temporary'

const schema = z.strictObject({
  ten: z.string().optional(),
  y: z.array(z.string()).optional(),
  nam: z.number().optional(),
})

/** What is read of a file, and what is said of it. */
function readOf(content: string) {
  const file = join(temporaryFolder(), 'a.yaml')
  writeFileSync(file, content)
  const { value, findings } = readYaml(file, schema)
  const said = findings.map((each) => `${each.severity} ${formatFinding(each).slice(file.length + 1)}`)
  return { value, said }
}

describe('Words that a comma cuts off between braces are not lost without a word', () => {
  test.each([
    [
      '{ ten: Rà soát thủ tục, hành chính, nam: 2026 }',
      /^error 1:25: "hành chính" đứng một mình.*ten: "Rà soát thủ tục, hành chính"\)$/u,
    ],
    ['{ ten: "x", y, z }', /^error 1:13: "y, z" đứng một mình.*ten: "x, y, z"\)$/u],
    ['{ nam: 2026, ghi chú }', /"ghi chú" đứng một mình.*\(ghi dấu hai chấm/u],
    ['{ nam, ten: a }', /^error 1:3: "nam" đứng một mình/u],
    ['{ y: [a, b], c }', /^error 1:14: "c" đứng một mình/u],
  ])('%j', (content, message) => {
    const { value, said } = readOf(content)
    expect(value).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(message)
  })

  test.each([
    ['{ ten: "a, b", nam: 2026, }', { ten: 'a, b', nam: 2026 }],
    ['{ ten: , nam: 2026 }', { nam: 2026 }],
    ['ten:\nnam: 2026\n', { nam: 2026 }],
    ['{ y: [a, b] }', { y: ['a', 'b'] }],
  ])('%j says what it says', (content, expected) => {
    expect(readOf(content)).toEqual({ value: expected, said: [] })
  })
})

describe('Words behind a # are a comment, and are not lost without a word', () => {
  test.each([
    ['y:\n  - Truyền thông với thẻ #CaiCach trên mạng.\n', /^error 2:5: từ dấu # .*"#CaiCach trên mạng\."/u],
    ['ten: Căn hộ #12 phố A\n', /^error 1:6: .*"#12 phố A"/u],
    ['ten: Mẫu #Đơn\n', /^error .*"#Đơn"/u],
    ['ten: Rà soát văn bản số # 12 của tỉnh.\n', /^notice 1:6: .*"# 12 của tỉnh\."/u],
  ])('%j', (content, message) => {
    expect(readOf(content).said[0]).toMatch(message)
  })

  test.each([
    'nam: 2026 # năm của kế hoạch\n',
    'ten: Sở A # tạm\n',
    'ten: "Thẻ #CaiCach"\n',
    'ten: |\n  Thẻ #CaiCach trên mạng xã hội\n',
    'ten: A#B\n',
    '# đầu tệp\nten: A\n# cuối tệp\n',
  ])('%j is what it says', (content) => {
    expect(readOf(content).said).toEqual([])
  })
})

describe('A space that is none for YAML is named', () => {
  test.each([
    ['y:\n  -\u00a0Sở Nội vụ\n  - "Lưu: VT"\n'],
    ['y:\n  -\u00a0Sở Nội vụ\n  -\u00a0Sở Tư pháp\n'],
    ['nam:\u00a02026\nten: A\n'],
    ['ten: A\ny:\n\u00a0\u00a0- Sở Nội vụ\n'],
    ['y:\n  -\u3000Sở Nội vụ\n'],
    ['y:\n  - A\n  -\u200b B: C\n'],
  ])('%j', (content) => {
    expect(readOf(content).said[0]).toMatch(/^error \d+:\d+: có dấu cách lạ/u)
  })

  test('but may stand in a text', () => {
    expect(readOf('ten: Nghị\u00a0định số\u00a030\ny:\n  - |\n    -\u00a0dòng\n').said).toEqual([])
  })
})

test('Files of one text have the same content, and their faults each its own file', () => {
  const [mine, yours] = [temporaryFolder(), temporaryFolder()].map((folder) => {
    const file = join(folder, 'a.yaml')
    writeFileSync(file, 'ten: Mẫu\nnam: hai nghìn\n')
    return { path: file, ...readYaml(file, schema) }
  })
  expect(yours?.raw).toEqual({ ten: 'Mẫu', nam: 'hai nghìn' })
  for (const { path, findings, locate } of [mine, yours].filter((each) => each !== undefined)) {
    expect(findings).toHaveLength(1)
    expect(findings[0]?.place).toMatchObject({ file: path, line: 2 })
    expect(locate(['ten'])).toMatchObject({ file: path, line: 1, column: 1 })
  }
})

describe('A key is there once', () => {
  test.each([
    ['written twice', 'ten: A\nten: B\n', 2],
    ['with what nobody sees, first', 'te\u200bn: A\nten: B\n', 2],
    ['with what nobody sees, second', 'ten: A\nte\u200bn: B\n', 2],
    ['decomposed', 'tên: A\n'.normalize('NFD') + 'tên: B\n', 2],
    ['in braces', '{ ten: A, ten: B }\n', 1],
    ['a number', '1: A\n1: B\n', 2],
    ['a number and the same as a text', '1: A\n"1": B\n', 2],
  ])('%s', (_, content, line) => {
    expect(readOf(content).said).toContainEqual(
      expect.stringMatching(new RegExp(`^error ${line}:\\d+: khóa .*đã có ở trên`, 'u')),
    )
  })
})

test.each([
  ['a name with what nobody sees', 'te\u200bn: A\n', /tên mục "ten" có ký tự không nhìn thấy \(U\+200B\)/u],
  ['a name with a mark of direction, by its code', '"te\\u061cn": A\n', /ký tự không nhìn thấy \(U\+061C\)/u],
  ['a reference for a name', '&k ten: A\nnam: 2026\n*k : B\n', /tên mục là một tham chiếu/u],
  ['words in bold for a name, once', '**TM. Ủy ban**: A\n', /^error 1:1: tên mục là một tham chiếu/u],
  ['a group for a name', '? [ten]\n: A\n', /tên mục là một tham chiếu hoặc một nhóm/u],
  ['the rules of before', '%YAML 1.1\n---\nten: A\nnam: 07752\n', /%YAML 1\.1/u],
])('%s is refused', (_, content, reason) => {
  expect(readOf(content).said).toContainEqual(expect.stringMatching(reason))
})

describe('Is refused in bounded time', () => {
  test.each([
    [
      '30,000 keys',
      Array.from({ length: 30_000 }, (_, n) => `ten: ${n}`).join('\n'),
      /một nhóm có 30000 mục, nhiều nhất là 10000/u,
    ],
    ['9,000 keys', Array.from({ length: 9_000 }, (_, n) => `ten: ${n}`).join('\n'), /khóa này đã có/u],
    [
      '30,000 references',
      `ten: &a x\ny: [${Array<string>(30_000).fill('*a').join(',')}]\n`,
      /quá nhiều tham chiếu/u,
    ],
    ['references to nothing', `y: [${Array<string>(1000).fill('*b').join(',')}]\n`, /\*b không trỏ tới đâu/u],
    [
      'a text without end',
      `ten: ${'việc '.repeat(200_000)}\n`,
      /một mục dài \d+ ký tự, nhiều nhất là 100000/u,
    ],
    ['a text without end in quotes', `ten: "${'việc '.repeat(200_000)}"\n`, /một mục dài/u],
  ])('%s', (_, content, message) => {
    expect(readOf(content).said[0]).toMatch(message)
  })
})

describe('A file is found by its letters', () => {
  const [composed, decomposed] = ['số liệu.yaml'.normalize('NFC'), 'số liệu.yaml'.normalize('NFD')] as const
  test.each([
    ['composed on both sides', composed, composed],
    ['decomposed on the disk', decomposed, composed],
    ['decomposed in the data', composed, decomposed],
    ['in a folder that is decomposed', join('Quý 1'.normalize('NFD'), decomposed), join('Quý 1', composed)],
  ])('%s', (_, onDisk, named) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, onDisk, '..'), { recursive: true })
    writeFileSync(join(folder, onDisk), '')
    expect(findFile(folder, named)).toBe(join(folder, onDisk))
  })

  test('and one that is not there keeps its name', () => {
    const folder = temporaryFolder()
    expect(findFile(folder, 'khong-co/a.yaml')).toBe(join(folder, 'khong-co/a.yaml'))
  })
})
