import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf, explainCode } from '../disk/system-faults'
import { makeTemporaryFolder } from '../disk/temporary-folder'
import { UserError } from '../problem'
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
 * A Word file printed to PDF by LibreOffice; undefined where it is not installed. Throws UserError when it is there
 * and makes nothing of the file in five minutes.
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

/** Below the folder in which LibreOffice runs: in a whole path it takes "%41" for a letter. */
const OUT = 'ra'

function convert(
  content: Uint8Array,
  { tu, sang, patience }: { readonly tu: string; readonly sang: string; readonly patience: number },
): Uint8Array | undefined {
  const folder = makeFolder()
  const source = `van-ban.${tu}`
  const made = join(folder, OUT, `van-ban.${sang}`)
  try {
    writeFileSync(join(folder, source), content)
    const profile = makeProfile(join(folder, 'ho-so'))
    const given = [profile, '--headless', '--convert-to', sang, '--outdir', OUT, source]
    for (const program of PROGRAMS) {
      const { error, stderr } = spawnSync(program, given, {
        cwd: folder,
        encoding: 'utf8',
        timeout: patience,
      })
      if (error && 'code' in error && error.code === 'ENOENT') continue
      if (existsSync(made)) return readFileSync(made)
      throw explainNothingMade(sang, error, stderr)
    }
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeFolder(): string {
  try {
    return makeTemporaryFolder()
  } catch (error) {
    throw new UserError(`không ghi được vào thư mục tạm ${tmpdir()}: ${explainCode(codeOf(error))}`, {
      hint: 'đặt biến TMPDIR (Windows: TEMP) là một thư mục ghi được, còn chỗ trống',
      cause: error,
    })
  }
}

const explainNothingMade = (sang: string, error: Error | undefined, stderr: string): UserError =>
  new UserError(
    codeOf(error) === 'ETIMEDOUT'
      ? `LibreOffice quá lâu không chuyển xong tệp sang ${sang}`
      : `LibreOffice không chuyển được tệp sang ${sang}`,
    {
      hint: 'đóng LibreOffice rồi chạy lại; chỉ cần tệp Word thì thêm --dinh-dang docx, rồi mở bằng Word và lưu thành PDF',
      hintOnPage: 'đóng LibreOffice rồi thử lại; hoặc tải tệp Word, mở bằng Word và lưu thành PDF',
      cause: error ?? stderr,
    },
  )
