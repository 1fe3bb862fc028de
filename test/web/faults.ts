import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** An office of the examples: two plans of a province, its report, the report of a phường, the registers. */
export function exampleFolder(): string {
  const folder = temporaryFolder()
  const isLeftOut = (path: string): boolean =>
    /[\\/]202[2-4](?:[\\/]|$)|schema|so-tu-phap-khanh-hoa|2025[\\/](?:bao-cao|so-lieu|tien-do)/u.test(path)
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !isLeftOut(path) })
  return folder
}

/** A data file that somebody spoils: what stands there, and what stands there then. */
export type Fault = readonly [name: string, file: string, before: string | RegExp, after: string]

const KE_HOACH = 'khanh-hoa/2025/ke-hoach.yaml'
const BAO_CAO = 'khanh-hoa/2026/bao-cao-quy-1.yaml'
const TIEN_DO = 'khanh-hoa/2026/tien-do-quy-1.yaml'
const SO_LIEU = 'khanh-hoa/2026/so-lieu-quy-1.yaml'
const SO_PHUONG = 'ubnd-phuong-nha-trang/2026/so-lieu-quy-1.yaml'
const CO_QUAN = 'co-quan.yaml'
const VAN_BAN = 'van-ban.yaml'

export const FAULTS: readonly Fault[] = [
  ['a text with a colon', KE_HOACH, /^trichYeu: .*$/mu, 'trichYeu: Cải cách: hành chính: năm 2025'],
  ['a tab', KE_HOACH, '  loai: quyet-dinh', '\tloai: quyet-dinh'],
  ['a quote that is never closed', KE_HOACH, /^trichYeu: (.*)$/mu, 'trichYeu: "$1'],
  [
    'a bracket that is never closed',
    KE_HOACH,
    /quyenHan: \[TM. Ủy ban nhân dân\]/u,
    'quyenHan: [TM. Ủy ban nhân dân',
  ],
  ['a line that is not straight', KE_HOACH, '  kyHieu: QĐ-UBND', '   kyHieu: QĐ-UBND'],
  ['a dash alone', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: -'],
  ['an odd space', KE_HOACH, 'trichYeu: ', 'trichYeu:\u00a0'],
  ['a field twice', KE_HOACH, 'nam: 2025', 'nam: 2025\nnam: 2026'],
  ['a reference to nothing', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: *ai'],
  ['words behind a hash', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: Nguyễn Tấn #Tuân'],
  ['a sign that no document carries', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: Nguyễn\u0007Tuân'],
  ['an escape', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: "Nguyễn\\u0007Tuân"'],
  ['a text in brackets that a comma cuts', BAO_CAO, /quyenHan:.*$/mu, 'quyenHan: { a: một, hai }'],
  [
    'a figure in brackets that a comma cuts',
    SO_LIEU,
    /^ {2}van-ban-chi-dao: .*$/mu,
    '  van-ban-chi-dao: { so: 97,5, lyDo: vậy }',
  ],
  ['a text for a number', KE_HOACH, 'nam: 2025', 'nam: hai nghìn'],
  ['a quoted number', KE_HOACH, 'nam: 2025', 'nam: "2025"'],
  ['a number for a text', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: 12'],
  ['a text for a list', KE_HOACH, /quyenHan: \[TM. Ủy ban nhân dân\]/u, 'quyenHan: TM. Ủy ban nhân dân'],
  ['a group for a text', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: { ten: Tuân, ho: Nguyễn }'],
  ['a text for a group', KE_HOACH, /^ {2}nguoiKy:\n(?: {4}.*\n)+/mu, '  nguoiKy: Chủ tịch\n'],
  ['a field that is not known', KE_HOACH, 'trichYeu: ', 'trichYeuu: '],
  ['a field that nobody knows', KE_HOACH, 'nam: 2025', 'nam: 2025\nmauSac: xanh'],
  ['no field', KE_HOACH, /^coQuan: .*\n/mu, ''],
  ['another agency', KE_HOACH, /^coQuan: .*$/mu, 'coQuan: ubnd-tinh-khac'],
  ['a day that is none', KE_HOACH, 'ngay: 2024-12-31', 'ngay: 2024-02-31'],
  ['a day as it is written', KE_HOACH, 'ngay: 2024-12-31', 'ngay: 31/12/2024'],
  ['a kind that is none', KE_HOACH, 'loai: quyet-dinh', 'loai: nghi-quyet'],
  ['a document that is not known', KE_HOACH, 'nq-76-2021-cp', 'nq-76-2021'],
  ['a number that is no number', KE_HOACH, 'so: 3487', 'so: -3'],
  ['an empty text', KE_HOACH, /^trichYeu: .*$/mu, 'trichYeu: ""'],
  ['no tasks', KE_HOACH, /^linhVuc:[\s\S]*?^(?=\w)/mu, 'linhVuc: []\n'],
  ['a form of tomorrow', KE_HOACH, 'phienBan: 1', 'phienBan: 99'],
  ['a form of yesterday', KE_HOACH, 'phienBan: 1\n', ''],
  ['binary', KE_HOACH, 'hoTen: Nguyễn Tấn Tuân', 'hoTen: !!binary aGVsbG8='],
  ['nothing', KE_HOACH, /^[\s\S]*$/u, ''],
  ['another text', KE_HOACH, /^[\s\S]*$/u, 'Kính gửi: Sở Nội vụ\nĐề nghị xem lại'],
  ['a list for a plan', KE_HOACH, /^[\s\S]*$/u, '- một\n- hai\n'],
  ['a period that is none', BAO_CAO, /^ky: .*$/mu, 'ky: quy-2'],
  ['a file that is gone', BAO_CAO, /^soLieu: .*$/mu, 'soLieu: khong-co.yaml'],
  ['a workbook that is gone', BAO_CAO, /^soLieu: .*$/mu, 'soLieu: khong-co.xlsx'],
  ['a plan that is gone', BAO_CAO, /^keHoach: .*$/mu, 'keHoach: ../2025/khong-co.yaml'],
  ['a file of another kind', BAO_CAO, /^soLieu: .*$/mu, 'soLieu: tien-do-quy-1.yaml'],
  ['a period before that is gone', BAO_CAO, /^nam: .*$/mu, 'nam: 2026\nkyTruoc: khong-co.yaml'],
  ['a collecting that is gone', BAO_CAO, /^nam: .*$/mu, 'nam: 2026\nthu: khong-co.yaml'],
  ['the whole is not illustrative', BAO_CAO, /^minhHoa: .*\n/mu, ''],
  ['a figure in words', SO_LIEU, /^ {2}van-ban-chi-dao: .*$/mu, '  van-ban-chi-dao: hai mươi'],
  ['a figure below nothing', SO_LIEU, /^ {2}van-ban-chi-dao: .*$/mu, '  van-ban-chi-dao: -5'],
  ['a figure that is not asked', SO_LIEU, /^soLieu:\n/mu, 'soLieu:\n  van-ban-chi-daoo: 5\n'],
  ['figures that are missing', SO_LIEU, /^soLieu:[\s\S]*$/mu, 'soLieu:\n  van-ban-chi-dao: 5\n'],
  ['a figure with dots', SO_LIEU, /^ {2}van-ban-chi-dao: .*$/mu, '  van-ban-chi-dao: 40.372'],
  ['a part above its whole', SO_PHUONG, 'ho-so-dung-han: 6790', 'ho-so-dung-han: 9790'],
  ['a share above all', SO_PHUONG, 'ty-le-van-ban-ky-so: 98.4', 'ty-le-van-ban-ky-so: 198.4'],
  [
    'figures of a phường that are missing',
    SO_PHUONG,
    / {2}ho-so-dung-han: 6790\n {2}ho-so-tiep-nhan: 7105\n/u,
    '',
  ],
  ['a task that is not planned', TIEN_DO, 'ma: I.2,', 'ma: I.99,'],
  ['a task under the name of another', TIEN_DO, 'ma: I.2,', 'ma: III.2,'],
  ['a task by a wrong number', TIEN_DO, 'ma: I.2,', 'ma: nhiem-vu-2,'],
  ['a state that is none', TIEN_DO, 'trangThai: chua-thuc-hien', 'trangThai: xong'],
  ['a state and a day', TIEN_DO, 'trangThai: chua-thuc-hien', 'trangThai: chua-thuc-hien, ngay: 2026-03-01'],
  ['a day after the period', TIEN_DO, 'ngay: 2026-01-28', 'ngay: 2026-12-28'],
  ['a proof that is not known', TIEN_DO, 'ngay: 2026-01-28', 'ngay: 2026-01-28, vanBan: [qd-khong-co]'],
  ['an agency twice', CO_QUAN, '  - id: ban-chi-dao-cchc', '  - id: bo-noi-vu'],
  ['an agency above that is none', CO_QUAN, /^ {4}chuQuan: .*$/mu, '    chuQuan: khong-co-co-quan'],
  ['a level that is none', CO_QUAN, '    cap: trung-uong', '    cap: thanh-pho'],
  ['an agency followed by none', CO_QUAN, /keThua: .*$/mu, 'keThua: khong-co'],
  ['a register that is broken', CO_QUAN, 'coQuan:\n', 'coQuan:\n\t- x\n'],
  ['a register of the form of tomorrow', CO_QUAN, 'phienBan: 1', 'phienBan: 7'],
  ['a document without a kind', VAN_BAN, / {4}loai: Luật\n/u, ''],
  ['a document whose days are turned', VAN_BAN, 'den: 2025-02-28', 'den: 2010-02-28'],
  ['documents that are broken', VAN_BAN, 'vanBan:\n', 'vanBan: [\n'],
  ['the rule of reporting broken', 'ky-bao-cao.yaml', 'tuNgay: 15', 'tuNgay: mười lăm'],
  ['an outline without a template', 'de-cuong.yaml', 'mau: bao-cao-4625', 'mau: khong-co'],
  ['the indicators broken', 'chi-tieu-xa.yaml', 'loai: so,', 'loai: chu,'],
  ['the indicators with a sum of none', 'chi-tieu-xa.yaml', 'tuSo: ho-so-dung-han', 'tuSo: khong-co-ma'],
  ['the holidays broken', 'ngay-nghi.yaml', 'ngay: 2023-01-01', 'ngay: mồng một'],
  ['the rules of deriving broken', 'cu-the-hoa.yaml', 'tapThe:\n', 'tapThe: không\n'],
]

/** Spoils a file of a folder and gives back how it is mended. Throws where the fault finds no place. */
export function spoil(folder: string, [name, file, before, after]: Fault): () => void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const spoilt = text.replace(before, after)
  if (spoilt === text) throw new Error(`${name}: nothing of ${file} has changed`)
  writeFileSync(path, spoilt)
  return () => writeFileSync(path, text)
}
