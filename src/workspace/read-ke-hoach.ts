import { existsSync } from 'node:fs'
import { type KeHoach, keHoachFile } from '../domain/ke-hoach'
import { checks, type HoSo } from '../domain/kiem-tra'
import { type Finding, InputError, UserError } from '../problem'
import { type DataFile, readYaml } from './read-yaml'
import { readRegisters } from './registers'
import { run } from './run-check'

/**
 * Reads a plan and the registers it refers to (`co-quan.yaml`, `van-ban.yaml` in its folder or the nearest one above).
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readKeHoach(file: string): { hoSo: HoSo; file: DataFile<KeHoach>; findings: readonly Finding[] } {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const plan = readYaml(file, keHoachFile)
  const { coQuan, vanBan, complete, findings: registers } = readRegisters(file)
  const hoSo = { keHoach: plan.value ?? (plan.raw as KeHoach), coQuan, vanBan }
  const findings = [
    ...plan.findings,
    ...registers,
    ...checks.flatMap((check) => run(() => check(hoSo), plan, complete)),
  ]
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  return { hoSo, file: plan, findings }
}
