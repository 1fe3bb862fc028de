import type { O } from './places'

/** What a key asks of the table: to go somewhere, to begin or end typing, to empty the cells. */
export type Act =
  | { readonly kind: 'go'; readonly by: O; readonly stretch: boolean }
  | { readonly kind: 'next'; readonly way: 1 | -1 }
  | { readonly kind: 'type' | 'keep' | 'leave' | 'clear' | 'undo' | 'redo' | 'line' | 'stop' | 'out' }
  | { readonly kind: 'choose'; readonly by: 1 | -1 }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>
/** `isListed`: a list of choices stands open beside the cell; `isProse`: whoever types there writes paragraphs. */
type Now = {
  readonly isTyping: boolean
  readonly isListed: boolean
  readonly isProse: boolean
  readonly page: number
}

const STEPS: Readonly<Record<string, O>> = {
  ArrowUp: { hang: -1, cot: 0 },
  ArrowDown: { hang: 1, cot: 0 },
  ArrowLeft: { hang: 0, cot: -1 },
  ArrowRight: { hang: 0, cot: 1 },
  Home: { hang: 0, cot: -1000 },
  End: { hang: 0, cot: 1000 },
}

/**
 * What a key means now; undefined for one that belongs to whoever types. Backspace above all: an input method for
 * Vietnamese sends it to put a letter right.
 */
export function actOf(key: Key, { isTyping, isListed, isProse, page }: Now): Act | undefined {
  if (key.key === 'Tab') return { kind: 'next', way: key.shiftKey ? -1 : 1 }
  if (isTyping && isProse) return whileWriting(key)
  if (key.key === 'Enter')
    return key.altKey && isTyping ? { kind: 'line' } : { kind: isTyping ? 'keep' : 'type' }
  if (isTyping) return whileTyping(key, isListed)
  if (key.ctrlKey || key.metaKey) return withControl(key)
  if (key.key === 'Escape') return { kind: 'out' }
  if (key.key === 'F2') return { kind: 'type' }
  if (key.key === 'Delete') return { kind: 'clear' }
  const step = STEPS[key.key] ?? pageStep(key.key, page)
  return step && { kind: 'go', by: step, stretch: key.shiftKey }
}

/** Enter begins a paragraph; nobody loses a page of text by Escape. */
function whileWriting({ key, ctrlKey, metaKey }: Key): Act | undefined {
  if (key === 'Escape') return { kind: 'stop' }
  return key === 'Enter' && (ctrlKey || metaKey) ? { kind: 'keep' } : undefined
}

function whileTyping({ key }: Key, isListed: boolean): Act | undefined {
  if (key === 'Escape') return { kind: 'leave' }
  if (isListed && (key === 'ArrowDown' || key === 'ArrowUp'))
    return { kind: 'choose', by: key === 'ArrowDown' ? 1 : -1 }
  return undefined
}

function withControl({ key, shiftKey }: Key): Act | undefined {
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y') return { kind: 'redo' }
  if (key === 'Home') return { kind: 'go', by: { hang: -100_000, cot: -1000 }, stretch: shiftKey }
  if (key === 'End') return { kind: 'go', by: { hang: 100_000, cot: 1000 }, stretch: shiftKey }
  return undefined
}

const pageStep = (key: string, page: number): O | undefined =>
  key === 'PageDown' ? { hang: page, cot: 0 } : key === 'PageUp' ? { hang: -page, cot: 0 } : undefined
