import { escapePattern, lowerFirst } from '../../../language/text'
import type { VaiTro } from '../../ke-hoach/phan-cong/phan-cong'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { DuongXuong, QuyTac } from '../rules/quy-tac'
import { fitsDuongXuong } from './write-text'
import { findGopPhan, isOfProvince, withoutOpening } from './write-ket-qua'

/** A task of the province whose name is written anew. */
export type TenTinh = DuongXuong & {
  readonly ten: string
  readonly ketQua: string
  readonly chuTriTinh: string
  /** What the unit does for another that leads. */
  readonly vaiTro?: VaiTro | undefined
  /** The verb that a family of tasks has of its own. */
  readonly dongTu?: string | undefined
}

/** The name of the task by the way it passes down: another verb, or the share of who only helps. */
export function writeTen(task: TenTinh, donVi: DonVi, quyTac: QuyTac): string {
  const share = task.cach === 'tham-gia' ? findGopPhan(task, donVi, quyTac)?.ten : undefined
  if (share !== undefined)
    return fillWords(share, {
      ...donVi.chu,
      chuTriTinh: task.chuTriTinh,
      viecTinh: lowerFirst(withoutOpening(task.ten)),
    })
  const lines = task.ten.split('\n').map((line) => writeLine(line, task, donVi, quyTac))
  return task.cach === 'tuong-ung' && lines.length === 1 ? sayWhose(lines[0] ?? '', donVi) : lines.join('\n')
}

/** The like of one's own says whose it is. */
const sayWhose = (ten: string, { chu: { donVi = '', capTinh = '' } }: DonVi): string =>
  new RegExp(`(?<!\\p{L})(?:của|trên địa bàn|tại|cho|${capTinh})(?!\\p{L})`, 'iu').test(ten)
    ? ten
    : `${ten} của ${donVi}`

/** The verbs with which the province opens what it does itself. */
const OPENING_VERBS =
  /^(?:(?:tiếp tục|tổ chức|thực thi|triển khai|phê duyệt|hoàn thiện|thành lập|xây dựng|ban hành|nhân rộng|đẩy mạnh|đề án|phương án)(?:,? | và )(?:phạm vi )?)+/iu

/** The opening verb of a line; "*" is every verb, and the new word goes before it. */
function writeLine(line: string, task: TenTinh, donVi: DonVi, quyTac: QuyTac): string {
  const [, gach = '', text = line] = /^(- )?(.*)$/su.exec(line) ?? []
  if (task.dongTu !== undefined) return `${gach}${task.dongTu} ${lowerFirst(text.replace(OPENING_VERBS, ''))}`
  const rule = quyTac.dongTu.find(
    (each) =>
      fitsDuongXuong(each, task, donVi) &&
      (each.sanPhamTinh !== true || isOfProvince(task.ketQua)) &&
      (each.tim === '*' || new RegExp(`^${escapePattern(each.tim)}(?!\\p{L})`, 'iu').test(text)),
  )
  if (rule === undefined) return line
  const thay = fillWords(rule.thay, donVi.chu)
  // "100% trạm y tế có …" is a state, and no deed.
  const all = /^\d/u.test(text) ? `bảo đảm ${text}` : lowerFirst(text)
  return gach + (rule.tim === '*' ? `${thay} ${all}` : `${thay}${text.slice(rule.tim.length)}`)
}
