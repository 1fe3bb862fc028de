import { type Generated, linesOfHan, today } from '../index'
import { say } from './progress'

type Ky = Parameters<typeof linesOfHan>[0] & Partial<NonNullable<Generated['ky']>>

/** Says until when a report is to be sent; `now` is the moment on the machine's clock. */
export function sayDeadline(ky: Ky, now: Date): void {
  for (const line of linesOfHan(ky, today(now))) say(line)
}
