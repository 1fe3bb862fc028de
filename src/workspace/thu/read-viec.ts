import {
  type KhaiViec,
  type LoiPhieu,
  type PhieuDaDoc,
  TRANG_THAI_KHAI,
  type TrangThaiKhai,
} from '../../domain/thu/phieu'
import { isDate, readTypedDate } from '../../language/date'
import { slugify } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { chooseBang, findUntrusted } from './distrust'
import { type Bang, type DongBang, linesOf, textOf } from './find-bang'
import { COT_NHIEM_VU, TRANG, VAI_TRO } from './sheets'

type Key = (typeof COT_NHIEM_VU)[number]['key']

/**
 * What a unit says of its tasks. A task that it leads and says nothing of is missing; what is said of none, or twice, is
 * told. `den`: the last day of the figures.
 */
export function readViec(trang: readonly TrangTinh[], den: string): Pick<PhieuDaDoc, 'viec' | 'loi'> {
  const { bang, loi } = chooseBang<Key>(trang, {
    ten: TRANG.nhiemVu,
    cot: COT_NHIEM_VU,
    needed: ['ma', 'trangThai'],
    typed: TYPED,
  })
  if (!bang) return { viec: [], loi }
  const read = linesOf(bang).map((line) => readLine(line, bang, den))
  const viec = new Map<string, KhaiViec>()
  const twice = read.flatMap(({ viec: own, twice: said }) => {
    if (!own || !said) return []
    const key = JSON.stringify([own.ma, own.moc])
    const before = viec.get(key) ?? own
    viec.set(key, before)
    return JSON.stringify(before) === JSON.stringify(own) ? [] : [said]
  })
  return { viec: Array.from(viec.values()), loi: [...loi, ...read.flatMap((each) => each.loi), ...twice] }
}

/** What a unit fills in. */
const TYPED = ['trangThai', 'ngay', 'minhChung'] as const

const MA = /^([IVXLC]+\.\d+)(?: \[(\d+)\])?$/u

type Doc = { readonly viec?: KhaiViec; readonly loi: readonly LoiPhieu[]; readonly twice?: LoiPhieu }

function readLine(line: DongBang<Key>, bang: Bang<Key>, den: string): Doc {
  const [, ma, moc] = MA.exec(textOf(line, 'ma')) ?? []
  const tell = tellIn(line, bang)
  const untrusted = findUntrusted(line, bang, ['ma', ...TYPED])
  if (ma === undefined) {
    if (!TYPED.some((key) => line.o.has(key))) return { loi: untrusted }
    return {
      loi: [
        ...untrusted,
        tell(
          'loi',
          'ma',
          'không rõ là nhiệm vụ nào, không được đọc',
          'ghi lại mã như trong phiếu đã nhận; việc ngoài phiếu thì ghi vào trang "Lời văn"',
        ),
      ],
    }
  }
  const vaiTro = slugify(textOf(line, 'vaiTro')) === slugify(VAI_TRO['phoi-hop']) ? 'phoi-hop' : 'chu-tri'
  const said = textOf(line, 'trangThai')
  const trangThai = statusOf(said)
  const choices = `chọn một trong: ${Object.values(TRANG_THAI_KHAI).join(', ')}`
  if (!said && untrusted.length === 0 && vaiTro === 'chu-tri')
    return { loi: [tell('thieu', 'trangThai', 'chưa ghi tình trạng', choices)] }
  if (!said) return { loi: untrusted }
  if (!trangThai)
    return { loi: [...untrusted, tell('loi', 'trangThai', `không có tình trạng "${said}"`, choices)] }
  const ngay = dayOf(textOf(line, 'ngay'))
  const [ten, minhChung] = [textOf(line, 'ten'), textOf(line, 'minhChung')]
  const viec = {
    ma,
    ...(ten && { ten }),
    ...(moc !== undefined && { moc: Number(moc) }),
    vaiTro,
    trangThai,
    ...(ngay !== undefined && { ngay }),
    ...(minhChung && { minhChung }),
  } as const
  const twice = tell('loi', 'trangThai', 'có hai dòng khác nhau', 'xóa dòng thừa')
  return { loi: [...untrusted, ...faultsOfNgay(line, { ngay, trangThai, den }, tell)], viec, twice }
}

type Tell = (muc: LoiPhieu['muc'], key: Key, noiDung: string, cachSua: string) => LoiPhieu

const tellIn =
  (line: DongBang<Key>, { trang, cot }: Bang<Key>): Tell =>
  (muc, key, noiDung, cachSua) => ({
    muc,
    o: { trang: trang.ten, o: spellRef({ row: line.row, column: cot.get(key) ?? 0 }) },
    noiDung: `nhiệm vụ ${textOf(line, 'ma') || `"${textOf(line, 'ten')}"`}: ${noiDung}`,
    cachSua,
  })

function faultsOfNgay(
  line: DongBang<Key>,
  { ngay, trangThai, den }: { ngay: string | undefined; trangThai: TrangThaiKhai; den: string },
  tell: Tell,
): LoiPhieu[] {
  const typed = textOf(line, 'ngay')
  if (typed && ngay === undefined)
    return [tell('loi', 'ngay', `"${typed}" không phải là ngày`, 'ghi ngày/tháng/năm')]
  if (trangThai === 'hoan-thanh' && !typed)
    return [tell('thieu', 'ngay', 'đã hoàn thành mà chưa ghi ngày', 'ghi ngày/tháng/năm')]
  return ngay !== undefined && ngay > den
    ? [
        tell(
          'hoi',
          'ngay',
          `ngày hoàn thành ${typed} ở sau ngày chốt số liệu`,
          'kỳ này chưa hoàn thành thì chọn "Đang thực hiện"',
        ),
      ]
    : []
}

const statusOf = (said: string): TrangThaiKhai | undefined =>
  (Object.keys(TRANG_THAI_KHAI) as TrangThaiKhai[]).find(
    (key) => slugify(TRANG_THAI_KHAI[key]) === slugify(said) || key === slugify(said),
  )

/** "5/9/2026" → "2026-09-05"; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  const iso = readTypedDate(text)
  return isDate(iso) ? iso : undefined
}
