import type { Finding, Place } from '../problem'
import type { BaoCao } from '../domain/bao-cao/bao-cao'
import type { MucDeCuong } from '../domain/bao-cao/de-cuong'
import type { Gap } from '../template/gaps'

export type MucCanKiemTra = {
  /** What nobody wrote for, as the templates found it. */
  readonly gaps: readonly Gap[]
  readonly deCuong: readonly MucDeCuong[]
  readonly boMuc: NonNullable<BaoCao['boMuc']>
  /** The data file, and the folder that holds its prose. */
  readonly place: Place
  readonly placeOfBoMuc: (nth: number) => Place
  readonly folder: string
  readonly duThao: boolean
}

const PROSE = 'loi-van/'
const proseOf = ({ loiVan }: Gap): string[] =>
  loiVan.filter((name) => name.startsWith(PROSE)).map((name) => name.slice(PROSE.length))

/**
 * Parts of the outline that nobody wrote anything for: each is named, with the file that would fill it. One
 * that the outline needs stands in the way of an issue unless the data says that it is left out.
 */
export function checkMuc(input: MucCanKiemTra): Finding[] {
  const { gaps, deCuong, boMuc } = input
  const left = new Set(boMuc.map(({ loiVan }) => loiVan))
  const missing = new Set(gaps.flatMap(proseOf))
  /** What its heading is printed without. */
  const besideFigures = new Set(gaps.filter(({ ten }) => ten === undefined).flatMap(proseOf))
  const expected = deCuong.filter(
    ({ loiVan, batBuoc }) => !left.has(loiVan) && (batBuoc ? missing : besideFigures).has(loiVan),
  )
  const said = new Set([...left, ...expected.map(({ loiVan }) => loiVan)])
  const empty = gaps.filter((gap) => gap.ten !== undefined && !proseOf(gap).some((name) => said.has(name)))
  return [
    ...expected.map((muc) => withoutProse(muc, input)),
    ...empty.map((gap) => leftOut(gap, input)),
    ...boMuc.flatMap(({ loiVan }, nth) =>
      missing.has(loiVan) ? [] : [leavesOutNothing(loiVan, input.placeOfBoMuc(nth))],
    ),
  ]
}

function withoutProse(
  { loiVan, ten, batBuoc }: MucDeCuong,
  { place, folder, duThao }: MucCanKiemTra,
): Finding {
  return {
    severity: batBuoc && !duThao ? 'error' : 'notice',
    place,
    message: batBuoc
      ? `mục "${ten}" chưa có lời văn; đề cương cần có mục này mới ban hành được`
      : `mục "${ten}" không có lời văn, chỉ in số liệu nếu có`,
    hint: `viết vào ${folder}/${loiVan}.txt; báo cáo không có mục này thì ghi boMuc: [{ loiVan: ${loiVan}, lyDo: "…" }]`,
  }
}

/** More names than these do not help. */
const MOST = 4

function leftOut(gap: Gap, { place, folder }: MucCanKiemTra): Finding {
  const files = proseOf(gap)
  const named = files.slice(0, MOST).map((name) => `${folder}/${name}.txt`)
  return {
    severity: 'notice',
    place,
    message: `mục "${gap.ten ?? ''}" không có số liệu và lời văn nên không in`,
    hint: files.length
      ? `có nội dung thì viết vào ${named.join(', ')}${files.length > MOST ? ', …' : ''}`
      : 'có nội dung thì ghi số liệu của mục này',
  }
}

const leavesOutNothing = (loiVan: string, place: Place): Finding => ({
  severity: 'notice',
  place,
  message: `"boMuc" ghi ${loiVan}, nhưng mục này có lời văn hoặc không có trong mẫu`,
  hint: 'bỏ mục này khỏi "boMuc"',
})
