import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../../../src/problem'
import { readBaoCao } from '../../../src/workspace/read-bao-cao'
import { yamlFiles } from '../marks'

const ODD = ['', '-1.5', '"x"', '[]', '[[1]]', '{ a: { b: 1 } }', '[']
const PAIR = /^(\s*(?:- )?)([\w-]+): .*$/u

/** Every text with one line's value replaced by something odd, and with one line gone. */
function* damaged(text: string): Generator<string> {
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    yield lines.filter((_, other) => other !== at).join('\n')
    const [, indent, key] = PAIR.exec(line) ?? []
    if (key !== undefined)
      for (const odd of ODD) yield lines.with(at, `${indent ?? ''}${key}: ${odd}`).join('\n')
  }
}

/** Undefined when the report is read, or refused with places; else what went wrong. */
function trouble(file: string): unknown {
  try {
    readBaoCao(file)
    return undefined
  } catch (error) {
    return error instanceof InputError && error.findings.every(({ place }) => place.line > 0)
      ? undefined
      : error
  }
}

describe('A report of which one line is damaged is read or refused with a place, never tripped over:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  for (const name of ['co-quan', 'van-ban', 'ky-bao-cao', 'ngay-nghi', 'chi-tieu', 'ke-hoach'])
    cpSync(join(__dirname, `${name}.yaml`), join(folder, `${name}.yaml`))
  cpSync(join(__dirname, 'cases', 'so-lieu-nhay-vot'), join(folder, 'cases', 'so-lieu-nhay-vot'), {
    recursive: true,
  })
  const report = join(folder, 'cases', 'so-lieu-nhay-vot', 'bao-cao.yaml')

  test.each(yamlFiles(folder).map((file) => file.slice(folder.length + 1)))('%s', (name) => {
    const file = join(folder, name)
    const whole = readFileSync(file, 'utf8')
    for (const text of damaged(whole)) {
      writeFileSync(file, text)
      expect([text, trouble(report)]).toEqual([text, undefined])
    }
    writeFileSync(file, whole)
  })
})
