import { loiOf, tenO } from '../../decree/ky-so'
import type { HoSoTrinhKy } from '../../domain/trinh-ky/ho-so'
import { lowerFirst } from '../../language/text'
import { readFields, shownIn } from '../../pdf/fields'
import { readPageText } from '../../pdf/page-text'
import { pagesOf } from '../../pdf/page-tree'
import { PdfFile } from '../../pdf/pdf-file'
import { BrokenPdf } from '../../pdf/scanner'
import { type Finding, UserError } from '../../problem'
import { compareRevisions } from '../../signing/compare-revisions'
import { type ChuKy, readSignatures } from '../../signing/read-signatures'
import { isThere, readBytes } from '../../disk/read-bytes'
import { readHoSoTrinhKy } from '../../workspace/read-ho-so'
import { compareWithHoSo, type Likeness } from './compare-ho-so'
import { sayChuKy } from './say-chu-ky'
import { readSoNgay, type SoNgayFilled } from './so-ngay-filled'

/** What came back from signing. `loi`: nothing in it is left to doubt when there is none. */
export type KiemTraKy = {
  /** What is so, a line each. */
  readonly dong: readonly string[]
  readonly findings: readonly Finding[]
  readonly soNgay: SoNgayFilled
  readonly hoSo?: HoSoTrinhKy
}

/** What may be filled in after the first signature. */
const MAY_FILL: ReadonlySet<string> = new Set([tenO.so, tenO.ngay, tenO.thang, tenO.nam])

/**
 * Looks at a file that comes back from signing: who signed what and when, whether anything was changed, and
 * whether it is the document that was written. Whom the issuers of certificates are trusted by is not judged.
 * Throws UserError for a file that cannot be read.
 */
export async function checkKy(file: string, given?: string): Promise<KiemTraKy> {
  const bytes = readBytes(file, 'tệp PDF')
  const hoSoFile = given ?? findHoSo(file)
  const hoSo = hoSoFile === undefined ? undefined : readHoSoTrinhKy(hoSoFile)
  try {
    return await checkBytes(file, bytes, hoSo)
  } catch (error) {
    // A RangeError: objects that lead from one to the next without end.
    if (!(error instanceof BrokenPdf || error instanceof RangeError)) throw error
    throw new UserError(`${file}: tệp PDF hỏng hoặc bị cắt mất một phần, không đọc được`, {
      hint: 'lấy lại tệp từ phần mềm ký số',
      cause: error,
    })
  }
}

/** Beside the file, as it was written. */
function findHoSo(file: string): string | undefined {
  const beside = file.replace(/(?:-pl\d+)?\.pdf$/iu, '-ho-so.json')
  return beside !== file && isThere(beside) ? beside : undefined
}

async function checkBytes(file: string, bytes: Buffer, hoSo: HoSoTrinhKy | undefined): Promise<KiemTraKy> {
  const pdf = new PdfFile(bytes)
  refuseLocked(file, pdf)
  const { chuKy, chuaKy } = await readSignatures(pdf)
  const fault = faultIn(file)
  const [first] = chuKy.filter(({ end }) => end !== undefined)
  const signed = first?.end === undefined ? pdf : new PdfFile(bytes.subarray(0, first.end))
  const soNgay = readSoNgay(readFields(pdf), firstPageOf(pdf), (field) => shownIn(pdf, field))
  const said = chuKy.map((each) => sayChuKy(each, bytes.length))
  const likeness = hoSo && compareWithHoSo(signed, hoSo, MAY_FILL)
  const findings = [
    ...(chuKy.length ? [] : [fault('cả tệp', 'chưa có chữ ký nào')]),
    ...chuKy.flatMap((each) => faultsOf(each, fault)),
    ...chuaKy.map((name) => fault(`ô ${name}`, `chưa ký (${lowerFirst(loiOf(name))})`)),
    ...(first
      ? compareRevisions(signed, pdf, MAY_FILL).map((each) => fault('sau chữ ký đầu tiên', each))
      : []),
    ...(likeness?.khac ?? []).map((each) => fault(likeness?.ten ?? 'hồ sơ', each)),
    ...soNgay.wrong.map((each) => fault('số, ngày', each)),
  ]
  return {
    dong: [
      ...said,
      ...(likeness ? linesOfLikeness(likeness) : []),
      ...linesOfSoNgay(soNgay),
      'Không xét độ tin cậy của nơi cấp chứng thư số.',
    ],
    findings,
    soNgay,
    ...(hoSo ? { hoSo } : {}),
  }
}

/** Its words are not what is written there. Throws UserError. */
function refuseLocked(file: string, pdf: PdfFile): void {
  if (pdf.dictAt(pdf.trailer, 'Encrypt'))
    throw new UserError(`${file}: tệp PDF có mật khẩu hoặc bị khóa quyền, không kiểm tra được`, {
      hint: 'ký lại từ tệp đã viết, không đặt mật khẩu và không khóa quyền',
    })
}

function linesOfLikeness({ kind, ten = '' }: Likeness): string[] {
  if (kind === 'bytes') return [`Đúng là tệp đã viết: ${ten}`]
  return kind === 'words'
    ? [`Đúng chữ từng trang của tệp đã viết: ${ten} (tệp đã được phần mềm khác ghi lại trước khi ký)`]
    : []
}

type Fault = (where: string, message: string, hint?: string) => Finding
const faultIn =
  (file: string): Fault =>
  (where, message, hint) => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where },
    message,
    ...(hint === undefined ? {} : { hint }),
  })

function faultsOf({ o, cms, end }: ChuKy, fault: Fault): Finding[] {
  const where = `ô ${o}`
  if (end === undefined)
    return [fault(where, 'chữ ký không phủ trọn một bản của tệp', 'ký lại bằng phần mềm khác')]
  if (cms.type === 'unreadable') return [fault(where, 'không đọc được chữ ký', 'ký lại từ tệp đã viết')]
  if (!cms.fits) return [fault(where, 'nội dung đã ký bị sửa, hoặc chữ ký hỏng', 'ký lại từ tệp đã viết')]
  return cms.conHan ? [] : [fault(where, 'chứng thư số không còn hạn vào lúc ký')]
}

const firstPageOf = (pdf: PdfFile): string => {
  const [first] = pagesOf(pdf)
  return first ? readPageText(pdf, first.dict) : ''
}

const linesOfSoNgay = ({ so, ngay, unread }: SoNgayFilled): string[] => [
  ...(so === undefined ? [] : [`Số được điền: ${so}`]),
  ...(ngay === undefined ? [] : [`Ngày được điền: ${ngay.split('-').reverse().join('/')}`]),
  ...unread.map(
    (o) =>
      `Ô ${o}: ${lowerFirst(loiOf(o))} đóng thành hình hoặc lẫn chữ khác, không đọc được; xem trên trang`,
  ),
]
