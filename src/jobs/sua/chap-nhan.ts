import { z } from 'zod'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import type { ChapNhanDuoc } from '../../problem'
import type { FieldChange } from '../../workspace/edit-yaml/edits'
import { groupsIn } from '../../workspace/forms'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import type { BangMo, SuaO } from './bang-sua'
import { readGia } from './gia-tri'

const KHOA = 'chapNhan'
type Muc = Readonly<Record<string, unknown>>

/**
 * The doubts about a report's words that the office has looked at and accepted, a row each, with the reason; without a
 * reason a doubt is raised again. One that is accepted now is a row that is not there yet (`rowOfChapNhan`).
 */
export function openChapNhan({ files: { baoCao } }: BaoCaoDangMo): BangMo {
  const list = groupsIn(baoCao.raw, KHOA)
  return {
    ma: 'chap-nhan',
    ten: 'Lời nhắc đã chấp nhận',
    cot: [
      { ma: 'o', ten: 'Ở mục', rong: 22, chiDoc: true },
      { ma: 'chu', ten: 'Chữ được chấp nhận', rong: 50, chiDoc: true },
      { ma: 'lyDo', ten: 'Vì sao', rong: 50, nhieuDong: true },
    ],
    hang: list.map((muc, nth) => ({
      ma: String(nth),
      o: ['o', 'chu', 'lyDo'].map((key) => (typeof muc[key] === 'string' ? muc[key] : '')),
    })),
    tin: [
      'Chấp nhận một lời nhắc: ở Cần xem, bấm Chấp nhận ở dòng của lời nhắc rồi ghi vì sao. Xóa lý do ở đây thì lời nhắc hiện lại.',
    ],
    data: baoCao,
    schema: baoCaoFile,
    tim: ([key, nth]) =>
      key === KHOA && typeof nth === 'number' ? { hang: String(nth), cot: 'lyDo' } : undefined,
    ghi: (o) => changesOf(o, list),
    isHangMoi: (ma) => readRow(ma) !== undefined,
  }
}

/** The row of a doubt that nobody has accepted yet. */
export const rowOfChapNhan = ({ quyTac, o, chu }: ChapNhanDuoc): string => JSON.stringify([quyTac, o, chu])

const row = z.tuple([z.string().min(1).max(200), z.string().min(1).max(500), z.string().min(1).max(2000)])

function readRow(ma: string): ChapNhanDuoc | undefined {
  if (!ma.startsWith('[')) return undefined
  try {
    const { data } = row.safeParse(JSON.parse(ma))
    return data && { quyTac: data[0], o: data[1], chu: data[2] }
  } catch {
    return undefined
  }
}

/** Of several in one list the later come first. */
function changesOf(o: readonly SuaO[], list: readonly Muc[]): FieldChange[] {
  const typed = o.map(({ hang, sau }) => ({ hang, moi: readRow(hang), lyDo: readGia({ kieu: 'chu' }, sau) }))
  const added = typed.flatMap(({ moi, lyDo }) => (moi && lyDo !== undefined ? [{ ...moi, lyDo }] : []))
  const known = typed.filter(({ moi }) => !moi).sort((one, other) => Number(other.hang) - Number(one.hang))
  const gone = known.filter(({ lyDo }) => lyDo === undefined).length
  if (list.length === 0) return added.length ? [{ path: [KHOA], value: added }] : []
  if (gone === list.length) return [{ path: [KHOA], value: added.length ? added : undefined }]
  return [
    ...added.reverse().map((value): FieldChange => ({ path: [KHOA, list.length], value, them: true })),
    ...known.map(({ hang, lyDo }): FieldChange =>
      lyDo === undefined
        ? { path: [KHOA, Number(hang)], value: undefined }
        : { path: [KHOA, Number(hang), 'lyDo'], value: lyDo },
    ),
  ]
}
