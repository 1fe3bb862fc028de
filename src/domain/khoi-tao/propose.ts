import type { CoQuan } from '../co-quan/co-quan'
import { wordsOf, diaBanOf, fillWords, khungOf, phongOf } from '../cu-the-hoa/rules/don-vi'
import type { CachBanHanh } from '../cu-the-hoa/rules/quy-tac'
import { type BoiCanh, coQuanAt } from './boi-canh'
import { buildCoQuan } from './co-quan-moi'
import type { Khoa, TraLoi } from './khoa'
import { CAP_DON_VI, capOf, type CapDonVi, isCapTinh, isItself, placeNameOf, abbreviationOf } from './names'
import { splitTinh } from './tinh'

type Nguon = {
  readonly ten: string
  readonly cap: CapDonVi
  readonly id: string
  readonly traLoi: TraLoi
  readonly boiCanh: BoiCanh
}

/** What the rules propose for an answer, from the answers before it; no lines: nothing is known. */
export function proposeTraLoi(khoa: Khoa, id: string, traLoi: TraLoi, boiCanh: BoiCanh): readonly string[] {
  const nguon = nguonOf(id, traLoi, boiCanh)
  return nguon === undefined ? [] : (CACH[khoa]?.(nguon) ?? []).filter((line) => !/\{\w+\}/u.test(line))
}

/** The post of who heads the office, as such offices are headed; undefined for a kind nobody has told. */
export function headOf(id: string, traLoi: TraLoi, boiCanh: BoiCanh): string | undefined {
  const nguon = nguonOf(id, traLoi, boiCanh)
  return nguon && banHanhOf(nguon)?.nguoiKy.chucVu
}

function nguonOf(id: string, traLoi: TraLoi, boiCanh: BoiCanh): Nguon | undefined {
  const ten = traLoi.ten?.[0]
  if (ten === undefined) return undefined
  return { ten, cap: CAP_DON_VI.find((each) => each === traLoi.cap?.[0]) ?? capOf(ten), id, traLoi, boiCanh }
}

const CACH: Readonly<Partial<Record<Khoa, (nguon: Nguon) => readonly string[]>>> = {
  cap: ({ cap }) => [cap],
  chuQuan: (nguon) => chuQuanOf(nguon),
  thuoc: ({ boiCanh }) =>
    keepOnlyOne(
      boiCanh.tinhQuen.length > 0
        ? boiCanh.tinhQuen
        : [...boiCanh.coQuan.values()].filter(({ cap }) => cap === 'tinh').map(({ id }) => id),
    ),
  loai: ({ cap, boiCanh }) => [khungOf({ cap }, boiCanh.quyTac)?.hinhThuc ?? 'ke-hoach'],
  kyHieu: (nguon) => [
    `${isQuyetDinh(nguon) ? 'QĐ' : 'KH'}-${banHanhOf(nguon)?.kyHieu ?? abbreviationOf(donViOf(nguon).tenGon ?? nguon.ten)}`,
  ],
  diaDanh: (nguon) => fillWhole(nguon, banHanhOf(nguon)?.diaDanh ?? '{tenRieng}'),
  thamQuyen: (nguon) => fillWhole(nguon, banHanhOf(nguon)?.thamQuyen),
  deNghi: (nguon) =>
    phongOf(donViOf(nguon), 'Chỉ đạo, điều hành') === undefined
      ? []
      : fillWhole(nguon, banHanhOf(nguon)?.deNghi),
  dieu: (nguon) => fillWhole(nguon, ...(banHanhOf(nguon)?.dieu ?? [])),
  noiNhan: (nguon) => [
    ...nhuDieuOf(nguon),
    ...fillWhole(nguon, ...(banHanhOf(nguon)?.noiNhan ?? [])).filter(
      (line) => !isItself(line, donViOf(nguon)),
    ),
  ],
  // "TM." is for a collective: a Chủ tịch who issues in his own right signs without it (Nghị định số
  // 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 điểm b).
  quyenHan: (nguon) =>
    /^Chủ tịch /u.test(nguon.traLoi.thamQuyen?.[0] ?? '') ? [] : (banHanhOf(nguon)?.nguoiKy.quyenHan ?? []),
  chucVu: chucVuOf,
  mau: () => ['chung'],
}

