import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BangSua, DuLieu, TuChoi } from '../../src/web/protocol'
import type { DaLam, DaNhanPhieu, DonViThu, PhieuGui, TinhHinhThu } from '../../src/web/protocol-thu'
import { makeTinh, type Tinh } from '../jobs/thu/province'
import { post } from './asking'
import { type Served, serving } from './serving'

const LUC = '2026-09-10T00:00:00.000Z'
type Sent = readonly [ten: string, noiDung: Uint8Array, donVi?: string]
type Done = { readonly status: number; readonly said: Partial<DaLam & TuChoi> }

/** A province that collects, and a page over its folder. */
export type Collecting = {
  readonly tinh: Tinh
  readonly served: Served
  readonly ma: string
  /** Asks of the collecting as the page does. */
  readonly get: (path: string) => ReturnType<Served['ask']>
  readonly ask: (path: string, body: unknown) => Promise<Done>
  readonly takeBack: (bang: string) => Promise<Done>
  readonly now: () => Promise<TinhHinhThu>
  readonly unit: (id: string) => Promise<DonViThu>
  readonly table: (ma: string) => Promise<BangSua>
  readonly sendAll: (files: readonly Sent[]) => Promise<{ status: number; said: DaNhanPhieu & TuChoi }>
  readonly sendBytes: (body: Buffer) => Promise<{ status: number; said: DaNhanPhieu & TuChoi }>
}

/** `so`, `xa`: how many units it has; its report does not take their sums yet. */
export async function collecting(so: number, xa: number): Promise<Collecting> {
  const tinh = await makeTinh(so, xa)
  const text = readFileSync(tinh.baoCao, 'utf8').replace(/^thu: .*\n/mu, '')
  writeFileSync(tinh.baoCao, `${text}phienBan: 1\n`)
  return { tinh, ...(await openPageOf(tinh)) }
}

async function openPageOf(tinh: Tinh): Promise<Omit<Collecting, 'tinh'>> {
  const served = await serving({ folder: dirname(dirname(dirname(tinh.baoCao))) })
  const list = JSON.parse((await served.ask('/api/van-ban')).body.toString()) as {
    vanBan: { ma: string; loai: string }[]
  }
  const ma = list.vanBan.find(({ loai }) => loai === 'bao-cao')?.ma ?? ''
  const get = (path: string) => served.ask(`/api/thu/${ma}${path}`)
  const now = async () => JSON.parse((await get('')).body.toString()) as TinhHinhThu
  const sendBytes: Collecting['sendBytes'] = async (body) => {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(body.length),
      origin: `http://127.0.0.1:${served.port}`,
    }
    const answer = await served.ask(`/api/thu/${ma}/nhan`, { method: 'POST', headers, body })
    return { status: answer.status, said: JSON.parse(answer.body.toString()) as DaNhanPhieu & TuChoi }
  }
  return {
    served,
    ma,
    get,
    ask: (path, body) => post(served, `/api/thu/${ma}/${path}`, body),
    takeBack: (bang) => post(served, `/api/sua/${ma}/${bang}/lui`, {}),
    now,
    unit: async (id) => {
      const found = (await now()).dong.find((each) => each.ma === id)
      if (!found) throw new Error(`there is no unit ${id}`)
      return found
    },
    table: async (of) => {
      const { bang } = JSON.parse((await served.ask(`/api/sua/${ma}`)).body.toString()) as DuLieu
      const found = bang.find((each) => each.ma === of)
      if (!found) throw new Error(`there is no table ${of}`)
      return found
    },
    sendBytes,
    sendAll: (files) => {
      const gui = files.map(([ten, { length: co }, donVi]): PhieuGui => ({
        ten,
        luc: LUC,
        co,
        ...(donVi === undefined ? {} : { donVi }),
      }))
      return sendBytes(
        Buffer.concat([Buffer.from(`${JSON.stringify(gui)}\n`), ...files.map(([, each]) => each)]),
      )
    },
  }
}
