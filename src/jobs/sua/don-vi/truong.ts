import { MUC } from '../../../domain/khoi-tao/cau-hoi'
import { tellApart } from '../../../domain/khoi-tao/find-co-quan'
import { titleOf } from '../../../domain/khoi-tao/find-van-ban'
import type { DanhBa } from '../../../domain/khoi-tao/boi-canh'
import { KHOA, type Khoa } from '../../../domain/khoi-tao/khoa'
import { choicesOf } from '../../../domain/khoi-tao/lua-chon'
import { type CoQuan, coQuanSchema } from '../../../domain/co-quan/co-quan'
import { columnsOf, type CotBang } from '../../../workspace/bang/columns'
import type { HangSua } from '../bang-sua'
import type { DonViDangMo } from './dang-mo'

/** A field of a unit: the way to it in the entry, how it is called, what it is for. */
export type Truong = Pick<CotBang, 'kieu'> & {
  readonly ma: string
  readonly ten: string
  readonly khoa?: Khoa
  readonly goiY?: string
}

/** The fields in the order in which they are read, under the names of what they are about. */
const NHOM: readonly (readonly [ten: string, truong: Readonly<Record<string, string>>])[] = [
  [
    'Tên',
    {
      ten: 'Tên đầy đủ',
      tenTrenVanBan: 'Tên ở đầu văn bản, mỗi dòng in một dòng',
      tenGon: 'Tên gọn trong câu',
      tenKhac: 'Cách viết khác, mỗi cách một dòng',
    },
  ],
  ['Thuộc cơ quan nào', { cap: 'Cấp', chuQuan: 'Cơ quan chủ quản, in ở dòng trên', thuoc: 'Trực thuộc' }],
  [
    'Cách ban hành kế hoạch hằng năm',
    {
      'banHanh.loai': 'Ban hành bằng',
      'banHanh.kyHieu': 'Ký hiệu',
      'banHanh.diaDanh': 'Nơi ban hành (địa danh)',
      'banHanh.thamQuyen': 'Thẩm quyền ban hành',
      'banHanh.deNghi': 'Người đề nghị',
      'banHanh.canCu': 'Căn cứ riêng',
      'banHanh.dieu': 'Các điều sau Điều 1, mỗi điều một dòng',
      'banHanh.noiNhan': 'Nơi nhận, mỗi nơi một dòng',
      'banHanh.noiNhanGhiChu': 'Ghi sau chữ "Nơi nhận:"',
    },
  ],
  [
    'Người ký',
    {
      'banHanh.nguoiKy.quyenHan': 'Tư cách ký, mỗi dòng in một dòng',
      'banHanh.nguoiKy.chucVu': 'Chức vụ',
      'banHanh.nguoiKy.hoTen': 'Họ và tên',
    },
  ],
  ['Hiệu lực của tên', { tu: 'Từ ngày', den: 'Đến hết ngày', keThua: 'Cơ quan kế thừa' }],
]

const COT: ReadonlyMap<string, CotBang> = new Map(
  columnsOf(coQuanSchema).map((cot) => [cot.path.join('.'), cot]),
)

/** The fields of a unit by group; those that are not asked of one of its level only where they say something. */
export const listTruong = ({
  muc,
}: Pick<DonViDangMo, 'muc'>): readonly { readonly ten: string; readonly truong: readonly Truong[] }[] =>
  NHOM.map(([ten, names]) => ({
    ten,
    truong: Object.entries(names)
      .map(([ma, each]) => buildTruong(ma, each))
      .filter(({ ma }) => isAsked(ma, muc)),
  }))

function buildTruong(ma: string, ten: string): Truong {
  const cot = COT.get(ma)
  const khoa = KHOA.find((each) => each === cot?.path.at(-1))
  const goiY = GOI_Y[ma] ?? (khoa && MUC[khoa].giaiThich?.join('\n'))
  return { ma, ten, kieu: cot?.kieu ?? 'chu', ...(khoa && { khoa }), ...(goiY !== undefined && { goiY }) }
}

