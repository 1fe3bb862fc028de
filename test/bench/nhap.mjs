/**
 * `npm run nhap:tat-ca [-- thư mục hoặc tệp…]`: what `cchc nhap` makes of each file: tasks found, notes that a
 * person must read, time; and where a model lies beside the file (same name, .yaml), how many of its tasks and of
 * its fields came out right. Without arguments: the plans of `data/` as Word and PDF, and the seeds of the tests.
 * Exits 1 where a plan with a model was refused or lost a task.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parse } from 'yaml'

const HOME = join(import.meta.dirname, '../..')
const CCHC = join(HOME, 'dist/cli/main.js')
const READ = /\.(?:docx?|xlsx?|pdf|html?|txt|odt|ods|rtf)$/iu
const PLANS = {
  'khanh-hoa/2025': '001',
  'ubnd-ninh-hoa/2022': '004',
  'so-khdt-tuyen-quang/2023': '003',
  'vp-ubnd-khanh-hoa/2023': undefined,
}
/** Headings of notes below which nothing needs a person: what was mended by a rule. */
const MENDED = /^Đã sửa/u
/** What no document says, or what the program counts. */
const BESIDE = /^(?:phienBan|phucHoi|keHoachCha|minhHoa)|(?:^|\.)(?:id|nhiemVuCha)$/u

const folder = mkdtempSync(join(tmpdir(), 'cchc-nhap-'))
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true })
    .filter((name) => READ.test(name) && !name.endsWith('.ghi-chu.txt'))
    .sort()
    .map((name) => join(path, name))
}

/** Our plans as an office would send them, each with its data as the model. */
function writeOurs() {
  return Object.entries(PLANS).flatMap(([plan, seed]) => {
    const [data, name] = [join(HOME, 'data', plan, 'ke-hoach.yaml'), plan.replace('/', '-')]
    execFileSync('node', [CCHC, 'ke-hoach', data, '--ra', join(folder, name)], { stdio: 'pipe' })
    const printed = readdirSync(join(folder, name)).filter((each) => READ.test(each))
    const own = printed.map((each) => {
      const file = join(folder, name, `${name}${extname(each)}`)
      copyFileSync(join(folder, name, each), file)
      return file
    })
    copyFileSync(data, join(folder, name, `${name}.yaml`))
    if (seed === undefined) return own
    copyFileSync(data, join(folder, name, `${seed}.yaml`))
    copyFileSync(join(HOME, `test/seeds/${seed}.txt`), join(folder, name, `${seed}.txt`))
    return [...own, join(folder, name, `${seed}.txt`)]
  })
}

/** A folder with copies of the registers nearest above the file, or ours: nothing is written beside a file. */
function registersFor(file, nth) {
  let from = dirname(resolve(file))
  while (!existsSync(join(from, 'co-quan.yaml')) && dirname(from) !== from) from = dirname(from)
  const own = existsSync(join(from, 'co-quan.yaml')) ? from : join(HOME, 'data')
  const registers = join(folder, `dang-ky-${nth}`)
  mkdirSync(registers)
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    if (existsSync(join(own, name))) copyFileSync(join(own, name), join(registers, name))
  return registers
}

function importOne(file, nth) {
  const model = join(dirname(file), `${basename(file, extname(file))}.yaml`)
  const out = join(registersFor(file, nth), 'nhap', 'ke-hoach.yaml')
  const start = performance.now()
  const { status, stderr } = spawnSync('node', [CCHC, 'nhap', file, '--ra', out], { encoding: 'utf8' })
  const ms = Math.round(performance.now() - start)
  try {
    const wanted = existsSync(model) ? parse(readFileSync(model, 'utf8')) : undefined
    const counted = wanted ? { model: tasksOf(wanted).length } : {}
    if (status !== 0) return { file, ms, ...counted, refused: stderr.trim().split('\n')[0] }
    const found = parse(readFileSync(out, 'utf8'))
    const notes = notesIn(out.replace(/\.yaml$/u, '.ghi-chu.txt'))
    return {
      file,
      ms,
      notes,
      tasks: tasksOf(found).length,
      ...counted,
      ...(wanted ? compare(wanted, found) : {}),
    }
  } finally {
    rmSync(dirname(dirname(out)), { recursive: true })
  }
}

/** The lines of notes that somebody must read. */
function notesIn(file) {
  if (!existsSync(file)) return 0
  let read = false
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => {
      if (/^\p{Lu}.*:$/u.test(line)) read = !MENDED.test(line)
      return read && line.startsWith('  ')
    }).length
}

const tasksOf = ({ linhVuc = [] }) => linhVuc.flatMap(({ nhiemVu = [] }) => nhiemVu)
const leavesOf = (value, path = '') =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key))
    : [[path, value]]
const fieldsOf = (value) => leavesOf(value).filter(([path, leaf]) => !BESIDE.test(path) && leaf !== '')

/** A task is right when each of its fields is; tasks are paired by their names, so that one lost is one lost. */
function compare(wanted, found) {
  const theirs = new Map(tasksOf(found).map((task) => [task.ten, new Map(fieldsOf(task))]))
  const right = tasksOf(wanted).filter((task) =>
    fieldsOf(task).every(([path, leaf]) => theirs.get(task.ten)?.get(path) === leaf),
  )
  const [fields, have] = [fieldsOf(wanted), new Map(fieldsOf(found))]
  return {
    right: right.length,
    fields: [fields.filter(([path, leaf]) => have.get(path) === leaf).length, fields.length],
  }
}

const rowOf = ({ file, tasks, model, right, fields, notes, ms, refused }) => [
  basename(file),
  tasks ?? '-',
  model === undefined ? '-' : `${right ?? 0}/${model}`,
  fields ? fields.join('/') : '-',
  refused === undefined ? notes : `từ chối: ${refused}`,
  ms,
]
const totalOf = (results) => {
  const sum = (key) => results.reduce((all, each) => all + (each[key] ?? 0), 0)
  return ['tổng', sum('tasks'), `${sum('right')}/${sum('model')}`, '', sum('notes'), sum('ms')]
}
const say = (cells) => console.log(cells.join('\t'))

try {
  const given = process.argv.slice(2).flatMap(filesIn)
  const files = given.length ? given : writeOurs()
  say(['tệp', 'nhiệm vụ', 'đúng', 'mục đúng', 'ghi chú phải đọc', 'ms'])
  const results = files.map((file, nth) => {
    const result = importOne(file, nth)
    say(rowOf(result))
    return result
  })
  say(totalOf(results))
  process.exitCode = results.some(
    ({ model, tasks, right }) => model && (tasks === undefined || right < model),
  )
    ? 1
    : 0
} finally {
  rmSync(folder, { recursive: true })
}
