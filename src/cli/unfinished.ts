import { UserError } from '../problem'

/** Some of many documents were not written; each has been told why. The exit code says whose fault it was. */
export class Unfinished extends UserError {
  override readonly name = 'Unfinished'
  constructor(
    message: string,
    readonly code: 1 | 2,
  ) {
    super(message)
  }
}
