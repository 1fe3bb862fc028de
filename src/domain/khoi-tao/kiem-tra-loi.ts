import { slugify } from '../../language/text'
import { phatHanh, saiDauKyHieu, withoutMark } from '../ban-hanh'
import { HINH_THUC } from '../co-quan'
import { chu, chuNgan, ma } from '../common'
import { type BoiCanh, MUC } from './cau-hoi'
import { docPhong, type Khoa, type TraLoi } from './co-quan-moi'
import { CAP_DON_VI } from './ten-goi'

const CHON: Readonly<Partial<Record<Khoa, readonly string[]>>> = { cap: CAP_DON_VI, loai: HINH_THUC, mau: ['chung', 'word'] }
const MA: ReadonlySet<Khoa> = new Set(['chuQuan', 'thuoc', 'canCu'])

/** Answers as they are kept: choices as their code however they are written, recipients without the mark that ends the line. */
export function chuanHoa(khoa: Khoa, lines: readonly string[]): string[] {
  const given = lines.map((line) => line.normalize('NFC').trim()).filter(Boolean)
  const separate = MA.has(khoa) ? given.flatMap((line) => line.split(',').map((each) => each.trim()).filter(Boolean)) : given
  return separate.map((line) => (CHON[khoa] ? slugify(line) : khoa === 'noiNhan' ? withoutMark(line) : line))
}

/** All that is wrong with an answer: each as one sentence in Vietnamese. */
export function loiTraLoi(khoa: Khoa, lines: readonly string[], traLoi: TraLoi, boiCanh: BoiCanh): string[] {
  const one = lines.flatMap((line) => loiDong(khoa, line, boiCanh) ?? [])
  return one.length > 0 ? one : [loiCaDanhSach(khoa, lines, traLoi)].flatMap((each) => each ?? [])
}

function loiDong(khoa: Khoa, line: string, { coQuan, vanBan }: BoiCanh): string | undefined {
  const chon = CHON[khoa]
  if (chon) return chon.includes(line) ? undefined : `"${line}": ghi một trong ${chon.join(', ')}`
  if (khoa === 'chuQuan' || khoa === 'thuoc') return coQuan.has(line) ? undefined : `không có cơ quan "${line}" trong co-quan.yaml`
  if (khoa === 'canCu') return vanBan.has(line) ? undefined : `không có văn bản "${line}" trong van-ban.yaml`
  if (khoa === 'phong') return loiPhong(line)
  const schema = khoa === 'kyHieu' ? phatHanh.kyHieu : khoa === 'dieu' ? chu : chuNgan
  return schema.safeParse(line).error?.issues.map(({ message }) => `"${line}": ${message}`)[0]
}

function loiPhong(line: string): string | undefined {
  const { phong, la } = docPhong(line)
  if (!ma.safeParse(phong.id).success) return `"${line}": thiếu tên phòng`
  return la.length > 0 ? `"${line}": không có lĩnh vực ${la.map((each) => `"${each}"`).join(', ')}` : undefined
}

function loiCaDanhSach(khoa: Khoa, lines: readonly string[], { loai, dieu }: TraLoi): string | undefined {
  const [first = ''] = lines
  if (lines.length > 1 && MUC[khoa].nhieu === undefined) return `chỉ ghi một giá trị: ${lines.join(', ')}`
  if (khoa === 'kyHieu') {
    const dau = loai?.[0] === 'quyet-dinh' || loai?.[0] === 'ke-hoach' ? saiDauKyHieu(loai[0], first) : undefined
    return dau === undefined ? undefined : `ký hiệu "${first}" không phải của ${loai?.[0] === 'quyet-dinh' ? 'quyết định' : 'kế hoạch'}: phần đầu phải là ${dau}`
  }
  if (khoa === 'phong') {
    const ids = lines.map((line) => docPhong(line).phong.id)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    return twice === undefined ? undefined : `phòng "${twice}" ghi hai lần`
  }
  if (khoa !== 'noiNhan') return undefined
  if (lines.length < 2 || !(lines.at(-1) ?? '').startsWith('Lưu')) return 'nơi nhận cần ít nhất hai mục, mục cuối là Lưu, ví dụ "Lưu: VT"'
  const so = /^Như Điều (\d+)/u.exec(first)?.[1]
  const cuoi = 1 + (dieu?.length ?? 0)
  return so === undefined || loai?.[0] !== 'quyet-dinh' || Number(so) === cuoi ? undefined : `nơi nhận ghi "Như Điều ${so}" nhưng quyết định có ${cuoi} điều`
}
