import { type GhiChu, sayGhiChu } from '../../import/source/ghi-chu'
import type { KetQuaNhap } from '../../import/source/ket-qua'
import { formatFinding, sayPlace } from '../../problem'

/** In the order of what a clerk must look at first, each with what it means for the document. */
const TITLES: Readonly<Record<GhiChu['loai'], string>> = {
  'khong-xep-duoc': 'Không xếp được vào dữ liệu, không in ra',
  thieu: 'Còn thiếu, phải điền',
  doan: 'Đã đoán, cần xem lại',
  sua: 'Đã sửa',
}
/** So many notes that say the same are one with their places. */
const MANY = 3

/** What an import says: its notes, then how many tasks each area has. */
export function linesOfNhap({ baoCao, keHoach }: KetQuaNhap): string[] {
  const areas = keHoach.linhVuc ?? []
  return [
    ...linesOfGhiChu(baoCao),
    `Đã nhập ${areas.reduce((sum, { nhiemVu }) => sum + nhiemVu.length, 0)} nhiệm vụ, ${areas.length} nhóm.`,
    ...areas.map(({ ten, nhiemVu }) => `  ${ten ?? '(nhóm chưa có tên)'}: ${nhiemVu.length}`),
  ]
}

/** The notes of an import by kind, each kind counted; what is said again and again is said once, with its places. */
export const linesOfGhiChu = (notes: readonly GhiChu[]): string[] =>
  Object.entries(TITLES).flatMap(([loai, title]) => {
    const own = notes.filter((note) => note.loai === loai)
    return own.length ? [`${title} (${own.length}):`, ...groupsOf(own).flatMap(linesOfGroup)] : []
  })

/** What differs between two notes that say the same: a name in quotes, a number. */
const OWN = /"[^"]*"|\d+/gu

function groupsOf(notes: readonly GhiChu[]): GhiChu[][] {
  const groups = new Map<string, GhiChu[]>()
  for (const note of notes) {
    const key = note.loi.replace(OWN, '…')
    const group = groups.get(key)
    if (group) group.push(note)
    else groups.set(key, [note])
  }
  return Array.from(groups.values())
}

function linesOfGroup(group: readonly GhiChu[]): string[] {
  const [first] = group
  if (!first || group.length < MANY) return group.map(lineOf)
  const isSame = group.every(({ loi }) => loi === first.loi)
  const head = `  ${first.noi.file}: ${isSame ? first.loi : first.loi.replace(OWN, '…')}: ${group.length} chỗ`
  const places = group.map((note) => placeOf(note, isSame))
  if (group.every(({ nguyenVan }) => nguyenVan === undefined)) return [`${head}: ${places.join('; ')}`]
  return [
    head,
    ...group.map(({ nguyenVan }, at) =>
      nguyenVan === undefined ? `    ${places[at] ?? ''}` : `    ${places[at] ?? ''}: «${nguyenVan}»`,
    ),
  ]
}

/** "bảng 3, hàng 5", with what the note says of this place alone: "bảng 3, hàng 5 (3, 4)". */
function placeOf({ noi, loi }: GhiChu, isSame: boolean): string {
  const where = sayPlace(noi)
  const own = isSame ? [] : (loi.match(OWN) ?? [])
  return own.length ? `${where} (${own.join(', ')})` : where
}

const lineOf = (note: GhiChu): string =>
  `  ${formatFinding({ severity: 'notice', place: note.noi, message: sayGhiChu(note) })}`
