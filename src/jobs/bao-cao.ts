import { checkReport } from '../check/check-report'
import { composeBaoCao } from '../compose/bao-cao'
import { MUC_CAN_581 } from '../domain/bao-cao/muc-can'
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

/**
 * A report: read, then composed with its annexes, then its words looked at. One that is to be issued lacks no
 * figure, and nothing in its words is left to be looked at.
 */
export const readBaoCaoJob: Reader = (file, options) => {
  const { hoSo, findings, thieu, soTinh, locate } = readBaoCao(file)
  const { templates, own } = templatesFor(file, options, (id) => hoSo.vanBan.has(id))
  const composed = composeBaoCao(withAgencies(hoSo, hoSo.baoCao.coQuan, options), templates, {
    ...options,
    ...(options.bieuDo ? { measure: (text, size) => textWidth(text, size, 'regular') } : {}),
  })
  const said = checkReport({ file, hoSo, composed, own, soTinh, mucCan: MUC_CAN_581, locate })
  const stops = [...(composed.duThao ? [] : thieu), ...said.filter(({ severity }) => severity === 'error')]
  if (stops.length) throw new InputError(stops)
  const nothingToDraw = options.bieuDo && !hoSo.tienDo ? [noteNoCharts(file)] : []
  return { composed, findings: [...findings, ...said, ...nothingToDraw], ky: hoSo.ky }
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
