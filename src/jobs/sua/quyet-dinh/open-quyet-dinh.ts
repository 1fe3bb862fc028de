import { isSameText } from '../../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import type { BangMo } from '../bang-sua'
import { openBangChiTieu } from './bang-chi-tieu'
import { openBangMucTieu } from './bang-muc-tieu'
import { openBangNhiemVu } from './bang-nhiem-vu'
import { openBangRieng } from './bang-rieng'
import { openQuyetDinhOf, type QuyetDinhDangMo, textOf } from './dang-mo'

/** The names of the tables of a decision sheet begin so. */
export const QUYET_DINH = 'quyet-dinh'

/** The tables of the decision sheet beside a unit's plan, in the order of the workbook. Throws UserError as `openQuyetDinhOf`. */
export function openBangQuyetDinh(keHoach: string): BangMo[] {
  const mo = openQuyetDinhOf(keHoach)
  const tables = [openBangNhiemVu(mo), openBangMucTieu(mo), openBangChiTieu(mo), openBangRieng(mo)]
  return tables.flatMap((table) => (table ? [isOutdated(mo) ? { ...table, tin: [OUTDATED] } : table] : []))
}

const OUTDATED =
  'Kế hoạch của tỉnh hoặc các phòng của đơn vị đã đổi từ khi lập bảng này: bấm "Viết dự thảo" để bảng theo kịp; quyết định đã ghi được giữ'

function isOutdated({ hang, phong, de }: QuyetDinhDangMo): boolean {
  const { phong: today = [], nhiemVu } = de.quyetDinh
  const there = new Map(hang.nhiemVu.map((row) => [textOf(row, 'ma'), textOf(row, 'nhiemVu')]))
  return (
    today.join('\n') !== phong.join('\n') ||
    nhiemVu.length !== hang.nhiemVu.length ||
    nhiemVu.some(({ ma, nhiemVu: ten }) => !isSameText(ten, there.get(ma) ?? ''))
  )
}
