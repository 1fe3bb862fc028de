import { readText } from '../../disk/read-bytes'
import { formatSo } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import { nameOfDoi, soLieuOfTong } from '../../domain/thu/ket-qua'
import type { BanKhoa, SoThu } from '../../domain/thu/so-thu'
import { compareSo } from '../../domain/thu/tinh-hinh'
import { shortDate, today } from '../../language/date'
import { type Finding, InputError, UserError } from '../../problem'
import { digestOf } from '../../disk/digest'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { findingsOfThu, ketQuaOf, missingOfThu } from '../../workspace/thu/sum-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import { writeYaml } from '../../workspace/write-yaml'
import type { ThuFiles } from './files'
import type { ThayDoiSo } from './nhan'

export type DaKhoa = ThuFiles & { readonly lan: number; readonly thayDoi: readonly ThayDoiSo[] }
/**
 * How far closing is, in words. `lan`: the times it was done, the last in force; `giu`: what it keeps; `vuong`: what stands in the way of doing
 * it now, or again; `doi`: what would be another figure if it were done again.
 */
export type KhoaThu = {
  readonly lan: readonly string[]
  readonly giu?: string
  readonly vuong: readonly Finding[]
  readonly doi: readonly string[]
}

/** A period as it would be closed now: its figures, what stands in the way, what changes since it was closed last. */
type SeKhoa = {
  readonly thu: Thu
  readonly soLieu: Readonly<Record<string, number>>
  readonly vuong: readonly Finding[]
  readonly thayDoi: readonly ThayDoiSo[]
}

function prepareKhoa(book: string, locked: Thu): SeKhoa {
  const open: SoThu = { ...locked.so, khoa: undefined }
  // What came after closing counts from now on.
  const thu = locked.khoa ? readThu(book, { so: open, noiDung: new Map() }) : locked
  const soLieu = soLieuOfTong(ketQuaOf(thu))
  return {
    thu,
    soLieu,
    vuong: [...missingOfThu(thu), ...findingsOfThu(thu).filter(({ severity }) => severity === 'error')],
    thayDoi: locked.khoa
      ? compareSo(new Map(Object.entries(locked.khoa.soLieu)), new Map(Object.entries(soLieu)))
      : [],
  }
}

/** How far the closing of a period is. Throws InputError as `readThu`. */
export function openKhoa(book: string, thu: Thu): KhoaThu {
  const { vuong, thayDoi } = prepareKhoa(book, thu)
  const rows = new Map(thu.boiCanh.rows.map((row) => [row.ma, row]))
  const inSo = (ma: string, so: number | undefined): string => {
    const row = rows.get(ma)
    return so === undefined || !row ? '(không có)' : formatSo(row, so)
  }
  return {
    lan: (thu.so.khoa ?? []).map(({ lan, ngay, nguoi, lyDo }) =>
      [`lần ${lan} ngày ${shortDate(ngay)}, người khóa: ${nguoi}`, ...(lyDo ? [`lý do: ${lyDo}`] : [])].join(
        '; ',
      ),
    ),
    ...(thu.khoa && { giu: `${thu.khoa.tep.length} phiếu, ${Object.keys(thu.khoa.soLieu).length} số cộng` }),
    vuong,
    doi: thayDoi.map(
      ({ ma, cu, moi }) =>
        `${nameOfDoi({ ma }, { rows: thu.boiCanh.rows, donVi: [] })}: ${inSo(ma, cu)} → ${inSo(ma, moi)}`,
    ),
  }
}

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
    throw new UserError('kỳ này đã khóa', {
      hint: 'khóa lại thì ghi lý do: --ly-do "…"',
      hintOnPage: 'khóa lại thì ghi lý do',
    })
  const { thu, soLieu, vuong, thayDoi } = prepareKhoa(book, locked)
  if (vuong.length) throw new InputError(vuong)
  const banKhoa: BanKhoa = {
    ngay,
    tep: thu.donVi.flatMap(({ donVi, dung, tinhTrang }) =>
      dung && tinhTrang === 'chap-nhan' ? [{ donVi: donVi.id, tep: dung.tep, sha256: dung.sha256 }] : [],
    ),
    soLieu,
    ...(thayDoi.length && { thayDoi: [...thayDoi] }),
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
    handedOut: [],
    lan,
    thayDoi,
  }
}
