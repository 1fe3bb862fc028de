import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, InputError } from '../../src/problem'

/**
 * What a case file says must be reported: `# Lỗi cột 5: lời … lời` (an error) or `# Lưu ý cột 5: …` (a
 * notice) on the line it is about.
 */
export type Mark = {
  readonly place: string
  readonly severity: Finding['severity']
  readonly words: readonly string[]
}

const MARK = /# (Lỗi|Lưu ý) cột (\d+): (.*?)(?=\s+# L|\s*$)/gu

/** The marks of every YAML file of a folder and of the folders in it. */
export function marksIn(folder: string): Mark[] {
  return yamlFiles(folder).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => marksOf(line, `${file}:${index + 1}`)),
  )
}

const marksOf = (line: string, place: string): Mark[] =>
  Array.from(line.matchAll(MARK), ([, kind, column, words = '']) => ({
    place: `${place}:${column}`,
    severity: kind === 'Lỗi' ? 'error' : 'notice',
    words: words
      .split('…')
      .map((word) => word.trim())
      .filter(Boolean),
  }))

export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort()

/** What reading finds, whether it is refused or not. */
export function findingsOf(read: () => { readonly findings: readonly Finding[] }): readonly Finding[] {
  try {
    return read().findings
  } catch (error) {
    if (error instanceof InputError) return error.findings
    throw error
  }
}

/** Pairs findings with marks, each with one other; what is left over on either side, in words. */
export function compare(
  findings: readonly Finding[],
  marks: readonly Mark[],
): { unmarked: string[]; unreported: string[] } {
  const open = [...marks]
  const unmarked = findings.filter((finding) => {
    const found = open.findIndex((mark) => fits(finding, mark))
    if (found >= 0) open.splice(found, 1)
    return found < 0
  })
  return {
    unmarked: unmarked.map(inWords),
    unreported: open.map(({ place, severity, words }) => `${place}: ${severity}: ${words.join(' … ')}`),
  }
}

const placeOf = ({ place: { file, line, column } }: Finding): string => `${file}:${line}:${column}`
const inWords = (finding: Finding): string =>
  `${placeOf(finding)}: ${finding.severity}: ${finding.message} (${finding.hint ?? ''})`

function fits(finding: Finding, { place, severity, words }: Mark): boolean {
  const said = `${finding.message} (${finding.hint ?? ''})`
  return (
    placeOf(finding) === place && finding.severity === severity && words.every((word) => said.includes(word))
  )
}
