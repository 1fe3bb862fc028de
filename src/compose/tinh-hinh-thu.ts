import { wording } from '../decree/wording'
import { cell, document, paragraph, part, row, table } from '../document/build'
import type { Document, Row } from '../document/nodes'
import { TINH_TRANG_THU, type TinhTrangThu } from '../domain/thu/tinh-hinh'

/** How far the collecting of a period is; `denLuc`: when the last form came (ISO). */
export type TinhHinhIn = {
  readonly ky: string
  readonly dem: string
  readonly ngay: string
  readonly denLuc: string | undefined
  readonly coQuan: string
  readonly minhHoa: boolean
  readonly dong: readonly DongIn[]
}
type DongIn = Readonly<Record<'donVi' | 'tinhTrang' | 'han' | 'nhan' | 'ghiChu', string>> & {
  readonly loi: number
}

const COT = [
  ['TT', 5],
  ['Đơn vị', 33],
  ['Hạn gửi', 11],
  ['Nhận lúc', 15],
  ['Số chỗ phải xem', 11],
  ['Ghi chú', 25],
] as const
/** Who must do something comes first. */
const THU_TU: readonly TinhTrangThu[] = [
  'chua-gui',
  'tra-lai',
  'loi',
  'thieu',
  'hoi',
  'da-quyet-dinh',
  'chap-nhan',
]

/** A page to be printed: the units of a collecting by their states, those first that have not answered. */
export function composeTinhHinhThu(tinhHinh: TinhHinhIn): Document {
  const { ky, dem, ngay, denLuc, coQuan, minhHoa, dong } = tinhHinh
  const title = `Tình hình gửi số liệu cải cách hành chính ${ky}`
  const groups = THU_TU.map((ma) => TINH_TRANG_THU[ma]).flatMap((ten) => {
    const own = dong.filter(({ tinhTrang }) => tinhTrang === ten)
    return own.length ? [{ ten, own }] : []
  })
  const head = row(COT.map(([ten]) => cell([paragraph('oTieuDe', ten)])))
  const when =
    denLuc === undefined
      ? 'chưa nhận phiếu nào'
      : `tính đến phiếu nhận lúc ${denLuc.slice(11, 16)} ngày ${denLuc.slice(0, 10).split('-').reverse().join('/')}`
  const blocks = [
    paragraph('tenPhuLuc', title.toLocaleUpperCase('vi')),
    paragraph('doan', `${coQuan}: được chấp nhận ${dem}, ${when}.`),
    table(
      COT.map(([, rong]) => rong),
      [head, ...groups.flatMap(({ ten, own }) => [groupRow(ten, own.length), ...own.map(unitRow)])],
      { headerRows: 1 },
    ),
  ]
  return document(
    {
      name: 'tinh-hinh',
      title,
      subject: title,
      author: coQuan,
      date: `${ngay}T00:00:00Z`,
      ...(minhHoa ? { notice: wording.minhHoa } : {}),
    },
    [part(title, 'landscape', blocks)],
  )
}

const groupRow = (ten: string, count: number): Row =>
  row([cell([paragraph('oNhom', `${ten}: ${count} đơn vị`)], { colSpan: COT.length })], {
    keepWithNext: true,
  })

const unitRow = ({ donVi, han, nhan, loi, ghiChu }: DongIn, at: number): Row =>
  row([
    cell([paragraph('oGiua', String(at + 1))]),
    cell([paragraph('oChu', donVi)]),
    cell([paragraph('oGiua', han)]),
    cell([paragraph('oGiua', nhan)]),
    cell([paragraph('oGiua', loi ? String(loi) : '')]),
    cell([paragraph('oChu', ghiChu)]),
  ])
