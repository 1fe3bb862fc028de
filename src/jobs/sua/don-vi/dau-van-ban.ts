import { agencies, documentOf } from '../../../compose/section'
import { letterhead } from '../../../compose/letterhead'
import { ngayBanHanh, soKyHieu } from '../../../compose/so-ngay'
import { type CoQuan, coQuanSchema } from '../../../domain/co-quan/co-quan'
import { UserError } from '../../../problem'
import { readRegisters } from '../../../workspace/registers'
import { renderFiles } from '../../document/render-files'
import type { TepDonVi } from './dang-mo'

/**
 * The head of a unit's documents as it prints: a page of A4 (PDF), a draft's, number and day open. Throws UserError
 * while the entry of the unit, or of the agency above it, has faults.
 */
export async function renderDauVanBan({ file, donVi }: TepDonVi): Promise<Uint8Array> {
  const { coQuan: register } = readRegisters(file)
  const own = register.get(donVi)
  const isWhole = [own, ...(own?.chuQuan === undefined ? [] : [register.get(own.chuQuan)])].every(
    (each) => coQuanSchema.safeParse(each).success,
  )
  if (!isWhole)
    throw new UserError(
      'chưa vẽ được phần đầu văn bản: mục của đơn vị hoặc của cơ quan chủ quản còn chỗ sai',
      {
        hint: 'sửa những ô đánh dấu đỏ',
      },
    )
  return drawDau(register, donVi)
}

/** The same of a register whose entries of the unit, and of the agency above it, are whole. */
export async function drawDau(register: ReadonlyMap<string, CoQuan>, donVi: string): Promise<Uint8Array> {
  const of = agencies(register, donVi)
  const { diaDanh = '…', kyHieu = '…' } = of.coQuan.banHanh ?? {}
  const numbered = {
    soKyHieu: soKyHieu({ kyHieu }, true),
    diaDanhNgay: `${diaDanh}, ${ngayBanHanh({}, 'all')}`,
  }
  const document = documentOf(
    { name: 'dau-van-ban', title: 'Phần đầu văn bản', subject: '', author: of.coQuan.ten, date: NO_DAY },
    [
      {
        title: 'Phần đầu văn bản',
        orientation: 'portrait',
        groups: { dau: [letterhead({ ...of, numbered, duThao: false })] },
      },
    ],
  )
  const { files } = await renderFiles(document, { formats: ['pdf'] })
  return files.get('pdf') ?? new Uint8Array()
}

/** What is only looked at has no day. */
const NO_DAY = '2000-01-01T00:00:00Z'
