import { z } from 'zod'
import { addDays, addMonths } from '../../../language/date'
import { chuNgan, daDoiChieu, ma, ngay, nguon } from '../../common'
import { CAP, type CoQuan } from '../../co-quan/co-quan'
import { belongsTo } from '../../co-quan/superior'
import { addWorkingDays, type NgayNghi, toWorkingDay } from './ngay-nghi'

/** The periods there are. There is no report of quý II or quý IV: 6 tháng and năm take their place. */
export const MA_KY = ['thang', 'quy-1', '6-thang', 'quy-3', '9-thang', 'nam'] as const
export type MaKy = (typeof MA_KY)[number]

const ngayTrongThang = z.number().int().min(1).max(28)
const han = z
  .strictObject({
    ngay: ngayTrongThang.optional().describe('Chậm nhất ngày này của tháng cuối kỳ'),
    ngayLamViec: z
      .number()
      .int()
      .min(1)
      .max(30)
      .optional()
      .describe('Hoặc số ngày làm việc sau ngày chốt số liệu'),
    neuNghi: z
      .enum(['som', 'muon'])
      .optional()
      .describe(
        'Trùng ngày nghỉ thì gửi ngày làm việc liền trước (som) hay liền sau (muon); bỏ trống thì giữ nguyên ngày',
      ),
  })
  .refine(
    ({ ngay: day, ngayLamViec }) => (day === undefined) !== (ngayLamViec === undefined),
    'ghi ngay hoặc ngayLamViec, không ghi cả hai',
  )

const ky = z.strictObject({
  ma: z.enum(MA_KY),
  ten: chuNgan.describe('Tên kỳ, viết như trong câu: quý I, 6 tháng đầu năm'),
  thangCuoi: z
    .number()
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe('Tháng cuối của kỳ; báo cáo tháng thì bỏ trống'),
  soThang: z.number().int().min(1).max(12).describe('Số tháng của kỳ số liệu'),
})

/** A rule of reporting: national (without `coQuan`) or an office's own. */
const cheDo = z.strictObject({
  id: ma,
  coQuan: ma.optional().describe('Cơ quan đặt ra quy định riêng; bỏ trống là quy định chung cả nước'),
  cap: z
    .array(z.enum(CAP))
    .min(1)
    .optional()
    .describe('Cấp của cơ quan báo cáo; có "coQuan" thì là đơn vị thuộc cơ quan ấy; bỏ trống là mọi cấp'),
  deCuong: ma.optional().describe('Đề cương báo cáo, mã trong de-cuong.yaml'),
  vanBan: ma
    .optional()
    .describe('Mã văn bản quy định, trong van-ban.yaml; bỏ trống thì báo cáo không viện dẫn'),
  nguoiNhan: chuNgan.describe('Nơi nhận báo cáo, viết như trong câu'),
  tuNgay: ngayTrongThang.describe('Số liệu tính từ ngày này của tháng trước kỳ'),
  denNgay: ngayTrongThang.describe('… đến ngày này của tháng cuối kỳ'),
  han,
  ky: z.array(ky).min(1),
  banHanh: z
    .strictObject({
      trichYeu: chuNgan,
      kinhGui: z.array(chuNgan).min(1).max(12).optional(),
      noiNhan: z.array(chuNgan).min(2),
    })
    .optional()
    .describe(
      'Trích yếu, nơi gửi, nơi nhận của báo cáo đầu tiên, đề nghị cho cơ quan chưa có báo cáo trước; chữ trong { } được thay: ky, tinh, capTinh, tinhUy, donVi, diaBan, diaBanTen',
    ),
  hieuLuc: z.strictObject({ tu: ngay.optional(), den: ngay.optional() }).optional(),
  nguon: nguon.optional(),
  daDoiChieu,
})
export type CheDo = z.infer<typeof cheDo>

/** `data/ky-bao-cao.yaml`: which reports are due, on which figures, until when. */
export const kyBaoCaoFile = z.strictObject({ cheDo: z.array(cheDo).min(1) })

