import { InputError, UserError } from '../../problem'
import { ask } from '../ask'
import { Stopped, type Terminal } from '../terminal'

/** `tenDeXuat`: the name as it was written out, to be agreed to. */
type Mau = { readonly tenDeXuat?: string }
type Mo<T> = {
  readonly list: (
    name: string,
  ) => readonly { readonly ma: string; readonly ten: string; readonly viDu?: string }[]
  readonly open: (name: string) => T
}

/**
 * The unit that a person means: the name is asked for where none was given, and asked again where it means none;
 * of several that fit, which; and whether a name of which letters were guessed is right.
 */
export async function chooseUnit<T extends Mau>(
  given: string | undefined,
  at: Terminal,
  mo: Mo<T>,
): Promise<T> {
  if (given !== undefined) return agree(mo.open(await chooseOne(given, at, mo)), at, mo)
  for (;;) {
    const name = await askName(at, 'Tên cơ quan, đơn vị cần khai', [])
    try {
      return await agree(mo.open(await chooseOne(name, at, mo)), at, mo)
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof InputError || error instanceof Stopped)
        throw error
      at.say(`  ! ${error.message}${error.hint === undefined ? '' : ` (${error.hint})`}`)
    }
  }
}

/** Enter agrees to the name as it was written out; another name is another unit. */
async function agree<T extends Mau>(unit: T, at: Terminal, mo: Mo<T>): Promise<T> {
  if (unit.tenDeXuat === undefined) return unit
  const name = await askName(at, 'Tên đầy đủ của cơ quan, viết hoa như trong câu, có phải là:', [
    unit.tenDeXuat,
  ])
  return name === unit.tenDeXuat ? mo.open(name) : agree(mo.open(name), at, mo)
}

async function askName(at: Terminal, hoi: string, deXuat: readonly string[]): Promise<string> {
  const giaiThich = deXuat.length > 0 ? [] : ['Ví dụ: Sở … tỉnh …; UBND phường …']
  const { lines = [] } = await ask(
    at,
    { hoi, giaiThich, nhieu: false, batBuoc: true, deXuat },
    { check: (given) => ({ lines: given, loi: [] }) },
  )
  return lines.join(' ')
}

async function chooseOne<T>(name: string, at: Terminal, { list }: Mo<T>): Promise<string> {
  const chon = list(name)
  if (chon.length < 2) return name
  const { lines = [] } = await ask(
    at,
    {
      hoi: `"${name}" có thể là ${chon.length} cơ quan, là cơ quan nào?`,
      nhieu: false,
      batBuoc: true,
      deXuat: [],
      chon,
    },
    {
      check: (given) => {
        const isOne = chon.some(({ ma }) => ma === given[0])
        return { lines: given, loi: isOne ? [] : [{ noiDung: `ghi số từ 1 đến ${chon.length}` }] }
      },
    },
  )
  return lines[0] ?? name
}
