import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFinding } from '../../src/problem'
import { readTemplates } from '../../src/workspace/read-templates'
import { temporaryFolder } from '../read/temporary'

const HOME = join(__dirname, '../../templates')

/** A report's folder with some files of prose, and templates beside it. */
function office(prose: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'bao-cao'))
  for (const [name, text] of Object.entries(prose)) writeFileSync(join(folder, 'bao-cao', name), text)
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text)
  const { templates, findings } = readTemplates(HOME, join(folder, 'bao-cao.yaml'))
  return {
    templates,
    said: findings.map((finding) => formatFinding(finding).replace(`${folder}/bao-cao/`, '')),
  }
}

describe('The prose of an office', () => {
  test('takes its place in the templates by the name of its file', () => {
    const { templates, said } = office({ 'chi-dao.txt': 'Lời văn.' })
    expect([templates['loi-van/chi-dao']?.source, said]).toEqual(['Lời văn.', []])
  })

  test('is read whatever the case of the ending: nothing is passed over without a word', () => {
    expect(office({ 'chi-dao.TXT': 'Lời văn.' }).templates['loi-van/chi-dao']?.source).toBe('Lời văn.')
  })

  test('is empty where there is no file', () => {
    expect(office({}).templates['loi-van/kiem-tra']?.source).toBe('')
  })

  test('that no template calls is refused, with its own file', () => {
    expect(office({ 'chi-dạo.txt': 'Lời văn.', 'kiem-tra.txt': 'Lời văn.' }).said).toEqual([
      expect.stringMatching(
        /^chi-dạo\.txt:1:1: không có mẫu nào dùng lời văn "chi-dạo": nội dung này sẽ không được in/u,
      ),
    ])
  })

  test('that only a comment of a template names is refused too', () => {
    expect(office({ 'tên.txt': 'Lời văn.' }).said).toEqual([
      expect.stringMatching(/^tên\.txt:1:1: không có mẫu nào dùng/u),
    ])
    expect(
      office({ 'khac.txt': 'Lời văn.' }, { 'rieng.hbs': '{{! {{> loi-van/khac}} }}' }).said,
    ).toHaveLength(1)
  })

  test('may be called by a template beside the data, and by other prose', () => {
    expect(office({ 'khac.txt': 'Lời văn.' }, { 'bao-cao-ket-thuc.hbs': '{{> loi-van/khac}}' }).said).toEqual(
      [],
    )
    expect(office({ 'chi-dao.txt': '{{> loi-van/khac}}', 'khac.txt': 'Lời văn.' }).said).toEqual([])
  })

  test('that no page can show is refused with its line and column', () => {
    expect(office({ 'chi-dao.txt': 'Một\nHai \u0007' }).said).toEqual([
      expect.stringMatching(/^chi-dao\.txt:2:5: có ký tự/u),
    ])
  })

  test('that is not text in UTF-8 is refused', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'bao-cao'))
    writeFileSync(join(folder, 'bao-cao', 'chi-dao.txt'), Buffer.from([0xff, 0xfe, 0x41, 0x00]))
    expect(() => readTemplates(HOME, join(folder, 'bao-cao.yaml'))).toThrow(/không phải văn bản UTF-8/u)
  })
})

describe('The notes of prose', () => {
  const sources = ({ templates }: ReturnType<typeof office>) =>
    ['chi-dao', 'kiem-tra'].map((name) => templates[`loi-van/${name}`]?.source ?? '')
  const marks = (text: string) => Array.from(text.matchAll(/\[\^([\w-]+)\]/gu), ([, mark]) => mark)

  test.each(['1', 'a'])('of two files are two, though both are called [^%s]', (mark) => {
    const text = `Một[^${mark}].\n\n[^${mark}]: Nghị định`
    const [one = '', other = ''] = sources(office({ 'chi-dao.txt': text, 'kiem-tra.txt': text }))
    expect([
      new Set(marks(one)).size,
      new Set(marks(other)).size,
      new Set([...marks(one), ...marks(other)]).size,
    ]).toEqual([1, 1, 2])
  })

  test('keep the names of documents of the register', () => {
    expect(sources(office({ 'chi-dao.txt': 'Một[^nq-76-2021-cp].' }))[0]).toBe('Một[^nq-76-2021-cp].')
  })

  test('have marks that the text reader knows, though the name of the file has letters with marks', () => {
    const { templates, said } = office(
      { 'mở-đầu.txt': 'Một[^1].\n[^1]: Hai' },
      { 'bao-cao-ket-thuc.hbs': '{{> loi-van/mở-đầu}}' },
    )
    expect([said, marks(templates['loi-van/mở-đầu']?.source ?? '')]).toEqual([
      [],
      ['loi-van-1-1', 'loi-van-1-1'],
    ])
  })

  test('without words, and words that no note calls, are refused at their place', () => {
    expect(office({ 'chi-dao.txt': 'Một[^1],\n hai[^9].\n[^1]: Nghị định\n[^2]: Thông tư' }).said).toEqual([
      'chi-dao.txt:2:5: không có nội dung chú thích [^9] (thêm dòng "[^9]: …" vào tệp này)',
      'chi-dao.txt:4:1: không có chỗ nào gọi chú thích [^2] (ghi [^2] vào lời văn hoặc bỏ dòng này)',
    ])
  })

  test('behind a backslash are none', () => {
    expect(office({ 'chi-dao.txt': 'Một \\[^9].' }).said).toEqual([])
  })
})

test('Prose that cites a document the register lacks is refused in its own file, at its mark', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'bao-cao'))
  writeFileSync(join(folder, 'bao-cao', 'chi-dao.txt'), 'Căn cứ[^nq-76-2021-cp]\nvà[^qd-khong-co].')
  const { findings } = readTemplates(HOME, join(folder, 'bao-cao.yaml'), {
    known: (id) => id === 'nq-76-2021-cp',
  })
  expect(findings.map(formatFinding)).toEqual([
    expect.stringMatching(/chi-dao\.txt:2:3: không có văn bản "qd-khong-co"/u),
  ])
})

describe('Templates', () => {
  test('beside the data take the place of ours', () => {
    expect(office({}, { 'bao-cao-ket-thuc.hbs': 'Hết./.' }).templates['bao-cao-ket-thuc']?.source).toBe(
      'Hết./.',
    )
  })

  test('given by hand must have the name of one of ours', () => {
    const folder = temporaryFolder()
    cpSync(join(HOME, 'bao-cao-ket-thuc.hbs'), join(folder, 'ket.hbs'))
    expect(() => readTemplates(HOME, join(folder, 'bao-cao.yaml'), { mau: join(folder, 'ket.hbs') })).toThrow(
      /không thay cho mẫu nào/u,
    )
  })
})
