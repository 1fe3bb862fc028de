/**
 * `npm run start:cu-the-hoa [thư mục]`: from the province's plan as text to the plans of three units, as Word
 * and PDF: the commands a clerk types, one after the other. What the register does not say of how a unit
 * issues is taken from the proposals of `khoi-tao`; number, day and signer stay open, so that all three are
 * drafts.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = process.argv[2] ?? join('output', 'tu-ke-hoach-cua-tinh')
const data = join(folder, 'data')
const province = join(data, 'khanh-hoa', '2025', 'ke-hoach.yaml')
const units = ['so-tu-phap-khanh-hoa', 'van-phong-ubnd-tinh-khanh-hoa', 'ubnd-thi-xa-ninh-hoa']

function cchc(...args) {
  console.error(`\n$ cchc ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(folder, { recursive: true, force: true })
for (const unit of units) cchc('khoi-tao', unit, '--thu-muc', data, '--mac-dinh')
cchc('nhap', relative('.', join(ROOT, 'test/seeds/001.txt')), '--ra', province)
cchc('cu-the-hoa', province, '--don-vi', units.join(','))
for (const unit of units)
  cchc('ke-hoach', join(data, unit, '2025', 'ke-hoach.yaml'), '--ra', join(folder, unit))
