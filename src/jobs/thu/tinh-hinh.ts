import { nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { DongTong } from '../../domain/thu/cong-don'
import { LOI_VAN, TRANG_THAI_KHAI } from '../../domain/thu/phieu'
import { CACH_IN, countChapNhan, type DonViDaThu, TINH_TRANG_THU } from '../../domain/thu/tinh-hinh'
import { shortDate } from '../../language/date'
import type { NewSheet } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import type { Finding } from '../../problem'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { findingsOfThu, ketQuaOf } from '../../workspace/thu/sum-thu'
import { makeDonViSheets } from './bang-don-vi'
import type { ThuFiles } from './files'
import { makeBang, makeLoiSheet } from './write-loi'

/** A unit as the screen has it. */
export type DongTinhHinh = {
  /** The unit's code. */
  readonly ma: string
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
  /** How many units are in each state: "được chấp nhận 12, chưa gửi 67". */
  readonly theoTinhTrang: string
  readonly dong: readonly DongTinhHinh[]
  readonly findings: readonly Finding[]
}

/** How far each unit is. */
export function listTinhHinh(thu: Thu): Pick<TinhHinhThu, 'ky' | 'dem' | 'theoTinhTrang' | 'dong'> {
  const dong = thu.donVi.map(lineOf)
  const states = Array.from(new Set(dong.map(({ tinhTrang }) => tinhTrang)))
  const counts = states.map(
    (state) =>
      `${state.toLocaleLowerCase('vi')} ${dong.filter(({ tinhTrang }) => tinhTrang === state).length}`,
  )
  return {
    ky: nameOfKy(thu.boiCanh.ky).dai,
    dem: countChapNhan(thu.donVi),
    theoTinhTrang: counts.join(', '),
    dong,
  }
}

/** Who has answered and how: for the screen, and as a workbook that prints on A4 (nothing is written here). */
export function showTinhHinh(book: string): TinhHinhThu {
  const thu = readThu(book)
  const tinhHinh = listTinhHinh(thu)
  const sheets: NewSheet[] = [
    tinhHinhSheetOf(thu, tinhHinh.dong),
    tongHopSheetOf(thu, ketQuaOf(thu)),
    ...makeDonViSheets(thu),
    makeLoiSheet(thu),
    viecSheetOf(thu),
    loiVanSheetOf(thu),
    tungSoSheetOf(thu),
  ]
  return {
    folder: thu.folder,
    outputs: [],
    handedOut: [{ name: 'tinh-hinh.xlsx', content: writeWorkbook({ sheets }) }],
    ...tinhHinh,
    findings: findingsOfThu(thu),
  }
}

export const nameOf = ({ donVi: { coQuan } }: DonViDaThu): string => coQuan.tenGon ?? coQuan.ten

/** "10/9/2026 08:30" of a moment of the book. */
export const tellLuc = (luc: string): string => `${shortDate(luc.slice(0, 10))} ${luc.slice(11, 16)}`

/** What is to be known of what a unit sent. */
export const listGhiChu = ({ tre, sauKhoa, nhan }: DonViDaThu): string[] => [
  ...(tre ? ['gửi sau hạn'] : []),
  ...(sauKhoa.length ? [`${sauKhoa.length} tệp đến sau khi khóa, chưa tính`] : []),
  ...(nhan.length > 1 ? [`${nhan.length} lần gửi`] : []),
]

function lineOf(unit: DonViDaThu): DongTinhHinh {
  const { tinhTrang, han, dung, loi, quyetDinh } = unit
  const notes = [
    ...(quyetDinh ? [`${CACH_IN[quyetDinh.cach]}: ${quyetDinh.lyDo} (${quyetDinh.nguoi})`] : []),
    ...listGhiChu(unit),
  ]
  return {
    ma: unit.donVi.id,
    donVi: nameOf(unit),
    tinhTrang: TINH_TRANG_THU[tinhTrang],
    han: shortDate(han),
    nhan: dung ? tellLuc(dung.luc) : '',
    loi: loi.filter(({ muc }) => muc !== 'luu-y').length,
    ghiChu: notes.join('; '),
  }
}

const tinhHinhSheetOf = (thu: Thu, dong: readonly DongTinhHinh[]): NewSheet =>
  makeBang(thu, {
    ten: 'Tình hình',
    title: 'Tình hình gửi phiếu',
    none: 'Chưa phát phiếu cho đơn vị nào.',
    cot: [
      ['STT', 6, 'center'],
      ['Đơn vị', 40],
      ['Tình trạng', 26],
      ['Hạn gửi', 12, 'center'],
      ['Nhận lúc', 17, 'center'],
      ['Số chỗ phải xem', 11, 'center'],
      ['Ghi chú', 44],
    ],
    rows: dong.map(({ donVi, tinhTrang, han, nhan, loi, ghiChu }, index) => [
      index + 1,
      donVi,
      tinhTrang,
      han,
      nhan,
      loi,
      ghiChu,
    ]),
  })

/** The rows that are added up, with how and from how many units. */
const tongHopSheetOf = (thu: Thu, tong: readonly DongTong[]): NewSheet =>
  makeBang(thu, {
    ten: 'Tổng hợp',
    title: 'Số liệu tổng hợp từ phiếu',
    none: 'Không có chỉ tiêu nào tổng hợp từ phiếu.',
    cot: [
      ['STT', 9, 'center'],
      ['Mã', 30],
      ['Chỉ tiêu', 60],
      ['Đơn vị tính', 16, 'center'],
      ['Số liệu', 17],
      ['Có số của', 14, 'center'],
      ['Điều chỉnh', 34],
    ],
    rows: tong.map(({ chiTieu, so, phan, dieuChinh }) => [
      `${chiTieu.bieu ?? ''}/${chiTieu.so}`,
      chiTieu.ma,
      chiTieu.ten,
      chiTieu.donVi,
      so,
      `${phan.filter((each) => each.so !== undefined).length}/${Math.min(phan.length, thu.donVi.length)} đơn vị`,
      dieuChinh && `${dieuChinh.cu} → ${dieuChinh.moi}: ${dieuChinh.lyDo}`,
    ]),
  })

/** Every figure of every unit: a unit and a row a line, to be filtered and summed in Excel. */
const tungSoSheetOf = (thu: Thu): NewSheet =>
  makeBang(thu, {
    ten: 'Từng số',
    title: 'Từng số của từng đơn vị',
    none: 'Chưa có số liệu của đơn vị nào.',
    cot: [
      ['Đơn vị', 36],
      ['Mã', 30],
      ['Chỉ tiêu', 60],
      ['Kỳ này', 17],
      ['Tính vào tổng', 12, 'center'],
      ['Ô trong phiếu', 18],
    ],
    rows: thu.donVi.flatMap((unit) =>
      unit.donVi.rows
        .filter(({ ma }) => unit.so.has(ma))
        .map((row) => {
          const at = unit.phieu?.o.get(row.ma)
          return [
            nameOf(unit),
            row.ma,
            row.ten,
            unit.so.get(row.ma),
            unit.tinhTrang === 'chap-nhan' ? 'có' : 'không',
            at ? `${at.trang}!${at.o}` : '',
          ]
        }),
    ),
  })

const viecSheetOf = (thu: Thu): NewSheet =>
  makeBang(thu, {
    ten: 'Nhiệm vụ',
    title: 'Tình trạng nhiệm vụ do đơn vị báo',
    none: 'Chưa có phiếu nào báo tình trạng nhiệm vụ.',
    cot: [
      ['Nhiệm vụ', 12, 'center'],
      ['Đơn vị', 36],
      ['Vai trò', 12, 'center'],
      ['Tình trạng', 18],
      ['Ngày', 13, 'center'],
      ['Minh chứng', 50],
    ],
    rows: thu.donVi.flatMap((unit) =>
      (unit.phieu?.viec ?? []).map(({ ma, moc, vaiTro, trangThai, ngay, minhChung }) => [
        moc === undefined ? ma : `${ma} [${moc}]`,
        nameOf(unit),
        vaiTro === 'chu-tri' ? 'chủ trì' : 'phối hợp',
        TRANG_THAI_KHAI[trangThai],
        ngay === undefined ? '' : shortDate(ngay),
        minhChung,
      ]),
    ),
  })

const loiVanSheetOf = (thu: Thu): NewSheet =>
  makeBang(thu, {
    ten: 'Lời văn',
    title: 'Lời văn của các đơn vị',
    none: 'Chưa có phiếu nào có lời văn.',
    cot: [
      ['Nội dung', 30],
      ['Đơn vị', 30],
      ['Lời văn', 90],
    ],
    rows: LOI_VAN.flatMap(({ ma, ten }) =>
      thu.donVi.flatMap((unit) =>
        (unit.phieu?.loiVan ?? [])
          .filter((each) => each.ma === ma)
          .map(({ loi }) => [ten, nameOf(unit), loi]),
      ),
    ),
  })
