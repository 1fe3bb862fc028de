import { resolve } from 'node:path'
import type { GenerateOptions, Slug } from '../index'
import { formatFindings, WordTemplateError } from '../problem'
import { writeKept } from '../files/keep-edited'
import { type Made, makeDocument } from './make-document'
import { print, progress, say } from './progress'
import { recordOfSo, sayChanges } from './say-changes'
import { writeFiles } from '../files/write-files'

/** The folder to write to, and how the documents are made. */
export type Order = { readonly ra: string; readonly options: GenerateOptions }

/**
 * Makes a document, says what a person should look at on stderr, writes the files and prints their paths on
 * stdout.
 */
export async function writeDocument(slug: Slug, file: string, { ra, options }: Order): Promise<void> {
  const made = await makeDocument(slug, file, { ...options, onProgress: progress }).catch(
    (error: unknown) => {
      if (error instanceof WordTemplateError) writeAnnotated(error.annotated, ra, 'mau-co-loi.docx')
      throw error
    },
  )
  progress()
  sayFindings(made)
  if (made.font !== undefined) sayFont(made.font)
  await printFiles(made, ra)
  for (const line of made.hanGui ?? []) say(line)
}

export function sayFindings({ findings, mau }: Made): void {
  for (const line of formatFindings(findings)) say(`Lưu ý: ${line}`)
  if (mau !== undefined) say(`Bố cục: ${mau}`)
}

export const sayFont = (font: string): void => say(`Phông chữ của PDF: ${font}`)

/**
 * Writes the files of a document and prints their paths. What a person has changed since it was written stays
 * under another name, and is said; so is each figure that is another one than the last time.
 */
export async function printFiles({ name, files, kem = [], so }: Made, ra: string): Promise<void> {
  const folder = resolve(ra)
  const documents = [
    ...Array.from(files, ([format, content]) => ({ name: `${name}.${format}`, content })),
    ...kem,
  ]
  if (so) sayChanges(folder, so)
  const others = so ? [recordOfSo(so)] : []
  const { paths, lines } = await writeKept(folder, documents, { others, option: '--ra' })
  for (const line of lines) say(`Lưu ý: ${line}`)
  for (const path of paths.slice(0, documents.length)) print(path)
}

/** A Word template with wrong tags is refused; a copy in which each carries a comment helps to mend it. */
export function writeAnnotated(content: Uint8Array, ra: string, name: string): void {
  const [path] = writeFiles(resolve(ra), [{ name, content }], '--ra')
  say(`Các thẻ sai được ghi chú trong ${path ?? ''}`)
}

/** What a user is told of an error that he can put right. */
export function sayRefusal({ message, hint }: { message: string; hint?: string | undefined }): void {
  say(message)
  if (hint) say(`(${hint})`)
}
