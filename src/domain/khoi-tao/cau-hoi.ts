import { type BoiCanh, coQuanAt } from './boi-canh'
import { type Khoa, KHOA, type TraLoi } from './khoa'
import { tellApart } from './find-co-quan'
import { choicesOf, type LuaChon } from './lua-chon'
import { isCapTinh } from './names'
import { CHON_LINH_VUC } from './phong'
import { headOf, proposeTraLoi } from './propose'
import { show } from './show'

/**
 * A question to the clerk. `giaiThich`: what helps to answer it, a line each; `chon`: what may be chosen by its
 * number; `nhieu`: several lines may answer it; `deXuat`: what the rules propose, as it is kept, and `hien`, as
 * it is shown; `batBuoc`: it must be answered.
 */
export type CauHoi = {
  readonly khoa: Khoa
  readonly nhan: string
  readonly hoi: string
  readonly giaiThich: readonly string[]
  readonly chon: readonly LuaChon[]
  readonly nhieu: boolean
  readonly batBuoc: boolean
  readonly deXuat: readonly string[]
}

type Muc = {
  /** How the answer is called in a list. */
  readonly nhan: string
  readonly hoi: string
  readonly giaiThich?: readonly string[]
  /** The answer is a list: each entry on a line of its own, or all on one line, parted by a mark. */
  readonly nhieu?: 'dong' | 'dau'
  readonly batBuoc?: true
  readonly khi?: (traLoi: TraLoi) => boolean
}

const isSo = ({ cap }: TraLoi): boolean => cap?.[0] === 'so'
const isQuyetDinh = ({ loai }: TraLoi): boolean => loai?.[0] === 'quyet-dinh'
/** Of an office that is not said to issue plans nothing more is asked about them. */
const isIssuing = ({ loai }: TraLoi): boolean => loai?.length !== 0

/** Each thing that is asked: in which words, and for whom. */
export const MUC: Readonly<Record<Khoa, Muc>> = {
  ten: {
    nhan: 'Tên cơ quan',
    hoi: 'Tên đầy đủ của cơ quan',
    giaiThich: ['Viết hoa, viết thường như trong câu, ví dụ: Sở … tỉnh …; Ủy ban nhân dân phường …'],
    batBuoc: true,
  },
  cap: { nhan: 'Cấp', hoi: 'Cơ quan thuộc cấp nào?', batBuoc: true },
  chuQuan: {
    nhan: 'Cơ quan chủ quản',
    hoi: 'Cơ quan chủ quản, in ở dòng trên tên cơ quan',
    giaiThich: ['Ghi tên, ví dụ: UBND tỉnh …; của chi cục, trung tâm thuộc sở thì ghi tên sở.'],
    batBuoc: true,
    khi: isSo,
  },
  thuoc: {
    nhan: 'Trực thuộc',
    hoi: 'Trực thuộc UBND tỉnh, thành phố nào?',
    giaiThich: ['Ghi tên, ví dụ: tỉnh …; TP. …'],
    batBuoc: true,
    khi: (traLoi) => !isSo(traLoi),
  },
  phong: {
    nhan: 'Các phòng',
    hoi: 'Các phòng, đơn vị trực thuộc, và lĩnh vực mỗi phòng làm đầu mối',
    giaiThich: [
      'Mỗi dòng một phòng; sau dấu hai chấm là các lĩnh vực, bằng tên hoặc bằng số:',
      ...CHON_LINH_VUC.map(({ ten, viDu }, index) => `  ${index + 1}. ${ten} (${viDu ?? ''})`),
      'Ví dụ: Phòng Nội vụ: tổ chức bộ máy, công vụ, chỉ đạo điều hành. Phòng không làm đầu mối lĩnh vực nào thì chỉ ghi tên.',
    ],
    nhieu: 'dong',
  },
  loai: { nhan: 'Ban hành bằng', hoi: 'Kế hoạch hằng năm ban hành bằng gì?', batBuoc: true },
  kyHieu: {
    nhan: 'Ký hiệu',
    hoi: 'Ký hiệu của văn bản, không ghi số',
    giaiThich: ['Ví dụ: QĐ-UBND của quyết định, KH-STP của kế hoạch.'],
    batBuoc: true,
    khi: isIssuing,
  },
  diaDanh: {
    nhan: 'Địa danh',
    hoi: 'Địa danh, in trước ngày tháng',
    giaiThich: ['Ví dụ: Nha Trang, như trong "Nha Trang, ngày … tháng … năm …".'],
    batBuoc: true,
    khi: isIssuing,
  },
  thamQuyen: {
    nhan: 'Thẩm quyền ban hành',
    hoi: 'Thẩm quyền ban hành, in hoa dưới trích yếu quyết định',
    giaiThich: ['Ví dụ: Ủy ban nhân dân phường …; Giám đốc Sở …'],
    batBuoc: true,
    khi: isQuyetDinh,
  },
  deNghi: {
    nhan: 'Người đề nghị',
    hoi: 'Người đề nghị ban hành, in sau "Theo đề nghị của"',
    giaiThich: ['Ví dụ: Trưởng Phòng Văn hóa - Xã hội.'],
    khi: isQuyetDinh,
  },
  canCu: {
    nhan: 'Căn cứ riêng',
    hoi: 'Căn cứ ngoài kế hoạch của tỉnh',
    giaiThich: ['Mỗi dòng một văn bản có trong van-ban.yaml, ghi số và ký hiệu, ví dụ: 76/NQ-CP.'],
    nhieu: 'dong',
    khi: isQuyetDinh,
  },
  dieu: {
    nhan: 'Các điều sau Điều 1',
    hoi: 'Các điều sau Điều 1 của quyết định',
    giaiThich: ['Mỗi dòng một điều, không ghi "Điều 2."'],
    nhieu: 'dong',
    khi: isQuyetDinh,
  },
  noiNhan: {
    nhan: 'Nơi nhận',
    hoi: 'Nơi nhận',
    giaiThich: ['Mỗi dòng một nơi, không ghi gạch đầu dòng; dòng cuối là Lưu, ví dụ: Lưu: VT.'],
    nhieu: 'dong',
    batBuoc: true,
    khi: isIssuing,
  },
  quyenHan: {
    nhan: 'Tư cách ký',
    hoi: 'Ai ký, với tư cách gì?',
    giaiThich: ['Trường hợp khác thì ghi đúng dòng in trên chức vụ.'],
    nhieu: 'dau',
    khi: isIssuing,
  },
  chucVu: {
    nhan: 'Chức vụ người ký',
    hoi: 'Chức vụ người ký',
    giaiThich: ['Ví dụ: Chủ tịch; Phó Giám đốc; người được giao quyền thì ghi Q. Giám đốc.'],
    batBuoc: true,
    khi: isIssuing,
  },
  hoTen: {
    nhan: 'Họ tên người ký',
    hoi: 'Họ và tên người ký',
    giaiThich: ['Chưa biết thì bỏ trống.'],
    khi: isIssuing,
  },
  mau: { nhan: 'Bố cục', hoi: 'Bố cục của văn bản', batBuoc: true },
}

