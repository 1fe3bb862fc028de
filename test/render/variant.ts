import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { temporaryFolder } from '../read/temporary'

const DATA = join(__dirname, '../../data')

/** The real plan with a change, in a copy of the data folder. */
export function variant(change: (plan: Document) => void): string {
  const data = join(temporaryFolder(), 'data')
  cpSync(DATA, data, { recursive: true })
  const file = join(data, 'khanh-hoa/2025/ke-hoach.yaml')
  const plan = parseDocument(readFileSync(file, 'utf8'))
  change(plan)
  writeFileSync(file, plan.toString({ lineWidth: 0 }))
  return file
}
