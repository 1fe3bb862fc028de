import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportWordTemplate, generateKeHoach } from '../../../src/index'
import { readDocx } from '../../read/docx'
import { temporaryFolder } from '../../read/temporary'
import { faultsOf } from '../../read/validate'

export const PLAN = 'data/khanh-hoa/2025/ke-hoach.yaml'
export const paper = { duThao: false, dienTu: false } as const

/** Our own layout of a plan as a Word template: its path. */
export async function exported(plan = PLAN): Promise<string> {
  const { name, content } = await exportWordTemplate('ke-hoach', plan)
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

export const parts = (word: Uint8Array | undefined) => readDocx(Buffer.from(word ?? [])).parts
/** The text of a tag is one run where ours are several: runs without marks of their own are put together. */
export const joined = (xml = '') =>
  xml
    .replaceAll('</w:r><w:r><w:br/></w:r><w:r>', '<w:br/>')
    .replaceAll('</w:t></w:r><w:r><w:t xml:space="preserve">', '')
    .replaceAll('<w:t xml:space="preserve"></w:t>', '')
    .replaceAll('<w:r></w:r>', '')

type Case = readonly [plan: string, duThao: boolean]

/** Plans by our own layout, exported as a template and filled again. */
export const testRoundTrip = (cases: readonly Case[]): void =>
  test.each(cases)(
    'our own layout of %s, exported as a Word template and filled again (draft: %s), is the document of the direct way to the letter',
    async (plan, duThao) => {
      const mau = await exported(plan)
      const direct = await generateKeHoach(plan, { ...paper, duThao, formats: ['docx'] })
      const filled = await generateKeHoach(plan, { ...paper, duThao, formats: ['docx'], mau })
      const [one, other] = [parts(direct.files.get('docx')), parts(filled.files.get('docx'))]
      expect(joined(other.get('word/document.xml'))).toBe(joined(one.get('word/document.xml')))
      for (const path of ['word/styles.xml', 'word/header1.xml', 'word/header2.xml'])
        expect(other.get(path)).toBe(one.get(path))
      expect(faultsOf(Buffer.from(filled.files.get('docx') ?? []))).toEqual([])
    },
  )
