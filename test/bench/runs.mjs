import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { medians, whole } from './figures.mjs'
import {
  enlarged,
  HOME,
  REAL_PLAN,
  realHoSo,
  templateRows,
  writeData,
  writePlans,
  writeReport,
} from './plan.mjs'
import { command, help, libreOffice, measure, peer, SOFFICE_LIMIT } from './processes.mjs'
import { templateFrom } from './template.mjs'

const { generateKeHoach } = createRequire(import.meta.url)('../../dist/index.js')
const SAMPLE = 64
const REAL_RUNS = 7
const runsFor = (rows) => (rows <= 100 ? 7 : rows <= 1000 ? 5 : 3)
const sofficeRunsFor = (rows) => (rows <= 1000 ? 3 : 1)

/** docxtemplater's template, made of our Word file of the real size; its path. */
export async function makeTemplate(folder) {
  const [sample, template] = ['sample.docx', 'template.docx'].map((name) => join(folder, name))
  await measure('docx', SAMPLE, { output: sample })
  writeFileSync(template, templateFrom(readFileSync(sample)))
  return template
}

/**
 * A whole document: our command, LibreOffice on the Word file it wrote, and the command of an older program, turn
 * by turn. One warm-up each.
 */
async function measureWhole(name, file, { folder, printer, words, before }) {
  say(name)
  const { paths } = await command(file, folder, { words })
  const docx = join(folder, `${name}.docx`)
  copyFileSync(
    paths.find((path) => path.endsWith('.docx')),
    docx,
  )
  const jobs = {
    command: () => command(file, folder, { words }),
    ...(printer ? { soffice: () => libreOffice(docx, folder) } : {}),
    ...(before ? { before: () => commandBefore(before, folder) } : {}),
  }
  const runs = Object.fromEntries(Object.keys(jobs).map((key) => [key, []]))
  for (let turn = 0; turn <= REAL_RUNS; turn++) {
    for (const [key, job] of Object.entries(jobs)) {
      const found = await job()
      if (turn) runs[key].push(found)
    }
  }
  return Object.fromEntries(Object.entries(runs).map(([key, found]) => [key, withLeast(found)]))
}

/** The same plan by an older program, with the data of its own. */
const commandBefore = (home, folder) =>
  command(join(home, relative(HOME, REAL_PLAN)), join(folder, 'before'), {
    main: join(home, 'dist', 'cli', 'main.js'),
  })

export function measureReal(folder, { printer, before }) {
  mkdirSync(join(folder, 'before'))
  return measureWhole('ke-hoach', REAL_PLAN, { folder, printer, words: ['ke-hoach'], before })
}
/** A report of 30 pages, 60 notes and three annexes, one of them charts. */
export const measureReport = (folder, { printer }) =>
  measureWhole('bao-cao', writeReport(join(folder, 'bao-cao')), {
    folder,
    printer,
    words: ['bao-cao', '--bieu-do'],
  })

export async function measureHelp(folder) {
  const runs = []
  for (let run = 0; run <= REAL_RUNS; run++) runs.push(await help(folder))
  return withLeast(runs.slice(1))
}

/** Many plans in one command: how many there are, and what it took. */
export async function measureMany(count, folder) {
  say(`${whole(count)} kế hoạch`)
  const home = join(folder, 'many')
  const files = writePlans(home, count)
  return { count, threads: Math.min(availableParallelism(), count), ...(await command(files, home)) }
}

function withLeast(runs) {
  return {
    ...medians(runs),
    least: Math.min(...runs.map(({ wall }) => wall)),
    late: runs.some(({ late }) => late),
  }
}

/**
 * All jobs of one size, turn by turn, so that a slow moment of the machine meets them all. The first turn is
 * a warm-up.
 */
export async function measureSize(rows, { folder, template, printer }) {
  const home = join(folder, String(rows))
  mkdirSync(home)
  const docx = join(home, `${rows}.docx`)
  const data = writeData(join(home, 'data'), rows)
  const peers = await peersOf(rows, { home, data, template })
  const jobs = {
    docx: () => measure('docx', rows, { output: docx }),
    docxtemplater: () => measure('docxtemplater', rows, { input: template, output: join(home, 'peer.docx') }),
    pdf: () => measure('pdf', rows, { output: join(home, `${rows}.pdf`) }),
    command: () => command(data, home),
    ...peers,
    nhap: () => measure('nhap', rows, { input: docx }),
    mammoth: () => measure('mammoth', rows, { input: docx }),
    ...(printer ? { soffice: () => libreOffice(docx, folder) } : {}),
  }
  const runs = Object.fromEntries(Object.keys(jobs).map((key) => [key, []]))
  for (let turn = 0; turn <= runsFor(rows); turn++) {
    for (const [key, job] of Object.entries(jobs)) {
      if (
        key === 'soffice' &&
        (!turn || runs.soffice.length >= sofficeRunsFor(rows) || runs.soffice[0]?.late)
      )
        continue
      say(`${whole(rows)} hàng, lượt ${turn}: ${key}`)
      const found = (await job()) ?? { wall: SOFFICE_LIMIT, late: true }
      if (turn) runs[key].push(found)
    }
  }
  return { rows, ...Object.fromEntries(Object.entries(runs).map(([key, found]) => [key, withLeast(found)])) }
}

function say(step) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step} …`)
}

/** The jobs of other programs on the same rows. What they read is made beforehand. */
async function peersOf(rows, { home, data, template }) {
  const [words, tree, typst] = ['rows.json', 'document.json', 'peer.typ'].map((name) => join(home, name))
  writeFileSync(words, JSON.stringify(templateRows(enlarged(realHoSo().keHoach, rows))))
  const { document } = await generateKeHoach(data, { formats: [], duThao: false, dienTu: false })
  writeFileSync(tree, JSON.stringify(document))
  copyFileSync(fileURLToPath(new URL('peer.typ', import.meta.url)), typst)
  const output = (ending) => join(home, `peer.${ending}`)
  return {
    peerWord: () => peer('docxtemplater', { folder: home, input: words, template, output: output('docx') }),
    typst: () => peer('typst', { folder: home, input: tree, template: typst, output: output('pdf') }),
  }
}
