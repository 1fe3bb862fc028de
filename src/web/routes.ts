import type { ServerResponse } from 'node:http'
import { bytesOfGoc, type Format, type TepVanBan, UserError } from '../index'
import { listKeHoachCha, readLenhLap, writeDuThao, writeKeHoach } from './cu-the-hoa'
import type { Desk } from './desk'
import { readLenhDocLai, writeDocLai } from './goc'
import { readKyMoi, writeKyMoi } from './ky-moi'
import { askDonVi, readLenhDonVi } from './don-vi'
import { nameOfUpload, readGhiChu, readNhap, writeNhap } from './nhap'
import type { PageFiles } from './page-files'
import type { CacKeHoachCha, DaViet, KeHoachDaDoc, TuChoi } from './protocol'
import { send, sendFile, sendJson } from './send'
import { readLenh, stepsOf, writeSua, writeUndo } from './sua'
import { readTinhHinh, takeSent, writePhieu } from './thu'
import { withUpload } from './upload'
import { makeFile, makeTrinhKy, readCachIn } from './van-ban'
import { readLenhXoa, removeViDu, writeViDu } from './vi-du'

/** What a route answers with. */
export type Answering = {
  readonly desk: Desk
  readonly pages: PageFiles
  readonly query: URLSearchParams
  /** What the page sent along, as it comes. */
  readonly sent: AsyncIterable<Buffer>
  /** The same as JSON; undefined where it is none. */
  readonly body: () => Promise<unknown>
  /** Adds a page that wants to hear of changes. */
  readonly listen: (response: ServerResponse) => void
  /** Ends the program. */
  readonly end: () => void
}
type Route = {
  readonly method: 'GET' | 'POST'
  /** The groups are what `run` is given. */
  readonly path: RegExp
  readonly run: (
    answering: Answering,
    response: ServerResponse,
    groups: readonly string[],
  ) => void | Promise<void>
}

/** Everything that can be asked for. A GET changes nothing; files go by names that the desk gave. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/api\/van-ban$/u, run: listVanBan },
  {
    method: 'GET',
    path: /^\/api\/van-ban\/([\w-]{12})\/(theo-du-lieu|du-thao|dien-tu)\.(pdf|docx)$/u,
    run: sendVanBan,
  },
  {
    method: 'GET',
    path: /^\/api\/van-ban\/([\w-]{12})\/(theo-du-lieu|dien-tu)-trinh-ky\.zip$/u,
    run: sendTrinhKy,
  },
  { method: 'GET', path: /^\/api\/sua\/([\w-]{12})$/u, run: sendDuLieu },
  { method: 'GET', path: /^\/api\/quyet-dinh\/([\w-]{12})$/u, run: sendQuyetDinh },
  { method: 'POST', path: /^\/api\/quyet-dinh\/([\w-]{12})\/du-thao$/u, run: makeDuThao },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)$/u, run: changeDuLieu },
  { method: 'GET', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/lich-su$/u, run: sendLichSu },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/(lui|toi)$/u, run: undoDuLieu },
  { method: 'POST', path: /^\/api\/ky-moi\/([\w-]{12})$/u, run: beginKy },
  { method: 'GET', path: /^\/api\/ghi-chu\/([\w-]{12})$/u, run: sendGhiChu },
  { method: 'GET', path: /^\/api\/goc\/([\w-]{12})$/u, run: sendGoc },
  { method: 'GET', path: /^\/api\/goc\/([\w-]{12})\/pdf$/u, run: sendGocPdf },
  { method: 'POST', path: /^\/api\/goc\/([\w-]{12})$/u, run: takeDocLai },
  { method: 'POST', path: /^\/api\/nhap$/u, run: takeNhap },
  { method: 'GET', path: /^\/api\/cu-the-hoa$/u, run: sendKeHoachCha },
  { method: 'POST', path: /^\/api\/cu-the-hoa\/([\w-]{12})$/u, run: makeKeHoach },
  { method: 'POST', path: /^\/api\/don-vi$/u, run: takeDonVi },
  { method: 'POST', path: /^\/api\/vi-du$/u, run: makeViDu },
  { method: 'POST', path: /^\/api\/vi-du\/xoa$/u, run: dropViDu },
  { method: 'GET', path: /^\/api\/thu\/([\w-]{12})$/u, run: sendTinhHinh },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/phat$/u, run: sendOutPhieu },
  { method: 'POST', path: /^\/api\/thu\/([\w-]{12})\/nhan$/u, run: takeThu },
  { method: 'GET', path: /^\/api\/thay-doi$/u, run: ({ listen }, response) => listen(response) },
  { method: 'POST', path: /^\/api\/dung$/u, run: endProgram },
  { method: 'GET', path: /^\/([a-z.-]*)$/u, run: sendPage },
]

/** Answers a request that the door let in. */
export async function answer(
  { method, path }: { readonly method: string; readonly path: string },
  answering: Answering,
  response: ServerResponse,
): Promise<void> {
  const fitting = ROUTES.filter((each) => each.path.test(path))
  const route = fitting.find((each) => each.method === (method === 'HEAD' ? 'GET' : method))
  if (!route)
    return fitting.length
      ? send(response, 405, 'Không làm được việc này ở địa chỉ này.')
      : send(response, 404, 'Không có trang này.')
  const [, ...groups] = route.path.exec(path) ?? []
  await route.run(answering, response, groups)
}

