import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { generateKeHoach } from '../../src/index'
import { type Flags, type Made, make, makeOnce } from '../data/made'
import { type Pdf, readPdf } from '../read/pdf'

export const PLAN = join(__dirname, '../../data/khanh-hoa/2025/ke-hoach.yaml')

/** How the document is issued; each state is a flag of the command. */
export type State = 'paper' | 'draft' | 'electronic'
export type Real = Made

export const FLAGS: Readonly<Record<State, Flags>> = {
  paper: {},
  draft: { duThao: true },
  electronic: { dienTu: true },
}

/** The real plan in a state. */
export const real = (state: State = 'paper'): Promise<Real> => makeOnce('ke-hoach', PLAN, FLAGS[state])

/** Any plan, made and read back. */
export const makePlan = (file: string): Promise<Real> => make('ke-hoach', file)

/** Any plan as a PDF only. */
export async function makePdf(file: string): Promise<{ readonly pdf: Pdf }> {
  const { files } = await generateKeHoach(file, { formats: ['pdf'], duThao: false, dienTu: false })
  return { pdf: await readPdf(Buffer.from(files.get('pdf') ?? [])) }
}

/** What tells files apart. */
export const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
