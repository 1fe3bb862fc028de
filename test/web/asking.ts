import { setTimeout as wait } from 'node:timers/promises'
import type { BangSua, BanLamViec, DuLieu, LenhSua, TuChoi, VuongSua } from '../../src/web/protocol'
import { type Served, serving } from './serving'

export const JSON_TYPE = { 'content-type': 'application/json' }

/** Sends as the page does. */
export async function post(
  served: Served,
  path: string,
  body: unknown,
): Promise<{ status: number; said: Partial<TuChoi & VuongSua> }> {
  const text = JSON.stringify(body)
  const headers = {
    ...JSON_TYPE,
    'content-length': String(Buffer.byteLength(text)),
    origin: `http://127.0.0.1:${served.port}`,
  }
  const { status, body: answer } = await served.ask(path, { method: 'POST', headers, body: text })
  return { status, said: answer.toString().startsWith('{') ? (JSON.parse(answer.toString()) as TuChoi) : {} }
}

export const listOf = async (served: Served): Promise<BanLamViec> =>
  JSON.parse((await served.ask('/api/van-ban')).body.toString()) as BanLamViec

/** The list when every document has been looked at, and it says what is waited for. */
export async function lookedThrough(
  served: Served,
  isWanted: (list: BanLamViec) => boolean = () => true,
): Promise<BanLamViec> {
  for (;;) {
    const list = await listOf(served)
    if (list.vanBan.every(({ cu, tinhTrang }) => !cu && tinhTrang !== 'dang-xem') && isWanted(list))
      return list
    await wait(50)
  }
}

export async function opened(
  folder: string,
): Promise<{ served: Served; base: string; table: (ma: string) => Promise<BangSua> }> {
  const served = await serving({ folder })
  const list = await listOf(served)
  const base = `/api/sua/${list.vanBan[0]?.ma ?? ''}`
  const table = async (ma: string): Promise<BangSua> => {
    const { bang } = JSON.parse((await served.ask(base)).body.toString()) as DuLieu
    const found = bang.find((each) => each.ma === ma)
    if (!found) throw new Error(`there is no table ${ma}`)
    return found
  }
  return { served, base, table }
}

/** One cell of a table that is to say something else. */
export function lenhOf({ ban, hang, cot }: BangSua, at: { hang: string; cot: string }, sau: string): LenhSua {
  const row = hang.find(({ ma }) => ma === at.hang)
  const truoc = row?.o[cot.findIndex(({ ma }) => ma === at.cot)] ?? ''
  return { ban, ten: 'Sửa một ô', o: [{ ...at, truoc, sau }] }
}
