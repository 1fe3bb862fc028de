import { dirname, resolve } from 'node:path'
import type { Argv } from 'yargs'
import { withLock } from '../../files/lock'
import { writeKept } from '../../files/keep-edited'
import type { ThuFiles } from '../../index'
import { print, say } from '../progress'

export type BookOptions = { baoCao: string | undefined }

/** Which collecting a command is about. */
export const bookOption = (yargs: Argv) =>
  yargs.option('bao-cao', {
    type: 'string',
    describe: 'Tệp báo cáo của tỉnh trong kỳ; bỏ trống là kỳ duy nhất đang thu trong thư mục data',
  })

/** Does something with a book while no other run does, and writes what comes of it. */
export async function changeBook<Made extends ThuFiles>(
  baoCao: string | undefined,
  make: (book: string) => Made | Promise<Made>,
): Promise<Made> {
  const { findSoThu } = await import('../../index')
  const book = findSoThu(baoCao)
  return withLock(resolve(dirname(book)), 'so-thu', async () => {
    const made = await make(book)
    await writeThu(made)
    return made
  })
}

/** Writes the files of a collecting and prints their paths; says what a person had written in and is kept. */
export async function writeThu({ folder, outputs, handedOut }: ThuFiles): Promise<void> {
  const { paths, lines } = await writeKept(resolve(folder), handedOut, { others: outputs })
  for (const path of paths) print(path)
  for (const line of lines) say(`Lưu ý: ${line}`)
}
