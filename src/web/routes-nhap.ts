import type { ServerResponse } from 'node:http'
import { bytesOfGoc } from '../index'
import { type Answering, orExplain, type Route, withBanDoc, withVanBan } from './answering'
import { dropBanDoc, readLenhBo, readLenhGhi, showBanDoc, writeBanDoc } from './ban-doc'
import { readLenhDaXem, readLenhDocLai, writeDaXem, writeDocLai } from './goc'
import { nameOfUpload, readGhiChu, readNhap } from './nhap'
import { leftOf, send, sendFile, sendJson } from './send'
import { takeGoc } from './goc-den'
import { withUpload } from './upload'

/** What can be asked for of plans of other offices: read, looked over beside their originals, written. */
export const OF_NHAP: readonly Route[] = [
  { method: 'GET', path: /^\/api\/goc\/([\w-]{12})$/u, run: sendGoc },
  { method: 'GET', path: /^\/api\/goc\/([\w-]{12})\/pdf$/u, run: sendGocPdf },
  { method: 'POST', path: /^\/api\/goc\/([\w-]{12})$/u, run: takeDocLai },
  { method: 'POST', path: /^\/api\/goc\/([\w-]{12})\/da-xem$/u, run: takeDaXem },
  { method: 'POST', path: /^\/api\/goc\/([\w-]{12})\/tep$/u, run: takeThemGoc },
  { method: 'POST', path: /^\/api\/nhap$/u, run: takeNhap },
  { method: 'GET', path: /^\/api\/ban-doc\/([\w-]{12})$/u, run: sendBanDoc },
  { method: 'POST', path: /^\/api\/ban-doc\/([\w-]{12})\/ghi$/u, run: keepBanDoc },
  { method: 'POST', path: /^\/api\/ban-doc\/([\w-]{12})\/bo$/u, run: leaveBanDoc },
  { method: 'GET', path: /^\/api\/ghi-chu\/([\w-]{12})$/u, run: sendGhiChu },
]

/** Reads a plan that was sent as a file. */
function takeNhap({ desk, query, sent }: Answering, response: ServerResponse) {
  const ten = nameOfUpload(query.get('ten') ?? '')
  return orExplain(desk, response, ten, async () => {
    const left = leftOf(response)
    sendJson(response, 200, await withUpload(sent, ten, (file) => readNhap(desk, { file, ten, left })))
  })
}

function sendBanDoc({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withBanDoc(desk, response, ma, (tep) => sendJson(response, 200, showBanDoc(desk, tep)))
}

/** Writes a plan that was read among the others. */
function keepBanDoc({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withBanDoc(desk, response, ma, async (tep) => {
    const ghi = readLenhGhi(await body())
    if (ghi === undefined) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeBanDoc(desk, tep, ghi))
  })
}

function leaveBanDoc({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withBanDoc(desk, response, ma, async (tep) => {
    const lenh = readLenhBo(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, dropBanDoc(tep, lenh))
  })
}

function sendGhiChu({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, ({ file }) => sendJson(response, 200, { dong: readGhiChu(file) }))
}

function sendGoc({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await desk.openGoc(tep)))
}

function sendGocPdf({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, ({ file }) => sendFile(response, 'goc.pdf', bytesOfGoc(file)))
}

/** Reads an original otherwise. */
function takeDocLai({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const lenh = readLenhDocLai(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeDocLai(desk.threads, tep, lenh))
  })
}

/** Keeps what somebody has looked at of what the import was unsure of. */
function takeDaXem({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const lenh = readLenhDaXem(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    await writeDaXem(tep, lenh)
    desk.change()
    sendJson(response, 200, {})
  })
}

/** Takes the original of a plan that has none. */
function takeThemGoc(
  { desk, query, sent }: Answering,
  response: ServerResponse,
  [ma = '']: readonly string[],
) {
  const ten = nameOfUpload(query.get('ten') ?? '')
  const cach = query.has('giu') ? 'giu' : 'so'
  return withVanBan(desk, response, ma, async (tep) => {
    const left = leftOf(response)
    const take = (file: string) => takeGoc(desk.threads, tep, { file, ten, left }, cach)
    sendJson(response, 200, await withUpload(sent, ten, take))
  })
}
