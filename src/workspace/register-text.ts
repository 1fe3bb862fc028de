import { extname } from 'node:path'
import { readBytes, readText } from '../disk/read-bytes'
import { stringify } from 'yaml'
import { coQuanFile } from '../domain/co-quan/co-quan'
import { InputError } from '../problem'
import { updateBang } from './bang/update-bang'
import { readData } from './read-data'
import { valueOf } from './write-co-quan'

const isWorkbook = (register: string): boolean => extname(register).toLowerCase() === '.xlsx'

/** A register of agencies as YAML, one that is a workbook too. Throws InputError with the faults of a workbook. */
export function readRegisterText(register: string): string {
  if (!isWorkbook(register)) return readText(register, 'danh bạ')
  const { value, raw, findings } = readData(register, coQuanFile)
  if (value === undefined) throw new InputError(findings)
  // As the cells say it: what the schema fills in by itself is not written into them.
  return stringify(raw, { lineWidth: 0 })
}

/**
 * A register that is to say what this YAML says: of a workbook only the cells that say something else change, new
 * agencies come below the last. Throws UserError where a formula stands in the way.
 */
export const writeRegisterText = (register: string, text: string): Uint8Array =>
  isWorkbook(register)
    ? updateBang(readBytes(register, 'danh bạ'), register, {
        schema: coQuanFile,
        value: valueOf(text) as Readonly<Record<string, unknown>>,
      })
    : new TextEncoder().encode(text)
