import type { ServerResponse } from 'node:http'
import { type TepSua, type TepVanBan, UserError } from '../index'
import type { Desk } from './desk'
import type { PageFiles } from './page-files'
import type { TuChoi } from './protocol'
import { send, sendJson } from './send'
import { Left } from './threads'

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
export type Route = {
  readonly method: 'GET' | 'POST'
  /** The groups are what `run` is given. */
  readonly path: RegExp
  readonly run: (
    answering: Answering,
    response: ServerResponse,
    groups: readonly string[],
  ) => void | Promise<void>
}

/** Does something with a document that the desk knows; what a person can put right is answered in words. */
export async function withVanBan(
  desk: Desk,
  response: ServerResponse,
  ma: string,
  action: (tep: TepVanBan) => void | Promise<void>,
): Promise<void> {
  const tep = desk.find(ma)
  if (!tep) return send(response, 404, 'Tệp dữ liệu của văn bản này không còn ở thư mục.')
  await orExplain(desk, response, tep.file, () => action(tep))
}

/** The same with a plan that was read and is not written yet. */
export async function withBanDoc(
  desk: Desk,
  response: ServerResponse,
  ma: string,
  action: (tep: TepVanBan) => void | Promise<void>,
): Promise<void> {
  const tep = desk.findBanDoc(ma)
  if (!tep) return send(response, 404, 'Bản đọc này không còn: đã ghi hoặc đã bỏ.')
  await orExplain(desk, response, tep.file, () => action(tep))
}

/** The same with what has tables: a document, a unit, or the register of documents. */
export async function withSua(
  desk: Desk,
  response: ServerResponse,
  ma: string,
  action: (tep: TepSua) => void | Promise<void>,
): Promise<void> {
  const tep = desk.findSua(ma)
  if (!tep) return send(response, 404, 'Không còn văn bản hay đơn vị này ở thư mục.')
  await orExplain(desk, response, tep.file, () => action(tep))
}

/** What a person can put right is answered in words. `file`: what it is about. */
export async function orExplain(
  desk: Desk,
  response: ServerResponse,
  file: string,
  action: () => void | Promise<void>,
): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (error instanceof Left) return void response.destroy()
    if (!(error instanceof UserError)) throw error
    sendJson(response, 422, { canXem: desk.explain(error, file) } satisfies TuChoi)
  }
}
