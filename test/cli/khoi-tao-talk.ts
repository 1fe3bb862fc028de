import { PassThrough } from 'node:stream'
import { openKhoiTao, listDonViNamed, type KhoiTao, type TraLoi } from '../../src'
import { chooseUnit } from '../../src/cli/khoi-tao/choose-unit'
import { talk } from '../../src/cli/khoi-tao/talk'
import { terminal } from '../../src/cli/terminal'

type Talked = { readonly unit: KhoiTao; readonly traLoi: TraLoi; readonly said: string }
export type Person = {
  readonly folder: string
  readonly sua?: boolean
  readonly said?: (all: string) => void
}

/**
 * The whole conversation about a unit with a person who types these lines and then goes away. What was said comes
 * back also when that was too early.
 */
export async function converseAs(
  name: string | undefined,
  lines: readonly string[],
  { folder, sua = false, said }: Person,
): Promise<Talked> {
  const input = new PassThrough()
  const output = new PassThrough()
  const at = terminal(input, output)
  for (const line of lines) input.write(`${line}\n`)
  input.end()
  const mo = {
    open: (each: string) => openKhoiTao(folder, each, { sua }),
    list: (each: string) => listDonViNamed(folder, each),
  }
  const renamed = () => chooseUnit(undefined, at, mo)
  try {
    const { unit, traLoi } = await talk(await chooseUnit(name, at, mo), at, { options: {}, folder, renamed })
    return { unit, traLoi, said: String(output.read()) }
  } finally {
    said?.(String(output.read() ?? ''))
  }
}

/** As many times Enter. */
export const enter = (times: number): string[] => Array<string>(times).fill('')
