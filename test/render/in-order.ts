import { fold } from '../seeds/seed-001'

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/**
 * What finds a text in lines: a line may end at a space or after a hyphen or a slash, nowhere else.
 * The portal wrote titles in capitals; a text all in capitals is found in any case.
 */
export function finder(text: string): RegExp {
  const pattern = Array.from(fold(text), (sign) =>
    sign === ' ' ? '[ \\n]' : '-/'.includes(sign) ? `${escaped(sign)}\\n?` : escaped(sign),
  ).join('')
  return new RegExp(`(?<=^|\\n)${pattern}(?=\\n|$)`, text === text.toUpperCase() ? 'iu' : 'u')
}

/**
 * Takes the texts out of the lines, in order. What is left over, line by line; throws at the first text that
 * does not follow.
 */
export function takeInOrder(lines: readonly string[], texts: readonly string[]): string[] {
  let rest = lines.map(fold).filter(Boolean).join('\n')
  let left = ''
  for (const text of texts) {
    const found = finder(text).exec(rest)
    if (!found)
      throw new Error(
        `"${text}" does not stand after what comes before it; there follows "${rest.slice(0, 200)}"`,
      )
    left += `${rest.slice(0, found.index)}\n`
    rest = rest.slice(found.index + found[0].length)
  }
  return `${left}\n${rest}`.split('\n').filter(Boolean)
}