async function listVanBan({ desk }: Answering, response: ServerResponse): Promise<void> {
  sendJson(response, 200, await desk.list())
}

function sendVanBan(
  { desk, query }: Answering,
  response: ServerResponse,
  [ma = '', trangThai = '', format]: readonly string[],
): Promise<void> {
  return withVanBan(desk, response, ma, async (tep) => {
    const { name, content } = await makeFile(tep, format as Format, readCachIn(trangThai, query))
    sendFile(response, name, content)
  })
}

function sendTrinhKy(
  { desk, query }: Answering,
  response: ServerResponse,
  [ma = '', trangThai = '']: readonly string[],
): Promise<void> {
  return withVanBan(desk, response, ma, async (tep) => {
    const { name, content } = await makeTrinhKy(tep, readCachIn(trangThai, query))
    sendFile(response, name, content)
  })
}

/** Does something with a document that the desk knows; what a person can put right is answered in words. */
async function withVanBan(
  desk: Desk,
  response: ServerResponse,
  ma: string,
  action: (tep: TepVanBan) => void | Promise<void>,
): Promise<void> {
  const tep = desk.find(ma)
  if (!tep) return send(response, 404, 'Tệp dữ liệu của văn bản này không còn ở thư mục.')
  await orExplain(desk, response, tep.file, () => action(tep))
}

/** What a person can put right is answered in words. `file`: what it is about. */
async function orExplain(
  desk: Desk,
  response: ServerResponse,
  file: string,
  action: () => void | Promise<void>,
): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    sendJson(response, 422, { canXem: desk.explain(error, file) } satisfies TuChoi)
  }
}

/** Reads a plan that was sent as a file, and writes its data where that was asked for. */
function takeNhap({ desk, query, sent }: Answering, response: ServerResponse) {
  const ten = nameOfUpload(query.get('ten') ?? '')
  return orExplain(desk, response, ten, async () => {
    const ghi = query.get('ghi')
    const made = await withUpload<DaViet | KeHoachDaDoc>(sent, ten, (file) =>
      ghi === null ? readNhap(desk, { file, ten }) : writeNhap(desk, { file, ten }, ghi),
    )
    sendJson(response, 200, made)
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
    sendJson(response, 200, await writeDocLai(tep, lenh))
  })
}

function sendDuLieu({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => sendJson(response, 200, desk.openSua(tep)))
}

function sendQuyetDinh({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => sendJson(response, 200, desk.openQuyetDinh(tep)))
}

function makeDuThao({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await writeDuThao(desk, tep)))
}

function changeDuLieu(
  { desk, body }: Answering,
  response: ServerResponse,
  [ma = '', bang = '']: readonly string[],
) {
  return withVanBan(desk, response, ma, async (tep) => {
    const lenh = readLenh(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    const made = await writeSua(tep, bang, lenh)
    sendJson(response, 'vuong' in made ? 409 : 200, made)
  })
}

function sendLichSu({ desk }: Answering, response: ServerResponse, [ma = '', bang = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => sendJson(response, 200, stepsOf(tep, bang)))
}

function undoDuLieu(
  { desk }: Answering,
  response: ServerResponse,
  [ma = '', bang = '', huong]: readonly string[],
) {
  return withVanBan(desk, response, ma, async (tep) =>
    sendJson(response, 200, await writeUndo(tep, bang, huong === 'lui' ? 'lui' : 'toi')),
  )
}

function beginKy({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const chon = readKyMoi(await body())
    if (!chon || tep.slug !== 'bao-cao') return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeKyMoi(tep, chon))
  })
}

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

function sendTinhHinh({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => sendJson(response, 200, readTinhHinh(tep)))
}

function sendOutPhieu({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await writePhieu(desk, tep)))
}

/** Takes in forms that were sent as files. */
function takeThu({ desk, sent }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const made = await withUpload(sent, 'phiếu', (file) => takeSent(desk, tep, file))
    sendJson(response, 200, made)
  })
}

function takeDonVi({ desk, body }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => {
    const lenh = readLenhDonVi(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await askDonVi(desk, lenh))
  })
}

function makeViDu({ desk }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => sendJson(response, 200, await writeViDu(desk)))
}

function dropViDu({ desk, body }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => {
    const daNeu = readLenhXoa(await body())
    if (!daNeu) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await removeViDu(desk, daNeu))
  })
}

function endProgram({ end }: Answering, response: ServerResponse): void {
  response.once('finish', end)
  sendJson(response, 200, {})
}

function sendPage({ pages }: Answering, response: ServerResponse, [name]: readonly string[]): void {
  const page = pages.get(name === '' ? 'index.html' : (name ?? ''))
  if (!page) return send(response, 404, 'Không có trang này.')
  send(response, 200, page.content, { 'content-type': page.type })
}
