import type { ServerResponse } from 'node:http'
import { type Answering, type Route, withVanBan } from './answering'
import type { DaLam } from './protocol-thu'
import { send, sendFile, sendJson } from './send'
import {
  dropQuyet,
  readLenhBoQuyet,
  readLenhDoi,
  readLenhKhoa,
  readLenhNguonTinh,
  readLenhPhat,
  readLenhQuyet,
  readLenhVao,
  readNguon,
  readPhieuOf,
  readTinhHinh,
  readTraLaiOf,
  takeSent,
  writeDeXuat,
  writeDoi,
  writeKhoa,
  writeNguonTinh,
  writePhieu,
  writeQuyet,
  writeVao,
} from './thu'
import { withUpload } from './upload'

/** What can be asked for of a collecting: who is how far, forms out, forms in, what is decided, what the report takes. */
export const OF_THU: readonly Route[] = [
  { method: 'GET', path: /^\/api\/thu\/([\w-]{12})$/u, run: sendTinhHinh },
  { method: 'GET', path: /^\/api\/thu\/([\w-]{12})\/(phat|tra-lai)\/([a-z\d-]+)\.xlsx$/u, run: sendPhieu },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/phat$/u, run: asked(readLenhPhat, writePhieu) },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/de-xuat$/u, run: propose },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/nhan$/u, run: takeThu },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/quyet-dinh$/u, run: asked(readLenhQuyet, writeQuyet) },
  {
    method: 'POST',
    path: /^\/api\/thu\/([\w-]{12})\/quyet-dinh\/bo$/u,
    run: asked(readLenhBoQuyet, dropQuyet),
  },
  { method: 'GET', path: /^\/api\/thu\/([\w-]{12})\/nguon\/([a-z\d-]+)$/u, run: sendNguon },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/dieu-chinh$/u, run: asked(readLenhDoi, writeDoi) },
  {
    method: 'POST',
    path: /^\/api\/thu\/([\w-]{12})\/nguon-tinh$/u,
    run: asked(readLenhNguonTinh, writeNguonTinh),
  },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/khoa$/u, run: asked(readLenhKhoa, writeKhoa) },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/bao-cao$/u, run: asked(readLenhVao, writeVao) },
]

function sendTinhHinh({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await readTinhHinh(desk, tep)))
}

function sendNguon({ desk }: Answering, response: ServerResponse, [ma = '', hang = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) =>
    sendJson(response, 200, await readNguon(desk, tep, hang)),
  )
}

function sendPhieu(
  { desk }: Answering,
  response: ServerResponse,
  [ma = '', loai, donVi = '']: readonly string[],
) {
  return withVanBan(desk, response, ma, async (tep) => {
    const { name, content } = loai === 'phat' ? readPhieuOf(tep, donVi) : await readTraLaiOf(desk, tep, donVi)
    sendFile(response, name, content)
  })
}

function propose({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await writeDeXuat(desk, tep)))
}

/** Takes in forms that were sent as files. */
function takeThu({ desk, sent }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const made = await withUpload(sent, 'phiếu', (file) => takeSent(desk, tep, file))
    sendJson(response, 200, made)
  })
}

/** Does what a page asks for, where it is something that can be asked. */
function asked<Lenh>(
  readLenh: (body: unknown) => Lenh | undefined,
  run: (desk: Answering['desk'], tep: Parameters<typeof readPhieuOf>[0], lenh: Lenh) => Promise<DaLam>,
): Route['run'] {
  return ({ desk, body }, response, [ma = '']) =>
    withVanBan(desk, response, ma, async (tep) => {
      const lenh = readLenh(await body())
      if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
      sendJson(response, 200, await run(desk, tep, lenh))
    })
}
