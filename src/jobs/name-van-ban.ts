import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import { linesOfHan } from '../domain/bao-cao/ky/han-gui'
import { type ChonKy, type KyBaoCao, nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { keHoachFile } from '../domain/ke-hoach/ke-hoach'
import { today } from '../language/date'
import { normalizeText } from '../language/text'
import { readIfAny } from '../disk/read-bytes'
import type { NoiLoiVan } from './bao-cao-moi'
import type { TepVanBan } from '../workspace/find-van-ban'
import { isGroup } from '../workspace/forms'
import { readKyOf } from '../workspace/read-links'
import { MAX_BYTES } from '../workspace/data-text'
import { readYaml } from '../workspace/read-yaml'
import { readRegisters } from '../workspace/registers'
import { parseYaml } from '../workspace/yaml-text'

/** A document as it is called, known without a look at all that it says. */
export type TenVanBan = {
  /** "Kế hoạch năm 2025", "Báo cáo quý I năm 2025". */
  readonly ten: string
  /** The agency's name, or its code where no register knows it. */
  readonly coQuan: string
  /** Until when a report is to be sent: the day (ISO), and that in words. */
  readonly han?: { readonly ngay: string; readonly dong: readonly string[] }
  /** The report that follows a report, and where its prose will be written as this one's was. */
  readonly kySau?: ChonKy & { readonly loiVan: NoiLoiVan }
}

/**
 * What a document is called. Of a plan, which may have a thousand tasks, only the head is read; of a file with faults,
 * what can be read of it. `homNay`: today (ISO).
 */
export function nameVanBan({ slug, file }: TepVanBan, homNay = today()): TenVanBan {
  const { coQuan: agencies } = readRegisters(file)
  const head = headOf(file) ?? readYaml<unknown>(file, slug === 'bao-cao' ? baoCaoFile : keHoachFile).raw
  const id = fieldOf(head, 'coQuan')
  const coQuan = agencies.get(id)?.ten ?? id
  const nam = fieldOf(head, 'nam') || '…'
  if (slug === 'ke-hoach') return { ten: `Kế hoạch năm ${nam}`, coQuan }
  const report = readYaml(file, baoCaoFile)
  const { ky } = readKyOf(file, report, agencies)
  if (!ky) return { ten: `Báo cáo năm ${nam}`, coQuan }
  const loiVan = fieldOf(report.raw, 'loiVan') === '' ? 'tep' : 'word'
  const kySau = ky.kyToi && { kySau: { ...ky.kyToi, loiVan } as const }
  return { ten: nameBaoCao(ky), coQuan, han: hanOf(ky, homNay), ...kySau }
}

/** The fields that name a document, where each stands on a line of its own at the margin. */
const HEAD = ['coQuan', 'nam'] as const
const HEAD_LINES = new RegExp(`^(["']?)(?:${HEAD.join('|')})\\1[ \\t]*:[ \\t]+\\S.*$`, 'gmu')

function headOf(file: string): unknown {
  const text = readIfAny(file, MAX_BYTES)?.toString('utf8') ?? ''
  try {
    const lines = Array.from(text.matchAll(HEAD_LINES), ([line]) => normalizeText(line))
    const head = parseYaml(lines.join('\n'))?.plain()
    return HEAD.every((key) => fieldOf(head, key) !== '') ? head : undefined
  } catch {
    return undefined
  }
}

const nameBaoCao = (ky: KyBaoCao): string =>
  `Báo cáo ${nameOfKy(ky).dai.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase('vi'))}`

const hanOf = (ky: KyBaoCao, homNay: string): NonNullable<TenVanBan['han']> => ({
  ngay: ky.han,
  dong: linesOfHan(ky, homNay),
})

function fieldOf(raw: unknown, key: string): string {
  const value = isGroup(raw) ? raw[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
