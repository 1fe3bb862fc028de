import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText, footnotesOf, walk } from '../../src/document/walk'
import { readBaoCaoJob } from '../../src/jobs/bao-cao'
import { startBaoCao } from '../../src/jobs/bao-cao-moi'
import { formatFinding, InputError } from '../../src/problem'
import { p, table } from '../import/made'
import { heading as h, loiVanDocx } from './made-loi-van'
import { temporaryFolder } from '../read/temporary'

const data = temporaryFolder()
cpSync('data', data, { recursive: true })
const folder = join(data, 'khanh-hoa/2026')
const FILE = join(folder, 'bao-cao-quy-1.yaml')
renameSync(join(folder, 'bao-cao-quy-1'), join(folder, 'cu'))
writeFileSync(FILE, `${readFileSync(FILE, 'utf8')}\nloiVan: loi-van.docx\n`)

/** The report with this body of its Word file. */
function readWith(body: string, duThao = true) {
  writeFileSync(join(folder, 'loi-van.docx'), loiVanDocx(body))
  return readBaoCaoJob(FILE, { duThao, dienTu: false, homNay: '2026-03-20' })
}
const linesOf = (body: string) => {
  const { document } = readWith(body).composed
  return Array.from(walk(document), ({ children }) => plainText(children))
}
function faultsOf(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(formatFinding)
    throw error
  }
  return []
}
const I1 =
  h(1, 'I. Công tác chỉ đạo, điều hành CCHC') + h(2, '1. Hoạt động chỉ đạo, điều hành nổi bật của lãnh đạo')

