import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zip } from '../import/made'
import { temporaryFolder } from '../read/temporary'
import { post } from './asking'
import { decidingFolder, UNIT } from './deciding'
import { serving } from './serving'

const SHEET = 'quyet-dinh-cu-the-hoa.xlsx'
let first: { readonly folder: string; readonly sheet: Buffer }
beforeAll(async () => {
  const { folder, own } = await decidingFolder()
  first = { folder, sheet: readFileSync(join(own, SHEET)) }
})

/** A decision sheet that is none any more. */
const KINDS: readonly (readonly [string, (sheet: Buffer) => Uint8Array])[] = [
  ['nothing', () => Buffer.alloc(0)],
  ['a page', () => Buffer.from('<table><tr><td>Mã</table>')],
  ['its first half', (sheet) => sheet.subarray(0, sheet.length / 2)],
  ['its second half', (sheet) => sheet.subarray(sheet.length / 2)],
  [
    'itself with every thousandth byte another',
    (sheet) => sheet.map((each, at) => (at % 997 === 50 ? each ^ 255 : each)),
  ],
  ['a file of before', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])],
  ['more than any', () => Buffer.alloc(11 * 1024 * 1024, 1)],
  ['a Word file', () => zip({ 'word/document.xml': '<w:document/>' })],
]

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()

test.each(KINDS)(
  'A decision sheet that is %s is refused in words wherever the page asks, and nothing is written',
  async (_, kind) => {
    const folder = temporaryFolder()
    cpSync(first.folder, folder, { recursive: true })
    const own = join(folder, UNIT, '2025')
    const bytes = kind(first.sheet)
    rmSync(join(own, 'quyet-dinh-cu-the-hoa.yaml'), { force: true })
    writeFileSync(join(own, SHEET), bytes)
    const before = namesIn(folder)
    const served = await serving({ folder })
    const { vanBan } = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as {
      vanBan: { ma: string; tep: string }[]
    }
    const ma = vanBan.find(({ tep }) => tep.startsWith(UNIT))?.ma ?? ''
    const headers = { origin: `http://127.0.0.1:${served.port}`, 'content-type': 'application/octet-stream' }
    const sent = { method: 'POST', headers, body: bytes }
    const answers = [
      await served.ask(`/api/quyet-dinh/${ma}`),
      await served.ask(`/api/nhap?ten=${encodeURIComponent('bảng.xlsx')}`, sent),
      await served.ask(`/api/goc/${ma}/tep?ten=a.xlsx`, sent),
    ].map(({ status, body }) => ({ status, said: body.toString() }))
    for (const { status, said } of answers) {
      expect({ status, said }).toMatchObject({
        status: 422,
        said: expect.stringContaining('"dieu"') as string,
      })
      expect(said).not.toMatch(/\\n\s+at |Error:/u)
    }
    expect((await post(served, `/api/quyet-dinh/${ma}/du-thao`, {})).status).toBe(422)
    expect(namesIn(folder)).toEqual(before)
  },
)
