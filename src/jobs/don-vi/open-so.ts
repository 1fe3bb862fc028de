import { basename, dirname, join } from 'node:path'
import type { QuyetDinh } from '../../domain/cu-the-hoa/sheet/quyet-dinh'
import type { LanTruoc } from '../../domain/cu-the-hoa/merge/lan-truoc'
import { keHoachDangSoanFile } from '../../domain/ke-hoach/ke-hoach'
import { InputError, UserError } from '../../problem'
import type { TepVanBan } from '../../workspace/find-van-ban'
import { isGroup } from '../../workspace/forms'
import { readLanTruoc } from '../../workspace/read-lan-truoc'
import { openQuyetDinh } from '../../workspace/read-quyet-dinh'
import { type DataFile, readYaml, withoutValue } from '../../workspace/read-yaml'
import { explainStrayed } from './explain-strayed'
import { chooseSo, listSo, putRight, type So, TEP } from './sheet-folder'

/**
 * The decision sheet of a unit's folder. `quyetDinh`: what the next run takes from it, words that were written in the
 * wrong cells where they belong; undefined while it has faults.
 */
export type SoDangMo = { readonly data: DataFile<QuyetDinh>; readonly quyetDinh?: QuyetDinh }

/** Whether a plan is one of a unit beside which a decision sheet lies. */
export const hasQuyetDinh = ({ slug, file }: TepVanBan): boolean =>
  slug === 'ke-hoach' && basename(file) === TEP.keHoach && listSo(dirname(file)).length > 0

/**
 * Of the sheets of a folder the one that the next run follows, or the one that must be mended before; undefined where
 * there is none. Throws UserError where two of them say different things.
 */
export function openSo(folder: string): SoDangMo | undefined {
  const truoc = readLanTruoc(join(folder, TEP.lanTruoc))
  const opened = listSo(folder).map((file) => refuseStrayed(openQuyetDinh(file), truoc))
  const broken = opened.find(({ value }) => value === undefined)
  if (broken) return { data: broken }
  const there = opened.flatMap(({ file, value }): So[] => {
    if (value === undefined) return []
    const so = { file, quyetDinh: value }
    return [truoc ? putRight(so, truoc) : so]
  })
  const so = chooseSo(there, truoc)
  const data = opened.find(({ file }) => file === so?.file)
  return so && data && { data, quyetDinh: so.quyetDinh }
}

/** A sheet in which codes stand before the words of other rows is none to go by. */
function refuseStrayed(data: DataFile<QuyetDinh>, truoc: LanTruoc | undefined): DataFile<QuyetDinh> {
  const findings = data.value && truoc ? explainStrayed(data.value, truoc, data.locate) : []
  return findings.length > 0 ? { ...withoutValue(data), findings } : data
}

/** The decision sheet beside a unit's plan. Throws UserError where there is none that can be read as a whole. */
export function openSoOf(keHoach: string): SoDangMo {
  const so = openSo(dirname(keHoach))
  if (!so)
    throw new UserError(`${keHoach}: cạnh kế hoạch này không có bảng quyết định`, {
      hint: 'bảng có khi kế hoạch của đơn vị được lập từ kế hoạch của cấp trên',
    })
  if (!isGroup(so.data.raw)) throw new InputError(so.data.findings)
  return so
}

/** Whose decisions a sheet holds, and from which plans above the plan beside it is made. */
export type NguonQuyetDinh = { readonly donVi: string; readonly keHoachCha: readonly string[] }

/** Throws UserError for a plan that has no sheet, or names no plan above. */
export function readNguonQuyetDinh(keHoach: string): NguonQuyetDinh {
  const { raw } = openSoOf(keHoach).data
  return { donVi: isGroup(raw) ? String(raw['donVi']) : '', keHoachCha: listKeHoachChaOf(keHoach) }
}

/** The plans above from which a unit's plan was made. Throws UserError for one that names none. */
export function listKeHoachChaOf(keHoach: string): string[] {
  const { raw } = readYaml(keHoach, keHoachDangSoanFile)
  const named = (isGroup(raw) ? [raw['keHoachCha']].flat() : []).filter((each) => typeof each === 'string')
  if (named.length === 0)
    throw new UserError(`${keHoach}: không ghi lập từ kế hoạch nào của cấp trên`, {
      hint: 'ghi tệp kế hoạch của cấp trên vào mục keHoachCha',
    })
  return named.map((each) => join(dirname(keHoach), each))
}
