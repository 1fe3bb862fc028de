import { compareKeHoach } from '../../src/index'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { NINH_HOA, TU_PHAP } from '../domain/cu-the-hoa/derived'
import { complete, derivedFolder } from './derived-files'

const DATA = join(__dirname, '../../data')

const said = (plan: string): string[] =>
  compareKeHoach(plan).khacBiet.map(({ loai, noiDung }) => `${loai}: ${noiDung}`)

/** A unit's plan, filled in, and what is found in it. */
async function unspoilt(id: string): Promise<{ readonly plan: string; readonly before: readonly string[] }> {
  const { path } = await derivedFolder(id)
  const plan = path('ke-hoach.yaml')
  complete(plan)
  return { plan, before: said(plan) }
}
const units = new Map<string, ReturnType<typeof unspoilt>>()

/** What is found in a derived plan after somebody has spoilt it. */
async function found(id: string, spoil: (text: string) => string): Promise<string[]> {
  const unit = units.get(id) ?? unspoilt(id)
  units.set(id, unit)
  const { plan, before } = await unit
  const text = readFileSync(plan, 'utf8')
  writeFileSync(plan, spoil(text))
  try {
    return said(plan).filter((each) => !before.includes(each))
  } finally {
    writeFileSync(plan, text)
  }
}

const withPlan =
  (change: (plan: KeHoach) => void) =>
  (text: string): string => {
    const plan = parse(text) as KeHoach
    change(plan)
    return stringify(plan, { lineWidth: 0 })
  }

test('A task of the province that nobody answers is named', async () => {
  const spoil = withPlan((plan) => plan.linhVuc?.[0]?.nhiemVu.shift())
  expect(await found(TU_PHAP, spoil)).toEqual([
    expect.stringMatching(/^bo-sot: chưa có nhiệm vụ nào cho I\.1 .*Sở Tư pháp/u),
  ])
})

test('A deadline later than the province’s is named, and one that waits is not', async () => {
  expect(
    await found(NINH_HOA, (text) => text.replace('thoiHan: Quý II/2025\n', 'thoiHan: Quý IV/2025\n')),
  ).toEqual([
    expect.stringMatching(/^muon-hon: thời hạn "Quý IV\/2025" muộn hơn của tỉnh ở VII\.7 \(Quý III\/2025\)/u),
  ])
  expect(
    await found(NINH_HOA, (text) => text.replace('thoiHan: Quý II/2025\n', 'thoiHan: Thường xuyên\n')),
  ).toEqual([])
})

test('A lower target is named, and two values for one subject', async () => {
  expect(await found(NINH_HOA, (text) => text.replace('đạt trên 90%, đối', 'đạt trên 83%, đối'))).toEqual([
    expect.stringContaining(
      'thap-hon: Mức độ hài lòng đối với cơ quan hành chính nhà nước: 83% thấp hơn của tỉnh (90%)',
    ),
  ])
  const twice = withPlan((plan) =>
    plan.linhVuc?.[0]?.nhiemVu.push({
      ten: 'Khảo sát sự phục vụ của cơ quan hành chính nhà nước đạt 95%',
      moc: [{ ketQua: 'Báo cáo', thoiHan: 'Năm 2025', phanCong: 'Phòng Nội vụ chủ trì' }],
    }),
  )
  expect(await found(NINH_HOA, twice)).toEqual([
    expect.stringContaining('ket-qua: I.7: kết quả "Báo cáo" không nói làm ra gì'),
    expect.stringContaining('nghia-vu: danh sách nhiệm vụ của từng phòng khác phụ lục: Phòng Nội vụ'),
    expect.stringContaining('hai-gia-tri: Mức độ hài lòng đối với cơ quan hành chính nhà nước'),
  ])
})

test('Numbers and years of a document cited in a deadline are no deadline', async () => {
  expect(
    await found(TU_PHAP, (text) =>
      text.replace(
        'thoiHan: Tháng 11/2025\n',
        'thoiHan: Theo Quy chế ban hành kèm theo Quyết định số 2112/QĐ-BCĐCCHC ngày 06/9/2023\n',
      ),
    ),
  ).toEqual([])
  expect(
    await found(TU_PHAP, (text) =>
      text.replace(
        'thoiHan: Tháng 11/2025\n',
        'thoiHan: Tháng 11/2024 theo Quyết định số 2112/QĐ-BCĐCCHC ngày 06/9/2023\n',
      ),
    ),
  ).toEqual([expect.stringContaining('"2024"')])
})

