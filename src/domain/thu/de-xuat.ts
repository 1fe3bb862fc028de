import { joinNames } from '../../language/number'
import { shortDate } from '../../language/date'
import { hasWords } from '../bao-cao/tien-do/nhan-dien'
import { type KhaiViec, TRANG_THAI_KHAI, type TrangThaiKhai, type ViecPhieu } from './phieu'

/** A unit, the mốc that the plan gives it, and what its accepted form says of its tasks; undefined where none counts. */
export type PhanViec = {
  readonly ten: string
  readonly viec: readonly ViecPhieu[]
  readonly khai?: readonly KhaiViec[]
  /** It was decided to go on without its form. */
  readonly bo?: true
}
/** How far a mốc is by the forms of those who lead it. `nguon`: who says so, in words. */
export type DeXuatViec = {
  readonly ma: string
  readonly moc?: number
  readonly ten: string
  readonly trangThai: TrangThaiKhai
  readonly ngay?: string
  readonly minhChung?: string
  readonly nguon: string
}
/** What the forms propose, and what a person must know of the rest: units that disagree or have said nothing yet. */
export type CacDeXuat = { readonly deXuat: readonly DeXuatViec[]; readonly canXem: readonly string[] }

type Phan = {
  readonly ten: string
  readonly viec: ViecPhieu
  readonly khai?: KhaiViec
  readonly la: boolean
  readonly bo: boolean
}

/**
 * What the progress of a plan becomes by its units' forms, mốc by mốc in the order of the plan. Only who leads a mốc
 * speaks for it; of several leads all must have spoken. A form that names another task at the code is not believed.
 */
export function proposeTienDo(units: readonly PhanViec[]): CacDeXuat {
  const byMoc = new Map<string, Phan[]>()
  for (const { ten, viec, khai, bo = false } of units)
    for (const each of viec) {
      const key = keyOf(each)
      const said = khai?.find((one) => keyOf(one) === key)
      const la = said?.ten !== undefined && !hasWords(each.ten, said.ten)
      const phan: Phan = { ten, viec: each, la, bo, ...(said && !la && { khai: said }) }
      byMoc.set(key, [...(byMoc.get(key) ?? []), phan])
    }
  const all = Array.from(byMoc, ([key, phan]) => proposeMoc(key, phan))
  return { deXuat: all.flatMap(({ deXuat }) => deXuat), canXem: all.flatMap(({ canXem }) => canXem) }
}

export const keyOf = ({ ma, moc }: Pick<ViecPhieu, 'ma' | 'moc'>): string =>
  moc === undefined ? ma : `${ma} [${moc}]`
const namesOf = (phan: readonly Phan[]): string => joinNames(phan.map(({ ten }) => ten))

function proposeMoc(key: string, phan: readonly Phan[]): CacDeXuat {
  const [chuTri, phoiHop] = (['chu-tri', 'phoi-hop'] as const).map((vaiTro) =>
    phan.filter(({ viec }) => viec.vaiTro === vaiTro),
  ) as [Phan[], Phan[]]
  const strange = phan.filter(({ la }) => la)
  const tell = (text: string): string => `${key}: ${text}`
  const canXem = strange.length
    ? [tell(`phiếu của ${namesOf(strange)} ghi tên nhiệm vụ khác kế hoạch, chưa lấy`)]
    : []
  const said = chuTri.filter(({ khai }) => khai)
  const partners = phoiHop.filter(({ khai }) => khai)
  if (!said.length)
    return {
      deXuat: [],
      canXem: [
        ...canXem,
        ...(partners.length
          ? [tell(`mới có đơn vị phối hợp báo (${partners.map(spellKhai).join('; ')}), đơn vị chủ trì chưa`)]
          : []),
      ],
    }
  const waiting = chuTri.filter(({ khai, bo }) => !khai && !bo)
  if (waiting.length)
    return {
      deXuat: [],
      canXem: [
        ...canXem,
        tell(
          `${said.length}/${chuTri.length} đơn vị chủ trì đã báo, chưa có phiếu được chấp nhận của ${namesOf(waiting)}`,
        ),
      ],
    }
  const deXuat = mergeKhai(said)
  const behind = partners.filter(({ khai }) => khai?.trangThai !== 'hoan-thanh')
  const differs =
    deXuat.trangThai === 'hoan-thanh' && behind.length
      ? [tell(`chủ trì báo hoàn thành, phối hợp thì chưa (${behind.map(spellKhai).join('; ')})`)]
      : []
  return { deXuat: [deXuat], canXem: [...canXem, ...differs] }
}

const spellKhai = ({ ten, khai }: Phan): string => `${ten}: ${khai ? TRANG_THAI_KHAI[khai.trangThai] : ''}`

/** Of several leads: done when all are, on the last day; not begun when none has. */
function mergeKhai(said: readonly Phan[]): DeXuatViec {
  const khai = said.flatMap((phan) => phan.khai ?? [])
  const [first] = said as [Phan, ...Phan[]]
  const states = new Set(khai.map(({ trangThai }) => trangThai))
  const [only] = states
  const trangThai = states.size === 1 && only ? only : 'dang-thuc-hien'
  const ngay = khai
    .flatMap((each) => each.ngay ?? [])
    .sort()
    .at(-1)
  const proofs = said.flatMap(({ ten, khai: own }) =>
    own?.minhChung === undefined ? [] : [said.length > 1 ? `${ten}: ${own.minhChung}` : own.minhChung],
  )
  const done = khai.filter((each) => each.trangThai === 'hoan-thanh').length
  return {
    ma: first.viec.ma,
    ...(first.viec.moc !== undefined && { moc: first.viec.moc }),
    ten: first.viec.ten,
    trangThai,
    ...(trangThai === 'hoan-thanh' && ngay !== undefined && { ngay }),
    ...(proofs.length && { minhChung: proofs.join('\n') }),
    nguon: said.length > 1 ? `${done}/${said.length} đơn vị báo hoàn thành` : first.ten,
  }
}

/** What is written beside a proposal: who says what. Who takes it deletes these words. */
export const spellDeXuat = ({ nguon, ...viec }: Pick<DeXuatViec, 'nguon'> & GiaTriViec): string =>
  `${nguon}: ${spellViec(viec)}`

type GiaTriViec = {
  readonly trangThai?: string | undefined
  readonly ngay?: string | undefined
  readonly minhChung?: string | undefined
}
const spellViec = ({ trangThai, ngay, minhChung }: GiaTriViec): string =>
  [
    trangThai !== undefined && trangThai in TRANG_THAI_KHAI
      ? TRANG_THAI_KHAI[trangThai as TrangThaiKhai]
      : trangThai,
    ngay && shortDate(ngay),
    minhChung?.replaceAll('\n', '; '),
  ]
    .filter((each) => each !== undefined)
    .join(', ')

/** Whether the values beside a proposal are still those that were proposed. */
export const isUntouched = (deXuat: string, viec: GiaTriViec): boolean =>
  deXuat.endsWith(`: ${spellViec(viec)}`)
