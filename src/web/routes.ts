import type { ServerResponse } from 'node:http'
import { type Format, listDongDoi, readCauViet, renderDauVanBan } from '../index'
import { type Answering, orExplain, type Route, withSua, withVanBan } from './answering'
import { checkSent, readSoNgay, recordSent } from './ky'
import { keepDaLay, readDaLay } from './da-lay'
import { listBaoCaoDau, readLenhBaoCaoDau, writeBaoCaoDau } from './bao-cao-dau'
import { dropKyMoi, readKyMoi, writeKyMoi } from './ky-moi'
import { askDonVi, drawDauVanBan, listDonVi, readLenhDonVi } from './don-vi'
import type { CauViet, SeDoi } from './protocol'
import { leftOf, send, sendFile, sendJson } from './send'
import {
  readLenh,
  readLui,
  stepsOf,
  writeMoved,
  writeRestored,
  writeSua,
  writeUndo,
  writeUpgraded,
} from './sua'
import { OF_CU_THE_HOA } from './routes-cu-the-hoa'
import { OF_NHAP } from './routes-nhap'
import { OF_THU } from './routes-thu'
import { withUpload } from './upload'
import { readCachIn } from './van-ban'
import { readLenhXoa, removeViDu, writeViDu } from './vi-du'

/** Everything that can be asked for. A GET changes nothing; files go by names that the desk gave. */
const ROUTES: readonly Route[] = [
  ...OF_NHAP,
  ...OF_CU_THE_HOA,
  ...OF_THU,
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
  { method: 'GET', path: /^\/api\/da-lay\/([\w-]{12})\.pdf$/u, run: sendDaLay },
  { method: 'POST', path: /^\/api\/da-lay\/([\w-]{12})\/(theo-du-lieu|du-thao|dien-tu)$/u, run: noteDaLay },
  { method: 'GET', path: /^\/api\/sua\/([\w-]{12})$/u, run: sendDuLieu },
  { method: 'GET', path: /^\/api\/cau-viet\/([\w-]{12})$/u, run: sendCauViet },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)$/u, run: changeDuLieu },
  { method: 'GET', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/lich-su$/u, run: sendLichSu },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/(lui|toi)$/u, run: undoDuLieu },
  { method: 'GET', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/nang-cap$/u, run: sendSeDoi },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/nang-cap$/u, run: upgradeDuLieu },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/loi-van\/tu-word$/u, run: moveLoiVan },
  { method: 'POST', path: /^\/api\/sua\/([\w-]{12})\/([a-z-]+)\/lay-lai$/u, run: restoreDuLieu },
  { method: 'POST', path: /^\/api\/ky\/([\w-]{12})$/u, run: checkDaKy },
  { method: 'POST', path: /^\/api\/ky\/([\w-]{12})\/so-ngay$/u, run: writeSoNgay },
  { method: 'POST', path: /^\/api\/ky-moi\/([\w-]{12})$/u, run: beginKy },
  { method: 'POST', path: /^\/api\/ky-moi\/([\w-]{12})\/bo$/u, run: dropKy },
  { method: 'GET', path: /^\/api\/bao-cao-dau$/u, run: sendBaoCaoDau },
  { method: 'POST', path: /^\/api\/bao-cao-dau$/u, run: beginBaoCao },
  { method: 'GET', path: /^\/api\/don-vi$/u, run: sendDonVi },
  { method: 'GET', path: /^\/api\/don-vi\/([\w-]{12})\/dau-van-ban\.pdf$/u, run: sendDauVanBan },
  { method: 'POST', path: /^\/api\/don-vi$/u, run: takeDonVi },
  { method: 'POST', path: /^\/api\/don-vi\/dau-van-ban\.pdf$/u, run: sendDauMoi },
  { method: 'POST', path: /^\/api\/vi-du$/u, run: makeViDu },
  { method: 'POST', path: /^\/api\/vi-du\/xoa$/u, run: dropViDu },
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

function listVanBan({ desk }: Answering, response: ServerResponse): void {
  sendJson(response, 200, desk.list())
}

function sendVanBan(
  { desk, query }: Answering,
  response: ServerResponse,
  [ma = '', trangThai = '', format]: readonly string[],
): Promise<void> {
  return withVanBan(desk, response, ma, async (tep) => {
    const asked = [tep, format as Format, readCachIn(trangThai, query)] as const
    const { name, content } = await desk.threads.draw('makeFile', [...asked], leftOf(response))
    sendFile(response, name, content)
  })
}

function sendTrinhKy(
  { desk, query }: Answering,
  response: ServerResponse,
  [ma = '', trangThai = '']: readonly string[],
): Promise<void> {
  return withVanBan(desk, response, ma, async (tep) => {
    const asked = [tep, readCachIn(trangThai, query)] as const
    const { name, content } = await desk.threads.draw('makeTrinhKy', [...asked], leftOf(response))
    sendFile(response, name, content)
  })
}

