import { lowerFirst, upperFirst } from '../../../language/text'
import type { VaiTro, ViecPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { Cach, QuaCach, QuyTac } from '../rules/quy-tac'
import { hasWords } from '../rules/replace-words'

/** In the place of what only the clerk can write. */
export const CHO_TRONG = '…'

/** A product of the province, already in words of the unit's level, and how the task comes to the unit. */
export type SanPhamTinh = {
  readonly ketQua: string
  readonly ten: string
  readonly cach: Cach
  readonly qua: QuaCach
  /** What the unit does there for another that leads. */
  readonly vaiTro?: VaiTro | undefined
  /** Who does what in the milestone. */
  readonly viec: readonly ViecPhanCong[]
  /** Whether a name in an assignment means the unit. */
  readonly isMine: (name: string) => boolean
  /** The agency that leads in the province. */
  readonly chuTriTinh: string
}

/** Who issues for the whole province, in one name or two. */
const NOI_BAN_HANH =
  '(?:Chủ tịch |Thường trực )?(?:HĐND|UBND|Hội đồng nhân dân|Ủy ban nhân dân) (?:tỉnh|thành phố)(?: \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*)?(?:, (?:HĐND|UBND) (?:tỉnh|thành phố))?'
const CUA_TINH = new RegExp(`^(.*?) của (${NOI_BAN_HANH})(.*)$`, 'su')
const DUOC_TINH = new RegExp(
  `^(.*?) (?:được|do) ${NOI_BAN_HANH} (?:phê duyệt|ban hành|thông qua|công bố)(.*)$`,
  'su',
)

/** Whether a product is issued by the province, so that nobody below can issue it. */
export const isOfProvince = (ketQua: string): boolean =>
  splitParts(ketQua).some(
    (part) => CUA_TINH.test(part) || /^Nghị quyết(?!\p{L}).*(?:HĐND|Hội đồng nhân dân)/u.test(part),
  )

const splitParts = (ketQua: string): string[] =>
  ketQua
    .split(/\n|;\s+/u)
    .map((part) => part.replace(/^-\s+/u, '').trim())
    .filter(Boolean)

/**
 * The product of the unit: what it issues itself, else its draft, its share or the province's own measure. Where
 * nothing follows from the province's product the place is open; a task without a product has none.
 */
export function writeKetQua(sp: SanPhamTinh, donVi: DonVi, quyTac: QuyTac): string {
  if (sp.ketQua.trim() === '') return ''
  if (sp.cach === 'tham-gia') return writeShare(sp, donVi, quyTac)
  const parts = splitParts(sp.ketQua).flatMap((part) => writePart(part, sp, donVi) ?? [])
  if (parts.length === 0) return CHO_TRONG
  return join(sp.ketQua, Array.from(new Set(parts)))
}

/** As the province lists them: with dashes, or in one line. */
const join = (ketQua: string, parts: readonly string[]): string =>
  /^-\s/mu.test(ketQua) && parts.length > 1
    ? parts.map((part) => `- ${part}`).join('\n')
    : parts.map((part, index) => (index === 0 ? upperFirst(part) : part)).join('; ')

function writePart(part: string, sp: SanPhamTinh, donVi: DonVi): string | undefined {
  const [, ten, noi, sau = ''] = CUA_TINH.exec(part) ?? []
  if (ten === undefined || noi === undefined) return writeApproved(part, sp, donVi)
  if (sp.cach === 'tuong-ung')
    return /^Nghị quyết/u.test(ten) ? undefined : `${ten} của ${donVi.chu['donVi'] ?? ''}${sau}`
  if (sp.qua === 'leThuong') return `Kế hoạch, văn bản triển khai ${ten}${sau}`
  const gui = receiverOf(sp)
  if (gui?.vaiTro === 'deXuat') return `Báo cáo kết quả rà soát, đề xuất gửi ${gui.ten}`
  if (gui !== undefined) return `Dự thảo ${lowerFirst(ten)} gửi ${gui.ten}`
  if (donVi.cap !== 'so') return `Tờ trình, hồ sơ đề nghị ${noi} ban hành ${lowerFirst(ten)}${sau}`
  return /^(?:Báo cáo|Văn bản|Thông báo|Công văn|Các văn bản|Kết luận)/u.test(ten)
    ? `Dự thảo ${lowerFirst(ten)} của ${noi}${sau}`
    : `Tờ trình, dự thảo ${ten} trình ${noi}${sau}`
}

/** A Sở that is told by name to approve prepares it for who has the power to. */
const isToApprove = (part: string, { ten, cach, qua }: SanPhamTinh, { cap }: DonVi): boolean =>
  cap === 'so' &&
  cach === 'thuc-hien' &&
  qua === 'ten' &&
  /^Phê duyệt(?!\p{L})/u.test(ten) &&
  /^Quyết định(?!\p{L})/u.test(part)

/** What the province approves is the unit's own to make; what it only carries out is not. */
function writeApproved(part: string, sp: SanPhamTinh, donVi: DonVi): string {
  const { cach, qua } = sp
  const [, ten] = DUOC_TINH.exec(part) ?? []
  if (ten === undefined) return isToApprove(part, sp, donVi) ? `Tờ trình, dự thảo ${part}` : part
  if (qua === 'leThuong') return `Kế hoạch, văn bản triển khai ${ten}`
  return cach === 'tuong-ung' ? `${ten} được phê duyệt` : part
}

/** Who goes on with what the unit, among others, only proposes. */
function receiverOf({
  qua,
  viec,
  isMine,
}: SanPhamTinh): { readonly ten: string; readonly vaiTro: 'deXuat' | 'xayDung' } | undefined {
  if (qua !== 'tapThe') return undefined
  const own = viec.filter(({ coQuan }) => coQuan.some(isMine))
  const vaiTro = (['deXuat', 'xayDung'] as const).find((role) => own.some((each) => each.vaiTro === role))
  const ten = viec
    .filter((each) => each.vaiTro === 'thamDinh' || each.vaiTro === 'tongHop' || each.vaiTro === 'trinh')
    .flatMap(({ coQuan }) => coQuan)
    .find((name) => !isMine(name))
  return vaiTro === undefined || ten === undefined ? undefined : { ten, vaiTro }
}

/** A figure, or a state that everybody brings about at his own place. */
const MEASURE =
  /\d\s?%|được (?:công khai|niêm yết|cập nhật|đăng|phát|cung cấp|trả lời|kết nối|số hóa|xử lý)(?!\p{L})/u

/** The share of who only helps: the province's own measure, else by what kind of work it is. */
function writeShare(sp: SanPhamTinh, donVi: DonVi, quyTac: QuyTac): string {
  const rule = findGopPhan(sp, donVi, quyTac)
  const measures = splitParts(sp.ketQua).filter((part) => MEASURE.test(part) && !isOfProvince(part))
  if (measures.length > 0 && rule?.truoc !== true) return join(sp.ketQua, measures)
  if (rule?.ketQua === undefined) return CHO_TRONG
  return fillWords(rule.ketQua, {
    ...donVi.chu,
    chuTriTinh: sp.chuTriTinh,
    vanBan: nameOfDraft(sp.ketQua),
    viec: firstVerbOf(sp.ten).toLocaleLowerCase('vi'),
  })
}

/** "Quyết định của UBND tỉnh; …" is "Quyết định": what is drafted, without who issues it. */
const nameOfDraft = (ketQua: string): string =>
  (splitParts(ketQua)[0] ?? '').replace(
    / (?:của|được|do|gửi|kèm|trình (?=UBND|HĐND|Chủ tịch|cấp))(?!\p{L}).*$/su,
    '',
  )

type GopPhan = QuyTac['gopPhan'][number]

/** The first kind of work that a task is, for who only helps with it. */
export function findGopPhan(
  { ten, ketQua, vaiTro }: Pick<SanPhamTinh, 'ten' | 'ketQua' | 'vaiTro'>,
  { cap }: DonVi,
  { gopPhan }: QuyTac,
): GopPhan | undefined {
  const verb = firstVerbOf(ten).toLocaleLowerCase('vi')
  const draft = nameOfDraft(ketQua).toLocaleLowerCase('vi')
  const work = withoutOpening(ten).toLocaleLowerCase('vi')
  return gopPhan.find(
    (each) =>
      each.cap.includes(cap) &&
      (vaiTro === undefined ? each.vaiTro === undefined : each.vaiTro?.includes(vaiTro) === true) &&
      (each.dongTu === undefined || each.dongTu.some((word) => work.startsWith(word) || verb === word)) &&
      (each.chu === undefined || hasWords(ten, each.chu)) &&
      (each.sanPham === undefined || each.sanPham.some((word) => draft.startsWith(word))),
  )
}

/** "Tiếp tục tổ chức tập huấn …" is about "tập huấn …". */
const OPENING =
  /^(?:- )?(?:(?:tiếp tục|tổ chức|triển khai|thực hiện|đẩy mạnh|tăng cường|phối hợp)(?:,? | và ))+/iu
export const withoutOpening = (ten: string): string => ten.replace(OPENING, '')

/** The verb that a task begins with, up to what it does it to. */
const firstVerbOf = (ten: string): string => /^\p{L}+(?: \p{L}+)?/u.exec(withoutOpening(ten))?.[0] ?? ''
