import { CACH } from '../../../domain/cu-the-hoa/rules/quy-tac'
import { readPhanCongDonVi } from '../../../domain/cu-the-hoa/sheet/phan-cong-don-vi'
import type { BangMo, CotSua, HangSua, LocSua } from '../bang-sua'
import { fieldsOfViec } from './change-viec'
import { bangOf, type QuyetDinhDangMo, textOf, withCodes } from './dang-mo'
import { listChoices, NHAN_CACH, sayLyDo, showChoice } from './ten-cach'
import { isLeadGuessed, listViec, O_MOC, showMoc, type Viec } from './viec'
import { locOf, listXem } from './xem-nhiem-vu'

/**
 * The tasks of the plan above beside what the unit makes of them, a row each. A cell of the unit's shows the words that
 * are proposed until others are typed; emptied, it shows them again.
 */
export function openBangNhiemVu(mo: QuyetDinhDangMo): BangMo {
  const viec = listViec(mo)
  const loi = listXem(viec, mo)
  const ngo = new Set(loi.map(({ hang }) => hang))
  return bangOf(mo, {
    ma: 'quyet-dinh',
    ten: 'Nhiệm vụ',
    cot: columnsOf(mo, viec),
    hang: viec.flatMap((each, nth) => [
      ...nhomOf(each, viec[nth - 1]),
      hangOf(each, locOf(each, ngo.has(each.ma))),
    ]),
    loc: LOC,
    loi,
    ...withCodes('nhiemVu', viec, fieldsOfViec),
  })
}

const LOC: readonly LocSua[] = [
  {
    ten: 'Tỉnh gọi đơn vị',
    muc: [
      { ma: 'ten', ten: 'Gọi tên' },
      { ma: 'chung', ten: 'Gọi chung' },
      { ma: 'lien-quan', ten: 'Có liên quan' },
      { ma: 'khong', ten: 'Không đụng tới' },
    ],
  },
  { ten: 'Quyết định', muc: CACH.map((ma) => ({ ma, ten: NHAN_CACH[ma] })) },
  { ten: 'Cần xem', muc: [{ ma: 'ngo', ten: 'Còn ngờ' }] },
]

function columnsOf({ phong }: QuyetDinhDangMo, viec: readonly Viec[]): readonly CotSua[] {
  const read = (ma: string, ten: string, rong: number): CotSua => ({ ma, ten, rong, chiDoc: true })
  const write = (ma: string, ten: string, rong: number): CotSua => ({ ma, ten, rong, nhieuDong: true })
  const cacPhong = phong.map((ten) => ({ ma: ten, ten }))
  const partners = Array.from(new Set([...phong, ...viec.flatMap((each) => phoiHopOf(each) ?? [])]))
  return [
    read('ma', 'Mã', 7),
    read('nhiemVu', 'Nhiệm vụ của tỉnh', 30),
    read('goi', 'Tỉnh gọi đơn vị', 20),
    { ma: 'quyetDinh', ten: 'Quyết định', rong: 13, chon: listChoices(NHAN_CACH) },
    { ma: 'phongRieng', ten: 'Phòng chủ trì', rong: 20, chon: cacPhong },
    write('nhiemVuRieng', 'Nhiệm vụ của đơn vị', 32),
    read('ketQua', 'Kết quả của tỉnh', 24),
    write('ketQuaRieng', 'Kết quả của đơn vị', 24),
    read('thoiHan', 'Thời hạn của tỉnh', 14),
    write('thoiHanRieng', 'Thời hạn của đơn vị', 14),
    read('phanCong', 'Phân công của tỉnh', 28),
    {
      ma: 'phoiHop',
      ten: 'Phối hợp',
      rong: 28,
      chon: partners.map((ten) => ({ ma: ten, ten })),
      nhieuChon: true,
    },
    write('phanCongRieng', 'Phân công của đơn vị', 32),
  ]
}

