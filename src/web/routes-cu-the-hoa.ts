import type { ServerResponse } from 'node:http'
import { type Answering, type Route, withVanBan } from './answering'
import { listKeHoachCha, readDaXem, readLenhLap, writeDuThao, writeKeHoach } from './cu-the-hoa'
import type { CacKeHoachCha } from './protocol-cu-the-hoa'
import { send, sendJson } from './send'

/** What can be asked for of plans that units make of a plan above: chosen, decided task by task, written. */
export const OF_CU_THE_HOA: readonly Route[] = [
  { method: 'GET', path: /^\/api\/quyet-dinh\/([\w-]{12})$/u, run: sendQuyetDinh },
  { method: 'POST', path: /^\/api\/quyet-dinh\/([\w-]{12})\/du-thao$/u, run: makeDuThao },
  { method: 'GET', path: /^\/api\/cu-the-hoa$/u, run: sendKeHoachCha },
  { method: 'POST', path: /^\/api\/cu-the-hoa\/([\w-]{12})$/u, run: makeKeHoach },
]

function sendKeHoachCha({ desk }: Answering, response: ServerResponse): void {
  sendJson(response, 200, { keHoach: listKeHoachCha(desk) } satisfies CacKeHoachCha)
}

function makeKeHoach({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const lenh = readLenhLap(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeKeHoach(desk, tep, lenh))
  })
}

function sendQuyetDinh({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await desk.openQuyetDinh(tep)))
}

function makeDuThao({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const daXem = readDaXem(await body())
    if (!daXem) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeDuThao(desk, tep, daXem))
  })
}
