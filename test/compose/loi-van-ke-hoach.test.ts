import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planOf } from '../cli/captured'
import { make, type Made } from '../data/made'
import { linesOf, tablesOf } from '../data/reports'
import { temporaryFolder } from '../read/temporary'
import { imported } from '../import/made'
import { readDocx } from '../../src/import/read/read-docx'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { InputError } from '../../src/problem'

/** Emphasis and notes wherever a plan has words, and stars that are stars. */
const MORE = `
mucDich:
  tieuDe: MỤC ĐÍCH[^muc]
  gach: ["**Thời gian:** quý I, bằng 2 \\\\* 3", "*Phương châm*[^1]"]
toChuc: { tieuDe: TỔ CHỨC THỰC HIỆN, moDau: ["**1. Văn phòng** theo dõi."] }
kinhPhi:
  tieuDe: KINH PHÍ
  gach: [{ noiDung: "Các phòng:", cong: ["Phòng *Một*;", "Phòng Hai."] }, Các xã.]
  khoan: [{ noiDung: "Đơn vị:", diem: [{ noiDung: Sở., gach: [{ noiDung: "Mở sổ:", cong: [Hằng ngày.] }] }] }]
chuThich: { muc: Theo nghị quyết., "1": Có chữ *nghiêng*., bang: Sổ theo mẫu. }
phuLuc:
  ten: DANH MỤC NHIỆM VỤ
  kemTheo: ke-hoach
  cot:
    - { ten: TT, noiDung: tt, rong: 10 }
    - { ten: Nhiệm vụ, noiDung: nhiemVu, rong: 60 }
    - { ten: Thời hạn, noiDung: thoiHan, rong: 15 }
    - { ten: Chủ trì, noiDung: chuTri, rong: 15 }
linhVuc:
  - nhiemVu:
      - ten: "**Rà soát** sổ[^bang] (\\\\*)"
        moc: [{ thoiHan: Quý I/2025, phanCong: { chuTri: Sở A } }]
`
const folder = temporaryFolder()
const file = join(folder, 'ke-hoach.yaml')
const plain = readFileSync(planOf(), 'utf8').replace(
  /\n(?:mucTieu|toChuc|phuLuc|linhVuc|mucDich|nhiemVu|kinhPhi):[^]*/u,
  '\n',
)
const head = `phienBan: 1\n${plain}`
for (const name of ['co-quan.yaml', 'van-ban.yaml'])
  copyFileSync(join(dirname(planOf()), name), join(folder, name))

let made: Made
beforeAll(async () => {
  writeFileSync(file, head + MORE)
  made = await make('ke-hoach', file)
})

test('A star that is escaped is printed, marks are not, in Word and in PDF', () => {
  const word = made.docx.sections.flatMap(linesOf).join('\n')
  const pdf = made.pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  for (const text of [word, pdf]) {
    expect(text).toContain('Thời gian: quý I, bằng 2 * 3')
    expect(text).not.toContain('**')
    expect(text).not.toContain('[^')
  }
})

test('Lines "+" stand below their dash, each a paragraph of its own role, in Word and in PDF', () => {
  const wanted = ['- Các phòng:', '+ Phòng Một;', '+ Phòng Hai.', '- Các xã.']
  const word = made.docx.sections.flatMap(linesOf).map((line) => line.trim())
  const pdf = made.pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text.trim()))
  for (const lines of [word, pdf])
    expect(lines.slice(lines.indexOf('- Các phòng:')).slice(0, wanted.length)).toEqual(wanted)
  const roles = made.document.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block.role] : []))
  expect(roles.filter((role) => role === 'cong')).toHaveLength(3)
})

test('So it is in the table of the annex', () => {
  expect(made.docx.sections.flatMap(tablesOf).flat(2)).toContain('Rà soát sổ (*)')
})

test('Words between stars are bold or slanted in the tree, a number at their start makes no heading of them', () => {
  const paragraphs = made.document.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  const timed = paragraphs.find(({ children }) =>
    children.some((each) => each.type === 'text' && each.value.startsWith('Thời gian')),
  )
  expect(timed?.children).toContainEqual({ type: 'text', value: 'Thời gian:', bold: true })
  const last = paragraphs.find(({ children }) =>
    children.some((each) => each.type === 'text' && each.value.includes('1. Văn phòng')),
  )
  expect(last?.role).toBe('doan')
})

test('Read back from Word the plan has the same words with the same marks', () => {
  const { keHoach } = imported(readDocx(made.bytes.docx, 'ke-hoach.docx'))
  expect(keHoach.mucDich).toEqual({
    tieuDe: 'MỤC ĐÍCH[^1]',
    gach: ['**Thời gian:** quý I, bằng 2 \\* 3', '*Phương châm*[^2]'],
  })
  expect(keHoach.kinhPhi).toMatchObject({
    gach: [{ noiDung: 'Các phòng:', cong: ['Phòng *Một*;', 'Phòng Hai.'] }, 'Các xã.'],
    khoan: [{ diem: [{ gach: [{ noiDung: 'Mở sổ:', cong: ['Hằng ngày.'] }] }] }],
  })
  expect(keHoach.linhVuc?.[0]?.nhiemVu[0]?.ten).toBe('**Rà soát** sổ[^3] (\\*)')
  expect(keHoach.chuThich).toEqual({
    '1': 'Theo nghị quyết.',
    '2': 'Có chữ nghiêng.',
    '3': 'Sổ theo mẫu.',
  })
})

test.each([
  ['a star alone', 'mucDich: { tieuDe: A, moDau: ["50 (*)"] }', /dấu \* không có dấu thứ hai/u],
  [
    'a note without words',
    'mucDich: { tieuDe: A, moDau: ["a[^x]"] }',
    /không có nội dung chú thích \[\^x\]/u,
  ],
  ['a note nobody calls', 'chuThich: { x: a }', /không có chỗ nào gọi chú thích \[\^x\]/u],
  ['a note in a note', 'mucDich: { tieuDe: A, moDau: ["a[^x]"] }\nchuThich: { x: "b[^x]" }', /lại gọi/u],
  ['words of a note in the text', 'mucDich: { tieuDe: A, moDau: ["[^x]: a"] }', /ghi ở mục chuThich/u],
])('%s is refused with the way to mend it', (_, more, wanted) => {
  const bad = join(folder, 'sai.yaml')
  writeFileSync(bad, `${head}\n${more}\n`)
  const read = (): unknown => readKeHoach(bad)
  expect(read).toThrow(InputError)
  expect(read).toThrow(wanted)
})

test('In a file of before there were versions a star is a star', () => {
  const old = join(folder, 'cu.yaml')
  writeFileSync(old, `${plain}\nmucDich: { tieuDe: A, moDau: ["50 (*) **b** [^1]"] }\n`)
  expect(readKeHoach(old).hoSo.keHoach.mucDich?.moDau).toEqual(['50 (\\*) \\*\\*b\\*\\* \\[^1]'])
})
