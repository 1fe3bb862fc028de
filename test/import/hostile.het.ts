import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { readFile } from '../../src/import/read/read-file'
import { saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'
import { p, W, xlsx, zipLarge } from './made'
import { LARGE, many, REFUSED, testRefused } from './refused'

testRefused(REFUSED.filter(([name]) => LARGE.test(name)))

describe('An import takes what looks alike and is harmless', () => {
  test('an Excel file with more merged ranges than anyone makes, in no more time', async () => {
    const file = join(temporaryFolder(), 'a.xlsx')
    writeFileSync(
      file,
      xlsx(
        [
          ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ'],
          ['1', 'Việc', 'Văn bản', 'Năm 2026'],
        ],
        { merged: Array.from({ length: 50_000 }, (_, at) => `A${(at % 90) + 3}:Z19999`) },
      ),
    )
    saidInBounds('importKeHoach', [file])
    expect((await readFile(file)).khoi).toHaveLength(1)
  })

  test('large pictures, which are not unpacked', async () => {
    const file = join(temporaryFolder(), 'a.docx')
    writeFileSync(
      file,
      zipLarge({
        'word/document.xml': strToU8(`<w:document ${W}><w:body>${p('KẾ HOẠCH')}</w:body></w:document>`),
        'word/media/a.png': many(100 * 1024 * 1024),
      }),
    )
    expect((await readFile(file)).khoi).toHaveLength(1)
  })
})