const nhomOf = ({ dong, nth }: Viec, before: Viec | undefined): HangSua[] => {
  const ten = textOf(dong, 'linhVuc')
  return before && textOf(before.dong, 'linhVuc') === ten ? [] : [{ ma: `nhom-${nth}`, nhom: true, o: [ten] }]
}

/** The partners of a task that has one assignment in the usual words; undefined for any other. */
const phoiHopOf = (viec: Viec): readonly string[] | undefined =>
  viec.loi.moc.phanCong.length === 1 ? readPhanCongDonVi(showMoc(viec, 'phanCong'))?.phoiHop : undefined

function hangOf(viec: Viec, loc: readonly string[]): HangSua {
  const { ma, dong, loi, cach, chon, de } = viec
  const ownPhanCong = textOf(dong, 'phanCongRieng')
  const own = ['nhiemVuRieng', ...O_MOC.map((o) => `${o}Rieng`)].filter((key) => textOf(dong, key) !== '')
  const lead = ownPhanCong === '' ? undefined : readPhanCongDonVi(showMoc(viec, 'phanCong'))
  const phoiHop = phoiHopOf(viec)
  const undecided = de?.chuaRo === true && chon.cach === undefined
  return {
    ma,
    o: [
      ma,
      textOf(dong, 'nhiemVu'),
      textOf(dong, 'goi'),
      undecided ? '' : showChoice(textOf(dong, 'quyetDinh'), CACH, cach),
      lead?.chuTri ?? chon.phong ?? (isLeadGuessed(loi) ? '' : loi.phong),
      textOf(dong, 'nhiemVuRieng') || loi.ten,
      textOf(dong, 'ketQua'),
      showMoc(viec, 'ketQua'),
      textOf(dong, 'thoiHan'),
      showMoc(viec, 'thoiHan'),
      textOf(dong, 'phanCong'),
      phoiHop?.join('\n') ?? '',
      showMoc(viec, 'phanCong'),
    ],
    loc,
    rieng: [
      ...own,
      ...(chon.cach ? ['quyetDinh'] : []),
      ...(chon.phong ? ['phongRieng'] : []),
      ...(ownPhanCong && phoiHop ? ['phoiHop'] : []),
    ],
    khoa: lockedOf(viec, { isOwnLead: ownPhanCong !== '' && !lead, hasPartners: phoiHop !== undefined }),
    goiY: goiYOf(viec),
  }
}

/**
 * A task that is left out has no words; words that are there already may go. What leads in words of the clerk's own
 * is changed in those words.
 */
function lockedOf(
  { cach, dong }: Viec,
  { isOwnLead, hasPartners }: { readonly isOwnLead: boolean; readonly hasPartners: boolean },
): readonly string[] {
  const words = ['nhiemVuRieng', 'ketQuaRieng', 'thoiHanRieng', 'phanCongRieng', 'phongRieng']
  return [
    ...(cach === 'bo-qua'
      ? words.filter((key) => textOf(dong, key) === '')
      : isOwnLead
        ? ['phongRieng']
        : []),
    ...(hasPartners && cach !== 'bo-qua' ? [] : ['phoiHop']),
  ]
}

function goiYOf({ dong, deXuat, loi }: Viec): string {
  const goi = textOf(dong, 'goi')
  const lyDo = sayLyDo(textOf(dong, 'lyDo'))
  const several =
    loi.moc.ketQua.length > 1
      ? [
          'Nhiệm vụ có nhiều mốc: mỗi mốc một dòng, đầu dòng là [1], [2]; bỏ một mốc thì ghi [2] (bỏ) ở cột kết quả',
        ]
      : []
  return [
    `Đề xuất: ${NHAN_CACH[deXuat]}${lyDo === '' ? '' : ` – ${lyDo}`}`,
    ...(goi === '' ? [] : [`Tỉnh gọi: ${goi.replaceAll('\n', '; ')}`]),
    ...several,
  ].join('\n')
}
