/**
 * `node test/bench/make-province.mjs <thư mục> [số sở] [số xã]`: the data of a province that does not exist, with
 * its units, a plan and the report of quý III/2026 that is to be collected for. Every name and figure is made up.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const NGANH =
  'Nội vụ|Tư pháp|Tài chính|Công Thương|Xây dựng|Y tế|Giáo dục và Đào tạo|Khoa học và Công nghệ|Nông nghiệp và Môi trường|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo|Ngoại vụ|Du lịch|Thông tin'.split(
    '|',
  )
const two = (number) => String(number).padStart(2, '0')

const unitsOf = (so, xa) => [
  ...Array.from({ length: so }, (_, index) => ({
    id: `so-${two(index + 1)}`,
    ten: `Sở ${NGANH[index % NGANH.length]} tỉnh Giả Định${index < NGANH.length ? '' : ` ${index}`}`,
    gon: `Sở ${NGANH[index % NGANH.length]}${index < NGANH.length ? '' : ` ${index}`}`,
    cap: 'so',
  })),
  ...Array.from({ length: xa }, (_, index) => ({
    id: `ubnd-xa-${two(index + 1)}`,
    ten: `Ủy ban nhân dân xã Thử ${two(index + 1)}`,
    gon: `UBND xã Thử ${two(index + 1)}`,
    cap: 'xa',
  })),
]

const registerOf = (units) => `coQuan:
  - { id: ubnd-tinh, ten: Ủy ban nhân dân tỉnh Giả Định, tenTrenVanBan: [Ủy ban nhân dân, tỉnh Giả Định], tenGon: UBND tỉnh Giả Định, tenKhac: [UBND tỉnh], cap: tinh }
${units.map(({ id, ten, gon, cap }) => `  - { id: ${id}, ten: "${ten}", tenTrenVanBan: ["${gon}"], tenGon: "${gon}", tenKhac: ["${gon}"], ${cap === 'so' ? 'chuQuan' : 'thuoc'}: ubnd-tinh, cap: ${cap} }`).join('\n')}
`

const reportOf = (minhHoa) => `coQuan: ubnd-tinh
diaBan: tỉnh Giả Định
ky: quy-3
nam: 2026
banHanh:
  loai: bao-cao
  so: 999
  kyHieu: BC-UBND
  ngay: 2026-09-18
  diaDanh: Giả Định
  noiNhan: [Bộ Nội vụ, "Lưu: VT."]
  nguoiKy: { quyenHan: [TM. Ủy ban nhân dân], chucVu: Chủ tịch }
trichYeu: Kết quả công tác cải cách hành chính quý III năm 2026 của tỉnh Giả Định
soLieu: so-lieu-quy-3.yaml
thu: thu/quy-3/so-thu.yaml
${minhHoa ? 'minhHoa: true\n' : ''}`

/** The rows that the province enters itself: every typed row of its catalogue that is not added up. */
function figuresOf(minhHoa) {
  const rows = readFileSync(join(ROOT, 'data/chi-tieu-4625.yaml'), 'utf8').split('\n')
  const typed = rows.filter((row) => /loai: (?:so|ma|dem)\b/u.test(row) && !row.includes('tongHop:'))
  // Parts of a whole: so many that they fit.
  const parts = {
    'nhiem-vu-duoc-giao': 20,
    'don-vi-su-nghiep-thuoc-tinh': 10,
    'don-vi-su-nghiep-thuoc-so': 10,
    'don-vi-su-nghiep-thuoc-xa': 10,
  }
  const lines = typed.map((row) => {
    const ma = /ma: ([a-z0-9-]+)/u.exec(row)?.[1] ?? ''
    return `  ${ma}: ${parts[ma] ?? (/donVi: "%"|loai: ma/u.test(row) ? 1 : 5)}`
  })
  return `${minhHoa ? 'minhHoa: true\n' : ''}soLieu:\n${lines.join('\n')}\n`
}

export function makeProvince(folder, { so = 14, xa = 65, minhHoa = true } = {}) {
  const data = join(folder, 'data')
  const year = join(data, 'ubnd-tinh', '2026')
  mkdirSync(join(year, 'bao-cao-quy-3'), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'data')))
    if (name.endsWith('.yaml') && name !== 'co-quan.yaml') cpSync(join(ROOT, 'data', name), join(data, name))
  // The rules of one real province are not those of this one.
  const rules = readFileSync(join(data, 'ky-bao-cao.yaml'), 'utf8').replaceAll(
    'ubnd-tinh-khanh-hoa',
    'ubnd-tinh',
  )
  writeFileSync(join(data, 'ky-bao-cao.yaml'), rules)
  writeFileSync(join(data, 'co-quan.yaml'), registerOf(unitsOf(so, xa)))
  writeFileSync(join(year, 'bao-cao-quy-3.yaml'), reportOf(minhHoa))
  writeFileSync(join(year, 'so-lieu-quy-3.yaml'), figuresOf(minhHoa))
  for (const name of readdirSync(join(ROOT, 'data/khanh-hoa/2026/bao-cao-quy-1')))
    writeFileSync(join(year, 'bao-cao-quy-3', name), 'Trong kỳ, nội dung này được thực hiện theo kế hoạch.\n')
  return join(year, 'bao-cao-quy-3.yaml')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, so, xa, kind] = process.argv.slice(2)
  console.log(makeProvince(folder, { so: Number(so ?? 14), xa: Number(xa ?? 65), minhHoa: kind !== 'that' }))
}
