import { textsOf } from '../../src/import/source/nguon'
import { readPdf } from '../../src/import/read/read-pdf'
import { pdfOf, type TrangChu } from './made-pdf'

const page = (...lines: readonly string[]): TrangChu[] => [
  { chu: lines.map((chu, at) => ({ x: 60, y: 760 - at * 20, chu })) },
]
const PLAN = page(
  'KẾ HOẠCH',
  'Thực hiện công tác văn thư năm 2026',
  'I. NHIỆM VỤ',
  '- Rà soát sổ văn bản đến.',
)
const notesOf = async (content: Uint8Array) =>
  (await readPdf(content, 'a.pdf')).ghiChu?.map(({ loi }) => loi) ?? []

test('A PDF with a password is refused with what to do', async () => {
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -60 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`
  await expect(readPdf(pdfOf(PLAN, { khoa: locked }), 'a.pdf')).rejects.toMatchObject({
    name: 'UserError',
    message: 'a.pdf: tệp PDF có mật khẩu',
    hint: expect.stringContaining('in lại thành PDF không có mật khẩu') as string,
  })
})

test('A file that hangs at a PDF is named and not read', async () => {
  const attached =
    '/Names << /EmbeddedFiles << /Names [(du-toan.xlsx) << /Type /Filespec /F (du-toan.xlsx) /EF << /F 5 0 R >> >>] >> >>'
  expect(await notesOf(pdfOf(PLAN, { them: attached }))).toContain(
    'tệp PDF có tệp đính kèm, không đọc: du-toan.xlsx',
  )
})

test.each([
  ['when it opens', '/OpenAction << /S /JavaScript /JS (app.alert\\("x"\\)) >>'],
  ['by name', '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\("x"\\)) >>] >> >>'],
])('JavaScript that a PDF would run %s is not run, and said', async (_, them) => {
  expect(await notesOf(pdfOf(PLAN, { them }))).toContain('tệp PDF có mã JavaScript, không chạy')
})

test('A PDF that carries nothing has no such note', async () => {
  expect((await notesOf(pdfOf(PLAN))).filter((each) => /đính kèm|JavaScript/u.test(each))).toEqual([])
})

describe('A PDF in a font of before Unicode', () => {
  const OLD = page('KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026', 'NhiÖm vô')
  test.each([
    ['.VnTime', OLD, 'TCVN3', ['Kế hoạch cải cách hành chính năm 2026', 'Nhiệm vụ']],
    ['ABCDEF+.VnTimeH', page('kÕ ho¹ch c¶i c¸ch hµnh chÝnh'), 'TCVN3', ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH']],
    ['.VnArial', page('Sè: 12/KH-UBND cña UBND tØnh A'), 'TCVN3', ['Số: 12/KH-UBND của UBND tỉnh A']],
    ['VNI-Times', page('KEÁ HOAÏCH caûi caùch haønh chính'), 'VNI', ['KẾ HOẠCH cải cách hành chính']],
    ['ABCDEF+VNI-Helve', page('Sôû Tö phaùp tænh A, naêm 2026'), 'VNI', ['Sở Tư pháp tỉnh A, năm 2026']],
  ])('%s is read as the font shows it, and a note says so', async (phong, pages, code, lines) => {
    const { khoi, ghiChu = [] } = await readPdf(pdfOf(pages, { phong }), 'a.pdf')
    expect(textsOf(khoi).map(({ chu }) => chu)).toEqual(lines)
    expect(ghiChu.map(({ loi }) => loi)).toContainEqual(
      expect.stringContaining(`chữ phông ${phong.replace(/^[A-Z]{6}\+/u, '')} theo bảng mã cũ (${code})`),
    )
  })

  test.each([
    ['.VnTime', 'its table was made anew: its letters are Unicode', PLAN],
    ['VNI-Times', 'it has only plain letters', page('KE HOACH 12/KH-UBND 2026 Report on 100 files')],
    ['Vnpt-Sans', 'its name is another', page('Café, naïve, résumé, Nguyen Van A, 2026')],
  ])('%s is read where %s', async (phong, _, pages) => {
    expect((await readPdf(pdfOf(pages, { phong }), 'a.pdf')).khoi.length).toBeGreaterThan(0)
  })
})

test('A page of which the file holds only a part is named; one that is whole is not', async () => {
  const whole = Buffer.from(pdfOf(PLAN))
  const said = 'trang bị hỏng trong tệp'
  expect((await notesOf(whole)).join()).not.toContain(said)
  const damaged = Buffer.from(whole)
  const at = damaged.indexOf('Tj', damaged.indexOf('stream'))
  damaged.write('Xy', at)
  expect((await notesOf(damaged)).join()).toContain(said)
})
