import { type DeXuat } from '../propose/de-xuat'
import { type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
/**
 * One row of the matrix: a task of the province and the unit's tasks for it. `doanTheoLoi`: matched by words,
 * for want of `nhiemVuCha`.
 */
export type DongDoiChieu = {
  readonly cha: DeXuat
  readonly con: readonly NhiemVuCoMa[]
  readonly doanTheoLoi: boolean
}

/** Something a person should look at, with its place in the unit's plan. */
export type KhacBiet = {
  readonly loai:
    | 'bo-sot'
    | 'muon-hon'
    | 'thap-hon'
    | 'hai-gia-tri'
    | 'sai-cap'
    | 'ma-la'
    | 'trung-lap'
    | 'ket-qua'
    | 'phan-cong'
    | 'thoi-han'
    | 'muc-tieu'
    | 'vai-tro'
    | 'nghia-vu'
  readonly path: readonly PropertyKey[]
  readonly noiDung: string
  readonly nen: string
}
