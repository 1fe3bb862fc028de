import type Handlebars from 'handlebars'
import { letter, roman } from '../language/list-marks'
import { gapsOf, markGap, withoutGaps } from './gaps'

/**
 * The headings a template may open as blocks, from the highest: how each is numbered and written in our
 * markup.
 */
const LEVELS = [
  { name: 'muc', level: 0, write: (n: number, title: string) => `${roman(n)}. ${title}` },
  { name: 'khoan', level: 1, write: (n: number, title: string) => `**${n}. ${title}**` },
  { name: 'diem', level: 2, write: (n: number, title: string) => `${letter(n)}) ${title}` },
  // Set apart from the points of a list, and never alone at the foot of a page.
  { name: 'diemNghieng', level: 2, write: (n: number, title: string) => `*${letter(n)}) ${title}*` },
] as const

export const HEADINGS: ReadonlySet<string> = new Set(LEVELS.map(({ name }) => name))

/** How deep a heading stands, from 0. */
export const levelOf = (heading: string): number => LEVELS.find(({ name }) => name === heading)?.level ?? 0

/** What is printed before the nth heading of a level, n from 1; nothing below the levels that there are. */
export const numberOf = (level: number, n: number): string =>
  LEVELS.find((each) => each.level === level)
    ?.write(n, '')
    .replace(/[*\s]/gu, '') ?? ''

/**
 * `{{#muc "Tên mục"}} … {{/muc}}`, `{{#khoan "…"}}`, `{{#diem "…"}}`: a heading over its text. One that has
 * nothing below it is left out, which leaves a gap, and the numbers close up. Made anew for each text: it counts.
 */
export function headings(): Readonly<Record<string, Handlebars.HelperDelegate>> {
  const counts: number[] = LEVELS.map(() => 0)
  const around: string[] = []
  return Object.fromEntries(
    LEVELS.map(({ name, level, write }) => [
      name,
      function heading(this: unknown, title: string, { fn }: Handlebars.HelperOptions): string {
        counts.fill(0, level + 1)
        around.push(title)
        const text = fn(this)
        const ten = around.join(' – ')
        around.pop()
        if (!withoutGaps(text).trim())
          return markGap({ ten, loiVan: gapsOf(text).flatMap(({ loiVan }) => loiVan) })
        counts[level] = (counts[level] ?? 0) + 1
        return `${write(counts[level], title)}\n${text}\n`
      },
    ]),
  )
}
