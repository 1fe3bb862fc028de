import { fold } from '../seeds/seed-001'
import type { SeedName } from '../seeds/seeds'
import { type Plan, wordParagraphs } from './plans'

/** A thing in which the plans of offices differ, how it is read, and what each seed shows. */
export type Point = readonly [
  name: string,
  read: (made: Plan) => unknown,
  seen: Partial<Readonly<Record<SeedName, unknown>>>,
]

/** The paragraphs of a style of Word, in order; lines within one joined by " / ". */
export const styled =
  (...names: readonly string[]) =>
  (made: Plan): string[] =>
    wordParagraphs(made)
      .filter(({ styleName, text }) => names.includes(styleName) && text.trim())
      .map(({ text }) => text.split('\n').map(fold).join(' / '))
export const starting = (made: Plan, start: RegExp): string[] =>
  wordParagraphs(made)
    .map(({ text }) => fold(text))
    .filter((text) => start.test(text))
