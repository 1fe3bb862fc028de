import { slugify } from '../../language/text'
import type { Khoa, TraLoi } from './khoa'

/** One thing to choose: as it is kept, as it is called, and what helps to tell it from the others. */
export type LuaChon = { readonly ma: string; readonly ten: string; readonly viDu?: string }
/** `goi`: words that name it too, without marks. */
type CoTen = LuaChon & { readonly goi: readonly string[] }

const CAP: readonly CoTen[] = [
  {
    ma: 'so',
    ten: 'cơ quan của tỉnh, thành phố',
    viDu: 'sở, ban, ngành, thanh tra, đơn vị sự nghiệp',
    goi: ['so-nganh', 'cap-so', 'co-quan-cua-tinh', 'so-ban-nganh', 'don-vi-su-nghiep', 'ban'],
  },
  {
    ma: 'huyen',
    ten: 'UBND cấp huyện',
    viDu: 'huyện, quận, thị xã, thành phố thuộc tỉnh; chỉ cho kế hoạch trước ngày 01/7/2025',
    goi: ['cap-huyen', 'quan', 'thi-xa', 'thanh-pho'],
  },
  {
    ma: 'xa',
    ten: 'UBND cấp xã',
    viDu: 'xã, phường, đặc khu',
    goi: ['cap-xa', 'phuong', 'dac-khu', 'thi-tran'],
  },
]

const LOAI: readonly CoTen[] = [
  { ma: 'quyet-dinh', ten: 'quyết định', viDu: 'kế hoạch ban hành kèm theo một quyết định', goi: ['qd'] },
  { ma: 'ke-hoach', ten: 'kế hoạch', viDu: 'kế hoạch tự ban hành, có số và ký hiệu của mình', goi: ['kh'] },
]

const MAU: readonly CoTen[] = [
  { ma: 'chung', ten: 'bố cục chung', viDu: 'của chương trình, đúng Nghị định 30/2020/NĐ-CP', goi: [] },
  {
    ma: 'word',
    ten: 'mẫu Word riêng',
    viDu: 'ghi ra một tệp Word để cơ quan sửa phông, lề, bố cục',
    goi: ['rieng'],
  },
]

const CHON: Readonly<Partial<Record<Khoa, readonly CoTen[]>>> = { cap: CAP, loai: LOAI, mau: MAU }

/** What may be chosen; undefined for a question that is answered in words. */
export const choicesOf = (
  khoa: Khoa,
  traLoi: TraLoi,
  chucVu: string | undefined,
): readonly LuaChon[] | undefined => (khoa === 'quyenHan' ? quyenHanOf(traLoi, chucVu) : CHON[khoa])

/** The choice that words, a code or a number from 1 name; the words themselves when they name none. */
export function readChon(row: string, chon: readonly LuaChon[]): string {
  const slug = slugify(row)
  const named = chon.find((each) => [each.ma, slugify(each.ten), ...goiOf(each)].includes(slug))
  return (named ?? (/^\d+$/u.test(slug) ? chon[Number(slug) - 1] : undefined))?.ma ?? row
}

const goiOf = (chon: LuaChon): readonly string[] => ('goi' in chon ? (chon as CoTen).goi : [])

/**
 * By what right one signs (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 điểm b), as lines above the
 * post. `chucVu`: the head's post.
 */
function quyenHanOf({ ten: [ten = ''] = [], thamQuyen }: TraLoi, chucVu: string | undefined): LuaChon[] {
  const tapThe = ten.startsWith('Ủy ban nhân dân') && !/^Chủ tịch /u.test(thamQuyen?.[0] ?? '')
  const tm = tapThe ? ['TM. Ủy ban nhân dân'] : []
  const dau = chucVu ?? 'người đứng đầu'
  const kyThay = chucVu === undefined ? [] : [`KT. ${chucVu}`]
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [tapThe ? `${dau} ký, thay mặt Ủy ban nhân dân` : `${dau} ký`, tm],
    ...(kyThay.length ? [[`cấp phó ký thay ${dau}`, [...tm, ...kyThay]] as const] : []),
    ...(tapThe || chucVu === undefined
      ? []
      : [
          [`ký thừa lệnh ${dau}`, [`TL. ${dau}`]] as const,
          [`ký thừa ủy quyền ${dau}`, [`TUQ. ${dau}`]] as const,
        ]),
  ]
  return rows.map(([name, lines]) => ({ ma: lines.join('; '), ten: name, viDu: viDuOf(lines) }))
}

const viDuOf = (lines: readonly string[]): string =>
  lines.length ? `in "${lines.join('", "')}"` : 'không in gì trên chức vụ'
