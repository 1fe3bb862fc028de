import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { ma } from '../domain/common'
import { type CoQuan, coQuanFile, type VanBan, vanBanFile } from '../domain/co-quan'
import { type KeHoach, keHoachFile } from '../domain/ke-hoach'
import { checks, type HoSo } from '../domain/kiem-tra'
import { type Finding, InputError, type Place, UserError } from '../problem'
import { type DataFile, readYaml } from './read-yaml'

/**
 * Reads a plan and the registers it refers to (`co-quan.yaml`, `van-ban.yaml` in its folder or the nearest one above).
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readKeHoach(file: string): { hoSo: HoSo; findings: readonly Finding[] } {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const plan = readYaml(file, keHoachFile)
  const agencies = readRegister(file, 'co-quan.yaml', coQuanFile)
  const documents = readRegister(file, 'van-ban.yaml', vanBanFile)
  const coQuan = register<CoQuan>(agencies, 'coQuan')
  const vanBan = register<VanBan>(documents, 'vanBan')
  const hoSo = { keHoach: plan.value ?? (plan.raw as KeHoach), coQuan: coQuan.entries, vanBan: vanBan.entries }
  const findings = [
    ...plan.findings,
    ...agencies.findings,
    ...coQuan.findings,
    ...superiors(coQuan, agencies),
    ...documents.findings,
    ...vanBan.findings,
    ...checks.flatMap((check) => run(check, hoSo, plan, { coQuan: coQuan.complete, vanBan: vanBan.complete })),
  ]
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  return { hoSo, findings }
}

/** A check of data whose schema may not hold: what it finds before it trips over the data counts; the schema's own faults say the rest. */
function run(check: (typeof checks)[number], hoSo: HoSo, file: DataFile<KeHoach>, complete: Readonly<Record<'coQuan' | 'vanBan', boolean>>): Finding[] {
  const found: Finding[] = []
  try {
    for (const { path, register, ...problem } of check(hoSo)) {
      const place = file.locate(path)
      const follows = (register && !complete[register]) || file.findings.some((known) => samePlace(known.place, place))
      if (!follows) found.push({ ...problem, place })
    }
  } catch (error) {
    if (file.value || !(error instanceof TypeError)) throw error
  }
  return found
}

const samePlace = (one: Place, other: Place): boolean => one.line === other.line && one.column === other.column

function readRegister<T>(plan: string, name: string, schema: z.ZodType<T>): DataFile<T> {
  for (let folder = dirname(resolve(plan)); ; folder = dirname(folder)) {
    const candidate = join(folder, name)
    if (existsSync(candidate)) return readYaml(candidate, schema)
    if (folder !== dirname(folder)) continue
    const place = { file: plan, line: 1, column: 1 }
    const missing: Finding = { severity: 'error', place, message: `không tìm thấy ${name} ở thư mục này và các thư mục bên trên`, hint: `đặt ${name} vào thư mục data` }
    return { file: name, findings: [missing], locate: () => place }
  }
}

/** The entries of a register by id; those of a file whose schema does not hold, as far as they go. `complete`: no id is missing that the file meant to give. */
function register<T extends { id: string }>(file: DataFile<unknown>, key: string) {
  const list = ((file.value ?? file.raw) as Record<string, readonly T[]> | null | undefined)?.[key]
  const entries = new Map<string, T>()
  /** Where each entry stands in the file. */
  const places = new Map<T, number>()
  const findings: Finding[] = []
  for (const [index, entry] of (Array.isArray(list) ? (list as readonly (T | null)[]) : []).entries()) {
    if (!entry?.id) continue
    if (entries.has(entry.id)) {
      findings.push({ severity: 'error', place: file.locate([key, index, 'id']), message: `mã "${entry.id}" đã dùng ở trên`, hint: 'mỗi mã chỉ dùng một lần' })
    } else {
      entries.set(entry.id, entry)
      places.set(entry, index)
    }
  }
  const complete = file.value !== undefined || (Array.isArray(list) && list.every((entry) => ma.safeParse((entry as T | null)?.id).success))
  return { entries, places, findings, complete }
}

/** An agency above or after another must be in the register too. */
function superiors({ entries, places }: ReturnType<typeof register<CoQuan>>, file: DataFile<unknown>): Finding[] {
  return Array.from(places).flatMap(([entry, index]) =>
    (['chuQuan', 'keThua'] as const).flatMap((key): Finding[] => {
      const id = entry[key]
      if (id === undefined || (entries.has(id) && id !== entry.id)) return []
      const place = file.locate(['coQuan', index, key])
      if (id === entry.id) return [{ severity: 'error', place, message: `"${id}" không thể là cơ quan chủ quản hay kế thừa của chính nó`, hint: 'sửa lại mã' }]
      return [{ severity: 'error', place, message: `không có cơ quan "${id}"`, hint: 'thêm vào co-quan.yaml hoặc sửa lại mã' }]
    }),
  )
}
