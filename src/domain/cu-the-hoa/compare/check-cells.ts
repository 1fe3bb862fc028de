import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { listNhiemVu, pathOf, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { readThoiHan } from '../../ke-hoach/thoi-han/thoi-han'
import { CHO_TRONG, isOfProvince } from '../propose/write-ket-qua'
import type { DonVi } from '../rules/don-vi'
import { matchName, normalizeName } from '../rules/names'
import type { KhacBiet } from './khac-biet'

/** A cell of a milestone of the unit's plan. */
type O = { readonly task: NhiemVuCoMa; readonly path: readonly PropertyKey[]; readonly donVi: DonVi }
type Moc = NhiemVuCoMa['nhiemVu']['moc'][number]
type Loi = readonly [noiDung: string, nen: string]

/**
 * What a leader sends back in the cells of a unit's plan: nobody leads, the unit works with itself, a name stands
 * twice, a product says nothing or is the province's, a deadline that nobody understands.
 */
export const checkCells = (con: KeHoachDangSoan, donVi: DonVi): KhacBiet[] =>
  listNhiemVu(con).flatMap((task) =>
    task.nhiemVu.moc.flatMap((moc, index) => {
      const cellOf = (o: string): O => ({ task, donVi, path: [...pathOf(task.cho), 'moc', index, o] })
      return [
        ...toKhacBiet('ket-qua', cellOf('ketQua'), checkKetQua(moc, donVi)),
        ...toKhacBiet('phan-cong', cellOf('phanCong'), checkPhanCong(moc, donVi)),
        ...toKhacBiet('thoi-han', cellOf('thoiHan'), checkThoiHan(moc)),
      ]
    }),
  )

const toKhacBiet = (loai: KhacBiet['loai'], { task, path }: O, loi: readonly Loi[]): KhacBiet[] =>
  loi.map(([noiDung, nen]) => ({ loai, path, noiDung: `${task.ma}: ${noiDung}`, nen }))

/** Words that are in every product and name none. */
const EMPTY =
  /^(?:(?:các |những )?(?:văn bản|báo cáo|tài liệu|hồ sơ|kết quả|sản phẩm|công việc)(?: (?:triển khai|thực hiện|liên quan|theo quy định|hoàn thành|chỉ đạo|có liên quan))*(?:, | và |\/|; )?)+\.?$/iu

function checkKetQua({ ketQua }: Moc, { cap }: DonVi): Loi[] {
  if (ketQua === undefined) return []
  const text = ketQua.replace(/^- /gmu, '').trim()
  if (text.includes(CHO_TRONG)) return [['kết quả còn để trống', 'ghi sản phẩm của đơn vị']]
  if (EMPTY.test(text))
    return [
      [`kết quả "${text}" không nói làm ra gì`, 'ghi tên một sản phẩm đếm được, ví dụ "Kế hoạch của …"'],
    ]
  const province =
    isOfProvince(text) && !/dự thảo|tờ trình|đề nghị|được .* (?:phê duyệt|ban hành)/iu.test(text)
  return province && (cap !== 'so' || /^(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch)/u.test(text))
    ? [[`kết quả "${text}" là của cấp tỉnh`, 'ghi phần của đơn vị, ví dụ tờ trình, dự thảo']]
    : []
}

function checkPhanCong({ phanCong }: Moc, { nguoi }: DonVi): Loi[] {
  const read = readPhanCong(phanCong)
  const leads = coQuanOfVaiTro(read, 'chuTri')
  const partners = coQuanOfVaiTro(read, 'phoiHop')
  const keys = [...leads, ...partners].map(normalizeName)
  const twice = [...leads, ...partners].find((name, index) => keys.indexOf(normalizeName(name)) < index)
  const self = partners.find((name) => matchName(name, nguoi)?.qua === 'ten')
  const doubled = doubledIn(phanCong)
  return [
    ...(leads.length === 0 ? [['không rõ ai chủ trì', 'ghi phòng, đơn vị chủ trì'] as const] : []),
    ...(self === undefined ? [] : [[`đơn vị phối hợp với chính mình: "${self}"`, 'bỏ tên ấy'] as const]),
    ...((twice ?? doubled) === undefined
      ? []
      : [[`"${twice ?? doubled ?? ''}" ghi hai lần`, 'mỗi cơ quan ghi một lần'] as const]),
  ]
}

/** "Sở A, Sở A": the reader takes each name once, the page has it twice. */
function doubledIn(phanCong: Moc['phanCong']): string | undefined {
  const text = typeof phanCong === 'string' ? phanCong : `${phanCong.chuTri}; ${phanCong.phoiHop ?? ''}`
  const names = text
    .split(/\s*[,;\n]\s*(?:và )?|\s+và\s+|\s+chủ trì\s*/u)
    .map((name) => name.replace(/^phối hợp (?:với |cùng )?/iu, '').trim())
    .filter((name) => /^(?:Sở|Phòng|UBND|Ban|Văn phòng|Thanh tra|Trung tâm) /u.test(name))
  return names.find(
    (name, index) => names.findIndex((each) => normalizeName(each) === normalizeName(name)) < index,
  )
}

const checkThoiHan = ({ thoiHan }: Moc): Loi[] => {
  if (thoiHan.trim() === CHO_TRONG) return [['thời hạn còn để trống', 'ghi thời hạn của đơn vị']]
  return readThoiHan(thoiHan).dang === undefined
    ? [[`thời hạn "${thoiHan}" không hiểu được`, 'ghi ngày, tháng, quý, "Thường xuyên" hoặc việc phải chờ']]
    : []
}
