import type { Generated, GenerateOptions, Slug } from '../index'

/** A document in memory, with what is to be said about it: plain values, so that a worker can send them. */
export type Made = Omit<Generated, 'document'> & { readonly name: string }

/** Makes one document of a data file. Throws what the library throws. */
export async function makeDocument(slug: Slug, file: string, options: GenerateOptions): Promise<Made> {
  const { generateBaoCao, generateKeHoach } = await import('../index')
  const generate = { 'ke-hoach': generateKeHoach, 'bao-cao': generateBaoCao }[slug]
  const { document, ...made } = await generate(file, options)
  return { name: document.name, ...made }
}
