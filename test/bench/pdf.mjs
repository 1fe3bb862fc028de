/**
 * How much of a plan comes back from its PDF: `node test/bench/pdf.mjs [Word file …]`, after a build. Of each
 * Word file LibreOffice prints a PDF, as it is, with its cells centred, and with narrow columns at 11 pt; what
 * is imported of each PDF is compared with what is imported of the Word file.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { VARIANTS } from '../import/pdf-variants.cjs'

const HOME = join(import.meta.dirname, '../..')
const { generateKeHoach, importKeHoach } = createRequire(import.meta.url)(join(HOME, 'dist/index.js'))
const PLANS = ['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023', 'vp-ubnd-khanh-hoa/2023']

const folder = mkdtempSync(join(tmpdir(), 'cchc-pdf-'))
const [words, pdfs] = ['word', 'pdf'].map((name) => join(folder, name))
for (const each of [words, pdfs]) mkdirSync(each)

function writeVariants(name, word) {
  const parts = unzipSync(word)
  for (const [variant, change] of Object.entries(VARIANTS)) {
    const changed = Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        path.endsWith('.xml') ? strToU8(change(strFromU8(content))) : content,
      ]),
    )
    writeFileSync(join(words, `${name} ${variant}.docx`), zipSync(changed))
  }
}

for (const plan of PLANS) {
  const { files } = await generateKeHoach(join(HOME, 'data', plan, 'ke-hoach.yaml'), {
    formats: ['docx', 'pdf'],
  })
  const name = plan.replace('/', '-')
  writeVariants(name, files.get('docx'))
  writeFileSync(join(pdfs, `${name} own.pdf`), files.get('pdf'))
}
for (const file of process.argv.slice(2)) writeVariants(basename(file, '.docx'), readFileSync(file))

const all = readdirSync(words).map((name) => join(words, name))
const profile = pathToFileURL(join(folder, 'profile')).href
execFileSync('soffice', [
  `-env:UserInstallation=${profile}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  pdfs,
  ...all,
])

const tasksOf = ({ keHoach }) =>
  (keHoach.linhVuc ?? []).flatMap(({ ten, nhiemVu }) => nhiemVu.map((task) => ({ nhom: ten, ...task })))
const importOf = (file) => importKeHoach(file, { ra: join(HOME, 'data/khanh-hoa/2025/ke-hoach.yaml') })

const DETAIL = process.env.CHI_TIET === '1'
const total = { all: 0, right: 0 }
for (const name of readdirSync(pdfs).sort()) {
  const plan = name.replace(/ \S+\.pdf$/u, '')
  const wanted = await importOf(join(words, `${plan} plain.docx`))
  const start = process.cpuUsage()
  const found = await importOf(join(pdfs, name)).catch((error) => ({ keHoach: {}, baoCao: [], error }))
  const { user, system } = process.cpuUsage(start)
  const [tasks, theirs] = [tasksOf(wanted), tasksOf(found)]
  const wrong = tasks.filter((task, at) => JSON.stringify(task) !== JSON.stringify(theirs[at]))
  const without = ({ linhVuc: _, ...rest }) => rest
  const others = differences(without(wanted.keHoach), without(found.keHoach))
  const lost = found.baoCao.filter(({ loai }) => loai === 'khong-xep-duoc').length
  total.all += tasks.length
  total.right += tasks.length - wrong.length
  console.log(
    `${name}: ${tasks.length - wrong.length}/${tasks.length} tasks (${theirs.length} read), ${others.length} other values differ, ${lost} words without a place, ${found.baoCao.length} notes (Word ${wanted.baoCao.length}), ${Math.round((user + system) / 1000)} ms${found.error ? ` ${found.error.message}` : ''}`,
  )
  if (DETAIL) {
    for (const task of wrong.slice(0, 6))
      console.log('  -', JSON.stringify(task), '\n  +', JSON.stringify(theirs[tasks.indexOf(task)]))
    for (const each of others.slice(0, 12)) console.log('  ', each)
    for (const { loai, noi, loi, nguyenVan } of found.baoCao)
      console.log('   *', loai, noi.where, loi, (nguyenVan ?? '').slice(0, 150))
  }
}
console.log(
  `${total.right}/${total.all} tasks with all fields right (${((100 * total.right) / total.all).toFixed(2)} %)`,
)
if (process.env.GIU !== '1') rmSync(folder, { recursive: true })
else console.log(folder)

function differences(one, other, path = '') {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other
      ? []
      : [`${path}: ${JSON.stringify(one)?.slice(0, 300)} | ${JSON.stringify(other)?.slice(0, 300)}`]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}.${key}`))
}
