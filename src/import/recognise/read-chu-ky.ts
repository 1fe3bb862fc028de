import { withoutMark } from '../../domain/co-quan/ban-hanh'
import type { DauVanBan } from './read-head'
import type { So } from '../source/ghi-chu'
import { lowerLetters, isChuHoa, type TuDien } from '../source/small-letters'
import { withValues } from '../source/ket-qua'
import type { Doan } from '../source/nguon'
import { isQuocHieu, QUYEN_HAN, CHUC_VU } from '../source/signs'

export type ChuKyNhap = {
  noiNhan?: string[]
  noiNhanGhiChu?: string
  nguoiKy?: { quyenHan?: string[]; chucVu?: string; hoTen?: string }
}

const HO_TEN = /^\p{Lu}[\p{Ll}’']*(?: \p{Lu}[\p{Ll}’']*){1,5}$/u
const MUC = /^[-–+•]\s*/u
/**
 * Reads Nơi nhận and the signer, in whichever order they stand. Lines that only repeat the letterhead are
 * known.
 */
export function readChuKy(
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
    } else if (isQuocHieu(chu) || (posts.length && repeated.has(chu))) so.tuViet(chu)
    else if (MUC.test(chu)) noiNhan.push(withoutMark(chu.replace(MUC, '')))
    else if (isChuHoa(chu) && chu.length < 80) addChucVu(posts, chu)
    else if (HO_TEN.test(chu) && !hoTen) hoTen = chu
    else if (inside && noiNhan.length && /^[\p{Ll}(]/u.test(chu))
      noiNhan.push(`${noiNhan.pop() ?? ''} ${withoutMark(chu)}`)
    else if (inside && !posts.length && noiNhan.length) noiNhan.push(withoutMark(chu))
    else so.ghi('khong-xep-duoc', noi, 'dòng ở phần nơi nhận, chữ ký', { nguyenVan: chu })
  }
  const nguoiKy = withValues({
    quyenHan: posts.filter((post) => QUYEN_HAN.test(post)).map((post) => lowerQuyenHan(post, dien)),
    chucVu: chucVuOf(posts, dien),
    hoTen: hoTen || dau.nguoiKy,
  })
  return withValues<ChuKyNhap>({
    noiNhan,
    noiNhanGhiChu: ghiChu || undefined,
    nguoiKy: Object.keys(nguoiKy).length ? nguoiKy : undefined,
  })
}

/** A post that a narrow column broke: "TM. ỦY BAN NHÂN" and "DÂN". */
function addChucVu(posts: string[], chu: string): void {
  if (posts.length && !CHUC_VU.test(chu)) posts[posts.length - 1] = `${posts.at(-1) ?? ''} ${chu}`
  else posts.push(chu)
}

const chucVuOf = (posts: readonly string[], dien: TuDien): string | undefined => {
  const own = posts.filter((post) => !QUYEN_HAN.test(post)).join(' ')
  return own ? lowerLetters(own, dien) : undefined
}

const lowerQuyenHan = (post: string, dien: TuDien): string =>
  post.replace(
    /^([^.]+\.)\s*(.*)$/su,
    (_, mark: string, rest: string) => `${mark} ${lowerLetters(rest, dien)}`,
  )
