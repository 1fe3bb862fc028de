/**
 * `npm run parity [-- <data file>] [--show N]`: does the Word file print as the PDF does? LibreOffice prints
 * the Word file; the two are compared page by page, line by line. Needs soffice and pdftotext. Exits 0 on or
 * above the floor, 1 below it, 2 when it could not compare.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { align } from './align.mjs'
import { decimals } from './figures.mjs'
import { linesOfPages } from './pages.mjs'
import { REAL_PLAN } from './plan.mjs'
import { command, has, libreOffice } from './processes.mjs'

const FLOOR = 98
const LINE = 160

function compare(word, pdf) {
  const pages = Array.from({ length: Math.max(word.length, pdf.length) }, (_, index) => {
    const [left, right] = [word[index] ?? [], pdf[index] ?? []]
    const sameEnds =
      left.length > 0 && right.length > 0 && left[0] === right[0] && left.at(-1) === right.at(-1)
    return { number: index + 1, lines: Math.max(left.length, right.length), sameEnds, ...align(left, right) }
  })
  const sum = (of) => pages.reduce((all, page) => all + of(page), 0)
  return {
    pages,
    share:
      (100 * sum(({ alike }) => alike)) /
      Math.max(
        1,
        sum(({ lines }) => lines),
      ),
    lines: sum(({ lines }) => lines),
  }
}

function print({ pages, share, lines }, word, pdf, show) {
  for (const { number, left, right } of pages
    .flatMap(({ number, gaps }) => gaps.map((gap) => ({ number, ...gap })))
    .slice(0, show)) {
    console.log(
      `trang ${number}\n  Word: ${left.join(' | ').slice(0, LINE)}\n  PDF:  ${right.join(' | ').slice(0, LINE)}`,
    )
  }
  const off = pages.filter(({ sameEnds }) => !sameEnds).map(({ number }) => number)
  console.log(`Số trang: Word ${word.length}, PDF ${pdf.length}`)
  console.log(`Dòng giống nhau: ${decimals(share)}% của ${lines} dòng (sàn ${FLOOR}%)`)
  console.log(
    `Trang có dòng đầu và dòng cuối giống nhau: ${pages.length - off.length}/${pages.length}${off.length ? `; khác ở trang ${off.join(', ')}` : ''}`,
  )
  return word.length === pdf.length && share >= FLOOR && !off.length
}

async function parity(file, show, folder) {
  const { paths } = await command(file, folder)
  const printed = await libreOffice(
    paths.find((path) => path.endsWith('.docx')),
    join(folder, 'word'),
  )
  if (!printed) throw new Error('LibreOffice took too long')
  const [word, pdf] = [printed.pdf, paths.find((path) => path.endsWith('.pdf'))].map(linesOfPages)
  const reached = print(compare(word, pdf), word, pdf, show)
  console.log(reached ? 'đạt' : 'KHÔNG ĐẠT')
  return reached ? 0 : 1
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string', default: '8' } },
  })
  const missing = [
    ['soffice', '--version'],
    ['pdftotext', '-v'],
  ].filter(([program, argument]) => !has(program, argument))
  if (missing.length) throw new Error(`máy này không có ${missing.map(([program]) => program).join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'cchc-parity-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return parity(positionals[0] ?? REAL_PLAN, Number(values.show), folder)
}

process.exitCode = await main().catch((error) => {
  console.error(error.message)
  return 2
})
