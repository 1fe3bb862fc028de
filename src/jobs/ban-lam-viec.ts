import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import { linesOfHan } from '../domain/bao-cao/ky/han-gui'
import { type KyBaoCao, nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { keHoachFile } from '../domain/ke-hoach/ke-hoach'
import { daysBetween, today } from '../language/date'
import { type Finding, formatFinding, InputError, UserError } from '../problem'
import type { TepVanBan } from '../workspace/find-van-ban'
import { readKy } from '../workspace/read-ky'
import { readYaml } from '../workspace/read-yaml'
import { readRegisters } from '../workspace/registers'
import { readBaoCaoJob } from './bao-cao'
import type { Reader, ReadOptions, Ready, Slug } from './document/document-job'
import { readKeHoachJob } from './ke-hoach'

/**
 * How far a document is. `sai`: not even a draft can be made; `thieu`: a draft, which lacks what its issue needs;
 * `nhap`: a draft for good, its figures are illustrative; `san-sang`: only number and day are missing;
 * `da-ban-hanh`: it has both.
 */
export type TinhTrangVanBan = 'sai' | 'thieu' | 'nhap' | 'san-sang' | 'da-ban-hanh'

/** A document of the folder as its maker would want to see it on a list. */
export type VanBanDaXem = TepVanBan & {
  /** "Kế hoạch năm 2025", "Báo cáo quý I năm 2025". */
  readonly ten: string
  /** The agency's name, or its code where no register knows it. */
  readonly coQuan: string
  readonly tinhTrang: TinhTrangVanBan
  /** What stops it (`error`), and what a person should look at (`notice`). */
  readonly findings: readonly Finding[]
  /** What a person has looked at and accepted, with the reasons. */
  readonly chapNhan: readonly string[]
  /** Until when it is to be sent: the day (ISO), the days left while it is not issued, and that in words. */
  readonly han?: { readonly ngay: string; readonly conLai?: number; readonly dong: readonly string[] }
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
  const notices = isReady(made) ? made.findings : []
  const tinhTrang = tinhTrangOf(issue, made)
  return {
    slug,
    file,
    tinhTrang,
    findings: withoutRepeated([...stops, ...notices]),
    chapNhan: isReady(made) ? (made.chapNhan ?? []) : [],
    ...nameVanBan({ slug, file }, homNay, tinhTrang),
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

function tinhTrangOf(issue: Ready | readonly Finding[], made: Ready | readonly Finding[]): TinhTrangVanBan {
  if (!isReady(made)) return 'sai'
  if (!isReady(issue)) return 'thieu'
  const { banHanh, duThao } = issue.composed
  if (duThao) return 'nhap'
  return banHanh.so !== undefined && banHanh.ngay !== undefined ? 'da-ban-hanh' : 'san-sang'
}

/** What stops the issue is a notice of the draft: it is said once, as what it is to the issue. */
const withoutRepeated = (findings: readonly Finding[]): Finding[] =>
  Array.from(
    new Map(findings.toReversed().map((finding) => [formatFinding(finding), finding])).values(),
  ).toReversed()

/** Of a file with faults, what can be read of it. */
function nameVanBan(
  { slug, file }: TepVanBan,
  homNay: string,
  tinhTrang: TinhTrangVanBan,
): Pick<VanBanDaXem, 'ten' | 'coQuan' | 'han'> {
  const registers = readRegisters(file)
  const raw: unknown = readYaml<unknown>(file, slug === 'bao-cao' ? baoCaoFile : keHoachFile).raw
  const id = fieldOf(raw, 'coQuan')
  const coQuan = registers.coQuan.get(id)?.ten ?? id
  const nam = fieldOf(raw, 'nam')
  if (slug === 'ke-hoach') return { ten: `Kế hoạch năm ${nam || '…'}`, coQuan }
  const { ky } = readKy(file, registers)
  if (!ky) return { ten: `Báo cáo năm ${nam || '…'}`, coQuan }
  return {
    ten: `Báo cáo ${nameOfKy(ky).dai.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase('vi'))}`,
    coQuan,
    han: hanOf(ky, homNay, tinhTrang),
  }
}

const hanOf = (
  ky: KyBaoCao,
  homNay: string,
  tinhTrang: TinhTrangVanBan,
): NonNullable<VanBanDaXem['han']> => ({
  ngay: ky.han,
  dong: linesOfHan(ky, homNay),
  ...(tinhTrang === 'da-ban-hanh' ? {} : { conLai: daysBetween(homNay, ky.han) }),
})

function fieldOf(raw: unknown, key: string): string {
  const value =
    raw !== null && typeof raw === 'object' ? (raw as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
