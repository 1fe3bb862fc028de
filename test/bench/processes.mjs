import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME } from './plan.mjs'

const { makeProfile } = createRequire(import.meta.url)(join(HOME, 'dist', 'programs', 'make-profile.js'))

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const OUR_LIMIT = 600_000
export const SOFFICE_LIMIT = 600_000

export const has = (program, argument) =>
  !spawnSync(program, [argument], { stdio: 'ignore', timeout: 60_000 }).error

/**
 * Runs a process to its end in a group of its own, so that a limit ends its children too. Undefined when it
 * went over `limit` ms.
 */
function timed(command, args, { limit, env = process.env }) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(command, args, {
      detached: process.platform !== 'win32',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text))
    running.add(child)
    let late = false
    const clock = setTimeout(() => {
      late = true
      stop(child)
    }, limit)
    child.on('error', reject).on('close', (code) => {
      clearTimeout(clock)
      running.delete(child)
      if (late) return resolve(undefined)
      if (code !== 0) return reject(new Error(`${command} ${args.join(' ')}: exit ${code}\n${said.stderr}`))
      resolve({ wall: performance.now() - began, ...said })
    })
  })
}

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    running.forEach(stop)
    process.exit(1)
  })
}

function stop(child) {
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/** One job of measure.mjs: { load, work, peak, wall } in ms and MB. */
export async function measure(job, rows, { input = '', output = '' } = {}) {
  const found = await timed(process.execPath, [here('measure.mjs'), job, String(rows), input, output], {
    limit: OUR_LIMIT,
  })
  if (!found) throw new Error(`${job}, ${rows} rows: longer than ${OUR_LIMIT / 1000} s`)
  return { ...JSON.parse(found.stdout), wall: found.wall }
}

/** A whole process of Node: { wall, cpu, peak, stdout }, times in ms, memory in MB. `note`: where it leaves them. */
async function whole(script, args, note) {
  const found = await timed(process.execPath, ['-r', here('peak.cjs'), script, ...args], {
    limit: OUR_LIMIT,
    env: { ...process.env, CCHC_BENCH_USAGE: note },
  })
  if (!found) throw new Error(`${script} ${args[0]} took longer than ${OUR_LIMIT / 1000} s`)
  return { ...found, ...JSON.parse(readFileSync(note, 'utf8')) }
}

const MAIN = join(HOME, 'dist', 'cli', 'main.js')

/**
 * The whole command on data files, both documents of each: { wall, cpu, peak, paths }. `words`: the command and
 * its options; `main`: a program built before, to compare with.
 */
export async function command(files, folder, { words = ['ke-hoach'], main = MAIN } = {}) {
  const note = join(folder, 'usage.json')
  const { stdout, ...found } = await whole(main, [...words, ...[files].flat(), '--ra', folder], note)
  return { ...found, paths: stdout.trim().split('\n') }
}

export const help = (folder) => whole(MAIN, ['--help'], join(folder, 'usage.json'))

/** Another program's document of the same rows: `name` is a job of peers.mjs. */
export const peer = (name, { folder, input, template, output }) =>
  whole(here('peers.mjs'), [name, input, template, output], join(folder, 'usage.json'))

/**
 * LibreOffice prints a Word file into `folder`: { wall, pdf }; undefined when it took longer than the limit.
 */
export async function libreOffice(docx, folder) {
  const pdf = join(folder, `${basename(docx, '.docx')}.pdf`)
  rmSync(pdf, { force: true })
  const profile = makeProfile(join(folder, 'profile'))
  const found = await timed(
    'soffice',
    [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, docx],
    { limit: SOFFICE_LIMIT },
  )
  if (found && !existsSync(pdf))
    throw new Error(`LibreOffice made no PDF of ${docx}: ${found.stdout}${found.stderr}`)
  return found && { wall: found.wall, pdf }
}
