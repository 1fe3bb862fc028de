import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeProfile } from './make-profile'

const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** In milliseconds: what a file of our own may take, and a stranger's. */
const PATIENCE = { cuaTa: 300_000, nguoiKhac: 120_000 }

/**
 * A Word file printed to PDF by LibreOffice; undefined where it is not installed. Throws when it is there and
 * fails: a bug, or a broken installation.
 */
export function convertToPdf(word: Uint8Array): Uint8Array | undefined {
  return convert(word, { tu: 'docx', sang: 'pdf', patience: PATIENCE.cuaTa })
}

/**
 * A file of another office in the form of Word or Excel of today; undefined where LibreOffice is not installed.
 * `tu`: the ending of the file's name. Throws where LibreOffice makes nothing of it.
 */
export const convertToOffice = (
  content: Uint8Array,
  { tu, sang }: { readonly tu: string; readonly sang: 'docx' | 'xlsx' },
): Uint8Array | undefined => convert(content, { tu, sang, patience: PATIENCE.nguoiKhac })

function convert(
  content: Uint8Array,
  { tu, sang, patience }: { readonly tu: string; readonly sang: string; readonly patience: number },
): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'))
  const [source, made] = [join(folder, `van-ban.${tu}`), join(folder, 'ra')]
  try {
    writeFileSync(source, content)
    const profile = makeProfile(join(folder, 'ho-so'))
    const given = [profile, '--headless', '--convert-to', sang, '--outdir', made, source]
    for (const program of PROGRAMS) {
      const { error, stderr } = spawnSync(program, given, { encoding: 'utf8', timeout: patience })
      if (error && 'code' in error && error.code === 'ENOENT') continue
      const file = join(made, `van-ban.${sang}`)
      if (!existsSync(file)) throw new Error(`LibreOffice made no ${sang}: ${error?.message ?? stderr}`)
      return readFileSync(file)
    }
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
