import { appendFileSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { deriveKeHoach, type DeriveOptions, type Derived } from '../../src/index'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { temporaryFolder } from '../read/temporary'
import { onceARun } from '../run/once'

const DATA = join(__dirname, '../../data')

type DataFolder = { readonly folder: string; readonly province: string }

/** A data folder of its own with the registers, the rules and the province's plan, perhaps amended. */
export const dataFolder = (amend?: (plan: KeHoach) => KeHoach): DataFolder =>
  filledFolder(temporaryFolder(), amend)

function filledFolder(folder: string, amend: (plan: KeHoach) => KeHoach = (plan) => plan): DataFolder {
  for (const name of ['co-quan.yaml', 'van-ban.yaml', 'cu-the-hoa.yaml'])
    copyFileSync(join(DATA, name), join(folder, name))
  mkdirSync(join(folder, 'tinh'))
  writePlan(provinceIn(folder), amend)
  return { folder, province: provinceIn(folder) }
}
const provinceIn = (folder: string): string => join(folder, 'tinh', 'ke-hoach.yaml')

/** A data folder after a unit's plan was derived for the first time, which is done once a run. */
export async function derivedFolder(
  donVi: string,
): Promise<DataFolder & { readonly path: (name: string) => string }> {
  const derived = await onceARun(['derived', donVi], async (draft) => {
    await deriveOne(filledFolder(draft).province, donVi)
  })
  const folder = temporaryFolder()
  cpSync(derived, folder, { recursive: true, preserveTimestamps: true })
  return { folder, province: provinceIn(folder), path: (name) => join(folder, donVi, '2025', name) }
}

/** Adds an office to the register of a data folder. */
export function addCoQuan(folder: string, coQuan: CoQuan): void {
  appendFileSync(join(folder, 'co-quan.yaml'), stringify([coQuan]).replace(/^/gmu, '  ').trimEnd() + '\n')
}

/** Writes the province's plan of 2025, amended, over what is there. */
export function writePlan(file: string, amend: (plan: KeHoach) => KeHoach): void {
  const plan = parse(readPlan()) as KeHoach
  writeFileSync(file, stringify(amend(plan), { lineWidth: 0 }))
}
const readPlan = (): string => readFileSync(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), 'utf8')

/** Derives for one unit and writes its files where they belong. */
export async function deriveOne(
  province: string,
  donVi: string,
  options: Partial<DeriveOptions> = {},
): Promise<Derived & { readonly path: (name: string) => string }> {
  for await (const derived of deriveKeHoach(province, { donVi: [donVi], ...options })) {
    mkdirSync(derived.folder, { recursive: true })
    for (const [name, content] of derived.files) writeFileSync(join(derived.folder, name), content)
    return { ...derived, path: (name) => join(derived.folder, name) }
  }
  throw new Error('nothing was derived')
}

/** What only the clerk knows, made up for a test. */
const CLERK: Readonly<Record<string, object>> = {
  'quyet-dinh': {
    so: 12,
    kyHieu: 'QĐ-UBND',
    ngay: '2025-01-10',
    diaDanh: 'Mẫu',
    thamQuyen: 'Chủ tịch Ủy ban nhân dân',
    noiNhan: ['Như Điều 1', 'Lưu: VT'],
    nguoiKy: { chucVu: 'Chủ tịch', hoTen: 'Nguyễn Văn Mẫu' },
  },
  'ke-hoach': {
    so: 12,
    kyHieu: 'KH-STP',
    ngay: '2025-01-10',
    diaDanh: 'Mẫu',
    noiNhan: ['UBND tỉnh (báo cáo)', 'Lưu: VT'],
    nguoiKy: { chucVu: 'Giám đốc', hoTen: 'Nguyễn Văn Mẫu' },
  },
}

/** Fills in what the derived plan leaves open. */
export function complete(file: string): void {
  const text = readFileSync(file, 'utf8').replaceAll('ketQua: …', 'ketQua: Báo cáo kết quả thực hiện')
  const plan = parse(text) as { banHanh: { loai: string } }
  writeFileSync(
    file,
    stringify({ ...plan, banHanh: { ...plan.banHanh, ...CLERK[plan.banHanh.loai] } }, { lineWidth: 0 }),
  )
}
