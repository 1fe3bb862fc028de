import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'

test.each([
  ['lines of one letter', 'a\n'.repeat(5_000_000)],
  [
    'one line again and again',
    'Căn cứ Quyết định của Ủy ban nhân dân tỉnh về việc ban hành Kế hoạch;\n'.repeat(45_000),
  ],
  ['a line without end', 'Căn cứ '.repeat(1_000_000)],
  ['brackets that never close', `KẾ HOẠCH\n${'(Kèm theo '.repeat(300_000)}`],
  ['misread words without end', `KẾ HOẠCH\nNăm 2026\nI. MỤC TIÊU\n${'Phân đầu '.repeat(50_000)}`],
  [
    'a table row again and again',
    `TT\tNhiệm vụ\tKết quả\tTiến độ\tPhân công\n${'1\ta\tb\tc\td\n'.repeat(50_000)}`,
  ],
  ['heads of tables without end', 'TT\nNhiệm vụ\nKết quả\n'.repeat(30_000)],
  [
    'a table of one cell a line without end',
    `TT\nNhiệm vụ\nKết quả\nTiến độ\nPhân công\n1\n${'Một việc\n'.repeat(90_000)}`,
  ],
  [
    'a table of one cell a line of a thousand long rows',
    `TT\nNhiệm vụ\nKết quả\nTiến độ\nPhân công\n${Array.from({ length: 1500 }, (_, at) => `${at + 1}\n${'Trong năm\n'.repeat(55)}`).join('')}`,
  ],
  [
    'a table of spaces without end',
    `TT   Nhiệm vụ     Kết quả      Tiến độ\n1    ${'việc này    báo cáo     năm nay\n     '.repeat(90_000)}`,
  ],
  [
    'a row of words that touch',
    `TT   Nhiệm vụ     Kết quả      Tiến độ    Phân công\n${`1    ${'việc '.repeat(100)}\n`.repeat(9_000)}`,
  ],
  ['dashes without end', `TT\tNhiệm vụ\tKết quả\n1\tviệc\t${'- a - B '.repeat(50_000)}`],
])('10 MB of text or less that is %s is read or refused in bounded time', (_, text) => {
  const file = join(temporaryFolder(), 'a.txt')
  writeFileSync(file, text)
  expect(saidInBounds('importKeHoach', [file])).toHaveLength(1)
})
