import { isThere } from '../disk/read-bytes'
import type { BaoCao } from '../domain/bao-cao/bao-cao'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { nameOfChiTieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { checksBaoCao } from '../domain/bao-cao/check/check-bao-cao'
import { checkChiTieu } from '../domain/bao-cao/check/check-chi-tieu'
import { checkQuanHe } from '../domain/bao-cao/check/check-quan-he'
import {
  checkSoLieu,
  checkSoLieuKhac,
  findKhongTrenKhong,
  findMissingSoLieu,
} from '../domain/bao-cao/check/check-so-lieu'
import { checkHanOfKeHoach, findUnclearGiaHan, findUnclearHan } from '../domain/bao-cao/check/check-han'
import { checkTienDoCuaBaoCao } from '../domain/bao-cao/check/check-cung-nam'
import { findChuaBaoCao, noteChuaBaoCao } from '../domain/bao-cao/check/check-chua-bao-cao'
import { findDeXuat, noteDeXuat } from '../domain/bao-cao/check/check-de-xuat'
import { checkNhanDien, findBareMa, noteBareMa } from '../domain/bao-cao/check/check-nhan-dien'
import { checkTienDo } from '../domain/bao-cao/check/check-tien-do'
import type { KeHoach } from '../domain/ke-hoach/ke-hoach'
import type { Problem } from '../domain/problems'
import type { KyBaoCao } from '../domain/bao-cao/ky/ky-bao-cao'
import type { Tinh } from '../domain/co-quan/co-quan'
import { type Finding, formatFinding, InputError, UserError } from '../problem'
import { readDanhMuc, selectDanhMuc } from './read-danh-muc'
import { readDeCuong } from './read-de-cuong'
import { readKy, readOther, readPlan } from './read-ky'
import { type DataFile, withoutValue } from './read-yaml'
import { readTinh } from './read-tinh'
import { readRegisters } from './registers'
import { run } from './run-check'
import type { CacSoTuPhieu } from './thu/add-thu'

/**
 * A report as read. `thieu`: what nobody has given, figures, deadlines, who extended them, which stops a
 * document that is to be issued; `soThieu`: what a draft says of its figures.
 */
export type BaoCaoDaDoc = {
  readonly hoSo: HoSoBaoCao
  readonly findings: readonly Finding[]
  readonly thieu: readonly Finding[]
  readonly soThieu: readonly Finding[]
  readonly soTinh: readonly Tinh[]
  readonly file: DataFile<BaoCao>
}

/**
 * A report as far as it can be read: of a file with faults, what can be read of it. `ky`: where a rule asks for the
 * period. `findings`: all there is to say of the files; `thuThieu`: units that stop an issue; `tuPhieu`:
 * rows that the units' forms say.
 */
export type BaoCaoDangMo = {
  readonly hoSo: Omit<HoSoBaoCao, 'ky'> & { readonly ky: KyBaoCao | undefined }
  readonly findings: readonly Finding[]
  readonly thuThieu: readonly Finding[]
  readonly tuPhieu: CacSoTuPhieu
  readonly soTinh: readonly Tinh[]
  readonly files: {
    readonly baoCao: DataFile<BaoCao>
    readonly keHoach: DataFile<KeHoach> | undefined
    readonly tienDo: DataFile<unknown> | undefined
    readonly soLieu: DataFile<unknown> | undefined
  }
}

/**
 * Reads a report with its plan, its progress, its figures and the registers.
 * `homNay`: today; what is said to be done later is a fault.
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readBaoCao(file: string, homNay?: string): BaoCaoDaDoc {
  const { hoSo: opened, findings, thuThieu, soTinh, files } = openBaoCao(file, homNay)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  if (!opened.ky) throw new Error('a report without faults has no period')
  const hoSo = { ...opened, ky: opened.ky }
  return {
    hoSo,
    findings,
    soThieu: noteMissing(hoSo, files.soLieu),
    thieu: [...thuThieu, ...missing(hoSo, files.soLieu), ...unanswered(hoSo, files.keHoach, files.tienDo)],
    soTinh,
    file: files.baoCao,
  }
}

/** As `readBaoCao`, but a report with faults is given back too. Throws UserError where there is no such file. */
export function openBaoCao(file: string, homNay?: string): BaoCaoDangMo {
  if (!isThere(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const registers = readRegisters(file)
  const { files, ky, thu, findings } = readKy(file, registers)
  const { baoCao, tienDo, soLieu } = files
  const plan = readPlan(file, baoCao)
  const danhMuc = readDanhMuc(file)
  const cap = registers.coQuan.get(baoCao.value?.coQuan ?? '')?.cap
  const tinh = readTinh(file)
  const form = selectDanhMuc(danhMuc, ky?.den ?? '', cap)
  const outline = readDeCuong(file, ky)
  const context = { coQuan: registers.coQuan, danhMuc }
  const kyTruoc = readOther(file, baoCao, 'kyTruoc', context)
  const cungKy = readOther(file, baoCao, 'cungKy', context)
  const broken = [registers, { findings }, plan, danhMuc, tinh, outline, kyTruoc, cungKy].flatMap(
    (each) => each.findings,
  )
  const whole = ky !== undefined && !broken.some(({ severity }) => severity === 'error')
  const hoSo: HoSoBaoCao = {
    ...registers,
    // Of a file with faults, what can be read of it: a check that trips over the rest stops there.
    baoCao: baoCao.value ?? (baoCao.raw as BaoCao),
    // The period alone is known of a report with faults: what is checked by it says more faults, that follow.
    ky: (baoCao.value && ky) as KyBaoCao,
    tienDo: tienDo?.value ?? (tienDo?.raw as HoSoBaoCao['tienDo']),
    soLieu: soLieu?.value ?? (soLieu?.raw as HoSoBaoCao['soLieu']),
    keHoach: plan.keHoach,
    danhMuc: form.danhMuc,
    danhMucKhac: form.others,
    deCuong: outline.deCuong,
    kyTruoc: kyTruoc.ky,
    cungKy: cungKy.ky,
    homNay,
    loiThu: thu.loi,
  }
  const check = (checks: readonly Check[], of: DataFile<unknown> | undefined) =>
    of
      ? checks.flatMap((each) => run(() => each(hoSo), whole ? of : withoutValue(of), registers.complete))
      : []
  const all = distinct([
    ...broken,
    ...check(checksBaoCao, baoCao),
    ...check(checksTienDo, tienDo),
    ...check([checkHanOfKeHoach], plan.file),
    ...check([checkChiTieu], form.file),
    ...check([checkSoLieu, checkQuanHe], soLieu),
    ...check([(all) => checkSoLieuKhac(all, all.kyTruoc)], kyTruoc.soLieu),
    ...check([(all) => checkSoLieuKhac(all, all.cungKy)], cungKy.soLieu),
  ])
  return {
    hoSo: { ...hoSo, ky },
    findings: all,
    thuThieu: thu.thieu,
    tuPhieu: thu.tuPhieu,
    soTinh: tinh.value?.tinh ?? [],
    files: { baoCao, keHoach: plan.file, tienDo, soLieu },
  }
}

type Check = (typeof checksBaoCao)[number]
const checksTienDo: readonly Check[] = [
  checkNhanDien,
  checkTienDoCuaBaoCao,
  checkTienDo,
  noteBareMa,
  noteChuaBaoCao,
  noteDeXuat,
]

/** A register that several of the files read, or a report named by itself, says its faults once. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  Array.from(
    new Map(findings.map((finding) => [`${finding.severity} ${formatFinding(finding)}`, finding])).values(),
  )

/** What stops a document that is to be issued: figures that nobody gave, rates that nobody has said what they are. */
function missing(hoSo: HoSoBaoCao, soLieu: DataFile<unknown> | undefined): Finding[] {
  if (!soLieu) return []
  const none = findMissingSoLieu(hoSo).map(({ cap, ...row }) => ({
    ma: row.ma,
    ...sayRow(row, (ten) => `chưa có số liệu ${ten}${cap === undefined ? '' : `, ${TEN_CAP[cap]} báo cáo`}`),
    hint: 'ghi số liệu, hoặc viết bản dự thảo bằng --du-thao',
    hintOnPage: 'ghi số liệu; bản dự thảo vẫn xem và tải được ở Xem trước',
  }))
  const nothing = findKhongTrenKhong(hoSo).map(({ ma, ...row }) => ({
    ma,
    ...sayRow({ ma, ...row }, (ten) => `tỷ lệ ${ten} là 0 trên 0`),
    hint: `ghi ${ma}: "-", hoặc số và lý do: ${ma}: { so: 100, lyDo: "…" }`,
    hintOnPage: 'ghi "-", hoặc ghi số và vì sao ở cột Lý do',
  }))
  return [...none, ...nothing].map(({ ma, ...finding }) => ({
    severity: 'error',
    place: soLieu.locate(['soLieu', ma]),
    ...finding,
  }))
}

type Row = Parameters<typeof nameOfChiTieu>[0] & { readonly ma: string }

/** Of a row, by its code where it is typed into a file, by its name on the page. */
const sayRow = (row: Row, say: (name: string) => string): Pick<Finding, 'message' | 'messageOnPage'> => ({
  message: say(`"${row.ma}" (${row.so}. ${row.ten})`),
  messageOnPage: say(`"${nameOfChiTieu(row)}"`),
})

/** A draft names them in one line, by cell where they lie in a workbook: "Số liệu!F12". */
function noteMissing(hoSo: HoSoBaoCao, soLieu: DataFile<unknown> | undefined): Finding[] {
  const none = soLieu ? findMissingSoLieu(hoSo) : []
  if (!soLieu || !none.length) return []
  const cellOf = (ma: string): string | undefined => {
    const [, sheet, cell] =
      /^bảng (.+), ô ([A-Z]+\d+)$/u.exec(soLieu.locate(['soLieu', ma]).where ?? '') ?? []
    return sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : undefined
  }
  const lacking = (names: readonly string[]): string =>
    `còn ${none.length} số chưa ghi, bản dự thảo in "…": ${names.join(', ')}`
  return [
    {
      severity: 'notice',
      place: { file: soLieu.file, line: 1, column: 1, where: 'cả tệp' },
      message: lacking(none.map(({ ma }) => cellOf(ma) ?? ma)),
      messageOnPage: lacking(none.map((row) => cellOf(row.ma) ?? `"${nameOfChiTieu(row)}"`)),
      hint: 'ghi số; không có việc nào thì ghi 0, không biết thì ghi "-"',
    },
  ]
}

const TEN_CAP = {
  'trung-uong': 'trung ương',
  tinh: 'cấp tỉnh',
  so: 'các sở, ngành',
  huyen: 'cấp huyện',
  xa: 'cấp xã',
} as const

/**
 * Statuses that nobody can tell: a deadline was not understood, nobody says who extended it, which task is meant,
 * or how far it is.
 */
const unanswered = (
  hoSo: HoSoBaoCao,
  plan: DataFile<KeHoach> | undefined,
  tienDo: DataFile<unknown> | undefined,
): Finding[] => {
  const found = (problems: readonly Problem[], { locate }: DataFile<unknown>): Finding[] =>
    problems.map(({ path, ...problem }) => ({ ...problem, place: locate(path) }))
  return plan && tienDo
    ? [
        ...found(findUnclearHan(hoSo), plan),
        ...[findUnclearGiaHan, findBareMa, findChuaBaoCao, findDeXuat].flatMap((find) =>
          found(find(hoSo), tienDo),
        ),
      ]
    : []
}
