import { type CacNam, folderOfCacNam, hasNam } from '../../ke-hoach/cac-nam'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { listTexts, type Loi } from '../rules/texts'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { rewriteOutsideCitations, replaceWords } from '../rules/replace-words'
import { type DongDoiChieu, type KhacBiet } from './khac-biet'

/**
 * What a unit contributes to, and what the province gives it by name, is the province's task, in the
 * province's words; who contributes is the unit's.
 */
const PHOI_HOP = /^(?:- )?(?:Phối hợp|Tham gia)/u

/**
 * Words left over from another level, from another office and from another year, each with its place in the
 * unit's plan.
 */
export function findWrongLevel(
  con: KeHoachDangSoan,
  dong: readonly DongDoiChieu[],
  donVi: DonVi,
  quyTac: QuyTac,
): KhacBiet[] {
  const cac = dong.flatMap(({ cha, con: tasks }) =>
    tasks.map(({ nhiemVu, cho }) => ({
      cho: cho.join('.'),
      gopPhan: PHOI_HOP.test(nhiemVu.ten),
      dichDanh: cha.chamToi.some(({ qua }) => qua === 'ten'),
    })),
  )
  const cuaTinh = new Set(cac.filter(({ gopPhan, dichDanh }) => gopPhan || dichDanh).map(({ cho }) => cho))
  const dichDanh = new Set(cac.filter((each) => each.dichDanh).map(({ cho }) => cho))
  const loi = listTexts(con)
  // A deadline of the province may lie in the next year.
  const hanCuaTinh = new Set(dong.flatMap(({ cha }) => cha.nhiemVu.moc.map(({ thoiHan }) => thoiHan)))
  const rules = quyTac.chuSaiCap.filter(({ cap }) => cap.includes(donVi.cap))
  const level = loi.filter(
    ({ path }) =>
      path[0] !== 'linhVuc' ||
      !(path.includes('phanCong') ? dichDanh : cuaTinh).has(`${String(path[1])}.${String(path[3])}`),
  )
  return [
    ...level.flatMap(({ path, text }) =>
      rules
        .filter(({ chu }) => hasOwnWords(text, chu))
        .map(({ chu, nen }): KhacBiet => ({
          loai: 'sai-cap',
          path,
          noiDung: `còn chữ của cấp khác: "${chu}"`,
          nen: `ghi ${fillWords(nen, donVi.chu)}`,
        })),
    ),
    ...loi.flatMap((each) => findStrangeKyHieu(each, con)),
    ...loi.filter(({ text }) => !hanCuaTinh.has(text)).flatMap((each) => findOtherNam(each, con)),
  ]
}

/** Whether a phrase stands in a text outside the documents it cites. */
const hasOwnWords = (text: string, chu: string): boolean =>
  rewriteOutsideCitations(text, (part) => replaceWords(part, [{ tim: chu, thay: '\u0000' }])).includes(
    '\u0000',
  )

const KY_HIEU = /\d+\/KH-([\p{Lu}Đ]+)/gu

/**
 * "KH-SCT" in the plan of an office whose symbol is "KH-SKH": the plan of an equal office, copied. The
 * province's own (UBND) is no stranger.
 */
function findStrangeKyHieu({ path, text }: Loi, { banHanh: { kyHieu } }: KeHoachDangSoan): KhacBiet[] {
  const own = kyHieu?.split('-').at(-1)?.replaceAll('.', '')
  if (own === undefined) return []
  return [...text.matchAll(KY_HIEU)].flatMap(([found, coQuan = '']): KhacBiet[] =>
    coQuan === own || coQuan === 'UBND'
      ? []
      : [
          {
            loai: 'sai-cap',
            path,
            noiDung: `ký hiệu "${found}" là của cơ quan khác`,
            nen: 'dẫn văn bản của cơ quan mình hoặc của cấp trên',
          },
        ],
  )
}

/**
 * "năm 2022" in a plan of 2023, where it says when something is to be done or what the plan is for; laws and
 * past years may be named.
 */
function findOtherNam({ path, text }: Loi, con: CacNam): KhacBiet[] {
  const cuaThoiHan = path.at(-1) === 'thoiHan'
  const rieng = rewriteOutsideCitations(text, (part) => `\u0000${part}\u0000`)
    .split('\u0000')
    .filter((_, index) => index % 2 === 1)
    .join(' ')
  const named = cuaThoiHan
    ? rieng.matchAll(/(\d{4})/gu)
    : text.matchAll(/(?:công tác|[Kk]ế hoạch) (?:CCHC|cải cách hành chính)[^.;,]{0,40}? năm (\d{4})/gu)
  return [...named].flatMap(([found, year]): KhacBiet[] => {
    const tongKet = /tổng kết|sơ kết|kết quả|đánh giá/iu.test(text) && Number(year) === con.nam - 1
    return hasNam(con, Number(year)) || tongKet
      ? []
      : [
          {
            loai: 'sai-cap',
            path,
            noiDung: `năm khác với năm kế hoạch (${folderOfCacNam(con)}): "${found}"`,
            nen: 'sửa lại năm',
          },
        ]
  })
}
