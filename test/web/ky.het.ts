import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DaKiemTraKy, TuChoi } from '../../src/web/protocol'
import { testNeeding } from '../read/programs'
import { signed } from '../signing/office'
import { post } from './asking'
import { type Served, serving } from './serving'

const testSigning = testNeeding('pdfsig', 'certutil', 'qpdf')

type Dropped = readonly [ten: string, content: Uint8Array]

/** Files as a page sends them: their list, then their bytes. */
function packed(files: readonly Dropped[]): Buffer {
  const list = files.map(([ten, { length: co }]) => ({ ten, luc: '2026-01-02T03:04:05.000Z', co }))
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(([, content]) => content)])
}

async function opened(folder: string): Promise<{ served: Served; ma: string }> {
  const served = await serving({ folder })
  const list = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as { vanBan: { ma: string }[] }
  return { served, ma: list.vanBan[0]?.ma ?? '' }
}

async function drop({ served, ma }: { served: Served; ma: string }, files: readonly Dropped[]) {
  const body = packed(files)
  const headers = {
    origin: `http://127.0.0.1:${served.port}`,
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
  }
  const answer = await served.ask(`/api/ky/${ma}`, { method: 'POST', headers, body })
  return { status: answer.status, said: JSON.parse(answer.body.toString()) as DaKiemTraKy & TuChoi }
}

testSigning(
  'a signed file is told as the command tells it, and its number and day go into the data',
  async () => {
    const { data, hoSo, pdf, done } = await signed()
    const desk = await opened(dirname(dirname(data)))
    const record: Dropped = ['van-ban-ho-so.json', readFileSync(hoSo)]
    // As it is before the number is written: that of the data is another.
    const text = readFileSync(data, 'utf8').replace(/^ +so: 122\n/mu, '')
    writeFileSync(data, text)

    const { status, said } = await drop(desk, [['đã ký.pdf', done], record])
    expect([status, said.sai]).toEqual([200, []])
    expect(said.dong.join('\n')).toMatch(/Nguyen Van Thu, Co quan thu nghiem; ký lúc .*Đúng là tệp đã viết/su)
    expect(said.soNgay).toEqual({ so: 122, ngay: '2023-01-28', daGhi: false })
    expect(readFileSync(data, 'utf8')).toBe(text)

    const soNgay = { so: 122, ngay: '2023-01-28' }
    expect((await post(desk.served, `/api/ky/${desk.ma}/so-ngay`, soNgay)).status).toBe(200)
    expect(readFileSync(data, 'utf8')).toMatch(/^ +so: 122$/mu)
    expect((await drop(desk, [['đã ký.pdf', done], record])).said.soNgay?.daGhi).toBe(true)
    // It is a step like any other.
    expect((await post(desk.served, `/api/sua/${desk.ma}/thong-tin/lui`, {})).status).toBe(200)
    expect(readFileSync(data, 'utf8')).toBe(text)
    expect((await post(desk.served, `/api/ky/${desk.ma}/so-ngay`, { so: 0, ngay: 'hôm nay' })).status).toBe(
      400,
    )

    // Without the record nothing is offered; what nobody signed, or belongs to another document, is said.
    const alone = (await drop(desk, [['đã ký.pdf', done]])).said
    expect([alone.hoSo, alone.soNgay, alone.sai]).toEqual([false, undefined, []])
    const unsigned = (await drop(desk, [['chưa ký.pdf', pdf], record])).said
    expect(unsigned.sai).toContain('cả tệp: chưa có chữ ký nào')
    expect(unsigned.soNgay).toBeUndefined()
    const other: Dropped = [
      'khac-ho-so.json',
      Buffer.from(readFileSync(hoSo, 'utf8').replace(/"nguon": ".*"/u, '"nguon": "khac/ke-hoach.yaml"')),
    ]
    const strange = (await drop(desk, [['đã ký.pdf', done], other])).said
    expect([strange.sai[0], strange.soNgay]).toEqual([
      'hồ sơ là của văn bản khác: khac/ke-hoach.yaml',
      undefined,
    ])
  },
)

testSigning('what is no signed file is refused in words, by the name that the office gave it', async () => {
  const { data, hoSo, done } = await signed()
  const desk = await opened(dirname(dirname(data)))
  const record: Dropped = ['ho-so.json', readFileSync(hoSo)]
  const cases: readonly (readonly [files: readonly Dropped[], said: RegExp])[] = [
    [[record], /không có tệp PDF/u],
    [[['hỏng.pdf', done.subarray(0, 2000)]], /^hỏng\.pdf: .*hỏng hoặc bị cắt/u],
    [[['giả.pdf', Buffer.from('không phải PDF')]], /giả\.pdf/u],
    [
      [
        ['a.pdf', done],
        ['b.pdf', done],
      ],
      /có nhiều tệp \.pdf: a\.pdf, b\.pdf/u,
    ],
    [
      [
        ['a.pdf', done],
        ['rác.json', Buffer.from('{}')],
      ],
      /rác\.json: không phải là hồ sơ trình ký/u,
    ],
  ]
  for (const [files, words] of cases) {
    const { status, said } = await drop(desk, files)
    expect([status, said.canXem[0]?.dieu]).toEqual([422, expect.stringMatching(words)])
    expect(said.canXem[0]?.cachSua ?? '').not.toMatch(/cchc |--/u)
  }
})
