import { InputError, type Finding } from '../../src/problem'

/**
 * The faults an action is refused for. Fails when it is not refused, or is refused in another way than by
 * findings.
 */
export function faultsOf(action: () => unknown): readonly Finding[] {
  let result: unknown
  try {
    result = action()
  } catch (error) {
    if (error instanceof InputError) return error.findings
    throw error
  }
  throw new Error(`not refused, it gave: ${JSON.stringify(result)}`)
}
