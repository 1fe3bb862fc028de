/**
 * What the one file of an office starts with (`npm run dong-goi`): the program is unpacked, then run as it is run
 * elsewhere. Started without a command, as by a double click, it opens the page of the office's folder.
 */
import { readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getAsset, getRawAsset } from 'node:sea'
import { isatty } from 'node:tty'
import { UserError } from '../problem'
import { cacheFolder } from '../files/cache-folder'
import { findOffice } from './find-office'
import { removeOld, tellRunning } from './remove-old'
import { type Goi, unpack } from './unpack'

function readGoi(): Goi {
  const { ban, tep } = JSON.parse(getAsset('goi.json', 'utf8')) as { ban: string; tep: readonly string[] }
  return {
    ban,
    tep: tep.map((name) => ({ name, content: new Uint8Array(getRawAsset(name) as ArrayBuffer) })),
  }
}

/** The window of a double click goes with the program: what went wrong stays in it until it was read. */
function holdWindow(code: number): void {
  if (code === 0 || !isatty(0)) return
  console.error('\nBấm Enter để đóng cửa sổ này.')
  try {
    readSync(0, new Uint8Array(1))
  } catch {
    // The window was closed instead.
  }
}

function start(): void {
  if (process.argv.length === 2) {
    process.title = 'CCHC'
    process.once('exit', holdWindow)
    process.argv.push('mo', findOffice(process.execPath))
  }
  const goi = readGoi()
  tellRunning(join(cacheFolder(), goi.ban))
  const main = join(unpack(goi), 'dist', 'cli', 'main.js')
  removeOld(cacheFolder(), goi.ban)
  createRequire(main)(main)
}

try {
  start()
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(
    `${error.message}\nNếu không ghi được ở đâu cả: xóa bớt tệp trên ổ đĩa, hoặc hỏi người quản trị máy.`,
  )
  process.exitCode = 2
}
