import { createInterface } from 'node:readline/promises'
import type { CauHoi } from '../index'
import { UserError } from '../problem'

type Checked = { readonly lines: readonly string[]; readonly loi: readonly string[] }
/**
 * Asks a person at a terminal. `about` comes back when the answer is right; Enter alone takes the proposal.
 */
export type Ask = {
  readonly about: (
    question: CauHoi,
    check: (lines: readonly string[]) => Checked,
  ) => Promise<readonly string[]>
  readonly close: () => void
}

/** In the place of an answer, where Enter would take the proposal: nothing. */
const NONE = '-'

/** Questions go to stderr: stdout carries only the paths. */
export function terminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Ask {
  const lines = createInterface({ input, output })
  const rows = lines[Symbol.asyncIterator]()
  const read = async (prompt: string): Promise<string> => {
    output.write(prompt)
    const row = await rows.next()
    if (row.done) throw new UserError('thôi giữa chừng: chưa ghi gì', { hint: 'chạy lại lệnh này' })
    return row.value
  }
  const about: Ask['about'] = async (question, check) => {
    output.write(words(question))
    for (;;) {
      const given = question.nhieu
        ? await readRows(read)
        : [await read('> ')].filter((row) => row.trim() !== '')
      const { lines: kept, loi } = check(
        given.length === 0 ? question.deXuat : given.join('').trim() === NONE ? [] : given,
      )
      if (loi.length === 0 && (kept.length > 0 || !question.batBuoc)) return kept
      output.write((loi.length > 0 ? loi : ['mục này phải ghi']).map((each) => `  ! ${each}\n`).join(''))
    }
  }
  return { about, close: () => lines.close() }
}

/** The question, what is proposed, and what Enter alone does. */
function words({ hoi, nhieu, batBuoc, deXuat }: CauHoi): string {
  const rows = nhieu ? 'mỗi dòng một mục, dòng trống là hết' : ''
  const enter = deXuat.length > 0 ? 'Enter để giữ đề nghị' : batBuoc ? '' : 'Enter để bỏ trống'
  const none = deXuat.length > 0 && !batBuoc ? `${NONE} để bỏ trống` : ''
  const how = [rows, enter, none].filter(Boolean).join('; ')
  return [`\n${hoi}${how && ` (${how})`}:`, ...deXuat.map((line) => `  đề nghị: ${line}`), ''].join('\n')
}

/** Rows up to an empty one. */
async function readRows(read: (prompt: string) => Promise<string>): Promise<string[]> {
  const rows: string[] = []
  for (let row = await read('> '); row.trim() !== ''; row = await read('> ')) rows.push(row)
  return rows
}
