import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../index'
import { explain, makeFolder } from './write-files'

/** Whoever holds a folder longer than this (ms) has been killed. */
const STALE = 60_000
const PATIENCE = 30_000

/**
 * Does something while no other does it in the same folder: of two clerks who read a register, add to it and write it, one would lose her entry.
 * Throws UserError when the folder cannot be written, or stays taken for half a minute.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, '.khoi-tao.lock')
  const start = Date.now()
  while (!take(folder, lock)) {
    if (Date.now() - start > PATIENCE) throw new UserError(`có người khác đang ghi vào ${folder}`, { hint: `chờ rồi chạy lại; nếu không có ai thì xóa ${lock}` })
    await setTimeout(50)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(folder: string, lock: string): boolean {
  try {
    makeFolder(folder)
    closeSync(openSync(lock, 'wx'))
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw explain(error, folder, '--thu-muc')
  }
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  if (Date.now() - since > STALE) rmSync(lock, { force: true })
  return false
}
