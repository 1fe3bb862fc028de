import type { ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { PhieuDaDoc } from '../../domain/thu/phieu'
import type { TrangTinh } from '../../office/open-workbook'
import { noteOutside } from './note-outside'
import { readSoLieu } from './read-so-lieu'
import { readLoiVan } from './read-loi-van'
import { readViec } from './read-viec'

/**
 * A received form, read by the rows its unit was asked for; what stands beside its tables is told. `den`: the last day
 * of the figures.
 */
export function readPhieu(trang: readonly TrangTinh[], rows: readonly ChiTieu[], den: string): PhieuDaDoc {
  const { loi, ...figures } = readSoLieu(trang, rows)
  const { viec, loi: ofViec } = readViec(trang, den)
  const { loiVan, loi: ofLoiVan } = readLoiVan(trang)
  return { ...figures, viec, loiVan, loi: [...loi, ...ofViec, ...ofLoiVan, ...noteOutside(trang)] }
}
