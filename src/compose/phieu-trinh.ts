import { lowerFirst } from '../language/text'
import { columns, paragraph } from '../document/build'
import type { Columns, Document } from '../document/nodes'
import type { HoSoTrinhKy, TepTrinhKy } from '../domain/trinh-ky/ho-so'
import { citeDate } from '../domain/co-quan/vien-dan'
import { formatNumber } from '../language/number'
import { fill } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { letterhead } from './letterhead'
import { type Composed, documentOf, template } from './section'
import { ngayBanHanh, soKyHieu } from './so-ngay'

/** What a phiếu trình tells: the record of the document and its files; what a person should look at. */
export type PhieuTrinh = {
  readonly hoSo: HoSoTrinhKy
  readonly canXem: readonly string[]
}

/** A sentence of the data is told in so many letters; the record has it whole. */
const LONGEST = 180
const TEN = 'Phiếu trình'

/**
 * The sheet that goes to the leader with a document for signing: what it is, its files, what is new, what was
 * checked, accepted and is to be looked at. `atMost`: how many lines its lists have together; the rest is counted.
 */
export function composePhieuTrinh(
  { document, boiCanh: { coQuan, chuQuan, templates }, banHanh }: Composed,
  phieu: PhieuTrinh,
  atMost: number,
): Document {
  const { name, author, date } = document
  const own = template(templates, 'phieu-trinh')
  const said = nameOf(phieu.hoSo)
  const body = fill(own, viewOf(phieu, atMost), { partials: templates })
  const diaDanhNgay = `${banHanh.diaDanh}, ${ngayBanHanh(banHanh, 'all')}`
  const { chucVu, hoTen = '' } = banHanh.nguoiKy
  const groups = {
    dau: [letterhead({ coQuan, chuQuan, duThao: false, numbered: { diaDanhNgay } })],
    tieuDe: [paragraph('tenLoai', TEN), paragraph('trichYeu', `Trình ký ${said}`)],
    kinhGui: [paragraph('kinhGui', `Kính trình: ${[chucVu, hoTen].filter(Boolean).join(' ')}`)],
    noiDung: readMarkup(body, own.file),
    chuKy: [signatures()],
  }
  return documentOf(
    { name: `${name}-phieu`, title: `${TEN}: ${said}`, subject: `Trình ký ${said}`, author, date },
    [{ title: TEN, orientation: 'portrait', groups }],
  )
}

/** "Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024"; without what comes after the signature. */
function nameOf({ tenLoai, so, kyHieu, ngayBanHanh: ngay }: HoSoTrinhKy): string {
  if (so === undefined || ngay === undefined) return `${tenLoai} (ký hiệu ${kyHieu})`
  const number = soKyHieu({ so, kyHieu }, false)
  return `${tenLoai} số ${number} ${citeDate(ngay)}`
}

function viewOf({ hoSo, canXem }: PhieuTrinh, atMost: number): object {
  const lists = [hoSo.diemMoi?.dong ?? [], hoSo.chapNhan, [...(hoSo.diemMoi?.canXem ?? []), ...canXem]]
  const [diemMoi, chapNhan, xem] = shareLines(lists, atMost)
  return {
    tenLoai: hoSo.tenLoai,
    trichYeu: lowerFirst(hoSo.trichYeu),
    soNgaySau: hoSo.so === undefined,
    soTrang: hoSo.soTrang,
    phan: hoSo.phan ?? [],
    tep: hoSo.tep.map(viewOfTep),
    soVoi: hoSo.diemMoi?.soVoi ?? '',
    diemMoi,
    daKiemTra: hoSo.daKiemTra ?? [],
    chapNhan,
    canXem: xem,
  }
}

/** Lists of so many lines together: each in its turn gets one while it has more. */
function shareLines(lists: readonly (readonly string[])[], total: number): string[][] {
  const counts = lists.map(() => 0)
  let left = Math.min(total, lists.flat().length)
  while (left > 0)
    for (const [at, list] of lists.entries())
      if (left > 0 && (counts[at] ?? 0) < list.length) {
        counts[at] = (counts[at] ?? 0) + 1
        left -= 1
      }
  return lists.map((list, at) => shortenList(list, counts[at] ?? 0))
}

const KIB = 1024
const viewOfTep = ({ ten, kichThuoc, soTrang = 0 }: TepTrinhKy): object => ({
  ten,
  soTrang,
  kichThuoc: `${formatNumber(Math.ceil(kichThuoc / KIB), 0)} KB`,
})

/** The first lines of a list, and how many more there are. */
function shortenList(lines: readonly string[], atMost: number): string[] {
  const shown = lines.length <= atMost + 1 ? lines : lines.slice(0, atMost)
  const more = lines.length - shown.length
  return [
    ...shown.map(shortenLine),
    ...(more > 0
      ? [
          `${shown.length ? 'Và ' : ''}${more} điều ${shown.length ? 'khác' : ''} ghi trong hồ sơ kèm theo.`.replace(
            / {2,}/gu,
            ' ',
          ),
        ]
      : []),
  ]
}

function shortenLine(line: string): string {
  const text = line.replace(/\s+/gu, ' ').replace(/[.;]+$/u, '')
  if (text.length <= LONGEST) return `${text}.`
  const cut = text.slice(0, text.lastIndexOf(' ', LONGEST) + 1 || LONGEST)
  return `${cut.replace(/[\s.,;:(]+$/u, '')} …`
}

/** What the leader decides, left; who submits, right. */
const signatures = (): Columns =>
  columns(
    [0.5, 0.5],
    [
      [
        [paragraph('quyenHan', 'Ý kiến của người ký'), paragraph('choKy', ''), paragraph('hoTen', '')],
        [paragraph('quyenHan', 'Người trình'), paragraph('choKy', ''), paragraph('hoTen', '')],
      ],
    ],
  )
