import { dirname } from 'node:path'
import type { Finding } from '../../../problem'
import { findSpelling } from '../../../workspace/read-data'
import { readDanhMuc } from '../../../workspace/read-danh-muc'
import { listVanBanChung, readRegisters } from '../../../workspace/registers'
import type { BangMo } from '../bang-sua'
import { openBieuMau } from './bieu-mau'
import { openVanBan } from './van-ban'

/** What all documents of an office name: the register of documents (`file`), and the forms of figures beside it. */
export type TepDanhMuc = { readonly slug: 'danh-muc'; readonly file: string }

/** That of a data folder; undefined where it has no register of documents of its own. */
export function findTepDanhMuc(folder: string): TepDanhMuc | undefined {
  const file = findSpelling(folder, 'van-ban.yaml')?.file
  return file === undefined ? undefined : { slug: 'danh-muc', file }
}

/** Its tables: the documents, those that are shared, and each form of figures. */
export function openBangDanhMuc({ file }: TepDanhMuc): BangMo[] {
  const { vanBan: all } = readRegisters(file)
  const forms = readDanhMuc(file).files.filter((each) => dirname(each.file) === dirname(file))
  return [
    openVanBan(file, { ma: 'van-ban', ten: 'Văn bản', all }),
    ...listVanBanChung(file).map((each, nth) =>
      openVanBan(each, { ...nameOf('van-ban-chung', CHUNG, nth), all }),
    ),
    ...forms.flatMap((each, nth) => openBieuMau(each, nameOf('bieu-mau', BIEU, nth)) ?? []),
  ]
}
const CHUNG = 'Văn bản dùng chung'
const BIEU = 'Biểu mẫu số liệu'

/** The first of several has no number. */
const nameOf = (ma: string, ten: string, nth: number): Pick<BangMo, 'ma' | 'ten'> =>
  nth === 0 ? { ma, ten } : { ma: `${ma}-${nth + 1}`, ten: `${ten} ${nth + 1}` }

/** What is wrong with its files. */
export const findInDanhMuc = ({ file }: TepDanhMuc): readonly Finding[] => [
  ...readRegisters(file).findings,
  ...readDanhMuc(file).findings,
]
