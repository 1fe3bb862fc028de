import type { CoQuan } from './co-quan'

/** Whether one agency came after the other, at once or by way of a third, as the register has it. */
export function isKeThua(
  from: string,
  to: string,
  register: ReadonlyMap<string, CoQuan>,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const next = register.get(from)?.keThua
  if (next === undefined || seen.has(from)) return false
  return next === to || isKeThua(next, to, register, new Set([...seen, from]))
}
