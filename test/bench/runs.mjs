import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { medians, whole } from './figures.mjs'
import { REAL_PLAN, writeData, writeReport } from './plan.mjs'
import { command, libreOffice, measure, SOFFICE_LIMIT } from './processes.mjs'
import { templateFrom } from './template.mjs'

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

/** A whole document: our command, and LibreOffice on the Word file it wrote. One warm-up each. */
async function measureWhole(name, file, { folder, printer, words }) {
  say(name)
  const { paths } = await command(file, folder, words)
  const docx = join(folder, `${name}.docx`)
  copyFileSync(
    paths.find((path) => path.endsWith('.docx')),
    docx,
  )
  if (printer) await libreOffice(docx, folder)
  const [ours, theirs] = [[], []]
  for (let run = 0; run < REAL_RUNS; run++) {
    ours.push(await command(file, folder, words))
    if (printer) theirs.push(await libreOffice(docx, folder))
  }
  return { command: withLeast(ours), ...(printer ? { soffice: withLeast(theirs) } : {}) }
}

export const measureReal = (folder, printer) =>
  measureWhole('ke-hoach', REAL_PLAN, { folder, printer, words: ['ke-hoach'] })
/** A report of 30 pages, 60 notes and three annexes, one of them charts. */
export const measureReport = (folder, printer) =>
  measureWhole('bao-cao', writeReport(join(folder, 'bao-cao')), {
    folder,
    printer,
    words: ['bao-cao', '--bieu-do'],
  })

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
  const jobs = {
    docx: () => measure('docx', rows, { output: docx }),
    docxtemplater: () => measure('docxtemplater', rows, { input: template, output: join(home, 'peer.docx') }),
    pdf: () => measure('pdf', rows, { output: join(home, `${rows}.pdf`) }),
    command: () => command(data, home),
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
