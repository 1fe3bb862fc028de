import { valueAt } from '../../workspace/bang/fields'
import { isGroup } from '../../workspace/forms'

type Path = readonly (string | number)[]

/**
 * From a place in the data as they were imported to the place of the same value in the data as they are now: rows may
 * have been put in and taken out, texts changed. Undefined where nobody can tell it.
 */
export function openFollowing(imported: unknown, now: unknown): (path: Path) => Path | undefined {
  const texts = collectTexts(now)
  const findText = (path: Path): Path | undefined => {
    const value = valueAt(imported, path)
    if (valueAt(now, path) === value) return path
    const same =
      typeof value === 'string' ? (texts.get(value) ?? []).filter((each) => isLike(each, path)) : []
    if (same.length === 1) return same[0]
    return isSameShape(imported, now, path) ? path : undefined
  }
  const moved = new Map<string, Path | undefined>()
  const findTask = (task: Path): Path | undefined => {
    const key = task.join('.')
    if (!moved.has(key)) moved.set(key, findText([...task, TEN])?.slice(0, task.length))
    return moved.get(key)
  }
  return (path) => {
    if (!isOfTask(path)) return findText(path)
    const task = findTask(path.slice(0, OF_TASK))
    const steps = [imported, now].map((data, nth) =>
      stepsOf(data, nth === 0 ? path.slice(0, OF_TASK) : (task ?? [])),
    )
    return task && (path[OF_TASK] !== 'moc' || steps[0] === steps[1])
      ? [...task, ...path.slice(OF_TASK)]
      : undefined
  }
}

/** `linhVuc`, which, `nhiemVu`, which: what is of a task goes with its name. */
const OF_TASK = 4
const TEN = 'ten'
const isOfTask = (path: Path): boolean =>
  path[0] === 'linhVuc' && path[2] === 'nhiemVu' && path.length > OF_TASK

/** Whether two places are of one kind: fields of one name, in lists of one name. */
const isLike = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, at) => typeof key === 'number' || key === other[at])

const lengthOf = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined)
const stepsOf = (data: unknown, task: Path): number | undefined => lengthOf(valueAt(data, [...task, 'moc']))

/** Whether the lists on the way are as long as they were: then what stands there was changed, and nothing moved. */
const isSameShape = (one: unknown, other: unknown, path: Path): boolean =>
  path.every((_, at) => {
    const way = path.slice(0, at)
    return lengthOf(valueAt(one, way)) === lengthOf(valueAt(other, way))
  })

/** Where each text of the data stands. */
function collectTexts(data: unknown): ReadonlyMap<string, readonly Path[]> {
  const texts = new Map<string, Path[]>()
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const known = texts.get(value)
      if (known) known.push(path)
      else texts.set(value, [path])
    } else if (Array.isArray(value)) for (const [at, each] of value.entries()) walk(each, [...path, at])
    else if (isGroup(value)) for (const [key, each] of Object.entries(value)) walk(each, [...path, key])
  }
  walk(data, [])
  return texts
}
