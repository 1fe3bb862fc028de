import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportWordTemplate, generateBaoCao, generateKeHoach } from '../../../src/index'
import { withoutMinhHoa } from '../../data/reports'
import { allParagraphs, readDocx } from '../../read/docx'
import { testNeeding } from '../../read/programs'
import { temporaryFolder } from '../../read/temporary'
import { readPdf } from '../../read/pdf'
import { faultsOf } from '../../read/validate'
import { exported, joined, paper, parts, PLAN, testRoundTrip } from './exported'

/** The report of quý I/2025 in a folder of its own, as if its figures were real and it had been issued. */
function realReport(): string {
  const folder = temporaryFolder()
  cpSync('data', folder, { recursive: true })
  const home = join(folder, 'khanh-hoa', '2025')
  for (const name of ['bao-cao-quy-1.yaml', 'tien-do-quy-1.yaml', 'so-lieu-quy-1.yaml']) {
    const path = join(home, name)
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^minhHoa: true\n/mu, '')
        .replace('  kyHieu: BC-UBND\n', '  kyHieu: BC-UBND\n  so: 88\n  ngay: 2025-03-18\n'),
    )
  }
  return withoutMinhHoa(join(home, 'bao-cao-quy-1.yaml'))
}

const PLANS = [
  PLAN,
  ...['vp-ubnd-khanh-hoa/2023', 'so-khdt-tuyen-quang/2023', 'ubnd-ninh-hoa/2022'].map(
    (plan) => `data/${plan}/ke-hoach.yaml`,
  ),
]
testRoundTrip(PLANS.flatMap((plan) => [[plan, false] as const, [plan, true] as const]))

test('the letterhead and the signature of an exported template are text to edit, and name no office', async () => {
  const { content } = await exportWordTemplate()
  const texts = allParagraphs(readDocx(Buffer.from(content))).map(({ text }) => text)
  expect(texts).toEqual(
    expect.arrayContaining([
      '{{#each coQuan.dong}}',
      'Số: {{soKyHieu}}',
      '{{diaDanh}}, {{ngayBanHanh}}',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '{{chuHoa nguoiKy.chucVu}}',
      '{{nguoiKy.hoTen}}',
    ]),
  )
  expect(texts.join('\n')).not.toMatch(/Khánh Hòa|KHÁNH HÒA|3487/u)
})

test('a template exported from one office prints the letterhead of another', async () => {
  const mau = await exported('data/vp-ubnd-khanh-hoa/2023/ke-hoach.yaml')
  const head = async (plan: string) => {
    const { files } = await generateKeHoach(plan, { ...paper, formats: ['docx'], mau })
    return allParagraphs(readDocx(Buffer.from(files.get('docx') ?? [])))
      .map(({ text }) => text)
      .slice(0, 2)
  }
  expect(await head('data/ubnd-ninh-hoa/2022/ke-hoach.yaml')).toEqual(['ỦY BAN NHÂN DÂN', 'THỊ XÃ NINH HÒA'])
  expect(await head('data/vp-ubnd-khanh-hoa/2023/ke-hoach.yaml')).toEqual([
    'UBND TỈNH KHÁNH HÒA',
    'VĂN PHÒNG',
  ])
})

test('so is a report, with its notes and annexes', async () => {
  const plan = realReport()
  const { content } = await exportWordTemplate('bao-cao', plan)
  const mau = join(temporaryFolder(), 'mau-bao-cao.docx')
  writeFileSync(mau, content)
  const [direct, filled] = [
    await generateBaoCao(plan, { ...paper, formats: ['docx'] }),
    await generateBaoCao(plan, { ...paper, formats: ['docx'], mau }),
  ]
  const [one, other] = [parts(direct.files.get('docx')), parts(filled.files.get('docx'))]
  expect(joined(other.get('word/document.xml'))).toBe(joined(one.get('word/document.xml')))
  expect(one.get('word/document.xml')?.match(/<w:footnoteReference/gu)?.length).toBeGreaterThan(10)
  expect(faultsOf(Buffer.from(filled.files.get('docx') ?? []))).toEqual([])
})

testNeeding('soffice')(
  'the PDF of an office’s own Word layout is printed by LibreOffice, with the pages of the Word file',
  async () => {
    const { files, findings } = await generateKeHoach(PLAN, {
      ...paper,
      formats: ['docx', 'pdf'],
      mau: await exported(),
    })
    expect(findings).toEqual([])
    expect((await readPdf(Buffer.from(files.get('pdf') ?? []))).pages).toHaveLength(18)
  },
)
