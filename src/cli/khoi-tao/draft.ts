import { lstatSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readText } from '../../disk/read-bytes'
import { z } from 'zod'
import type { Khoa, KhoiTao } from '../../index'
import { draftOf } from '../../files/drafts'
import { makeFolder } from '../../files/write-files'
import type { SoNho } from './converse'
import { DESCRIBE } from './options'

/** What was typed and not written yet. `dangDo`: a list that was not closed. */
export type BanNhap = {
  readonly luc: Date
  readonly so: SoNho
}

/** Whoever comes back later than this has forgotten what he typed. */
const DAYS = 30
const MAX_BYTES = 256 * 1024
const MAX_LINES = 200

const dong = z.array(z.string().max(2000)).max(MAX_LINES)
const khoa = z.enum(Object.keys(DESCRIBE) as [Khoa, ...Khoa[]])
const file = z.strictObject({
  phienBan: z.literal(1),
  luc: z.iso.datetime(),
  dau: z.string().max(64),
  traLoi: z.array(z.strictObject({ khoa, lines: dong, theoDeXuat: z.boolean() })).max(100),
  dangDo: z.strictObject({ khoa, dong }).optional(),
})

/** Beside the data, so that another who works there finds it; a unit that is corrected has one of its own. */
const pathOf = (folder: string, { id, homNay }: Pick<KhoiTao, 'id' | 'homNay'>): string =>
  join(folder, '.cchc', `khoi-tao${homNay ? '-sua' : ''}-${id}.json`)

/**
 * What was typed about a unit the last time and not written; as a text, why it is not used: nobody else's work
 * and nothing stale is offered. Undefined where there is none.
 */
export function readDraft(folder: string, unit: KhoiTao): BanNhap | string | undefined {
  const text = textOf(pathOf(folder, unit))
  if (text === undefined) return undefined
  const read = file.safeParse(parseJson(text))
  if (!read.success) return 'không đọc được'
  const { luc, dau, traLoi, dangDo } = read.data
  const age = Date.now() - Date.parse(luc)
  if (age > DAYS * 86_400_000 || age < -86_400_000) return `đã quá ${DAYS} ngày`
  if (dau !== unit.dau) return 'co-quan.yaml đã đổi từ lần ấy'
  const nho = new Map(traLoi.map((each) => [each.khoa, { lines: each.lines, theoDeXuat: each.theoDeXuat }]))
  const xong = new Set(nho.keys())
  if (dangDo) {
    nho.set(dangDo.khoa, { lines: dangDo.dong, theoDeXuat: false })
    xong.delete(dangDo.khoa)
  }
  return { luc: new Date(luc), so: { nho, xong } }
}

/** A link, a folder, a file beyond all bounds: as text that nobody can read. */
function textOf(path: string): string | undefined {
  try {
    const entry = lstatSync(path)
    return entry.isFile() && entry.size <= MAX_BYTES ? readText(path, 'bản nháp') : ''
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Keeps what was typed, whole or not at all; readable by its writer alone. Where it cannot be kept nothing is
 * lost but that: the writing at the end will say why.
 */
export function keepDraft(
  folder: string,
  unit: KhoiTao,
  { nho }: SoNho,
  dangDo?: { readonly khoa: Khoa; readonly dong: readonly string[] },
): void {
  const path = pathOf(folder, unit)
  const traLoi = Array.from(nho, ([key, each]) => ({ khoa: key, ...each }))
  const luc = new Date().toISOString()
  try {
    makeFolder(dirname(path))
    const draft = draftOf(path)
    writeFileSync(draft, JSON.stringify({ phienBan: 1, luc, dau: unit.dau, traLoi, dangDo }), { mode: 0o600 })
    renameSync(draft, path)
  } catch {
    return
  }
}

/** What was written is kept nowhere else. */
export function dropDraft(folder: string, unit: KhoiTao): void {
  const path = pathOf(folder, unit)
  rmSync(path, { force: true })
  try {
    rmdirSync(dirname(path))
  } catch {
    // Others keep their records there.
  }
}
