import { CACH_THAY } from '../../domain/thu/so-thu'
import { CACH_IN, type DonViDaThu } from '../../domain/thu/tinh-hinh'
import type { Thu } from '../../workspace/thu/read-thu'
import type { MucGhi } from './ghi'

type Lacking<Muc> = Muc extends unknown ? Omit<Muc, 'donVi' | 'lyDo' | 'nguoi' | 'homNay' | 'han'> : never
/** Something that can be decided about a unit, in words; `muc`: what is then written, but for what a person says of it. */
export type ViecThu = {
  readonly ten: string
  readonly muc: Lacking<Exclude<MucGhi, { loai: 'dieu-chinh' }>>
}

/** What can be decided about a unit as it stands: of one without a form that counts, of a form that came, of its questions. */
export function listViecThu({ donVi, tinhTrang, dung, loi }: DonViDaThu, { kyTruoc }: Thu): ViecThu[] {
  const cach = CACH_THAY.filter((each) => each !== 'ky-truoc' || (kyTruoc.get(donVi.id)?.size ?? 0) > 0)
  const asked = new Set(loi.flatMap(({ muc, ma }) => (muc === 'hoi' && ma !== undefined ? [ma] : [])))
  return [
    ...(tinhTrang === 'chap-nhan'
      ? []
      : cach.map((each): ViecThu => ({
          ten: `${dung ? 'Không dùng phiếu đã gửi' : 'Không có phiếu'}: ${CACH_IN[each]}`,
          muc: { loai: 'quyet-dinh', cach: each },
        }))),
    ...(dung && tinhTrang !== 'tra-lai'
      ? [{ ten: 'Trả phiếu lại cho đơn vị sửa', muc: { loai: 'tra-lai' } } as const]
      : []),
    ...donVi.rows
      .filter(({ ma }) => asked.has(ma))
      .map(({ ma, ten }): ViecThu => ({
        ten: `Đã hỏi đơn vị, số đúng: ${ten}`,
        muc: { loai: 'tra-loi', ma },
      })),
  ]
}
