import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatGiaTri } from '../../../src/domain/bao-cao/chi-tieu/format-so-lieu'
import { computeBaoCao } from '../../../src/domain/bao-cao/compute-bao-cao'
import { InputError } from '../../../src/problem'
import { readBaoCao } from '../../../src/workspace/read-bao-cao'

/** Rows of every kind, as the form of 2022 has them. */
const ROWS = `
  - { so: "1", ma: ho-so, ten: Hồ sơ đã giải quyết, donVi: Hồ sơ, loai: so }
  - { so: "1.1", ma: ho-so-dung-han, ten: Hồ sơ đúng hạn, donVi: Hồ sơ, loai: so, quanHe: [{ kieu: thuoc, voi: [ho-so], muc: loi }] }
  - { so: "1.2", ma: ty-le-dung-han, ten: Tỷ lệ đúng hạn, donVi: "%", loai: ty-le, tuSo: ho-so-dung-han, mauSo: ho-so }
  - { so: "2", ma: duoc-giao, ten: Nhiệm vụ được giao, donVi: Nhiệm vụ, loai: so }
  - { so: "2.1", ma: dung-han, ten: Xong đúng hạn, donVi: Nhiệm vụ, loai: so, quanHe: [{ kieu: thuoc, voi: [duoc-giao], muc: loi }] }
  - { so: "2.2", ma: xong-muon, ten: Xong quá hạn, donVi: Nhiệm vụ, loai: so, quanHe: [{ kieu: thuoc, voi: [duoc-giao], muc: loi }] }
  - { so: "2.3", ma: chua-xong, ten: Quá hạn chưa xong, donVi: Nhiệm vụ, loai: so, quanHe: [{ kieu: thuoc, voi: [duoc-giao], muc: loi }] }
  - { so: "3", ma: bien-che, ten: Biên chế được giao, donVi: Người, loai: so, tinhChat: thoi-diem, cap: tinh }
  - { so: "3.1", ma: co-mat, ten: Biên chế có mặt, donVi: Người, loai: so, tinhChat: thoi-diem, quanHe: [{ kieu: khong-qua, voi: [bien-che], muc: hoi }] }
  - { so: "4", ma: van-ban, ten: Tổng số văn bản, donVi: Văn bản, loai: tong, cong: [van-ban-tinh, van-ban-huyen, van-ban-xa] }
  - { so: "4.1", ma: van-ban-tinh, ten: Văn bản cấp tỉnh, donVi: Văn bản, loai: so }
  - { so: "4.2", ma: van-ban-huyen, ten: Văn bản cấp huyện, donVi: Văn bản, loai: so, den: 2025-06-30 }
  - { so: "4.3", ma: van-ban-xa, ten: Văn bản cấp xã, donVi: Văn bản, loai: so }
  - { so: "5", ma: von, ten: Vốn đã giải ngân, donVi: Triệu đồng, loai: so, thapPhan: 3, tinhChat: tu-dau-nam }
  - { so: "6", ma: ty-le-gui, ten: Tỷ lệ báo cáo gửi qua hệ thống, donVi: "%", loai: ty-le }
  - { so: "7", ma: phan-anh, ten: Phản ánh tiếp nhận, donVi: PAKN, loai: so }
  - { so: "7.1", ma: phan-anh-xong, ten: Phản ánh đã xử lý, donVi: PAKN, loai: so }
  - { so: "7.2", ma: ty-le-phan-anh, ten: Tỷ lệ xử lý phản ánh, donVi: "%", loai: ty-le, tuSo: phan-anh-xong, mauSo: phan-anh }
  - { so: "8", ma: hinh-thuc, ten: Hình thức, loai: ma, giaTri: { "0": Trực tuyến, "1": Phát phiếu } }
  - { so: "9", ma: phai-sap-xep, ten: Phòng phải sắp xếp, donVi: Phòng, loai: so, quanHe: [{ kieu: cong, voi: [da-sap-xep, chua-sap-xep], muc: loi }] }
  - { so: "9.1", ma: da-sap-xep, ten: Phòng đã sắp xếp, donVi: Phòng, loai: so }
  - { so: "9.2", ma: chua-sap-xep, ten: Phòng chưa sắp xếp, donVi: Phòng, loai: so }
`

