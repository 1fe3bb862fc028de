import { extname } from 'node:path'
import { listNhiemVu } from '../../domain/ke-hoach/list-nhiem-vu'
import { bangNhiemVuFile, type KeHoach } from '../../domain/ke-hoach/ke-hoach'
import { columnsForNhiemVu } from '../../workspace/bang/cay'
import type { CotBang } from '../../workspace/bang/columns'
import { valueAt } from '../../workspace/bang/fields'
import type { FieldChange, Path } from '../../workspace/edit-yaml/edits'
import { isGroup } from '../../workspace/forms'
import type { DataFile } from '../../workspace/read-yaml'
import type { BangMo, Cho as ChoSua, CotSua, HangSua, SuaO } from './bang-sua'
import { readGia, spellGia, toCotSua } from './gia-tri'

/** What only the program needs to know a task by. */
const OUT_OF_SIGHT = new Set(['linhVuc.bang', 'linhVuc.ten', 'nhiemVu.id', 'nhiemVu.so'])
const MA: CotSua = { ma: 'so', ten: 'Mã', rong: 7, chiDoc: true }

/** A mốc, and the task that it belongs to, by their places in the data. */
type Cho = { readonly area: number; readonly task: number; readonly moc: number }
type Nhom = Readonly<Record<string, unknown>>

/**
 * The tasks of a plan: a row each mốc, groups named above theirs. Undefined where the file `data` has none.
 * The tasks of `data` must have the form of the schema, as far as groups, tasks and mốc go.
 */
export function openNhiemVu(data: DataFile<unknown>): BangMo | undefined {
  const raw = data.raw
  if (!isGroup(raw) || !Array.isArray(raw['linhVuc'])) return undefined
  const groups = raw['linhVuc'] as readonly Nhom[]
  const cot = columnsForNhiemVu(groups).filter(({ path }) => !OUT_OF_SIGHT.has(path.join('.')))
  const used = usedOf(cot, groups)
  const places = listCho(groups)
  const codes = new Map(
    listNhiemVu(raw as Pick<KeHoach, 'linhVuc'>).map(({ ma, cho: [area, task] }) => [`${area}.${task}`, ma]),
  )
  return {
    ma: 'nhiem-vu',
    ten: 'Nhiệm vụ',
    cot: [MA, ...used.map((each) => toCotSua(each, each.rong ?? 20))],
    hang: groups.flatMap((group, area) => [
      ...nhomOf(group, area),
      ...places.filter((cho) => cho.area === area).map((cho) => hangOf(cho, { groups, used, codes })),
    ]),
    data,
    schema: bangNhiemVuFile,
    tim: (path) => findCho(path, used),
    ghi: (o) => o.map((cell) => changeOf(cell, used)),
    // A row more or less in the middle of an office's workbook would be another sheet.
    ...(extname(data.file).toLowerCase() !== '.xlsx' && {
      them: (sau: string) => addBehind(choOf(sau)),
      bo: (hang: string) => takeOut(choOf(hang), groups),
    }),
  }
}

/** Columns that the plan has anything in; a plan with two columns of agencies has no third. */
function usedOf(cot: readonly CotBang[], groups: readonly Nhom[]): CotBang[] {
  const all = listCho(groups)
  const isUsed = ({ path }: CotBang): boolean =>
    all.some((cho) => spellGia({ kieu: 'chu' }, fieldOf(groups, cho, path)) !== '')
  return cot.filter((each) => isUsed(each) || ['nhiemVu.ten', 'moc.thoiHan'].includes(each.path.join('.')))
}

const tasksOf = (group: Nhom | undefined): readonly Nhom[] =>
  Array.isArray(group?.['nhiemVu']) ? (group['nhiemVu'] as readonly Nhom[]) : []
const stepsOf = (task: Nhom | undefined): readonly Nhom[] =>
  Array.isArray(task?.['moc']) ? (task['moc'] as readonly Nhom[]) : []

