import { existsSync } from 'node:fs'
import type { BaoCao } from '../domain/bao-cao'
import { type DanhMuc, chiTieuFile } from '../domain/chi-tieu'
import type { HoSoBaoCao } from '../domain/ho-so-bao-cao'
import type { KeHoach } from '../domain/ke-hoach'
import { checksBaoCao } from '../domain/kiem-tra-bao-cao'
import type { Problem } from '../domain/kiem-tra'
import { checkChiTieu } from '../domain/kiem-tra-chi-tieu'
import { checkSoLieu, thieuSoLieu } from '../domain/kiem-tra-so-lieu'
import { checkHanCuaKeHoach, giaHanKhongRo, hanChuaRo } from '../domain/kiem-tra-han'
import { checkTienDo } from '../domain/kiem-tra-tien-do'
import type { KyBaoCao } from '../domain/ky-bao-cao'
import { type Finding, formatFinding, InputError, UserError } from '../problem'
import { readKeHoach } from './read-ke-hoach'
import { isFile, linkOf, noFile, readKy, readOther } from './read-ky'
import type { DataFile } from './read-yaml'
import { readAbove, readRegisters } from './registers'
import { run } from './run-check'

/**
 * A report as read. `thieu`: what nobody has given, figures, deadlines, who extended them, which stops a
 * document that is to be issued.
 */
export type BaoCaoDaDoc = {
  readonly hoSo: HoSoBaoCao
  readonly findings: readonly Finding[]
  readonly thieu: readonly Finding[]
}

/**
 * Reads a report with its plan, its progress, its figures and the registers.
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readBaoCao(file: string): BaoCaoDaDoc {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const registers = readRegisters(file)
  const { files, ky, findings } = readKy(file)
  const { baoCao, tienDo, soLieu } = files
  const plan = readPlan(file, baoCao)
  const danhMuc = readAbove(file, 'chi-tieu.yaml', chiTieuFile)
  const [kyTruoc, cungKy] = [readOther(file, baoCao, 'kyTruoc'), readOther(file, baoCao, 'cungKy')]
  const broken = [registers, { findings }, plan, danhMuc, kyTruoc, cungKy].flatMap((each) => each.findings)
  const whole = ky !== undefined && !broken.some(({ severity }) => severity === 'error')
  const hoSo: HoSoBaoCao = {
    ...registers,
    // Of a file with faults, what can be read of it: a check that trips over the rest stops there.
    baoCao: baoCao.value ?? (baoCao.raw as BaoCao),
    ky: ky as KyBaoCao,
    tienDo: tienDo?.value ?? (tienDo?.raw as HoSoBaoCao['tienDo']),
    soLieu: soLieu?.value ?? (soLieu?.raw as HoSoBaoCao['soLieu']),
    keHoach: plan.keHoach,
    danhMuc: danhMuc.value,
    kyTruoc: kyTruoc.ky,
    cungKy: cungKy.ky,
  }
  const check = (checks: readonly Check[], of: DataFile<unknown> | undefined) =>
    of
      ? checks.flatMap((each) => run(() => each(hoSo), whole ? of : withoutValue(of), registers.complete))
      : []
  const all = distinct([
    ...broken,
    ...check(checksBaoCao, baoCao),
    ...check([checkTienDo], tienDo),
    ...check([checkHanCuaKeHoach], plan.file),
    ...check([checkChiTieu], danhMuc),
    ...check([checkSoLieu], soLieu),
  ])
  const errors = all.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  if (!whole) throw new Error('a report without faults has no period')
  return {
    hoSo,
    findings: all,
    thieu: [...missing(hoSo, danhMuc, soLieu), ...unanswered(hoSo, plan.file, tienDo)],
  }
}

type Check = (typeof checksBaoCao)[number]

const withoutValue = ({ file, raw, findings, locate }: DataFile<unknown>): DataFile<unknown> => ({
  file,
  raw,
  findings,
  locate,
})

/** A register that several of the files read, or a report named by itself, says its faults once. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  Array.from(
    new Map(findings.map((finding) => [`${finding.severity} ${formatFinding(finding)}`, finding])).values(),
  )

function readPlan(
  file: string,
  baoCao: DataFile<BaoCao>,
): { keHoach?: KeHoach; file?: DataFile<KeHoach>; findings: readonly Finding[] } {
  const path = linkOf(file, baoCao, 'keHoach')
  if (path === undefined) return { findings: [] }
  if (!isFile(path)) return { findings: [noFile(baoCao, 'keHoach')] }
  try {
    const { hoSo, file: data } = readKeHoach(path)
    return { keHoach: hoSo.keHoach, file: data, findings: [] }
  } catch (error) {
    if (error instanceof InputError) return { findings: error.findings }
    throw error
  }
}

/** Statuses that nobody can tell: a deadline was not understood, or nobody says who extended it. */
const unanswered = (
  hoSo: HoSoBaoCao,
  plan: DataFile<KeHoach> | undefined,
  tienDo: DataFile<unknown> | undefined,
): Finding[] => {
  const found = (problems: readonly Problem[], { locate }: DataFile<unknown>): Finding[] =>
    problems.map(({ path, ...problem }) => ({ ...problem, place: locate(path) }))
  return plan && tienDo ? [...found(hanChuaRo(hoSo), plan), ...found(giaHanKhongRo(hoSo), tienDo)] : []
}

const missing = (
  hoSo: HoSoBaoCao,
  danhMuc: DataFile<DanhMuc>,
  soLieu: DataFile<unknown> | undefined,
): Finding[] =>
  danhMuc.value && soLieu
    ? thieuSoLieu(hoSo).map(({ so, ma, ten }) => ({
        severity: 'error',
        place: soLieu.locate(['soLieu']),
        message: `chưa có số liệu "${ma}" (${so}. ${ten})`,
        hint: 'ghi số liệu, hoặc viết bản dự thảo bằng --du-thao',
      }))
    : []
