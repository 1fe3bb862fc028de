import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import { chiTieuFile } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { soLieuFile } from '../domain/bao-cao/chi-tieu/so-lieu'
import { deCuongFile } from '../domain/bao-cao/de-cuong'
import { kyBaoCaoFile } from '../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../domain/bao-cao/ky/ngay-nghi'
import { tienDoFile } from '../domain/bao-cao/tien-do/tien-do'
import { coQuanFile, tinhFile, vanBanFile } from '../domain/co-quan/co-quan'
import { cuTheHoaFile } from '../domain/cu-the-hoa/rules/quy-tac'
import { quyetDinhFile } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { keHoachFile } from '../domain/ke-hoach/ke-hoach'
import { soThuFile } from '../domain/thu/so-thu'

/** The kinds of data files by their slugs. */
export const FILES = {
  'co-quan': coQuanFile,
  'van-ban': vanBanFile,
  tinh: tinhFile,
  'ke-hoach': keHoachFile,
  'bao-cao': baoCaoFile,
  'tien-do': tienDoFile,
  'so-lieu': soLieuFile,
  'chi-tieu': chiTieuFile,
  'de-cuong': deCuongFile,
  'ky-bao-cao': kyBaoCaoFile,
  'ngay-nghi': ngayNghiFile,
  'cu-the-hoa': cuTheHoaFile,
  'quyet-dinh-cu-the-hoa': quyetDinhFile,
  'so-thu': soThuFile,
} as const
