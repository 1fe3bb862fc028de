import { createInterface } from 'node:readline'
import { UserError } from '../problem'
import { withoutControl } from './progress'
import { wrapText } from './wrap'

/** A person at a terminal: what is said is wrapped at words to its width, and cannot steer it. */
export type Terminal = {
  readonly say: (text: string) => void
  /** The next line that is typed. Throws `Stopped` at the end of input, at Ctrl+C and at the word. */
  readonly read: (prompt?: string) => Promise<string>
  readonly close: () => void
}

/** Whoever was asked went away. */
export class Stopped extends UserError {
  override readonly name = 'Stopped'
}

/** Where nobody can tell. */
const WIDTH = 80

/** Whether someone is there to be asked: questions go to stderr, stdout carries only the paths. */
export const isAtTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY

export function terminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream & { readonly columns?: number } = process.stderr,
): Terminal {
  const lines = createInterface({ input, output })
  // Without a listener Ctrl+C would only pause the input, and the program would end without a word.
  lines.on('SIGINT', () => {
    output.write('\n')
    lines.close()
  })
  const rows = lines[Symbol.asyncIterator]()
  return {
    // A line as long as the terminal is wide would leave an empty one below it on Windows.
    say: (text) => void output.write(`${wrapText(withoutControl(text), (output.columns || WIDTH) - 1)}\n`),
    read: async (prompt = '> ') => {
      lines.setPrompt(prompt)
      lines.prompt()
      const row = await rows.next()
      const typed = row.done ? 'thôi' : row.value.normalize('NFC')
      if (/^\s*th[ôo]i\s*$/iu.test(typed))
        throw new Stopped('thôi giữa chừng: chưa ghi gì', { hint: 'chạy lại lệnh này' })
      return typed
    },
    close: () => lines.close(),
  }
}
