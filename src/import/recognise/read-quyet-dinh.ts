import { citeInFull } from '../../domain/co-quan/vien-dan'
import type { So } from '../source/ghi-chu'
import { lowerLetters, isChuHoa, type TuDien } from '../source/small-letters'
import { withValues } from '../source/ket-qua'
import type { Doan } from '../source/nguon'
import type { SoDangKy } from './find-co-quan'
import { findChuKy } from '../source/signs'

export type QuyetDinhNhap = {
  trichYeu?: string
  thamQuyen?: string
  canCu?: { vanBan?: string[]; noiDung?: string; kieuNgay?: 'dai' | 'ngan' }[]
  deNghi?: { nguoi: string; vanBan?: string; kieuNgay?: 'dai' | 'ngan' }
  dieu?: string[]
}

const THAM_QUYEN =
  /^(?:(?:PHÓ )?CHỦ TỊCH|[UỦ][YỶ] BAN|UỶ BAN|UBND|HỘI ĐỒNG|CHÁNH|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG|CỤC TRƯỞNG|CHI CỤC|HIỆU TRƯỞNG|THỦ TƯỚNG|VIỆN TRƯỞNG)/u
const CAN_CU = /^Căn cứ\s+/iu
const DE_NGHI = /^(?:Theo|Xét) đề nghị của\s+/iu
const DIEU = /^Điều\s+\d+\s*[.:]\s*/u

/** Reads what stands between "QUYẾT ĐỊNH" and the recipients. `conLai`: the recipients and the signature. */
export function readQuyetDinh(
  lines: readonly Doan[],
  { dien, dangKy, so }: { readonly dien: TuDien; readonly dangKy: SoDangKy; readonly so: So },
): { readonly value: QuyetDinhNhap; readonly conLai: readonly Doan[] } {
  const body = lines.findIndex(({ chu }) => CAN_CU.test(chu) || DE_NGHI.test(chu) || DIEU.test(chu))
  const titles = lines.slice(0, Math.max(0, body))
  const lastDieu = lines.findLastIndex(({ chu }) => DIEU.test(chu))
  const from = Math.max(lastDieu, body, 0)
  const end = from + findChuKy(lines.slice(from))
  const value = readBody(lines.slice(Math.max(0, body), end), dangKy, so)
  return {
    value: withValues<QuyetDinhNhap>({ ...readTitle(titles, dien, so), ...value }),
    conLai: lines.slice(end),
  }
}

function readTitle(
  lines: readonly Doan[],
  dien: TuDien,
  so: So,
): Pick<QuyetDinhNhap, 'trichYeu' | 'thamQuyen'> {
  const at = lines.findIndex(({ chu }) => isChuHoa(chu) && THAM_QUYEN.test(chu))
  const titles = at < 0 ? lines : lines.slice(0, at)
  const thamQuyen =
    at < 0
      ? ''
      : lines
          .slice(at)
          .map(({ chu }) => chu)
          .join(' ')
          .replace(/\s+/gu, ' ')
  return withValues({
    thamQuyen: thamQuyen ? lowerLetters(thamQuyen, dien) : undefined,
    trichYeu: joinTitle(titles, dien, so),
  })
}

/**
 * Title lines keep their breaks, but for a word that stands alone; a title in capitals gets its small letters
 * back from the text.
 */
export function joinTitle(lines: readonly Doan[], dien: TuDien, so: So): string | undefined {
  const [first] = lines
  if (!first) return undefined
  const whole = lines
    .map(({ chu }) => chu)
    .join('\n')
    .replace(/^(\S+)\n/u, '$1 ')
  if (!isChuHoa(whole)) return whole
  const lowered = lowerLetters(whole, dien)
  so.ghi('doan', first.noi, `tiêu đề viết hoa cả câu, đổi thành "${lowered.replace(/\n/gu, ' ')}"`)
  return lowered
}

function readBody(
  lines: readonly Doan[],
  dangKy: SoDangKy,
  so: So,
): Omit<QuyetDinhNhap, 'trichYeu' | 'thamQuyen'> {
  const canCu: NonNullable<QuyetDinhNhap['canCu']> = []
  const dieu: string[] = []
  let deNghi: QuyetDinhNhap['deNghi']
  for (const line of lines) {
    const chu = line.chu.replace(/\s+/gu, ' ')
    if (CAN_CU.test(chu)) {
      canCu.push(readCanCu({ ...line, chu: chu.replace(CAN_CU, '').replace(/\s*[;.]$/u, '') }, dangKy, so))
      so.tuViet('Căn cứ')
    } else if (DE_NGHI.test(chu) && !deNghi) {
      deNghi = readDeNghi({ ...line, chu: chu.replace(DE_NGHI, '').replace(/\s*[;.]$/u, '') }, dangKy, so)
      so.tuViet('Theo đề nghị của')
    } else if (/^QUYẾT ĐỊNH\s*:$/u.test(chu)) so.tuViet(chu)
    else if (DIEU.test(chu)) {
      dieu.push(chu.replace(DIEU, ''))
      so.tuViet(DIEU.exec(chu)?.[0] ?? '')
    } else if (dieu.length) dieu.push(`${dieu.pop() ?? ''}\n${chu}`)
    else so.ghi('khong-xep-duoc', line.noi, 'không phải căn cứ, đề nghị hay điều', { nguyenVan: line.chu })
  }
  return withValues({ canCu, deNghi, dieu })
}

type CanCu = { vanBan?: string[]; noiDung?: string; kieuNgay?: 'ngan' }

/**
 * A basis whose words are exactly those of the register is named by its id; any other stays as it is written.
 */
function readCanCu({ chu, noi }: Pick<Doan, 'chu' | 'noi'>, { vanBan }: SoDangKy, so: So): CanCu {
  for (const kieuNgay of ['dai', 'ngan'] as const) {
    const ids = findVanBan(chu, vanBan, kieuNgay)
    if (!ids) continue
    so.daBiet(chu)
    so.ghi('sua', noi, 'viện dẫn trùng từng chữ với danh mục văn bản: ghi là văn bản ấy')
    return { vanBan: ids, ...(kieuNgay === 'ngan' ? { kieuNgay } : {}) }
  }
  return { noiDung: chu }
}

/** The document, or the two joined by "và", that a text cites. */
function findVanBan(chu: string, register: SoDangKy['vanBan'], kieu: 'dai' | 'ngan'): string[] | undefined {
  const findOne = (text: string) =>
    Array.from(register.values()).find((each) => citeInFull(each, kieu) === text)?.id
  const whole = findOne(chu)
  if (whole !== undefined) return [whole]
  for (const { index } of chu.matchAll(/ và /gu)) {
    const [left, right] = [findOne(chu.slice(0, index)), findOne(chu.slice(index + 4))]
    if (left !== undefined && right !== undefined) return [left, right]
  }
  return undefined
}

function readDeNghi(
  { chu, noi }: Pick<Doan, 'chu' | 'noi'>,
  dangKy: SoDangKy,
  so: So,
): NonNullable<QuyetDinhNhap['deNghi']> {
  const [, nguoi, cited] = /^(.+?) tại (.+)$/u.exec(chu) ?? []
  const { vanBan, kieuNgay } = cited === undefined ? {} : readCanCu({ chu: cited, noi }, dangKy, so)
  if (nguoi === undefined || !vanBan?.[0]) return { nguoi: chu }
  so.tuViet('tại')
  return { nguoi, vanBan: vanBan[0], ...(kieuNgay ? { kieuNgay } : {}) }
}
