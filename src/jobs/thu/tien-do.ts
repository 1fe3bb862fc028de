import { basename } from 'node:path'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { tienDoFile } from '../../domain/bao-cao/tien-do/tien-do'
import { listNhiemVu } from '../../domain/ke-hoach/list-nhiem-vu'
import { type PhanViec, proposeTienDo } from '../../domain/thu/de-xuat'
import { isRecordOf, putDeXuat } from '../../domain/thu/put-de-xuat'
import { listViec } from '../../domain/thu/viec-cua-don-vi'
import { InputError } from '../../problem'
import { readBytes } from '../../disk/read-bytes'
import { readQuyTac } from '../../workspace/read-cu-the-hoa'
import { readData } from '../../workspace/read-data'
import { isFile, linkOf, noFile } from '../../workspace/read-links'
import { readPlan } from '../../workspace/read-ky'
import { readYaml } from '../../workspace/read-yaml'
import type { Thu } from '../../workspace/thu/read-thu'
import { writeTienDo } from '../../workspace/thu/write-tien-do'

/**
 * The progress of the report with what the accepted forms propose. `tep`: the file, undefined where the report has no
 * progress or nothing changes; `lines`: what a person must know.
 */
export type DeXuatTienDo = {
  readonly tep?: { readonly path: string; readonly content: Uint8Array }
  readonly dem: number
  readonly lines: readonly string[]
}

export const KHONG_CO_TIEN_DO =
  'Báo cáo chưa ghi kế hoạch và tệp tiến độ: tình trạng nhiệm vụ trong phiếu chưa có chỗ để đưa vào.'

/** Throws InputError for faults of the plan or of the progress. */
export function proposeProgress(thu: Thu): DeXuatTienDo {
  const { file } = thu.boiCanh
  const baoCao = readYaml(file, baoCaoFile)
  const [path, { keHoach, findings }] = [linkOf(file, baoCao, 'tienDo'), readPlan(file, baoCao)]
  if (path === undefined || !keHoach)
    return {
      dem: 0,
      lines: [KHONG_CO_TIEN_DO],
    }
  const read = isFile(path) ? readData(path, tienDoFile) : undefined
  const faults = [...findings, ...(read?.findings ?? [noFile(baoCao, 'tienDo')])]
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (errors.length || !read?.value) throw new InputError(errors)
  const tasks = listNhiemVu(keHoach)
  const { deXuat, canXem } = proposeTienDo(listPhan(thu, keHoach))
  const changes = putDeXuat(read.value.nhiemVu, deXuat, tasks)
  const dem = changes.sua.size + changes.them.length
  const lines = [...changes.khac, ...canXem]
  if (!dem) return { dem, lines }
  const given = { file: path, content: readBytes(path, 'tệp tiến độ'), value: read.value }
  const content = writeTienDo(given, changes, (row, ghi) => isRecordOf(row, ghi, tasks))
  const said = `${basename(path)}: ${dem} việc có đề xuất từ phiếu; xem lại, đồng ý thì xóa ô "Đề xuất từ phiếu".`
  return { tep: { path, content }, dem, lines: [said, ...lines] }
}

/** What each unit has a part in, and what its form says of it where the form counts. */
function listPhan(thu: Thu, keHoach: Parameters<typeof listViec>[0]): PhanViec[] {
  const { file, coQuan: register, ky } = thu.boiCanh
  const context = { register, quyTac: readQuyTac(file), ngay: ky.den }
  return thu.donVi.map(({ donVi: { coQuan }, tinhTrang, phieu }): PhanViec => ({
    ten: coQuan.tenGon ?? coQuan.ten,
    viec: listViec(keHoach, coQuan, context),
    ...(tinhTrang === 'chap-nhan' && phieu && { khai: phieu.viec }),
    ...(tinhTrang === 'da-quyet-dinh' && { bo: true }),
  }))
}
