import { chiTieuFile, type DanhMuc, nameOfChiTieu } from '../../../domain/bao-cao/chi-tieu/chi-tieu'
import type { DataFile } from '../../../workspace/read-yaml'
import { type BangMo, DAU, type HangSua } from '../bang-sua'

const CA_BIEU = 'ca-bieu'
const DA_DOI_CHIEU = 'daDoiChieu'

/** The rows of a statistical annex, to be held against the form that the ministry sent: one tick says that it was. */
export function openBieuMau(
  data: DataFile<DanhMuc>,
  { ma, ten }: Pick<BangMo, 'ma' | 'ten'>,
): BangMo | undefined {
  const { value } = data
  if (!value) return undefined
  return {
    ma,
    ten,
    cot: [
      { ma: 'chiTieu', ten: 'Chỉ tiêu', rong: 80, chiDoc: true },
      { ma: 'donVi', ten: 'Đơn vị tính', rong: 16, chiDoc: true },
      { ma: DA_DOI_CHIEU, ten: 'Đã đối chiếu với biểu mẫu gốc', rong: 24, danhDau: true },
    ],
    hang: [
      { ma: CA_BIEU, o: [`Cả biểu: ${value.ten ?? ten}`, '', value.daDoiChieu ? DAU : ''] },
      ...value.chiTieu.map((each): HangSua => ({
        ma: each.ma,
        o: [nameOfChiTieu(each), each.donVi ?? '', ''],
        khoa: [DA_DOI_CHIEU],
      })),
    ],
    data,
    schema: chiTieuFile,
    tim: ([key]) => (key === DA_DOI_CHIEU ? { hang: CA_BIEU, cot: DA_DOI_CHIEU } : undefined),
    ghi: (o) => o.map(({ sau }) => ({ path: [DA_DOI_CHIEU], value: sau !== '' })),
  }
}
