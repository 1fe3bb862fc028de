import { dirname, extname } from 'node:path'
import { bangNhiemVuFile, type KeHoachDangSoan } from '../domain/ke-hoach/ke-hoach'
import type { Finding } from '../problem'
import { readBang } from './bang/read-bang'
import { findFile } from './find-file'
import { isGroup } from './forms'
import { isFile } from './read-links'
import { type DataFile, withoutValue } from './read-yaml'

const KEY = 'bangNhiemVu'

/** The workbook that a plan names for its tasks; undefined where it has them itself. */
export const bangNhiemVuOf = (raw: unknown): string | undefined => {
  const name = isGroup(raw) ? raw[KEY] : undefined
  return typeof name === 'string' ? name : undefined
}

/** A plan's file with its tasks, also where they lie in a workbook: a fault of those has its sheet and cell. */
export function withBangNhiemVu<Plan extends KeHoachDangSoan>(plan: DataFile<Plan>): DataFile<Plan> {
  const name = bangNhiemVuOf(plan.raw)
  if (name === undefined) return plan
  const path = findFile(dirname(plan.file), name)
  const fault = explainLink(plan.raw, name, path)
  if (fault) return withFaults(plan, [{ severity: 'error', place: plan.locate([KEY]), ...fault }])
  const bang = readBang(path, bangNhiemVuFile)
  const own = isGroup(bang.raw) ? bang.raw : {}
  const rest = withFaults(plan, bang.findings)
  return {
    ...rest,
    raw: { ...withoutKey(plan.raw), ...own },
    ...(plan.value && bang.value && { value: { ...withoutKey(plan.value), ...bang.value } as Plan }),
    locate: (at) => (at[0] === 'linhVuc' ? bang.locate(at) : plan.locate(at)),
  }
}

function explainLink(
  raw: unknown,
  name: string,
  path: string,
): Pick<Finding, 'message' | 'hint'> | undefined {
  if (isGroup(raw) && raw['linhVuc'] !== undefined)
    return {
      message: `nhiệm vụ ghi cả ở "linhVuc" và ở "${KEY}"`,
      hint: 'giữ một: bỏ "linhVuc" để đọc tệp Excel, hoặc bỏ dòng này',
    }
  if (extname(name).toLowerCase() !== '.xlsx')
    return { message: `"${name}" không phải là tệp Excel (.xlsx)`, hint: 'lưu lại bằng Excel ở dạng .xlsx' }
  return isFile(path)
    ? undefined
    : { message: `không có tệp ${name}`, hint: 'sửa lại đường dẫn, tính từ tệp này' }
}

const withFaults = (plan: DataFile<unknown>, findings: readonly Finding[]): DataFile<never> => ({
  ...withoutValue(plan),
  findings: [...plan.findings, ...findings],
})

const withoutKey = (raw: unknown): object =>
  isGroup(raw) ? Object.fromEntries(Object.entries(raw).filter(([key]) => key !== KEY)) : {}
