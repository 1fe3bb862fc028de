import { join } from 'node:path'
import { type GenerateOptions, type Generated, generateKeHoach } from '../../src/index'
import { type Docx, readDocx } from '../read/docx'
import { type Pdf, readPdf } from '../read/pdf'

export const PLAN = join(__dirname, '../../data/khanh-hoa/2025/ke-hoach.yaml')

/** How the document is issued; each state is a flag of the command. */
export type State = 'paper' | 'draft' | 'electronic'
export type Real = {
  readonly document: Generated['document']
  readonly bytes: { readonly docx: Buffer; readonly pdf: Buffer }
  readonly docx: Docx
  readonly pdf: Pdf
}

const FLAGS: Record<State, Omit<GenerateOptions, 'formats'>> = {
  paper: { duThao: false, dienTu: false },
  draft: { duThao: true, dienTu: false },
  electronic: { duThao: false, dienTu: true },
}

const made = new Map<State, Promise<Real>>()

/** The real plan in a state, made and read back once a test file. */
export function real(state: State = 'paper'): Promise<Real> {
  const found = made.get(state) ?? make(PLAN, state)
  made.set(state, found)
  return found
}

/** Any plan, made and read back. */
export async function make(file: string, state: State = 'paper'): Promise<Real> {
  const bytes = await bytesOf(file, state)
  return { ...bytes, docx: readDocx(bytes.bytes.docx), pdf: readPdf(bytes.bytes.pdf) }
}

/** Any plan as a PDF only. */
export async function makePdf(file: string): Promise<Pick<Real, 'pdf'>> {
  const { files } = await generateKeHoach(file, { formats: ['pdf'], ...FLAGS.paper })
  return { pdf: readPdf(Buffer.from(files.get('pdf') ?? [])) }
}

export async function bytesOf(file: string, state: State): Promise<Pick<Real, 'document' | 'bytes'>> {
  const { document, files } = await generateKeHoach(file, { formats: ['docx', 'pdf'], ...FLAGS[state] })
  return {
    document,
    bytes: { docx: Buffer.from(files.get('docx') ?? []), pdf: Buffer.from(files.get('pdf') ?? []) },
  }
}
