import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { makeOnce } from './made'
import { DATA, tablesOf } from './reports'

/**
 * A second way from the data to the annex, with nothing of the program's own: YAML as any reader has it, sums and
 * rates by hand, numbers as the browser's Vietnamese writes them.
 */
const REPORTS = [
  ['khanh-hoa/2025/bao-cao-quy-1.yaml', 'chi-tieu.yaml'],
  ['khanh-hoa/2026/bao-cao-quy-1.yaml', 'chi-tieu-4625.yaml'],
  ['so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml', 'chi-tieu-so.yaml'],
  ['ubnd-phuong-nha-trang/2026/bao-cao-quy-1.yaml', 'chi-tieu-xa.yaml'],
] as const
const LAST_DAY: Readonly<Record<number, string>> = { 2025: '2025-03-14', 2026: '2026-03-14' }

type Row = {
  so: string
  ma: string
  loai: string
  donVi?: string
  tuSo?: string
  mauSo?: string
  cong?: string[]
  dem?: string
  thapPhan?: number
  tu?: string
  den?: string
}
type Figure = number | string | { so: number | string }
type Record_ = { ma?: string; moc?: number; ngay?: string; trangThai?: string }
const yamlOf = (...path: string[]): unknown => parse(readFileSync(join(...path), 'utf8'))

/** How many tasks there are, and how many of them are done by the last day. */
function countTasks(file: string, report: { keHoach?: string; tienDo?: string }, last: string) {
  if (report.keHoach === undefined || report.tienDo === undefined) return undefined
  const plan = yamlOf(resolve(dirname(file), report.keHoach)) as {
    linhVuc: { nhiemVu: { moc: unknown[] }[] }[]
  }
  const { nhiemVu: records } = yamlOf(resolve(dirname(file), report.tienDo)) as { nhiemVu: Record_[] }
  const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
  const tasks = plan.linhVuc.flatMap(({ nhiemVu }, area) =>
    nhiemVu.map(({ moc }, nth) => ({ ma: `${ROMAN[area] ?? ''}.${nth + 1}`, moc: moc.length })),
  )
  const isDone = (ma: string, moc: number): boolean =>
    records.some(
      (each) => each.ma === ma && (each.moc ?? moc) === moc && each.ngay !== undefined && each.ngay <= last,
    )
  const done = tasks.filter(({ ma, moc }) =>
    Array.from({ length: moc }, (_, nth) => nth + 1).every((nth) => isDone(ma, nth)),
  )
  return { 'nhiem-vu': tasks.length, 'hoan-thanh': done.length }
}

/** The annex as it must be printed: number and figure of each row. */
function recounted(name: string, catalogue: string): string[][] {
  const file = join(DATA, name)
  const report = yamlOf(file) as { nam: number; soLieu: string; keHoach?: string; tienDo?: string }
  const last = LAST_DAY[report.nam] ?? ''
  const { soLieu } = yamlOf(resolve(dirname(file), report.soLieu)) as { soLieu: Record<string, Figure> }
  const { chiTieu } = yamlOf(DATA, catalogue) as { chiTieu: Row[] }
  const rows = chiTieu.filter(({ tu = '', den = '9999' }) => tu <= last && last <= den)
  const counts: Partial<Record<string, number>> = countTasks(file, report, last) ?? {}
  const given = (ma: string): number | string | undefined => {
    const figure = soLieu[ma]
    return typeof figure === 'object' ? figure.so : figure
  }
  const valueOf = (ma: string): number | undefined => {
    const row = rows.find((each) => each.ma === ma)
    if (row?.dem !== undefined && counts[row.dem] !== undefined) return counts[row.dem]
    if (row?.loai === 'tong') {
      const parts = (row.cong ?? []).filter((part) => rows.some((each) => each.ma === part)).map(valueOf)
      if (parts.length && parts.every((part) => part !== undefined))
        return parts.reduce<number>((sum, part) => sum + part, 0)
    }
    if (row?.loai === 'ty-le' && row.tuSo !== undefined && row.mauSo !== undefined) {
      const [part, whole] = [valueOf(row.tuSo), valueOf(row.mauSo)]
      if (part !== undefined && whole) return (part / whole) * 100
    }
    const own = given(ma)
    return typeof own === 'number' ? own : undefined
  }
  return rows.map((row) => {
    if (row.loai === 'nhom') return [row.so, '']
    const value = valueOf(row.ma)
    if (value === undefined) return [row.so, '-']
    const most = row.thapPhan ?? (row.loai === 'ty-le' || row.donVi === '%' ? 2 : 0)
    return [row.so, new Intl.NumberFormat('vi-VN', { maximumFractionDigits: most }).format(value)]
  })
}

test.each(REPORTS)('Counted a second time, the annex of %s is what is printed', async (name, catalogue) => {
  const { docx } = await makeOnce('bao-cao', join(DATA, name))
  const annex = docx.sections[1] ? tablesOf(docx.sections[1]) : []
  const printed = annex.flatMap((rows) =>
    rows.filter(([so = '']) => /^\d+(?:\.\d+)*$/u.test(so)).map((cells) => [cells[0], cells[3]]),
  )
  expect(printed.length).toBeGreaterThan(15)
  expect(printed).toEqual(recounted(name, catalogue))
})