test('A task that stands in the plan twice, with the same product, is named, and the plan derived has none', async () => {
  const { khacBiet } = await (async () => {
    const { path } = await derivedFolder(NINH_HOA)
    complete(path('ke-hoach.yaml'))
    return compareKeHoach(path('ke-hoach.yaml'))
  })()
  expect(khacBiet.filter(({ loai }) => loai === 'trung-lap')).toEqual([])
  const twice = withPlan((plan) =>
    plan.linhVuc?.[2]?.nhiemVu.push({
      ...(plan.linhVuc[2].nhiemVu[0] ?? { ten: '', moc: [] }),
      nhiemVuCha: 'III.4',
    }),
  )
  expect(await found(NINH_HOA, twice)).toEqual([
    expect.stringMatching(/^trung-lap: nhiệm vụ III\.\d+ trùng tên và kết quả với III\.1: /u),
    expect.stringContaining('nghia-vu: danh sách nhiệm vụ của từng phòng khác phụ lục: Phòng Nội vụ'),
  ])
})

test.each([
  [NINH_HOA, 'mục tiêu trọng tâm sau', 'mục tiêu trên địa bàn tỉnh sau', '"trên địa bàn tỉnh"'],
  [NINH_HOA, 'mục tiêu trọng tâm sau', 'mục tiêu của UBND cấp huyện sau', '"UBND cấp huyện"'],
  [
    TU_PHAP,
    'mục tiêu trọng tâm sau',
    'mục tiêu theo Kế hoạch số 1452/KH-SCT sau',
    '"1452/KH-SCT" là của cơ quan khác',
  ],
  [
    TU_PHAP,
    'Rà soát, thực hiện tái cấu trúc',
    'Triển khai Kế hoạch CCHC năm 2022, tái cấu trúc',
    'năm khác với năm kế hoạch (2025)',
  ],
  [NINH_HOA, 'thoiHan: Quý II/2025\n', 'thoiHan: Quý II/2024\n', 'năm khác với năm kế hoạch (2025): "2024"'],
  [TU_PHAP, 'nhiemVuCha: I.3', 'nhiemVuCha: IX.3', 'kế hoạch cấp trên không có nhiệm vụ IX.3'],
])('In the plan of %s, "%s" become "%s" is found', async (id, from, to, said) => {
  expect((await found(id, (text) => text.replace(from, to))).join('\n')).toContain(said)
})

test('Every finding has its place in the file', async () => {
  const { path } = await derivedFolder(NINH_HOA)
  complete(path('ke-hoach.yaml'))
  writeFileSync(
    path('ke-hoach.yaml'),
    readFileSync(path('ke-hoach.yaml'), 'utf8').replace('thoiHan: Quý II/2025\n', 'thoiHan: Quý IV/2025\n'),
  )
  const { findings } = compareKeHoach(path('ke-hoach.yaml'))
  const lines = readFileSync(path('ke-hoach.yaml'), 'utf8').split('\n')
  const late = findings.find(({ message }) => message.includes('muộn hơn'))
  expect(lines[(late?.place.line ?? 0) - 1]).toContain('thoiHan: Quý IV/2025')
})

test('A plan without codes, written by hand, is compared by its words', () => {
  const { dong, rieng, khacBiet } = compareKeHoach(
    join(DATA, 'ubnd-ninh-hoa/2022/ke-hoach.yaml'),
    join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'),
  )
  const answered = dong.filter(({ con }) => con.length > 0)
  expect(answered.length).toBeGreaterThanOrEqual(15)
  expect(answered.find(({ cha }) => cha.ma === 'III.7')?.con.map(({ ma }) => ma)).toEqual(['IV.3'])
  expect(rieng.map(({ ma }) => ma)).toEqual(expect.arrayContaining(['I.8', 'II.3', 'III.4']))
  expect(khacBiet.map(({ noiDung }) => noiDung).join('\n')).toContain('83% thấp hơn của tỉnh (90%)')
})

test('The real plan of a sở shows what was copied without change: three contradictions, another office’s symbol, another year, words of the level', () => {
  const { khacBiet } = compareKeHoach(
    join(DATA, 'so-khdt-tuyen-quang/2023/ke-hoach.yaml'),
    join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'),
  )
  const said = khacBiet.map(({ noiDung }) => noiDung).join('\n')
  expect(khacBiet.filter(({ loai }) => loai === 'hai-gia-tri').map(({ noiDung }) => noiDung)).toEqual([
    'Mức độ hài lòng về giải quyết thủ tục hành chính: ghi 85% ở đây, 95% ở chỗ khác',
    'Tỷ lệ giao dịch thanh toán trực tuyến: ghi 15% ở đây, 10% ở chỗ khác',
    'Hồ sơ công việc trên môi trường mạng: ghi 80% ở đây, 100% ở chỗ khác',
  ])
  for (const word of [
    '1452/KH-SCT',
    '"công tác cải cách hành chính năm 2022"',
    '(2023): "2022"',
    '"Bộ phận Một cửa các cấp"',
    '"cấp huyện"',
    'HĐND, UBND các cấp',
  ])
    expect(said).toContain(word.replace('(2023): "2022"', '"2022"'))
})
