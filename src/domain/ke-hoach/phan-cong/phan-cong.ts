import { namesIn, readCotChuTri } from './cot-chu-tri'
import { readMenhDe, type MenhDeDaDoc } from './read-menh-de'
import { splitMenhDe } from './split-menh-de'
import type { PhanCong, VaiTro, ViecPhanCong } from './vai-tro'

export type { PhanCong, VaiTro, ViecPhanCong } from './vai-tro'

/** The two-column form of a plan: "Đơn vị chủ trì" and "Đơn vị phối hợp". */
export type HaiCot = { readonly chuTri: string; readonly phoiHop?: string | undefined }

/** So many cells are kept as they were read; a plan has some hundred. */
const MOST = 2000
const known = new Map<string, PhanCong>()

/**
 * Reads an assignment, in one cell or in two columns; never throws. An empty `viec` means it could not be
 * read. A cell is read once, however often and for however many units it is asked for.
 */
export function readPhanCong(text: string | HaiCot): PhanCong {
  const key = JSON.stringify(typeof text === 'string' ? text : [text.chuTri, text.phoiHop])
  const read = known.get(key) ?? readCells(text)
  if (known.size >= MOST) known.clear()
  known.set(key, read)
  return read
}

function readCells(text: string | HaiCot): PhanCong {
  if (typeof text !== 'string') return readHaiCot(text)
  const nguyenVan = text.normalize('NFC')
  return { nguyenVan, viec: withChuTri(readCacMenhDe(nguyenVan)) }
}

/** The agencies that have a role, each once, in the order of the cell. */
export function coQuanOfVaiTro(phanCong: PhanCong, vaiTro: VaiTro): string[] {
  return [...new Set(phanCong.viec.filter((viec) => viec.vaiTro === vaiTro).flatMap((viec) => viec.coQuan))]
}

function readHaiCot({ chuTri, phoiHop = '' }: HaiCot): PhanCong {
  const partners = splitMenhDe(phoiHop).flatMap(namesIn)
  const viec: ViecPhanCong[] = [
    ...readCotChuTri(chuTri),
    ...(partners.length ? [{ vaiTro: 'phoiHop' as const, coQuan: partners }] : []),
  ]
  return {
    nguyenVan: [chuTri, phoiHop]
      .filter((cot) => cot.trim() !== '')
      .join('\n')
      .normalize('NFC'),
    viec,
  }
}

function readCacMenhDe(cell: string): MenhDeDaDoc[] {
  const read: MenhDeDaDoc[] = []
  for (const menhDe of splitMenhDe(cell)) read.push(readMenhDe(menhDe, read.at(-1)?.chuNgu ?? []))
  return read
}

/** Every cell has a lead: the one it names, else the one that A3 rule 2 finds. */
function withChuTri(menhDe: readonly MenhDeDaDoc[]): ViecPhanCong[] {
  const viec = menhDe.flatMap((each) => each.viec)
  if (viec.some(({ vaiTro, suyRa }) => vaiTro === 'chuTri' && suyRa === undefined))
    return viec.map(limitToPhoiHop)
  if (viec.some(({ vaiTro }) => vaiTro === 'chuTri')) return viec
  const coQuan = chuNguOfPhoiHop(menhDe[0]) ?? findFirstNguoiLam(viec)
  return coQuan === undefined ? viec : [{ vaiTro: 'chuTri', coQuan, suyRa: true }, ...viec]
}

// A bare agency leads only where nobody else does.
function limitToPhoiHop(viec: ViecPhanCong): ViecPhanCong {
  return viec.vaiTro === 'chuTri' && viec.suyRa === true ? { ...viec, vaiTro: 'phoiHop' } : viec
}

function chuNguOfPhoiHop(menhDe: MenhDeDaDoc | undefined): readonly string[] | undefined {
  const isDoiTac = (viec: ViecPhanCong): boolean =>
    viec.vaiTro === 'phoiHop' && viec.coQuan !== menhDe?.chuNgu
  return menhDe?.viec.some(isDoiTac) === true ? menhDe.chuNgu : undefined
}

const THU_TU_CHU_TRI: readonly VaiTro[] = [
  'xayDung',
  'thucHien',
  'deXuat',
  'trinh',
  'thamMuu',
  'huongDan',
  'tongHop',
  'donDoc',
]

function findFirstNguoiLam(viec: readonly ViecPhanCong[]): readonly string[] | undefined {
  const first = THU_TU_CHU_TRI.map((vaiTro) => viec.find((each) => each.vaiTro === vaiTro)).find(
    (each) => each !== undefined,
  )
  return first?.coQuan
}
