import {
  type KhaiViec,
  type LoiPhieu,
  LOI_VAN,
  type PhieuDaDoc,
  TRANG_THAI_KHAI,
  type TrangThaiKhai,
} from '../../domain/thu/phieu'
import { isDate } from '../../language/date'
import { slugify } from '../../language/text'
import type { TrangTinh } from '../../office/open-workbook'
import { spellRef } from '../../office/refs'
import { type Bang, type DongBang, findBang, linesOf, textOf } from './find-bang'
import { COT_LOI_VAN, COT_NHIEM_VU, VAI_TRO } from './sheets'

type Key = (typeof COT_NHIEM_VU)[number]['key']

/** What a unit says of its tasks. A task that it leads and says nothing of is missing. `den`: the last day of the figures. */
export function readViec(trang: readonly TrangTinh[], den: string): Pick<PhieuDaDoc, 'viec' | 'loi'> {
  const [bang] = findBang<Key>(trang, COT_NHIEM_VU, ['ma', 'trangThai'])
  if (!bang) return { viec: [], loi: [] }
  const read = linesOf(bang).flatMap((line) => readLine(line, bang, den))
  return { viec: read.flatMap(({ viec }) => viec ?? []), loi: read.flatMap(({ loi }) => loi) }
}

const MA = /^([IVXLC]+\.\d+)(?: \[(\d+)\])?$/u

function readLine(
  line: DongBang<Key>,
  bang: Bang<Key>,
  den: string,
): { readonly viec?: KhaiViec; readonly loi: readonly LoiPhieu[] }[] {
  const [, ma, moc] = MA.exec(textOf(line, 'ma')) ?? []
  if (ma === undefined) return []
  const tell = (muc: LoiPhieu['muc'], key: Key, noiDung: string, cachSua: string): LoiPhieu => ({
    muc,
    o: { trang: bang.trang.ten, o: spellRef({ row: line.row, column: bang.cot.get(key) ?? 0 }) },
    noiDung: `nhiệm vụ ${textOf(line, 'ma')}: ${noiDung}`,
    cachSua,
  })
  const vaiTro = slugify(textOf(line, 'vaiTro')) === slugify(VAI_TRO['phoi-hop']) ? 'phoi-hop' : 'chu-tri'
  const said = textOf(line, 'trangThai')
  const trangThai = statusOf(said)
  const choices = `chọn một trong: ${Object.values(TRANG_THAI_KHAI).join(', ')}`
  if (!said)
    return vaiTro === 'chu-tri' ? [{ loi: [tell('thieu', 'trangThai', 'chưa ghi tình trạng', choices)] }] : []
  if (!trangThai) return [{ loi: [tell('loi', 'trangThai', `không có tình trạng "${said}"`, choices)] }]
  const typed = textOf(line, 'ngay')
  const ngay = dayOf(typed)
  const loi: LoiPhieu[] = []
  if (typed && ngay === undefined)
    loi.push(tell('loi', 'ngay', `"${typed}" không phải là ngày`, 'ghi ngày/tháng/năm'))
  if (ngay !== undefined && ngay > den)
    loi.push(
      tell(
        'hoi',
        'ngay',
        `ngày hoàn thành ${typed} ở sau ngày chốt số liệu`,
        'kỳ này chưa hoàn thành thì chọn "Đang thực hiện"',
      ),
    )
  if (trangThai === 'hoan-thanh' && !typed)
    loi.push(tell('thieu', 'ngay', 'đã hoàn thành mà chưa ghi ngày', 'ghi ngày/tháng/năm'))
  const [ten, minhChung] = [textOf(line, 'ten'), textOf(line, 'minhChung')]
  return [
    {
      loi,
      viec: {
        ma,
        ...(ten && { ten }),
        ...(moc !== undefined && { moc: Number(moc) }),
        vaiTro,
        trangThai,
        ...(ngay !== undefined && { ngay }),
        ...(minhChung && { minhChung }),
      },
    },
  ]
}

const statusOf = (said: string): TrangThaiKhai | undefined =>
  (Object.keys(TRANG_THAI_KHAI) as TrangThaiKhai[]).find(
    (key) => slugify(TRANG_THAI_KHAI[key]) === slugify(said) || key === slugify(said),
  )

/** "5/9/2026" → "2026-09-05"; undefined for what is no day. */
function dayOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}

/** The unit's prose, by part; blank parts are left out. */
export function readLoiVan(trang: readonly TrangTinh[]): PhieuDaDoc['loiVan'] {
  const [bang] = findBang<(typeof COT_LOI_VAN)[number]['key']>(trang, COT_LOI_VAN, ['ten', 'loi'])
  if (!bang) return []
  return linesOf(bang).flatMap((line) => {
    const part = LOI_VAN.find(
      ({ ma, ten }) => ma === textOf(line, 'ma') || slugify(ten) === slugify(textOf(line, 'ten')),
    )
    const loi = (line.o.get('loi')?.chu ?? '').normalize('NFC').trim()
    return part && loi ? [{ ma: part.ma, loi }] : []
  })
}
