import { isDeepStrictEqual } from 'node:util'
import { type Document as YamlDocument, parseDocument, visit } from 'yaml'
import { valueOf } from '../write-co-quan'
import { formatDocument } from '../write-yaml'
import { editsAt, type FieldChange } from './edits'
import { type Edit, isFields } from './lines'
import { parseSound } from '../yaml-text'

/**
 * A data file with some fields changed; every other byte stays, the comments too. The new text is read again: it must
 * say what the old one said, and the changes. Undefined for a file that is written in a way of its own there.
 */
export function editYaml(source: string, changes: readonly FieldChange[]): string | undefined {
  const sound = parseSound(source)
  const document = sound?.document ?? parseDocument(source, { prettyErrors: false })
  const edits = changes.map((change) => editsAt(source, document, change))
  if (edits.includes(undefined)) return undefined
  const wanted = withChanges(sound ? sound.plain : valueOf(source), changes)
  const made = applyEdits(
    source,
    edits.flatMap((each) => each ?? []),
  )
  return isDeepStrictEqual((parseSound(made) ?? { plain: valueOf(made) }).plain, wanted) ? made : undefined
}

/**
 * A data file with some fields changed, whatever way it is written: where its bytes cannot stay, the library prints
 * it anew, with its comments and its order. Places of lists are those of the file before; of several in one list the
 * later come first.
 */
export function changeYaml(source: string, changes: readonly FieldChange[]): string {
  const edited = editYaml(source, changes)
  if (edited !== undefined) return edited
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false })
  // What a name stands for is written where it is used: only one of the two places may change.
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as typeof alias | undefined })
  for (const change of changes) changeNode(document, change)
  return formatDocument(document)
}

function changeNode(document: YamlDocument, { path, value, them }: FieldChange): void {
  if (value === undefined) document.deleteIn(path)
  else if (them) {
    const list = document.getIn(path.slice(0, -1)) as { items: unknown[] }
    list.items.splice(Number(path.at(-1)), 0, document.createNode(value))
  } else setNode(document, path, value)
}

/** A field that was left open has no place for what is in it: it comes with it. */
function setNode(document: YamlDocument, path: FieldChange['path'], value: unknown): void {
  const open = path.findIndex((_, nth) => nth > 0 && document.getIn(path.slice(0, nth)) === null)
  const [own, inside] = open < 0 ? [path, []] : [path.slice(0, open), path.slice(open)]
  document.setIn(own, document.createNode(withChanges(undefined, [{ path: inside, value }])))
}

/** What a file says after changes, each of them by the places after the one before. */
export const withChanges = (held: unknown, changes: readonly FieldChange[]): unknown =>
  changes.reduce(withChange, held)

function withChange(held: unknown, { path: [step, ...rest], ...change }: FieldChange): unknown {
  if (step === undefined) return change.value
  if (Array.isArray(held) || (held === undefined && typeof step === 'number')) {
    const list = (held ?? []) as readonly unknown[]
    if (rest.length)
      return list.toSpliced(Number(step), 1, withChange(list[Number(step)], { path: rest, ...change }))
    const put = change.value === undefined ? [] : [change.value]
    return list.toSpliced(Number(step), change.them ? 0 : 1, ...put)
  }
  const { [String(step)]: own, ...others } = isFields(held) ? held : {}
  const made = withChange(own, { path: rest, ...change })
  if (made === undefined) return held === undefined || own === undefined ? held : others
  return own === undefined ? { ...others, [step]: made } : { ...(held as object), [step]: made }
}

/** From the first edit of a text to the last: those at one place in their order. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.from - b.from || a.order - b.order)
  let made = ''
  let at = 0
  for (const { from, to, text } of sorted) {
    made += source.slice(at, Math.max(at, from)) + text
    at = Math.max(at, to)
  }
  return made + source.slice(at)
}
