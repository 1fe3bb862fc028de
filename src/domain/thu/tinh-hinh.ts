import type { DonViThu, LoiPhieu, PhieuDaDoc } from './phieu'
import type { DaNhan, QuyetDinhThieu, SoThu } from './so-thu'

/** How far a unit is. `da-quyet-dinh`: none came that counts, and it was decided what to do. */
export const TINH_TRANG_THU = {
  'chap-nhan': 'Được chấp nhận',
  'da-quyet-dinh': 'Không tính phiếu, đã quyết định',
  hoi: 'Còn câu hỏi',
  thieu: 'Chưa đủ số liệu',
  loi: 'Có lỗi',
  'tra-lai': 'Đã trả lại',
  'chua-gui': 'Chưa gửi',
} as const
export type TinhTrangThu = keyof typeof TINH_TRANG_THU

/**
 * A unit in the collecting of a period. `dung`: the received file that counts or is looked at; `sauKhoa`: newer
 * ones that came after closing; `tre`: it came after the last day; `han`: until when it is to be sent (again).
 */
export type DonViDaThu = {
  readonly donVi: DonViThu
  readonly nhan: readonly DaNhan[]
  readonly dung?: DaNhan
  readonly sauKhoa: readonly DaNhan[]
  readonly phieu?: PhieuDaDoc
  readonly so: ReadonlyMap<string, number>
  readonly loi: readonly LoiPhieu[]
  readonly tinhTrang: TinhTrangThu
  readonly tre: boolean
  readonly han: string
  readonly quyetDinh?: QuyetDinhThieu
}

/** The state of a unit from what came and what was found in it. */
export function stateOf(
  id: string,
  so: SoThu,
  { dung, loi }: { readonly dung: DaNhan | undefined; readonly loi: readonly LoiPhieu[] },
): Pick<DonViDaThu, 'tinhTrang' | 'tre' | 'han'> & { quyetDinh?: QuyetDinhThieu } {
  const traLai = so.traLai?.findLast((each) => each.donVi === id)
  const quyetDinh = so.quyetDinh?.findLast((each) => each.donVi === id)
  const back = traLai !== undefined && isBack(traLai, dung)
  const found = back ? 'tra-lai' : stateOfForm(dung, loi)
  const han = traLai?.han ?? so.han
  const tre = dung !== undefined && dung.luc.slice(0, 10) > han
  if (quyetDinh && found !== 'chap-nhan') return { tinhTrang: 'da-quyet-dinh', tre, han, quyetDinh }
  return { tinhTrang: found, tre, han }
}

/** Whether what was sent back is still the last that came; an entry without its file tells by its day. */
export const isBack = (
  { tep, ngay }: NonNullable<SoThu['traLai']>[number],
  dung: DaNhan | undefined,
): boolean => dung === undefined || (tep === undefined ? dung.luc.slice(0, 10) < ngay : dung.tep === tep)

function stateOfForm(dung: DaNhan | undefined, loi: readonly LoiPhieu[]): TinhTrangThu {
  if (!dung) return 'chua-gui'
  return (['loi', 'thieu', 'hoi'] as const).find((muc) => loi.some((each) => each.muc === muc)) ?? 'chap-nhan'
}

/** "76/80 đơn vị": of how many units a form counts. */
export const countChapNhan = (all: readonly Pick<DonViDaThu, 'tinhTrang'>[]): string =>
  `${all.filter(({ tinhTrang }) => tinhTrang === 'chap-nhan').length}/${all.length} đơn vị`

/** What a report prints of how its figures were collected: of how many units, and what was decided about the others. */
export function listLoiThu(all: readonly DonViDaThu[]): string[] {
  const tellWithout = (ten: string, units: readonly DonViDaThu[]): string[] => {
    const decided = units.flatMap(({ donVi, quyetDinh }) =>
      quyetDinh ? [`${donVi.coQuan.tenGon ?? donVi.coQuan.ten}: ${CACH_IN[quyetDinh.cach]}`] : [],
    )
    return decided.length ? [`${ten}: ${decided.join('; ')}.`] : []
  }
  return [
    `Số liệu tổng hợp từ phiếu của ${countChapNhan(all)}.`,
    ...tellWithout(
      'Không có phiếu',
      all.filter(({ dung }) => dung === undefined),
    ),
    ...tellWithout(
      'Phiếu không được chấp nhận',
      all.filter(({ dung }) => dung !== undefined),
    ),
  ]
}

/** How it is done without the form of a unit, in words. */
export const CACH_IN: Readonly<Record<QuyetDinhThieu['cach'], string>> = {
  'ky-truoc': 'lấy số kỳ trước',
  'so-khong': 'tính là không phát sinh',
  bo: 'không tính',
}

/** What changed between two forms of a unit, row by row. */
export const compareSo = (
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): { readonly ma: string; readonly cu?: number; readonly moi?: number }[] =>
  Array.from(new Set([...before.keys(), ...now.keys()])).flatMap((ma) => {
    const [cu, moi] = [before.get(ma), now.get(ma)]
    return cu === moi ? [] : [{ ma, ...(cu !== undefined && { cu }), ...(moi !== undefined && { moi }) }]
  })
