import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Slug } from '../../src/index'
import { type Flags, madeIn } from '../data/made'
import { FILES } from '../data/plans'
import { DATA, REPORTS } from '../data/reports'
import { type Pdf, readPdf } from '../read/pdf'
import { printAll } from '../read/programs'
import { sampleDocx } from '../read/sample-docx'
import { temporaryFolder } from '../read/temporary'
import { onceARun } from '../run/once'
import { breaks } from './breaks-sample'
import { captioned, word } from './figure-sample'
import { bare, noticed } from './notice-sample'

const real =
  (slug: Slug, file: string, flags: Flags = {}) =>
  async (): Promise<Uint8Array> =>
    readFileSync(join(await madeIn(slug, file, flags), 'docx'))

const REAL = {
  '000': real('ke-hoach', FILES['000']),
  '001': real('ke-hoach', FILES['001']),
  '001 draft': real('ke-hoach', FILES['001'], { duThao: true }),
  '001 electronic': real('ke-hoach', FILES['001'], { dienTu: true }),
  '003': real('ke-hoach', FILES['003']),
  '004': real('ke-hoach', FILES['004']),
  '2023': real('bao-cao', join(DATA, REPORTS[2023])),
  '2025': real('bao-cao', join(DATA, REPORTS[2025])),
  '2025 with charts': real('bao-cao', join(DATA, REPORTS[2025]), { bieuDo: true }),
}
const SAMPLES = {
  mẫu: sampleDocx,
  captioned: () => word(captioned),
  breaks: () => word(breaks),
  noticed: () => word(noticed),
  bare: () => word(bare),
}

/** The Word files that tests compare with what LibreOffice prints of them. */
const WORDS: Readonly<Record<Name, () => Promise<Uint8Array>>> = { ...REAL, ...SAMPLES }
type Name = keyof typeof REAL | keyof typeof SAMPLES

/** The PDF that LibreOffice prints of one of them. It starts once a run, for all. */
export async function fileByLibreOffice(name: Name): Promise<string> {
  const folder = await onceARun('LibreOffice', async (all) => {
    const words = temporaryFolder()
    for (const [each, make] of Object.entries(WORDS)) writeFileSync(join(words, `${each}.docx`), await make())
    printAll(words, all)
  })
  return join(folder, `${name}.pdf`)
}

export const printedByLibreOffice = async (name: Name): Promise<Pdf> => readPdf(await fileByLibreOffice(name))
