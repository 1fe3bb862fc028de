import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRegisters } from '../../src/workspace/registers'
import { temporaryFolder } from '../read/temporary'
import { runHere } from './captured'

export const DATA = join(__dirname, '../../data')
export const XA = ['Ủy ban nhân dân xã Mẫu', '--thuoc', 'ubnd-tinh-khanh-hoa'] as const
export const khoiTao = (folder: string, ...argv: string[]) =>
  runHere('khoi-tao', ...argv, '--thu-muc', folder, '--mac-dinh')
export const read = (folder: string) => readRegisters(join(folder, 'co-quan.yaml'))
export const text = (folder: string): string => readFileSync(join(folder, 'co-quan.yaml'), 'utf8')

/** A data folder with the rules of ours and a register as given, or ours. */
export function dataWith(register = readFileSync(join(DATA, 'co-quan.yaml'), 'utf8')): string {
  const folder = temporaryFolder()
  for (const name of ['van-ban.yaml', 'cu-the-hoa.yaml']) copyFileSync(join(DATA, name), join(folder, name))
  writeFileSync(join(folder, 'co-quan.yaml'), register)
  return folder
}

export const BASE = `coQuan:
  - id: ubnd-tinh-khanh-hoa
    ten: Ủy ban nhân dân tỉnh Khánh Hòa
    cap: tinh
  - id: so-tu-phap
    ten: Sở Tư pháp tỉnh Khánh Hòa
    chuQuan: ubnd-tinh-khanh-hoa
    cap: so
`
export const withLast = (rows: string): string => `${BASE}${rows}`
