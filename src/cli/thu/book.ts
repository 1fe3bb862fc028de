import { dirname, resolve } from 'node:path'
import type { Argv } from 'yargs'
import { withLock } from '../../files/lock'
import { writeFiles } from '../../files/write-files'

type Files = {
  readonly folder: string
  readonly outputs: readonly { readonly name: string; readonly content: Uint8Array }[]
}
export type BookOptions = { baoCao: string | undefined }

/** Which collecting a command is about. */
export const bookOption = (yargs: Argv) =>
  yargs.option('bao-cao', {
    type: 'string',
    describe: 'Tệp báo cáo của tỉnh trong kỳ; bỏ trống là kỳ duy nhất đang thu trong thư mục data',
  })

/** Does something with a book while no other run does, and writes what comes of it; the paths are given back. */
export async function changeBook<Made extends Files>(
  baoCao: string | undefined,
  make: (book: string) => Made | Promise<Made>,
): Promise<{ readonly made: Made; readonly paths: readonly string[] }> {
  const { findSoThu } = await import('../../index')
  const book = findSoThu(baoCao)
  return withLock(resolve(dirname(book)), 'so-thu', async () => {
    const made = await make(book)
    return { made, paths: writeFiles(resolve(made.folder), made.outputs) }
  })
}
