import { readText } from '../../disk/read-bytes'
import { soLieuOfTong } from '../../domain/thu/ket-qua'
import type { BanKhoa } from '../../domain/thu/so-thu'
import { compareSo } from '../../domain/thu/tinh-hinh'
import { today } from '../../language/date'
import { InputError, UserError } from '../../problem'
import { digestOf } from '../../disk/digest'
import { readThu } from '../../workspace/thu/read-thu'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { findingsOfThu, ketQuaOf, missingOfThu } from '../../workspace/thu/sum-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import { writeYaml } from '../../workspace/write-yaml'
import type { ThuFiles } from './files'
import type { ThayDoiSo } from './nhan'

export type DaKhoa = ThuFiles & { readonly lan: number; readonly thayDoi: readonly ThayDoiSo[] }

/**
 * Closes a period: which files count and what they add up to is kept in a copy of its own, with its fingerprint
 * in the book. Closing again needs a reason and says what changed. Throws InputError while a unit has neither a
 * form that counts nor a decision, or an entry of the book does not fit.
 */
export function closeKy(
  book: string,
  {
    lyDo,
    nguoi,
    homNay: ngay = today(),
  }: { readonly lyDo?: string; readonly nguoi: string; readonly homNay?: string },
): DaKhoa {
  const locked = readThu(book)
  const lan = (locked.so.khoa?.length ?? 0) + 1
  if (lan > 1 && lyDo === undefined)
    throw new UserError('kỳ này đã khóa', { hint: 'khóa lại thì ghi lý do: --ly-do "…"' })
  // What came after closing counts from now on.
  const open = { ...locked.so, khoa: undefined }
  const thu = lan > 1 ? readThu(book, { so: open, noiDung: new Map() }) : locked
  const faults = [...missingOfThu(thu), ...findingsOfThu(thu).filter(({ severity }) => severity === 'error')]
  if (faults.length) throw new InputError(faults)
  const soLieu = soLieuOfTong(ketQuaOf(thu))
  const thayDoi = locked.khoa
    ? compareSo(new Map(Object.entries(locked.khoa.soLieu)), new Map(Object.entries(soLieu)))
    : []
  const banKhoa: BanKhoa = {
    ngay,
    tep: thu.donVi.flatMap(({ donVi, dung, tinhTrang }) =>
      dung && tinhTrang === 'chap-nhan' ? [{ donVi: donVi.id, tep: dung.tep, sha256: dung.sha256 }] : [],
    ),
    soLieu,
    ...(thayDoi.length && { thayDoi }),
  }
  const content = new TextEncoder().encode(
    writeYaml(banKhoa, { comments: ['Bản khóa số liệu, không sửa: sửa thì không còn dùng được.'] }),
  )
  const tep = `khoa/lan-${lan}.yaml`
  const entry = { lan, ngay, nguoi, ...(lyDo !== undefined && { lyDo }), tep, sha256: digestOf(content) }
  const so = new TextEncoder().encode(addToSoThu(readText(book, 'sổ thu'), { khoa: [entry] }))
  return {
    folder: thu.folder,
    outputs: [
      { name: tep, content },
      { name: SO_THU, content: so },
    ],
    lan,
    thayDoi,
  }
}
