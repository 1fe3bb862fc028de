import type { HangTong } from '../../domain/ke-hoach/hang-tong'
import type { BangNhiemVu } from '../../domain/ke-hoach/ke-hoach'
import type { TongTho } from './read-hang-tong'
import { isSoCot } from './read-phu-luc'
import { roman } from '../../language/list-marks'
import { LINH_VUC } from '../../domain/linh-vuc'
import { type MocTho, type NhomTho, type ViecTho, sortRows } from './sort-rows'
import { splitBullets } from './split-bullets'
import { type CotNhap, findColumns, type VaiTroCot } from '../table/columns'
import type { So } from '../source/ghi-chu'
import type { LinhVucNhap, NhiemVuNhap } from '../source/ket-qua'
import type { Bang, Hang } from '../source/nguon'

type Row = { readonly hang: Hang; readonly cot: readonly CotNhap[] }

/** What a table of tasks says: its columns, its tasks, the totals of all of them. */
export type BangDaDoc = {
  readonly cot: readonly CotNhap[]
  readonly linhVuc: LinhVucNhap[]
  readonly tong: Pick<BangNhiemVu, 'hangTongDau' | 'hangTong'>
}

/**
 * The columns and the tasks of the tables of a plan: one table, or one that pages have split into several.
 */
export function readNhiemVu(tables: readonly Bang[], so: So): BangDaDoc {
  const rows: Row[] = []
  let head: readonly CotNhap[] = []
  // What is said of the first of them is said of the heads that others repeat.
  const chon = tables[0]?.chon
  for (const { hang } of tables) {
    const own = findColumns(hang, chon)
    if (own && !head.length)
      for (const { ten, noiDung, rieng } of own.cot) if (!noiDung && rieng === undefined) so.tuViet(ten)
    const cot: readonly CotNhap[] = own?.cot ?? head
    if (own && head.length) dropRows(hang.slice(0, own.den), so)
    else if (own)
      for (const each of hang.slice(0, own.tu))
        so.ghi('khong-xep-duoc', each.noi, 'hàng ở trên tiêu đề bảng', { nguyenVan: textOfRow(each) })
    if (own && !head.length)
      for (const each of hang.slice(own.tu, own.den)) so.tuViet(own.den - own.tu > 1 ? textOfRow(each) : '')
    if (!head.length) head = cot
    for (const each of taskRowsOf(hang.slice(own?.den ?? 0), cot, so)) rows.push(each)
  }
  const { nhom, tongDau, tong } = sortRows(rows, so, chon?.hang)
  so.takeBang({
    hang: tables.flatMap(({ hang: [first] }) => first?.noi ?? []),
    cot: head,
    nhom: nhom.map(({ noiTen, viec }) => ({
      ten: noiTen,
      viec: viec.map(({ moc }) => moc.map(({ noi }) => noi)),
    })),
  })
  return {
    cot: head.filter(({ noiDung, rieng }) => noiDung ?? rieng),
    linhVuc: nameNhom(nhom, so),
    tong: {
      ...(tongDau.length ? { hangTongDau: tongDau.map(asHangTong) } : {}),
      ...(tong.length ? { hangTong: tong.map(asHangTong) } : {}),
    },
  }
}

const asHangTong = ({ ten, o }: TongTho): HangTong => ({ ten, ...(o ? { o } : {}) })

const textOfRow = ({ o }: Hang): string =>
  o
    .map(({ chu }) => chu)
    .filter(Boolean)
    .join(' ')

function dropRows(hang: readonly Hang[], so: So): void {
  for (const each of hang)
    so.ghi('sua', each.noi, 'bỏ dòng tiêu đề bảng lặp lại', { nguyenVan: textOfRow(each) })
}

