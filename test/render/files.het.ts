import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testNeeding } from '../read/programs'
import { printedByLibreOffice } from './libre-office'
import { digest, PLAN, type Real, real } from './real'

let made: Real
beforeAll(async () => {
  made = await real()
})

describe('The same data gives the same bytes', () => {
  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', -840],
    ['America/Los_Angeles', 'C', 420],
  ])('in a process of its own in %s with the language %s, started elsewhere', (TZ, LANG, zone) => {
    const answer = execFileSync(process.execPath, [join(__dirname, 'fresh.cjs'), PLAN], {
      encoding: 'utf8',
      cwd: tmpdir(),
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
    })
    expect(JSON.parse(answer)).toEqual({
      docx: digest(made.bytes.docx),
      pdf: digest(made.bytes.pdf),
      zone,
      language: LANG,
    })
  })
})

testNeeding('soffice')('opens in LibreOffice and has as many pages there as the PDF', async () => {
  const { pages } = await printedByLibreOffice('001')
  expect(pages.map(({ width, height }) => width > height)).toEqual(
    made.pdf.pages.map(({ width, height }) => width > height),
  )
  expect(pages.length).toBeGreaterThan(10)
})
