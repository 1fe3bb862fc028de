import { pathOf } from '../../ke-hoach/list-nhiem-vu'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { likenessOf } from '../sheet/carry-over'
import { isSameText } from '../sheet/compare-quyet-dinh'
import type { DongDoiChieu, KhacBiet } from './khac-biet'

/** From this share of common words on, a product is that of the province's milestone. */
const SAME = 0.8
/** Who helps says so, or names its share. */
const SHARE = /^(?:- )?(?:Tiếp tục )?(?:Phối hợp|Tham gia|Cử|Góp ý|Thẩm định|Hướng dẫn|Theo dõi|Tổng hợp)/u

/**
 * What the unit takes on itself though the province gives it to another: a task in which it only helps, word for
 * word, or a milestone that another leads.
 */
export const findRolesOfOthers = (dong: DongDoiChieu): KhacBiet[] => [...findTasks(dong), ...findMoc(dong)]

const leadsOf = (phanCong: Parameters<typeof readPhanCong>[0]): string =>
  coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri').join(', ') || 'nơi khác'

function findTasks({ cha, con }: DongDoiChieu): KhacBiet[] {
  if (cha.cach !== 'tham-gia') return []
  const proposed = cha.vietTheo(cha.cach).viet.ten
  return con
    .filter(
      ({ nhiemVu: { ten } }) => !SHARE.test(ten) && isSameText(ten, cha.nhiemVu.ten) && ten !== proposed,
    )
    .map(({ ma, nhiemVu, cho }) => ({
      loai: 'vai-tro',
      path: [...pathOf(cho), 'ten'],
      noiDung: `${ma}: "${nhiemVu.ten}" do ${leadsOf(cha.nhiemVu.moc[0]?.phanCong ?? '')} chủ trì, đơn vị chỉ ${cha.moc[0]?.vaiTro === undefined ? 'phối hợp' : 'giúp một phần'}`,
      nen: `ghi phần của đơn vị, ví dụ "${proposed}"`,
    }))
}

function findMoc({ cha, con }: DongDoiChieu): KhacBiet[] {
  const mine = new Set(cha.moc.map(({ so }) => so))
  const others = cha.nhiemVu.moc.filter((_, so) => !mine.has(so))
  const own = [
    ...cha.moc.map(({ goc }) => goc.ketQua ?? ''),
    ...cha.vietTheo(cha.cach).viet.moc.map(({ ketQua }) => ketQua),
  ]
  return con.flatMap(({ ma, nhiemVu, cho }) =>
    nhiemVu.moc.flatMap(({ ketQua = '' }, index): KhacBiet[] => {
      const likenessTo = (each: string | undefined): number => likenessOf(each ?? '', ketQua)
      const ours = Math.max(0, ...own.map(likenessTo))
      const hit = others.find((each) => likenessTo(each.ketQua) >= SAME && likenessTo(each.ketQua) > ours)
      if (ketQua === '' || hit === undefined) return []
      return [
        {
          loai: 'vai-tro',
          path: [...pathOf(cho), 'moc', index],
          noiDung: `${ma}: mốc "${ketQua.replace(/\s+/gu, ' ')}" do ${leadsOf(hit.phanCong)} chủ trì`,
          nen: 'bỏ mốc ấy, hoặc ghi phần của đơn vị',
        },
      ]
    }),
  )
}
