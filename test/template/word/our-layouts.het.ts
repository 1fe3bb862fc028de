import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { exportWordTemplate, generateBaoCao, generateKeHoach } from '../../../src/index'
import { BODY, closeWord, openWord, readPart, writePart } from '../../../src/template/word/package'
import { allParagraphs, readDocx } from '../../read/docx'
import { temporaryFolder } from '../../read/temporary'
import { faultsOf } from '../../read/validate'

const paper = { duThao: false, dienTu: false, formats: ['docx'] } as const
const generate = { 'ke-hoach': generateKeHoach, 'bao-cao': generateBaoCao }
const partsOf = (word: Uint8Array | undefined) => readDocx(Buffer.from(word ?? [])).parts

const OWN_PLAN = 'data/so-khdt-tuyen-quang/2023/ke-hoach.yaml'

test.each([
  ['ke-hoach', 'ke-hoach', undefined],
  ['ke-hoach-tu-ban-hanh', 'ke-hoach', OWN_PLAN],
  ['bao-cao', 'bao-cao', undefined],
] as const)('templates/%s.docx is our layout as mau xuat writes it', async (name, slug, data) => {
  const { content } = await exportWordTemplate(slug, data)
  expect(partsOf(readFileSync(`templates/${name}.docx`))).toEqual(partsOf(content))
})

const DATA = [
  ['ke-hoach-tu-ban-hanh', 'so-khdt-tuyen-quang/2023/ke-hoach'],
  ['ke-hoach', 'khanh-hoa/2025/ke-hoach'],
  ['ke-hoach', 'ubnd-ninh-hoa/2022/ke-hoach'],
  ['ke-hoach', 'vp-ubnd-khanh-hoa/2023/ke-hoach'],
  ['bao-cao', 'khanh-hoa/2025/bao-cao-quy-1'],
  ['bao-cao', 'khanh-hoa/2026/bao-cao-quy-1'],
  ['bao-cao', 'so-tu-phap-khanh-hoa/2026/bao-cao-quy-1'],
] as const

test.each(DATA)('templates/%s.docx filled with %s says what the direct way says', async (layout, name) => {
  const file = `data/${name}.yaml`
  const mau = `templates/${layout}.docx`
  const slug = layout.startsWith('ke-hoach') ? 'ke-hoach' : 'bao-cao'
  const [filled, direct] = await Promise.all([
    generate[slug](file, { ...paper, mau }),
    generate[slug](file, paper),
  ])
  const [one, other] = [filled, direct].map(({ files }) =>
    allParagraphs(readDocx(Buffer.from(files.get('docx') ?? [])))
      .map(({ text }) => text)
      .filter(Boolean),
  )
  expect(one).toEqual(other)
  expect(filled.findings.map(({ message }) => message)).not.toContainEqual(
    expect.stringMatching(/mẫu không có/u),
  )
})

const pictures = (word: Uint8Array | undefined): string[] =>
  Object.entries(unzipSync(word ?? new Uint8Array())).flatMap(([path, content]) =>
    path.endsWith('.png') ? [createHash('sha256').update(content).digest('hex')] : [],
  )

test('templates/bao-cao.docx has the charts where they are asked for, as the direct way draws them', async () => {
  const file = 'data/khanh-hoa/2025/bao-cao-quy-1.yaml'
  const asked = { ...paper, bieuDo: true }
  const [filled, direct] = [
    await generateBaoCao(file, { ...asked, mau: 'templates/bao-cao.docx' }),
    await generateBaoCao(file, asked),
  ]
  expect(pictures(direct.files.get('docx'))).toHaveLength(2)
  expect(pictures(filled.files.get('docx'))).toEqual(pictures(direct.files.get('docx')))
  expect(faultsOf(Buffer.from(filled.files.get('docx') ?? []))).toEqual([])
})

test('a layout without a place for the charts is filled, and says that they are left out', async () => {
  const mau = join(temporaryFolder(), 'mau.docx')
  const word = openWord(readFileSync('templates/bao-cao.docx'), 'mau.docx')
  writePart(word, BODY, readPart(word, BODY).replace('{{&gt; bieuDo}}', 'Biểu đồ kèm theo'))
  writeFileSync(mau, closeWord(word))
  const { findings } = await generateBaoCao('data/khanh-hoa/2025/bao-cao-quy-1.yaml', {
    ...paper,
    bieuDo: true,
    mau,
  })
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/không có chỗ \{\{> bieuDo\}\}/u),
  )
})

test('a layout for plans that a decision issues names the places that another plan lacks', async () => {
  await expect(generateKeHoach(OWN_PLAN, { ...paper, mau: 'templates/ke-hoach.docx' })).rejects.toThrow(
    /tieuDeQuyetDinh[\s\S]*noiDungQuyetDinh/u,
  )
})

test('what a layout of another form leaves out of a plan is said, part by part', async () => {
  const { findings } = await generateKeHoach('data/ubnd-ninh-hoa/2022/ke-hoach.yaml', {
    ...paper,
    mau: 'templates/ke-hoach-tu-ban-hanh.docx',
  })
  const said = findings.flatMap(({ message }) => /không có chỗ \{\{> (\w+)\}\}/u.exec(message)?.[1] ?? [])
  expect(said).toEqual(['tieuDeQuyetDinh', 'noiDungQuyetDinh'])
})
