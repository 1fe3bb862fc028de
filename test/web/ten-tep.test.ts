import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nameOfUpload } from '../../src/web/nhap'
import type { TuChoi } from '../../src/web/protocol'
import { temporaryFolder } from '../read/temporary'
import { officeFolder, serving } from './serving'

test.each([
  ['C:\\fakepath\\Kế hoạch.docx', 'Kế hoạch.docx'],
  ['..\\..\\Kế hoạch.html', 'Kế hoạch.html'],
  ['../../../etc/kế hoạch.xlsx', 'kế hoạch.xlsx'],
  ['Kế hoạch.docx'.normalize('NFD'), 'Kế hoạch.docx'],
  ['kế hoạch.docx.', 'kế hoạch.docx'],
  ['kế hoạch.xlsx   ', 'kế hoạch.xlsx'],
  ['kế\nhoạch\u0000.html', 'kế hoạch .html'],
  ['xem\u202excod.exe', 'xem xcod.exe'],
  [`${'😀'.repeat(200)}\ud83d.xlsx`, `${'😀'.repeat(200)} .xlsx`],
  [`${'ế'.repeat(250)}.html.html`, `${'ế'.repeat(250)}.html`],
  ['..', 'tệp không tên'],
  ['', 'tệp không tên'],
])('The file that a browser calls %j has the name %j', (sent, name) => {
  expect(nameOfUpload(sent)).toBe(name)
})

test('A file that is sent under any name is refused in one sentence with that name, and nothing of it is left', async () => {
  const around = temporaryFolder()
  const folder = join(around, 'du-lieu')
  cpSync(officeFolder(), folder, { recursive: true })
  const served = await serving({ folder })
  const before = readdirSync(around, { recursive: true })
  for (const [ten, name, said] of [
    ['..\\..\\CON.xlsx', 'CON.xlsx', 'tên là .xlsx nhưng nội dung không phải'],
    ['../aux', 'aux', 'không nhập được tệp "aux"'],
    ['C:\\fakepath\\kế hoạch.docx.lnk', 'kế hoạch.docx.lnk', 'không nhập được tệp ".lnk"'],
    ['~$kế hoạch.docx', '~$kế hoạch.docx', 'là tệp tạm của Word, Excel'],
    ['..', 'tệp không tên', 'không nhập được tệp'],
  ] as const) {
    const { status, body } = await served.ask(`/api/nhap?ten=${encodeURIComponent(ten)}`, {
      method: 'POST',
      headers: {
        origin: `http://127.0.0.1:${served.port}`,
        'content-type': 'application/octet-stream',
        'content-length': '4',
      },
      body: 'rác',
    })
    const { canXem } = JSON.parse(body.toString()) as TuChoi
    expect([status, canXem.map(({ tep, dieu }) => [tep, dieu])]).toEqual([
      422,
      [[name, expect.stringContaining(`${name}: ${said}`)]],
    ])
    expect(body.toString()).not.toMatch(/\n\s+at |\/tmp/u)
  }
  expect(readdirSync(around, { recursive: true })).toEqual(before)
})
