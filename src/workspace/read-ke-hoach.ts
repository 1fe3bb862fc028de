import { isThere } from '../disk/read-bytes'
import type { z } from 'zod'
import {
  type KeHoach,
  type KeHoachDangSoan,
  keHoachDangSoanFile,
  keHoachFile,
} from '../domain/ke-hoach/ke-hoach'
import { checks, contentChecks } from '../domain/ke-hoach/check-ke-hoach'
import { checkLoiVan } from '../domain/ke-hoach/check-loi-van'
import { toPlain, withoutMarks } from '../domain/ke-hoach/loi-van'
import { type Finding, InputError, UserError } from '../problem'
import { withBangNhiemVu } from './read-bang-nhiem-vu'
import { type DataFile, readYaml } from './read-yaml'
import { readRegisters } from './registers'
import { run } from './run-check'
import { type Problem } from '../domain/problems'
import { type HoSo } from '../domain/ke-hoach/ho-so'

const isWhole = (plan: unknown): plan is object => plan !== null && typeof plan === 'object'

type Read<Plan> = { hoSo: HoSo<Plan>; file: DataFile<Plan>; findings: readonly Finding[] }

/**
 * Reads a plan that is to be issued, and the registers it refers to (`co-quan.yaml`, `van-ban.yaml` in its
 * folder or the nearest one above). Throws InputError with every fault of every file; returns the notices
 * beside the value.
 */
export const readKeHoach = (file: string): Read<KeHoach> => refuseFaults(openKeHoach(file))

/** As `readKeHoach`, but what has faults is given back too, with all of them: of its plan, what can be read. */
export const openKeHoach = (file: string): Read<KeHoach> => open(file, keHoachFile, checks)

/**
 * Reads a plan that may lack what only its issue needs (who signs, who receives it): enough to derive from it
 * and to compare it, for which its words count and not their emphasis and notes. Otherwise as `readKeHoach`.
 */
export function readKeHoachDangSoan(file: string): Read<KeHoachDangSoan> {
  const { hoSo, ...more } = refuseFaults(open(file, keHoachDangSoanFile, contentChecks))
  return { ...more, hoSo: { ...hoSo, keHoach: withoutNotes(withoutMarks(hoSo.keHoach)) } }
}

function withoutNotes(keHoach: KeHoachDangSoan): KeHoachDangSoan {
  const { chuThich, ...rest } = keHoach
  return chuThich ? rest : keHoach
}

function refuseFaults<Plan>(read: Read<Plan>): Read<Plan> {
  const errors = read.findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  return read
}

function open<Plan extends KeHoachDangSoan>(
  file: string,
  schema: z.ZodType<Plan>,
  checkList: readonly ((hoSo: HoSo<Plan>) => Iterable<Problem>)[],
): Read<Plan> {
  if (!isThere(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const plan = withBangNhiemVu(readYaml(file, schema))
  // A file that is no data at all says nothing of the registers.
  if (plan.raw === undefined && plan.findings.length > 0 && !/\.ya?ml$/iu.test(file))
    throw new InputError(plan.findings)
  const { coQuan, vanBan, complete, findings: registers } = readRegisters(file)
  const hoSo = { keHoach: plan.value ?? (plan.raw as Plan), coQuan, vanBan }
  // What is read of a plan's words is read without their emphasis and notes.
  const seen = { ...hoSo, keHoach: isWhole(hoSo.keHoach) ? toPlain(hoSo.keHoach) : hoSo.keHoach }
  const findings = [
    ...plan.findings,
    ...registers,
    ...run(() => checkLoiVan(hoSo.keHoach), plan, complete),
    ...checkList.flatMap((check) => run(() => check(seen), plan, complete)),
  ]
  return { hoSo, file: plan, findings }
}
