import type { Composed } from '../../compose/section'
import type { Document } from '../../document/nodes'
import { type Finding, formatFinding, UserError } from '../../problem'
import { type Generated, type GenerateOptions, type Kem, nameFiles, type Ready } from './document-types'
import { buildHoSo, recordOf } from './ho-so'
import { renderPhieuTrinh, tellDiemMoi } from './phieu-trinh'
import { renderFiles } from './render-files'
import { shortenName } from './short-name'
import { splitPhuLuc } from './split-phu-luc'

/** What systems that send documents take. */
const LARGEST = 50 * 1024 * 1024

/** Throws UserError for what cannot go to the leader. */
export function refuseTrinhKy({ document, duThao }: Composed, { mau, formats }: GenerateOptions): void {
  if (document.notice)
    throw new UserError('văn bản có số liệu minh họa không trình ký được', {
      hint: 'thay bằng số liệu thật rồi bỏ minhHoa, hoặc bỏ --trinh-ky',
      hintOnPage: 'thay bằng số liệu thật rồi bỏ dấu minh họa ở Dữ liệu, bảng Thông tin chung',
    })
  if (duThao)
    throw new UserError('bản dự thảo không trình ký được', {
      hint: 'ghi số và ngày; hoặc thêm --cho-so-ngay để văn thư điền sau khi ký; hoặc bỏ --trinh-ky',
      hintOnPage: 'ghi số và ngày ở Dữ liệu; hoặc ở Trình ký số chọn để trống cho văn thư điền sau khi ký',
    })
  if (mau !== undefined)
    throw new UserError(
      `chưa trình ký được bằng mẫu riêng ${mau}: PDF của mẫu Word riêng không có thẻ và ô ký`,
      {
        hint: 'thêm --mau chung để dùng bố cục của chương trình',
        hintOnPage: 'muốn dùng bố cục của chương trình thì chuyển tệp mẫu Word sang thư mục khác',
      },
    )
  if (!formats.includes('pdf'))
    throw new UserError('trình ký cần tệp PDF', {
      hint: '--dinh-dang pdf hoặc --dinh-dang docx,pdf',
      hintOnPage: 'ở Xem trước bấm Tải bộ trình ký',
    })
}

/** A document for signing: its files by short names, annexes apart where that is asked for, and its record. */
export async function renderTrinhKy(
  file: string,
  ready: Ready,
  options: GenerateOptions,
): Promise<Generated> {
  const { composed, findings, chapNhan = [], daKiemTra = [], hanGui, so } = ready
  const tenLoai = composed.sections[0]?.title ?? ''
  const whole: Document = { ...composed.document, name: shortenName(composed.document.name, tenLoai) }
  const { chinh, phuLuc } = options.tachPhuLuc ? splitPhuLuc(whole) : { chinh: whole, phuLuc: [] }
  const fields = { dienTu: options.dienTu, ...(options.choSoNgay ? { soNgay: options.choSoNgay } : {}) }
  const main = await renderFiles(chinh, { ...options, trinhKy: fields })
  const kem: Kem[] = []
  for (const annex of phuLuc) {
    const { files } = await renderFiles(annex, { ...options, trinhKy: { ...fields, phuLuc: true } })
    kem.push(...nameFiles(annex.name, files))
  }
  const tep = [...nameFiles(whole.name, main.files), ...kem]
  const hoSo = buildHoSo(
    {
      banHanh: composed.banHanh,
      isOpen: options.choSoNgay !== undefined,
      tenLoai,
      trichYeu: whole.subject,
      coQuan: whole.author,
      nguon: file,
      luuY: findings.map(formatFinding),
      chapNhan,
      phan: composed.sections.map(({ title }) => title),
      diemMoi: tellDiemMoi(ready),
      daKiemTra: [...daKiemTra, ...checkedOf(options)],
    },
    tep.map(({ name, content }) => recordOf(name, content)),
  )
  const record = {
    name: `${whole.name}-ho-so.json`,
    content: Buffer.from(`${JSON.stringify(hoSo, undefined, 2)}\n`),
  }
  const phieu = await renderPhieuTrinh(
    { ...composed, document: whole },
    { hoSo, canXem: findings.map(({ message }) => message) },
    options.formats,
  )
  return {
    document: chinh,
    ...main,
    kem: [...kem, record, ...phieu],
    findings: [
      ...findings,
      ...tep.filter(({ content }) => content.length > LARGEST).map(({ name }) => noteLarge(name)),
    ],
    ...(hanGui ? { hanGui } : {}),
    ...(so ? { so } : {}),
  }
}

/** What each document for signing was held against. */
const checkedOf = ({ formats, tachPhuLuc }: GenerateOptions): string[] => [
  `mỗi đoạn, mỗi ô bảng, mỗi chú thích của dữ liệu đều có trên trang ${formats.includes('docx') ? 'của cả Word và PDF' : 'của PDF'}`,
  `PDF có thẻ theo PDF/A-2a và PDF/UA-1, ô ký đúng chỗ${tachPhuLuc ? '; mỗi phụ lục một tệp' : ''}`,
]

const noteLarge = (name: string): Finding => ({
  severity: 'notice',
  place: { file: name, line: 1, column: 1 },
  message: 'tệp lớn hơn 50 MB, trục liên thông văn bản không nhận',
  hint: 'tách phụ lục bằng --tach-phu-luc, hoặc bỏ biểu đồ',
  hintOnPage: 'ở Trình ký số chọn Mỗi phụ lục một tệp, hoặc bỏ Kèm biểu đồ',
})
