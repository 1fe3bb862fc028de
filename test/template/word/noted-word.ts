import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../../read/temporary'
import { variant } from '../../render/variant'

export const paper = { duThao: false, dienTu: false } as const
export const TEMPLATES = join(__dirname, '../../../templates')
export const NOTES = ['Cách tính tại $1 & <phụ lục> $&.', 'Số liệu của năm trước.']

/** A plan whose own text template ends with two notes. */
export function notedPlan(): string {
  const plan = variant(() => undefined)
  addTo(plan, 'ke-hoach', `Câu một[^1], câu hai[^2].\n[^1]: ${NOTES[0]}\n[^2]: ${NOTES[1]}\n`)
  return plan
}

export function addTo(plan: string, slug: string, lines: string): void {
  const own = join(dirname(plan), `${slug}.hbs`)
  copyFileSync(join(TEMPLATES, `${slug}.hbs`), own)
  appendFileSync(own, `\n${lines}`)
}

export function save(content: Uint8Array): string {
  const path = join(temporaryFolder(), 'khung.docx')
  writeFileSync(path, content)
  return path
}
