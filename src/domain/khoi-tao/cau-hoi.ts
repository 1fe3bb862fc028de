import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { KHOA, type Khoa, type TraLoi } from './co-quan-moi'
import { proposeTraLoi } from './propose'
import { type BoiCanh } from './boi-canh'

/**
 * A question to the clerk. `nhieu`: several lines may answer it; `deXuat`: what the rules propose; `batBuoc`:
 * it must be answered.
 */
export type CauHoi = {
  readonly khoa: Khoa
  readonly hoi: string
  readonly nhieu: boolean
  readonly batBuoc: boolean
  readonly deXuat: readonly string[]
}

type Muc = {
  readonly hoi: string
  readonly nhieu?: true
  readonly batBuoc?: true
  readonly khi?: (traLoi: TraLoi) => boolean
}

const isSo = ({ cap }: TraLoi): boolean => cap?.[0] === 'so'
const isQuyetDinh = ({ loai }: TraLoi): boolean => loai?.[0] === 'quyet-dinh'

/** Each thing that is asked: in which words, and for whom. */
export const MUC: Readonly<Record<Khoa, Muc>> = {
  ten: { hoi: 'Tên đầy đủ của cơ quan, viết như trong câu', batBuoc: true },
  cap: { hoi: 'Cấp (so: cơ quan của tỉnh, huyen, xa)', batBuoc: true },
  chuQuan: { hoi: 'Mã cơ quan chủ quản, in ở dòng trên tên cơ quan', batBuoc: true, khi: isSo },
  thuoc: { hoi: 'Mã UBND tỉnh mà đơn vị trực thuộc', batBuoc: true, khi: (traLoi) => !isSo(traLoi) },
  phong: {
    hoi: 'Các phòng; sau dấu hai chấm là lĩnh vực phòng ấy làm đầu mối (the-che, thu-tuc, bo-may, cong-vu, tai-chinh-cong, chinh-quyen-so, chi-dao), ví dụ "Phòng Nội vụ: bo-may, cong-vu, chi-dao"',
    nhieu: true,
  },
  loai: {
    hoi: 'Ban hành bằng gì (quyet-dinh: kế hoạch kèm theo quyết định; ke-hoach: kế hoạch tự ban hành)',
    batBuoc: true,
  },
  kyHieu: { hoi: 'Ký hiệu của văn bản, không ghi số', batBuoc: true },
  diaDanh: { hoi: 'Địa danh, ghi trước ngày tháng', batBuoc: true },
  thamQuyen: { hoi: 'Thẩm quyền ban hành, in dưới trích yếu quyết định', batBuoc: true, khi: isQuyetDinh },
  deNghi: { hoi: 'Người đề nghị ban hành, ghi sau "Theo đề nghị của"', khi: isQuyetDinh },
  canCu: {
    hoi: 'Mã trong van-ban.yaml của những văn bản làm căn cứ ngoài kế hoạch của tỉnh; văn bản của trung ương đứng trước kế hoạch ấy, văn bản khác đứng sau',
    nhieu: true,
    khi: isQuyetDinh,
  },
  dieu: { hoi: 'Các điều sau Điều 1', nhieu: true, khi: isQuyetDinh },
  noiNhan: { hoi: 'Nơi nhận, mục cuối là Lưu', nhieu: true, batBuoc: true },
  quyenHan: { hoi: 'Dòng trên chức vụ người ký, ví dụ TM. Ủy ban nhân dân', nhieu: true },
  chucVu: { hoi: 'Chức vụ người ký', batBuoc: true },
  hoTen: { hoi: 'Họ và tên người ký' },
  mau: { hoi: 'Bố cục (chung: của chương trình; word: ghi ra một mẫu Word để cơ quan sửa)', batBuoc: true },
}

const MA_UBND: ReadonlySet<Khoa> = new Set(['chuQuan', 'thuoc'])

/** The provinces of the register, also as they stand above the name of an office below. */
export const listTinh = ({ coQuan }: Pick<BoiCanh, 'coQuan'>): string[] =>
  [...coQuan.values()].filter((each) => diaBanOf(each)?.loai === 'tỉnh').map(({ id }) => id)

/** The next thing to ask; undefined when all is answered. Later proposals follow from earlier answers. */
export function findNextCauHoi(id: string, traLoi: TraLoi, boiCanh: BoiCanh): CauHoi | undefined {
  const khoa = KHOA.find((each) => traLoi[each] === undefined && (MUC[each].khi?.(traLoi) ?? true))
  if (khoa === undefined) return undefined
  const { hoi, nhieu = false, batBuoc = false } = MUC[khoa]
  return {
    khoa,
    hoi: MA_UBND.has(khoa) ? `${hoi}; đang có ${listTinh(boiCanh).join(', ')}` : hoi,
    nhieu,
    batBuoc,
    deXuat: proposeTraLoi(khoa, id, traLoi, boiCanh),
  }
}
