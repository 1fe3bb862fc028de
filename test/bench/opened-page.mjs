/** The page of `cchc mo` as a browser asks for it, in a process whose time and memory are read from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOME } from './plan.mjs'

const TICKS = 100
/** So often it is asked whether all documents have been looked at, in milliseconds. */
const STEP = 20

/** Starts the program on a folder; `began`: the moment of the command. */
export async function openPage(folder) {
  const began = performance.now()
  const server = spawn(process.execPath, [join(HOME, 'dist/cli/main.js'), 'mo', folder, '--khong-mo'])
  const [line] = await once(server.stdout, 'data')
  const address = new URL(String(line).trim())
  const entered = await fetch(address, { redirect: 'manual' })
  const headers = { cookie: entered.headers.get('set-cookie').split(';', 1)[0], origin: address.origin }
  const ask = async (path, body) => {
    const how = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...headers, 'content-type': 'application/json' },
    }
    const answer = await fetch(new URL(path, address), how ?? { headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
  const json = async (...asked) => JSON.parse(String(await ask(...asked)))
  return { began, ask, json, close: () => server.kill(), ...measuring(server.pid) }
}

/** Milliseconds of processor that a process has taken with all its threads, and its most memory in MB. */
const measuring = (pid) => ({
  processorTime: () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) * (1000 / TICKS)
  },
  memory: () => Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024,
})

/** When every document has been looked at, and nothing has changed since. */
export async function lookedThrough({ json }) {
  for (;;) {
    const { vanBan } = await json('/api/van-ban')
    if (vanBan.every(({ cu, tinhTrang }) => !cu && tinhTrang !== 'dang-xem')) return
    await new Promise((done) => setTimeout(done, STEP))
  }
}

/** The table of tasks of the first plan, and what types into one cell of it: each time something else. */
export async function openNhiemVu({ json }) {
  const plan = (await json('/api/van-ban')).vanBan.find(({ loai }) => loai === 'ke-hoach').ma
  const table = async () => (await json(`/api/sua/${plan}`)).bang.find(({ ma }) => ma === 'nhiem-vu')
  let { ban, hang, cot } = await table()
  const at = cot.findIndex(({ ma }) => ma === 'moc.thoiHan')
  const row = hang.find(({ nhom }) => !nhom)
  let truoc = row.o[at]
  let nth = 0
  const change = async () => {
    const sau = `Tháng ${(nth++ % 12) + 1}/2025`
    const o = [{ hang: row.ma, cot: 'moc.thoiHan', truoc, sau }]
    ban = (await json(`/api/sua/${plan}/nhiem-vu`, { ban, ten: 'Sửa', o })).ban
    truoc = sau
  }
  return { plan, table, change }
}

export function print(name, value, unit) {
  console.log(`${name.padEnd(44)} ${value.toFixed(0).padStart(6)} ${unit}`)
}
