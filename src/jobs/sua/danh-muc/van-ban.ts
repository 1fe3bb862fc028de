import { type VanBan, vanBanFile, vanBanSchema } from '../../../domain/co-quan/co-quan'
import { citeInFull } from '../../../domain/co-quan/vien-dan'
import { slugify } from '../../../language/text'
import { columnsOf } from '../../../workspace/bang/columns'
import type { FieldChange } from '../../../workspace/edit-yaml/edits'
import { groupsIn } from '../../../workspace/forms'
import { readData } from '../../../workspace/read-data'
import { type BangMo, cellsByHang, type CotSua, DAU, type HangSua, type LoiSua, type SuaO } from '../bang-sua'
import { makeMa } from '../make-ma'
import { readGia, spellGia } from '../gia-tri'

const LIST = 'vanBan'
const DA_DOI_CHIEU = 'daDoiChieu'
/** What stands in the place of a number that nobody has written yet. */
const CHUA_SO = '…'
/** "Số: 12/KH-UBND" as it stands on the paper: the word is printed by itself. */
const SO_IN_FRONT = /^\s*số\s*:?\s+(?=\d)/iu
type Muc = Readonly<Record<string, unknown>>

/** The fields in the order in which a document is cited; the widths in characters. */
const TRUONG: Readonly<Record<string, readonly [ten: string, rong: number]>> = {
  loai: ['Tên loại', 14],
  so: ['Số và ký hiệu', 18],
  ngay: ['Ngày', 12],
  coQuan: ['Cơ quan ban hành', 24],
  trichYeu: ['Trích yếu (với Luật: tên luật)', 50],
  daDoiChieu: ['Đã đối chiếu', 12],
  tu: ['Hiệu lực từ ngày', 12],
  den: ['Đến hết ngày', 12],
  thayBang: ['Thay bằng', 40],
  nguon: ['Ghi theo nguồn nào', 40],
}
const FIELDS = columnsOf(vanBanSchema).filter(({ path: [key = ''] }) => key in TRUONG)
const fieldOf = (ma: string) => FIELDS.find(({ path: [key] }) => key === ma) ?? { kieu: 'chu' as const }

/**
 * The documents of a register, a row each, as they are cited, with who has held them against the original: what is ticked
 * is not doubted. `all`: the documents of all registers, one of which may take another's place.
 */
export function openVanBan(
  file: string,
  { ma, ten, all }: Pick<BangMo, 'ma' | 'ten'> & { readonly all: ReadonlyMap<string, VanBan> },
): BangMo {
  const data = readData(file, vanBanFile)
  const list = groupsIn(data.raw, LIST)
  const chon = Array.from(all.values(), (each) => ({ ma: each.id, ten: citeInFull(each) }))
  return {
    ma,
    ten,
    cot: Object.keys(TRUONG).map((key) => cotOf(key, chon)),
    hang: list.map(hangOf),
    loi: [...listTwice(list), ...listOpen(list)],
    data,
    schema: vanBanFile,
    tim: ([of, nth, field]) =>
      of !== LIST || typeof nth !== 'number'
        ? undefined
        : {
            hang: String(nth),
            ...(typeof field === 'string' && field in TRUONG ? { cot: field } : {}),
          },
    ghi: (o) =>
      Array.from(cellsByHang(o)).flatMap(([hang, cells]) =>
        changesOf(cells, list[Number(hang)] ?? {}, list).map((change) => ({
          ...change,
          path: [LIST, Number(hang), ...change.path],
        })),
      ),
    themCuoi: (nth) =>
      list.length + nth > 0
        ? [{ path: [LIST, list.length + nth], value: makeRow(nth, list) }]
        : [{ path: [LIST], value: [makeRow(nth, list)] }],
    ...(list.length > 1 && { bo: (hang: string) => [{ path: [LIST, Number(hang)], value: undefined }] }),
  }
}

function cotOf(ma: string, chon: NonNullable<CotSua['chon']>): CotSua {
  const [ten = '', rong = 0] = TRUONG[ma] ?? []
  if (ma === DA_DOI_CHIEU) return { ma, ten, rong, danhDau: true }
  return { ma, ten, rong, ...(ma === 'thayBang' && { chon }), ...(rong > 30 && { nhieuDong: true as const }) }
}

const hangOf = (muc: Muc, nth: number): HangSua => ({
  ma: String(nth),
  o: Object.keys(TRUONG).map((key) =>
    key === DA_DOI_CHIEU ? (muc[key] === false ? '' : DAU) : spellGia(fieldOf(key), muc[key]),
  ),
})

/** The same document twice: nobody can tell which of the two is cited. */
function listTwice(list: readonly Muc[]): LoiSua[] {
  const firsts = new Map<string, number>()
  return list.flatMap(({ so, ngay }, nth): LoiSua[] => {
    if (so === undefined || so === CHUA_SO || ngay === undefined) return []
    const key = JSON.stringify([so, ngay])
    const first = firsts.get(key) ?? nth
    firsts.set(key, first)
    return first === nth
      ? []
      : [
          {
            ...{ hang: String(nth), cot: 'so', mucDo: 'xem' },
            dieu: `số và ngày này đã có ở dòng ${first + 1}`,
            cachSua: 'cùng một văn bản thì bỏ một dòng; khác cơ quan ban hành thì để nguyên',
          },
        ]
  })
}

/** What nobody has written yet would be printed as it is. */
const listOpen = (list: readonly Muc[]): LoiSua[] =>
  list.flatMap(({ so }, nth): LoiSua[] =>
    so === CHUA_SO
      ? [
          {
            ...{ hang: String(nth), cot: 'so', mucDo: 'xem' },
            dieu: 'chưa ghi số và ký hiệu',
            cachSua: 'ghi số; văn bản không có số, như Luật, thì xóa ô này và ghi trích yếu',
          },
        ]
      : [],
  )

/** One that nobody has held against anything yet; several of one step have codes of their own. */
const makeRow = (nth: number, list: readonly Muc[]): Muc => ({
  id: `${makeMa('van-ban-moi', list)}${nth > 0 ? `-them-${nth}` : ''}`,
  loai: 'Văn bản',
  so: CHUA_SO,
  [DA_DOI_CHIEU]: false,
})

/** The fields of a document that its cells say; a number that comes names its code too. */
function changesOf(cells: readonly SuaO[], muc: Muc, list: readonly Muc[]): FieldChange[] {
  const changes = cells.map(({ cot, sau }): FieldChange => ({
    path: [cot],
    value:
      cot === DA_DOI_CHIEU
        ? sau !== ''
        : readGia(fieldOf(cot), cot === 'so' ? sau.replace(SO_IN_FRONT, '') : sau),
  }))
  if (muc['so'] !== CHUA_SO) return changes
  const moi = Object.fromEntries(changes.map(({ path: [key = ''], value }) => [String(key), value]))
  const named = ['loai', moi['so'] === undefined ? 'trichYeu' : 'so']
    .map((key) => moi[key] ?? muc[key])
    .filter((each) => typeof each === 'string' && each !== CHUA_SO)
  const id = slugify(named.join(' ')).slice(0, MOST_MA).replace(/-$/u, '')
  return named.length < 2 || id === '' ? changes : [{ path: ['id'], value: makeMa(id, list) }, ...changes]
}
/** A code is no longer than a name of a file should be. */
const MOST_MA = 60