function sendDaLay({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => {
    const kept = readDaLay(tep)
    if (!kept) return send(response, 204, '')
    sendFile(response, 'da-lay.pdf', kept.content, { 'last-modified': kept.luc.toUTCString() })
  })
}

function noteDaLay(
  { desk, query }: Answering,
  response: ServerResponse,
  [ma = '', trangThai = '']: readonly string[],
) {
  return withVanBan(desk, response, ma, async (tep) => {
    await keepDaLay(desk, tep, readCachIn(trangThai, query))
    sendJson(response, 200, {})
  })
}

function sendDuLieu({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withSua(desk, response, ma, async (tep) => sendJson(response, 200, await desk.openSua(tep)))
}

function sendCauViet({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, (tep) => sendJson(response, 200, readCauViet(tep) satisfies CauViet))
}

function changeDuLieu(
  { desk, body }: Answering,
  response: ServerResponse,
  [ma = '', bang = '']: readonly string[],
) {
  return withSua(desk, response, ma, async (tep) => {
    const lenh = readLenh(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    const made = await writeSua(desk, tep, bang, lenh)
    sendJson(response, 'vuong' in made ? 409 : 200, made)
  })
}

function sendLichSu({ desk }: Answering, response: ServerResponse, [ma = '', bang = '']: readonly string[]) {
  return withSua(desk, response, ma, async (tep) => sendJson(response, 200, await stepsOf(desk, tep, bang)))
}

function undoDuLieu(
  { desk, body }: Answering,
  response: ServerResponse,
  [ma = '', bang = '', huong]: readonly string[],
) {
  return withSua(desk, response, ma, async (tep) => {
    const seen = readLui(await body())
    if (!seen) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    const made = await writeUndo(desk, tep, bang, { huong: huong === 'lui' ? 'lui' : 'toi', ...seen })
    sendJson(response, 'vuong' in made ? 409 : 200, made)
  })
}

function sendSeDoi({ desk }: Answering, response: ServerResponse, [ma = '', bang = '']: readonly string[]) {
  return withSua(desk, response, ma, (tep) =>
    sendJson(response, 200, { dong: listDongDoi(tep, bang) } satisfies SeDoi),
  )
}

function upgradeDuLieu(
  { desk }: Answering,
  response: ServerResponse,
  [ma = '', bang = '']: readonly string[],
) {
  return withSua(desk, response, ma, async (tep) =>
    sendJson(response, 200, await writeUpgraded(desk, tep, bang)),
  )
}

/** Moves the prose of a report from Word to the page. */
function moveLoiVan({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withSua(desk, response, ma, async (tep) => sendJson(response, 200, await writeMoved(desk, tep)))
}

function restoreDuLieu(
  { desk }: Answering,
  response: ServerResponse,
  [ma = '', bang = '']: readonly string[],
) {
  return withSua(desk, response, ma, async (tep) =>
    sendJson(response, 200, await writeRestored(desk, tep, bang)),
  )
}

/** Looks at a file that came back from signing. */
function checkDaKy({ desk, sent }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    sendJson(response, 200, await withUpload(sent, 'tệp đã ký', (file) => checkSent(tep, file)))
  })
}

function writeSoNgay({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const soNgay = readSoNgay(await body())
    if (!soNgay) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await recordSent(tep, soNgay))
  })
}

function beginKy({ desk, body }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => {
    const chon = readKyMoi(await body())
    if (!chon || tep.slug !== 'bao-cao') return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeKyMoi(desk, tep, chon))
  })
}

function dropKy({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withVanBan(desk, response, ma, async (tep) => sendJson(response, 200, await dropKyMoi(desk, tep)))
}

function sendBaoCaoDau({ desk }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', () => sendJson(response, 200, listBaoCaoDau(desk)))
}

function beginBaoCao({ desk, body }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => {
    const chon = readLenhBaoCaoDau(await body())
    if (!chon) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await writeBaoCaoDau(desk, chon))
  })
}

function sendDonVi({ desk }: Answering, response: ServerResponse): void {
  sendJson(response, 200, listDonVi(desk))
}

/** The head of a unit's documents, as a page to be looked at. */
function sendDauVanBan({ desk }: Answering, response: ServerResponse, [ma = '']: readonly string[]) {
  return withSua(desk, response, ma, async (tep) => {
    if (tep.slug !== 'don-vi') return send(response, 404, 'Không có trang này.')
    send(response, 200, await renderDauVanBan(tep), { 'content-type': 'application/pdf' })
  })
}

function takeDonVi({ desk, body }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => {
    const lenh = readLenhDonVi(await body())
    if (!lenh) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    sendJson(response, 200, await askDonVi(desk, lenh))
  })
}

/** The same of a unit that is being set up. */
function sendDauMoi({ desk, body }: Answering, response: ServerResponse) {
  return orExplain(desk, response, '', async () => {
    const lenh = readLenhDonVi(await body())
    const pdf = lenh && (await drawDauVanBan(desk, lenh))
    if (!pdf) return send(response, 400, 'Nội dung gửi đến không đúng dạng.')
    send(response, 200, pdf, { 'content-type': 'application/pdf' })
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
