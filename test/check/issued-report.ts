import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, generateBaoCao, InputError } from '../../src/index'
import { plainText, walk } from '../../src/document/walk'
import { type Change, changed, REPORTS, withoutMinhHoa } from '../data/reports'

export const [REPORT, PROGRESS, FIGURES] = [
  'khanh-hoa/2025/bao-cao-quy-1.yaml',
  'khanh-hoa/2025/tien-do-quy-1.yaml',
  'khanh-hoa/2025/so-lieu-quy-1.yaml',
]
/** Numbered, dated and not marked as made up: to be issued. */
const ISSUED: readonly Change[] = [
  [REPORT, '  kyHieu: BC-UBND\n', '  so: 45\n  kyHieu: BC-UBND\n  ngay: 2025-03-19\n'],
  [REPORT, 'minhHoa: true\n', ''],
  [PROGRESS, '\nminhHoa: true\n', '\n'],
  [FIGURES, '\nminhHoa: true\n', '\n'],
]
export const fileOf = (...changes: readonly Change[]) =>
  withoutMinhHoa(join(changed(...ISSUED, ...changes), REPORTS[2025]))
export const proseOf = (file: string, name: string) => join(file.replace(/\.yaml$/u, ''), `${name}.txt`)

export type Outcome = {
  readonly refused: boolean
  readonly findings: readonly Finding[]
  readonly text: string
}

export async function outcomeOf(file: string, duThao = false): Promise<Outcome> {
  try {
    const { findings, document } = await generateBaoCao(file, { formats: [], duThao, dienTu: false })
    const text = Array.from(walk(document), ({ children }) => plainText(children)).join('\n')
    return { refused: false, findings, text }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { refused: true, findings: error.findings, text: '' }
  }
}

/** The prose that an outline cannot do without. */
export const testUnwritten = (names: readonly string[]): void =>
  test.each(names)('stops an issue when the outline needs it: %s; a draft names it', async (name) => {
    const file = fileOf()
    rmSync(proseOf(file, name))
    const issue = await outcomeOf(file)
    expect(issue.refused).toBe(true)
    expect(issue.findings.map(({ hint }) => hint)).toEqual([expect.stringContaining(`${name}.txt`)])
    const draft = await outcomeOf(file, true)
    expect(draft.findings.filter(({ hint }) => hint?.includes(`${name}.txt`))).toHaveLength(1)
  })
