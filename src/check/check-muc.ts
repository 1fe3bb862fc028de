import type { Finding, Place } from '../problem'
import type { BaoCao } from '../domain/bao-cao/bao-cao'
import type { MucCan } from '../domain/bao-cao/de-cuong'
import type { Gap } from '../template/gaps'

export type MucCanKiemTra = {
  /** What nobody wrote for, as the templates found it. */
  readonly gaps: readonly Gap[]
  /** What the outline in force wants words for. */
  readonly mucCan: readonly MucCan[]
  readonly boMuc: NonNullable<BaoCao['boMuc']>
  /** The data file, and the folder that holds its prose. */
  readonly place: Place
  readonly placeOfBoMuc: (nth: number) => Place
  readonly folder: string
  /** The Word file that holds its prose instead, and where the heading of a part stands in it. */
  readonly word?: LoiVanTrongWord | undefined
  readonly duThao: boolean
}
export type LoiVanTrongWord = {
  readonly file: string
  readonly placeOf: (loiVan: string) => Place | undefined
}

const PROSE = 'loi-van/'
const proseOf = ({ loiVan }: Gap): string[] =>
  loiVan.filter((name) => name.startsWith(PROSE)).map((name) => name.slice(PROSE.length))

/**
 * Parts of the outline that nobody wrote anything for: each is named, with the file that would fill it. One
 * that the outline needs stands in the way of an issue unless the data says that it is left out.
 */
export function checkMuc(input: MucCanKiemTra): Finding[] {
  const { gaps, mucCan, boMuc } = input
  const left = new Set(boMuc.map(({ loiVan }) => loiVan))
  const missing = new Set(gaps.flatMap(proseOf))
  /** What its heading is printed without. */
  const besideFigures = new Set(gaps.filter(({ ten }) => ten === undefined).flatMap(proseOf))
  const lacks = ({ loiVan, batBuoc }: MucCan): boolean =>
    !loiVan.some((name) => left.has(name)) &&
    loiVan.every((name) => missing.has(name)) &&
    (batBuoc || loiVan.some((name) => besideFigures.has(name)))
  const expected = mucCan.filter(lacks)
  const said = new Set([...left, ...expected.flatMap(({ loiVan }) => loiVan)])
  const empty = gaps.filter((gap) => gap.ten !== undefined && !proseOf(gap).some((name) => said.has(name)))
  return [
    ...expected.map((muc) => withoutProse(muc, input)),
    ...empty.map((gap) => leftOut(gap, input)),
    ...boMuc.flatMap(({ loiVan }, nth) =>
      missing.has(loiVan) ? [] : [leavesOutNothing(loiVan, input.placeOfBoMuc(nth))],
    ),
  ]
}

function withoutProse(muc: MucCan, input: MucCanKiemTra): Finding {
  const { duThao } = input
  const { ten, loiVan, batBuoc } = muc
  const [first = ''] = loiVan
  const boMuc = `báo cáo không có mục này thì ghi boMuc: [{ loiVan: ${first}, lyDo: "…" }]`
  return {
    severity: batBuoc && !duThao ? 'error' : 'notice',
    place: placeOf(loiVan, input),
    message: batBuoc
      ? `mục "${ten}" chưa có lời văn; đề cương cần có mục này mới ban hành được`
      : `mục "${ten}" không có lời văn, chỉ in số liệu`,
    hint: `viết ${whereTo(loiVan, input)}; ${boMuc}`,
    hintOnPage: `${input.word ? `viết ${whereTo(loiVan, input)}` : VIET_O_TRANG}; ${BO_O_TRANG}`,
  }
}
const VIET_O_TRANG = 'viết ở Dữ liệu, bảng Lời văn'
const BO_O_TRANG = 'báo cáo không có mục này thì ghi lý do ở bảng Mục không có'

/** More names than these do not help. */
const MOST = 4
const filesIn = (folder: string, names: readonly string[]): string =>
  `${names
    .slice(0, MOST)
    .map((name) => `${name}.txt`)
    .join(', ')}${names.length > MOST ? ', …' : ''} (thư mục ${folder})`

/** Where the words belong: at their heading in a Word file. */
const placeOf = (loiVan: readonly string[], { place, word }: MucCanKiemTra): Place =>
  word
    ? (loiVan.map(word.placeOf).find(Boolean) ?? { file: word.file, line: 1, column: 1, where: 'cả tệp' })
    : { ...place, path: [MUC_LOI_VAN, loiVan[0] ?? ''] }
/** The prose of a heading is no field of the data: it is named so where it is missed, by its name. */
export const MUC_LOI_VAN = 'mucLoiVan'

const whereTo = (loiVan: readonly string[], { folder, word }: MucCanKiemTra): string =>
  word ? `dưới đề mục ấy trong ${word.file}` : `vào ${filesIn(folder, loiVan)}`

function leftOut(gap: Gap, input: MucCanKiemTra): Finding {
  const files = proseOf(gap)
  return {
    severity: 'notice',
    place: files.length ? placeOf(files, input) : input.place,
    message: `mục "${gap.ten ?? ''}" không có số liệu và lời văn nên không in`,
    hint: `có nội dung thì ${files.length ? `viết ${whereTo(files, input)}` : 'ghi số liệu của mục này'}`,
    ...(files.length && !input.word ? { hintOnPage: `có nội dung thì ${VIET_O_TRANG}` } : {}),
  }
}

const leavesOutNothing = (loiVan: string, place: Place): Finding => ({
  severity: 'notice',
  place,
  message: `"boMuc" ghi ${loiVan}, nhưng mục này có lời văn hoặc không có trong mẫu`,
  hint: 'bỏ mục này khỏi "boMuc"',
  hintOnPage: 'xóa lý do ở bảng Mục không có',
})
