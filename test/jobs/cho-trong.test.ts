import { join } from 'node:path'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { VanBan } from '../../src/domain/co-quan/co-quan'
import { checkChoTrong, checkVanBanTrong } from '../../src/domain/ke-hoach/cho-trong'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readKeHoachJob } from '../../src/jobs/ke-hoach'
import { temporaryFolder } from '../read/temporary'

const DATA = join(__dirname, '../../data')

/** A plan that was issued, with one product as it is given. */
function planWith(ketQua: string): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml']) cpSync(join(DATA, name), join(folder, name))
  const plan = parse(readFileSync(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), 'utf8')) as KeHoach
  const [group] = plan.linhVuc ?? []
  const [moc] = group?.nhiemVu[0]?.moc ?? []
  if (!moc) throw new Error('no milestone')
  Object.assign(moc, { ketQua })
  const file = join(folder, 'ke-hoach.yaml')
  writeFileSync(file, stringify(plan, { lineWidth: 0 }))
  return file
}

describe('A plan with a place left open', () => {
  test('is refused when it is issued, with the place and the task', () => {
    expect(() => readKeHoachJob(planWith('…'), { duThao: false, dienTu: false })).toThrow(
      /ke-hoach\.yaml:\d+:\d+: còn chỗ trống "…" ở kết quả của nhiệm vụ ".+" \(ghi nội dung trước khi ban hành/u,
    )
  })

  test('is written as a draft, and the place is named', () => {
    const { findings, composed } = readKeHoachJob(planWith('…'), { duThao: true, dienTu: false })
    expect(composed.duThao).toBe(true)
    expect(findings.filter(({ message }) => message.startsWith('còn chỗ trống'))).toHaveLength(1)
  })

  test('is issued when nothing stands open', () => {
    const { findings } = readKeHoachJob(planWith('Báo cáo'), { duThao: false, dienTu: false })
    expect(findings.filter(({ message }) => message.startsWith('còn chỗ trống'))).toEqual([])
  })
})

const openIn = (text: string): number =>
  checkChoTrong({ mucTieu: { tieuDe: 'MỤC TIÊU', moDau: [text] } } as never, 'error').length

test.each([
  '…',
  '...',
  '…… .',
  '- …',
  '… chủ trì, phối hợp với các phòng',
  'Căn cứ Kế hoạch số …/KH-UBND',
  'ban hành ngày ... tháng ... năm 2026',
  'Trước ngày ___/6/2026',
  'Quý …',
])('"%s" stands open', (text) => {
  expect(openIn(text)).toBe(1)
})

test.each([
  'Tuyên truyền trên báo, đài, mạng xã hội…',
  'các hội nghị, hội thảo, … để tuyên truyền',
  'v.v...',
  'Quyết định số 12/QĐ-UBND',
  'Nhân sự…; tài chính…',
])('"%s" does not: it is how a list is broken off', (text) => {
  expect(openIn(text)).toBe(0)
})

test.each([
  ['số', { so: '…' }],
  ['một phần của số', { so: 'số .../QĐ-UBND' }],
  ['trích yếu', { trichYeu: '…' }],
  ['cơ quan ban hành', { coQuan: '___' }],
])('a document that a decision cites and whose %s stands open in the register is named', (_, open) => {
  const cited = { id: 'nq-1', loai: 'Nghị quyết', so: '1/NQ-CP', trichYeu: 'về cải cách hành chính' }
  const keHoach = {
    banHanh: { loai: 'quyet-dinh', canCu: [{ noiDung: 'Luật' }, { vanBan: ['nq-1'] }] },
  } as never
  const found = (vanBan: VanBan) => checkVanBanTrong(keHoach, new Map([['nq-1', vanBan]]), 'error')
  expect(found(cited)).toEqual([])
  expect(found({ ...cited, ...open }).map(({ path }) => path)).toEqual([['banHanh', 'canCu', 1, 'vanBan', 0]])
})
