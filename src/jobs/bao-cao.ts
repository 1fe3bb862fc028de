import { composeBaoCao } from '../compose/bao-cao'
import { type Finding, InputError } from '../problem'
import { textWidth } from '../render/times'
import { readBaoCao } from '../workspace/read-bao-cao'
import {
  type Generated,
  generateDocument,
  type GenerateOptions,
  type Reader,
  templatesFor,
  withAgencies,
} from './document/document-job'

/** A report: read, then composed with its annexes. One that is to be issued lacks no figure. */
export const readBaoCaoJob: Reader = (file, options) => {
  const { hoSo, findings, thieu } = readBaoCao(file)
  const templates = templatesFor(file, options, (id) => hoSo.vanBan.has(id))
  const composed = composeBaoCao(withAgencies(hoSo, hoSo.baoCao.coQuan, options), templates, {
    ...options,
    ...(options.bieuDo ? { measure: (text, size) => textWidth(text, size, 'regular') } : {}),
  })
  if (!composed.duThao && thieu.length) throw new InputError(thieu)
  const nothingToDraw = options.bieuDo && !hoSo.tienDo ? [noteNoCharts(file)] : []
  return { composed, findings: [...findings, ...nothingToDraw], ky: hoSo.ky }
}

const noteNoCharts = (file: string): Finding => ({
  severity: 'notice',
  place: { file, line: 1, column: 1 },
  message: 'không có tiến độ nhiệm vụ để vẽ biểu đồ',
  hint: 'thêm "keHoach" và "tienDo"',
})

/** A periodic report with its annexes, as Word and PDF. Throws as `generateDocument` does. */
export const generateBaoCao = (file: string, options: GenerateOptions): Promise<Generated> =>
  generateDocument({ slug: 'bao-cao', read: readBaoCaoJob }, file, options)
