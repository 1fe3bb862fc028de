import './compile-cache'
import { worker } from 'workerpool'
import { type Refused, refusedOf, UserError } from '../problem'
import { JOBS } from '../web/in-thread'
import { makeDocument } from './make-document'

/** What a job in a thread came to, or why the user has to put something right first. */
export type Result<T> = { readonly made: T } | { readonly refused: Refused }

/** A job whose refusal is a value; what it throws then is a bug. */
const orRefused =
  (job: (...given: never[]) => unknown) =>
  async (...given: never[]): Promise<Result<unknown>> => {
    try {
      return { made: await job(...given) }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { refused: refusedOf(error) }
    }
  }

const all = Object.entries({ make: makeDocument, ...JOBS })
worker(Object.fromEntries(all.map(([name, job]) => [name, orRefused(job)])))
