import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { planOf } from './captured'

export const NAMES = ['quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.docx', 'quyet-dinh-12-qd-ubnd-ubnd-tinh-mau.pdf']

/** A folder of its own with a plan in it, changed as asked. */
export function placeWith(change: (plan: string) => string = (plan) => plan): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  writeFileSync(join(folder, 'ke-hoach.yaml'), change(readFileSync(planOf(), 'utf8')))
  return folder
}
