import { withoutMark } from '../domain/ban-hanh'
import type { DauVanBan } from './dau-van-ban'
import { laChuQuocHieu } from './dau-van-ban'
import type { So } from './ghi-chu'
import { haChu, laChuHoa, type TuDien } from './ha-chu'
import { coGiaTri } from './ket-qua'
import type { Doan } from './nguon'

export type ChuKyNhap = {
  noiNhan?: string[]
  noiNhanGhiChu?: string
  nguoiKy?: { quyenHan?: string[]; chucVu?: string; hoTen?: string }
}

const QUYEN_HAN = /^(?:TM|KT|TL|TUQ|Q)\./u
const HO_TEN = /^\p{Lu}[\p{Ll}’']*(?: \p{Lu}[\p{Ll}’']*){1,5}$/u
const MUC = /^[-–+•]\s*/u
const CHUC_VU =
  /^(?:TM|KT|TL|TUQ|Q)\.|^(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG)/u

/** Where the recipients or the signature begin: the lines from there on close a document. */
export const dauChuKy = (lines: readonly Doan[]): number => {
  const at = lines.findIndex(
    ({ chu }) =>
      /^Nơi nhận\s*:?/iu.test(chu) ||
      QUYEN_HAN.test(chu) ||
      (laChuHoa(chu) && CHUC_VU.test(chu) && chu.length < 60),
  )
  return at < 0 ? lines.length : at
}

/**
 * Reads Nơi nhận and the signer, in whichever order they stand. Lines that only repeat the letterhead are
 * known.
 */
export function docChuKy(
  lines: readonly Doan[],
  { dau, dien, so }: { readonly dau: DauVanBan; readonly dien: TuDien; readonly so: So },
): ChuKyNhap {
  const noiNhan: string[] = []
  const posts: string[] = []
  let [ghiChu, hoTen] = ['', '']
  let inside = false
  const repeated = new Set(dau.tenCoQuan.map(({ chu }) => chu))
  for (const { chu, noi } of lines) {
    const [, more] = /^Nơi nhận\s*:?\s*(.*)$/isu.exec(chu) ?? []
    if (more !== undefined) {
      inside = true
      ghiChu = more
      so.tuViet('Nơi nhận')
    } else if (laChuQuocHieu(chu) || (posts.length && repeated.has(chu))) so.tuViet(chu)
    else if (MUC.test(chu)) noiNhan.push(withoutMark(chu.replace(MUC, '')))
    else if (laChuHoa(chu) && chu.length < 80) themChucVu(posts, chu)
    else if (HO_TEN.test(chu) && !hoTen) hoTen = chu
    else if (inside && noiNhan.length && /^[\p{Ll}(]/u.test(chu))
      noiNhan.push(`${noiNhan.pop() ?? ''} ${withoutMark(chu)}`)
    else if (inside && !posts.length && noiNhan.length) noiNhan.push(withoutMark(chu))
    else so.ghi('khong-xep-duoc', noi, 'dòng ở phần nơi nhận, chữ ký', { nguyenVan: chu })
  }
  const nguoiKy = coGiaTri({
    quyenHan: posts.filter((post) => QUYEN_HAN.test(post)).map((post) => haQuyenHan(post, dien)),
    chucVu: chucVuCua(posts, dien),
    hoTen: hoTen || dau.nguoiKy,
  })
  return coGiaTri<ChuKyNhap>({
    noiNhan,
    noiNhanGhiChu: ghiChu || undefined,
    nguoiKy: Object.keys(nguoiKy).length ? nguoiKy : undefined,
  })
}

/** A post that a narrow column broke: "TM. ỦY BAN NHÂN" and "DÂN". */
function themChucVu(posts: string[], chu: string): void {
  if (posts.length && !CHUC_VU.test(chu)) posts[posts.length - 1] = `${posts.at(-1) ?? ''} ${chu}`
  else posts.push(chu)
}

const chucVuCua = (posts: readonly string[], dien: TuDien): string | undefined => {
  const own = posts.filter((post) => !QUYEN_HAN.test(post)).join(' ')
  return own ? haChu(own, dien) : undefined
}

const haQuyenHan = (post: string, dien: TuDien): string =>
  post.replace(/^([^.]+\.)\s*(.*)$/su, (_, mark: string, rest: string) => `${mark} ${haChu(rest, dien)}`)
