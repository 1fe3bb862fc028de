import './compile-cache'
import { worker } from 'workerpool'
import type { GenerateOptions, Slug } from '../index'
import { UserError, WordTemplateError } from '../problem'
import { type Made, makeDocument } from './make-document'

/** Why a document was not made: an error of the user loses its class on the way between threads. */
export type Refused = {
  readonly message: string
  readonly hint?: string | undefined
  /** The office's Word template with a comment at each wrong tag. */
  readonly annotated?: Uint8Array
}
export type Result = { readonly made: Made } | { readonly refused: Refused }

/** One document in a worker thread. What it throws is a bug. */
async function make(slug: Slug, file: string, options: GenerateOptions): Promise<Result> {
  try {
    return { made: await makeDocument(slug, file, options) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { message, hint } = error
    const annotated = error instanceof WordTemplateError ? { annotated: error.annotated } : {}
    return { refused: { message, hint, ...annotated } }
  }
}

worker({ make })