const isQuyetDinh = ({ traLoi }: Nguon): boolean => traLoi.loai?.[0] === 'quyet-dinh'
const keepOnlyOne = (list: readonly string[]): readonly string[] => (list.length === 1 ? list : [])

const banHanhOf = ({ ten, cap, boiCanh }: Nguon): CachBanHanh | undefined =>
  boiCanh.quyTac.banHanh.find((each) => each.cap.includes(cap) && ten.startsWith(each.dau))

/** Who signs for the head ("KT. Giám đốc") is the deputy; for whom else a right was given, nobody knows. */
function chucVuOf(nguon: Nguon): readonly string[] {
  const cuoi = nguon.traLoi.quyenHan?.at(-1) ?? ''
  const thay = /^KT\. (.+)$/u.exec(cuoi)?.[1]
  if (thay !== undefined) return [`Phó ${thay}`]
  return /^(?:TL|TUQ)\. /u.test(cuoi) ? [] : [banHanhOf(nguon)?.nguoiKy.chucVu].flatMap((each) => each ?? [])
}

/** The unit as far as it is known: the register's short name goes before the one that its name alone tells. */
function donViOf({ id, traLoi, boiCanh }: Pick<Nguon, 'id' | 'traLoi' | 'boiCanh'>): CoQuan {
  const [cu, moi] = [boiCanh.coQuan.get(id), buildCoQuan(id, traLoi)]
  return { ...cu, ...moi, ...(cu?.tenGon !== undefined && cu.ten === moi.ten ? { tenGon: cu.tenGon } : {}) }
}

function fillWhole(
  { id, ten, cap, traLoi, boiCanh }: Nguon,
  ...texts: readonly (string | undefined)[]
): string[] {
  const coQuan = donViOf({ id, traLoi, boiCanh })
  const tren = coQuanAt(coQuan.chuQuan ?? coQuan.thuoc, boiCanh)
  const tenRieng = placeNameOf({ ten }, tren)
  const chu = {
    ...wordsOf(coQuan, cap),
    capTinh: (tren && diaBanOf(tren)?.loai) ?? 'tỉnh',
    ...(tenRieng === undefined ? {} : { tenRieng }),
  }
  return texts.flatMap((text) => (text === undefined ? [] : [fillWords(text, chu)]))
}

/** "Như Điều n", n being the last điều, opens the recipients of a decision. */
function nhuDieuOf(nguon: Nguon): string[] {
  if (!isQuyetDinh(nguon)) return []
  const mot = khungOf(nguon, nguon.boiCanh.quyTac)?.dieu.length ?? 1
  return [`Như Điều ${mot + (nguon.traLoi.dieu?.length ?? 0)}`]
}

/**
 * The superior that most other offices of the same province print above their name; the province's name on one
 * line where there are none yet.
 */
function chuQuanOf({ ten, boiCanh }: Nguon): readonly string[] {
  const { coQuan, tinhMoi, tinh, tinhQuen } = boiCanh
  const rieng =
    splitTinh(ten, tinh)?.tinh.ten ??
    diaBanOf(coQuanAt(keepOnlyOne(tinhQuen)[0], boiCanh) ?? { ten: '' })?.rieng
  const cac = [...coQuan.values()]
    .flatMap(({ cap, chuQuan }) => (cap === 'so' && chuQuan !== undefined ? [coQuan.get(chuQuan)] : []))
    .filter((each): each is CoQuan => each !== undefined)
  const cungTinh = cac.filter((each) => diaBanOf(each)?.rieng === rieng && rieng !== undefined)
  const motTinh = new Set(cac.map((each) => each.ten)).size === 1
  const thuong = mostFrequentOf(
    (cungTinh.length > 0 || rieng !== undefined || !motTinh ? cungTinh : cac).map(({ id }) => id),
  )
  if (thuong.length > 0 || rieng === undefined) return thuong
  const cua = [...coQuan.values(), ...tinhMoi.values()].filter(
    (each) => diaBanOf(each)?.rieng === rieng && isCapTinh(each, tinh),
  )
  return [cua.find(({ cap }) => cap === undefined) ?? cua[0]].flatMap((each) => each?.id ?? [])
}

function mostFrequentOf(list: readonly string[]): readonly string[] {
  const lan = new Map<string, number>()
  for (const each of list) lan.set(each, (lan.get(each) ?? 0) + 1)
  return [...lan]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 1)
    .map(([each]) => each)
}
