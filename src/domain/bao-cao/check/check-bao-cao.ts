import { shortDate } from '../../../language/date'
import { nameOfChiTieu } from '../chi-tieu/chi-tieu'
import { type HoSoBaoCao, isMinhHoa } from '../ho-so'
import { nameOfKy } from '../ky/ky-bao-cao'
import { checkKeHoachCuaBaoCao } from './check-cung-nam'
import { checkKyKhac } from './check-ky-khac'
import { findMissingSoLieu } from './check-so-lieu'
import { explainUnknownId, note, type Problem, wrong } from '../../problems'
import {
  checkCoQuanOfKyHieu,
  checkKyHieu,
  checkNguoiKy,
  checkSoNgay,
  checkThangNam,
  checkSoOfOthers,
} from '../../co-quan/check-ban-hanh'

/** What no schema can see in a report's own file. */
export const checksBaoCao: readonly ((hoSo: HoSoBaoCao) => Iterable<Problem>)[] = [
  checkIds,
  checkThang,
  checkKyKhac,
  checkKeHoachCuaBaoCao,
  checkTrichYeu,
  checkKinhGui,
  checkNoiNhan,
  checkDiaBan,
  checkBieu,
  ({ baoCao }) => checkKyHieu(baoCao, 'bao-cao'),
  ({ baoCao, coQuan }) => checkCoQuanOfKyHieu(baoCao, coQuan.get(baoCao.coQuan)),
  ({ baoCao, coQuan, vanBan }) => checkSoOfOthers(baoCao, coQuan.get(baoCao.coQuan), vanBan),
  ({ baoCao }) => checkSoNgay(baoCao),
  ({ baoCao }) => checkThangNam(baoCao),
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
  if (ky.cheDo.vanBan !== undefined && !vanBan.has(ky.cheDo.vanBan))
    yield explainUnknownId(['ky'], 'vanBan', ky.cheDo.vanBan)
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

function* checkKinhGui({ baoCao: { kinhGui, banHanh }, ky: { cheDo } }: HoSoBaoCao): Generator<Problem> {
  const names = kinhGui ?? banHanh.noiNhan
  if (names.some((name) => name.startsWith(cheDo.nguoiNhan))) return
  yield note(
    kinhGui ? ['kinhGui'] : ['banHanh', 'noiNhan'],
    `nơi nhận báo cáo theo chế độ là ${cheDo.nguoiNhan}, không có trong ${kinhGui ? 'Kính gửi' : 'Nơi nhận'}`,
    'xem lại nơi gửi',
  )
}

/**
 * A report with an addressee above the text begins its list with "Như trên" (NĐ 30/2020/NĐ-CP, Phụ lục I, mục
 * II, khoản 9 điểm b); one without has nothing above that it could mean.
 */
function* checkNoiNhan({ baoCao: { banHanh, kinhGui }, ky: { cheDo } }: HoSoBaoCao): Generator<Problem> {
  const [first = ''] = banHanh.noiNhan
  const path = ['banHanh', 'noiNhan', 0]
  if (kinhGui && first !== 'Như trên')
    yield wrong(
      path,
      `nơi nhận đầu tiên ghi "${first}", báo cáo có Kính gửi phải ghi "Như trên"`,
      'thêm "Như trên" vào đầu danh sách',
    )
  if (!kinhGui && first === 'Như trên')
    yield wrong(
      path,
      'nơi nhận đầu tiên ghi "Như trên" mà báo cáo không có Kính gửi',
      `ghi "${cheDo.nguoiNhan}", hoặc thêm "kinhGui"`,
    )
}

/** An agency of a province has no area of its own: "trên địa bàn Sở Tư pháp" says nothing. */
function* checkDiaBan({ baoCao: { coQuan: id, diaBan }, coQuan }: HoSoBaoCao): Generator<Problem> {
  const own = coQuan.get(id)
  // Of an agency that the register lacks that is said, and no more is known.
  if (!own) return
  if (own.cap === 'so' && diaBan !== undefined)
    yield wrong(['diaBan'], `${own.tenGon ?? own.ten} không có địa bàn "${diaBan}"`, 'bỏ "diaBan"')
  if (own.cap !== 'so' && diaBan === undefined)
    yield wrong(['diaBan'], 'thiếu "diaBan"', 'ghi như trong câu: tỉnh …, phường …, xã …')
}

/** Figures without a catalogue that holds on the day they end would not be printed at all. */
function* checkBieu({ baoCao, coQuan, ky, danhMuc, danhMucKhac = [] }: HoSoBaoCao): Generator<Problem> {
  if (baoCao.soLieu === undefined || danhMuc || !danhMucKhac.length) return
  const own = coQuan.get(baoCao.coQuan)
  if (!own) return
  const { cap } = own
  const none = `không có biểu số liệu nào có hiệu lực ngày ${shortDate(ky.den)} cho cơ quan`
  yield cap === undefined
    ? wrong(
        ['soLieu'],
        `${none} chưa ghi cấp`,
        'ghi "cap" của cơ quan trong co-quan.yaml',
        'ghi cấp của cơ quan ở màn hình Đơn vị',
      )
    : {
        ...wrong(['soLieu'], `${none} cấp "${cap}"`, 'thêm một tệp chi-tieu-….yaml có "cap" và "hieuLuc"'),
        messageOnPage: `${none} này`,
        hintOnPage: 'xem lại cấp của cơ quan ở màn hình Đơn vị; biểu mới thì nhờ người giữ các danh mục thêm',
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
      path: [hoSo.baoCao.minhHoa ? 'minhHoa' : 'ky'],
      message: 'số liệu minh họa: chỉ ra bản DỰ THẢO, mỗi trang đều ghi rõ',
      hint: 'có số liệu thật rồi thì bỏ dấu minh họa (minhHoa)',
    }
}

function* checkDanhMuc({ danhMuc, baoCao }: HoSoBaoCao): Generator<Problem> {
  if (danhMuc && baoCao.soLieu !== undefined && !danhMuc.daDoiChieu)
    yield {
      severity: 'notice',
      path: ['soLieu'],
      message: `biểu số liệu (${danhMuc.ten ?? 'chi-tieu.yaml'}) chưa có người đối chiếu với phụ lục của cơ quan nhận báo cáo`,
      hint: 'đối chiếu từng dòng rồi ghi daDoiChieu: true',
      hintOnPage:
        'đối chiếu từng dòng với biểu mẫu mà cơ quan nhận báo cáo gửi; khớp thì đánh dấu ở màn hình Danh mục văn bản, biểu mẫu',
    }
}

const MOST_NAMED = 6

function* checkThieu(hoSo: HoSoBaoCao): Generator<Problem> {
  if (hoSo.baoCao.soLieu === undefined) return
  const missing = findMissingSoLieu(hoSo)
  const tellMissing = (names: readonly string[], between: string): string =>
    `còn thiếu ${missing.length} số liệu, bản dự thảo in "…": ${names
      .slice(0, MOST_NAMED)
      .concat(names.length > MOST_NAMED ? ['…'] : [])
      .join(between)}`
  if (missing.length)
    yield {
      severity: 'notice',
      path: ['soLieu'],
      message: tellMissing(
        missing.map(({ ma }) => ma),
        ', ',
      ),
      messageOnPage: tellMissing(missing.map(nameOfChiTieu), '; '),
      hint: 'ghi đủ trước khi ban hành',
    }
}
