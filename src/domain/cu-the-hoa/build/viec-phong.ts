import type { KeHoachDangSoan, Khoan, LinhVuc } from '../../ke-hoach/ke-hoach'
import { listNhiemVu } from '../../ke-hoach/list-nhiem-vu'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import type { DonVi } from '../rules/don-vi'

/** "Phòng X: nhiệm vụ I.1, II.3." for each department, in the order of the register. */
export function listViecPhong(linhVuc: readonly LinhVuc[], { coQuan: { phong = [] } }: DonVi): string[] {
  const isPlain = linhVuc.length === 1 && linhVuc[0]?.ten === undefined
  const tasks = listNhiemVu({ linhVuc: [...linhVuc] }).map(({ ma, so, nhiemVu }) => ({
    ma: isPlain ? String(so) : ma,
    leads: new Set(nhiemVu.moc.flatMap(({ phanCong }) => coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri'))),
  }))
  return phong.flatMap(({ ten }) => {
    const cac = tasks.filter(({ leads }) => leads.has(ten)).map(({ ma }) => ma)
    return cac.length > 0 ? [`${ten}: nhiệm vụ ${cac.join(', ')}.`] : []
  })
}

const LINE = /^(.+?): nhiệm vụ (?:[IVXLC]+\.)?\d+(?:, (?:[IVXLC]+\.)?\d+)*\.?$/u

/** The department of such a line; undefined for any other text. */
export const phongOfLine = (text: string): string | undefined => LINE.exec(text)?.[1]

/** A khoản that lists the tasks of departments and nothing else. */
const isList = ({ diem = [] }: Khoan): boolean =>
  diem.length > 0 && diem.every((each) => typeof each === 'string' && phongOfLine(each) !== undefined)

/** The plan with these lines where it lists the tasks of departments; a list without lines goes. */
export function setViecPhong<T extends Pick<KeHoachDangSoan, 'toChuc'>>(
  keHoach: T,
  lines: readonly string[],
): T {
  const { toChuc } = keHoach
  if (toChuc?.khoan === undefined || !toChuc.khoan.some(isList)) return keHoach
  const khoan = toChuc.khoan.flatMap((each) =>
    !isList(each) ? [each] : lines.length > 0 ? [{ ...each, diem: [...lines] }] : [],
  )
  return { ...keHoach, toChuc: { ...toChuc, khoan } }
}
