import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../.build.mjs'

const require = createRequire(import.meta.url)
export const HOME = fileURLToPath(new URL('../..', import.meta.url))
export const REAL_PLAN = join(HOME, 'data', 'khanh-hoa', '2025', 'ke-hoach.yaml')

/** What is measured from inside: bundled as the program is, each job's modules in a file of their own. */
const INSIDE = join(HOME, 'node_modules', '.cache', 'cchc-bench')
const ENTRIES = ['docx', 'pdf', 'nhap', 'plan', 'short-run']
export const inside = (name) => require(join(INSIDE, `${name}.js`))
export const bundleInside = () =>
  bundle(Object.fromEntries(ENTRIES.map((name) => [name, `test/bench/inside/${name}.ts`])), INSIDE)

const ILLUSTRATIVE = 'Dữ liệu minh họa để đo tốc độ, lặp lại các nhiệm vụ thật:'

export const realHoSo = () => inside('plan').readKeHoach(REAL_PLAN).hoSo

/**
 * The plan with an appendix of exactly `rows` rows (mốc): the real tasks over and over, each in its own
 * field.
 */
export function enlarged(keHoach, rows) {
  const { ten } = keHoach.phuLuc
  return {
    ...keHoach,
    phuLuc: { ...keHoach.phuLuc, ten: `${ILLUSTRATIVE} ${ten}` },
    linhVuc: repeated(keHoach.linhVuc, rows),
  }
}

function repeated(fields, rows) {
  const copies = fields.map(({ ten }) => ({ ten, nhiemVu: [] }))
  for (let left = rows; left > 0;) {
    for (const [index, { nhiemVu }] of fields.entries()) {
      for (const { ten, moc } of nhiemVu) {
        if (moc.length > left) continue
        copies[index].nhiemVu.push({ ten, moc })
        left -= moc.length
      }
    }
  }
  return copies.filter(({ nhiemVu }) => nhiemVu.length)
}

/** Writes the enlarged plan with its registers as a data folder; the path of the plan. JSON is YAML. */
export function writeData(folder, rows) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['co-quan.yaml', 'van-ban.yaml']) cpSync(join(HOME, 'data', name), join(folder, name))
  const { stringify } = require('yaml')
  const file = join(folder, 'ke-hoach.yaml')
  writeFileSync(
    file,
    `# ${ILLUSTRATIVE} ${rows} hàng\n${stringify(enlarged(realHoSo().keHoach, rows), { lineWidth: 0, aliasDuplicateObjects: false })}`,
  )
  return file
}

/** The rows of the appendix as a template engine wants them. */
export const templateRows = ({ linhVuc }) =>
  linhVuc.flatMap(({ nhiemVu }) =>
    nhiemVu.flatMap(({ ten, moc }, index) =>
      moc.map((entry, nth) => ({ ...entry, so: nth ? '' : String(index + 1), ten: nth ? '' : ten })),
    ),
  )

/** Every template of the program, by slug. */
export function templates(slugs) {
  return Object.fromEntries(
    slugs.map((slug) => {
      const file = join(HOME, 'templates', `${slug}.hbs`)
      return [slug, { file, source: readFileSync(file, 'utf8') }]
    }),
  )
}

/** Writes as many plans as asked into a data folder, each the real one under a number of its own; their paths. */
export function writePlans(folder, count) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['co-quan.yaml', 'van-ban.yaml']) cpSync(join(HOME, 'data', name), join(folder, name))
  const plan = readFileSync(REAL_PLAN, 'utf8')
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `ke-hoach-${index + 1}.yaml`)
    writeFileSync(file, plan.replace(/^(\s+so: ).*$/mu, `$1${index + 1}`))
    return file
  })
}

const NOTES = 60

/**
 * The report of quý I/2025 with as many notes as the issue asks for, in a data folder of its own; the path of
 * the report. Its figures are illustrative.
 */
export function writeReport(folder) {
  cpSync(join(HOME, 'data'), folder, { recursive: true })
  const file = join(folder, 'khanh-hoa', '2025', 'bao-cao-quy-1.yaml')
  const prose = join(folder, 'khanh-hoa', '2025', 'bao-cao-quy-1')
  const files = readdirSync(prose).map((name) => join(prose, name))
  const calls = () =>
    files.reduce(
      (sum, each) => sum + (readFileSync(each, 'utf8').match(/\[\^[\w-]+\](?!:)/gu) ?? []).length,
      0,
    )
  for (let left = NOTES - calls(), turn = 0; left > 0; left--, turn++)
    appendFileSync(
      files[turn % files.length],
      '\nTiếp tục thực hiện các nhiệm vụ của Chương trình tổng thể[^nq-76-2021-cp].\n',
    )
  return file
}
