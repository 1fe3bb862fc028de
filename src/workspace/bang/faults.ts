import { findUnprintable } from '../../language/text'
import type { OTinh, TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import type { Finding, Place } from '../../problem'
import { findHaiLan } from './cay'
import { spellName } from './find-trang'
import { COT_MA, type TrangBang } from './forms'

/** A row of a sheet that holds something, with the place that each column of the form has in the sheet. */
export type DongDoc = {
  readonly row: number
  readonly ma: string
  readonly gia: readonly unknown[]
  readonly coNoiDung: boolean
}
/**
 * A sheet as read: `cot` gives the sheet's column by the place of the form's; -1 where the sheet has none. `dau`: the
 * row of the headings; `cotTrong`: the first column in which nothing stands.
 */
export type TrangDoc = {
  readonly trang: TrangBang
  readonly ten: string
  readonly cot: readonly number[]
  readonly cotMa: number
  readonly dau: number
  readonly cotTrong: number
  readonly dong: readonly DongDoc[]
  readonly findings: readonly Finding[]
}

/** No sheet of ours has so many rows. */
export const LONGEST = 20_000

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

/**
 * What makes a sheet say a thing twice, or elsewhere than where it is read: a heading that stands twice, words far
 * below the table. A hidden sheet is read, and that is said.
 */
export function faultsOfSheet(sheet: TrangTinh, trang: TrangBang, dau: number, at: At): Finding[] {
  const placeOf = (cell: OTinh): Place => at(`bảng ${sheet.ten}, ô ${spellRef(cell)}`)
  const ours = new Set([COT_MA.ten, ...trang.cot.map(({ ten }) => ten)].map(spellName))
  const heads = sheet.hang
    .flatMap(({ row, o }) => (row === dau ? o : []))
    .filter(({ chu }) => ours.has(spellName(chu)))
  const twins = heads.filter(
    ({ chu }, nth) => heads.findIndex((each) => spellName(each.chu) === spellName(chu)) < nth,
  )
  const far = sheet.hang.flatMap(({ row, o }) => (row > LONGEST ? o : [])).find(({ chu }) => chu !== '')
  return [
    ...twins.map((cell) =>
      errorAt(
        placeOf(cell),
        `đã có một cột "${cell.chu}" ở trên hàng này`,
        'giữ một cột, đổi tên hoặc xóa cột kia',
      ),
    ),
    ...(far
      ? [
          errorAt(
            placeOf(far),
            'ô này ở xa ngoài bảng, không đọc',
            'xóa chữ trong ô, hoặc ghi vào trong bảng',
          ),
        ]
      : []),
    ...(sheet.an
      ? [
          {
            severity: 'notice' as const,
            place: at(`bảng ${sheet.ten}`),
            message: 'trang tính này đang ẩn mà vẫn được đọc',
            hint: 'xem lại số ở trang ẩn; nếu không dùng thì xóa trang ấy',
          },
        ]
      : []),
  ]
}

type DaDoc = Pick<TrangDoc, 'trang' | 'cot' | 'cotMa' | 'dong'> & {
  readonly sheet: TrangTinh
  readonly head: { readonly row: number }
}
type VungGop = TrangTinh['gop'][number]
type At = (where?: string) => Place

/** Codes that stand twice, figures without a code, tasks that say a thing twice, merged cells below the heading. */
export function faultsOfRows(read: DaDoc, at: At): Finding[] {
  const merged = faultsOfMerged(read, at)
  if (read.trang.loai === 'cay') return [...merged, ...faultsOfCay(read, at)]
  return read.trang.loai === 'ma' ? [...merged, ...faultsOfCodes(read, at)] : merged
}

const errorAt = (place: Place, message: string, hint: string): Finding => ({
  severity: 'error',
  place,
  message,
  hint,
})

/**
 * Cells that reach over several rows. Those of a task, and of an office's own columns, say what empty cells say: the
 * same task; of a mốc each row must speak for itself.
 */
function faultsOfMerged({ sheet, trang, cot, head, dong }: DaDoc, at: At): Finding[] {
  const tree = trang.loai === 'cay'
  const ofMoc = cot.filter((column, nth) => column >= 0 && trang.cot[nth]?.path[0] === 'moc')
  const isWrong = ({ top, bottom, left, right }: VungGop): boolean => {
    const rows = dong.filter(({ row, coNoiDung }) => coNoiDung && row >= top && row <= bottom)
    return tree
      ? rows.length > 1 && ofMoc.some((column) => column >= left && column <= right)
      : rows.length > 0
  }
  return sheet.gop
    .filter((vung) => vung.top > head.row && vung.bottom > vung.top && isWrong(vung))
    .map(({ top, left, bottom, right }) =>
      errorAt(
        at(
          `bảng ${sheet.ten}, ô ${spellRef({ row: top, column: left })}:${spellRef({ row: bottom, column: right })}`,
        ),
        'các ô bị gộp qua nhiều hàng, chỉ ô đầu được đọc',
        'bỏ gộp ô, ghi vào từng ô',
      ),
    )
}

function faultsOfCodes({ sheet, dong, cotMa }: DaDoc, at: At): Finding[] {
  const first = new Map<string, number>()
  return dong
    .filter(({ coNoiDung }) => coNoiDung)
    .flatMap(({ row, ma }) => {
      const place = at(`bảng ${sheet.ten}, ô ${spellRef({ row, column: cotMa })}`)
      if (!ma)
        return [
          errorAt(place, 'dòng có số mà không có mã', 'trả lại mã của dòng ở cột "Mã" (cột có thể đang ẩn)'),
        ]
      const before = first.get(ma)
      first.set(ma, before ?? row)
      return before === undefined
        ? []
        : [errorAt(place, `mã "${ma}" đã có ở hàng ${before}`, 'mỗi mã một dòng')]
    })
}

const faultsOfCay = ({ sheet, trang, cot, dong }: DaDoc, at: At): Finding[] =>
  findHaiLan(
    trang.cot,
    dong.map(({ gia }) => gia),
  ).map(({ hang, nth, muc, loi, cachSua }) => ({
    severity: muc,
    place: at(
      `bảng ${sheet.ten}, ô ${spellRef({ row: dong[hang]?.row ?? 0, column: Math.max(0, cot[nth] ?? 0) })}`,
    ),
    message: loi,
    hint: cachSua,
  }))
