/** Excel counts days from 30/12/1899 (with its 29/02/1900 that never was), some files from 01/01/1904. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
export type Epoch = keyof typeof EPOCH
const DAY = 86_400_000
/** 31/12/9999 is the last day that Excel shows. */
const LAST_DAY = 2_958_465

/** Formats that a file does not spell out (ECMA-376 Part 1, 18.8.30), those of days in Vietnamese order. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['14', 'dd/mm/yyyy'],
  ['15', 'dd/mm/yyyy'],
  ['16', 'dd/mm'],
  ['17', 'mm/yyyy'],
  ['20', 'hh:mm'],
  ['21', 'hh:mm:ss'],
  ['22', 'dd/mm/yyyy hh:mm'],
  ['37', '#,##0'],
  ['38', '#,##0'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
])

/** Excel takes no longer code; how long one is read grows with its square. */
const LONGEST = 255

/**
 * The code of a format: the file's own, or one that Excel knows by its number; none, which shows the plain number, where
 * it is longer than Excel takes.
 */
export function formatOf(id: string, own: ReadonlyMap<string, string>): string {
  const code = own.get(id) ?? BUILT_IN.get(id) ?? ''
  return code.length > LONGEST ? '' : code
}

/**
 * A number as a cell shows it. Days are written in the order day, month, year and without what the cell does
 * not show: of "15/9" nobody chose the year. What a format means that is not known here stays a plain number.
 */
export function showNumber(value: string, code: string, epoch: Epoch): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const section = sectionFor(number, code)
  const pattern = section.replace(LITERAL, '').replace(/\[[^\]]*\]/gu, '')
  if (/[dmyhs]/iu.test(pattern)) return showDay(number, section, epoch) ?? formatPlain(number)
  return showAmount(number, section, code) ?? formatPlain(number)
}

/** Whether a format shows thousandths of what the cell holds (`#,##0,`): then what is seen counts. */
export const isScaled = (code: string): boolean => /[#0?],+(?:[^#0?.,]|$)/u.test(code.replace(LITERAL, ''))

/** `"chữ"`, `\x`, a space as wide as a sign (`_x`), a sign that fills the cell (`*x`). */
const LITERAL = /"[^"]*"|\\.|_.|\*./gsu

/** What Excel reckons has noise in its last places: 0.1 + 0.2. */
const formatPlain = (number: number): string => String(Number(number.toPrecision(15)))

/** A format may have one section for what is above nought, one for what is below, one for nought. */
function sectionFor(number: number, code: string): string {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;])+/gsu) ?? []
  const [above = '', below, nought] = sections
  if (number < 0 && below !== undefined) return below
  return number === 0 && nought !== undefined ? nought : above
}

/** Words around a number: its unit, its sign. */
const literalOf = (code: string): string =>
  code
    .replace(/\[[^\]]*\]/gu, '')
    .replace(LITERAL, (each) =>
      each.startsWith('"') ? each.slice(1, -1) : each.startsWith('\\') ? each.slice(1) : ' ',
    )

function showAmount(number: number, section: string, code: string): string | undefined {
  const [, before = '', digits = '', after = ''] =
    /^((?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^#0?.,"\\_*[])*)([#0?][#0?.,]*|\.[#0?]+)((?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^#0?"\\_*[])*)$/su.exec(
      section,
    ) ?? []
  if (digits === '' || /e[+-]/iu.test(after) || after.includes('/')) return undefined
  const bare = after.replace(LITERAL, '')
  const percent = (before + bare).includes('%')
  const scaled = Math.abs(number) * (percent ? 100 : 1) * 1000 ** -(/,+$/u.exec(digits)?.[0].length ?? 0)
  const [whole = '', decimals = ''] = digits.replace(/,/gu, '').split('.')
  const least = decimals.replace(/[^0]/gu, '').length
  const [int = '', fraction = ''] = scaled.toFixed(Math.min(decimals.length, 20)).split('.')
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/u, '')
  const grouped = /[#0?],[#0?]/u.test(digits)
  const padded = int.padStart(whole.replace(/[^0]/gu, '').length, '0')
  // Vietnamese signs where the cell is surely an amount; a plain "1.10" may be the number of a row.
  const point = grouped || percent ? ',' : '.'
  const shown = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/gu, '.') : padded
  const minus = number < 0 && sectionFor(number, code) === sectionFor(1, code) ? '-' : ''
  return `${minus}${literalOf(before)}${shown}${kept && point}${kept}${literalOf(after)}`.trim()
}

type Moment = Readonly<Record<'d' | 'm' | 'y' | 'h' | 'M' | 's', string>>

function momentOf(number: number, epoch: Epoch): Moment | undefined {
  const day = Math.floor(number)
  if (day < 0 || day > LAST_DAY) return undefined
  const seconds = Math.round((number - day) * 86_400)
  const at = new Date(EPOCH[epoch] + day * DAY + seconds * 1000)
  const formatTwo = (part: number): string => String(part).padStart(2, '0')
  return {
    d: formatTwo(at.getUTCDate()),
    m: formatTwo(at.getUTCMonth() + 1),
    y: String(at.getUTCFullYear()),
    h: formatTwo(at.getUTCHours()),
    M: formatTwo(at.getUTCMinutes()),
    s: formatTwo(at.getUTCSeconds()),
  }
}

/** Undefined for what is no moment: a number of a telephone in a cell made for days. */
function showDay(number: number, section: string, epoch: Epoch): string | undefined {
  const moment = momentOf(number, epoch)
  if (!moment) return undefined
  const pieces = section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|([dmyhs])\1*|./gisu) ?? []
  const read = pieces.map((piece, at) => readPiece(piece, at, pieces))
  if (read.some((piece) => piece.words))
    return read
      .map((piece) => (piece.part ? moment[piece.part] : piece.text))
      .join('')
      .trim()
  const has = (part: keyof Moment): boolean => read.some((piece) => piece.part === part)
  const day = (['d', 'm', 'y'] as const).filter(has).map((part) => moment[part])
  const time = (['h', 'M', 's'] as const).filter(has).map((part) => moment[part])
  const bare = day.length > 0 && number === Math.floor(number)
  return [day.join('/'), bare ? '' : time.join(':')].filter(Boolean).join(' ')
}

type Piece = { readonly text: string; readonly part?: keyof Moment; readonly words?: boolean }

/** A part of a moment, words around it ("ngày"), or what stands between. */
function readPiece(piece: string, at: number, pieces: readonly string[]): Piece {
  const letter = piece[0]?.toLowerCase() ?? ''
  if (/^[dyhs]+$/iu.test(piece))
    return letter === 'd' && piece.length > 2
      ? { text: '' }
      : { text: '', part: letter as 'd' | 'y' | 'h' | 's' }
  if (/^m+$/iu.test(piece)) return { text: '', part: isMinute(at, pieces) ? 'M' : 'm' }
  if (/^(?:\[|am|a\/)/iu.test(piece)) return { text: '' }
  const text = literalOf(piece)
  return { text, words: /\p{L}/u.test(text) }
}

/** `m` is minutes after hours or before seconds (18.8.31). */
function isMinute(at: number, pieces: readonly string[]): boolean {
  const letterOf = (each: readonly string[]) =>
    each.find((piece) => /^[dmyhs]+$/iu.test(piece))?.[0]?.toLowerCase()
  return letterOf(pieces.slice(0, at).reverse()) === 'h' || letterOf(pieces.slice(at + 1)) === 's'
}
