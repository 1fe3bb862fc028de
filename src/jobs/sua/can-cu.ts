import type { VanBan } from '../../domain/co-quan/co-quan'
import { isConHieuLuc, sayKhongHieuLuc } from '../../domain/co-quan/hieu-luc'
import { citeInFull, citeShort } from '../../domain/co-quan/vien-dan'
import type { HoSo } from '../../domain/ke-hoach/ho-so'
import { type KeHoach, keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { today } from '../../language/date'
import type { FieldChange } from '../../workspace/edit-yaml/edits'
import { isGroup } from '../../workspace/forms'
import type { DataFile } from '../../workspace/read-yaml'
import type { BangMo, HangSua, SuaO } from './bang-sua'
import { readGia } from './gia-tri'

const CHUA_CO = 'Văn bản chưa có trong danh sách để chọn: về Bàn làm việc, thêm ở Danh mục văn bản, biểu mẫu'
const DUONG = ['banHanh', 'canCu'] as const
/** Where there is none yet, one waits to be filled in. */
const FIRST: readonly MucCanCu[] = [{}]
type MucCanCu = Readonly<Record<string, unknown>>
type Cited = HoSo['vanBan']

/**
 * What a decision is based on, a row an entry: documents of the register, picked by their names with what is said of
 * their validity on the day of the decision, or words of the office's own. Undefined for a plan that no decision
 * issues.
 */
export function openCanCu(data: DataFile<KeHoach>, vanBan: Cited): BangMo | undefined {
  const raw = isGroup(data.raw) && isGroup(data.raw['banHanh']) ? data.raw['banHanh'] : {}
  if (raw['loai'] !== 'quyet-dinh') return undefined
  const list = (Array.isArray(raw['canCu']) ? raw['canCu'] : []) as readonly MucCanCu[]
  const ngay = typeof raw['ngay'] === 'string' ? raw['ngay'] : today()
  const chon = Array.from(vanBan.values(), (each) => ({
    ma: each.id,
    ten: [citeInFull(each), sayHieuLuc(each, ngay)].filter(Boolean).join(' – '),
  }))
  return {
    ma: 'can-cu',
    ten: 'Căn cứ',
    cot: [
      { ma: 'thuTu', ten: 'TT', rong: 5, chiDoc: true },
      { ma: 'vanBan', ten: 'Văn bản', rong: 70, chon },
      { ma: 'noiDung', ten: 'Lời viện dẫn viết sẵn', rong: 50, nhieuDong: true },
      { ma: 'hieuLuc', ten: 'Hiệu lực, đối chiếu', rong: 30, chiDoc: true },
    ],
    hang: (list.length > 0 ? list : FIRST).map((entry, nth) => hangOf(entry, nth, { vanBan, ngay })),
    tin: [CHUA_CO],
    data,
    schema: keHoachFile,
    tim: ([of, key, nth, field]) =>
      of === DUONG[0] && key === DUONG[1]
        ? { hang: String(typeof nth === 'number' ? nth : 0), cot: field === 'noiDung' ? 'noiDung' : 'vanBan' }
        : undefined,
    ghi: (o) => o.flatMap((cell) => changesOf(cell, list)),
    ...(list.length > 0 && {
      them: (sau: string) => [{ path: [...DUONG, Number(sau) + 1], value: { noiDung: '…' }, them: true }],
      bo: (hang: string) => [
        { path: list.length === 1 ? DUONG : [...DUONG, Number(hang)], value: undefined },
      ],
    }),
  }
}

/** Several documents in one entry are named, and changed where they are written. */
function hangOf(
  entry: MucCanCu,
  nth: number,
  { vanBan, ngay }: { readonly vanBan: Cited; readonly ngay: string },
): HangSua {
  const ids = idsIn(entry)
  const known = ids.flatMap((id) => vanBan.get(id) ?? [])
  const names = ids.map((id) => {
    const found = vanBan.get(id)
    return found ? citeShort(found) : id
  })
  return {
    ma: String(nth),
    o: [
      String(nth + 1),
      ids.length > 1 ? names.join(' và ') : (ids[0] ?? ''),
      typeof entry['noiDung'] === 'string' ? entry['noiDung'] : '',
      known.flatMap((each) => [sayHieuLuc(each, ngay), sayDoiChieu(each)].filter(Boolean)).join('\n'),
    ],
    ...(ids.length > 1 && { khoa: ['vanBan', 'noiDung'] }),
  }
}

const idsIn = ({ vanBan }: MucCanCu): readonly string[] =>
  Array.isArray(vanBan) ? vanBan.filter((id): id is string => typeof id === 'string') : []

/** Nothing of a document that is in force. */
const sayHieuLuc = (vanBan: VanBan, ngay: string): string =>
  isConHieuLuc(vanBan, ngay) ? '' : sayKhongHieuLuc(vanBan, ngay)

const sayDoiChieu = ({ daDoiChieu }: VanBan): string =>
  daDoiChieu === false ? 'chưa đối chiếu với bản gốc (đánh dấu ở Danh mục văn bản)' : ''

/** An entry names a document or has words: the one takes the place of the other. */
function changesOf({ hang, cot, sau }: SuaO, list: readonly MucCanCu[]): FieldChange[] {
  const value = readGia({ kieu: 'chu' }, sau)
  const at = [...DUONG, Number(hang)]
  const other = cot === 'vanBan' ? 'noiDung' : 'vanBan'
  const held = list[Number(hang)]?.[other]
  return [
    { path: [...at, cot], value: cot === 'vanBan' && value !== undefined ? [value] : value },
    ...(value === undefined || held === undefined ? [] : [{ path: [...at, other], value: undefined }]),
  ]
}
