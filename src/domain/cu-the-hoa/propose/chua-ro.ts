import { startsWithCoQuan } from '../../co-quan/ten-co-quan'
import { readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { findDeed } from '../prose/read-cau'
import type { DonVi } from '../rules/don-vi'
import { matchName } from '../rules/names'
import type { Cach } from '../rules/quy-tac'
import type { ChamToi } from './find-cham-toi'

/** The task is left out until the clerk has seen why. */
type ChuaRo = { readonly cach: Cach; readonly lyDo: string; readonly nguon: string }

/** "… do Sở Y tế trình": who does a step, told in the words of the task or its product. */
const DONE_BY = /(?<!\p{L})do\s+(?=\p{Lu})/gu

/** The words give the unit a part that the assignment does not: nobody can say that the task is not the unit's. */
export function explainNamed(
  { ten, moc }: NhiemVu,
  chamToi: readonly ChamToi[],
  { nguoi }: DonVi,
): ChuaRo | undefined {
  if (chamToi.length > 0) return undefined
  const named = [ten, ...moc.map(({ ketQua = '' }) => ketQua)]
    .flatMap((text) => Array.from(text.matchAll(DONE_BY), ({ index }) => text.slice(index)))
    .find((said) => isDoneBy(said.replace(/^do\s+/u, ''), nguoi))
  return named === undefined
    ? undefined
    : askAbout(
        `lời của nhiệm vụ ghi "${shortOf(named)}" mà phân công không giao đơn vị; xem rồi ghi quyết định`,
      )
}

/** Whether an agency of the list before the deed is the unit. */
const isDoneBy = (said: string, nguoi: DonVi['nguoi']): boolean =>
  said
    .slice(0, findDeed(said) ?? 0)
    .split(/\s*[,;]\s*|\s+và\s+(?=\p{Lu})/u)
    .some((name) => matchName(name.trim(), nguoi)?.qua === 'ten')

/** Up to the first mark, of at most as many letters as a cell can show. */
const shortOf = (text: string): string => (/^[^;.()]{1,80}(?=[\s;.()]|$)/u.exec(text)?.[0] ?? text).trim()

const askAbout = (what: string): ChuaRo => ({
  cach: 'bo-qua',
  lyDo: `Chưa rõ: ${what}`,
  nguon: '',
})

/** "Theo phân công tại Quyết định số …": who is meant stands in another document. */
const ELSEWHERE =
  /(?:^|\s)(?:theo|tại|thực hiện theo)\s[^.;]*(?:phân công|quyết định|kế hoạch|đề án|nghị quyết|văn bản|thông báo|công văn)/iu

/** Nobody can say that a task is not the unit's where the assignment names no agency at all. */
export function explainUnclear({ moc }: NhiemVu, chamToi: readonly ChamToi[]): ChuaRo | undefined {
  if (chamToi.length > 0) return undefined
  const cells = moc.map(({ phanCong }) => readPhanCong(phanCong))
  const unclear = cells.find(
    ({ viec, nguyenVan }) =>
      viec.length === 0 ||
      (ELSEWHERE.test(nguyenVan) && !viec.some(({ coQuan }) => coQuan.some(startsWithCoQuan))),
  )
  if (unclear === undefined) return undefined
  const said = unclear.nguyenVan.trim().replace(/\s+/gu, ' ')
  return askAbout(
    `tỉnh ${said === '' ? 'không ghi phân công' : `ghi "${said}"`}; xem văn bản ấy rồi ghi quyết định`,
  )
}