/** The provinces of the register, also as they stand above the name of an office below. */
export const listTinh = ({ coQuan, tinh }: Pick<BoiCanh, 'coQuan' | 'tinh'>): string[] =>
  [...coQuan.values()].filter((each) => isCapTinh(each, tinh)).map(({ id }) => id)

/** The next thing to ask; undefined when all is answered. Later proposals follow from earlier answers. */
export function findNextCauHoi(id: string, traLoi: TraLoi, boiCanh: BoiCanh): CauHoi | undefined {
  const khoa = KHOA.find((each) => traLoi[each] === undefined && (MUC[each].khi?.(traLoi) ?? true))
  return khoa && buildCauHoi(khoa, { id, traLoi, boiCanh })
}

type Nguon = { readonly id: string; readonly traLoi: TraLoi; readonly boiCanh: BoiCanh }

function buildCauHoi(khoa: Khoa, { id, traLoi, boiCanh }: Nguon): CauHoi {
  const { nhan, hoi, giaiThich = [], nhieu, batBuoc = false } = MUC[khoa]
  const deXuat = proposeTraLoi(khoa, id, traLoi, boiCanh)
  return {
    khoa,
    nhan,
    hoi,
    giaiThich,
    chon: listChon(khoa, { id, traLoi, boiCanh }, deXuat),
    nhieu: nhieu === 'dong',
    batBuoc,
    deXuat,
  }
}

/** Of agencies those near the proposal: the others are many, and are named. */
function listChon(khoa: Khoa, { id, traLoi, boiCanh }: Nguon, deXuat: readonly string[]): readonly LuaChon[] {
  if (khoa !== 'chuQuan') return choicesOf(khoa, traLoi, headOf(id, traLoi, boiCanh)) ?? []
  const ten = coQuanAt(deXuat[0], boiCanh)?.ten
  const cung = [...boiCanh.coQuan.values(), ...boiCanh.tinhMoi.values()].filter((each) => each.ten === ten)
  return cung.length > 1 ? tellApart(cung, boiCanh) : []
}

/** An answer in words, with how it is called; no lines: left empty. */
export type DongTomTat = { readonly khoa: Khoa; readonly nhan: string; readonly dong: readonly string[] }

/** All answers in words, in the order of the questions. */
export const showAnswers = (id: string, traLoi: TraLoi, boiCanh: BoiCanh): readonly DongTomTat[] =>
  KHOA.filter((khoa) => traLoi[khoa] !== undefined && (MUC[khoa].khi?.(traLoi) ?? true)).map((khoa) => ({
    khoa,
    nhan: MUC[khoa].nhan,
    dong: showAnswer(khoa, { id, traLoi, boiCanh }),
  }))

/** By what right one signs says more than the lines that are printed for it: none, most often. */
function showAnswer(khoa: Khoa, { id, traLoi, boiCanh }: Nguon): readonly string[] {
  const lines = traLoi[khoa] ?? []
  const chosen =
    khoa === 'quyenHan'
      ? choicesOf(khoa, traLoi, headOf(id, traLoi, boiCanh))?.find(({ ma }) => ma === lines.join('; '))
      : undefined
  return chosen
    ? [chosen.viDu === undefined ? chosen.ten : `${chosen.ten} (${chosen.viDu})`]
    : lines.map((line) => show(khoa, line, boiCanh))
}