/** Without the rows that pages repeat, without those that only number the columns, without empty ones. */
function taskRowsOf(hang: readonly Hang[], cot: readonly CotNhap[], so: So): Row[] {
  const title = cot.map(({ ten }) => ten).join('|')
  return hang.flatMap((each): Row[] => {
    const cells = each.o.map(({ chu }) => chu.replace(/\s+/gu, ' '))
    if (!cells.some(Boolean)) return []
    if (cells.join('|') === title) {
      dropRows([each], so)
      return []
    }
    if (isSoCot(each)) {
      so.tuViet(textOfRow(each))
      return []
    }
    return [{ hang: each, cot }]
  })
}

/**
 * Groups that lost their headings are named by their order when there are as many as fields of reform; else
 * they stay without a name.
 */
function nameNhom(nhom: readonly NhomTho[], so: So): LinhVucNhap[] {
  const lost = nhom.every(({ ten }) => ten === undefined)
  const guess = lost && nhom.length === LINH_VUC.length
  let last = 0
  return nhom.map(({ so: own, ten, noi, o, viec, tong }, at) => {
    const field = guess ? LINH_VUC[at] : undefined
    if (field)
      so.ghi(
        'doan',
        noi,
        `số thứ tự bắt đầu lại từ 1 mà không có dòng tên nhóm: đặt tên nhóm ${at + 1} là "${field.ten}"`,
        { them: field.ten },
      )
    const name = ten ?? field?.ten
    const nhiemVu = numberTasks(viec, last, so)
    last = nhiemVu.reduce((before, { so: own }) => own ?? before + 1, 0)
    return {
      ...(own === undefined || (own === roman(at + 1) && viec.length) ? {} : { so: own }),
      ...(name === undefined ? {} : { ten: name }),
      ...(o ? { o } : {}),
      nhiemVu,
      ...(tong.length ? { hangTong: tong.map(asHangTong) } : {}),
    }
  })
}

/** `last`: the number of the task before the group, with which some plans go on counting. */
function numberTasks(tasks: readonly ViecTho[], last: number, so: So): NhiemVuNhap[] {
  let expected = 0
  return tasks.map(({ ten, so: tt, moc, noi }, at) => {
    expected += 1
    const given = /^\d+$/u.test(tt) ? Number(tt) : undefined
    const fixed = given !== undefined && given > expected ? { so: given } : {}
    if (given !== undefined && given !== expected && !(at === 0 && given === last + 1))
      so.ghi(
        'doan',
        noi,
        given > expected
          ? `số thứ tự nhảy từ ${expected - 1} đến ${given}: giữ nguyên`
          : `số thứ tự ${given} không lớn hơn số trước: đếm tiếp thành ${expected}`,
      )
    expected = fixed.so ?? expected
    return { ...fixed, ...(ten.chu ? { ten: splitBullets(ten.chu, 'nhiemVu') } : {}), moc: moc.map(readMoc) }
  })
}

function readMoc({ o, rieng }: MocTho): NhiemVuNhap['moc'][number] {
  const cellOf = (role: VaiTroCot) => {
    const chu = o[role]?.chu
    if (chu === undefined) return undefined
    return role === 'thoiHan' ? chu.replace(/\s+/gu, ' ') : splitBullets(chu, role)
  }
  const [ketQua, thoiHan, phanCong, chuTri, phoiHop] = [
    cellOf('ketQua'),
    cellOf('thoiHan'),
    cellOf('phanCong'),
    cellOf('chuTri'),
    cellOf('phoiHop'),
  ]
  const two =
    chuTri !== undefined || phoiHop !== undefined
      ? { ...(chuTri === undefined ? {} : { chuTri }), ...(phoiHop === undefined ? {} : { phoiHop }) }
      : undefined
  return {
    ...(ketQua === undefined ? {} : { ketQua }),
    ...(thoiHan === undefined ? {} : { thoiHan }),
    ...(two ? { phanCong: two } : phanCong === undefined ? {} : { phanCong }),
    ...(Object.keys(rieng).length ? { cotRieng: { ...rieng } } : {}),
  }
}
