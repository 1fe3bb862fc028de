import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type CoQuan, coQuanFile, type VanBan, vanBanFile } from '../domain/co-quan'
import { type KeHoach, keHoachFile } from '../domain/ke-hoach'
import { checkHoSo, type HoSo, type Problem } from '../domain/kiem-tra'
import { type Finding, InputError, UserError } from '../problem'
import { type DataFile, readYaml } from './read-yaml'

/**
 * Reads a plan and the registers it refers to (`co-quan.yaml`, `van-ban.yaml` in its folder or the nearest one above).
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readKeHoach(file: string): { hoSo: HoSo; findings: readonly Finding[] } {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const plan = readYaml(file, keHoachFile)
  const agencies = readYaml(nearest(file, 'co-quan.yaml'), coQuanFile)
  const documents = readYaml(nearest(file, 'van-ban.yaml'), vanBanFile)
  const findings = [...plan.findings, ...agencies.findings, ...documents.findings]
  if (!plan.value || !agencies.value || !documents.value) throw new InputError(findings)
  const coQuan = register<CoQuan>(agencies.value.coQuan, agencies, 'coQuan')
  const vanBan = register<VanBan>(documents.value.vanBan, documents, 'vanBan')
  const hoSo = { keHoach: plan.value, coQuan: coQuan.entries, vanBan: vanBan.entries }
  const all = [...findings, ...coQuan.findings, ...vanBan.findings, ...checkHoSo(hoSo).map((problem) => placed(problem, plan))]
  if (all.some(({ severity }) => severity === 'error')) throw new InputError(all.filter(({ severity }) => severity === 'error'))
  return { hoSo, findings: all }
}

function nearest(file: string, name: string): string {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const candidate = join(folder, name)
    if (existsSync(candidate)) return candidate
    if (folder === dirname(folder)) throw new UserError(`không tìm thấy ${name} ở thư mục của ${file} và các thư mục bên trên`, { hint: `đặt ${name} vào thư mục data` })
  }
}

function register<T extends { id: string }>(list: readonly T[], file: DataFile<unknown>, key: string) {
  const entries = new Map<string, T>()
  const findings: Finding[] = []
  for (const [index, entry] of list.entries()) {
    if (entries.has(entry.id)) findings.push({ severity: 'error', place: file.locate([key, index, 'id']), message: `mã "${entry.id}" đã dùng ở trên`, hint: 'mỗi mã chỉ dùng một lần' })
    entries.set(entry.id, entry)
  }
  return { entries, findings }
}

const placed = ({ path, ...problem }: Problem, file: DataFile<KeHoach>): Finding => ({ ...problem, place: file.locate(path) })
