import type { Composed } from '../../compose/section'
import { composePhieuTrinh, type PhieuTrinh } from '../../compose/phieu-trinh'
import { pagesOf } from '../../pdf/page-tree'
import { PdfFile } from '../../pdf/pdf-file'
import { UserError } from '../../problem'
import type { DiemMoi } from '../../domain/trinh-ky/diem-moi'
import type { Kem, Ready } from './document-types'
import { type Format, renderFiles } from './render-files'

/** How many lines the lists of a sheet can have on one page at the very most. */
const AT_MOST = 16

/** The phiếu trình of a document as Word and PDF, on one page where its words leave a choice. */
export async function renderPhieuTrinh(
  composed: Composed,
  phieu: PhieuTrinh,
  formats: readonly Format[],
): Promise<Kem[]> {
  for (let atMost = AT_MOST; atMost >= 0; atMost -= 1) {
    const document = composePhieuTrinh(composed, phieu, atMost)
    const { files } = await renderFiles(document, { formats: ['pdf'], set: 'nho' })
    const pdf = files.get('pdf') ?? new Uint8Array()
    if (atMost > 0 && pagesOf(new PdfFile(Buffer.from(pdf))).length > 1) continue
    const word = formats.includes('docx')
      ? await renderFiles(document, { formats: ['docx'], set: 'nho' })
      : undefined
    const all = [...(word?.files ?? []), ...files]
    return all.map(([format, content]) => ({ name: `${document.name}.${format}`, content }))
  }
  throw new Error('the last number of lines is taken whatever it gives')
}

/** What is new in a document; where it cannot be told, why. */
export function tellDiemMoi({ findDiemMoi }: Ready): DiemMoi | undefined {
  try {
    return findDiemMoi?.()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const [why = ''] = error.message.split('\n')
    return { soVoi: 'văn bản trước', dong: [`Không so được: ${why}`], canXem: [] }
  }
}
