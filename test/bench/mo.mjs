/**
 * The page of `cchc mo` on the real plan: how long until it stands, what one changed cell costs (written, read again,
 * drawn again), and what 500 changes leave in memory. The bounds: a preview after a change in 0.4 s of processor
 * time, the first screen in 1 s, under 400 MB.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const CHANGES = Number(process.argv[2] ?? 500)
/** So often a page that is open looks at all again: a person types faster than she looks. */
const LOOKED = 10
const TICKS = 100

const folder = mkdtempSync(join(tmpdir(), 'cchc-mo-'))
cpSync(join(ROOT, 'data'), folder, { recursive: true })
const began = performance.now()
const server = spawn(process.execPath, [
  join(ROOT, 'dist/cli/main.js'),
  'mo',
  join(folder, 'khanh-hoa/2025'),
  '--khong-mo',
])
try {
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
  const plan = (await json('/api/van-ban')).vanBan.find(({ loai }) => loai === 'ke-hoach').ma
  print('first screen', performance.now() - began, 'ms')
  print('the same, of processor', ticksOf() * (1000 / TICKS), 'ms of processor')

  const table = async () => (await json(`/api/sua/${plan}`)).bang.find(({ ma }) => ma === 'nhiem-vu')
  let { ban, hang, cot } = await table()
  const at = cot.findIndex(({ ma }) => ma === 'moc.thoiHan')
  const row = hang.find(({ nhom }) => !nhom)
  let truoc = row.o[at]
  const change = async (sau) => {
    const o = [{ hang: row.ma, cot: 'moc.thoiHan', truoc, sau }]
    ban = (await json(`/api/sua/${plan}/nhiem-vu`, { ban, ten: 'Sửa', o })).ban
    truoc = sau
  }
  const draw = () => ask(`/api/van-ban/${plan}/theo-du-lieu.pdf`)
  await change('Tháng 1/2025')
  await draw()
  const parts = {
    'a changed cell, written': () => change('Tháng 2/2025'),
    'read again': table,
    'drawn again': draw,
  }
  for (const [name, run] of Object.entries(parts)) print(name, await processorTimeOf(run), 'ms of processor')
  for (let nth = 0; nth < CHANGES; nth++) {
    await change(`Tháng ${(nth % 12) + 1}/2025`)
    if (nth % LOOKED === 0) await Promise.all([draw(), table(), ask('/api/van-ban')])
  }
  await draw()
  print(`memory after ${CHANGES} changes`, memoryOf() / 1024, 'MB')
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function processorTimeOf(run) {
  const before = ticksOf()
  for (let nth = 0; nth < 5; nth++) await run()
  return ((ticksOf() - before) / 5) * (1000 / TICKS)
}
function ticksOf() {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return Number(fields[11]) + Number(fields[12])
}
function memoryOf() {
  return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1])
}
function print(name, value, unit) {
  console.log(`${name.padEnd(28)} ${value.toFixed(0).padStart(6)} ${unit}`)
}