describe('Prose in one Word file', () => {
  test('stands under its headings, whatever their numbers, case and place in the file', () => {
    const lines = linesOf(
      h(1, 'V. KIẾN NGHỊ, ĐỀ XUẤT') +
        p('Đề nghị Bộ hướng dẫn sớm.') +
        h(1, 'kết quả thực hiện các nhiệm vụ CCHC') +
        p('3. Cải cách tổ chức bộ máy hành chính nhà nước', '', '<w:b/>') +
        p('b) Sắp xếp tổ chức bộ máy') +
        p('- Đã sắp xếp ba phòng.') +
        I1 +
        p('Lãnh đạo họp hằng tháng.'),
    )
    const at = (text: string) => lines.findIndex((line) => line.includes(text))
    expect(at('Lãnh đạo họp hằng tháng.')).toBeGreaterThan(at('Hoạt động chỉ đạo'))
    expect(at('- Đã sắp xếp ba phòng.')).toBeGreaterThan(at('Sắp xếp tổ chức bộ máy'))
    expect(at('Đề nghị Bộ')).toBeGreaterThan(at('- Đã sắp xếp'))
    expect(lines.filter((line) => line.includes('Sắp xếp tổ chức bộ máy'))).toHaveLength(1)
  })

  test('keeps bold and slanted words, notes and tables', () => {
    const note =
      '<w:p><w:r><w:t xml:space="preserve">Đã giao việc </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cụ thể</w:t></w:r>' +
      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> từng tuần.</w:t></w:r></w:p>'
    const { document } = readWith(I1 + note + table(['Đơn vị', 'Số việc'], ['Phòng Một', '12'])).composed
    const text = JSON.stringify(document)
    expect(text).toContain('{"type":"text","value":"cụ thể","bold":true}')
    expect(text).toMatch(/"value":" ?từng tuần\.","italic":true/u)
    expect(
      Array.from(footnotesOf(document), ({ children }) => plainText(children)).filter((each) =>
        each.includes('12/SNV-CCHC'),
      ),
    ).toHaveLength(1)
    const tables = document.parts.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'table')
    expect(JSON.stringify(tables[0])).toContain('Phòng Một')
  })

  test.each(['Gặp {\\{coQuan.ten}} ở đây', 'Đạt \\[số: khong-co] việc', 'Theo \\[^khong-co] ấy'])(
    'makes letters of what a backslash stands before: %s',
    (line) => {
      expect(linesOf(I1 + p(line)).join('\n')).toContain(line.replace('\\', ''))
    },
  )

  test('a part of the same name elsewhere takes no words away: a list under another part stays there', () => {
    const lines = linesOf(
      h(1, 'IV. Phương hướng, nhiệm vụ trọng tâm trong thời gian tới') +
        p('1. Cải cách thể chế: rà soát văn bản.') +
        p('2. Cải cách tài chính công') +
        p('Tiếp tục giao tự chủ.'),
    )
    const at = lines.findIndex((line) => line === '2. Cải cách tài chính công')
    expect(lines[at + 1]).toBe('Tiếp tục giao tự chủ.')
    expect(at).toBeGreaterThan(lines.findIndex((line) => line.includes('Phương hướng, nhiệm vụ')))
  })

  test('says each wrong heading, words under none and wrong calls with their paragraph', () => {
    const said = faultsOf(() =>
      readWith(p('Chữ lạc.') + I1 + p('Ổn.') + h(2, '2. Cải cách tư pháp') + h(1, 'VII. Mục lạ')),
    ).join('\n')
    expect(said).toMatch(/loi-van\.docx: đoạn 1: chữ này đứng trước mọi đề mục/u)
    expect(said).toMatch(/loi-van\.docx: đoạn 5: đề cương không có đề mục "2\. Cải cách tư pháp"/u)
    expect(said).toMatch(/loi-van\.docx: đoạn 6: đề cương không có đề mục "VII\. Mục lạ"/u)
    expect(faultsOf(() => readWith(I1 + p('Số [số: khong-co] và[^van-ban-la].'))).join('\n')).toMatch(
      /đoạn 3: không có văn bản "van-ban-la"[^]*đoạn 3: không có chỉ tiêu "khong-co"/u,
    )
    expect(
      faultsOf(() =>
        readWith(h(1, 'Kết quả thực hiện các nhiệm vụ CCHC') + p('Không thuộc khoản nào.')),
      ).join(),
    ).toContain('đoạn 2: đề mục "Kết quả thực hiện các nhiệm vụ CCHC" chỉ chứa các đề mục con')
  })

  test('a heading without words is named at its paragraph, words in the margins are said', () => {
    const body = I1 + p('Ổn.') + h(1, 'Đánh giá chung') + h(2, 'Mặt tích cực')
    const said = readWith(body).findings.map(formatFinding).join('\n')
    expect(said).toMatch(/loi-van\.docx: đoạn 5: mục "III\.1\. Mặt tích cực" chưa có lời văn/u)
  })

  test('beside a folder of text files it is a fault; so are no file and another kind of file', () => {
    cpSync(join(folder, 'cu'), join(folder, 'bao-cao-quy-1'), { recursive: true })
    expect(faultsOf(() => readWith(I1 + p('Ổn.'))).join()).toContain('lời văn có ở hai nơi')
    rmSync(join(folder, 'bao-cao-quy-1'), { recursive: true })
    const report = readFileSync(FILE, 'utf8')
    for (const [name, words] of [
      ['khong-co.docx', 'không có tệp khong-co.docx'],
      ['ke-hoach-minh-hoa.yaml', 'phải là tệp Word .docx'],
    ] as const) {
      writeFileSync(FILE, report.replace('loi-van.docx', name))
      expect(
        faultsOf(() => readBaoCaoJob(FILE, { duThao: true, dienTu: false, homNay: '2026-03-20' })).join(),
      ).toContain(words)
    }
    writeFileSync(FILE, report)
  })

  test('of a new period it has the headings and the text of before, marked until somebody has looked', async () => {
    cpSync(join(folder, 'cu'), join(folder, 'bao-cao-quy-1'), { recursive: true })
    writeFileSync(FILE, readFileSync(FILE, 'utf8').replace('\nloiVan: loi-van.docx\n', ''))
    const { files } = await startBaoCao(FILE, { ky: '6-thang', nam: 2026 })
    for (const [name, content] of files) writeFileSync(join(folder, name), content)
    const report = join(folder, 'bao-cao-6-thang.yaml')
    const state = { dienTu: false, homNay: '2026-06-15' }
    const draft = readBaoCaoJob(report, { ...state, duThao: true })
    const said = draft.findings.map(formatFinding).join('\n')
    expect(said).toMatch(/loi-van-6-thang\.docx: đoạn 3: còn \d\d mục mang lời văn kỳ trước/u)
    const before = readFileSync(join(folder, 'cu/bo-may-phan-cap.txt'), 'utf8').trim().split('\n')[0] ?? '-'
    const printed = Array.from(walk(draft.composed.document), ({ children }) => plainText(children))
    expect(printed.some((line) => line.startsWith(before.slice(0, 40)))).toBe(true)
    writeFileSync(
      report,
      readFileSync(report, 'utf8')
        .replace(/^kyTruoc:.*\n/mu, '')
        .replace('  kyHieu:', '  so: 12\n  ngay: 2026-06-15\n  kyHieu:'),
    )
    expect(
      faultsOf(() => readBaoCaoJob(report, { ...state, duThao: false })).filter((each) =>
        each.includes('còn lời văn kỳ trước dưới dòng này'),
      ).length,
    ).toBeGreaterThan(20)
  })
})
