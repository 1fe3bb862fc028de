import { type KeHoach, type Khoan, PHAN, type Phan } from '../domain/ke-hoach/ke-hoach'
import { letter, roman } from '../language/list-marks'
import { numbered } from '../domain/ke-hoach/list-nhiem-vu'

/**
 * The plan as a template sees it: numbers and letters counted, and every field there, if only empty,
 * because a template may name nothing that the data lacks.
 */
export function viewOf(keHoach: KeHoach): object {
  const there = PHAN.flatMap((ten) => {
    const phan = keHoach[ten]
    return phan ? [{ ten, phan }] : []
  })
  return {
    nam: keHoach.nam,
    trichYeu: keHoach.trichYeu,
    moDau: keHoach.moDau ?? [],
    phan: there.map(({ ten, phan }, index) => ({
      so: roman(index + 1),
      [ten]: true,
      ...noneOf(ten),
      ...viewOfPhan(phan),
    })),
    ketThuc: keHoach.ketThuc ?? [],
  }
}

/** `{{#if nhiemVu}}` tells a template which part it is in. */
const noneOf = (ten: (typeof PHAN)[number]): Record<string, false> =>
  Object.fromEntries(PHAN.filter((other) => other !== ten).map((other) => [other, false]))

const viewOfPhan = ({ tieuDe, moDau, gach, khoan, ketThuc }: Phan): object => ({
  tieuDe,
  moDau: moDau ?? [],
  gach: gach ?? [],
  khoan: numbered(khoan ?? []).map(({ so, item }) => ({ so, ...viewOfKhoan(item) })),
  ketThuc: ketThuc ?? [],
})

const viewOfKhoan = ({ tieuDe, noiDung, diem, gach, doan }: Khoan): object => ({
  tieuDe: tieuDe ?? '',
  noiDung: noiDung ?? '',
  diem: (diem ?? []).map((item, index) => ({
    chu: letter(index + 1),
    doan: [],
    gach: [],
    ...(typeof item === 'string' ? { noiDung: item } : item),
  })),
  gach: gach ?? [],
  doan: doan ?? [],
})
