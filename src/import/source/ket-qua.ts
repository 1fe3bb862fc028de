import type { KeHoach, LinhVuc, NhiemVu, Phan } from '../../domain/ke-hoach/ke-hoach'
import type { BangDoc } from './bang-doc'
import type { GhiChu } from './ghi-chu'
import type { Khoi, Nguon } from './nguon'

/** A value of the data as far as a source tells it. */
type Thieu<T> = T extends readonly (infer U)[]
  ? Thieu<U>[]
  : T extends object
    ? { [K in keyof T]?: Thieu<T[K]> }
    : T

type Moc = NhiemVu['moc'][number]
export type NhiemVuNhap = {
  so?: number
  ten?: string
  moc: {
    ketQua?: string
    thoiHan?: string
    phanCong?: string | Thieu<Exclude<Moc['phanCong'], string>>
    cotRieng?: Record<string, string>
  }[]
}
export type LinhVucNhap = Omit<LinhVuc, 'ten' | 'nhiemVu'> & { ten?: string; nhiemVu: NhiemVuNhap[] }
export type PhanNhap = Phan

/** A plan as it was read: fields that the source lacks are missing. */
export type KeHoachNhap = Thieu<Omit<KeHoach, 'linhVuc'>> & { linhVuc?: LinhVucNhap[] }

/**
 * What an import gives: the data, and every word of the source that is not in the data, with what was guessed
 * and repaired.
 */
export type KetQuaNhap = { readonly keHoach: KeHoachNhap; readonly baoCao: readonly GhiChu[] }

/**
 * What the data were read from: the source as it was given, its lines as the recognisers were given them, and what its
 * tables of tasks were read as.
 */
export type GocNhap = {
  readonly nguon: Nguon
  readonly khoi: readonly Khoi[]
  readonly bang: readonly BangDoc[]
}

/** Without the fields that have no value. */
export const withValues = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
    ),
  ) as Partial<T>
