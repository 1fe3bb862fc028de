import { join } from 'node:path'
import { selectComparable } from '../domain/bao-cao/compare-ky'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { hasNam } from '../domain/ke-hoach/cac-nam'
import { type ChonKy, nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { computeNhiemVu } from '../domain/bao-cao/tien-do/tong-hop'
import { danhBaOf } from '../domain/co-quan/danh-ba'
import { listNhiemVu } from '../domain/ke-hoach/list-nhiem-vu'
import { writeWorkbook } from '../office/workbook/write-workbook'
import { writeLoiVanMoi } from './loi-van/write-loi-van-moi'
import { type KyMoi, nameOfBaoCao, readKyMoi } from '../workspace/ky-moi/read-ky-moi'
import { writeSoLieuBang } from '../workspace/ky-moi/so-lieu-bang'
import { type ViecMoi, writeTienDoBang } from '../workspace/ky-moi/tien-do-bang'
import { folderOf, pathFrom } from '../workspace/registers'
import { withForm } from '../workspace/forms'
import { writeYaml } from '../workspace/write-yaml'

export type { ChonKy }
/** Where the prose of a report is written: in one Word file, or heading by heading in texts beside the report. */
export type NoiLoiVan = 'word' | 'tep'
/** The files of a period that begins, by their names in its folder, the report file first, and what a person is to look at. */
export type NewBaoCao = {
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly lines: readonly string[]
}

/**
 * What an office fills in for a new period: the report file, a workbook of the progress, a workbook of the figures, a
 * Word file of the prose, made from the report before (`file`). Writes nothing. Throws InputError or UserError for what the user can put
 * right.
 */
export async function startBaoCao(
  file: string,
  chon: ChonKy,
  loiVan: NoiLoiVan = 'word',
): Promise<NewBaoCao> {
  return makeBaoCaoMoi(readKyMoi(file, chon), chon, loiVan)
}

/** The files of a period that begins. Throws as `startBaoCao`. */
export async function makeBaoCaoMoi(moi: KyMoi, chon: ChonKy, noiLoiVan: NoiLoiVan): Promise<NewBaoCao> {
  const name = nameOfBaoCao(chon)
  const title = `${nameOfKy(moi.ky).dai} (từ ngày ${formatDay(moi.ky.tu)} đến ngày ${formatDay(moi.ky.den)})`
  const tienDo = moi.keHoach?.linhVuc && writeTienDoBang(listViec(moi), `Tiến độ nhiệm vụ, ${title}`)
  const soLieu = writeSoLieuBang(moi, besideOf(moi), `Số liệu, ${title}`)
  const loiVan = noiLoiVan === 'word' ? await writeLoiVanMoi(moi, `Lời văn, ${title}`) : undefined
  const names = {
    loiVan: loiVan && name.replace('bao-cao', 'loi-van') + '.docx',
    tienDo: tienDo && name.replace('bao-cao', 'tien-do') + '.xlsx',
    soLieu: soLieu && name.replace('bao-cao', 'so-lieu') + '.xlsx',
  }
  const sheets = [
    [names.tienDo, tienDo],
    [names.soLieu, soLieu],
  ] as const
  const files = new Map<string, Uint8Array>([
    [`${name}.yaml`, new TextEncoder().encode(writeBaoCao(moi, chon, names))],
    ...sheets.flatMap(([path, sheet]): [string, Uint8Array][] =>
      path !== undefined && sheet ? [[path, writeWorkbook({ sheets: [sheet] })]] : [],
    ),
    ...(loiVan && names.loiVan !== undefined ? [[names.loiVan, loiVan.content] as const] : []),
  ])
  return {
    folder: moi.folder,
    files,
    lines: [...linesOf(moi), ...linesOfLoiVan(loiVan?.lac ?? [])],
  }
}

const formatDay = (day: string): string => day.split('-').reverse().join('/')

/** Every mốc of the plan, with what was recorded the time before: of a plan of another year nothing was. */
function listViec({ truoc, coQuan, ky, keHoach }: KyMoi): ViecMoi[] {
  if (!keHoach) return []
  const nam = truoc?.hoSo.ky.nam
  const isSame = nam === ky.nam || (nam !== undefined && keHoach.denNam !== undefined && hasNam(keHoach, nam))
  const before = isSame ? truoc?.hoSo.tienDo : undefined
  const ids = listNhiemVu(keHoach).map(({ nhiemVu }) => nhiemVu.id)
  return computeNhiemVu(keHoach, before, ky, danhBaOf(coQuan, keHoach.coQuan)).flatMap((task, at) =>
    task.moc.map((_, nth) => ({ task, nth, id: ids[at] })),
  )
}

/** Only figures of a like kind stand beside each other. */
function besideOf({ truoc, cungKy, ky, danhMuc }: KyMoi) {
  if (!truoc) return []
  const hoSo: HoSoBaoCao = { ...truoc.hoSo, ky, danhMuc }
  return [truoc.hoSo, cungKy].flatMap((other) =>
    other ? [{ ten: nameOfKy(other.ky).dai, dong: selectComparable(hoSo, other) }] : [],
  )
}

type Names = Readonly<Record<'tienDo' | 'soLieu' | 'loiVan', string | undefined>>

function writeBaoCao({ file, folder, dau, truoc, link }: KyMoi, chon: ChonKy, names: Names): string {
  const schema = folderOf(file, 'schema')
  const { coQuan, diaBan, ...phatHanh } = dau
  const value = {
    coQuan,
    ...(diaBan === undefined ? {} : { diaBan }),
    ...chon,
    ...phatHanh,
    ...Object.fromEntries(Object.entries({ ...link, ...names }).filter(([, path]) => path !== undefined)),
  }
  return writeYaml(withForm(value), {
    ...(schema === undefined
      ? {}
      : { schema: pathFrom(folder, join(schema, 'schema', 'bao-cao.schema.json')) }),
    comments: [
      `${truoc ? `Lập từ ${pathFrom(folder, file)}` : 'Báo cáo đầu tiên ở đây'}. Xem lại trích yếu, nơi nhận, người ký trước khi ban hành.`,
    ],
  })
}

function linesOf({ truoc, ky, keHoach, folder }: KyMoi): string[] {
  return [
    ...(truoc ? linesOfTruoc(truoc.hoSo) : []),
    ...(keHoach
      ? []
      : [`Chưa có kế hoạch năm ${ky.nam} (${join(folder, 'ke-hoach.yaml')}): chưa lập được bảng tiến độ.`]),
  ]
}

function linesOfTruoc({ baoCao: { trichYeu, minhHoa }, ky }: HoSoBaoCao): string[] {
  const { dai } = nameOfKy(ky)
  return [
    ...(trichYeu.includes(dai)
      ? []
      : ['Trích yếu chép của báo cáo trước: sửa lại tên kỳ trong tệp báo cáo.']),
    ...(minhHoa ? [`Báo cáo trước (${dai}) là minh họa: số kỳ trước trong bảng không phải số thật.`] : []),
  ]
}

const linesOfLoiVan = (lac: readonly string[]): string[] =>
  lac.length ? [`Lời văn kỳ trước không có chỗ trong đề cương kỳ này, chưa chép: ${lac.join(', ')}`] : []
