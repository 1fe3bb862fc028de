import { findThayBang, isConHieuLuc } from '../../co-quan/hieu-luc'
import { citeShort } from '../../co-quan/vien-dan'
import type { CoQuan } from '../../co-quan/co-quan'
import { shortDate } from '../../../language/date'
import { lowerFirst } from '../../../language/text'
import { dayOfDonVi, dayOfKeHoach } from '../rules/don-vi'
import { proposeNghiaVu } from '../propose/nghia-vu'
import { isOnlyOfAnnex } from '../propose/write-text'
import { hinhThucOf } from './ban-hanh-moi'
import { buildCanCu, listChungThieu } from './can-cu-moi'
import type { NguonKeHoach } from './nguon'

/** What a clerk should know of the unit and the day of the plan above, before she reads the plan derived. */
export const listNhac = (nguon: NguonKeHoach, register: ReadonlyMap<string, CoQuan>): string[] => [
  ...explainNotYet(nguon, register),
  ...listExpired(nguon),
  ...listUnchecked(nguon),
  ...listConditional(nguon),
  ...listOfAnnex(nguon),
]

/** What the goals of the plan above say of its annex, and the unit's do not. */
const listOfAnnex = ({ cha }: NguonKeHoach): string[] =>
  (cha.mucTieu?.ketThuc ?? [])
    .filter(isOnlyOfAnnex)
    .map((line) => `câu "${line}" dẫn phụ lục của kế hoạch cấp trên, không đưa vào kế hoạch của đơn vị`)

/** A unit that was not there on the day of the plan: what the plan lays on those it took over is its own. */
function explainNotYet({ cha, donVi }: NguonKeHoach, register: ReadonlyMap<string, CoQuan>): string[] {
  const { id, tu, ten } = donVi.coQuan
  const ngay = dayOfKeHoach(cha)
  if (tu === undefined || tu <= ngay) return []
  const truoc = [...register.values()]
    .filter(({ keThua }) => keThua === id)
    .map((each) => each.tenGon ?? each.ten)
  return [
    `${ten} có từ ngày ${shortDate(tu)}, sau ngày của kế hoạch cấp trên (${shortDate(ngay)}); ${
      truoc.length > 0
        ? `việc giao cho ${truoc.join(', ')} được tính là của đơn vị`
        : 'danh bạ không ghi đơn vị kế thừa nơi nào (keThua), kế hoạch có thể gọi bằng tên khác: xem lại từng nhiệm vụ'
    }`,
  ]
}

/** What the unit cites as a rule, and what is no more in force. */
function listExpired({ cha, donVi, quyTac, vanBan }: NguonKeHoach): string[] {
  if (hinhThucOf(donVi, quyTac) === 'ke-hoach') return []
  const ngay = dayOfDonVi(cha, donVi.coQuan)
  return (donVi.coQuan.banHanh?.canCu ?? []).flatMap((id) => {
    const cited = vanBan.get(id)
    if (cited === undefined || isConHieuLuc(cited, ngay)) return []
    const thay = findThayBang(cited, vanBan, ngay)
    const said =
      cited.den !== undefined && cited.den < ngay
        ? `hết hiệu lực sau ngày ${shortDate(cited.den)}`
        : 'chưa có hiệu lực'
    return [
      `căn cứ ${citeShort(cited)} (${id}) ${said}: ${
        thay === undefined
          ? 'danh bạ không ghi văn bản thay thế, xem lại'
          : `thay bằng ${citeShort(thay)} (${thay.id})`
      }`,
    ]
  })
}

/** What is cited from the register though nobody has held its entry against the document, and what the register lacks. */
function listUnchecked(nguon: NguonKeHoach): string[] {
  const { donVi, quyTac, vanBan } = nguon
  if (hinhThucOf(donVi, quyTac) === 'ke-hoach') return []
  const cited = buildCanCu(nguon)
    .flatMap(({ vanBan: ids = [] }) => vanBan.get(ids[0] ?? '') ?? [])
    .filter(({ daDoiChieu }) => daDoiChieu === false)
    .map((each) => citeShort(each))
  const lacking = listChungThieu(nguon)
  return [
    ...(cited.length === 0
      ? []
      : [
          `căn cứ ghi theo danh mục văn bản (tệp van-ban.yaml), chưa đối chiếu với bản gốc: ${cited.join('; ')}`,
        ]),
    ...(lacking.length === 0
      ? []
      : [
          `danh mục văn bản (tệp van-ban.yaml) chưa có ${lacking.join('; ')}, thường là căn cứ của quyết định này: thêm vào đó`,
        ]),
  ]
}

/** "Các đơn vị có liên quan …": nobody can tell whether the unit is meant. */
const listConditional = ({ cha, donVi, quyTac }: NguonKeHoach): string[] =>
  proposeNghiaVu(cha, donVi, quyTac).flatMap(({ ma, goc, cach, lyDo }) =>
    cach === 'bo'
      ? [`${lowerFirst(lyDo)} (${ma}): "${goc}"; muốn nhận thì ghi "giữ" ở bảng Mục tiêu, mã ${ma}`]
      : [],
  )
