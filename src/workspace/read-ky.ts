import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { type BaoCao, baoCaoFile } from '../domain/bao-cao/bao-cao'
import { type SoLieu, soLieuFile } from '../domain/bao-cao/chi-tieu/so-lieu'
import type { KySoLieu } from '../domain/bao-cao/ho-so'
import { type KyBaoCao, kyBaoCaoFile, lacksNgayNghi, findKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../domain/bao-cao/ky/ngay-nghi'
import { type TienDo, tienDoFile } from '../domain/bao-cao/tien-do/tien-do'
import type { KeHoach } from '../domain/ke-hoach/ke-hoach'
import { toPlain } from '../domain/ke-hoach/loi-van'
import { type Finding, InputError } from '../problem'
import { findFile } from './find-file'
import { readKeHoach } from './read-ke-hoach'
import { type DataFile, readYaml } from './read-yaml'
import { type CacDanhMuc, selectDanhMuc } from './read-danh-muc'
import { readAbove, type Registers } from './registers'

type Linked = 'tienDo' | 'soLieu' | 'keHoach' | 'kyTruoc' | 'cungKy'
type Files = {
  readonly baoCao: DataFile<BaoCao>
  readonly tienDo: DataFile<TienDo> | undefined
  readonly soLieu: DataFile<SoLieu> | undefined
}

/**
 * The files of one period: the report, its progress, its figures; and the period they are of, where a rule
 * asks for it.
 */
export function readKy(
  file: string,
  { coQuan }: Pick<Registers, 'coQuan'>,
): { files: Files; ky: KyBaoCao | undefined; findings: Finding[] } {
  const baoCao = readYaml(file, baoCaoFile)
  const tienDo = linked(file, baoCao, 'tienDo', tienDoFile)
  const soLieu = withSources(linked(file, baoCao, 'soLieu', soLieuFile))
  const rules = readAbove(file, 'ky-bao-cao.yaml', kyBaoCaoFile)
  const nghi = readAbove(file, 'ngay-nghi.yaml', ngayNghiFile)
  const findings = [baoCao, tienDo, soLieu, rules, nghi].flatMap((each) => each?.findings ?? [])
  const { value } = baoCao
  const ky =
    value && rules.value && nghi.value
      ? findKy(rules.value.cheDo, value.coQuan, value, nghi.value, coQuan)
      : undefined
  if (value && rules.value && nghi.value && !ky) findings.push(noPeriod(baoCao, value))
  if (ky && nghi.value && lacksNgayNghi(ky, nghi.value)) findings.push(noHolidays(baoCao, ky))
  return { files: { baoCao, tienDo, soLieu }, ky, findings }
}

/** Numbers without quotes keep how they were typed: `40.000` is not 40. */
function withSources(file: DataFile<SoLieu> | undefined): DataFile<SoLieu> | undefined {
  if (!file?.value) return file
  const typed = Object.keys(file.value.soLieu).flatMap((ma): (readonly [string, string])[] => {
    const source = file.sourceOf?.(['soLieu', ma]) ?? file.sourceOf?.(['soLieu', ma, 'so'])
    return source === undefined ? [] : [[ma, source]]
  })
  return { ...file, value: { ...file.value, nhuGo: new Map(typed) } }
}

const noPeriod = (baoCao: DataFile<BaoCao>, { ky, thang }: BaoCao): Finding => ({
  severity: 'error',
  place: baoCao.locate(['ky']),
  message:
    ky === 'thang' && thang === undefined
      ? 'báo cáo tháng phải ghi "thang"'
      : `không có chế độ nào quy định báo cáo "${ky}" cho cơ quan này`,
  hint: ky === 'thang' && thang === undefined ? 'ví dụ: thang: 5' : 'xem ky-bao-cao.yaml',
})

const noHolidays = (baoCao: DataFile<BaoCao>, { han, hanRieng }: KyBaoCao): Finding => ({
  severity: 'notice',
  place: baoCao.locate(['nam']),
  message: `ngay-nghi.yaml chưa có ngày nghỉ của năm ${(hanRieng?.han ?? han).slice(0, 4)}: hạn gửi tính theo ngày làm việc có thể sai`,
  hint: 'thêm năm ấy vào ngay-nghi.yaml',
})

/** What the period before, or that of last year, reported, with its plan; and the file of its figures. */
export function readOther(
  file: string,
  baoCao: DataFile<BaoCao>,
  key: 'kyTruoc' | 'cungKy',
  { coQuan, danhMuc }: { readonly coQuan: Registers['coQuan']; readonly danhMuc: CacDanhMuc },
): { ky?: KySoLieu; soLieu?: DataFile<SoLieu>; findings: readonly Finding[] } {
  const path = linkOf(file, baoCao, key)
  if (path === undefined) return { findings: [] }
  if (!isFile(path)) return { findings: [noFile(baoCao, key)] }
  const { files, ky, findings: all } = readKy(path, { coQuan })
  const plan = readPlan(path, files.baoCao)
  const faults = [...all, ...plan.findings].filter(({ severity }) => severity === 'error')
  const { value } = files.baoCao
  if (!ky) return { findings: [...noteStranger(baoCao, key, value, coQuan), ...faults] }
  const cap = coQuan.get(value?.coQuan ?? '')?.cap
  const reported: KySoLieu = {
    ky,
    cuaCoQuan: value?.coQuan,
    minhHoa: value?.minhHoa,
    keHoach: plan.keHoach,
    tienDo: files.tienDo?.value,
    soLieu: files.soLieu?.value,
    danhMuc: selectDanhMuc(danhMuc, ky.den, cap).danhMuc,
  }
  return { ky: reported, ...(files.soLieu && { soLieu: files.soLieu }), findings: faults }
}

/** The plan that a report is on. */
export function readPlan(
  file: string,
  baoCao: DataFile<BaoCao>,
): { keHoach?: KeHoach; file?: DataFile<KeHoach>; findings: readonly Finding[] } {
  const path = linkOf(file, baoCao, 'keHoach')
  if (path === undefined) return { findings: [] }
  if (!isFile(path)) return { findings: [noFile(baoCao, 'keHoach')] }
  try {
    const { hoSo, file: data } = readKeHoach(path)
    return { keHoach: toPlain(hoSo.keHoach), file: data, findings: [] }
  } catch (error) {
    if (error instanceof InputError) return { findings: error.findings }
    throw error
  }
}

/** No rule asks another agency for the report of this one: whose it is says more than that. */
function noteStranger(
  baoCao: DataFile<BaoCao>,
  key: 'kyTruoc' | 'cungKy',
  other: BaoCao | undefined,
  coQuan: Registers['coQuan'],
): Finding[] {
  const own = baoCao.value?.coQuan
  if (!other || own === undefined || other.coQuan === own) return []
  const [theirs, ours] = [other.coQuan, own].map((id) => coQuan.get(id)?.ten ?? id)
  return [
    {
      severity: 'error',
      place: baoCao.locate([key]),
      message: `"${key}" là báo cáo của ${theirs ?? ''}, không phải của ${ours ?? ''}`,
      hint: 'ghi báo cáo của chính cơ quan này',
    },
  ]
}

/**
 * The path of a file that the report names, from the report's own folder; also when the report has faults
 * elsewhere.
 */
export function linkOf(file: string, baoCao: DataFile<BaoCao>, key: Linked): string | undefined {
  const name = (baoCao.value ?? (baoCao.raw as Partial<Record<Linked, unknown>> | null | undefined))?.[key]
  return typeof name === 'string' ? findFile(dirname(file), name) : undefined
}

function linked<T>(
  file: string,
  baoCao: DataFile<BaoCao>,
  key: 'tienDo' | 'soLieu',
  schema: z.ZodType<T>,
): DataFile<T> | undefined {
  const path = linkOf(file, baoCao, key)
  if (path === undefined) return undefined
  return isFile(path)
    ? readYaml(path, schema)
    : { file: path, findings: [noFile(baoCao, key)], locate: () => baoCao.locate([key]) }
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** At the line that names the file: a file that is not there cannot be opened to mend it. */
export const noFile = (baoCao: DataFile<BaoCao>, key: Linked): Finding => {
  const name = (baoCao.value ?? (baoCao.raw as Partial<Record<Linked, unknown>>))[key]
  return {
    severity: 'error',
    place: baoCao.locate([key]),
    message: `không có tệp ${String(name)}`,
    hint: `xem lại đường dẫn của "${key}", tính từ tệp này`,
  }
}
