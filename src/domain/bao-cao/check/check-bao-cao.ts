import { shortDate } from '../../../language/date'
import { type HoSoBaoCao, isMinhHoa } from '../ho-so'
import { nameOfKy } from '../ky/ky-bao-cao'
import { checkKyKhac } from './check-ky-khac'
import { findMissingSoLieu } from './check-so-lieu'
import { type Problem, explainUnknownId } from '../../problems'
import { checkKyHieu, checkNguoiKy, checkSoNgay } from '../../co-quan/check-ban-hanh'

/** What no schema can see in a report's own file. */
export const checksBaoCao: readonly ((hoSo: HoSoBaoCao) => Iterable<Problem>)[] = [
  checkIds,
  checkThang,
  checkKyKhac,
  checkTrichYeu,
  checkKinhGui,
  checkNoiNhan,
  ({ baoCao }) => checkKyHieu(baoCao, 'bao-cao'),
  ({ baoCao }) => checkSoNgay(baoCao),
  ({ baoCao }) => checkNguoiKy(baoCao),
  checkHan,
  checkMinhHoa,
  checkDanhMuc,
  checkThieu,
]

function* checkIds({ baoCao, coQuan, vanBan, ky }: HoSoBaoCao): Generator<Problem> {
  if (!coQuan.has(baoCao.coQuan)) yield explainUnknownId(['coQuan'], 'coQuan', baoCao.coQuan)
  const plan = baoCao.tomTatKeHoach?.vanBan
  if (plan !== undefined && !vanBan.has(plan))
    yield explainUnknownId(['tomTatKeHoach', 'vanBan'], 'vanBan', plan)
  if (!vanBan.has(ky.cheDo.vanBan)) yield explainUnknownId(['ky'], 'vanBan', ky.cheDo.vanBan)
  if (baoCao.tienDo !== undefined && baoCao.keHoach === undefined)
    yield {
      severity: 'error',
      path: ['tienDo'],
      message: 'có tiến độ mà không có kế hoạch',
      hint: 'thêm "keHoach"',
    }
}

/** A month belongs to a monthly report. */
function* checkThang({ baoCao }: HoSoBaoCao): Generator<Problem> {
  if (baoCao.thang !== undefined && baoCao.ky !== 'thang')
    yield {
      severity: 'error',
      path: ['thang'],
      message: `báo cáo "${baoCao.ky}" không có tháng`,
      hint: 'bỏ "thang"; báo cáo tháng thì ghi ky: thang',
    }
}

/** The title is the office's own wording; it must speak of the period that the figures are of. */
function* checkTrichYeu({ baoCao: { trichYeu }, ky }: HoSoBaoCao): Generator<Problem> {
  const words = trichYeu.replace(/\s+/gu, ' ').toLocaleLowerCase('vi')
  const said = [nameOfKy(ky).dai, nameOfKy(ky).ngan].some((name) =>
    words.includes(name.toLocaleLowerCase('vi')),
  )
  if (!said)
    yield {
      severity: 'notice',
      path: ['trichYeu'],
      message: `trích yếu không nhắc tới "${nameOfKy(ky).dai}"`,
      hint: 'xem lại kỳ và năm trong trích yếu',
    }
}

function* checkKinhGui({ baoCao: { kinhGui }, ky: { cheDo } }: HoSoBaoCao): Generator<Problem> {
  if (!kinhGui.includes(cheDo.nguoiNhan))
    yield {
      severity: 'notice',
      path: ['kinhGui'],
      message: `nơi nhận báo cáo theo chế độ là ${cheDo.nguoiNhan}, không có trong Kính gửi`,
      hint: 'xem lại nơi gửi',
    }
}

/**
 * A report to a superior names its addressee above the text: the list begins with "Như trên" (NĐ
 * 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 9 điểm b).
 */
function* checkNoiNhan({ baoCao: { banHanh } }: HoSoBaoCao): Generator<Problem> {
  if (banHanh.noiNhan[0] !== 'Như trên')
    yield {
      severity: 'error',
      path: ['banHanh', 'noiNhan', 0],
      message: `nơi nhận đầu tiên ghi "${banHanh.noiNhan[0] ?? ''}", báo cáo có Kính gửi phải ghi "Như trên"`,
      hint: 'thêm "Như trên" vào đầu danh sách',
    }
}

function* checkHan({ baoCao: { banHanh }, ky }: HoSoBaoCao): Generator<Problem> {
  if (banHanh.ngay !== undefined && banHanh.ngay > ky.han)
    yield {
      severity: 'notice',
      path: ['banHanh', 'ngay'],
      message: `ban hành ngày ${shortDate(banHanh.ngay)}, sau hạn gửi ${shortDate(ky.han)}`,
      hint: 'xem lại ngày',
    }
  if (banHanh.ngay !== undefined && banHanh.ngay < ky.den)
    yield {
      severity: 'notice',
      path: ['banHanh', 'ngay'],
      message: `ban hành ngày ${shortDate(banHanh.ngay)}, trước ngày chốt số liệu ${shortDate(ky.den)}`,
      hint: 'xem lại ngày',
    }
}

function* checkMinhHoa(hoSo: HoSoBaoCao): Generator<Problem> {
  if (isMinhHoa(hoSo))
    yield {
      severity: 'notice',
      path: ['ky'],
      message: 'số liệu minh họa: chỉ ra bản DỰ THẢO, mỗi trang đều ghi rõ',
      hint: 'bỏ "minhHoa" khi đã có số liệu thật',
    }
}

function* checkDanhMuc({ danhMuc, baoCao }: HoSoBaoCao): Generator<Problem> {
  if (danhMuc && baoCao.soLieu !== undefined && !danhMuc.daDoiChieu)
    yield {
      severity: 'notice',
      path: ['soLieu'],
      message:
        'biểu số liệu trong chi-tieu.yaml chưa có người đối chiếu với phụ lục của cơ quan nhận báo cáo',
      hint: 'đối chiếu từng dòng rồi ghi daDoiChieu: true',
    }
}

function* checkThieu(hoSo: HoSoBaoCao): Generator<Problem> {
  if (hoSo.baoCao.soLieu === undefined) return
  const missing = findMissingSoLieu(hoSo)
  if (missing.length)
    yield {
      severity: 'notice',
      path: ['soLieu'],
      message: `còn thiếu ${missing.length} số liệu, bản dự thảo in "…": ${missing
        .slice(0, 6)
        .map(({ ma }) => ma)
        .join(', ')}${missing.length > 6 ? ', …' : ''}`,
      hint: 'ghi đủ trước khi ban hành',
    }
}
