import { keHoachFile, type KeHoach } from '../../domain/ke-hoach/ke-hoach'
import { listPhan } from '../../domain/ke-hoach/list-phan'
import { letter, roman } from '../../language/list-marks'
import { valueAt } from '../../workspace/bang/fields'
import type { FieldChange, Path } from '../../workspace/edit-yaml/edits'
import { isGroup } from '../../workspace/forms'
import type { DataFile } from '../../workspace/read-yaml'
import type { BangMo, HangSua } from './bang-sua'
import { readGia } from './gia-tri'

/** A text of a plan: the way to it, and where it stands, in words. */
type Loi = { readonly duong: Path; readonly cho: string; readonly chu: string }
/** A part as it is headed. */
type Phan = { readonly duong: Path; readonly ten: string }

/** What holds texts inside a part, in the order in which it is printed. */
const ORDER = ['tieuDe', 'noiDung', 'moDau', 'doan', 'gach', 'cong', 'khoan', 'diem', 'ketThuc']
const TEN: Readonly<Record<string, string>> = {
  tieuDe: 'tiêu đề',
  moDau: 'đoạn mở đầu',
  ketThuc: 'đoạn kết',
  doan: 'đoạn',
  gach: 'gạch đầu dòng',
  cong: 'dấu cộng',
  khoan: 'khoản',
  diem: 'điểm',
}

/**
 * The words of a plan outside its tables, a row a text, under the part in which they stand. A text is taken out with
 * all that hangs on it, as a khoản with its điểm.
 */
export function openLoiVan(data: DataFile<KeHoach>): BangMo | undefined {
  if (!isGroup(data.raw)) return undefined
  const parts = partsOf(data.raw as KeHoach).map((phan) => ({
    phan,
    loi: textsIn(valueAt(data.raw, phan.duong) ?? firstOf(phan, data.raw), phan.duong),
  }))
  const all = parts.flatMap(({ loi }) => loi)
  return {
    ma: 'loi-van',
    ten: 'Lời văn',
    cot: [
      { ma: 'cho', ten: 'Chỗ', rong: 24, chiDoc: true },
      { ma: 'chu', ten: 'Lời văn', rong: 120, nhieuDong: true },
    ],
    hang: parts.flatMap(({ phan, loi }): HangSua[] => [
      ...(loi.length ? [{ ma: `phan-${phan.duong.join('.')}`, nhom: true as const, o: [phan.ten] }] : []),
      ...loi.map(({ duong, cho, chu }) => ({ ma: duong.join('.'), o: [cho, chu] })),
    ]),
    data,
    schema: keHoachFile,
    tim: (path) => {
      const found = all.find(({ duong }) => isStart(duong, path) || (path.length > 1 && isStart(path, duong)))
      return found && { hang: found.duong.join('.'), cot: 'chu' }
    },
    ghi: (o) => o.map(({ hang, sau }) => ({ path: wayOf(hang), value: readGia({ kieu: 'chu' }, sau) })),
    them: (sau) => addBehind(wayOf(sau)),
    bo: (hang) => takeOut(wayOf(hang), data.raw),
  }
}

const isStart = (start: readonly PropertyKey[], path: readonly PropertyKey[]): boolean =>
  start.every((step, nth) => path[nth] === step)

/** A decision that has no articles yet has a place for the first. */
const firstOf = ({ duong }: Phan, raw: unknown): readonly string[] | undefined =>
  duong === DIEU && valueAt(raw, ['banHanh', 'loai']) === 'quyet-dinh' ? [''] : undefined

const DIEU = ['banHanh', 'dieu'] as const

/** The articles of the decision, then the parts as they are printed and headed. */
function partsOf(raw: KeHoach): Phan[] {
  const titled = listPhan(raw).map(({ path, phan }, nth): Phan => {
    const { tieuDe } = phan as { readonly tieuDe?: unknown }
    return {
      duong: path as Path,
      ten: `${phan.so ?? roman(nth + 1)}. ${typeof tieuDe === 'string' ? tieuDe : ''}`,
    }
  })
  return [
    { duong: DIEU, ten: 'Các điều của quyết định' },
    { duong: ['moDau'], ten: 'Mở đầu kế hoạch' },
    ...titled,
    { duong: ['ketThuc'], ten: 'Kết thúc' },
    { duong: ['chuThich'], ten: 'Chú thích cuối trang' },
  ]
}

/** The texts below a place, each with what stands between it and the part. */
function textsIn(value: unknown, duong: Path, cho: readonly string[] = []): Loi[] {
  if (typeof value === 'string') return [{ duong, cho: cho.filter(Boolean).join(', '), chu: value }]
  if (Array.isArray(value)) {
    const of = String(duong.at(-1))
    return value.flatMap((each: unknown, nth) =>
      textsIn(each, [...duong, nth], [...cho, nameOf(of, each, nth)]),
    )
  }
  if (!isGroup(value)) return []
  const keys = Object.keys(value).sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other))
  return keys
    .filter((key) => key !== 'sau')
    .flatMap((key) =>
      textsIn(value[key], [...duong, key], typeof value[key] === 'string' ? [...cho, labelOf(key)] : cho),
    )
}

const labelOf = (key: string): string => (key === 'noiDung' ? '' : (TEN[key] ?? key))

function nameOf(of: string, each: unknown, nth: number): string {
  if (of === 'dieu') return `Điều ${nth + 1}`
  if (of === 'khoan') return `khoản ${isGroup(each) && typeof each['so'] === 'number' ? each['so'] : nth + 1}`
  if (of === 'diem') return `điểm ${letter(nth + 1)}`
  return `${TEN[of] ?? ''} ${nth + 1}`.trim()
}

const wayOf = (hang: string): Path =>
  hang.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step))

/** The place of the nearest list that a text stands in, as far as its entry. */
const entryOf = (duong: Path): Path =>
  duong.slice(0, duong.findLastIndex((step) => typeof step === 'number') + 1)

/** An open place more behind an entry: of the same form. */
function addBehind(duong: Path): FieldChange[] {
  const entry = entryOf(duong)
  if (!entry.length) return []
  const [field] = duong.slice(entry.length)
  const value = field === undefined ? '…' : { [field]: '…' }
  return [{ path: [...entry.slice(0, -1), Number(entry.at(-1)) + 1], value, them: true }]
}

/** With the last entry its list goes; a text that stands in no list is emptied. */
function takeOut(duong: Path, raw: unknown): FieldChange[] {
  const entry = entryOf(duong)
  if (!entry.length) return [{ path: duong, value: undefined }]
  const list = entry.slice(0, -1)
  const isLast = (valueAt(raw, list) as readonly unknown[]).length === 1
  return [{ path: isLast ? list : entry, value: undefined }]
}
