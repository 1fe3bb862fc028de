import { dirname, relative } from 'node:path'
import { readText } from '../../disk/read-bytes'
import { readThu } from '../../workspace/thu/read-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import { proposeProse } from './loi-van'
import { proposeProgress } from './tien-do'

/** Files of the report with proposals in them, and what a person must know. */
export type DaDeXuat = ThuFiles & { readonly lines: readonly string[] }

/**
 * What the accepted forms say of tasks and in words, as proposals in the progress and in the prose of the report: in
 * place, marked, nothing that a person wrote changed. Nothing is written here. Throws InputError or UserError for what
 * the user can put right.
 */
export function proposeFromPhieu(book: string): DaDeXuat {
  const thu = readThu(book)
  const [tienDo, loiVan] = [proposeProgress(thu), proposeProse(thu)]
  const folder = dirname(thu.boiCanh.file)
  const outputs = [...(tienDo.tep ? [tienDo.tep] : []), ...loiVan.tep].map(({ path, content }) => ({
    name: relative(folder, path),
    content,
  }))
  const so = addToSoThu(readText(book, 'sổ thu'), { daDua: loiVan.daDua })
  const bookOut = { name: relative(folder, book), content: new TextEncoder().encode(so) }
  const lines = [...tienDo.lines, ...loiVan.lines]
  return {
    folder,
    outputs: loiVan.daDua.length ? [...outputs, bookOut] : outputs,
    lines: outputs.length || lines.length ? lines : ['Không có gì mới trong các phiếu được chấp nhận.'],
  }
}
