import {
  type ChiTieu,
  type DanhMuc,
  type DongSoLieu,
  selectRows,
} from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { formatGiaTri } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import { soLieuFile } from '../../domain/bao-cao/chi-tieu/so-lieu'
import { type BaoCaoDaTinh, computeBaoCao } from '../../domain/bao-cao/compute-bao-cao'
import { isCountable } from '../../domain/bao-cao/ho-so'
import { isSameLength } from '../../domain/bao-cao/compare-ky'
import { type KyBaoCao, nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { FieldChange, Path } from '../../workspace/edit-yaml/edits'
import { isGroup } from '../../workspace/forms'
import { TEN_CAP } from '../../workspace/ky-moi/so-lieu-bang'
import type { BaoCaoDangMo } from '../../workspace/read-bao-cao'
import { readData } from '../../workspace/read-data'
import { linkOf } from '../../workspace/read-links'
import { type BangMo, cellsByHang, type CotSua, type HangSua, type SuaO } from './bang-sua'

const TYPED: readonly CotSua[] = [
  { ma: 'so', ten: 'Kỳ này', rong: 12 },
  { ma: 'ghiChu', ten: 'Ghi chú', rong: 26, nhieuDong: true },
  { ma: 'lyDo', ten: 'Lý do', rong: 26, nhieuDong: true },
]
type CotBen = { readonly cot: CotSua; readonly dong: readonly DongSoLieu[] }

/**
 * The figures of a report, a row a row of its annex, with those of other periods beside them; rates, totals and counts
 * are computed. Undefined where the report names no figures or no annex is asked for.
 */
export function openSoLieu(file: string, { hoSo, files, tuPhieu }: BaoCaoDangMo): BangMo | undefined {
  const path = linkOf(file, files.baoCao, 'soLieu')
  const { danhMuc, ky } = hoSo
  if (path === undefined || !danhMuc || !ky) return undefined
  const data = readData(path, soLieuFile)
  const own = ownIn(data.raw)
  const whole = { ...hoSo, ky }
  const isSound =
    files.baoCao.value !== undefined &&
    (!files.tienDo || files.tienDo.value !== undefined) &&
    // Of figures with faults the others are computed with; a file of another kind has none.
    (hoSo.soLieu === undefined || isGroup(hoSo.soLieu.soLieu))
  const tinh = isSound ? computeBaoCao(whole) : undefined
  const ben = besideOf(hoSo, tinh)
  const context = {
    own,
    ben,
    tinh: new Map(tinh?.soLieu.map((dong) => [dong.chiTieu.ma, dong])),
    demDuoc: isCountable(whole),
    tuPhieu,
  }
  const rows = selectRows(danhMuc, ky)
  return {
    ma: 'so-lieu',
    ten: 'Số liệu',
    cot: [...CHI_DOC, ...ben.map(({ cot }) => cot), ...TYPED],
    hang: rows.flatMap((row, nth) => [
      ...(nth === 0 || rows[nth - 1]?.bieu !== row.bieu ? nhomOf(danhMuc, row) : []),
      hangOf(row, context),
    ]),
    ...tinOf(whole),
    data,
    schema: soLieuFile,
    tim: ([list, ma, field = 'so']) =>
      list === 'soLieu' && typeof ma === 'string' ? { hang: ma, cot: String(field) } : undefined,
    ghi: (o) => changesOf(o, own),
  }
}

/** The Biểu mẫu that begins with a row: each numbers its rows anew. */
function nhomOf({ bieu }: DanhMuc, row: ChiTieu): HangSua[] {
  const own = bieu?.find(({ so }) => so === row.bieu)
  return own ? [{ ma: `bieu-${own.so}`, nhom: true, o: [`Biểu mẫu ${own.so}. ${own.ten}`] }] : []
}

const CHI_DOC: readonly CotSua[] = [
  { ma: 'stt', ten: 'STT', rong: 7, chiDoc: true },
  { ma: 'chiTieu', ten: 'Chỉ tiêu', rong: 50, chiDoc: true },
  { ma: 'donVi', ten: 'Đơn vị tính', rong: 12, chiDoc: true },
  { ma: 'cap', ten: 'Cấp', rong: 9, chiDoc: true },
]

type Own = Readonly<Record<string, unknown>>

function ownIn(raw: unknown): Own {
  const given = (raw as { readonly soLieu?: unknown } | undefined)?.soLieu
  return isGroup(given) ? given : {}
}

function besideOf({ kyTruoc, cungKy }: BaoCaoDangMo['hoSo'], tinh: BaoCaoDaTinh | undefined): CotBen[] {
  const cotOf = (ma: string, ky: typeof kyTruoc, dong: readonly DongSoLieu[] | undefined): CotBen[] =>
    ky && dong?.length ? [{ cot: { ma, ten: nameOfKy(ky.ky).dai, rong: 12, chiDoc: true }, dong }] : []
  return [...cotOf('kyTruoc', kyTruoc, tinh?.soLieuKyTruoc), ...cotOf('cungKy', cungKy, tinh?.soLieuCungKy)]
}

/** Why figures of a period that is not as long do not stand beside those of this one. */
function tinOf({
  ky,
  kyTruoc,
  cungKy,
}: BaoCaoDangMo['hoSo'] & { readonly ky: KyBaoCao }): Pick<BangMo, 'tin'> {
  const other = [kyTruoc, cungKy].find((each) => each && !isSameLength(ky, each.ky))
  return other
    ? {
        tin: [
          `Cột ${nameOfKy(other.ky).dai}: hai kỳ dài ngắn khác nhau nên chỉ hiện những số so được với nhau; ô khác để trống, số kỳ trước vẫn còn trong báo cáo kỳ trước.`,
        ],
      }
    : {}
}

type Context = {
  readonly own: Own
  readonly ben: readonly CotBen[]
  readonly tinh: ReadonlyMap<string, DongSoLieu>
  readonly demDuoc: boolean
  readonly tuPhieu: BaoCaoDangMo['tuPhieu']
}

function hangOf(row: ChiTieu, { own, ben, tinh, demDuoc, tuPhieu }: Context): HangSua {
  const entry = own[row.ma]
  const computed = tinh.get(row.ma)
  const inText = (dong: DongSoLieu | undefined): string =>
    dong && dong.giaTri.loai !== 'thieu' && row.loai !== 'nhom' ? formatGiaTri(row, dong.giaTri) : ''
  // Nobody types over a sum; a figure that was typed there can be taken away.
  const isTinh = isComputed(row, demDuoc) || (tuPhieu.has(row.ma) && numberIn(entry) === '')
  const khoa = row.loai === 'nhom' ? TYPED.map(({ ma }) => ma) : isTinh ? ['so'] : []
  const so = isTinh ? inText(computed) : numberIn(entry)
  const before = ben.map(({ dong }) => inText(dong.find(({ chiTieu }) => chiTieu.ma === row.ma)))
  const label = [row.so, row.ten, row.donVi ?? '', row.cap === undefined ? '' : TEN_CAP[row.cap]]
  return {
    ma: row.ma,
    o: [...label, ...before, so, noteIn(entry), fieldIn(entry, 'lyDo')],
    ...(khoa.length > 0 && { khoa }),
    ...goiYOf(tuPhieu.get(row.ma)),
  }
}

const goiYOf = (change: string | undefined): { readonly goiY?: string } =>
  change === undefined ? {} : { goiY: `Cộng từ phiếu của các đơn vị${change && `; đổi bằng tay: ${change}`}` }

/** What follows from other rows, where all its parts stand in the annex. */
const isComputed = (row: ChiTieu, demDuoc: boolean): boolean =>
  row.loai === 'dem'
    ? demDuoc
    : (row.loai === 'ty-le' && row.tuSo !== undefined && row.mauSo !== undefined) ||
      (row.loai === 'tong' && row.cong !== undefined)

const fieldIn = (entry: unknown, field: string): string => {
  const value = isGroup(entry) ? entry[field] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const numberIn = (entry: unknown): string =>
  typeof entry === 'number'
    ? String(entry).replace('.', ',')
    : typeof entry === 'string'
      ? entry
      : soIn(entry)
const soIn = (entry: unknown): string => (isGroup(entry) && 'so' in entry ? numberIn(entry['so']) : '')
const noteIn = (entry: unknown): string =>
  isGroup(entry) && isGroup(entry['ghiChu']) ? fieldIn(entry['ghiChu'], 'loi') : fieldIn(entry, 'ghiChu')

function wayTo(entry: unknown, ma: string, cot: string): Path {
  if (cot === 'ghiChu' && isGroup(entry) && isGroup(entry['ghiChu'])) return ['soLieu', ma, 'ghiChu', 'loi']
  return cot === 'so' && !isGroup(entry) ? ['soLieu', ma] : ['soLieu', ma, cot]
}

/** A figure with a note or a reason is a group; one that stands alone is the figure. */
function changesOf(o: readonly SuaO[], own: Own): FieldChange[] {
  return Array.from(cellsByHang(o)).flatMap(([ma, cells]): FieldChange[] => {
    const entry = own[ma]
    if (isGroup(entry))
      return cells.map(({ cot, sau }) => ({ path: wayTo(entry, ma, cot), value: readO(cot, sau) }))
    const fields = Object.fromEntries(
      [
        ...(entry === undefined ? [] : [['so', entry] as const]),
        ...cells.map(({ cot, sau }) => [cot, readO(cot, sau)] as const),
      ].filter(([, value]) => value !== undefined),
    )
    const keys = Object.keys(fields)
    const alone =
      keys.length === 0 ? undefined : keys.length === 1 && keys[0] === 'so' ? fields['so'] : fields
    return [{ path: ['soLieu', ma], value: alone }]
  })
}

/** As it was typed, in quotes where YAML has a reading of its own: "40.372" is Vietnamese. */
function readO(cot: string, text: string): unknown {
  const chu = text.normalize('NFC').trim()
  if (chu === '') return undefined
  return cot === 'so' && /^(?:0|[1-9]\d{0,14})$/u.test(chu) ? Number(chu) : chu
}