const listCho = (groups: readonly Nhom[]): Cho[] =>
  groups.flatMap((group, area) =>
    tasksOf(group).flatMap((each, task) => stepsOf(each).map((_, moc): Cho => ({ area, task, moc }))),
  )

const hangOfCho = ({ area, task, moc }: Cho): string => `${area}.${task}.${moc}`
function choOf(hang: string): Cho {
  const [area = 0, task = 0, moc = 0] = hang.split('.').map(Number)
  return { area, task, moc }
}

/** The first step of a column's path says of what it speaks. */
function fieldOf(
  groups: readonly Nhom[],
  { area, task, moc }: Cho,
  [of, ...rest]: readonly string[],
): unknown {
  const own = tasksOf(groups[area])[task]
  return valueAt(of === 'moc' ? stepsOf(own)[moc] : own, rest)
}

const nhomOf = (group: Nhom, area: number): HangSua[] => {
  const ten = group['ten']
  return typeof ten === 'string' ? [{ ma: `nhom-${area}`, nhom: true, o: [ten] }] : []
}

type Context = {
  readonly groups: readonly Nhom[]
  readonly used: readonly CotBang[]
  readonly codes: ReadonlyMap<string, string>
}

/** What is of the task stands in the row of its first mốc. */
function hangOf(cho: Cho, { groups, used, codes }: Context): HangSua {
  const isFirst = cho.moc === 0
  const khoa = isFirst ? [] : used.filter(({ path }) => path[0] !== 'moc').map(({ path }) => path.join('.'))
  return {
    ma: hangOfCho(cho),
    o: [
      isFirst ? (codes.get(`${cho.area}.${cho.task}`) ?? '') : '',
      ...used.map((cot) =>
        isFirst || cot.path[0] === 'moc' ? spellGia(cot, fieldOf(groups, cho, cot.path)) : '',
      ),
    ],
    ...(khoa.length > 0 && { khoa }),
  }
}

function findCho(path: readonly PropertyKey[], used: readonly CotBang[]): ChoSua | undefined {
  const [list, area = 0, , task = 0, of, third, ...rest] = path
  if (list !== 'linhVuc') return undefined
  const isMoc = of === 'moc'
  const hang = hangOfCho({ area: Number(area), task: Number(task), moc: isMoc ? Number(third ?? 0) : 0 })
  const field = isMoc ? ['moc', ...rest].join('.') : `nhiemVu.${String(of)}`
  return { hang, ...(used.some(({ path: own }) => own.join('.') === field) && { cot: field }) }
}

function wayTo({ area, task, moc }: Cho, cot: CotBang | undefined): Path | undefined {
  if (!cot) return undefined
  const [of, ...rest] = cot.path
  const own = ['linhVuc', area, 'nhiemVu', task]
  return of === 'moc' ? [...own, 'moc', moc, ...rest] : [...own, ...rest]
}

function changeOf({ hang, cot: ma, sau }: SuaO, used: readonly CotBang[]): FieldChange {
  const cot = used.find(({ path }) => path.join('.') === ma)
  return { path: wayTo(choOf(hang), cot) ?? [], value: cot && readGia(cot, sau) }
}

/** A task of which nothing is said yet but that it is one. */
const addBehind = ({ area, task }: Cho): FieldChange[] => [
  { path: ['linhVuc', area, 'nhiemVu', task + 1], value: { ten: '…', moc: [{ thoiHan: '…' }] }, them: true },
]

/** A mốc less; with the last one its task goes, with the last task its group. */
function takeOut({ area, task, moc }: Cho, groups: readonly Nhom[]): FieldChange[] {
  const tasks = tasksOf(groups[area])
  if (stepsOf(tasks[task]).length > 1)
    return [{ path: ['linhVuc', area, 'nhiemVu', task, 'moc', moc], value: undefined }]
  if (tasks.length > 1) return [{ path: ['linhVuc', area, 'nhiemVu', task], value: undefined }]
  return [{ path: ['linhVuc', area], value: undefined }]
}
