import { relative } from 'node:path'
import { readText } from '../../disk/read-bytes'
import type { CoQuan } from '../../domain/co-quan/co-quan'
import { coQuanAt, type DanhBa } from '../../domain/khoi-tao/boi-canh'
import type { TraLoi } from '../../domain/khoi-tao/khoa'
import { addIssuer } from '../../workspace/add-issuer'
import { type BoiCanhThuMuc, committeeOf, mainEntryOf } from './read-boi-canh'

/** The ids of the province of a name. */
export const findTinh = (ten: string, { coQuan, tinhMoi }: BoiCanhThuMuc): string[] =>
  [...coQuan.values(), ...tinhMoi.values()]
    .filter((each) => each.cap === 'tinh' && each.ten.endsWith(` ${ten}`))
    .map(({ id }) => id)

/** The agencies above the unit that the register lacks, the province before the way its name is printed. */
export function listTren({ chuQuan, thuoc }: TraLoi, boiCanh: DanhBa): CoQuan[] {
  const asked = [...(chuQuan ?? []), ...(thuoc ?? [])].flatMap((id) => boiCanh.tinhMoi.get(id) ?? [])
  const ids = asked.flatMap(({ id, ten }) => [mainEntryOf(ten, boiCanh) ?? id, id])
  return [...new Set(ids)].flatMap((id) => boiCanh.tinhMoi.get(id) ?? [])
}

/** The province above the unit that the answers name. */
const findTren = ({ chuQuan: [chu] = [], thuoc: [thuoc] = [] }: TraLoi, boiCanh: BoiCanhThuMuc) =>
  coQuanAt(thuoc ?? chu, boiCanh)

/** The plans of the unit's province that do not say whose they are, each with the id it is to have. */
export function listUnissued(
  traLoi: TraLoi,
  boiCanh: BoiCanhThuMuc,
): { readonly file: string; readonly id: string }[] {
  const tren = findTren(traLoi, boiCanh)
  const id = tren && mainEntryOf(tren.ten, boiCanh)
  if (tren === undefined || id === undefined) return []
  return boiCanh.keHoach
    .filter((each) => each.coQuan === undefined && committeeOf(each, boiCanh.tinh)[0]?.ten === tren.ten)
    .map(({ file }) => ({ file, id }))
}

/** A plan with its issuer, by its path from the data folder; none where there is no place for it. */
export function writeIssuer(folder: string, file: string, id: string): [string, Uint8Array][] {
  const made = addIssuer(readText(file, 'kế hoạch'), id)
  return made === undefined ? [] : [[relative(folder, file), new TextEncoder().encode(made)]]
}

/** The one plan of the unit's province in the folder; undefined where there is none, or several. */
export function findKeHoachTinh(traLoi: TraLoi, boiCanh: BoiCanhThuMuc): string | undefined {
  const tren = findTren(traLoi, boiCanh)
  const cua = boiCanh.keHoach.filter(
    (each) => tren !== undefined && committeeOf(each, boiCanh.tinh)[0]?.ten === tren.ten,
  )
  return cua.length === 1 ? cua[0]?.file : undefined
}
