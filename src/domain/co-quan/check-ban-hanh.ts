import { type LoaiVanBan, type PhatHanh, findWrongKyHieu } from './ban-hanh'
import { type Problem, note } from '../problems'
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
  const [have, lack] = so === undefined ? ['ngày', 'số'] : ['số', 'ngày']
  yield {
    severity: 'notice',
    path: ['banHanh'],
    message: `đã có ${have} nhưng chưa có ${lack}: văn bản ra là DỰ THẢO`,
    hint: 'ghi cả số và ngày khi đã ban hành',
  }
}

/** Nobody can sign a document that has no name to sign. */
export function* checkNguoiKy({ banHanh }: CoPhatHanh): Generator<Problem> {
  if (banHanh.nguoiKy.hoTen === undefined)
    yield {
      severity: 'notice',
      path: ['banHanh', 'nguoiKy'],
      message: 'chưa có họ tên người ký',
      hint: 'văn bản in ra để trống chỗ này',
    }
}
