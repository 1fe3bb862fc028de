import { join, resolve } from 'node:path'
import { isThere } from '../../disk/read-bytes'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import type { LoiPhieu } from '../../domain/thu/phieu'
import type { DonViDaThu } from '../../domain/thu/tinh-hinh'
import { UserError } from '../../problem'
import { linkOf } from '../../workspace/read-links'
import { readYaml } from '../../workspace/read-yaml'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { readReceived, readThu, type Thu } from '../../workspace/thu/read-thu'
import { annotatePhieu, canAnnotate } from './annotate'
import { type DaQuyet, listDaQuyet, listDoi, listNguonTinh } from './da-quyet'
import { countDeXuat, type SoDeXuat } from './de-xuat'
import { findThuFolder } from './find-so-thu'
import { type KhoaThu, openKhoa } from './khoa'
import { listTong, type SoCong, tellO } from './nguon'
import { type DongTinhHinh, listGhiChu, listTinhHinh } from './tinh-hinh'
import { listViecThu, type ViecThu } from './viec-don-vi'
import { TEN_MUC } from './write-loi'

/** What is to be looked at in a form: where, what, how it is mended. `nhe`: nothing has to be mended. */
export type LoiThu = {
  readonly cho: string
  readonly muc: string
  readonly dieu: string
  readonly cachSua: string
  readonly nhe?: true
}
/** A unit with what it was sent (`phieu`: the name of its form), what is wrong in what came, what was and can be decided. */
export type DonViDangThu = Omit<DongTinhHinh, 'loi'> & {
  readonly phieu?: string
  readonly traLai?: true
  readonly loi: readonly LoiThu[]
  readonly daQuyet: readonly DaQuyet[]
  readonly viec: readonly ViecThu[]
}
/**
 * A collecting as it stands. `tong`: the figures of the report that come from it; `doi`: changes by hand; `doiChieu`: the province's own figures beside the sums; `nguoi`: who decided or closed last; `trongBaoCao`: whether the report takes its sums from it
 * (`khac`: from another); `deXuat`: what the forms say that the report has not been offered.
 */
export type ThuDangMo = {
  readonly folder: string
  readonly theoTinhTrang: string
  readonly dem: string
  readonly dong: readonly DonViDangThu[]
  readonly nguoi?: string
  readonly tong: readonly SoCong[]
  readonly doi: readonly DaQuyet[]
  readonly doiChieu: readonly DaQuyet[]
  readonly khoa: KhoaThu
  readonly trongBaoCao: 'co' | 'chua' | 'khac'
  readonly deXuat: SoDeXuat
}

/** The folder of the forms that go out, in that of a collecting. */
const PHAT = 'phat'

/**
 * Who has answered for a report and how; undefined where no form was sent out. Throws InputError for faults of the
 * report or of the book.
 */
export function openThu(baoCao: string): ThuDangMo | undefined {
  const book = join(findThuFolder(baoCao), SO_THU)
  if (!isThere(book)) return undefined
  const thu = readThu(book)
  const { theoTinhTrang, dem, dong } = listTinhHinh(thu)
  const { quyetDinh = [], traLoi = [], traLai = [], dieuChinh = [], khoa = [] } = thu.so
  const decided = [...quyetDinh, ...traLoi, ...traLai, ...dieuChinh, ...khoa]
  const nguoi = decided.toSorted((one, other) => one.ngay.localeCompare(other.ngay)).at(-1)?.nguoi
  return {
    folder: resolve(thu.folder, PHAT),
    theoTinhTrang,
    dem,
    dong: thu.donVi.map((unit, nth) => openUnit(unit, thu, dong[nth] as DongTinhHinh)),
    ...(nguoi !== undefined && { nguoi }),
    tong: listTong(thu),
    doi: listDoi(thu),
    doiChieu: listNguonTinh(thu),
    khoa: openKhoa(book, thu),
    trongBaoCao: stateIn(baoCao, book),
    deXuat: countDeXuat(thu),
  }
}

function openUnit(unit: DonViDaThu, thu: Thu, line: DongTinhHinh): DonViDangThu {
  const name = `${unit.donVi.id}.xlsx`
  return {
    ...line,
    ghiChu: listGhiChu(unit).join('; '),
    ...(isThere(join(thu.folder, PHAT, name)) && { phieu: name }),
    ...(canAnnotate(unit) && { traLai: true as const }),
    loi: unit.loi.map(tellLoi),
    daQuyet: listDaQuyet(unit, thu.so),
    viec: listViecThu(unit, thu),
  }
}

const tellLoi = ({ muc, o, noiDung, cachSua }: LoiPhieu): LoiThu => ({
  cho: o ? tellO(o) : '',
  muc: TEN_MUC[muc],
  dieu: noiDung,
  cachSua,
  ...(muc === 'luu-y' && { nhe: true as const }),
})

function stateIn(baoCao: string, book: string): ThuDangMo['trongBaoCao'] {
  const path = linkOf(baoCao, readYaml(baoCao, baoCaoFile), 'thu')
  if (path === undefined) return 'chua'
  return resolve(path) === resolve(book) ? 'co' : 'khac'
}

/** Where the form of a unit lies. Throws UserError where it is not there. */
export function findPhieu(baoCao: string, donVi: string): string {
  const path = join(findThuFolder(baoCao), PHAT, `${donVi}.xlsx`)
  if (isThere(path)) return path
  throw new UserError('phiếu của đơn vị này không còn ở thư mục', { hint: 'viết lại phiếu rồi lấy' })
}

/** What a unit sent, with a note at each cell that is to be mended. Throws UserError where there is nothing to mend. */
export function makeTraLai(book: string, donVi: string): Uint8Array {
  const thu = readThu(book)
  const unit = thu.donVi.find((each) => each.donVi.id === donVi)
  const [made] = unit ? annotatePhieu(unit, (nhan) => readReceived(thu.folder, nhan)) : []
  if (made) return made.content
  throw new UserError('phiếu của đơn vị này không còn chỗ sai nào ghi chú được', {
    hint: 'xem lại hàng của đơn vị',
  })
}
