import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]
const PATIENCE = 300_000

/**
 * A Word file printed to PDF by LibreOffice; undefined where it is not installed. Throws when it is there and
 * fails: a bug, or a broken installation.
 */
export function convertToPdf(word: Uint8Array): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'))
  try {
    const source = join(folder, 'van-ban.docx')
    writeFileSync(source, word)
    for (const program of PROGRAMS) {
      const { error, stderr } = spawnSync(
        program,
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, 'ho-so')).href}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          source,
        ],
        { encoding: 'utf8', timeout: PATIENCE },
      )
      if (error && 'code' in error && error.code === 'ENOENT') continue
      const printed = join(folder, 'van-ban.pdf')
      if (!existsSync(printed)) throw new Error(`LibreOffice printed no PDF: ${error?.message ?? stderr}`)
      return readFileSync(printed)
    }
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
