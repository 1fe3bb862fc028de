import { daysBetween, today } from '../language/date'
import { type Finding, formatFinding, InputError, UserError } from '../problem'
import type { TepVanBan } from '../workspace/find-van-ban'
import { openBaoCao } from '../workspace/read-bao-cao'
import { openKeHoach } from '../workspace/read-ke-hoach'
import { readBaoCaoJob } from './bao-cao'
import type { Reader, ReadOptions, Ready, Slug } from './document/document-job'
import { hasQuyetDinh } from './don-vi/open-so'
import { readKeHoachJob } from './ke-hoach'
import { nameVanBan, type TenVanBan } from './name-van-ban'
import { listConNgo } from './sua/quyet-dinh/con-ngo'

/**
 * How far a document is. `sai`: not even a draft can be made; `thieu`: a draft, which lacks what its issue needs;
 * `nhap`: a draft for good, its figures are illustrative; `chua-quyet`: its decision sheet still asks something;
 * `san-sang`: only number and day are missing;
 * `da-ban-hanh`: it has both.
 */
export type TinhTrangVanBan = 'sai' | 'thieu' | 'nhap' | 'chua-quyet' | 'san-sang' | 'da-ban-hanh'

/** A document of the folder as its maker would want to see it on a list. */
export type VanBanDaXem = TepVanBan &
  Omit<TenVanBan, 'han'> & {
    readonly tinhTrang: TinhTrangVanBan
    /** What stops it (`error`), and what a person should look at (`notice`). */
    readonly findings: readonly Finding[]
    /** What a person has looked at and accepted, with the reasons. */
    readonly chapNhan: readonly string[]
    /** Until when it is to be sent, with the days left while it is not issued. */
    readonly han?: NonNullable<TenVanBan['han']> & { readonly conLai?: number }
  }

const READERS: Readonly<Record<Slug, Reader>> = { 'ke-hoach': readKeHoachJob, 'bao-cao': readBaoCaoJob }

/**
 * Reads a document as it would be read for its issue, and as a draft when that is refused; makes no file.
 * `homNay`: today (ISO). Throws nothing that the user can put right: that is among the findings.
 */
export function inspectVanBan({ slug, file }: TepVanBan, homNay = today()): VanBanDaXem {
  const read = (state: Partial<ReadOptions>): Ready | readonly Finding[] =>
    readOrRefuse(READERS[slug], file, { duThao: false, dienTu: false, homNay, ...state })
  const issue = read({ choSoNgay: 'o-dien' })
  const made = isReady(issue) ? issue : read({ duThao: true })
  const stops = isReady(issue) ? [] : isReady(made) ? issue : made
  const notices = isReady(made) ? made.findings : listNotices({ slug, file }, homNay)
  const conNgo = hasQuyetDinh({ slug, file }) ? listConNgo(file) : []
  const tinhTrang = tinhTrangOf(issue, made, conNgo)
  return {
    slug,
    file,
    tinhTrang,
    findings: withoutRepeated([...stops, ...notices, ...conNgo]),
    chapNhan: isReady(made) ? (made.chapNhan ?? []) : [],
    ...withConLai(nameVanBan({ slug, file }, homNay), homNay, tinhTrang),
  }
}

/** What a document with faults lets know besides: what can be checked without the wrong values. */
function listNotices({ slug, file }: TepVanBan, homNay: string): Finding[] {
  try {
    const { findings } = slug === 'ke-hoach' ? openKeHoach(file) : openBaoCao(file, homNay)
    return findings.filter(({ severity }) => severity === 'notice')
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

const isReady = (read: Ready | readonly Finding[]): read is Ready => 'composed' in read

function readOrRefuse(reader: Reader, file: string, options: ReadOptions): Ready | readonly Finding[] {
  try {
    return reader(file, options)
  } catch (error) {
    if (error instanceof InputError) return error.findings
    if (!(error instanceof UserError)) throw error
    const { message, hint } = error
    const place = { file, line: 1, column: 1 }
    return [{ severity: 'error', place, message, ...(hint === undefined ? {} : { hint }) }]
  }
}

function tinhTrangOf(
  issue: Ready | readonly Finding[],
  made: Ready | readonly Finding[],
  conNgo: readonly Finding[],
): TinhTrangVanBan {
  if (!isReady(made)) return 'sai'
  if (!isReady(issue)) return 'thieu'
  const { banHanh, duThao } = issue.composed
  if (duThao) return 'nhap'
  if (banHanh.so !== undefined && banHanh.ngay !== undefined) return 'da-ban-hanh'
  return conNgo.length > 0 ? 'chua-quyet' : 'san-sang'
}

/** What stops the issue is a notice of the draft: it is said once, as what it is to the issue. */
const withoutRepeated = (findings: readonly Finding[]): Finding[] =>
  Array.from(new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()).toReversed()

const keyOf = ({ severity, place, message }: Finding): string => formatFinding({ severity, place, message })

const withConLai = (
  { han, ...ten }: TenVanBan,
  homNay: string,
  tinhTrang: TinhTrangVanBan,
): Pick<VanBanDaXem, 'ten' | 'coQuan' | 'han' | 'kySau'> => ({
  ...ten,
  ...(han && {
    han: { ...han, ...(tinhTrang === 'da-ban-hanh' ? {} : { conLai: daysBetween(homNay, han.ngay) }) },
  }),
})
