import type { Cap, CoQuan } from '../co-quan/co-quan'
import { KHOA, type Khoa, type TraLoi } from './khoa'
import { shortNameOf, letterheadNameOf } from './names'
import { lineOfPhong, readPhong } from './phong'

/** The register entry that the answers make, as far as they go. */
export function buildCoQuan(id: string, traLoi: TraLoi): CoQuan {
  const ten = traLoi.ten?.[0] ?? id
  const phong = traLoi.phong?.map((line) => readPhong(line).phong) ?? []
  const banHanh = buildBanHanh(traLoi)
  return withFilledIn({
    id,
    ten,
    tenTrenVanBan: letterheadNameOf(ten),
    tenGon: shortNameOf(ten) === ten ? undefined : shortNameOf(ten),
    chuQuan: traLoi.chuQuan?.[0],
    cap: traLoi.cap?.[0] as Cap | undefined,
    thuoc: traLoi.thuoc?.[0],
    phong: phong.length ? phong : undefined,
    banHanh,
  })
}

function buildBanHanh({
  loai: [loai] = [],
  kyHieu,
  diaDanh,
  thamQuyen,
  deNghi,
  canCu,
  dieu,
  noiNhan,
  quyenHan,
  chucVu,
  hoTen,
}: TraLoi): CoQuan['banHanh'] {
  if (loai !== 'quyet-dinh' && loai !== 'ke-hoach') return undefined
  const nguoiKy =
    chucVu?.[0] === undefined
      ? undefined
      : withFilledIn({ quyenHan: [...(quyenHan ?? [])], chucVu: chucVu[0], hoTen: hoTen?.[0] })
  return withFilledIn<NonNullable<CoQuan['banHanh']>>({
    loai,
    kyHieu: kyHieu?.[0],
    diaDanh: diaDanh?.[0],
    thamQuyen: thamQuyen?.[0],
    canCu: asList(canCu),
    deNghi: deNghi?.[0],
    dieu: asList(dieu),
    noiNhan: asList(noiNhan),
    nguoiKy,
  })
}

/** What the register already says of a unit is not asked again. */
export function traLoiOf({ ten, cap, chuQuan, thuoc, phong, banHanh }: CoQuan): TraLoi {
  return {
    ten: [ten],
    ...(cap === undefined ? {} : { cap: [cap] }),
    ...(chuQuan === undefined ? {} : { chuQuan: [chuQuan] }),
    ...(thuoc === undefined ? {} : { thuoc: [thuoc] }),
    ...(phong === undefined ? {} : { phong: phong.map((each) => lineOfPhong(each, 'ma')) }),
    ...(banHanh === undefined ? {} : traLoiOfBanHanh(banHanh)),
  }
}

function traLoiOfBanHanh(banHanh: NonNullable<CoQuan['banHanh']>): TraLoi {
  const { nguoiKy } = banHanh
  const cac = Object.entries(banHanh).filter(([key]) => KHOA.some((khoa) => khoa === key))
  const ky =
    nguoiKy === undefined
      ? {}
      : { quyenHan: nguoiKy.quyenHan, chucVu: [nguoiKy.chucVu], hoTen: [nguoiKy.hoTen ?? []].flat() }
  return { ...Object.fromEntries(cac.map(([khoa, each]) => [khoa, [each].flat()])), ...ky }
}

/**
 * What may well be missing from the way an office issues: it is not asked again, only taken when it is given.
 */
export const optionalOf = ({ banHanh }: Pick<CoQuan, 'banHanh'>): readonly Khoa[] =>
  banHanh === undefined
    ? []
    : (['deNghi', 'canCu', 'dieu'] as const).filter((khoa) => banHanh[khoa] === undefined)

/**
 * The groups of a register entry that were not there before, or of its `banHanh`; what was there is the
 * clerk's and stays.
 */
export function additionsTo(cu: CoQuan, moi: CoQuan): Partial<CoQuan> {
  const { chuQuan, cap, thuoc, phong, banHanh } = moi
  const them = missingFrom(cu, { chuQuan, cap, thuoc, phong, banHanh })
  const cach = cu.banHanh && banHanh && missingFrom(cu.banHanh, banHanh)
  return cach && Object.keys(cach).length > 0
    ? { ...them, banHanh: cach as NonNullable<CoQuan['banHanh']> }
    : them
}

const missingFrom = <T extends object>(cu: T, moi: Partial<T>): Partial<T> =>
  Object.fromEntries(
    Object.entries(moi).filter(([key, each]) => each !== undefined && cu[key as keyof T] === undefined),
  ) as Partial<T>

const asList = (lines: readonly string[] | undefined): string[] | undefined =>
  lines?.length ? [...lines] : undefined

/** Without what is undefined. */
const withFilledIn = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
