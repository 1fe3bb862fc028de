import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { page } from '../../decree/page'
import { type PhatHanh, withoutMark } from '../../domain/co-quan/ban-hanh'
import type { DiemMoi } from '../../domain/trinh-ky/diem-moi'
import type { HoSoTrinhKy, TepTrinhKy } from '../../domain/trinh-ky/ho-so'
import { pagesOf } from '../../pdf/page-tree'
import { PdfFile } from '../../pdf/pdf-file'
import { readFields } from '../../pdf/fields'
import { readPageText } from '../../pdf/page-text'
import { digestOf } from '../../disk/digest'
import { HOME } from '../../workspace/home'

/** A file as it goes to be signed: what proves afterwards that it is the same. */
export function recordOf(name: string, content: Uint8Array): TepTrinhKy {
  const bytes = Buffer.from(content)
  if (!name.endsWith('.pdf')) return { ten: name, kichThuoc: bytes.length, sha256: digestOf(bytes) }
  const file = new PdfFile(bytes)
  const pages = pagesOf(file)
  return {
    ten: name,
    kichThuoc: bytes.length,
    sha256: digestOf(bytes),
    soTrang: pages.length,
    chuTungTrang: pages.map(({ dict }) => digestOf(readPageText(file, dict))),
    oKy: readFields(file).map(({ name: ten }) => ten),
  }
}

type Facts = {
  readonly banHanh: PhatHanh
  /** Number and day are filled in after the signature, whatever the data says now. */
  readonly isOpen: boolean
  readonly tenLoai: string
  readonly trichYeu: string
  readonly coQuan: string
  readonly nguon: string
  readonly luuY: readonly string[]
  readonly chapNhan: readonly string[]
  readonly phan: readonly string[]
  readonly diemMoi: DiemMoi | undefined
  readonly daKiemTra: readonly string[]
}

/**
 * What belongs to a document that is sent out (NĐ 30/2020/NĐ-CP, Phụ lục VI), with the files and what proves
 * them. What the data does not say is left out.
 */
export function buildHoSo(
  { banHanh, isOpen, tenLoai, trichYeu, coQuan, nguon, luuY, chapNhan, phan, diemMoi, daKiemTra }: Facts,
  tep: readonly TepTrinhKy[],
): HoSoTrinhKy {
  const { so, kyHieu, ngay, noiNhan, nguoiKy } = banHanh
  return {
    chuongTrinh: versionOf(),
    nguon,
    tenLoai,
    ...(isOpen || so === undefined ? {} : { so }),
    kyHieu,
    ...(isOpen || ngay === undefined ? {} : { ngayBanHanh: ngay }),
    coQuanBanHanh: coQuan,
    trichYeu,
    ngonNgu: page.language,
    soTrang: tep.reduce((sum, { soTrang = 0 }) => sum + soTrang, 0),
    nguoiKy,
    noiNhan: noiNhan.map(withoutMark),
    tep,
    luuY,
    phan,
    ...(diemMoi ? { diemMoi } : {}),
    daKiemTra,
    chapNhan,
  }
}

function versionOf(): string {
  const { name, version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  return `${name ?? ''} ${version ?? ''}`
}
