import { basename } from 'node:path'
import {
  findKhiNhap,
  findVanBan,
  hasBanGoc,
  hasQuyetDinh,
  isJustBegun,
  nameVanBan,
  type TepVanBan,
  type VanBanDaXem,
} from '../index'
import { type Looking, openLooking, type Seen } from './look'
import type { BanLamViec, DaXem, VanBan } from './protocol'
import type { Sayings } from './sayings'
import { Left, type Threads } from './threads'

/** What a page may ask again within this, in milliseconds, is not looked at anew: it begins with several questions. */
const FRESH = 2000

type ListingOptions = {
  readonly home: string
  readonly threads: Threads
  readonly maOf: (file: string) => string
  readonly sayings: Pick<Sayings, 'tepOf' | 'listCanXem'>
  /** A document has been looked at meanwhile. */
  readonly onSeen: (seen: DaXem) => void
}
type Listing = {
  readonly looking: Looking<unknown>
  readonly listVanBan: () => Pick<BanLamViec, 'luot' | 'vanBan'>
}

/** The documents of a folder as they are called, with what was found of each by the thread that looks through them. */
export function openListing({ home, threads, maOf, sayings, onSeen }: ListingOptions): Listing {
  let luot = 0
  let asked = performance.now()
  const looking = openLooking({
    list: () => findVanBan(home),
    look: (tep, turn) => lookAt(threads, tep, turn),
    onSeen: (tep) => onSeen({ luot: ++luot, vanBan: show(tep) }),
  })
  const show = (tep: TepVanBan): VanBan => ({
    loai: tep.slug,
    ma: maOf(tep.file),
    tep: sayings.tepOf(tep.file),
    ...(hasQuyetDinh(tep) && { quyetDinh: true }),
    ...(hasBanGoc(tep.file) && { goc: true, ...khiNhapOf(tep) }),
    ...(isJustBegun(tep.file) && { vuaMo: true }),
    ...showFound(tep, looking.seenOf(tep.file), sayings.listCanXem),
  })
  const listVanBan = () => {
    // Some drives of a network tell of no change.
    if (performance.now() - asked > FRESH) looking.again()
    asked = performance.now()
    return { luot, vanBan: findVanBan(home).map(show) }
  }
  // Nobody has asked yet: what is found by then stands in the first list.
  looking.again()
  return { looking, listVanBan }
}

/** What the import of a plan was unsure of. */
function khiNhapOf({ file }: TepVanBan): Pick<VanBan, 'khiNhap'> {
  const khiNhap = findKhiNhap(file)
  return khiNhap ? { khiNhap } : {}
}

/** Undefined of a document that met a bug, or that takes too long: it leaves the others alone. */
async function lookAt({ look }: Threads, tep: TepVanBan, turn: number): Promise<VanBanDaXem | undefined> {
  try {
    return await look('inspectOnce', [tep, turn])
  } catch (error) {
    if (error instanceof Left) throw error
    console.error(error)
    return undefined
  }
}

function nameOrFile(tep: TepVanBan): Pick<VanBan, 'ten' | 'coQuan' | 'han' | 'kySau'> {
  try {
    return nameVanBan(tep)
  } catch (error) {
    console.error(error)
    return { ten: basename(tep.file), coQuan: '' }
  }
}

type Found = Pick<VanBan, 'ten' | 'coQuan' | 'tinhTrang' | 'cu' | 'canXem' | 'chapNhan' | 'han' | 'kySau'>

/** What was found of a document; of one that nobody has looked at yet, what it is called. */
function showFound(
  tep: TepVanBan,
  seen: Seen<VanBanDaXem | undefined> | undefined,
  listCanXem: Sayings['listCanXem'],
): Found {
  const cu = seen?.isOld ? { cu: true as const } : {}
  if (!seen) return { ...nameOrFile(tep), tinhTrang: 'dang-xem', canXem: [], chapNhan: [] }
  if (!seen.found)
    return { ten: basename(tep.file), coQuan: '', tinhTrang: 'hong', ...cu, canXem: [], chapNhan: [] }
  const { tinhTrang, findings, chapNhan, ten, coQuan, han, kySau } = seen.found
  return {
    ...{ ten, coQuan, tinhTrang, ...cu, canXem: listCanXem(findings), chapNhan },
    ...(han && { han }),
    ...(kySau && { kySau }),
  }
}
