import type { z } from 'zod'
import { type BaoCao, baoCaoFile } from '../domain/bao-cao/bao-cao'
import { type SoLieu, soLieuFile } from '../domain/bao-cao/chi-tieu/so-lieu'
import type { KySoLieu } from '../domain/bao-cao/ho-so'
import type { KyBaoCao } from '../domain/bao-cao/ky/ky-bao-cao'
import { type TienDo, tienDoFile } from '../domain/bao-cao/tien-do/tien-do'
import type { KeHoach } from '../domain/ke-hoach/ke-hoach'
import { toPlain } from '../domain/ke-hoach/loi-van'
import { type Finding, InputError } from '../problem'
import { readKeHoach } from './read-ke-hoach'
import { readData } from './read-data'
import { type DataFile, readYaml } from './read-yaml'
import { type CacDanhMuc, selectDanhMuc } from './read-danh-muc'
import { isFile, linkOf, noFile, readKyOf } from './read-links'
import type { Registers } from './registers'
import { addThu, type ThuCuaBaoCao } from './thu/add-thu'

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
): { files: Files; ky: KyBaoCao | undefined; thu: ThuCuaBaoCao; findings: Finding[] } {
  const baoCao = readYaml(file, baoCaoFile)
  const tienDo = linked(file, baoCao, 'tienDo', tienDoFile)
  const thu = addThu(file, baoCao, withSources(linked(file, baoCao, 'soLieu', soLieuFile)))
  const { soLieu } = thu
  const { ky, findings } = readKyOf(file, baoCao, coQuan)
  return {
    files: { baoCao, tienDo, soLieu },
    ky,
    thu,
    findings: [
      ...thu.findings,
      ...[baoCao, tienDo, soLieu].flatMap((each) => each?.findings ?? []),
      ...findings,
    ],
  }
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

function linked<T>(
  file: string,
  baoCao: DataFile<BaoCao>,
  key: 'tienDo' | 'soLieu',
  schema: z.ZodType<T>,
): DataFile<T> | undefined {
  const path = linkOf(file, baoCao, key)
  if (path === undefined) return undefined
  return isFile(path)
    ? readData(path, schema)
    : { file: path, findings: [noFile(baoCao, key)], locate: () => baoCao.locate([key]) }
}
