import { dirname, join } from 'node:path'
import { isThere, readText } from '../../disk/read-bytes'
import { baoCaoFile } from '../../domain/bao-cao/bao-cao'
import type { KeHoach } from '../../domain/ke-hoach/ke-hoach'
import type { DonViThu } from '../../domain/thu/phieu'
import { type SoThu, soThuFile } from '../../domain/thu/so-thu'
import { listViec } from '../../domain/thu/viec-cua-don-vi'
import { InputError, UserError } from '../../problem'
import { readQuyTac } from '../../workspace/read-cu-the-hoa'
import { readPlan } from '../../workspace/read-ky'
import { readKyOf } from '../../workspace/read-links'
import { readYaml } from '../../workspace/read-yaml'
import { folderOf, pathFrom } from '../../workspace/registers'
import {
  type BoiCanhThu,
  donViThuOf,
  folderOfThu,
  readBoiCanh,
  selectIds,
  SO_THU,
} from '../../workspace/thu/read-boi-canh'
import { readKyTruoc } from '../../workspace/thu/read-thu'
import { addToSoThu, setInSoThu, writeSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import { readHan } from './read-han'

export type PhatOptions = {
  /** Ids of units, `tat-ca`, or collectives of the rules. */
  readonly donVi: readonly string[]
  /** The last day for the units, as it was typed; without it the day that the rules give them. */
  readonly han?: string
}
export type DaPhat = ThuFiles & { readonly donVi: readonly string[]; readonly han: string }

/**
 * The forms of a period, one Excel file a unit, and the book that says to whom they went:
 *   read    report, registers, catalogues, plan -> units with their rows and tasks
 *   write   forms -> Excel; book -> YAML (bytes; nothing is written here)
 * A book that is there keeps all that came in. Throws InputError or UserError for what the user can put right.
 */
export async function makePhieu(file: string, { donVi: names, han: asked }: PhatOptions): Promise<DaPhat> {
  const boiCanh = readBoiCanh(file)
  const ids = selectIds(names, boiCanh)
  const units = donViThuOf(ids, boiCanh)
  const folder = folderOfThu(file, boiCanh.baoCao)
  const book = join(folder, SO_THU)
  const before = isThere(book) ? readBook(book) : undefined
  if (before?.khoa?.length)
    throw new UserError(`${book}: kỳ này đã khóa, không phát phiếu nữa`, {
      hint: 'kỳ sau có tệp báo cáo riêng',
    })
  const han =
    (asked === undefined ? undefined : readHan(asked)) ?? before?.han ?? hanOf(ids[0] ?? '', boiCanh)
  // Excel is loaded only by who needs it: every command reads this file.
  const { writePhieu } = await import('../../workspace/thu/write-phieu')
  const [keHoach, quyTac, kyTruoc] = [planOf(file), readQuyTac(file), readKyTruoc(boiCanh)]
  const context = { register: boiCanh.coQuan, quyTac, ngay: boiCanh.ky.den }
  const forms = units.map((unit) => ({
    name: `phat/${unit.id}.xlsx`,
    content: writePhieu({
      donVi: unit,
      ky: boiCanh.ky,
      han,
      noiNhan: boiCanh.coQuan.get(boiCanh.baoCao.coQuan)?.ten ?? '',
      minhHoa: boiCanh.baoCao.minhHoa ?? false,
      kyTruoc: kyTruoc.get(unit.id) ?? new Map<string, number>(),
      viec: listViec(keHoach, unit.coQuan, context),
    }),
  }))
  const content = new TextEncoder().encode(bookOf(book, before, { boiCanh, units, han, folder }))
  return { folder, outputs: [{ name: SO_THU, content }], handedOut: forms, donVi: ids, han }
}

function readBook(book: string): SoThu {
  const read = readYaml(book, soThuFile)
  if (!read.value) throw new InputError(read.findings)
  return read.value
}

function planOf(file: string): KeHoach | undefined {
  const { keHoach, findings } = readPlan(file, readYaml(file, baoCaoFile))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length) throw new InputError(errors)
  return keHoach
}

/** The last day on which the rules want a unit's report; else that of the report itself. */
function hanOf(id: string, { file, ky, coQuan }: BoiCanhThu): string {
  const baoCao = readYaml(file, baoCaoFile)
  const own = baoCao.value && readKyOf(file, { ...baoCao, value: { ...baoCao.value, coQuan: id } }, coQuan).ky
  return (own ?? ky).hanLamViec
}

type Sending = {
  readonly boiCanh: BoiCanhThu
  readonly units: readonly DonViThu[]
  readonly han: string
  readonly folder: string
}

function bookOf(book: string, before: SoThu | undefined, { boiCanh, units, han, folder }: Sending): string {
  const banPhieu = Object.fromEntries(
    units.map(({ coQuan, phienBan: version }) => [coQuan.cap ?? '', version]),
  )
  const ids = units.map(({ id }) => id)
  if (before)
    return setInSoThu(
      addToSoThu(readText(book, 'sổ thu'), { donVi: ids.filter((id) => !before.donVi.includes(id)) }),
      { han, banPhieu: { ...before.banPhieu, ...banPhieu } },
    )
  const data = folderOf(boiCanh.file, 'co-quan.yaml') ?? dirname(boiCanh.file)
  const so: SoThu = {
    baoCao: pathFrom(folder, boiCanh.file),
    han,
    ...(boiCanh.baoCao.minhHoa && { minhHoa: true }),
    donVi: ids,
    banPhieu,
  }
  return writeSoThu(so, pathFrom(folder, join(data, 'schema', 'so-thu.schema.json')))
}
