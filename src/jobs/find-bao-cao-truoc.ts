import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import type { ChonKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { readYaml } from '../workspace/read-yaml'

/** The month in which each kind of period ends. */
const THANG_CUOI = { 'quy-1': 3, '6-thang': 6, 'quy-3': 9, '9-thang': 9, nam: 12 } as const

/**
 * The last report before a period, in the `data` of a folder of work; undefined unless all reports there are of one
 * agency and exactly one of them is the last.
 */
export function findBaoCaoTruoc(chon: ChonKy, folder = '.'): string | undefined {
  const all = globSync('data/*/*/bao-cao-*.yaml', { cwd: folder }).flatMap((file) => {
    const { value } = readYaml(join(folder, file), baoCaoFile)
    return value ? [{ file: join(folder, file), coQuan: value.coQuan, at: monthOf(value) }] : []
  })
  if (new Set(all.map(({ coQuan }) => coQuan)).size !== 1) return undefined
  const before = all.filter(({ at }) => at < monthOf(chon))
  const last = before.filter(({ at }) => at === Math.max(...before.map((each) => each.at)))
  return last.length === 1 ? last[0]?.file : undefined
}

/** Months since the year nought, of the end of a period. */
const monthOf = ({
  ky,
  nam,
  thang,
}: Pick<ChonKy, 'ky' | 'nam'> & { readonly thang?: number | undefined }): number =>
  nam * 12 + (ky === 'thang' ? (thang ?? 12) : THANG_CUOI[ky])
