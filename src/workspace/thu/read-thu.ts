import { dirname, join, resolve } from 'node:path'
import { isThere, readIfAny } from '../../disk/read-bytes'
import { figuresOfPhieu, checkPhieu } from '../../domain/thu/check-phieu'
import { findXaLa } from '../../domain/thu/check-cac-phieu'
import type { DonViThu, LoiPhieu, PhieuDaDoc } from '../../domain/thu/phieu'
import { selectCungLoai } from '../../domain/thu/cung-loai'
import { type BanKhoa, banKhoaFile, type DaNhan, type SoThu, soThuFile } from '../../domain/thu/so-thu'
import { type DonViDaThu, stateOf } from '../../domain/thu/tinh-hinh'
import { type Finding, InputError, UserError } from '../../problem'
import { openWorkbook } from '../../office/open-workbook'
import { digestOf } from '../../disk/digest'
import { findFile } from '../find-file'
import { linkOf } from '../read-links'
import { type DataFile, readYaml } from '../read-yaml'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import { type BoiCanhThu, donViThuOf, folderOfThu, readBoiCanh, SO_THU } from './read-boi-canh'
import { readPhieu } from './read-phieu'

/** A period's collecting as it stands: its book, the lock in force, every unit with what counts of it. */
export type Thu = {
  readonly file: string
  readonly folder: string
  readonly so: SoThu
  readonly locate: DataFile<SoThu>['locate']
  readonly boiCanh: BoiCanhThu
  readonly khoa?: BanKhoa
  readonly donVi: readonly DonViDaThu[]
  /** The figures of the period before, by unit: of the same nature only. */
  readonly kyTruoc: CacSo
  readonly findings: readonly Finding[]
}
export type CacSo = ReadonlyMap<string, ReadonlyMap<string, number>>
const NONE: ReadonlyMap<string, number> = new Map()

/**
 * Reads the book of a period and every received form anew: nothing of it is believed. Throws InputError for
 * faults of the book, and for a received file that is no more what it was.
 */
export function readThu(file: string, vuaNhan?: VuaNhan): Thu {
  const book = readYaml(file, soThuFile)
  if (!book.value) throw new InputError(book.findings)
  const so = vuaNhan?.so ?? book.value
  const folder = dirname(file)
  const bytesOf = (nhan: DaNhan): Uint8Array => vuaNhan?.noiDung.get(nhan.tep) ?? readReceived(folder, nhan)
  const boiCanh = readBoiCanh(findFile(folder, so.baoCao))
  const khoa = readKhoa(folder, so)
  const units = donViThuOf(so.donVi, boiCanh)
  const before = readKyTruoc(boiCanh)
  const read = units.map((donVi) => readUnit(donVi, { so, boiCanh, khoa, bytesOf }))
  const far = findXaLa(read)
  const donVi = read.map((unit): DonViDaThu => {
    const kyTruoc = before.get(unit.donVi.id) ?? NONE
    const traLoi = new Set(
      (so.traLoi ?? []).filter((each) => each.donVi === unit.donVi.id).map(({ ma }) => ma),
    )
    const loi = unit.phieu
      ? [
          ...checkPhieu(unit.phieu, { donVi: unit.donVi, kyTruoc, traLoi }),
          ...answerFar(far.get(unit.donVi.id) ?? [], unit.phieu, traLoi),
        ]
      : unit.loi
    return { ...unit, loi, ...stateOf(unit.donVi.id, so, { dung: unit.dung, loi }) }
  })
  return {
    file,
    folder,
    so,
    locate: book.locate,
    boiCanh,
    ...(khoa && { khoa }),
    donVi,
    kyTruoc: before,
    findings: book.findings,
  }
}

/** A question about other units has the answers of any other. */
const answerFar = (
  loi: readonly LoiPhieu[],
  { soLieu, o }: PhieuDaDoc,
  traLoi: ReadonlySet<string>,
): LoiPhieu[] =>
  loi.map((each): LoiPhieu => {
    const given = soLieu.soLieu[each.ma ?? '']
    const answered = traLoi.has(each.ma ?? '') || (typeof given === 'object' && given.lyDo !== undefined)
    return { ...each, o: o.get(each.ma ?? ''), ...(answered && { muc: 'luu-y' as const }) }
  })

