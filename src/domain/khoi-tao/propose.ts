import type { CoQuan } from '../co-quan/co-quan'
import { wordsOf, diaBanOf, fillWords, khungOf, phongOf } from '../cu-the-hoa/rules/don-vi'
import { normalizeName, namesOf } from '../cu-the-hoa/rules/names'
import type { CachBanHanh } from '../cu-the-hoa/rules/quy-tac'
import { buildCoQuan, type Khoa, type TraLoi } from './co-quan-moi'
import { CAP_DON_VI, capOf, type CapDonVi, placeNameOf, abbreviationOf } from './names'
import { type BoiCanh } from './boi-canh'

type Nguon = {
  readonly ten: string
  readonly cap: CapDonVi
  readonly id: string
  readonly traLoi: TraLoi
  readonly boiCanh: BoiCanh
}

/** What the rules propose for an answer, from the answers before it; no lines: nothing is known. */
export function proposeTraLoi(khoa: Khoa, id: string, traLoi: TraLoi, boiCanh: BoiCanh): readonly string[] {
  const ten = traLoi.ten?.[0]
  if (ten === undefined) return []
  const cap = CAP_DON_VI.find((each) => each === traLoi.cap?.[0]) ?? capOf(ten)
  return (CACH[khoa]?.({ ten, cap, id, traLoi, boiCanh }) ?? []).filter((line) => !/\{\w+\}/u.test(line))
}

const CACH: Readonly<Partial<Record<Khoa, (nguon: Nguon) => readonly string[]>>> = {
  cap: ({ cap }) => [cap],
  chuQuan: usualChuQuanOf,
  thuoc: ({ boiCanh }) =>
    keepOnlyOne([...boiCanh.coQuan.values()].filter(({ cap }) => cap === 'tinh').map(({ id }) => id)),
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
    ...fillWhole(nguon, ...(banHanhOf(nguon)?.noiNhan ?? [])).filter((line) => !isItself(line, nguon)),
  ],
  // "TM." is for a collective: a Chủ tịch who issues in his own right signs without it (Nghị định số
  // 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 điểm b).
  quyenHan: (nguon) =>
    /^Chủ tịch /u.test(nguon.traLoi.thamQuyen?.[0] ?? '') ? [] : (banHanhOf(nguon)?.nguoiKy.quyenHan ?? []),
  chucVu: (nguon) => keepOnlyOne([banHanhOf(nguon)?.nguoiKy.chucVu].flatMap((each) => each ?? [])),
  mau: () => ['chung'],
}

const isQuyetDinh = ({ traLoi }: Nguon): boolean => traLoi.loai?.[0] === 'quyet-dinh'
const keepOnlyOne = (list: readonly string[]): readonly string[] => (list.length === 1 ? list : [])

const banHanhOf = ({ ten, cap, boiCanh }: Nguon): CachBanHanh | undefined =>
  boiCanh.quyTac.banHanh.find((each) => each.cap.includes(cap) && ten.startsWith(each.dau))

/** The unit as far as it is known: the register's words go before those that its name alone tells. */
const donViOf = ({ id, traLoi, boiCanh }: Pick<Nguon, 'id' | 'traLoi' | 'boiCanh'>): CoQuan => ({
  ...buildCoQuan(id, traLoi),
  ...boiCanh.coQuan.get(id),
})

function fillWhole(
  { id, ten, cap, traLoi, boiCanh }: Nguon,
  ...texts: readonly (string | undefined)[]
): string[] {
  const coQuan = donViOf({ id, traLoi, boiCanh })
  const tenRieng = placeNameOf({ ten }, boiCanh.coQuan.get(coQuan.chuQuan ?? ''))
  const chu = { ...wordsOf(coQuan, cap), ...(tenRieng === undefined ? {} : { tenRieng }) }
  return texts.flatMap((text) => (text === undefined ? [] : [fillWords(text, chu)]))
}

/** An office does not send its plan to itself: "Sở Nội vụ (báo cáo)" is for others than Sở Nội vụ. */
const isItself = (line: string, nguon: Nguon): boolean =>
  namesOf(donViOf(nguon)).some((ten) => normalizeName(ten) === normalizeName(line.replace(/ \(.*\)$/u, '')))

/** "Như Điều n", n being the last điều, opens the recipients of a decision. */
function nhuDieuOf(nguon: Nguon): string[] {
  if (!isQuyetDinh(nguon)) return []
  const mot = khungOf(nguon, nguon.boiCanh.quyTac)?.dieu.length ?? 1
  return [`Như Điều ${mot + (nguon.traLoi.dieu?.length ?? 0)}`]
}

/** The superior that most other offices of the same province print above their name. */
function usualChuQuanOf({ ten, boiCanh: { coQuan } }: Nguon): readonly string[] {
  const cac = [...coQuan.values()]
    .flatMap(({ cap, chuQuan }) => (cap === 'so' && chuQuan !== undefined ? [coQuan.get(chuQuan)] : []))
    .filter((each): each is CoQuan => each !== undefined)
  const cungTinh = cac.filter((each) => ten.includes(diaBanOf(each)?.rieng ?? '\0'))
  const motTinh = new Set(cac.map((each) => each.ten)).size === 1
  return mostFrequentOf((cungTinh.length > 0 || !motTinh ? cungTinh : cac).map(({ id }) => id))
}

function mostFrequentOf(list: readonly string[]): readonly string[] {
  const lan = new Map<string, number>()
  for (const each of list) lan.set(each, (lan.get(each) ?? 0) + 1)
  return [...lan]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 1)
    .map(([each]) => each)
}
