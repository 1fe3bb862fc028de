import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readText } from '../../src/import/read/read-text'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { toPlain } from '../../src/domain/ke-hoach/loi-van'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { EMPTY, imported, isCell, leaves, lostWords, withoutRestored } from './made'

const ROOT = join(__dirname, '../..')
const seed = (name: string): string => join(ROOT, 'test/seeds', `${name}.txt`)
const readSeed = (name: string) => readText(readFileSync(seed(name), 'utf8'), seed(name))

/**
 * Each seed, the plan made of it by hand, its tasks by area (reference: A8), and which values differ, by the
 * reason.
 */
const SEEDS = [
  {
    name: '000',
    plan: 'vp-ubnd-khanh-hoa/2023',
    tasks: [],
    share: 96,
    differs: {
      'the seed lost the place': /^banHanh\.diaDanh$/,
      'a misread word, kept without --sua-ocr': /^mucTieu\.khoan\.1\.gach\.0$/,
    },
  },
  {
    name: '001',
    plan: 'khanh-hoa/2025',
    tasks: [6, 7, 11, 8, 6, 12, 12],
    share: 96,
    differs: {
      'the seed lost the recipients and the post of the signer': /^banHanh\.(?:noiNhan\.\d|nguoiKy\.chucVu)$/,
      'text has no widths': /^phuLuc\.cot\.\d\.rong$/,
    },
  },
  {
    name: '003',
    plan: 'so-khdt-tuyen-quang/2023',
    tasks: [3, 9, 2, 2, 1, 1, 3],
    share: 95,
    differs: {
      'the seed lost the signature': /^banHanh\.nguoiKy/,
      'text has no widths': /^phuLuc\.cot\.\d\.rong$/,
      'misread words, kept without --sua-ocr':
        /^(?:nhiemVu\.khoan\.5\.doan\.3|linhVuc\.1\.nhiemVu\.[57]\.ten|linhVuc\.5\.nhiemVu\.0\.ten|linhVuc\.3\.nhiemVu\.1\.moc\.0\.ketQua)$/,
    },
  },
  {
    name: '004',
    plan: 'ubnd-ninh-hoa/2022',
    tasks: [8, 8, 5, 6, 3, 2, 6],
    share: 98,
    differs: {
      'the seed lost the place': /^banHanh\.diaDanh$/,
      'a misread word, kept without --sua-ocr': /^banHanh\.noiNhan\.7$/,
      'text has no widths': /^phuLuc\.cot\.\d\.rong$/,
    },
  },
] as const

describe.each(SEEDS)('The import of seed $name', ({ name, plan, tasks, share, differs }) => {
  const file = join(ROOT, 'data', plan, 'ke-hoach.yaml')
  const byHand = toPlain(withoutRestored(readYaml(file, keHoachFile).value as KeHoach))
  const wanted = leaves(byHand)
  const result = recogniseKeHoach(readSeed(name), readRegisters(file), { suaOcr: false })
  const found = new Map(leaves(result.keHoach))
  const missed = wanted.filter(([path, value]) => found.get(path) !== value)

  test('finds every task in its area', () => {
    expect((result.keHoach.linhVuc ?? []).map(({ nhiemVu }) => nhiemVu.length)).toEqual(tasks)
  })

  test('gives the values of the plan made by hand, but for those that are named with a reason', () => {
    const reasons = Object.values(differs)
    expect(missed.filter(([path]) => !reasons.some((reason) => reason.test(path)))).toEqual([])
    for (const reason of reasons) expect(missed.some(([path]) => reason.test(path))).toBe(true)
    const reached = Math.floor((100 * (wanted.length - missed.length)) / wanted.length)
    expect(reached).toBe(share)
  })

  test('adds nothing that the plan made by hand does not have', () => {
    const known = new Set(wanted.map(([path]) => path))
    expect(Array.from(found.keys()).filter((path) => !known.has(path))).toEqual([])
  })

  test('has every product, deadline and assignment as the plan made by hand, but for misread words', () => {
    const cells = wanted.filter(([path]) => isCell(path))
    expect(cells.filter(([path, value]) => found.get(path) !== value).map(([, value]) => value)).toEqual(
      name === '003' ? ['Kế hoạch'] : [],
    )
  })

  test('loses no word of the source, each counted as often as it stands', () => {
    const source = readFileSync(seed(name), 'utf8').split('\n')
    // The portal's second copy is the same words once more.
    const once = name === '001' ? source.filter((_line, at) => at < 8 || at >= 47) : source
    expect(lostWords(once.join('\n'), imported(readSeed(name)))).toEqual([])
  })

  test('leaves no word without knowing what it is: the proof finds nothing to add', () => {
    expect(result.baoCao.filter(({ loi }) => loi.startsWith('những chữ này'))).toEqual([])
  })

  test('notes what the schema needs and the seed does not tell', () => {
    const gone = missed
      .filter(([path]) => path.startsWith('banHanh') && !found.has(path))
      .map(([path]) => path.replace(/\.\d+$/, ''))
    for (const path of new Set(gone)) {
      const field = path.startsWith('banHanh.nguoiKy') && name === '003' ? 'banHanh.nguoiKy' : path
      expect(result.baoCao).toContainEqual(
        expect.objectContaining({ loai: 'thieu', loi: expect.stringContaining(field) as string }),
      )
    }
  })

  test('is the same with line ends of Windows and with letters taken apart', () => {
    const taken = readFileSync(seed(name), 'utf8').normalize('NFD').replace(/\n/g, '\r\n')
    expect(
      recogniseKeHoach(readText(taken, seed(name)), readRegisters(file), { suaOcr: false }).keHoach,
    ).toEqual(result.keHoach)
  })
})