type Reading = {
  readonly so: SoThu
  readonly boiCanh: BoiCanhThu
  readonly khoa: BanKhoa | undefined
  readonly bytesOf: (nhan: DaNhan) => Uint8Array
}

/** Files that have come and are not yet written: the book with them, their bytes by name. */
export type VuaNhan = { readonly so: SoThu; readonly noiDung: ReadonlyMap<string, Uint8Array> }

type DonViDaDoc = Omit<DonViDaThu, 'tinhTrang' | 'tre' | 'han'>

function readUnit(donVi: DonViThu, { so, boiCanh, khoa, bytesOf }: Reading): DonViDaDoc {
  const nhan = (so.nhan ?? []).filter((each) => each.donVi === donVi.id)
  const locked = khoa?.tep.find((each) => each.donVi === donVi.id)?.sha256
  const until = khoa ? nhan.findIndex(({ sha256 }) => sha256 === locked) : nhan.length - 1
  const dung = nhan[until]
  const common = { donVi, nhan, sauKhoa: nhan.slice(until + 1) }
  return dung
    ? { ...common, dung, ...readOne(bytesOf(dung), dung.tep, donVi, boiCanh) }
    : { ...common, so: NONE, loi: [] }
}

/** What a received file holds; one that cannot be opened has that for its fault. */
export function readOne(
  content: Uint8Array,
  tep: string,
  donVi: DonViThu,
  { ky }: BoiCanhThu,
): Pick<DonViDaThu, 'so' | 'loi'> & { readonly phieu?: PhieuDaDoc } {
  try {
    const phieu = readPhieu(openWorkbook(content, tep), donVi.rows, ky.den)
    return { phieu, so: figuresOfPhieu(donVi.rows, phieu), loi: [] }
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof InputError) throw error
    const loi: LoiPhieu[] = [{ muc: 'loi', noiDung: error.message, cachSua: error.hint ?? '' }]
    return { so: NONE, loi }
  }
}

/** The bytes of a received file. Throws InputError when it is gone, or is not what came. */
export function readReceived(folder: string, { tep, sha256 }: Pick<DaNhan, 'tep' | 'sha256'>): Uint8Array {
  const path = join(folder, tep)
  const content = readIfAny(path)
  if (content && digestOf(content) === sha256) return content
  throw new InputError([
    {
      severity: 'error',
      place: { file: path, line: 1, column: 1 },
      message: content ? 'tệp đã nhận bị sửa sau khi nhận' : 'tệp đã nhận không còn',
      hint: 'lấy lại tệp đơn vị đã gửi; muốn đổi một số thì dùng cchc thu dieu-chinh, hoặc nhận phiếu mới',
    },
  ])
}

/** The lock in force. Throws InputError when its file was changed: it is what the report was issued from. */
function readKhoa(folder: string, { khoa = [] }: SoThu): BanKhoa | undefined {
  const last = khoa.at(-1)
  if (!last) return undefined
  readReceived(folder, last)
  const read = readYaml(join(folder, last.tep), banKhoaFile)
  if (!read.value) throw new InputError(read.findings)
  return read.value
}

/** The figures of each unit in the period before that the report names, where it was collected too. */
export function readKyTruoc({ file, ky }: BoiCanhThu): CacSo {
  const path = linkOf(file, readYaml(file, baoCaoFile), 'kyTruoc')
  const baoCao = path === undefined ? undefined : readYaml(path, baoCaoFile).value
  const book = baoCao && join(folderOfThu(resolve(path ?? ''), baoCao), SO_THU)
  if (book === undefined || !isThere(book)) return new Map()
  const before = readYaml(book, soThuFile).value
  if (!before || !path) return new Map()
  const boiCanh = readBoiCanh(path)
  const khoa = readKhoa(dirname(book), before)
  const bytesOf = (nhan: DaNhan): Uint8Array => readReceived(dirname(book), nhan)
  return new Map(
    donViThuOf(before.donVi, boiCanh).map((donVi) => {
      const { so } = readUnit(donVi, { so: before, boiCanh, khoa, bytesOf })
      return [donVi.id, selectCungLoai(so, { rows: donVi.rows, truoc: boiCanh.ky, nay: ky })]
    }),
  )
}