/** Where the words of a question do not fit a cell that is chosen from a list. */
const GOI_Y: Readonly<Record<string, string>> = {
  chuQuan: 'Chọn trong danh sách: gõ vài chữ của tên rồi Enter.',
  thuoc: 'Chọn trong danh sách: gõ vài chữ của tên rồi Enter.',
  'banHanh.canCu': 'Chọn trong danh sách văn bản: gõ số hoặc vài chữ; chọn lại là bỏ.',
  'banHanh.nguoiKy.quyenHan':
    'Các dòng in trên chức vụ. Chủ tịch ký: TM. Ủy ban nhân dân. Phó Chủ tịch ký: thêm dòng KT. Chủ tịch. Giám đốc ký: để trống. Phó Giám đốc ký: KT. Giám đốc.',
}

/** A sở stands below an agency that is printed above it, a committee below one that is not. */
function isAsked(ma: string, muc: DonViDangMo['muc']): boolean {
  if (muc[ma] !== undefined || (ma !== 'chuQuan' && ma !== 'thuoc')) return true
  return muc['cap'] !== 'tinh' && (ma === 'chuQuan') === (muc['cap'] === 'so')
}

type Chon = Pick<HangSua, 'chon' | 'nhieuChon'>
type MotChon = NonNullable<HangSua['chon']>[number]

/** What a field is chosen from; nothing for one that is written in words. */
export function listChon({ ma }: Truong, { muc, danhBa }: Pick<DonViDangMo, 'muc' | 'danhBa'>): Chon {
  if (ma === 'cap') return { chon: muc['cap'] === 'tinh' ? [CAP_TINH] : listMuc('cap') }
  if (ma === 'banHanh.loai') return { chon: listMuc('loai') }
  if (ma === 'chuQuan' || ma === 'thuoc' || ma === 'keThua') {
    const isFit = IS_FIT[ma]
    const list = [...danhBa.coQuan.values(), ...(ma === 'keThua' ? [] : danhBa.tinhMoi.values())]
    const fits = list.filter((each) => each.id === muc[ma] || (each.id !== muc['id'] && isFit(each)))
    return { chon: nameCoQuan(fits, danhBa) }
  }
  if (ma !== 'banHanh.canCu') return {}
  const chon = Array.from(danhBa.vanBan.values(), (each) => ({ ma: each.id, ten: titleOf(each) }))
  return { chon, nhieuChon: true }
}

/** A province has no other level to choose. */
const CAP_TINH: MotChon = { ma: 'tinh', ten: 'UBND cấp tỉnh' }

const listMuc = (khoa: 'cap' | 'loai'): readonly MotChon[] =>
  (choicesOf(khoa, {}, undefined) ?? []).map(({ ma, ten, viDu }) => ({
    ma,
    ten: viDu === undefined ? ten : `${ten} (${viDu})`,
  }))

/** The entry without a level only prints the name of a province, above the name of an office below. */
const IS_FIT: Readonly<Record<'chuQuan' | 'thuoc' | 'keThua', (each: CoQuan) => boolean>> = {
  chuQuan: ({ cap, den }) => den === undefined && (cap === undefined || cap === 'tinh' || cap === 'so'),
  thuoc: ({ cap, den }) => den === undefined && cap === 'tinh',
  keThua: ({ cap }) => cap !== undefined,
}

/** Of those that share a name each with what tells it from the others. */
function nameCoQuan(list: readonly CoQuan[], danhBa: DanhBa): readonly MotChon[] {
  const byName = new Map<string, readonly CoQuan[]>()
  for (const each of list) byName.set(each.ten, [...(byName.get(each.ten) ?? []), each])
  return list.map((each): MotChon => {
    const same = byName.get(each.ten) ?? []
    const told = same.length > 1 ? tellApart(same, danhBa).find(({ ma }) => ma === each.id) : undefined
    return { ma: each.id, ten: told?.viDu === undefined ? each.ten : `${each.ten} (${told.viDu})` }
  })
}
