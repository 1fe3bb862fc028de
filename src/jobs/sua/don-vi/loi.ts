import { MUC } from '../../../domain/khoi-tao/cau-hoi'
import { checkTraLoi } from '../../../domain/khoi-tao/check-tra-loi'
import { traLoiOf } from '../../../domain/khoi-tao/co-quan-moi'
import type { Khoa, TraLoi } from '../../../domain/khoi-tao/khoa'
import type { LoiSua } from '../bang-sua'
import type { DonViDangMo } from './dang-mo'
import type { Truong } from './truong'

/** What a province is not asked. */
const OF_UNITS: ReadonlySet<Khoa> = new Set(['ten', 'cap', 'chuQuan', 'thuoc'])

/** What is wrong with the fields of a unit beyond their form, as when it is set up; of one with faults nothing more. */
export function listLoi({ coQuan, danhBa }: DonViDangMo, fields: readonly Truong[]): LoiSua[] {
  if (coQuan === undefined) return []
  const traLoi = traLoiOf(coQuan)
  return fields.flatMap(({ ma, khoa }) =>
    khoa === undefined || !isAsked(khoa, traLoi) || (coQuan.cap === 'tinh' && OF_UNITS.has(khoa))
      ? []
      : sayLoi(ma, khoa, { id: coQuan.id, traLoi, danhBa }),
  )
}

type Noi = { readonly id: string; readonly traLoi: TraLoi } & Pick<DonViDangMo, 'danhBa'>

/** Of a unit that is not said to issue plans only that is said. */
const isAsked = (khoa: Khoa, traLoi: TraLoi): boolean =>
  (MUC[khoa].khi?.(traLoi) ?? true) && (traLoi.loai !== undefined || !IS_ISSUING.has(khoa))
const IS_ISSUING: ReadonlySet<Khoa> = new Set(['kyHieu', 'diaDanh', 'noiNhan', 'quyenHan', 'chucVu', 'hoTen'])

function sayLoi(hang: string, khoa: Khoa, { id, traLoi, danhBa }: Noi): LoiSua[] {
  const lines = traLoi[khoa] ?? []
  const place = { hang, cot: 'noiDung' }
  if (lines.length === 0)
    return MUC[khoa].batBuoc ? [{ ...place, mucDo: 'xem', dieu: 'chưa ghi', cachSua: MUC[khoa].hoi }] : []
  return checkTraLoi(khoa, lines, { id, traLoi, boiCanh: danhBa }).map(({ noiDung, chon }) => ({
    ...place,
    mucDo: 'sai',
    dieu: chon === undefined ? noiDung : `${noiDung}: ${chon.map(({ ten }) => ten).join(', ')}`,
  }))
}

/** What is wrong with the departments of a unit, each at its row. */
export function listLoiPhong({ coQuan, danhBa }: DonViDangMo): LoiSua[] {
  if (coQuan === undefined) return []
  const traLoi = traLoiOf(coQuan)
  return checkTraLoi('phong', traLoi.phong ?? [], { id: coQuan.id, traLoi, boiCanh: danhBa }).map(
    ({ dong, noiDung }) => ({ hang: String(dong ?? 0), cot: 'ten', mucDo: 'sai', dieu: noiDung }),
  )
}
