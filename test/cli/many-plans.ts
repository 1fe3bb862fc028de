import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { planOf } from './captured'

export const PLAN = readFileSync(planOf(), 'utf8')
export const numbered = (number: number): string => PLAN.replace('so: 12', `so: ${number}`)
export const pairOf = (number: number): string[] =>
  ['docx', 'pdf'].map(
    (ending) => `quyet-dinh-${String(number).padStart(2, '0')}-qd-ubnd-ubnd-tinh-mau.${ending}`,
  )

/** A data folder with its registers, and each plan in a folder of its own. */
export function placeWith(plans: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  for (const [name, plan] of Object.entries(plans)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'ke-hoach.yaml'), plan)
  }
  return folder
}
export const fileOf = (name: string): string => join(name, 'ke-hoach.yaml')
export const lastOf = (lines: readonly string[]): string => lines.at(-1) ?? ''
