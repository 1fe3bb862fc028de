import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { note, type Problem, wrong } from '../../problems'
import type { HoSoBaoCao } from '../ho-so'
import { findNhiemVu, hasWords, isTied, nameOfGhiNhan } from '../tien-do/nhan-dien'
import type { GhiNhan } from '../tien-do/tien-do'

/**
 * Whether each record of progress speaks of the task that it was written for: a code that leads nowhere, words
 * that are another task's, two records of one task.
 */
export function* checkNhanDien({ tienDo, keHoach }: HoSoBaoCao): Generator<Problem> {
  if (!tienDo || !keHoach) return
  const tasks = listNhiemVu(keHoach)
  const seen = new Set<string>()
  for (const [index, ghi] of tienDo.nhiemVu.entries()) {
    const path = ['nhiemVu', index]
    const task = findNhiemVu(ghi, tasks)
    yield* task ? checkWords(ghi, task, { path, tasks }) : explainUnknown(ghi, { path, tasks })
    const key = `${task?.ma ?? nameOfGhiNhan(ghi)}/${ghi.moc ?? ''}`
    if (seen.has(key))
      yield wrong([...path, 'ma'], `nhiệm vụ ${nameOfGhiNhan(ghi)} đã ghi ở trên`, 'gộp hai mục làm một')
    seen.add(key)
  }
  yield* checkShifted(tienDo.nhiemVu, tasks)
}

type Among = { readonly path: readonly PropertyKey[]; readonly tasks: readonly NhiemVuCoMa[] }

function* explainUnknown(ghi: GhiNhan, { path, tasks }: Among): Generator<Problem> {
  const { ten, ma, nhiemVu } = ghi
  const now = ten === undefined ? [] : tasks.filter((task) => hasWords(task.nhiemVu.ten, ten))
  const moved = now.map(({ ma: code }) => code).join(', ')
  if (nhiemVu !== undefined)
    yield wrong(
      [...path, 'nhiemVu'],
      `kế hoạch không có nhiệm vụ nào có "id" là "${nhiemVu}"`,
      moved ? `"${ten ?? ''}" nay là nhiệm vụ ${moved}` : 'xem lại "id" của nhiệm vụ trong tệp kế hoạch',
    )
  else
    yield wrong(
      [...path, 'ma'],
      `kế hoạch không có nhiệm vụ "${ma ?? ''}"`,
      moved
        ? `"${ten ?? ''}" nay là nhiệm vụ ${moved}`
        : 'ghi số lĩnh vực và số nhiệm vụ như in trong phụ lục kế hoạch, ví dụ: II.3',
    )
}

function* checkWords({ ten }: GhiNhan, task: NhiemVuCoMa, { path, tasks }: Among): Generator<Problem> {
  if (ten === undefined || hasWords(task.nhiemVu.ten, ten)) return
  const now = tasks.filter((each) => hasWords(each.nhiemVu.ten, ten)).map(({ ma }) => ma)
  yield wrong(
    [...path, 'ten'],
    `nhiệm vụ ${task.ma} của kế hoạch là "${task.nhiemVu.ten.replaceAll('\n', ' ')}", không phải "${ten}"`,
    now.length
      ? `nhiệm vụ có những chữ ấy nay là ${now.join(', ')}: sửa "ma"`
      : 'sửa "ma", hoặc chép vài chữ liền nhau trong tên nhiệm vụ vào "ten"',
  )
}

/**
 * A code just behind the last one of its field was written for another version of the plan; then no code that
 * stands alone can be believed.
 */
function* checkShifted(records: readonly GhiNhan[], tasks: readonly NhiemVuCoMa[]): Generator<Problem> {
  const fields = new Set(tasks.map(({ ma }) => ma.split('.')[0]))
  const gone = records.filter(
    (ghi) => ghi.ma !== undefined && fields.has(ghi.ma.split('.')[0]) && !findNhiemVu(ghi, tasks),
  )
  const bare = distinctOf(
    records.filter((ghi) => !isTied(ghi, tasks) && findNhiemVu(ghi, tasks)).map(nameOfGhiNhan),
  )
  if (gone.length && bare.length)
    yield wrong(
      ['nhiemVu'],
      `tiến độ viết theo bản kế hoạch khác (bản này không có ${distinctOf(gone.map(nameOfGhiNhan)).join(', ')}): không biết những mã chỉ ghi số có còn đúng nhiệm vụ không: ${bare.join(', ')}`,
      'so từng mã với phụ lục của kế hoạch này, rồi ghi vài chữ của tên nhiệm vụ vào "ten" cạnh "ma"',
    )
}

/** Records that only a code ties to their task: an issue needs more. */
export function findBareMa({ tienDo, keHoach }: HoSoBaoCao): Problem[] {
  if (!tienDo || !keHoach) return []
  const tasks = listNhiemVu(keHoach)
  const bare = distinctOf(
    tienDo.nhiemVu.filter((ghi) => !isTied(ghi, tasks) && findNhiemVu(ghi, tasks)).map(nameOfGhiNhan),
  )
  return bare.length
    ? [
        wrong(
          ['nhiemVu'],
          `${bare.length} mã nhiệm vụ chỉ ghi số, hoặc kèm những chữ có ở nhiều nhiệm vụ; kế hoạch chèn, bỏ một nhiệm vụ thì tiến độ sang nhiệm vụ khác mà không ai thấy: ${bare.join(', ')}`,
          'ghi vài chữ của tên nhiệm vụ cạnh mã, ví dụ: { ma: II.3, ten: "vài chữ của tên" }; hoặc "nhiemVu": mã riêng của nhiệm vụ',
          'mở tệp tiến độ bằng Excel hoặc trình soạn thảo, ghi vài chữ của tên nhiệm vụ cạnh mã',
        ),
      ]
    : []
}

export function* noteBareMa(hoSo: HoSoBaoCao): Generator<Problem> {
  for (const { path, message, hint = '' } of findBareMa(hoSo)) yield note(path, message, hint)
}

const distinctOf = (names: readonly string[]): string[] => Array.from(new Set(names))
