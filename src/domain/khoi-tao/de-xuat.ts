import type { CoQuan } from '../co-quan'
import { chuCua, diaBanCua, dien, khungCua, phongCua } from '../cu-the-hoa/don-vi'
import { chuanTen, tenCua } from '../cu-the-hoa/goi-ten'
import type { CachBanHanh } from '../cu-the-hoa/quy-tac'
import type { BoiCanh } from './cau-hoi'
import { coQuanTu, type Khoa, type TraLoi } from './co-quan-moi'
import { CAP_DON_VI, capCua, type CapDonVi, tenRiengCua, vietTatCua } from './ten-goi'

type Nguon = {
  readonly ten: string
  readonly cap: CapDonVi
  readonly id: string
  readonly traLoi: TraLoi
  readonly boiCanh: BoiCanh
}

/** What the rules propose for an answer, from the answers before it; no lines: nothing is known. */
export function deXuat(khoa: Khoa, id: string, traLoi: TraLoi, boiCanh: BoiCanh): readonly string[] {
  const ten = traLoi.ten?.[0]
  if (ten === undefined) return []
  const cap = CAP_DON_VI.find((each) => each === traLoi.cap?.[0]) ?? capCua(ten)
  return (CACH[khoa]?.({ ten, cap, id, traLoi, boiCanh }) ?? []).filter((line) => !/\{\w+\}/u.test(line))
}

const CACH: Readonly<Partial<Record<Khoa, (nguon: Nguon) => readonly string[]>>> = {
  cap: ({ cap }) => [cap],
  chuQuan: chuQuanQuen,
  thuoc: ({ boiCanh }) =>
    motMinh([...boiCanh.coQuan.values()].filter(({ cap }) => cap === 'tinh').map(({ id }) => id)),
  loai: ({ cap, boiCanh }) => [khungCua({ cap }, boiCanh.quyTac)?.hinhThuc ?? 'ke-hoach'],
  kyHieu: (nguon) => [
    `${laQuyetDinh(nguon) ? 'QĐ' : 'KH'}-${cachBanHanh(nguon)?.kyHieu ?? vietTatCua(donViCua(nguon).tenGon ?? nguon.ten)}`,
  ],
  diaDanh: (nguon) => dienDu(nguon, cachBanHanh(nguon)?.diaDanh ?? '{tenRieng}'),
  thamQuyen: (nguon) => dienDu(nguon, cachBanHanh(nguon)?.thamQuyen),
  deNghi: (nguon) =>
    phongCua(donViCua(nguon), 'Chỉ đạo, điều hành') === undefined
      ? []
      : dienDu(nguon, cachBanHanh(nguon)?.deNghi),
  dieu: (nguon) => dienDu(nguon, ...(cachBanHanh(nguon)?.dieu ?? [])),
  noiNhan: (nguon) => [
    ...nhuDieu(nguon),
    ...dienDu(nguon, ...(cachBanHanh(nguon)?.noiNhan ?? [])).filter((line) => !laChinhMinh(line, nguon)),
  ],
  // "TM." is for a collective: a Chủ tịch who issues in his own right signs without it (Nghị định số
  // 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 7 điểm b).
  quyenHan: (nguon) =>
    /^Chủ tịch /u.test(nguon.traLoi.thamQuyen?.[0] ?? '') ? [] : (cachBanHanh(nguon)?.nguoiKy.quyenHan ?? []),
  chucVu: (nguon) => motMinh([cachBanHanh(nguon)?.nguoiKy.chucVu].flatMap((each) => each ?? [])),
  mau: () => ['chung'],
}

const laQuyetDinh = ({ traLoi }: Nguon): boolean => traLoi.loai?.[0] === 'quyet-dinh'
const motMinh = (list: readonly string[]): readonly string[] => (list.length === 1 ? list : [])

const cachBanHanh = ({ ten, cap, boiCanh }: Nguon): CachBanHanh | undefined =>
  boiCanh.quyTac.banHanh.find((each) => each.cap.includes(cap) && ten.startsWith(each.dau))

/** The unit as far as it is known: the register's words go before those that its name alone tells. */
const donViCua = ({ id, traLoi, boiCanh }: Pick<Nguon, 'id' | 'traLoi' | 'boiCanh'>): CoQuan => ({
  ...coQuanTu(id, traLoi),
  ...boiCanh.coQuan.get(id),
})

function dienDu(
  { id, ten, cap, traLoi, boiCanh }: Nguon,
  ...texts: readonly (string | undefined)[]
): string[] {
  const coQuan = donViCua({ id, traLoi, boiCanh })
  const tenRieng = tenRiengCua({ ten }, boiCanh.coQuan.get(coQuan.chuQuan ?? ''))
  const chu = { ...chuCua(coQuan, cap), ...(tenRieng === undefined ? {} : { tenRieng }) }
  return texts.flatMap((text) => (text === undefined ? [] : [dien(text, chu)]))
}

/** An office does not send its plan to itself: "Sở Nội vụ (báo cáo)" is for others than Sở Nội vụ. */
const laChinhMinh = (line: string, nguon: Nguon): boolean =>
  tenCua(donViCua(nguon)).some((ten) => chuanTen(ten) === chuanTen(line.replace(/ \(.*\)$/u, '')))

/** "Như Điều n", n being the last điều, opens the recipients of a decision. */
function nhuDieu(nguon: Nguon): string[] {
  if (!laQuyetDinh(nguon)) return []
  const mot = khungCua(nguon, nguon.boiCanh.quyTac)?.dieu.length ?? 1
  return [`Như Điều ${mot + (nguon.traLoi.dieu?.length ?? 0)}`]
}

/** The superior that most other offices of the same province print above their name. */
function chuQuanQuen({ ten, boiCanh: { coQuan } }: Nguon): readonly string[] {
  const cac = [...coQuan.values()]
    .flatMap(({ cap, chuQuan }) => (cap === 'so' && chuQuan !== undefined ? [coQuan.get(chuQuan)] : []))
    .filter((each): each is CoQuan => each !== undefined)
  const cungTinh = cac.filter((each) => ten.includes(diaBanCua(each)?.rieng ?? '\0'))
  const motTinh = new Set(cac.map((each) => each.ten)).size === 1
  return nhieuNhat((cungTinh.length > 0 || !motTinh ? cungTinh : cac).map(({ id }) => id))
}

function nhieuNhat(list: readonly string[]): readonly string[] {
  const lan = new Map<string, number>()
  for (const each of list) lan.set(each, (lan.get(each) ?? 0) + 1)
  return [...lan]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 1)
    .map(([each]) => each)
}
