import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { listMuc, type MucLoiVan } from '../../domain/bao-cao/de-cuong'
import type { FieldChange } from '../../workspace/edit-yaml/edits'
import { groupsIn } from '../../workspace/forms'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import { readOutline } from '../loi-van/read-outline'
import type { BangMo, SuaO } from './bang-sua'
import { readGia } from './gia-tri'

const KHOA = 'boMuc'
/** Why a heading is left out, as the data say it. */
type MucBo = Readonly<Record<string, unknown>>

/**
 * The headings of a report's outline that want words, a row each: why this report has none of it. Undefined where no
 * period is known. Throws as `openLoiVanBaoCao`.
 */
export function openBoMuc(
  file: string,
  { hoSo: { ky }, files: { baoCao } }: BaoCaoDangMo,
): BangMo | undefined {
  if (!ky) return undefined
  const list = groupsIn(baoCao.raw, KHOA)
  const nameOf = namesOf(readOutline(file, ky))
  // What the data leave out stays in sight, also where the outline has no such heading.
  const all = new Set([
    ...nameOf.keys(),
    ...list.flatMap(({ loiVan }) => (typeof loiVan === 'string' ? [loiVan] : [])),
  ])
  return {
    ma: 'bo-muc',
    ten: 'Mục không có',
    cot: [
      { ma: 'muc', ten: 'Mục của đề cương', rong: 50, chiDoc: true },
      { ma: 'lyDo', ten: 'Báo cáo này không có mục ấy, vì', rong: 60, nhieuDong: true },
    ],
    hang: Array.from(all, (ma) => ({
      ma,
      o: [nameOf.get(ma) ?? ma, reasonIn(list.find(({ loiVan }) => loiVan === ma))],
    })),
    data: baoCao,
    schema: baoCaoFile,
    tim: ([key, nth]) => {
      const ma = key === KHOA && typeof nth === 'number' ? list[nth]?.['loiVan'] : undefined
      return typeof ma === 'string' ? { hang: ma, cot: 'lyDo' } : undefined
    },
    ghi: (o) => changesOf(o, list),
  }
}

const reasonIn = (muc: MucBo | undefined): string => (typeof muc?.['lyDo'] === 'string' ? muc['lyDo'] : '')

/** The headings that have words of their own in the order of the outline, by the names of these; the first of each. */
function namesOf(outline: readonly MucLoiVan[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { so, ten, loiVan } of listMuc(outline))
    if (loiVan !== undefined && !names.has(loiVan)) names.set(loiVan, `${so} ${ten}`.trim())
  return names
}

/** Reasons change where they stand; new ones come at the end; without a reason the heading is not left out. */
function changesOf(o: readonly SuaO[], list: readonly MucBo[]): FieldChange[] {
  const typed = new Map(o.map(({ hang, sau }) => [hang, readGia({ kieu: 'chu' }, sau)]))
  const isThere = (ma: string): boolean => list.some(({ loiVan }) => loiVan === ma)
  const added = Array.from(typed).flatMap(([loiVan, lyDo]) =>
    lyDo === undefined || isThere(loiVan) ? [] : [{ loiVan, lyDo }],
  )
  const kept = list.filter(
    ({ loiVan }) => !typed.has(String(loiVan)) || typed.get(String(loiVan)) !== undefined,
  )
  if (list.length === 0 || kept.length === 0)
    return [{ path: [KHOA], value: added.length || kept.length ? [...kept, ...added] : undefined }]
  const changed = list.flatMap(({ loiVan }, nth): FieldChange[] => {
    if (!typed.has(String(loiVan))) return []
    const lyDo = typed.get(String(loiVan))
    return lyDo === undefined
      ? [{ path: [KHOA, nth], value: lyDo }]
      : [{ path: [KHOA, nth, 'lyDo'], value: lyDo }]
  })
  return [
    ...added.reverse().map((value): FieldChange => ({ path: [KHOA, list.length], value, them: true })),
    ...changed.reverse(),
  ]
}
