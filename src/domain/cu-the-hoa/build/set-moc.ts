import { BO_MOC, explainMoc, readCellByMoc, type OTheoMoc } from '../sheet/cell-by-moc'
import type { DongNhiemVu } from '../sheet/quyet-dinh'
import type { NhiemVuMoi } from '../propose/rewrite'

type MocMoi = NhiemVuMoi['moc'][number]
/** The cells of a row that hold one text a milestone. */
const O_MOC = { ketQua: 'ketQuaRieng', thoiHan: 'thoiHanRieng', phanCong: 'phanCongRieng' } as const
type TruongMoc = keyof typeof O_MOC
const TRUONG_MOC = Object.keys(O_MOC) as TruongMoc[]

/** What is wrong with a cell of the clerk, and how to write it. */
export type LoiO = {
  readonly ma: string
  readonly o: keyof DongNhiemVu
  readonly noiDung: string
  readonly cachSua: string
}
/** The milestones in the clerk's words, and all that is wrong with the cells. */
export type DatMoc = { readonly moc: readonly MocMoi[]; readonly loi: readonly LoiO[] }

type DocMoc = Readonly<Record<TruongMoc, OTheoMoc>>

/**
 * Puts the clerk's own words over the milestones proposed: [n] replaces one, one more adds one, "(bỏ)" drops
 * one.
 */
export function setMoc(goc: readonly MocMoi[], dong: DongNhiemVu | undefined): DatMoc {
  const doc: DocMoc = {
    ketQua: readCellByMoc(dong?.ketQuaRieng, goc.length),
    thoiHan: readCellByMoc(dong?.thoiHanRieng, goc.length),
    phanCong: readCellByMoc(dong?.phanCongRieng, goc.length),
  }
  const tong = Math.max(
    goc.length,
    ...TRUONG_MOC.flatMap((truong) => [...doc[truong].loi.keys()].map((so) => so + 1)),
  )
  const moc = Array.from({ length: tong }, (_, so) => mocAt(so, goc, doc)).filter(
    ({ ketQua }) => ketQua !== BO_MOC,
  )
  const ma = dong?.ma ?? ''
  return {
    moc,
    loi: [
      ...faultsOfReading(ma, doc, goc.length),
      ...faultsOfCount(dong, goc.length),
      ...faultsOfAdded(ma, doc, goc.length, tong),
      ...(moc.length === 0
        ? [
            {
              ma,
              o: O_MOC.ketQua,
              noiDung: 'bỏ hết các mốc',
              cachSua: 'muốn bỏ cả nhiệm vụ thì ghi "bỏ qua" ở cột Quyết định',
            },
          ]
        : []),
    ],
  }
}

const mocAt = (so: number, goc: readonly MocMoi[], doc: DocMoc): MocMoi => ({
  ketQua: doc.ketQua.loi.get(so) ?? goc[so]?.ketQua ?? '',
  thoiHan: doc.thoiHan.loi.get(so) ?? goc[so]?.thoiHan ?? '',
  phanCong: doc.phanCong.loi.get(so) ?? goc[so]?.phanCong ?? '',
})

const faultsOfReading = (ma: string, doc: DocMoc, soMoc: number): LoiO[] =>
  TRUONG_MOC.flatMap((truong) =>
    doc[truong].sai === undefined
      ? []
      : [{ ma, o: O_MOC[truong], noiDung: doc[truong].sai ?? '', cachSua: explainMoc(soMoc) }],
  )

/**
 * Of the province's milestones only one is proposed: whether [1] is the first of the province or the one that
 * is left, nobody can tell.
 */
function faultsOfCount(dong: DongNhiemVu | undefined, soMoc: number): LoiO[] {
  if (dong === undefined || soMoc !== 1 || !/^\[1\]/u.test(dong.ketQua ?? '')) return []
  return TRUONG_MOC.flatMap((truong) =>
    /^\s*\[1\]/u.test(dong[O_MOC[truong]] ?? '')
      ? [
          {
            ma: dong.ma,
            o: O_MOC[truong],
            noiDung: 'nhiệm vụ của tỉnh có nhiều mốc mà đề xuất chỉ giữ một, không rõ [1] là mốc nào',
            cachSua: 'ghi thẳng lời thay cho mốc được giữ, không ghi [1]; thêm mốc thì ghi [2] …',
          },
        ]
      : [],
  )
}

/** A milestone the province does not have is whole or not at all. */
function faultsOfAdded(ma: string, doc: DocMoc, soMoc: number, tong: number): LoiO[] {
  return Array.from({ length: tong - soMoc }, (_, index) => soMoc + index).flatMap((so) => {
    const thieu = TRUONG_MOC.filter((truong) => !doc[truong].loi.has(so))
    if (thieu.length === 3)
      return [
        {
          ma,
          o: O_MOC.ketQua,
          noiDung: `có [${tong}] mà không có [${so + 1}]`,
          cachSua: `nhiệm vụ có ${soMoc} mốc, mốc thêm đánh số tiếp từ [${soMoc + 1}]`,
        },
      ]
    return thieu.map((truong) => ({
      ma,
      o: O_MOC[truong],
      noiDung: `thiếu [${so + 1}]: nhiệm vụ có ${soMoc} mốc, mốc thêm phải ghi đủ kết quả, tiến độ, phân công`,
      cachSua: `ghi thêm [${so + 1}] vào ô này, hoặc xóa [${so + 1}] ở các ô kia`,
    }))
  })
}
