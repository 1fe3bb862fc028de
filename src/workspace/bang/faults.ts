import { findUnprintable } from '../../language/text'
import type { OTinh, TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import type { Finding, Place } from '../../problem'
import type { TrangBang } from './forms'

/** A row of a sheet that holds something, with the place that each column of the form has in the sheet. */
export type DongDoc = {
  readonly row: number
  readonly ma: string
  readonly gia: readonly unknown[]
  readonly coNoiDung: boolean
}
/** A cell whose words the file does not hold, or that has a sign that no document can carry. */
export function faultsOfCell({ chu, hong }: OTinh, place: Place): Finding[] {
  if (hong)
    return [
      {
        severity: 'error',
        place,
        message: hong === 'bao-loi' ? `ô báo lỗi của Excel (${chu})` : 'công thức chưa có kết quả',
        hint:
          hong === 'bao-loi'
            ? 'ghi thẳng chữ hoặc số vào ô'
            : 'mở tệp bằng Excel rồi lưu lại, hoặc ghi thẳng số',
      },
    ]
  const hit = findUnprintable(chu)
  return hit
    ? [
        {
          severity: 'error',
          place,
          message: `có ký tự ${hit.code}, Word và PDF không ghi được`,
          hint: 'xóa ký tự này',
        },
      ]
    : []
}

/** Codes that stand twice, figures without a code, merged cells below the heading. */
export function faultsOfRows(
  read: {
    readonly sheet: TrangTinh
    readonly trang: TrangBang
    readonly head: { readonly row: number }
    readonly dong: readonly DongDoc[]
    readonly cotMa: number
  },
  at: (where?: string) => Place,
): Finding[] {
  const { sheet, trang, head, dong, cotMa } = read
  const error = (where: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: at(`bảng ${sheet.ten}, ${where}`),
    message,
    hint,
  })
  const merged = sheet.gop
    .filter(
      ({ top, bottom }) =>
        bottom > head.row &&
        top > head.row &&
        dong.some(({ row, coNoiDung }) => coNoiDung && row >= top && row <= bottom && bottom > top),
    )
    .map(({ top, left, bottom, right }) =>
      error(
        `ô ${spellRef({ row: top, column: left })}:${spellRef({ row: bottom, column: right })}`,
        'các ô bị gộp qua nhiều hàng, chỉ ô đầu được đọc',
        'bỏ gộp ô, ghi vào từng ô',
      ),
    )
  if (trang.loai !== 'ma') return merged
  const first = new Map<string, number>()
  const codes = dong
    .filter(({ coNoiDung }) => coNoiDung)
    .flatMap(({ row, ma }) => {
      const ref = `ô ${spellRef({ row, column: cotMa })}`
      if (!ma)
        return [
          error(ref, 'dòng có số mà không có mã', 'trả lại mã của dòng ở cột "Mã" (cột có thể đang ẩn)'),
        ]
      const before = first.get(ma)
      first.set(ma, before ?? row)
      return before === undefined ? [] : [error(ref, `mã "${ma}" đã có ở hàng ${before}`, 'mỗi mã một dòng')]
    })
  return [...merged, ...codes]
}
