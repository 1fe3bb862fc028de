import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Slug } from '../../src/generate'
import { type Pdf, readPdf } from '../read/pdf'
import { toPdfsByLibreOffice } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { onceARun } from '../run/once'
import { type Flags, type Made, madeIn, makeOnce } from './made'
import { FILES } from './plans'
import { DATA, REPORTS } from './reports'

export type RealName =
  '000' | '001' | '001 draft' | '001 electronic' | '003' | '004' | '2023' | '2025' | '2025 with charts'
type Asked = readonly [Slug, file: string, Flags]

/** Our real documents, as they are compared with what LibreOffice prints of their Word files. */
const DOCUMENTS: Readonly<Record<RealName, Asked>> = {
  '000': ['ke-hoach', FILES['000'], {}],
  '001': ['ke-hoach', FILES['001'], {}],
  '001 draft': ['ke-hoach', FILES['001'], { duThao: true }],
  '001 electronic': ['ke-hoach', FILES['001'], { dienTu: true }],
  '003': ['ke-hoach', FILES['003'], {}],
  '004': ['ke-hoach', FILES['004'], {}],
  '2023': ['bao-cao', join(DATA, REPORTS[2023]), {}],
  '2025': ['bao-cao', join(DATA, REPORTS[2025]), {}],
  '2025 with charts': ['bao-cao', join(DATA, REPORTS[2025]), { bieuDo: true }],
}

export const realDocument = (name: RealName): Promise<Made> => makeOnce(...DOCUMENTS[name])

/** The PDF that LibreOffice prints of a real document's Word file. It starts once a run, for all of them. */
export async function printedFile(name: RealName): Promise<string> {
  const folder = await onceARun('printed', async (all) => {
    const words = await Promise.all(Object.keys(DOCUMENTS).map((each) => wordOf(each as RealName)))
    for (const pdf of toPdfsByLibreOffice(words)) copyFileSync(pdf, join(all, basename(pdf)))
  })
  return join(folder, `${name}.pdf`)
}

async function wordOf(name: RealName): Promise<string> {
  const word = join(temporaryFolder(), `${name}.docx`)
  copyFileSync(join(await madeIn(...DOCUMENTS[name]), 'docx'), word)
  return word
}

export const printed = async (name: RealName): Promise<Pdf> => readPdf(await printedFile(name))
