import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Generated, generateBaoCao, generateKeHoach, type Slug } from '../../src/index'
import { type Docx, readDocx } from '../read/docx'
import { type Pdf, pdfOf, readPdf } from '../read/pdf'
import { onceARun } from '../run/once'

export type Flags = { readonly duThao?: boolean; readonly dienTu?: boolean; readonly bieuDo?: boolean }

/** A document as Word and PDF, and what is read back of both. */
export type Made = Pick<Generated, 'document' | 'findings'> & {
  readonly bytes: { readonly docx: Buffer; readonly pdf: Buffer }
  readonly docx: Docx
  readonly pdf: Pdf
}

const generators = { 'ke-hoach': generateKeHoach, 'bao-cao': generateBaoCao }

/** Any document, made and not read. */
export async function bytesOf(
  slug: Slug,
  file: string,
  { duThao = false, dienTu = false, bieuDo = false }: Flags = {},
) {
  const { document, findings, files } = await generators[slug](file, {
    formats: ['docx', 'pdf'],
    duThao,
    dienTu,
    bieuDo,
  })
  const bytes = { docx: Buffer.from(files.get('docx') ?? []), pdf: Buffer.from(files.get('pdf') ?? []) }
  return { document, findings, bytes }
}

/** Any document, made and read back. */
export async function make(slug: Slug, file: string, flags: Flags = {}): Promise<Made> {
  const made = await bytesOf(slug, file, flags)
  return { ...made, docx: readDocx(made.bytes.docx), pdf: await readPdf(made.bytes.pdf) }
}

const here = new Map<string, Promise<Made>>()

/** The same for a document of our data folder, which nobody changes: made once a run. */
export function makeOnce(slug: Slug, file: string, flags: Flags = {}): Promise<Made> {
  const key = JSON.stringify([slug, file, flags])
  const found = here.get(key) ?? readMade(slug, file, flags)
  here.set(key, found)
  return found
}

async function readMade(slug: Slug, file: string, flags: Flags): Promise<Made> {
  const folder = await madeIn(slug, file, flags)
  const read = (name: string) => readFileSync(join(folder, name))
  const bytes = { docx: read('docx'), pdf: read('pdf') }
  const said = JSON.parse(read('said.json').toString()) as Pick<Made, 'document' | 'findings'>
  return { ...said, bytes, docx: readDocx(bytes.docx), pdf: pdfOf(read('pdf.json').toString()) }
}

/** The folder of a document of our data folder: `docx`, `pdf`, `pdf.json` as it was read, `said.json`. */
export const madeIn = (slug: Slug, file: string, flags: Flags): Promise<string> =>
  onceARun(['made', slug, file, flags], async (folder) => {
    const { document, findings, bytes } = await bytesOf(slug, file, flags)
    writeFileSync(join(folder, 'docx'), bytes.docx)
    writeFileSync(join(folder, 'pdf'), bytes.pdf)
    writeFileSync(join(folder, 'pdf.json'), await globalThis.readPdfAsJson(bytes.pdf))
    writeFileSync(join(folder, 'said.json'), JSON.stringify({ document, findings }))
  })
