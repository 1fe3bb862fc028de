import type { Document } from '../../../src/document/nodes'
import { renderPdf } from '../../../src/render/pdf/document'
import { tinos } from '../../../src/render/fonts'
import { annex, plain, spanned } from './sample'
import { DOCUMENTS, FEW, tagged, testSaid } from './tagged'

const untagged = async (tree: Document): Promise<Buffer> =>
  Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() }))

describe('The tags of a PDF for signing', () => {
  testSaid(DOCUMENTS.filter(([file]) => !FEW.test(file)))

  test('cost less than three times the file at 1,000 rows', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => [plain(4 * index), ...spanned(index, 3)]).flat()
    const tree = annex(rows)
    const [with_, without] = [await tagged(tree), await untagged(tree)]
    expect(with_.length).toBeLessThan(3 * without.length)
  })
})
