/**
 * `npm run thuc-te`: does what we derive look like what an office made? Derives the plan of thị xã Ninh Hòa
 * from the province's plan of 2025 and compares it with the town's own plan of 2022 over the 20 pairs of
 * tasks that a person found related. Exits 0 on or above the floor, 1 below it. The rules cite these same
 * plans: the figure says that they are applied, not that they would fit other offices.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)
const { proposeKeHoach } = require('../../dist/domain/cu-the-hoa/propose/de-xuat.js')
const { donViOf } = require('../../dist/domain/cu-the-hoa/rules/don-vi.js')
const { listNhiemVu } = require('../../dist/domain/ke-hoach/list-nhiem-vu.js')
const { likenessOf } = require('../../dist/domain/cu-the-hoa/sheet/carry-over.js')
const { readQuyTac } = require('../../dist/workspace/read-cu-the-hoa.js')
const { readKeHoach } = require('../../dist/workspace/read-ke-hoach.js')
const { readThoiHan } = require('../../dist/domain/ke-hoach/thoi-han/thoi-han.js')

const FLOOR = { found: 18, agree: 6 }
const PROVINCE = join(ROOT, 'data/khanh-hoa/2025/ke-hoach.yaml')
const read = (file) => parse(readFileSync(join(ROOT, file), 'utf8'))

/** The opening verb; "Tiếp tục" and "Tổ chức" before another verb say nothing. */
const VERBS = [
  'ban hành',
  'triển khai',
  'tổ chức',
  'xây dựng',
  'rà soát, đề xuất',
  'rà soát',
  'hoàn thiện',
  'giao',
  'đẩy mạnh',
  'hướng dẫn',
  'phối hợp',
  'sắp xếp',
  'số hóa',
  'phê duyệt',
  'nâng cấp',
]
const verbOf = (ten) => {
  const text = ten
    .toLowerCase()
    .replace(/^- /u, '')
    .replace(/^(?:tiếp tục )?(?:tổ chức (?=triển khai))?/u, '')
  return VERBS.find((verb) => text.startsWith(verb)) ?? text.split(' ').slice(0, 2).join(' ')
}

const PRODUCTS = [
  'quyết định',
  'kế hoạch',
  'chương trình',
  'văn bản',
  'báo cáo',
  'đề án',
  'hội nghị',
  'cơ sở dữ liệu',
  '100%',
]
const productsOf = ({ moc }) =>
  PRODUCTS.filter((product) => moc.some(({ ketQua }) => ketQua.toLowerCase().includes(product)))

const KINDS = {
  thang: 'ngày',
  quy: 'ngày',
  nam: 'ngày',
  sauKhi: 'chờ',
  tienDo: 'chờ',
  huongDan: 'chờ',
  thuongXuyen: 'thường xuyên',
  quyDinh: 'quy định',
}
const kindsOf = ({ moc }) => moc.map(({ thoiHan }) => KINDS[readThoiHan(thoiHan).dang?.loai] ?? 'khác')

/**
 * What differs between a derived task and the town's; empty when verb, product and kind of deadline agree.
 */
function differences(derived, own) {
  const common = (one, other) => one.some((each) => other.includes(each))
  return [
    ...(verbOf(derived.ten) === verbOf(own.ten)
      ? []
      : [`động từ "${verbOf(derived.ten)}" / "${verbOf(own.ten)}"`]),
    ...(common(productsOf(derived), productsOf(own))
      ? []
      : [
          `sản phẩm "${derived.moc[0].ketQua.replaceAll('\n', ' ')}" / "${own.moc[0].ketQua.replaceAll('\n', ' ')}"`,
        ]),
    ...(common(kindsOf(derived), kindsOf(own))
      ? []
      : [`thời hạn "${derived.moc[0].thoiHan}" / "${own.moc[0].thoiHan}"`]),
  ]
}

function judge({ tinh, thiXa }, derived, town) {
  const own = town.find(({ ma }) => ma === thiXa).nhiemVu
  const found = derived.filter(({ nhiemVu }) => tinh.includes(nhiemVu.nhiemVuCha))
  if (found.length === 0) return { tinh, thiXa, found: false, misses: ['không đưa xuống'] }
  const judged = found
    .map(({ nhiemVu }) => differences(nhiemVu, own))
    .sort((one, other) => one.length - other.length)
  const nearest = found.some(
    ({ nhiemVu }) =>
      [...town].sort(
        (one, other) => likenessOf(other.nhiemVu.ten, nhiemVu.ten) - likenessOf(one.nhiemVu.ten, nhiemVu.ten),
      )[0].ma === thiXa,
  )
  return { tinh, thiXa, found: true, nearest, misses: judged[0] }
}

const { hoSo } = readKeHoach(PROVINCE)
const rules = readQuyTac(PROVINCE)

/** The tasks proposed for the town by some rules. */
function derive(quyTac) {
  const donVi = donViOf(hoSo.coQuan.get('ubnd-thi-xa-ninh-hoa'), hoSo.keHoach, hoSo.coQuan, quyTac)
  return proposeKeHoach(hoSo.keHoach, donVi, quyTac)
    .filter(({ cach }) => cach !== 'bo-qua')
    .map(({ ma, cach, vietTheo }) => ({ nhiemVu: { ...vietTheo(cach).viet, nhiemVuCha: ma } }))
}

const town = listNhiemVu(read('data/ubnd-ninh-hoa/2022/ke-hoach.yaml'))
const given = read('test/domain/cu-the-hoa/cap-nhiem-vu.yaml')
const derived = derive(rules)
const pairs = given.map((pair) => judge(pair, derived, town))
const found = pairs.filter((pair) => pair.found).length
const agree = pairs.filter(({ misses }) => misses.length === 0).length
const named = new Set(given.flatMap(({ tinh }) => tinh))
for (const { tinh, thiXa, misses } of pairs.filter(({ misses }) => misses.length > 0))
  console.log(`${tinh.join(', ')} -> ${thiXa}: ${misses.join('; ')}`)
console.log(`Quan hệ tìm thấy: ${found}/${pairs.length} (sàn ${FLOOR.found})`)
console.log(`Động từ, sản phẩm và dạng thời hạn đều khớp: ${agree}/${pairs.length} (sàn ${FLOOR.agree})`)
console.log(
  `Nhiệm vụ gần lời nhất trong 38 nhiệm vụ của thị xã đúng là nhiệm vụ có quan hệ: ${pairs.filter(({ nearest }) => nearest).length}/${pairs.length}`,
)
console.log(
  `Nhiệm vụ đề xuất mà kế hoạch của thị xã không có: ${derived
    .map(({ nhiemVu }) => nhiemVu.nhiemVuCha)
    .filter((ma) => !named.has(ma))
    .join(', ')}`,
)
const plain = given.map((pair) => judge(pair, derive({ ...rules, ho: [] }), town))
console.log(
  `Nếu chỉ dùng quy tắc chung, không dùng họ nhiệm vụ: tìm thấy ${plain.filter((pair) => pair.found).length}, khớp ${plain.filter(({ misses }) => misses.length === 0).length}`,
)
process.exitCode = found >= FLOOR.found && agree >= FLOOR.agree ? 0 : 1
