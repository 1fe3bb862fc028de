import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { type BaoCao, baoCaoFile } from '../domain/bao-cao'
import { type DanhMuc, chiTieuFile, soLieuFile } from '../domain/chi-tieu'
import type { HoSoBaoCao, KySoLieu } from '../domain/ho-so-bao-cao'
import type { KeHoach } from '../domain/ke-hoach'
import { checksBaoCao } from '../domain/kiem-tra-bao-cao'
import { checkSoLieu, thieuSoLieu } from '../domain/kiem-tra-so-lieu'
import { checkNamCuaHan, checkTienDo } from '../domain/kiem-tra-tien-do'
import { hetKyToi, kyBaoCaoFile, timKy } from '../domain/ky-bao-cao'
import { ngayNghiFile } from '../domain/ngay-nghi'
import { tienDoFile } from '../domain/tien-do'
import { type Finding, InputError, UserError } from '../problem'
import { readKeHoach } from './read-ke-hoach'
import { type DataFile, readYaml } from './read-yaml'
import { readAbove, readRegisters } from './registers'
import { run } from './run-check'

/** A report as read. `thieu`: the figures nobody has given, which stop a document that is to be issued. */
export type BaoCaoDaDoc = { readonly hoSo: HoSoBaoCao; readonly hetKyToi: string; readonly findings: readonly Finding[]; readonly thieu: readonly Finding[] }

/**
 * Reads a report with its plan, its progress, its figures and the registers.
 * Throws InputError with every fault of every file; returns the notices beside the value.
 */
export function readBaoCao(file: string): BaoCaoDaDoc {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn' })
  const registers = readRegisters(file)
  const period = readKy(file)
  const { baoCao, tienDo, soLieu } = period.files
  const plan = readPlan(file, baoCao)
  const danhMuc = readAbove(file, 'chi-tieu.yaml', chiTieuFile)
  const others = (['kyTruoc', 'cungKy'] as const).map((key) => readOther(file, baoCao, key))
  const broken = [...registers.findings, ...period.findings, ...plan.findings, ...danhMuc.findings, ...others.flatMap(({ findings }) => findings)]
  refuse(broken)
  if (!baoCao.value || !period.ky) throw new Error('a report without faults has no period')
  const hoSo: HoSoBaoCao = { ...registers, baoCao: baoCao.value, ky: period.ky, tienDo: tienDo?.value, soLieu: soLieu?.value, keHoach: plan.keHoach, danhMuc: danhMuc.value, kyTruoc: others[0]?.ky, cungKy: others[1]?.ky }
  const checked = [
    ...checksBaoCao.flatMap((check) => run(() => check(hoSo), baoCao, registers.complete)),
    ...(tienDo ? run(() => checkTienDo(hoSo), tienDo, registers.complete) : []),
    ...(plan.file ? run(() => checkNamCuaHan(hoSo), plan.file, registers.complete) : []),
    ...(soLieu ? run(() => checkSoLieu(hoSo), soLieu, registers.complete) : []),
  ]
  refuse(checked)
  return { hoSo, hetKyToi: hetKyToi(period.ky), findings: [...broken, ...checked], thieu: missing(hoSo, danhMuc, soLieu) }
}

function refuse(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
}

/** The files of one period: the report, its progress, its figures; and the period they are of. */
function readKy(file: string) {
  const baoCao = readYaml(file, baoCaoFile)
  const [tienDo, soLieu] = [linked(file, baoCao, 'tienDo', tienDoFile), linked(file, baoCao, 'soLieu', soLieuFile)]
  const rules = readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile)
  const nghi = readAbove(file, 'ngay-nghi.yaml', ngayNghiFile)
  const findings = [baoCao, tienDo, soLieu, rules, nghi].flatMap((each) => each?.findings ?? [])
  const { value } = baoCao
  const ky = value && rules.value && nghi.value ? timKy(rules.value.cheDo, value.coQuan, value, nghi.value) : undefined
  if (value && rules.value && nghi.value && !ky) findings.push(noPeriod(baoCao, value))
  return { files: { baoCao, tienDo, soLieu }, ky, findings }
}

const noPeriod = (baoCao: DataFile<BaoCao>, { ky, thang }: BaoCao): Finding => ({
  severity: 'error',
  place: baoCao.locate(['ky']),
  message: ky === 'thang' && thang === undefined ? 'báo cáo tháng phải ghi "thang"' : `không có chế độ nào quy định báo cáo "${ky}" cho cơ quan này`,
  hint: ky === 'thang' && thang === undefined ? 'ví dụ: thang: 5' : 'xem ky-bao-cao.yaml',
})

/** A file that the report names, from its own folder. */
function linked<T>(file: string, baoCao: DataFile<BaoCao>, key: 'tienDo' | 'soLieu', schema: z.ZodType<T>): DataFile<T> | undefined {
  const name = pathIn(baoCao, key)
  return name === undefined ? undefined : readYaml(resolve(dirname(file), name), schema)
}

const pathIn = (baoCao: DataFile<BaoCao>, key: 'tienDo' | 'soLieu' | 'keHoach' | 'kyTruoc' | 'cungKy'): string | undefined => {
  const name = (baoCao.value ?? (baoCao.raw as Partial<BaoCao> | null | undefined))?.[key]
  return typeof name === 'string' ? name : undefined
}

function readPlan(file: string, baoCao: DataFile<BaoCao>): { keHoach?: KeHoach; file?: DataFile<KeHoach>; findings: readonly Finding[] } {
  const name = pathIn(baoCao, 'keHoach')
  if (name === undefined) return { findings: [] }
  const path = resolve(dirname(file), name)
  try {
    const { hoSo, file: data } = readKeHoach(path)
    return { keHoach: hoSo.keHoach, file: data, findings: [] }
  } catch (error) {
    if (error instanceof InputError) return { findings: error.findings }
    if (error instanceof UserError) return { findings: [{ severity: 'error', place: baoCao.locate(['keHoach']), message: error.message, ...(error.hint ? { hint: error.hint } : {}) }] }
    throw error
  }
}

/** What the period before, or that of last year, reported. */
function readOther(file: string, baoCao: DataFile<BaoCao>, key: 'kyTruoc' | 'cungKy'): { ky?: KySoLieu; findings: readonly Finding[] } {
  const name = pathIn(baoCao, key)
  if (name === undefined) return { findings: [] }
  const { files, ky, findings } = readKy(resolve(dirname(file), name))
  return ky ? { ky: { ky, tienDo: files.tienDo?.value, soLieu: files.soLieu?.value }, findings } : { findings }
}

const missing = (hoSo: HoSoBaoCao, danhMuc: DataFile<DanhMuc>, soLieu: DataFile<unknown> | undefined): Finding[] =>
  danhMuc.value && soLieu
    ? thieuSoLieu(hoSo).map(({ so, ma, ten }) => ({ severity: 'error', place: soLieu.locate(['soLieu']), message: `chưa có số liệu "${ma}" (${so}. ${ten})`, hint: 'ghi số liệu, hoặc viết bản dự thảo bằng --du-thao' }))
    : []