/** Which report of which year; `thang` for a monthly one. */
export type ChonKy = { readonly ky: MaKy; readonly nam: number; readonly thang?: number | undefined }
/** The last day to send a report: as the rule has it, as it has been moved, the last day of work until then. */
type Han = {
  readonly han: string
  readonly hanGoc: string
  readonly hanLamViec: string
  readonly cheDo: CheDo
}
/**
 * A period: its name, the window of its figures (both days included), the last day to send it. `kyToi`: the report
 * that follows by the rules there are, `hetKyToi`: the last day of its figures. `hanRieng`: the day of the office's own rule; `cuaDonVi`:
 * it is the day on which its units report to it.
 */
export type KyBaoCao = Ky & {
  readonly kyToi?: ChonKy
  readonly hetKyToi: string
  readonly hanRieng?: Han & { readonly cuaDonVi: boolean }
}
type Ky = ChonKy & Han & { readonly ten: string; readonly tu: string; readonly den: string }

type Register = ReadonlyMap<string, CoQuan>

/**
 * The period of a report by the national rule, or by the office's own, or the superior's for its units, where
 * the nation asks for none such; `hanRieng` is the day by which the office's own rule wants it. Undefined when
 * no rule in force asks for it.
 */
export function findKy(
  rules: readonly CheDo[],
  coQuan: string,
  chon: ChonKy,
  nghi: NgayNghi,
  register: Register = new Map(),
): KyBaoCao | undefined {
  const found = rules
    .filter((cheDo) => isFor(cheDo, coQuan, register))
    .flatMap((cheDo) => windowOf(cheDo, chon, nghi))
  const chung = found.find(({ cheDo }) => cheDo.coQuan === undefined)
  const rieng = found.find(({ cheDo }) => cheDo.coQuan !== undefined)
  const own = chung ?? rieng
  if (!own) return undefined
  return {
    ...own,
    ...findKyToi(own, rules, nghi),
    ...(chung && rieng
      ? { hanRieng: { ...hanIn(rieng), cuaDonVi: isCalled(register.get(coQuan), rieng) } }
      : {}),
  }
}

const hanIn = ({ han, hanGoc, hanLamViec, cheDo }: Ky): Han => ({ han, hanGoc, hanLamViec, cheDo })

/** Whether it is the agency itself that waits for the reports of a rule. */
const isCalled = (coQuan: CoQuan | undefined, { cheDo: { nguoiNhan } }: Ky): boolean =>
  coQuan !== undefined && [coQuan.ten, coQuan.tenGon, ...(coQuan.tenKhac ?? [])].includes(nguoiNhan)

/**
 * The report that will be written next, and the last day of its figures: by the rules of the same office, the one in
 * force and the one that follows it; a month is followed by a month. Where they end with this report, as its own rule
 * would go on.
 */
function findKyToi(
  { ky, nam, den, cheDo }: Ky,
  rules: readonly CheDo[],
  nghi: NgayNghi,
): Pick<KyBaoCao, 'kyToi' | 'hetKyToi'> {
  const chon = [nam, nam + 1].flatMap((year): ChonKy[] =>
    ky === 'thang'
      ? Array.from({ length: 12 }, (_, month) => ({ ky, nam: year, thang: month + 1 }))
      : MA_KY.filter((ma) => ma !== 'thang').map((ma) => ({ ky: ma, nam: year })),
  )
  const findNext = (of: readonly CheDo[]): Ky | undefined =>
    of
      .flatMap((rule) => chon.flatMap((each) => windowOf(rule, each, nghi)))
      .filter((window) => window.den > den)
      .sort((one, other) => (one.den < other.den ? -1 : Number(one.den > other.den)))[0]
  const sameOffice = rules.filter(({ coQuan }) => coQuan === cheDo.coQuan)
  const next = findNext(sameOffice) ?? findNext([{ ...cheDo, hieuLuc: undefined }])
  if (!next) return { hetKyToi: den }
  const { ky: ma, nam: year, thang } = next
  return {
    kyToi: { ky: ma, nam: year, ...(thang === undefined ? {} : { thang }) },
    hetKyToi: next.den,
  }
}

