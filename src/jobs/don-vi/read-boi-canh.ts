import type { CoQuan } from '../../domain/co-quan/co-quan'
import { superiorOf } from '../../domain/co-quan/superior'
import { diaBanOf } from '../../domain/cu-the-hoa/rules/don-vi'
import { type BoiCanh, coQuanAt } from '../../domain/khoi-tao/boi-canh'
import { fullNameOf, isCapTinh } from '../../domain/khoi-tao/names'
import { buildTinh, listTinhMoi } from '../../domain/khoi-tao/tinh'
import { InputError } from '../../problem'
import { type KeHoachThay, listKeHoach } from '../../workspace/list-ke-hoach'
import { readQuyTac } from '../../workspace/read-cu-the-hoa'
import { readTinh } from '../../workspace/read-tinh'
import { readRegisters } from '../../workspace/registers'
import { OURS } from './find-register'

/** With the plans that lie in the data folder, or beside it. */
export type BoiCanhThuMuc = BoiCanh & { readonly keHoach: readonly KeHoachThay[] }

/**
 * What the questions draw on: registers and rules above `register`, and what the plans and the units of the
 * data folder tell of its province. Throws InputError for faults of the registers.
 */
export function readBoiCanh(folder: string, register: string): BoiCanhThuMuc {
  const { coQuan, vanBan, findings } = readRegisters(register)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new InputError(errors)
  const tinh = readTinh(register).value?.tinh ?? readTinh(OURS).value?.tinh ?? []
  const keHoach = listKeHoach(folder)
  const rieng = keHoach.flatMap((each) => committeeOf(each, tinh)).filter(({ id }) => !coQuan.has(id))
  const known = {
    coQuan,
    tinh: [...tinh, ...listOthers([...coQuan.values(), ...rieng], tinh)],
    tinhMoi: listTinhMoi(tinh, keepDistinct(rieng), coQuan),
  }
  return {
    ...known,
    vanBan,
    quyTac: readQuyTac(register),
    tinhQuen: tinhOfKeHoach(keHoach, known) ?? tinhOfUnits(known),
    keHoach,
  }
}

type Known = Pick<BoiCanh, 'coQuan' | 'tinh' | 'tinhMoi'>

/** The province whose plan it is, by who signed for it. */
export function committeeOf({ coQuan, thamQuyen = '' }: KeHoachThay, tinh: BoiCanh['tinh']): CoQuan[] {
  const ten = fullNameOf(thamQuyen.replace(/^Chủ tịch /u, ''))
  return isCapTinh({ ten }, tinh) ? [buildTinh(ten, coQuan)] : []
}

/** Provinces that the list does not have, by their committees. */
function listOthers(list: readonly CoQuan[], tinh: BoiCanh['tinh']): BoiCanh['tinh'] {
  const names = list.flatMap((each) => (isCapTinh(each, tinh) ? (diaBanOf(each)?.rieng ?? []) : []))
  return [...new Set(names)]
    .filter((ten) => tinh.every((each) => each.ten !== ten))
    .map((ten) => ({ ten, loai: 'tinh' }))
}

/** The first of each name. */
const keepDistinct = (list: readonly CoQuan[]): CoQuan[] =>
  list.filter(({ ten }, at) => list.findIndex((each) => each.ten === ten) === at)

/** The provinces whose plans lie in the folder; else those of the units that have plans there. */
function tinhOfKeHoach(keHoach: readonly KeHoachThay[], known: Known): string[] | undefined {
  const own = keHoach
    .flatMap((each) => committeeOf(each, known.tinh))
    .flatMap(({ ten }) => mainEntryOf(ten, known) ?? [])
  if (own.length > 0) return [...new Set(own)]
  const above = keHoach.flatMap(({ coQuan }) => provinceOf(coQuan, known) ?? [])
  return above.length > 0 ? [...new Set(above)] : undefined
}

/** The provinces of the units that an office added to the register it had from us. */
function tinhOfUnits(known: Known): string[] {
  const ours = readRegisters(OURS).coQuan
  const added = [...known.coQuan.values()].filter(({ id, cap }) => cap !== undefined && !ours.has(id))
  return [...new Set(added.flatMap(({ id }) => provinceOf(id, known) ?? []))]
}

/** The province that an agency is, or belongs to. */
function provinceOf(id: string | undefined, known: Known): string | undefined {
  const seen = new Set<string>()
  for (let at = coQuanAt(id, known); at && !seen.has(at.id); at = coQuanAt(superiorOf(at), known)) {
    if (isCapTinh(at, known.tinh)) return mainEntryOf(at.ten, known)
    seen.add(at.id)
  }
  return undefined
}

/** Of the entries of one province the one that is no mere way of printing its name. */
export const mainEntryOf = (
  ten: string,
  { coQuan, tinhMoi }: Pick<BoiCanh, 'coQuan' | 'tinhMoi'>,
): string | undefined =>
  [...coQuan.values(), ...tinhMoi.values()].find((each) => each.ten === ten && each.cap === 'tinh')?.id
