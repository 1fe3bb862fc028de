import { superiorOf } from '../../../domain/co-quan/superior'
import { choicesOf } from '../../../domain/khoi-tao/lua-chon'
import { listMuc, isOfOffice, type TepDonVi } from './dang-mo'
import { readData, findSpelling } from '../../../workspace/read-data'
import { type CoQuan, coQuanFile } from '../../../domain/co-quan/co-quan'
import { registerOf } from '../../don-vi/find-register'

/** A unit of an office's register in words: its level, the agency above it, how it issues. */
export type DonViDaKhai = {
  readonly tep: TepDonVi
  readonly ten: string
  readonly cap: string
  readonly tren: string
  readonly soPhong: number
  readonly banHanh: string
}

/**
 * The units of the register of a data folder, in its order, also those with faults; none where the folder has no
 * register of its own. Throws UserError where the folder lies in another's, or has lost its register.
 */
export function listDonViDaKhai(folder: string): readonly DonViDaKhai[] {
  const file = registerOf(folder)
  if (findSpelling(folder, 'co-quan.yaml')?.file !== file) return []
  const list = listMuc(readData(file, coQuanFile).raw) as readonly Partial<CoQuan>[]
  const nameOf = (id: string | undefined): string => {
    const found = list.find((each) => each.id === id)
    return found ? textOf(found.tenGon ?? found.ten) : ''
  }
  return list.flatMap(({ id, ten, cap, phong, banHanh, ...muc }): DonViDaKhai[] => {
    if (typeof id !== 'string' || !isOfOffice({ cap })) return []
    return [
      {
        tep: { slug: 'don-vi', file, donVi: id },
        ten: textOf(ten) || id,
        cap: nameOfChon('cap', cap) || 'UBND cấp tỉnh',
        tren: nameOf(superiorOf(muc as CoQuan)),
        soPhong: Array.isArray(phong) ? phong.length : 0,
        banHanh: [nameOfChon('loai', banHanh?.loai), textOf(banHanh?.kyHieu)].filter(Boolean).join(', '),
      },
    ]
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const nameOfChon = (khoa: 'cap' | 'loai', ma: unknown): string =>
  choicesOf(khoa, {}, undefined)?.find((each) => each.ma === ma)?.ten ?? ''
