import { findUnprintable, isBlank, normalizeText } from '../../language/text'
import { phatHanh, findWrongKyHieu, numberOfNhuDieu, withoutMark } from '../co-quan/ban-hanh'
import { chu, chuNgan, ma } from '../common'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { normalizeName } from '../cu-the-hoa/rules/names'
import { type BoiCanh, coQuanAt, type DanhBa } from './boi-canh'
import { listTinh, MUC } from './cau-hoi'
import { findSuperior, tellApart } from './find-co-quan'
import { choicesOfVanBan, findVanBan } from './find-van-ban'
import type { Khoa, TraLoi } from './khoa'
import { choicesOf, type LuaChon, readChon } from './lua-chon'
import { isCapTinh } from './names'
import { lineOfPhong, readPhong, TEN_LINH_VUC } from './phong'
import { headOf } from './propose'
import { spellName } from './spell-name'

/**
 * What is wrong with an answer, as one sentence in Vietnamese. `dong`: which of its lines, from 0; undefined for
 * the answer as a whole. `chon`: what may be meant, where the words fit several.
 */
export type Loi = { readonly dong?: number; readonly noiDung: string; readonly chon?: readonly LuaChon[] }

/** Where an answer is read: whose it is, what was answered before, and what is known. */
export type NoiDoc = { readonly id: string; readonly traLoi: TraLoi; readonly boiCanh: BoiCanh }

/** Where an answer is checked. */
type NoiXet = Omit<NoiDoc, 'boiCanh'> & { readonly boiCanh: DanhBa }

/** Where one line holds several answers. */
const DAU_TACH: Readonly<Partial<Record<Khoa, RegExp>>> = { canCu: /[\n,;]/u, quyenHan: /[\n;]/u }

/**
 * Answers as they are kept: what is named becomes its code, however it is written, and without what the document
 * writes by itself: dashes, numbers of điều, marks that end a line.
 */
export function normalizeTraLoi(khoa: Khoa, lines: readonly string[], noi: NoiDoc): string[] {
  const chosen = khoa === 'quyenHan' ? lines.map((line) => readChosen(khoa, line.trim(), noi)) : lines
  const rows = chosen
    .map(normalizeText)
    .flatMap((line) => (MUC[khoa].nhieu && khoa !== 'dieu' ? line.split(DAU_TACH[khoa] ?? '\n') : [line]))
  return rows
    .map((row) => normalizeLine(khoa, khoa === 'dieu' ? row.trim() : row.replace(/\s+/gu, ' ').trim(), noi))
    .filter((row) => !isBlank(row))
}

function normalizeLine(khoa: Khoa, row: string, noi: NoiDoc): string {
  const { boiCanh } = noi
  if (khoa === 'ten') return spellName(row, boiCanh).ten
  if (khoa === 'chuQuan' || khoa === 'thuoc') return onlyIdOf(findSuperior(khoa, row, boiCanh)) ?? row
  if (khoa === 'canCu') return onlyIdOf(findVanBan(row, boiCanh.vanBan)) ?? row
  if (khoa === 'phong') return normalizePhong(row)
  if (khoa === 'dieu') return row.replace(/^Điều \d+[.:]\s*/u, '')
  if (khoa === 'noiNhan') return withoutMark(row.replace(/^[-–—+•*]\s*/u, ''))
  return khoa === 'quyenHan' ? row : readChosen(khoa, row, noi)
}

const onlyIdOf = (list: readonly { readonly id: string }[]): string | undefined =>
  list.length === 1 ? list[0]?.id : undefined

/** Whose words fit no field is kept as it was typed, to be asked for again. */
function normalizePhong(row: string): string {
  const { phong, la } = readPhong(row)
  return la.length > 0 || phong.ten === '' ? row : lineOfPhong(phong, 'ma')
}

function readChosen(khoa: Khoa, row: string, { id, traLoi, boiCanh }: NoiDoc): string {
  const chon = choicesOf(khoa, traLoi, headOf(id, traLoi, boiCanh))
  return chon ? readChon(row, chon) : row
}

