import { withoutMark } from '../../domain/co-quan/ban-hanh'
import type { DauVanBan } from './read-head'
import type { So } from '../source/ghi-chu'
import { isHoTen, isLuu, LONGEST_POST } from '../source/looks'
import { lowerLetters, isChuHoa, type TuDien } from '../source/small-letters'
import { withValues } from '../source/ket-qua'
import type { Doan } from '../source/nguon'
import { isQuocHieu, QUYEN_HAN, CHUC_VU } from '../source/signs'

export type ChuKyNhap = {
  noiNhan?: string[]
  noiNhanGhiChu?: string
  nguoiKy?: { quyenHan?: string[]; chucVu?: string; hoTen?: string }
}

const MUC = /^[-–+•]\s*/u
/** What stands for a signature: "(Đã ký)", "[daky]", "(Ký, ghi rõ họ tên, đóng dấu)", "(Ký tên)". */
const CHO_KY =
  /^[([{<]?\s*(?:đã\s+ký(?:\s+và\s+đóng\s+dấu)?|da_?ky|ký\s+tên|ký\s+số|chữ\s+ký(?:\s+số)?|(?:chữ\s+)?ký\s*[,;].*|ký\s+(?:và\s+)?(?:ghi\s+rõ|đóng\s+dấu).*)\s*[\])}>]?[.:]?$/iu

/**
 * What the lines have told so far; `ghiChu`: what stands beside "Nơi nhận:", once that is read; `sauNoiNhan`: a
 * post was read behind that, so that no recipient goes on.
 */
type DangDoc = {
  readonly noiNhan: string[]
  readonly posts: string[]
  ghiChu?: string
  sauNoiNhan?: boolean
  hoTen?: string
}

/**
 * Reads Nơi nhận and the signer, in whichever order they stand. Lines that only repeat the letterhead are
 * known.
 */
export function readChuKy(
  lines: readonly Doan[],
  { dau, dien, so }: { readonly dau: DauVanBan; readonly dien: TuDien; readonly so: So },
): ChuKyNhap {
  const doc: DangDoc = { noiNhan: [], posts: [] }
  const repeated = new Set(dau.tenCoQuan.map(({ chu }) => chu))
  for (const line of lines) {
    const { chu } = line
    const [, more] = /^Nơi nhận\s*:?\s*(.*)$/isu.exec(chu) ?? []
    if (more !== undefined) {
      doc.ghiChu = more
      so.tuViet('Nơi nhận')
    } else if (isQuocHieu(chu) || (doc.posts.length && repeated.has(chu))) so.tuViet(chu)
    else if (CHO_KY.test(chu))
      so.ghi('sua', line.noi, 'dấu hiệu đã ký của bản gốc, không thuộc dữ liệu', { nguyenVan: chu })
    else if (MUC.test(chu)) addNoiNhan(doc, line, so)
    else if (isOpen(doc.noiNhan) && !CHUC_VU.test(chu)) continueNoiNhan(doc, chu)
    else if (isHoTen(chu) && doc.hoTen === undefined) doc.hoTen = toTen(chu)
    else if (isChuHoa(chu) && chu.length < 80) addChucVu(doc, line, so)
    else placeRest(doc, line, so)
  }
  const { noiNhan, posts, ghiChu, hoTen } = doc
  const nguoiKy = withValues({
    quyenHan: posts.filter((post) => QUYEN_HAN.test(post)).map((post) => lowerQuyenHan(post, dien)),
    chucVu: chucVuOf(posts, dien),
    hoTen: hoTen ?? dau.nguoiKy,
  })
  return withValues<ChuKyNhap>({
    noiNhan,
    noiNhanGhiChu: ghiChu === '' ? undefined : ghiChu,
    nguoiKy: Object.keys(nguoiKy).length ? nguoiKy : undefined,
  })
}

/** A recipient; the list ends with the one that begins "Lưu", and a heading is none. */
function addNoiNhan({ noiNhan }: DangDoc, { chu, noi }: Doan, so: So): void {
  const reason = isLuu(noiNhan.at(-1) ?? '')
    ? 'đứng sau dòng "Lưu", dòng cuối của nơi nhận'
    : /:$/u.test(chu)
      ? 'kết thúc bằng dấu hai chấm, không phải một nơi nhận'
      : undefined
  if (reason === undefined) noiNhan.push(withoutMark(chu.replace(MUC, '')))
  else so.ghi('khong-xep-duoc', noi, reason, { nguyenVan: chu })
}

/** A comma: the recipient goes on in the next line, whatever letters that begins with. */
const isOpen = (noiNhan: readonly string[]): boolean => noiNhan.at(-1)?.endsWith(',') ?? false

const continueNoiNhan = ({ noiNhan }: DangDoc, chu: string): void =>
  void noiNhan.push(`${noiNhan.pop() ?? ''} ${withoutMark(chu)}`)

/** A line without a dash: the rest of the recipient above, or a recipient of a list that has no dashes. */
function placeRest(doc: DangDoc, line: Doan, so: So): void {
  const { noiNhan, posts, ghiChu, sauNoiNhan } = doc
  const { chu, noi } = line
  if (ghiChu !== undefined && noiNhan.length && !sauNoiNhan && /^[\p{Ll}(]/u.test(chu))
    continueNoiNhan(doc, chu)
  else if (ghiChu !== undefined && !posts.length && noiNhan.length) addNoiNhan(doc, line, so)
  else so.ghi('khong-xep-duoc', noi, 'dòng ở phần nơi nhận, chữ ký', { nguyenVan: chu })
}

/** A post that a narrow column broke: "TM. ỦY BAN NHÂN" and "DÂN"; so long as it still is one. */
function addChucVu(doc: DangDoc, { chu, noi }: Doan, so: So): void {
  const { posts, hoTen } = doc
  const whole = `${posts.at(-1) ?? ''} ${chu}`
  doc.sauNoiNhan = doc.ghiChu !== undefined
  if (!posts.length || CHUC_VU.test(chu)) posts.push(chu)
  else if (hoTen === undefined && whole.length <= LONGEST_POST) posts[posts.length - 1] = whole
  else so.ghi('khong-xep-duoc', noi, 'dòng chữ hoa ở phần chữ ký, không phải chức vụ', { nguyenVan: chu })
}

/** "NGUYỄN VĂN A" */
const toTen = (chu: string): string =>
  isChuHoa(chu) ? chu.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLocaleLowerCase('vi')) : chu

const chucVuOf = (posts: readonly string[], dien: TuDien): string | undefined => {
  const own = posts.filter((post) => !QUYEN_HAN.test(post)).join(' ')
  return own ? lowerLetters(own, dien) : undefined
}

const lowerQuyenHan = (post: string, dien: TuDien): string =>
  post.replace(
    /^([^.]+\.)\s*(.*)$/su,
    (_, mark: string, rest: string) => `${mark} ${lowerLetters(rest, dien)}`,
  )
