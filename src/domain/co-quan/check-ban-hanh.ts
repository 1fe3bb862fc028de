import { shortDate } from '../../language/date'
import { type Problem, note } from '../problems'
import { findWrongKyHieu, type LoaiVanBan, type PhatHanh } from './ban-hanh'
import type { CoQuan, VanBan } from './co-quan'

/** Every document that is issued. */
type CoPhatHanh = { readonly banHanh: PhatHanh }

/** A symbol of another kind of document is left over from the file that was copied. */
export function* checkKyHieu({ banHanh: { kyHieu } }: CoPhatHanh, loai: LoaiVanBan): Generator<Problem> {
  const dau = findWrongKyHieu(loai, kyHieu)
  if (dau !== undefined)
    yield note(
      ['banHanh', 'kyHieu'],
      `ký hiệu "${kyHieu}" không phải của loại văn bản này`,
      `phần đầu của ký hiệu là ${dau}`,
    )
}

/** A number without a day, or a day without a number, is a draft, which may not be what was meant. */
export function* checkSoNgay({ banHanh: { so, ngay } }: CoPhatHanh): Generator<Problem> {
  if ((so === undefined) === (ngay === undefined)) return
  const [have, lack, key] = so === undefined ? ['ngày', 'số', 'so'] : ['số', 'ngày', 'ngay']
  yield {
    severity: 'notice',
    path: ['banHanh', key],
    message: `đã có ${have} nhưng chưa có ${lack}: văn bản ra là DỰ THẢO`,
    hint: 'ghi cả số và ngày khi đã ban hành',
  }
}

/** The month that a draft was to be issued in, once its day is known. */
export function* checkThangNam({ banHanh: { ngay, thangNam } }: CoPhatHanh): Generator<Problem> {
  if (ngay === undefined || thangNam === undefined || ngay.startsWith(String(thangNam))) return
  yield note(
    ['banHanh', 'thangNam'],
    `ngày ban hành ${shortDate(ngay)} không thuộc ${typeof thangNam === 'string' ? `tháng ${thangNam.split('-').reverse().join('/')}` : `năm ${thangNam}`} mà dự thảo ghi`,
    'văn bản in theo "ngay"; ngày đúng thì bỏ "thangNam"',
  )
}

/** Nobody can sign a document that has no name to sign. */
export function* checkNguoiKy({ banHanh }: CoPhatHanh): Generator<Problem> {
  if (banHanh.nguoiKy.hoTen === undefined)
    yield {
      severity: 'notice',
      path: ['banHanh', 'nguoiKy', 'hoTen'],
      message: 'chưa có họ tên người ký',
      hint: 'văn bản in ra để trống chỗ này',
    }
}

/** Bodies that sign with their own short name, and how the name of an agency that is one begins. */
const CO_QUAN_CHINH_QUYEN: readonly (readonly [string, RegExp])[] = [
  ['UBND', /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)(?!\p{L})/u],
  ['HĐND', /^(?:Hội đồng nhân dân|HĐND)(?!\p{L})/u],
]

/**
 * The second half of a symbol is the short name of who issues it (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản
 * 3): a sở does not issue "QĐ-UBND", nor a People's Committee anything else.
 */
export function* checkCoQuanOfKyHieu(
  { banHanh: { kyHieu } }: CoPhatHanh,
  coQuan: CoQuan | undefined,
): Generator<Problem> {
  const [, tenTat] = /^[^-]+-([^-.\/]+)/u.exec(kyHieu) ?? []
  if (coQuan === undefined || tenTat === undefined) return
  for (const [ten, dau] of CO_QUAN_CHINH_QUYEN) {
    if (dau.test(coQuan.ten) === (tenTat === ten)) continue
    yield note(
      ['banHanh', 'kyHieu'],
      tenTat === ten
        ? `${coQuan.ten} không ban hành được văn bản ký hiệu "${kyHieu}"`
        : `ký hiệu "${kyHieu}" không phải của ${coQuan.ten}`,
      tenTat === ten
        ? `sau dấu gạch nối là chữ viết tắt tên của chính cơ quan; xem "coQuan" và "kyHieu", có thể còn sót từ tệp được chép lại`
        : `sau dấu gạch nối là ${ten}`,
    )
  }
}

/** A number and a day that the register knows as another agency's document were copied with the file. */
export function* checkSoOfOthers(
  { banHanh: { so, kyHieu, ngay } }: CoPhatHanh,
  coQuan: CoQuan | undefined,
  vanBan: ReadonlyMap<string, VanBan>,
): Generator<Problem> {
  if (coQuan === undefined || so === undefined || ngay === undefined) return
  const own = new Set(
    [coQuan.ten, coQuan.tenGon, ...(coQuan.tenKhac ?? [])].map((ten) => String(ten).toLowerCase()),
  )
  const number = `${so}/${kyHieu}`
  const other = Array.from(vanBan.values()).find(
    (each) =>
      each.so === number &&
      each.ngay === ngay &&
      each.coQuan !== undefined &&
      // What its chairman issued bears its number too.
      !own.has(each.coQuan.toLowerCase().replace(/^chủ tịch /u, '')),
  )
  if (other?.coQuan === undefined) return
  yield note(
    ['banHanh', 'so'],
    `số ${number} ngày ${shortDate(ngay)} là của ${other.coQuan}, không phải của ${coQuan.ten}`,
    'ghi số và ngày của chính văn bản này; chưa có thì bỏ "so" và "ngay": văn bản ra là DỰ THẢO',
  )
}
