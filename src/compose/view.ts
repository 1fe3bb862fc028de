import {
  type Gach,
  type KeHoach,
  type Khoan,
  PHAN,
  type Phan,
  type TenPhan,
} from '../domain/ke-hoach/ke-hoach'
import { openGach } from '../domain/ke-hoach/gach'
import { listPhan } from '../domain/ke-hoach/list-phan'
import { letter, roman } from '../language/list-marks'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'

/**
 * The plan as a template sees it: numbers and letters counted, and every field there, if only empty,
 * because a template may name nothing that the data lacks.
 */
export function viewOf(keHoach: KeHoach): object {
  return {
    nam: keHoach.nam,
    denNam: keHoach.denNam ?? keHoach.nam,
    trichYeu: keHoach.trichYeu,
    moDau: keHoach.moDau ?? [],
    phan: listPhan(keHoach).map(({ la, phan }, index) => ({
      so: phan.so ?? roman(index + 1),
      laMa: phan.so === undefined || LA_MA.test(phan.so),
      ...kindsOf(la),
      ...viewOfPhan(phan),
    })),
    ketThuc: keHoach.ketThuc ?? [],
  }
}

/** A part with another number is set as a heading by the template: `**A. …**`. */
const LA_MA = /^[IVXLCDM]+$/u

/** `{{#if nhiemVu}}` tells a template which part it is in. */
const kindsOf = (la: TenPhan | undefined): Record<string, boolean> =>
  Object.fromEntries(PHAN.map((ten) => [ten, ten === la]))

const viewOfPhan = ({ tieuDe, moDau, gach, khoan, ketThuc }: Phan): object => ({
  tieuDe,
  moDau: moDau ?? [],
  gach: viewOfGach(gach),
  khoan: numbered(khoan ?? []).map(({ so, item }) => ({ so, ...viewOfKhoan(item) })),
  ketThuc: ketThuc ?? [],
})

const viewOfKhoan = ({ tieuDe, noiDung, diem, gach, doan }: Khoan): object => ({
  tieuDe: tieuDe ?? '',
  noiDung: noiDung ?? '',
  diem: (diem ?? []).map((item, index) => ({
    chu: letter(index + 1),
    ...viewOfDiem(typeof item === 'string' ? { noiDung: item } : item),
  })),
  gach: viewOfGach(gach),
  doan: doan ?? [],
})

type Diem = Exclude<NonNullable<Khoan['diem']>[number], string>
const viewOfDiem = ({ noiDung, doan = [], gach }: Diem): object => ({
  noiDung,
  doan,
  gach: viewOfGach(gach),
})
const viewOfGach = (gach: readonly Gach[] = []): object[] => gach.map(openGach)
