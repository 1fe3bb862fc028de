import { addDays, shortDate } from '../../../language/date'
import { isKeThua } from '../../co-quan/ke-thua'
import { note, type Problem, wrong } from '../../problems'
import { selectRows, tinhChatOf } from '../chi-tieu/chi-tieu'
import { isSameLength } from '../compare-ky'
import type { HoSoBaoCao, KySoLieu } from '../ho-so'
import { nameOfKy } from '../ky/ky-bao-cao'

/** The periods that a report is compared with: of the same agency, and the right ones. */
export function* checkKyKhac(hoSo: HoSoBaoCao): Generator<Problem> {
  const { ky, kyTruoc, cungKy } = hoSo
  if (kyTruoc) {
    yield* checkCoQuan(hoSo, kyTruoc, 'kyTruoc')
    yield* checkKyTruoc(hoSo, kyTruoc)
  }
  if (cungKy) {
    yield* checkCoQuan(hoSo, cungKy, 'cungKy')
    if (cungKy.ky.ky !== ky.ky || cungKy.ky.thang !== ky.thang || cungKy.ky.nam !== ky.nam - 1)
      yield wrong(
        ['cungKy'],
        `đây là báo cáo ${nameOfKy(cungKy.ky).dai}, không phải ${nameOfKy({ ...ky, nam: ky.nam - 1 }).dai}`,
        'ghi báo cáo cùng kỳ năm trước',
      )
  }
}

const TEN = { kyTruoc: 'kỳ trước', cungKy: 'cùng kỳ' } as const

/** Figures of one agency say nothing of another's; of one that it took over, perhaps not the same. */
function* checkCoQuan(
  { baoCao, coQuan }: HoSoBaoCao,
  { cuaCoQuan }: KySoLieu,
  key: keyof typeof TEN,
): Generator<Problem> {
  if (cuaCoQuan === undefined || cuaCoQuan === baoCao.coQuan) return
  const [theirs, own] = [cuaCoQuan, baoCao.coQuan].map((id) => coQuan.get(id)?.ten ?? id)
  if (isKeThua(cuaCoQuan, baoCao.coQuan, coQuan) || isKeThua(baoCao.coQuan, cuaCoQuan, coQuan))
    yield note(
      [key],
      `${TEN[key]} là báo cáo của ${theirs ?? ''}, trước khi sắp xếp: số liệu có thể không cùng phạm vi`,
      'xem lại trước khi so sánh',
    )
  else
    yield wrong(
      [key],
      `${TEN[key]} là báo cáo của ${theirs ?? ''}, không phải của ${own ?? ''}`,
      'ghi báo cáo của chính cơ quan này; cơ quan đã đổi tên, sáp nhập thì ghi "keThua" trong co-quan.yaml',
      'ghi báo cáo của chính cơ quan này; cơ quan đã đổi tên, sáp nhập thì nhờ người giữ danh bạ ghi cơ quan kế thừa',
    )
}

function* checkKyTruoc(hoSo: HoSoBaoCao, kyTruoc: KySoLieu): Generator<Problem> {
  const { ky } = hoSo
  if (kyTruoc.ky.den >= ky.den)
    yield wrong(
      ['kyTruoc'],
      `số liệu của báo cáo này tính đến ${shortDate(kyTruoc.ky.den)}, không trước kỳ đang báo cáo (${shortDate(ky.den)})`,
      'ghi báo cáo của kỳ liền trước',
    )
  else if (!isJustBefore(ky, kyTruoc))
    yield wrong(
      ['kyTruoc'],
      `đây là báo cáo ${nameOfKy(kyTruoc.ky).dai}, không phải kỳ liền trước ${nameOfKy(ky).dai}`,
      'ghi báo cáo của kỳ liền trước; năm trước thì ghi "cungKy"',
    )
  else yield* sayNotCompared(hoSo, kyTruoc)
}

/** It ends where these figures begin, or it is the report before this one; by the month, as rules may change. */
export const isJustBefore = (ky: KySoLieu['ky'], { ky: other }: Pick<KySoLieu, 'ky'>): boolean =>
  [addDays(ky.tu, -1), ky.den].some(
    (day, at) => day.slice(0, 7) === (at ? other.hetKyToi : other.den).slice(0, 7),
  )

/** What is not put beside each other, because one period is longer than the other. */
function* sayNotCompared({ ky, danhMuc, soLieu }: HoSoBaoCao, kyTruoc: KySoLieu): Generator<Problem> {
  if (!danhMuc || !soLieu || !kyTruoc.soLieu || isSameLength(ky, kyTruoc.ky)) return
  const rows = selectRows(danhMuc, ky)
  const byMa = new Map(rows.map((row) => [row.ma, row]))
  const left = rows
    .filter(({ loai }) => loai !== 'nhom')
    .filter((row) => tinhChatOf(row, byMa) !== 'thoi-diem')
  if (left.length)
    yield note(
      ['kyTruoc'],
      `${nameOfKy(kyTruoc.ky).ngan} và ${nameOfKy(ky).ngan} dài ngắn khác nhau: không so sánh ${left.length} chỉ tiêu tính trong kỳ, từ đầu năm`,
      'so sánh với cùng kỳ năm trước bằng "cungKy"',
    )
}
