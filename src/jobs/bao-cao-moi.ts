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
export async function startBaoCao(file: string, chon: ChonKy): Promise<NewBaoCao> {
  const moi = readKyMoi(file, chon)
  const name = nameOfBaoCao(chon)
  const title = `${nameOfKy(moi.ky).dai} (từ ngày ${formatDay(moi.ky.tu)} đến ngày ${formatDay(moi.ky.den)})`
  const tienDo = moi.keHoach?.linhVuc && writeTienDoBang(listViec(moi), `Tiến độ nhiệm vụ, ${title}`)
  const soLieu = writeSoLieuBang({ ...moi.truoc, ...selectNew(moi) }, besideOf(moi), `Số liệu, ${title}`)
  const loiVan = await writeLoiVanMoi(file, moi, `Lời văn, ${title}`)
  const names = {
    loiVan: name.replace('bao-cao', 'loi-van') + '.docx',
    tienDo: tienDo && name.replace('bao-cao', 'tien-do') + '.xlsx',
    soLieu: soLieu && name.replace('bao-cao', 'so-lieu') + '.xlsx',
  }
  const sheets = [
    [names.tienDo, tienDo],
    [names.soLieu, soLieu],
  ] as const
  const files = new Map<string, Uint8Array>([
    [`${name}.yaml`, new TextEncoder().encode(writeBaoCao(moi, chon, { file, names }))],
    ...sheets.flatMap(([path, sheet]): [string, Uint8Array][] =>
      path !== undefined && sheet ? [[path, writeWorkbook({ sheets: [sheet] })]] : [],
    ),
    [names.loiVan, loiVan.content],
  ])
  return {
    folder: moi.folder,
    files,
    lines: [...linesOf(moi), ...linesOfLoiVan(loiVan.lac)],
  }
}

const formatDay = (day: string): string => day.split('-').reverse().join('/')
const selectNew = ({ ky, danhMuc, keHoach }: KyMoi) => ({ ky, danhMuc, keHoach })

/** Every mốc of the plan, with what was recorded the time before: of a plan of another year nothing was. */
function listViec({ truoc, ky, keHoach }: KyMoi): ViecMoi[] {
  if (!keHoach) return []
  const isSame = truoc.ky.nam === ky.nam || (keHoach.denNam !== undefined && hasNam(keHoach, truoc.ky.nam))
  const before = isSame ? truoc.tienDo : undefined
  const ids = listNhiemVu(keHoach).map(({ nhiemVu }) => nhiemVu.id)
  return computeNhiemVu(keHoach, before, ky, danhBaOf(truoc.coQuan, keHoach.coQuan)).flatMap((task, at) =>
    task.moc.map((_, nth) => ({ task, nth, id: ids[at] })),
  )
}

/** Only figures of a like kind stand beside each other. */
function besideOf({ truoc, cungKy, ...moi }: KyMoi) {
  const hoSo: HoSoBaoCao = { ...truoc, ky: moi.ky, danhMuc: moi.danhMuc }
  return [truoc, cungKy].flatMap((other) =>
    other ? [{ ten: nameOfKy(other.ky).dai, dong: selectComparable(hoSo, other) }] : [],
  )
}

type Names = Readonly<Record<'tienDo' | 'soLieu' | 'loiVan', string | undefined>>

/** Of the report before what stays: who reports, to whom, who signs. */
function writeBaoCao(
  moi: KyMoi,
  chon: ChonKy,
  { file, names }: { readonly file: string; readonly names: Names },
): string {
  const { coQuan, diaBan, banHanh, trichYeu, kinhGui } = moi.truoc.baoCao
  const phatHanh = Object.fromEntries(
    Object.entries(banHanh).filter(([key]) => !['so', 'ngay', 'thangNam'].includes(key)),
  )
  const schema = folderOf(file, 'schema')
  const value = {
    coQuan,
    ...(diaBan === undefined ? {} : { diaBan }),
    ...chon,
    banHanh: phatHanh,
    trichYeu: trichYeu.replace(nameOfKy(moi.truoc.ky).dai, nameOfKy(moi.ky).dai),
    ...(kinhGui ? { kinhGui } : {}),
    ...Object.fromEntries(Object.entries({ ...moi.link, ...names }).filter(([, path]) => path !== undefined)),
  }
  return writeYaml(withForm(value), {
    ...(schema === undefined
      ? {}
      : { schema: pathFrom(moi.folder, join(schema, 'schema', 'bao-cao.schema.json')) }),
    comments: [
      `Lập từ ${pathFrom(moi.folder, file)}. Xem lại trích yếu, nơi nhận, người ký trước khi ban hành.`,
    ],
  })
}

function linesOf({ truoc, ky, keHoach, folder }: KyMoi): string[] {
  const { trichYeu } = truoc.baoCao
  return [
    ...(trichYeu.includes(nameOfKy(truoc.ky).dai)
      ? []
      : ['Trích yếu chép của báo cáo trước: sửa lại tên kỳ trong tệp báo cáo.']),
    ...(keHoach
      ? []
      : [`Chưa có kế hoạch năm ${ky.nam} (${join(folder, 'ke-hoach.yaml')}): chưa lập được bảng tiến độ.`]),
    ...(truoc.baoCao.minhHoa
      ? [`Báo cáo trước (${nameOfKy(truoc.ky).dai}) là minh họa: số kỳ trước trong bảng không phải số thật.`]
      : []),
  ]
}

const linesOfLoiVan = (lac: readonly string[]): string[] =>
  lac.length ? [`Lời văn kỳ trước không có chỗ trong đề cương kỳ này, chưa chép: ${lac.join(', ')}`] : []
