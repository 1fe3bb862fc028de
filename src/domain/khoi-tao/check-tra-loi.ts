import { findUnprintable, isBlank, normalizeText, slugify } from '../../language/text'
import { phatHanh, findWrongKyHieu, numberOfNhuDieu, withoutMark } from '../co-quan/ban-hanh'
import { type CoQuan, HINH_THUC } from '../co-quan/co-quan'
import { chu, chuNgan, ma } from '../common'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { normalizeName } from '../cu-the-hoa/rules/names'
import { listTinh, MUC } from './cau-hoi'
import { readPhong, type Khoa, type TraLoi } from './co-quan-moi'
import { CAP_DON_VI, fullNameOf } from './names'
import { type BoiCanh } from './boi-canh'

const CHON: Readonly<Partial<Record<Khoa, readonly string[]>>> = {
  cap: CAP_DON_VI,
  loai: HINH_THUC,
  mau: ['chung', 'word'],
}
const MA: ReadonlySet<Khoa> = new Set(['chuQuan', 'thuoc', 'canCu'])

/**
 * Answers as they are kept: choices as their code however they are written, and without what the document
 * writes by itself: dashes, numbers of điều, marks that end a line.
 */
export function normalizeTraLoi(khoa: Khoa, lines: readonly string[]): string[] {
  const rows = lines
    .map(normalizeText)
    .flatMap((line) =>
      MUC[khoa].nhieu && khoa !== 'dieu' ? line.split(MA.has(khoa) ? /[\n,]/u : '\n') : [line],
    )
  return rows
    .map((row) => normalizeLine(khoa, khoa === 'dieu' ? row.trim() : row.replace(/\s+/gu, ' ').trim()))
    .filter((row) => !isBlank(row))
}

function normalizeLine(khoa: Khoa, row: string): string {
  if (CHON[khoa]) return slugify(row)
  if (khoa === 'ten') return fullNameOf(row)
  if (khoa === 'dieu') return row.replace(/^Điều \d+[.:]\s*/u, '')
  return khoa === 'noiNhan' ? withoutMark(row.replace(/^[-–—+•*]\s*/u, '')) : row
}

/** All that is wrong with an answer: each as one sentence in Vietnamese. */
export function checkTraLoi(
  khoa: Khoa,
  lines: readonly string[],
  traLoi: TraLoi,
  boiCanh: BoiCanh,
): string[] {
  const one = lines.flatMap((line) => checkLetters(line) ?? checkLine(khoa, line, traLoi, boiCanh) ?? [])
  return one.length > 0 ? one : [checkList(khoa, lines, traLoi)].flatMap((each) => each ?? [])
}

/** What no document can carry would also steer the terminal. */
export function checkLetters(line: string): string | undefined {
  const hit = findUnprintable(line)
  return (
    hit && `"${quote(line)}": có ký tự ${hit.code}, Word và PDF không ghi được; ghi lại không có ký tự ấy`
  )
}

const quote = (line: string): string =>
  line.replace(/\p{Control}|\p{Format}/gu, '·').replace(/^(.{80}).+$/su, '$1…')

function checkLine(
  khoa: Khoa,
  line: string,
  traLoi: TraLoi,
  { coQuan, vanBan }: BoiCanh,
): string | undefined {
  const chon = CHON[khoa]
  if (chon) return chon.includes(line) ? undefined : `"${line}": ghi một trong ${chon.join(', ')}`
  if (khoa === 'ten') return checkTen(line, coQuan)
  if (khoa === 'chuQuan' || khoa === 'thuoc') return checkSuperior(khoa, line, traLoi, coQuan)
  if (khoa === 'canCu') return vanBan.has(line) ? undefined : `không có văn bản "${line}" trong van-ban.yaml`
  if (khoa === 'phong') return checkPhong(line)
  const schema = khoa === 'kyHieu' ? phatHanh.kyHieu : khoa === 'dieu' ? chu : chuNgan
  return schema.safeParse(line).error?.issues.map(({ message }) => `"${quote(line)}": ${message}`)[0]
}

/** All that is wrong with the name of a new unit. */
export function checkTen(ten: string, coQuan: ReadonlyMap<string, CoQuan>): string | undefined {
  const dai = chuNgan.safeParse(ten).error?.issues[0]?.message
  if (dai !== undefined) return `"${quote(ten)}": ${dai}`
  if (!/\p{Ll}/u.test(ten.replace(/^Ủy ban nhân dân/u, '')))
    return `"${ten}": viết tên như trong câu, không viết hoa cả tên, ví dụ "Ủy ban nhân dân xã …"`
  if (diaBanOf({ ten })?.loai === 'tỉnh') return `"${ten}" không phải là đơn vị dưới cấp tỉnh`
  const cu = [...coQuan.values()].find(
    (each) => each.den === undefined && normalizeName(each.ten) === normalizeName(ten),
  )
  return cu && `"${ten}" đã có trong co-quan.yaml với mã ${cu.id}: ghi mã ấy sau khoi-tao`
}

function checkSuperior(
  khoa: 'chuQuan' | 'thuoc',
  line: string,
  { ten }: TraLoi,
  coQuan: ReadonlyMap<string, CoQuan>,
): string | undefined {
  const tren = coQuan.get(line)
  if (tren === undefined)
    return `không có cơ quan "${quote(line)}" trong co-quan.yaml (đang có: ${listTinh({ coQuan }).join(', ')}; tỉnh khác thì thêm UBND tỉnh ấy vào tệp trước)`
  if (tren.ten === ten?.[0]) return `"${line}" là chính đơn vị này`
  return khoa === 'thuoc' && diaBanOf(tren) === undefined
    ? `"${line}" (${tren.ten}) không phải là UBND`
    : undefined
}

function checkPhong(line: string): string | undefined {
  const { phong, la } = readPhong(line)
  if (!ma.safeParse(phong.id).success) return `"${line}": thiếu tên phòng`
  return la.length > 0
    ? `"${line}": không có lĩnh vực ${la.map((each) => `"${each}"`).join(', ')}`
    : undefined
}

function checkList(khoa: Khoa, lines: readonly string[], { loai, dieu }: TraLoi): string | undefined {
  const [first = ''] = lines
  if (lines.length > 1 && MUC[khoa].nhieu === undefined) return `chỉ ghi một giá trị: ${lines.join(', ')}`
  if (khoa === 'kyHieu') {
    const dau =
      loai?.[0] === 'quyet-dinh' || loai?.[0] === 'ke-hoach' ? findWrongKyHieu(loai[0], first) : undefined
    return dau === undefined
      ? undefined
      : `ký hiệu "${first}" không phải của ${loai?.[0] === 'quyet-dinh' ? 'quyết định' : 'kế hoạch'}: phần đầu phải là ${dau}`
  }
  if (khoa === 'phong') {
    const ids = lines.map((line) => readPhong(line).phong.id)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    return twice === undefined ? undefined : `phòng "${twice}" ghi hai lần`
  }
  if (khoa !== 'noiNhan') return undefined
  if (lines.length === 0) return undefined
  if (lines.length < 2 || !(lines.at(-1) ?? '').startsWith('Lưu'))
    return 'nơi nhận cần ít nhất hai mục, mục cuối là Lưu, ví dụ "Lưu: VT"'
  const so = numberOfNhuDieu(first)
  const cuoi = 1 + (dieu?.length ?? 0)
  return so === undefined || loai?.[0] !== 'quyet-dinh' || so === cuoi
    ? undefined
    : `nơi nhận ghi "Như Điều ${so}" nhưng quyết định có ${cuoi} điều`
}
