import type { DaViet, KyMoi } from './protocol'

/** The files of a period that began, and what is to be looked at. */
export type DaMoKy = { readonly tep: readonly string[]; readonly loi: readonly string[] }
/** An agency that may report from here; `oDay`: its plans lie here, or the office has declared it. */
export type CoQuanBaoCao = {
  readonly ma: string
  readonly ten: string
  readonly oDay: boolean
  readonly keHoach: readonly { readonly ma: string; readonly tep: string; readonly nam?: number }[]
}
export type CacCoQuanBaoCao = { readonly coQuan: readonly CoQuanBaoCao[] }
/** When the units of a province report: to whom, from and until which day of a month the figures count, sent by which day. */
export type CheDoKhai = {
  readonly nguoiNhan: string
  readonly tuNgay: number
  readonly denNgay: number
  readonly hanNgay: number
}
/** The first report of an agency: of which period, counting the tasks of which plan. */
export type LenhBaoCaoDau = KyMoi & {
  readonly coQuan: string
  readonly keHoach?: string
  readonly cheDo?: CheDoKhai
}
/** `hoiCheDo`: nothing was written; nobody has told yet when this agency reports, others do it so. */
export type DaLapBaoCao = (DaMoKy & DaViet) | { readonly hoiCheDo: CheDoKhai }
