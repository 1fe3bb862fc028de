import type { DeXuat } from '../../../domain/cu-the-hoa/propose/de-xuat'
import type { VietLai } from '../../../domain/cu-the-hoa/propose/rewrite'
import { CACH, type Cach } from '../../../domain/cu-the-hoa/rules/quy-tac'
import { readCellByMoc, showCellByMoc } from '../../../domain/cu-the-hoa/sheet/cell-by-moc'
import { isSameText } from '../../../domain/cu-the-hoa/sheet/compare-quyet-dinh'
import { readPhanCongDonVi } from '../../../domain/cu-the-hoa/sheet/phan-cong-don-vi'
import { type HangTho, type QuyetDinhDangMo, textOf } from './dang-mo'

/** Cells that hold a text for each milestone: what the province says, what is proposed, what the unit says. */
export const O_MOC = ['ketQua', 'thoiHan', 'phanCong'] as const
export type OMoc = (typeof O_MOC)[number]

/** What the clerk decided of a task. */
export type Chon = { readonly cach: Cach | undefined; readonly phong: string | undefined }
/** What a task comes to in a plan: proposed words, by milestone. */
export type LoiDeXuat = {
  readonly ten: string
  readonly moc: Readonly<Record<OMoc, readonly string[]>>
  /** The department that leads in all milestones, where one does. */
  readonly phong: string
  readonly canXem: VietLai['canXem']
}

/** Whether who leads is only put there for the time being. */
export const isLeadGuessed = ({ canXem }: LoiDeXuat): boolean => canXem.some(({ o }) => o === 'phanCong')

/** A task of the province in the sheet. `de`: what is proposed of it today, undefined where the province changed it. */
export type Viec = {
  readonly nth: number
  readonly ma: string
  readonly dong: HangTho
  readonly de: DeXuat | undefined
  readonly deXuat: Cach
  /** As decided, else as proposed. */
  readonly cach: Cach
  readonly chon: Chon
  readonly loi: LoiDeXuat
}

/** The tasks of a sheet in its order; rows without a code are left to whoever mends the file. */
export function listViec({ hang, de }: QuyetDinhDangMo): Viec[] {
  const today = new Map(de.nhiemVu.map((each) => [each.ma, each]))
  return hang.nhiemVu.flatMap((dong, nth): Viec[] => {
    const ma = textOf(dong, 'ma')
    if (ma === '') return []
    const known = today.get(ma)
    const own = known && isSameText(known.nhiemVu.ten, textOf(dong, 'nhiemVu')) ? known : undefined
    const deXuat = cachIn(dong, 'deXuat') ?? 'bo-qua'
    const chon = { cach: cachIn(dong, 'quyetDinh'), phong: textOf(dong, 'phongRieng') || undefined }
    const named = { nth, ma, dong, de: own, deXuat, chon }
    return [{ ...named, cach: chon.cach ?? deXuat, loi: proposeWords(named, chon) }]
  })
}

const cachIn = (dong: HangTho, key: string): Cach | undefined =>
  CACH.find((each) => each === textOf(dong, key))

/** The words that are proposed for a task when it is decided so; of one that is left out those for whoever does it. */
export function proposeWords(
  { dong, de, deXuat }: Pick<Viec, 'dong' | 'de' | 'deXuat'>,
  { cach = deXuat, phong }: Chon,
): LoiDeXuat {
  if (cach === 'bo-qua') return NOTHING
  const lead = phong ?? (textOf(dong, 'phongDeXuat') || undefined)
  const made = de?.vietTheo(cach, lead)
  const mocOf = (o: OMoc): readonly string[] =>
    made ? made.viet.moc.map((each) => each[o]) : listMoc(textOf(dong, `${o}DeXuat`))
  const moc = { ketQua: mocOf('ketQua'), thoiHan: mocOf('thoiHan'), phanCong: mocOf('phanCong') }
  return {
    ten: made?.viet.ten ?? textOf(dong, 'nhiemVuDeXuat'),
    moc,
    phong: leadOf(moc.phanCong),
    canXem: made?.canXem ?? [],
  }
}

const ONE = ['']
const NOTHING: LoiDeXuat = {
  ten: '',
  moc: { ketQua: ONE, thoiHan: ONE, phanCong: ONE },
  phong: '',
  canXem: [],
}

const listMoc = (cell: string): readonly string[] => {
  const texts = Array.from(readCellByMoc(cell, 1).loi.values())
  return texts.length ? texts : ONE
}

function leadOf(phanCong: readonly string[]): string {
  const leads = new Set(phanCong.map((each) => readPhanCongDonVi(each)?.chuTri))
  const [only] = leads
  return leads.size === 1 ? (only ?? '') : ''
}

/** The words of a cell: the unit's own over those proposed. */
export const showMoc = ({ dong, loi }: Viec, o: OMoc): string =>
  showCellByMoc(textOf(dong, `${o}Rieng`), loi.moc[o])
