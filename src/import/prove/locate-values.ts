import { plainOf } from '../../language/markup'
import type { Place } from '../../problem'
import type { BangDoc, CotDoc } from '../source/bang-doc'
import type { KeHoachNhap } from '../source/ket-qua'
import { textsOf, type Khoi } from '../source/nguon'
import { wordsOf } from '../source/words'

type Path = readonly (string | number)[]
/** Where a value of the data was taken from: paragraphs or rows of the source, and of a row which cell (from 0). */
export type ChoGoc = { readonly path: Path; readonly noi: readonly Place[]; readonly cot?: number }

/**
 * Where the values of a plan were taken from. Of tasks the tables tell it; a text outside them is looked for by its
 * words, in `khoi` as the recognisers were given it. A value that stands at several places, none of which is told from
 * the others, has none.
 */
export function locateValues(
  keHoach: KeHoachNhap,
  { khoi, bang }: { readonly khoi: readonly Khoi[]; readonly bang: readonly BangDoc[] },
): ChoGoc[] {
  return [...locateTasks(bang), ...locateTexts(textsIn(keHoach), indexOf(khoi))]
}

/** The groups of all tables, in the order in which they came into the data. */
const locateTasks = (bang: readonly BangDoc[]): ChoGoc[] =>
  bang
    .flatMap(({ nhom, cot }) => nhom.map((each) => ({ ...each, cot })))
    .flatMap(({ ten, viec, cot }, area) => [
      ...(ten.length ? [{ path: ['linhVuc', area, 'ten'], noi: ten }] : []),
      ...viec.flatMap((moc, task) =>
        moc.flatMap((noi, nth) =>
          cot.flatMap((each) => placeOfCell(each, ['linhVuc', area, 'nhiemVu', task], { nth, noi })),
        ),
      ),
    ])

/** The field of a task, or of its nth mốc, that a column holds. */
function placeOfCell(
  { noiDung, rieng, viTri }: CotDoc,
  task: Path,
  { nth, noi }: { readonly nth: number; readonly noi: readonly Place[] },
): ChoGoc[] {
  const field = fieldOf(noiDung, rieng)
  if (!field || (noiDung === 'nhiemVu' && nth > 0)) return []
  const path = noiDung === 'nhiemVu' ? [...task, ...field] : [...task, 'moc', nth, ...field]
  return [{ path, noi, cot: viTri }]
}

function fieldOf(noiDung: CotDoc['noiDung'], rieng: string | undefined): Path | undefined {
  switch (noiDung) {
    case undefined:
      return rieng === undefined ? undefined : ['cotRieng', rieng]
    case 'tt':
      return undefined
    case 'nhiemVu':
      return ['ten']
    case 'chuTri':
    case 'phoiHop':
      return ['phanCong', noiDung]
    default:
      return [noiDung]
  }
}

type Chu = { readonly path: Path; readonly words: readonly string[] }

/** Fields that name no words of the source (codes, kinds), and the tasks, which the tables tell of. */
const CODES = new Set(['linhVuc', 'coQuan', 'loai', 'kieuNgay', 'noiDung', 'vanBan'])
/** The place of a table says nothing itself. */
const BANG = /^::bang .*$/gmu

function textsIn(value: unknown, path: Path = []): Chu[] {
  if (typeof value === 'string') {
    const words = wordsOf(plainOf(value.replace(BANG, '')))
    return words.length ? [{ path, words }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    CODES.has(key) ? [] : textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** All words of a source in a row, where each stands, and at which places a word and a pair of words do. */
type Index = {
  readonly words: readonly string[]
  readonly noi: readonly Place[]
  readonly single: ReadonlyMap<string, readonly number[]>
  readonly pairs: ReadonlyMap<string, readonly number[]>
}

function indexOf(khoi: readonly Khoi[]): Index {
  const words: string[] = []
  const noi: Place[] = []
  for (const text of textsOf(khoi))
    for (const word of wordsOf(text.chu)) {
      words.push(word)
      noi.push(text.noi)
    }
  const groupBy = (keyAt: (at: number) => string): ReadonlyMap<string, readonly number[]> => {
    const groups = new Map<string, number[]>()
    for (const at of words.keys()) {
      const known = groups.get(keyAt(at))
      if (known) known.push(at)
      else groups.set(keyAt(at), [at])
    }
    return groups
  }
  return { words, noi, single: groupBy((at) => words[at] ?? ''), pairs: groupBy((at) => pairAt(words, at)) }
}

const pairAt = (words: readonly string[], at: number): string => `${words[at] ?? ''} ${words[at + 1] ?? ''}`

/** Of a text so many pairs are looked at for the rarest; one that stands oftener than this tells no place. */
const MOST_PAIRS = 40
const OFTEN = 400

function locateTexts(texts: readonly Chu[], index: Index): ChoGoc[] {
  const last = new Map<string, number>()
  return texts.flatMap(({ path, words }) => {
    const found = placesOf(words, index)
    const part = String(path[0])
    const at = chooseOne(found, words.length, { ...index, behind: last.get(part) ?? 0 })
    if (at === undefined) return []
    last.set(part, at + words.length)
    return [{ path, noi: dropRepeated(index.noi.slice(at, at + words.length)) }]
  })
}

/** The places at which all words of a text follow each other. */
function placesOf(words: readonly string[], { words: all, single, pairs }: Index): readonly number[] {
  const [first = ''] = words
  if (words.length === 1) return first.length < 2 ? [] : (single.get(first) ?? [])
  const [rarest, offset] = words
    .slice(0, -1)
    .slice(0, MOST_PAIRS)
    .map((_, at) => [pairs.get(pairAt(words, at)) ?? [], at] as const)
    .reduce((one, other) => (other[0].length < one[0].length ? other : one))
  if (rarest.length > OFTEN) return []
  return rarest
    .map((at) => at - offset)
    .filter((from) => words.every((word, nth) => all[from + nth] === word))
}

/** The only place; else the only one of which the text is all; else the first behind the text before it in its part. */
function chooseOne(
  found: readonly number[],
  length: number,
  { noi, behind }: Pick<Index, 'noi'> & { readonly behind: number },
): number | undefined {
  const whole = found.filter((at) => noi[at - 1] !== noi[at] && noi[at + length] !== noi[at + length - 1])
  if (found.length <= 1) return found[0]
  return whole.length === 1 ? whole[0] : behind > 0 ? whole.find((at) => at >= behind) : undefined
}

const dropRepeated = <T>(each: readonly T[]): T[] => Array.from(new Set(each))