/** All that is wrong with an answer that was normalized. */
export function checkTraLoi(khoa: Khoa, lines: readonly string[], noi: NoiXet): Loi[] {
  const one = lines.flatMap((line, dong): Loi[] => {
    const letters = checkLetters(line)
    const loi = letters === undefined ? checkLine(khoa, line, noi) : { noiDung: letters }
    return loi ? [{ ...loi, dong }] : []
  })
  return one.length > 0 ? one : [checkList(khoa, lines, noi.traLoi)].flatMap((each) => each ?? [])
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

function checkLine(khoa: Khoa, line: string, noi: NoiXet): Loi | undefined {
  const { traLoi, boiCanh } = noi
  const chon = khoa === 'quyenHan' ? undefined : choicesOf(khoa, traLoi, undefined)
  if (chon)
    return chon.some((each) => each.ma === line)
      ? undefined
      : { noiDung: `"${quote(line)}": ghi một trong ${chon.map(({ ten }) => `"${ten}"`).join(', ')}` }
  if (khoa === 'ten') return asLoi(checkTen(line, boiCanh, noi.id))
  if (khoa === 'chuQuan' || khoa === 'thuoc') return checkSuperior(khoa, line, noi)
  if (khoa === 'canCu') return checkVanBan(line, boiCanh)
  if (khoa === 'phong') return asLoi(checkPhong(line))
  if (khoa === 'chucVu' && traLoi.quyenHan?.at(-1) === `KT. ${line}`)
    return asLoi(`"${quote(line)}": ai ký thay ${line} thì mang chức vụ của mình, ví dụ Phó ${line}`)
  const schema = khoa === 'kyHieu' ? phatHanh.kyHieu : khoa === 'dieu' ? chu : chuNgan
  return asLoi(schema.safeParse(line).error?.issues.map(({ message }) => `"${quote(line)}": ${message}`)[0])
}

const asLoi = (noiDung: string | undefined): Loi | undefined =>
  noiDung === undefined ? undefined : { noiDung }

/** All that is wrong with the name of a unit. `id`: the unit's own. */
export function checkTen(
  ten: string,
  { coQuan, tinh }: Pick<BoiCanh, 'coQuan' | 'tinh'>,
  id?: string,
): string | undefined {
  const dai = chuNgan.safeParse(ten).error?.issues[0]?.message
  if (dai !== undefined) return `"${quote(ten)}": ${dai}`
  if (/^Ủy ban nhân dân(?: |$)/u.test(ten) && diaBanOf({ ten }) === undefined)
    return `"${ten}": ghi rõ xã, phường, đặc khu (hoặc huyện, thị xã …) nào, ví dụ "UBND xã …"`
  if (isCapTinh({ ten }, tinh)) return `"${ten}" không phải là đơn vị dưới cấp tỉnh`
  const cu = [...coQuan.values()].find(
    (each) => each.id !== id && each.den === undefined && normalizeName(each.ten) === normalizeName(ten),
  )
  return cu && `"${ten}" đã có trong co-quan.yaml (${cu.id}): sửa đơn vị ấy, không khai mới`
}

function checkSuperior(
  khoa: 'chuQuan' | 'thuoc',
  line: string,
  { id, traLoi: { ten }, boiCanh }: NoiXet,
): Loi | undefined {
  const tren = coQuanAt(line, boiCanh)
  if (tren === undefined) {
    const chon = tellApart(findSuperior(khoa, line, boiCanh), boiCanh)
    if (chon.length > 0) return { noiDung: `"${quote(line)}" có thể là ${chon.length} cơ quan`, chon }
    const co = listTinh(boiCanh).map((each) => boiCanh.coQuan.get(each)?.ten ?? each)
    return asLoi(
      `không có cơ quan "${quote(line)}" trong co-quan.yaml và danh sách tỉnh, thành phố (đang có: ${[...new Set(co)].join(', ')}; tỉnh khác thì ghi tên, ví dụ: tỉnh Lâm Đồng)`,
    )
  }
  if (tren.ten === ten?.[0] || line === id) return asLoi(`"${tren.ten}" là chính đơn vị này`)
  return khoa === 'thuoc' && diaBanOf(tren) === undefined
    ? asLoi(`"${line}" (${tren.ten}) không phải là UBND`)
    : undefined
}

function checkVanBan(line: string, { vanBan }: DanhBa): Loi | undefined {
  if (vanBan.has(line)) return undefined
  const fits = findVanBan(line, vanBan)
  return fits.length > 0
    ? { noiDung: `"${quote(line)}" có thể là ${fits.length} văn bản`, chon: choicesOfVanBan(fits) }
    : asLoi(
        `không có văn bản "${quote(line)}" trong van-ban.yaml; bỏ dòng này, thêm văn bản vào tệp ấy rồi ghi sau`,
      )
}

/** A comma stands inside a name too: "Phòng Văn hóa, Thể thao". */
const HAI_PHONG = /[,;]\s*(?:Phòng|Văn phòng|Thanh tra|Trung tâm|Ban|Chi cục) /u

function checkPhong(line: string): string | undefined {
  const { phong, la } = readPhong(line)
  if (!ma.safeParse(phong.id).success) return `"${quote(line)}": thiếu tên phòng`
  const dai = chuNgan.safeParse(phong.ten).error?.issues[0]?.message
  if (dai !== undefined) return `"${quote(phong.ten)}": ${dai}`
  if (HAI_PHONG.test(phong.ten)) return `"${quote(phong.ten)}": mỗi dòng một phòng, đây là nhiều phòng`
  const ten = Object.values(TEN_LINH_VUC).map((each) => each.ten)
  return la.length > 0
    ? `"${quote(line)}": không có lĩnh vực ${la.map((each) => `"${quote(each)}"`).join(', ')}; các lĩnh vực: ${ten.join(', ')}`
    : undefined
}

function checkList(khoa: Khoa, lines: readonly string[], { loai, dieu }: TraLoi): Loi | undefined {
  const [first = ''] = lines
  if (lines.length > 1 && MUC[khoa].nhieu === undefined)
    return asLoi(`chỉ ghi một giá trị: ${lines.join(', ')}`)
  if (khoa === 'kyHieu') return asLoi(checkKyHieu(first, loai?.[0]))
  if (khoa === 'phong') return checkTwice(lines)
  return khoa === 'noiNhan' && lines.length > 0 ? checkNoiNhan(lines, loai?.[0], dieu) : undefined
}

function checkKyHieu(kyHieu: string, loai: string | undefined): string | undefined {
  const dau = loai === 'quyet-dinh' || loai === 'ke-hoach' ? findWrongKyHieu(loai, kyHieu) : undefined
  return dau === undefined || kyHieu === ''
    ? undefined
    : `ký hiệu "${kyHieu}" không phải của ${loai === 'quyet-dinh' ? 'quyết định' : 'kế hoạch'}: phần đầu phải là ${dau}`
}

function checkTwice(lines: readonly string[]): Loi | undefined {
  const phong = lines.map((line) => readPhong(line).phong)
  const dong = phong.findIndex(({ id }, index) => phong.findIndex((each) => each.id === id) < index)
  return dong < 0 ? undefined : { dong, noiDung: `phòng "${phong[dong]?.ten ?? ''}" ghi hai lần` }
}

function checkNoiNhan(
  lines: readonly string[],
  loai: string | undefined,
  dieu: readonly string[] | undefined,
): Loi | undefined {
  const [first = ''] = lines
  if (lines.length < 2 || !(lines.at(-1) ?? '').startsWith('Lưu'))
    return asLoi('nơi nhận cần ít nhất hai mục, mục cuối là Lưu, ví dụ "Lưu: VT"')
  const so = numberOfNhuDieu(first)
  const cuoi = 1 + (dieu?.length ?? 0)
  return so === undefined || loai !== 'quyet-dinh' || so === cuoi
    ? undefined
    : { dong: 0, noiDung: `nơi nhận ghi "Như Điều ${so}" nhưng quyết định có ${cuoi} điều` }
}
