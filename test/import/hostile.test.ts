import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../src/import/read/read-file'
import { temporaryFolder } from '../read/temporary'
import { docx, p } from './made'
import { LARGE, link, REFUSED, testRefused } from './refused'

// hostile.het.ts has those that are large.
testRefused(REFUSED.filter(([name]) => !LARGE.test(name)))

describe('An import takes what looks alike and is harmless', () => {
  test.each([
    ['an address in the text', 'document', 'hyperlink', 'http://khanhhoa.gov.vn'],
    ['the template it was begun with', 'settings', 'attachedTemplate', 'file:///C:\\Templates\\CongVan.dot'],
    ['a template in the network, which nobody fetches', 'settings', 'attachedTemplate', 'http://evil/x.dotm'],
    ['a picture that is not in it', 'document', 'image', 'http://evil/x.png'],
    ['a picture in its header that is not in it', 'header1', 'image', 'file:///C:\\logo.png'],
    ['the list of addresses it was sent to', 'settings', 'mailMergeSource', 'file:///C:\\ds.xlsx'],
  ])('a Word file with %s', async (_, part, type, target) => {
    const file = join(temporaryFolder(), 'a.docx')
    writeFileSync(file, docx(p('KẾ HOẠCH'), { [`word/_rels/${part}.xml.rels`]: link(type, target) }))
    expect((await readFile(file)).khoi).toHaveLength(1)
  })
})