/**
 * Whether an agency reports by a rule: a national one of its level, its own, or one that an agency above it has
 * made for units of its level. An agency whose level the register does not say is of any.
 */
function isFor({ cap, coQuan }: CheDo, id: string, register: Register): boolean {
  const own = register.get(id)
  if (cap && own?.cap && !cap.includes(own.cap)) return false
  if (coQuan === undefined || coQuan === id) return true
  return cap !== undefined && own !== undefined && belongsTo(own, register.get(coQuan), register)
}

/** The window of a rule: none where the rule has no such period or is not in force when the window closes. */
function windowOf(cheDo: CheDo, chon: ChonKy, nghi: NgayNghi): Ky[] {
  const period = cheDo.ky.find(({ ma }) => ma === chon.ky)
  const last = period?.thangCuoi ?? chon.thang
  if (!period || last === undefined) return []
  const den = dayOf(chon.nam, last, cheDo.denNgay)
  const { tu: from, den: until } = cheDo.hieuLuc ?? {}
  if ((from !== undefined && den < from) || (until !== undefined && den > until)) return []
  const tu = addMonths(dayOf(chon.nam, last, cheDo.tuNgay), -period.soThang)
  return [
    {
      ky: chon.ky,
      nam: chon.nam,
      thang: chon.thang,
      ten: period.thangCuoi === undefined ? `${period.ten} ${String(last)}` : period.ten,
      tu,
      den,
      ...hanOf(cheDo, dayOf(chon.nam, last, 1), den, nghi),
      cheDo,
    },
  ]
}

function hanOf(
  { han: { ngay: day, ngayLamViec, neuNghi } }: CheDo,
  firstOfMonth: string,
  den: string,
  nghi: NgayNghi,
): Omit<Han, 'cheDo'> {
  const hanGoc =
    ngayLamViec === undefined ? addDays(firstOfMonth, (day ?? 1) - 1) : addWorkingDays(den, ngayLamViec, nghi)
  const han = neuNghi === undefined ? hanGoc : toWorkingDay(hanGoc, neuNghi === 'som' ? -1 : 1, nghi)
  return { han, hanGoc, hanLamViec: toWorkingDay(han, -1, nghi) }
}

/**
 * Whether a day to send the report was counted in working days, or moved to one, without the holidays of its
 * year.
 */
export const lacksNgayNghi = ({ han, cheDo, hanRieng }: KyBaoCao, { nam }: NgayNghi): boolean =>
  [{ han, cheDo }, ...(hanRieng ? [hanRieng] : [])].some(
    ({ han: day, cheDo: { han: rule } }) =>
      (rule.ngayLamViec ?? rule.neuNghi) !== undefined &&
      !nam.some((year) => year.nam === Number(day.slice(0, 4))),
  )

const dayOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A period of a year in one word: `quy-3`, `thang-7`. */
export const spellKy = ({ ky, thang }: Pick<ChonKy, 'ky' | 'thang'>): string =>
  thang === undefined ? ky : `${ky}-${thang}`

/** The periods of the rules of a period by their word, each as it is called in a sentence without its year. */
export const listTenKy = ({ cheDo, hanRieng }: KyBaoCao): ReadonlyMap<string, string> =>
  new Map(
    [...(hanRieng?.cheDo.ky ?? []), ...cheDo.ky].flatMap(({ ma, ten, thangCuoi }) =>
      thangCuoi === undefined
        ? Array.from({ length: 12 }, (_, month) => [
            spellKy({ ky: ma, thang: month + 1 }),
            `${ten} ${month + 1}`,
          ])
        : [[ma, ten]],
    ) as [string, string][],
  )

/** "quý I năm 2023" in a title, "quý I/2023" in a sentence; "6 tháng đầu năm 2023" in both. */
export function nameOfKy({ ten, nam }: Pick<KyBaoCao, 'ten' | 'nam'>): {
  readonly ten: string
  readonly dai: string
  readonly ngan: string
} {
  const whole = `${ten} ${nam}`
  return ten.endsWith('năm')
    ? { ten, dai: whole, ngan: whole }
    : { ten, dai: `${ten} năm ${nam}`, ngan: `${ten}/${nam}` }
}