const HERE = __dirname
const REPORT = readFileSync(join(HERE, 'cases/khong-loi/bao-cao.yaml'), 'utf8').replace(
  /(?:keHoach|tienDo|soLieu): .*\n/gu,
  '',
)

export type Ky = {
  readonly ky: string
  readonly nam: number
  readonly coQuan?: string
  readonly soLieu?: string
}
/** A report, and what it is compared with, written as files; the path of the report. */
export function reportWith(
  own: Ky,
  others: Readonly<Partial<Record<'kyTruoc' | 'cungKy', Ky>>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-so-lieu-'))
  for (const name of ['co-quan', 'van-ban', 'ky-bao-cao', 'ngay-nghi'])
    cpSync(join(HERE, `${name}.yaml`), join(folder, `${name}.yaml`))
  writeFileSync(join(folder, 'chi-tieu.yaml'), `daDoiChieu: true\nchiTieu:${ROWS}`)
  const write = (name: string, { ky, nam, coQuan, soLieu = 'soLieu: {}' }: Ky, more = '') => {
    writeFileSync(join(folder, `so-lieu-${name}.yaml`), soLieu)
    writeFileSync(
      join(folder, `${name}.yaml`),
      REPORT.replace('ky: quy-1', `ky: ${ky}`)
        .replace('nam: 2025', `nam: ${nam}`)
        .replace(/coQuan: .*/u, `coQuan: ${coQuan ?? 'ubnd-tinh-khanh-hoa'}`)
        .replace(/ {2}(?:so|ngay): .*\n/gu, '')
        .concat(`soLieu: so-lieu-${name}.yaml\n${more}`),
    )
  }
  for (const [name, ky] of Object.entries(others)) write(name, ky)
  write(
    'bao-cao',
    own,
    Object.keys(others)
      .map((name) => `${name}: ${name}.yaml\n`)
      .join(''),
  )
  return join(folder, 'bao-cao.yaml')
}

const NOTHING: Readonly<Record<string, string>> = {}

/** What reading says, and what would be printed: nothing where the report is refused. */
export function read(file: string) {
  try {
    const { hoSo, findings, thieu } = readBaoCao(file)
    const tinh = computeBaoCao(hoSo)
    const printed = (rows: typeof tinh.soLieu | undefined): Readonly<Record<string, string>> =>
      Object.fromEntries(
        (rows ?? []).map(({ chiTieu, giaTri }) => [chiTieu.ma, formatGiaTri(chiTieu, giaTri)]),
      )
    return {
      refused: false,
      said: findings.map(inWords).filter((each) => !/^(?:trích yếu|còn thiếu)/u.test(each)),
      thieu: thieu.map(inWords),
      soLieu: printed(tinh.soLieu),
      ngoaiBieu: printed(tinh.ngoaiBieu),
      kyTruoc: printed(tinh.soLieuKyTruoc),
      cungKy: printed(tinh.soLieuCungKy),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const none = { thieu: [], soLieu: NOTHING, ngoaiBieu: NOTHING, kyTruoc: NOTHING, cungKy: NOTHING }
    return { refused: true, said: error.findings.map(inWords), ...none }
  }
}

const inWords = ({ message, hint }: { readonly message: string; readonly hint?: string }): string =>
  `${message} (${hint ?? ''})`

/** The figures of quý I/2025 as lines of YAML. */
export const readFigures = (...lines: readonly string[]) =>
  read(reportWith({ ky: 'quy-1', nam: 2025, soLieu: `soLieu:\n  ${lines.join('\n  ')}\n` }))
