/**
 * `npm run start:tong-hop [thư mục]`: a quarter's collecting from beginning to end, in a province that does not
 * exist and on figures that say that they are illustrative: the commands an officer types, one after the other.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillForms } from './fill-forms.mjs'
import { makeProvince } from './make-province.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = process.argv[2] ?? join('output', 'tong-hop')
const why = ['--ly-do', 'Đơn vị đang sắp xếp lại', '--nguoi', 'Chánh Văn phòng']

function cchc(...args) {
  console.error(`\n$ cchc ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(folder, { recursive: true, force: true })
const report = makeProvince(folder)
const forms = join(dirname(report), 'thu/quy-3/phat')
const about = ['--bao-cao', report]
cchc('thu', 'phat', report)
fillForms(forms, join(folder, 'da-ve'), {
  'so-03.xlsx': { 'ho-so-da-giai-quyet': '12 hồ sơ' },
  'ubnd-xa-07.xlsx': { 'ho-so-dung-han': 300 },
  'ubnd-xa-65.xlsx': null,
})
cchc('thu', 'nhan', join(folder, 'da-ve'), ...about)
cchc('thu', 'tinh-hinh', ...about)
fillForms(forms, join(folder, 'gui-lai'), { 'ubnd-xa-65.xlsx': null })
cchc('thu', 'nhan', join(folder, 'gui-lai'), ...about)
cchc('thu', 'quyet-dinh', 'ubnd-xa-65', '--cach', 'bo', ...why, ...about)
cchc('thu', 'nguon', 'ty-le-dung-han-tinh', ...about)
cchc('thu', 'khoa', '--nguoi', 'Chánh Văn phòng', ...about)
cchc('bao-cao', report, '--ra', folder)
