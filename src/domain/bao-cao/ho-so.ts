import type { BaoCao } from './bao-cao'
import type { DanhMuc } from './chi-tieu/chi-tieu'
import type { SoLieu } from './chi-tieu/so-lieu'
import type { CoQuan, VanBan } from '../co-quan/co-quan'
import type { KeHoach } from '../ke-hoach/ke-hoach'
import type { DeCuong } from './de-cuong'
import type { KyBaoCao } from './ky/ky-bao-cao'
import type { TienDo } from './tien-do/tien-do'

/**
 * What was reported of a period: progress of the tasks, figures. `minhHoa`: all of it is made up.
 * `cuaCoQuan`: whose report it is; `keHoach`, `danhMuc`: the plan and the catalogue of its own day, where
 * they are other ones than those of the report.
 */
export type KySoLieu = {
  readonly ky: KyBaoCao
  readonly cuaCoQuan?: string | undefined
  readonly keHoach?: KeHoach | undefined
  readonly danhMuc?: DanhMuc | undefined
  readonly minhHoa?: boolean | undefined
  readonly tienDo?: TienDo | undefined
  readonly soLieu?: SoLieu | undefined
}

/**
 * A report with all it refers to. `kyTruoc`, `cungKy`: the period before and that of last year, where given.
 */
export type HoSoBaoCao = KySoLieu & {
  readonly baoCao: BaoCao
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
  /** The other catalogues there are: of other times, of other levels. */
  readonly danhMucKhac?: readonly DanhMuc[] | undefined
  readonly deCuong?: DeCuong | undefined
  /** The day on which the report is made, where what was done is to lie before it. */
  readonly homNay?: string | undefined
  /** What is printed of how the figures were collected from units. */
  readonly loiThu?: readonly string[] | undefined
  readonly kyTruoc?: KySoLieu | undefined
  readonly cungKy?: KySoLieu | undefined
}

/** Whether the tasks of the plan can be counted; where not, their counts are entered like other figures. */
export const isCountable = ({ keHoach, tienDo }: HoSoBaoCao): boolean =>
  keHoach?.linhVuc !== undefined && tienDo !== undefined

/**
 * Figures or progress that are made up to show the form; also those of another period, with which these are
 * compared.
 */
export const isMinhHoa = ({ baoCao, tienDo, soLieu, kyTruoc, cungKy }: HoSoBaoCao): boolean =>
  [
    baoCao,
    tienDo,
    soLieu,
    ...[kyTruoc, cungKy].flatMap((other) => [other, other?.tienDo, other?.soLieu]),
  ].some((each) => each?.minhHoa)
