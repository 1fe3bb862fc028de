import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportWordTemplate, generateKeHoach } from '../../../src/generate'
import { readDocx } from '../../read/docx'
import { testNeeding } from '../../read/programs'
import { temporaryFolder } from '../../read/temporary'
import { readPdf } from '../../read/pdf'
import { validateDocx } from '../../read/validate'

const PLAN = 'data/khanh-hoa/2025/ke-hoach.yaml'
const paper = { duThao: false, dienTu: false } as const

async function exported(): Promise<string> {
  const { name, content } = await exportWordTemplate(PLAN)
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

test('our own layout, exported as a Word template and filled again, is the document of the direct way to the letter', async () => {
  const mau = await exported()
  const direct = await generateKeHoach(PLAN, { ...paper, formats: ['docx'] })
  const filled = await generateKeHoach(PLAN, { ...paper, formats: ['docx'], mau })
  const parts = (word: Uint8Array | undefined) => readDocx(Buffer.from(word ?? [])).parts
  const [one, other] = [parts(direct.files.get('docx')), parts(filled.files.get('docx'))]
  for (const path of ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/header2.xml']) expect(other.get(path)).toBe(one.get(path))
  expect(validateDocx(Buffer.from(filled.files.get('docx') ?? []))?.errors ?? []).toEqual([])
})

testNeeding('soffice')(
  'the PDF of an office’s own Word layout is printed by LibreOffice, with the pages of the Word file',
  async () => {
    const { files, findings } = await generateKeHoach(PLAN, { ...paper, formats: ['docx', 'pdf'], mau: await exported() })
    expect(findings).toEqual([])
    expect(readPdf(Buffer.from(files.get('pdf') ?? [])).pages).toHaveLength(18)
  },
  120_000,
)
