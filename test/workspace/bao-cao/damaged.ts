import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../../src/problem'
import { readBaoCao } from '../../../src/workspace/read-bao-cao'
import { temporaryFolder } from '../../read/temporary'
import { yamlFiles } from '../marks'

const ODD = ['', '-1.5', '"x"', '[]', '[[1]]', '{ a: { b: 1 } }', '[']
const PAIR = /^(\s*(?:- )?)([\w-]+): .*$/u

/** A text without one of its lines, and with something odd for the value of that line. */
function damagesOf(lines: readonly string[], at: number): string[] {
  const [, indent, key] = PAIR.exec(lines[at] ?? '') ?? []
  const odd = key === undefined ? [] : ODD.map((value) => lines.with(at, `${indent ?? ''}${key}: ${value}`))
  return [lines.toSpliced(at, 1), ...odd].map((damaged) => damaged.join('\n'))
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

/** Every line of every file of a report damaged, in all ways that `pick` leaves; each is a report of its own. */
export function testDamaged(pick: (damages: readonly string[], line: number) => readonly string[]): void {
  const folder = temporaryFolder()
  for (const name of ['co-quan', 'van-ban', 'ky-bao-cao', 'ngay-nghi', 'chi-tieu', 'ke-hoach'])
    cpSync(join(__dirname, `${name}.yaml`), join(folder, `${name}.yaml`))
  cpSync(join(__dirname, 'cases', 'so-lieu-nhay-vot'), join(folder, 'cases', 'so-lieu-nhay-vot'), {
    recursive: true,
  })
  const report = join(folder, 'cases', 'so-lieu-nhay-vot', 'bao-cao.yaml')

  test.each(yamlFiles(folder).map((file) => file.slice(folder.length + 1)))('%s', (name) => {
    const file = join(folder, name)
    const whole = readFileSync(file, 'utf8')
    const lines = whole.split('\n')
    for (const at of lines.keys())
      for (const text of pick(damagesOf(lines, at), at)) {
        writeFileSync(file, text)
        expect([text, trouble(report)]).toEqual([text, undefined])
      }
    writeFileSync(file, whole)
  })
}