describe('With --sua-ocr', () => {
  const read = (name: string, plan: string) =>
    recogniseKeHoach(readSeed(name), readRegisters(join(ROOT, 'data', plan, 'ke-hoach.yaml')), {
      suaOcr: true,
    })

  test('the misread words of seed 003 are mended, each with a note, and nothing else is changed', () => {
    const { keHoach, baoCao } = read('003', 'so-khdt-tuyen-quang/2023')
    expect(JSON.stringify(keHoach)).not.toMatch(
      /Phân đầu|Phân đấu|Kê hoạch|Công dịch vụ|hồ TTHC|Cổng dịch công/,
    )
    expect(
      baoCao.filter(({ loi }) => loi.startsWith('lỗi nhận dạng chữ')).map(({ noi }) => noi.line),
    ).toEqual([120, 126, 126, 196, 199, 203, 212, 216, 216, 219])
    expect(keHoach.nhiemVu?.khoan?.[5]?.doan?.[3]).toContain(
      'giữa Cổng dịch vụ công tỉnh với Cổng dịch vụ công quốc gia',
    )
  })

  test('no word is lost either', () => {
    expect(
      lostWords(
        readFileSync(seed('004'), 'utf8'),
        recogniseKeHoach(readSeed('004'), EMPTY, { suaOcr: true }),
      ),
    ).toEqual([])
  })
})

test('Seed 001, which a portal shows twice, is read once; what the portal says of itself is in notes', () => {
  const { keHoach, baoCao } = recogniseKeHoach(
    readSeed('001'),
    readRegisters(join(ROOT, 'data/khanh-hoa/2025/ke-hoach.yaml')),
    { suaOcr: false },
  )
  expect(keHoach.mucTieu?.khoan?.map(({ so }) => so)).toEqual([
    undefined,
    undefined,
    4,
    ...Array<undefined>(6).fill(undefined),
  ])
  expect(keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc).toHaveLength(2)
  expect(baoCao.filter(({ loi }) => loi.includes('chép hai lần'))).toHaveLength(1)
  expect(baoCao.filter(({ loi }) => loi.includes('đặt tên nhóm'))).toHaveLength(7)
  expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc').map(({ noi }) => noi.line)).toEqual([
    1, 2, 3, 4, 5, 6, 8,
  ])
})

test('Seed 002 is a report and is refused as one', () => {
  expect(() =>
    recogniseKeHoach(readSeed('002'), { coQuan: new Map(), vanBan: new Map() }, { suaOcr: false }),
  ).toThrow(/báo cáo, không phải kế hoạch/)
})
