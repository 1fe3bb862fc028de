import { z } from 'zod'
import { addDays, weekday } from '../../../language/date'
import { chu, daDoiChieu, namLich, ngay, nguon } from '../../common'

/** `data/ngay-nghi.yaml`: public holidays of each year, and Saturdays worked in exchange. */
export const ngayNghiFile = z.strictObject({
  nam: z
    .array(
      z.strictObject({
        nam: namLich,
        nghi: z
          .array(z.strictObject({ ngay, den: ngay.optional(), ten: chu }))
          .min(1)
          .describe('Ngày nghỉ lễ, tết; nhiều ngày liền thì ghi thêm "den"'),
        lamBu: z.array(ngay).optional().describe('Ngày cuối tuần đi làm bù'),
        nguon: nguon.optional(),
        daDoiChieu,
      }),
    )
    .min(1),
})
export type NgayNghi = z.infer<typeof ngayNghiFile>

/**
 * Neither a weekend nor a holiday; a Saturday worked in exchange counts. A holiday may run over the new year.
 */
export function isWorkingDay(date: string, { nam }: NgayNghi): boolean {
  if (nam.some(({ lamBu }) => lamBu?.includes(date))) return true
  if ([0, 6].includes(weekday(date))) return false
  return !nam.some(({ nghi }) =>
    nghi.some((entry) => entry.ngay <= date && date <= (entry.den ?? entry.ngay)),
  )
}

/** The nth working day after a date, n from 1. */
export function addWorkingDays(date: string, count: number, nghi: NgayNghi): string {
  let at = date
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, nghi)) left -= 1
  }
  return at
}

/** A day off moved to the working day before or after it. */
export function toWorkingDay(date: string, step: 1 | -1, nghi: NgayNghi): string {
  let at = date
  while (!isWorkingDay(at, nghi)) at = addDays(at, step)
  return at
}
