import { formatGiaTri } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import { nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { DongTong } from '../../domain/thu/cong-don'
import { LOI_VAN, TRANG_THAI_KHAI } from '../../domain/thu/phieu'
import { countChapNhan, type DonViDaThu, TINH_TRANG_THU } from '../../domain/thu/tinh-hinh'
import { shortDate } from '../../language/date'
import type { NewSheet } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import type { Finding } from '../../problem'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { findingsOfThu, ketQuaOf } from '../../workspace/thu/sum-thu'
import type { ThuFiles } from './files'
import { makeBang, makeLoiSheet } from './write-loi'

/** A unit as the screen has it. */
export type DongTinhHinh = {
  readonly donVi: string
  readonly tinhTrang: string
  readonly han: string
  readonly nhan: string
  readonly loi: number
  readonly ghiChu: string
}
export type TinhHinhThu = ThuFiles & {
  readonly ky: string
  readonly dem: string
  readonly dong: readonly DongTinhHinh[]
  readonly findings: readonly Finding[]
}

/** How far each unit is. */
export const listTinhHinh = (thu: Thu): Pick<TinhHinhThu, 'ky' | 'dem' | 'dong'> => ({
  ky: nameOfKy(thu.boiCanh.ky).dai,
  dem: countChapNhan(thu.donVi),
  dong: thu.donVi.map(lineOf),
})

/** Who has answered and how: for the screen, and as a workbook that prints on A4 (nothing is written here). */
export function showTinhHinh(book: string): TinhHinhThu {
  const thu = readThu(book)
  const tinhHinh = listTinhHinh(thu)
  const sheets: NewSheet[] = [
    tinhHinhSheetOf(tinhHinh.dong),
    tongHopSheetOf(thu, ketQuaOf(thu)),
    donViSheetOf(thu),
    makeLoiSheet(thu),
    viecSheetOf(thu),
    loiVanSheetOf(thu),
  ]
  return {
    folder: thu.folder,
    outputs: [{ name: 'tinh-hinh.xlsx', content: writeWorkbook({ sheets }) }],
    ...tinhHinh,
    findings: findingsOfThu(thu),
  }
}

const nameOf = ({ donVi: { coQuan } }: DonViDaThu): string => coQuan.tenGon ?? coQuan.ten

function lineOf(unit: DonViDaThu): DongTinhHinh {
  const { tinhTrang, han, dung, nhan, loi, tre, sauKhoa, quyetDinh } = unit
  const notes = [
    ...(quyetDinh ? [`${quyetDinh.cach}: ${quyetDinh.lyDo} (${quyetDinh.nguoi})`] : []),
    ...(tre ? ['gửi sau hạn'] : []),
    ...(sauKhoa.length ? [`${sauKhoa.length} tệp đến sau khi khóa, chưa tính`] : []),
    ...(nhan.length > 1 ? [`${nhan.length} lần gửi`] : []),
  ]
  return {
    donVi: nameOf(unit),
    tinhTrang: TINH_TRANG_THU[tinhTrang],
    han: shortDate(han),
    nhan: dung ? `${shortDate(dung.luc.slice(0, 10))} ${dung.luc.slice(11, 16)}` : '',
    loi: loi.filter(({ muc }) => muc !== 'luu-y').length,
    ghiChu: notes.join('; '),
  }
}

const tinhHinhSheetOf = (dong: readonly DongTinhHinh[]): NewSheet =>
  makeBang(
    'Tình hình',
    [
      ['STT', 6],
      ['Đơn vị', 40],
      ['Tình trạng', 26],
      ['Hạn gửi', 12],
      ['Nhận lúc', 17],
      ['Số chỗ phải xem', 11],
      ['Ghi chú', 44],
    ],
    dong.map(({ donVi, tinhTrang, han, nhan, loi, ghiChu }, index) => [
      index + 1,
      donVi,
      tinhTrang,
      han,
      nhan,
      loi,
      ghiChu,
    ]),
  )

/** The rows that are added up, with how and from how many units. */
const tongHopSheetOf = ({ donVi }: Thu, tong: readonly DongTong[]): NewSheet =>
  makeBang(
    'Tổng hợp',
    [
      ['STT', 8],
      ['Mã', 30],
      ['Chỉ tiêu', 60],
      ['Đơn vị tính', 14],
      ['Số liệu', 15],
      ['Có số của', 14],
      ['Điều chỉnh', 34],
    ],
    tong.map(({ chiTieu, so, phan, dieuChinh }) => [
      `${chiTieu.bieu ?? ''}/${chiTieu.so}`,
      chiTieu.ma,
      chiTieu.ten,
      chiTieu.donVi,
      so,
      `${phan.filter((each) => each.so !== undefined).length}/${Math.min(phan.length, donVi.length)} đơn vị`,
      dieuChinh && `${dieuChinh.cu} → ${dieuChinh.moi}: ${dieuChinh.lyDo}`,
    ]),
  )

/** Every figure of every unit: a unit and a row a line, to be filtered and summed in Excel. */
const donViSheetOf = ({ donVi }: Thu): NewSheet =>
  makeBang(
    'Theo đơn vị',
    [
      ['Đơn vị', 36],
      ['Mã', 30],
      ['Chỉ tiêu', 60],
      ['Kỳ này', 15],
      ['Tính vào tổng', 12],
      ['Ô trong phiếu', 18],
    ],
    donVi.flatMap((unit) =>
      unit.donVi.rows
        .filter(({ ma }) => unit.so.has(ma))
        .map((row) => {
          const at = unit.phieu?.o.get(row.ma)
          const so = unit.so.get(row.ma) ?? 0
          return [
            nameOf(unit),
            row.ma,
            row.ten,
            row.loai === 'ty-le' ? formatGiaTri(row, { loai: 'so', so }) : so,
            unit.tinhTrang === 'chap-nhan' ? 'có' : 'không',
            at ? `${at.trang}!${at.o}` : '',
          ]
        }),
    ),
  )

const viecSheetOf = ({ donVi }: Thu): NewSheet =>
  makeBang(
    'Nhiệm vụ',
    [
      ['Nhiệm vụ', 12],
      ['Đơn vị', 36],
      ['Vai trò', 12],
      ['Tình trạng', 18],
      ['Ngày', 13],
      ['Minh chứng', 50],
    ],
    donVi.flatMap((unit) =>
      (unit.phieu?.viec ?? []).map(({ ma, moc, vaiTro, trangThai, ngay, minhChung }) => [
        moc === undefined ? ma : `${ma} [${moc}]`,
        nameOf(unit),
        vaiTro === 'chu-tri' ? 'chủ trì' : 'phối hợp',
        TRANG_THAI_KHAI[trangThai],
        ngay === undefined ? '' : shortDate(ngay),
        minhChung,
      ]),
    ),
  )

const loiVanSheetOf = ({ donVi }: Thu): NewSheet =>
  makeBang(
    'Lời văn',
    [
      ['Nội dung', 30],
      ['Đơn vị', 30],
      ['Lời văn', 90],
    ],
    LOI_VAN.flatMap(({ ma, ten }) =>
      donVi.flatMap((unit) =>
        (unit.phieu?.loiVan ?? [])
          .filter((each) => each.ma === ma)
          .map(({ loi }) => [ten, nameOf(unit), loi]),
      ),
    ),
  )
