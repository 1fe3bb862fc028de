import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DaNhanPhieu, PhieuGui, TinhHinhThu, TuChoi } from '../../src/web/protocol'
import { fillPhieu, makeTinh, type Tinh } from '../jobs/thu/province'
import { type Served, serving } from './serving'

let tinh: Tinh
let served: Served
let base = ''
beforeAll(async () => {
  tinh = await makeTinh(2, 2)
  served = await serving({ folder: dirname(dirname(dirname(tinh.baoCao))) })
  const list = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as {
    vanBan: { ma: string; loai: string }[]
  }
  base = `/api/thu/${list.vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''}`
})

const LUC = '2026-09-10T00:00:00.000Z'
/** Sends forms as the page does. */
async function sendAll(files: readonly (readonly [ten: string, noiDung: Uint8Array, donVi?: string])[]) {
  const list = files.map(([ten, noiDung, donVi]): PhieuGui => ({
    ten,
    luc: LUC,
    co: noiDung.length,
    ...(donVi === undefined ? {} : { donVi }),
  }))
  return sendBytes(
    Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(([, each]) => each)]),
  )
}
async function sendBytes(body: Buffer) {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
    origin: `http://127.0.0.1:${served.port}`,
  }
  const answer = await served.ask(`${base}/nhan`, { method: 'POST', headers, body })
  return { status: answer.status, said: JSON.parse(answer.body.toString()) as DaNhanPhieu & TuChoi }
}
const statesNow = async (): Promise<TinhHinhThu['dong']> =>
  (JSON.parse((await served.ask(base)).body.toString()) as TinhHinhThu).dong

test('forms that come back are taken in together; who has not answered is seen', async () => {
  const [first = ['', new Uint8Array()], second = ['', new Uint8Array()]] = Array.from(tinh.forms)
  expect(new Set((await statesNow()).map(({ tinhTrang }) => tinhTrang)).size).toBe(1)
  const filled = fillPhieu(first[1], 1)
  const { status, said } = await sendAll([
    ['Phiếu đã đổi tên.xlsx', filled],
    [`${second[0]}.xlsx`, second[1]],
    ['thư.xlsx', Buffer.from('không phải Excel')],
  ])
  expect(status).toBe(200)
  expect(said.ketQua.map(({ loai }) => loai).toSorted()).toEqual(['nhan', 'nhan', 'tu-choi'])
  expect(said.ketQua.find(({ ten }) => ten === 'Phiếu đã đổi tên.xlsx')?.donVi).toBe(first[0])
  const after = new Map((await statesNow()).map((each) => [each.ma, each]))
  expect(after.get(first[0])?.nhan).not.toBe('')
  expect(after.get(second[0])?.loi).toBeGreaterThan(0)
  expect(readFileSync(join(tinh.folder, 'nhan', `${first[0]}-1.xlsx`)).equals(filled)).toBe(true)
  expect((await sendAll([['lần nữa.xlsx', filled]])).said.ketQua).toEqual([
    { ten: 'lần nữa.xlsx', loai: 'trung' },
  ])
})

test.each([
  ['without a list', Buffer.from('xin chào')],
  ['of another length', Buffer.from(`[{"ten":"a.xlsx","luc":"${LUC}","co":5}]\nabc`)],
  ['of no files', Buffer.from('[]\n')],
  ['with more than is known', Buffer.from(`[{"ten":"a.xlsx","luc":"${LUC}","co":0,"duong":"../x"}]\n`)],
])('what is sent %s is refused, and nothing is written', async (_, body) => {
  const before = readFileSync(tinh.book)
  const { status, said } = await sendBytes(body)
  expect(status).toBe(422)
  expect(said.canXem[0]?.dieu).toContain('không đúng dạng')
  expect(readFileSync(tinh.book).equals(before)).toBe(true)
})
