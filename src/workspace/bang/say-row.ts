import { roman } from '../../language/list-marks'
import { quoteStart, upperFirst } from '../../language/text'
import { isGroup } from '../forms'
import { nameOfField } from './say-fields'

type Path = readonly PropertyKey[]
type Part = { readonly chu: string; readonly hang: boolean }

/** Fields that hold the words of an entry. */
const NAMING = ['ten', 'noiDung', 'trichYeu', 'tieuDe', 'ketQua'] as const
/** Rows that are told by the one above them. */
const OF_ANOTHER = new Set(['moc'])

/**
 * Where a field stands in a data file, by the row in which an officer finds it: "Nhiệm vụ II.3 “Rà soát …” › Thời hạn".
 * `raw`: what the file holds. Undefined of a file as a whole.
 */
export function nameRow(raw: unknown, path: Path): string | undefined {
  const parts: Part[] = []
  let at = raw
  let area = 0
  for (const [nth, step] of path.entries()) {
    const list = at
    at = (at as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step]
    const key = String(path[nth - 1] ?? '')
    if (typeof step === 'number') {
      if (key === 'linhVuc') area = step + 1
      parts.push({ chu: nameEntry(key, list, { nth: step, area }), hang: !OF_ANOTHER.has(key) })
    } else parts.push(...nameStep(String(step), list, path[nth + 1]))
  }
  const from = parts.findLastIndex(({ chu, hang }) => hang && chu.includes('“'))
  const said = parts.slice(Math.max(from, 0)).map(({ chu }) => chu)
  return said.length > 0 ? said.join(' › ') : undefined
}

/** A field by its name, unless a row of it follows; the key of an entry, which is a code, by its place. */
function nameStep(step: string, group: unknown, next: PropertyKey | undefined): Part[] {
  const name = nameOfField(step)
  if (name !== step) return typeof next === 'number' ? [] : [{ chu: name, hang: false }]
  const at = isGroup(group) && IS_CODE.test(step) ? Object.keys(group).indexOf(step) : -1
  return at < 0 ? [] : [{ chu: `mục ${at + 1}`, hang: false }]
}

/** A code has no spaces and no marks. */
const IS_CODE = /^[a-z\d]+(?:-[a-z\d]+)*$/u

function nameEntry(
  key: string,
  list: unknown,
  { nth, area }: { readonly nth: number; readonly area: number },
): string {
  const all: readonly unknown[] = Array.isArray(list) ? list : []
  const entry = all[nth]
  const words = typeof entry === 'string' ? entry : wordsIn(entry)
  const quoted =
    words === undefined || IS_CODE.test(words) || words.trim() === '' ? '' : ` ${quoteStart(words)}`
  const what = upperFirst(nameOfField(key).replace(/^Các /u, ''))
  const so = key === 'nhiemVu' ? codeOfTask(all, nth, area) : String(nth + 1)
  return `${what} ${so}${quoted}`
}

function wordsIn(entry: unknown): string | undefined {
  if (!isGroup(entry)) return undefined
  const field = NAMING.find((name) => typeof entry[name] === 'string')
  return field && String(entry[field])
}

/** As its plan prints it; in progress as it is written there. */
function codeOfTask(all: readonly unknown[], nth: number, area: number): string {
  const fieldIn = (entry: unknown, field: string): unknown => (isGroup(entry) ? entry[field] : undefined)
  const ma = fieldIn(all[nth], 'ma')
  if (typeof ma === 'string' && /^[IVXLC]+\.\d+$/u.test(ma)) return ma
  const so = all.slice(0, nth + 1).reduce<number>((last, entry) => {
    const own = fieldIn(entry, 'so')
    return typeof own === 'number' ? own : last + 1
  }, 0)
  return area > 0 ? `${roman(area)}.${so}` : String(so)
}
