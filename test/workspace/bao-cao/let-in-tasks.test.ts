import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listMoc } from '../../../src/domain/bao-cao/list-moc'
import { InputError } from '../../../src/problem'
import { readBaoCao } from '../../../src/workspace/read-bao-cao'
import { temporaryFolder } from '../../read/temporary'

const HERE = __dirname
const PLAN = readFileSync(join(HERE, 'ke-hoach.yaml'), 'utf8')
const TASK = `      - ten: Rà soát, hệ thống hóa văn bản
        moc:
          - { ketQua: Báo cáo, thoiHan: Quý I/2025, phanCong: Sở Tư pháp chủ trì }
`
const SECOND = '      - ten: Xây dựng Chương trình Xúc tiến đầu tư'
const DONE = 'ngay: 2025-03-10, minhChung: Quyết định phê duyệt'
/** The three tasks of the plan, each tied to its words. */
const WHOLE = [
  '{ ma: I.1, ten: Theo dõi tình hình thi hành pháp luật, trangThai: dang-thuc-hien }',
  `{ ma: I.2, ten: Chương trình Xúc tiến đầu tư, ${DONE} }`,
  '{ ma: II.1, ten: Điều chỉnh vị trí việc làm, trangThai: chua-thuc-hien }',
]

type Outcome = {
  /** What stops any document; what stops one that is to be issued; what a draft says. */
  readonly refused: readonly string[]
  readonly stopped: readonly string[]
  readonly noted: readonly string[]
  /** The status of each mốc, by the words of its task. */
  readonly statuses: Readonly<Record<string, string>>
}

function read(progress: readonly string[], plan = PLAN, head = '', homNay = '2025-03-20'): Outcome {
  const folder = join(temporaryFolder(), 'data')
  cpSync(HERE, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') })
  const at = join(folder, 'cases', 'khong-loi')
  writeFileSync(join(folder, 'ke-hoach.yaml'), plan)
  writeFileSync(
    join(at, 'tien-do.yaml'),
    `${head}nhiemVu:\n${progress.map((line) => `  - ${line}\n`).join('')}`,
  )
  const messages = (all: readonly { readonly message: string; readonly hint?: string | undefined }[]) =>
    all.map(({ message, hint }) => `${message} (${hint ?? ''})`)
  try {
    const { hoSo, findings, thieu } = readBaoCao(join(at, 'bao-cao.yaml'), homNay)
    const statuses = listMoc(hoSo).map(({ task, step }) => [task.ten.slice(0, 12), step.tinhTrang.ma])
    return {
      refused: [],
      stopped: messages(thieu),
      noted: messages(findings),
      statuses: Object.fromEntries(statuses) as Outcome['statuses'],
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { refused: messages(error.findings), stopped: [], noted: [], statuses: {} }
  }
}

test('A whole record is neither refused nor stopped, and says nothing', () => {
  const { refused, stopped, noted } = read(WHOLE)
  expect([refused, stopped, noted]).toEqual([[], [], []])
})

type LetIn = {
  readonly kind: string
  readonly progress?: readonly string[]
  readonly plan?: string
  readonly head?: string
  readonly now: readonly [where: 'refused' | 'stopped', ...says: readonly RegExp[]]
}
const inserted = PLAN.replace(SECOND, `${TASK}${SECOND}`)
const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/ ten: [^,]*,/u, ''))

const TABLE: readonly LetIn[] = [
  {
    kind: 'a plan of another year',
    plan: PLAN.replace('nam: 2025', 'nam: 2024'),
    now: ['refused', /báo cáo năm 2025 mà kế hoạch là của năm 2024/],
  },
  {
    kind: 'a plan of another agency',
    plan: PLAN.replace('coQuan: ubnd-tinh-khanh-hoa', 'coQuan: so-noi-vu'),
    now: ['refused', /kế hoạch là của Sở Nội vụ/],
  },
  {
    kind: 'progress of another year',
    head: 'nam: 2024\n',
    now: ['refused', /báo cáo năm 2025 mà tiến độ là của năm 2024/],
  },
  {
    kind: 'progress of another agency',
    head: 'coQuan: so-noi-vu\n',
    now: ['refused', /tiến độ là của Sở Nội vụ/],
  },
  {
    kind: 'a task inserted in the plan takes the evidence of another',
    plan: inserted,
    now: [
      'refused',
      /I\.2 của kế hoạch là "Rà soát, hệ thống hóa văn bản", không phải "Chương trình Xúc tiến đầu tư".*nay là I\.3/,
    ],
  },
  {
    kind: 'the same with codes alone',
    plan: inserted,
    progress: bare(WHOLE),
    now: ['stopped', /3 mã nhiệm vụ chỉ ghi số.*I\.1, I\.2, II\.1/],
  },
  {
    kind: 'a task taken out of the plan leaves the codes behind it to others',
    plan: PLAN.replace(/ {6}- ten: Xây dựng và triển khai[^]*?(?= {6}- ten: Xây dựng Chương trình)/u, ''),
    progress: bare(WHOLE),
    now: ['refused', /không có nhiệm vụ "I\.2"/, /tiến độ viết theo bản kế hoạch khác.*I\.1, II\.1/],
  },
  {
    kind: 'words that stand in two tasks',
    progress: [...WHOLE.slice(0, 1), `{ ma: I.2, ten: Xây dựng, ${DONE} }`, ...WHOLE.slice(2)],
    now: ['stopped', /những chữ có ở nhiều nhiệm vụ.*I\.2/],
  },
  {
    kind: 'an id that the plan does not have',
    progress: [...WHOLE.slice(1), '{ nhiemVu: thi-hanh-phap-luat, trangThai: dang-thuc-hien }'],
    now: ['refused', /không có nhiệm vụ nào có "id" là "thi-hanh-phap-luat"/],
  },
  {
    kind: 'one task recorded twice, by its code and by its id',
    plan: PLAN.replace(SECOND, SECOND.replace('- ten', '- id: xuc-tien\n        ten')),
    progress: [...WHOLE, '{ nhiemVu: xuc-tien, trangThai: dang-thuc-hien }'],
    now: ['refused', /xuc-tien đã ghi ở trên/],
  },
  {
    kind: 'two tasks of one id',
    plan: PLAN.replaceAll('      - ten: Xây dựng', '      - id: mot\n        ten: Xây dựng'),
    now: ['refused', /cùng có "id" là "mot"/],
  },
  {
    kind: 'a task that nobody reported, though its day has passed',
    progress: WHOLE.slice(1),
    now: [
      'stopped',
      /nhiệm vụ I\.1 \(mốc 1\) chưa có báo cáo \(Sở Tư pháp chủ trì\): Xây dựng và triển khai/,
      /I\.1 \(mốc 2\)/,
    ],
  },
  {
    kind: 'a report that is missing, accepted without a word why',
    progress: [
      ...WHOLE.slice(0, 2),
      '{ ma: II.1, ten: Điều chỉnh vị trí việc làm, trangThai: chua-bao-cao }',
    ],
    now: ['refused', /chưa có báo cáo mà không có lý do/],
  },
  {
    kind: 'done a year before',
    progress: [
      WHOLE[0] ?? '',
      '{ ma: I.2, ten: Xúc tiến đầu tư, ngay: 2024-03-10, minhChung: Quyết định }',
      WHOLE[2] ?? '',
    ],
    now: [
      'refused',
      /ngày hoàn thành 10\/3\/2024 của nhiệm vụ I\.2 trước khi có kế hoạch năm 2025 \(31\/12\/2024\)/,
    ],
  },
  {
    kind: 'done after today',
    progress: [
      WHOLE[0] ?? '',
      '{ ma: I.2, ten: Xúc tiến đầu tư, ngay: 2025-03-21, minhChung: Quyết định }',
      WHOLE[2] ?? '',
    ],
    now: ['refused', /ngày hoàn thành 21\/3\/2025 của nhiệm vụ I\.2 còn chưa tới \(hôm nay 20\/3\/2025\)/],
  },
]

describe('What was let in before:', () => {
  test.each(TABLE.map((row) => [row.kind, row] as const))(
    '%s',
    (_, { progress = WHOLE, plan, head, now }) => {
      const [where, ...says] = now
      const outcome = read(progress, plan, head)
      for (const each of says) expect(outcome[where].filter((line) => each.test(line))).toHaveLength(1)
      expect(outcome.refused.length > 0).toBe(where === 'refused')
    },
  )
})

describe('A task keeps what was recorded of it', () => {
  test('through an insertion, where the plan gives it an id', () => {
    const named = (plan: string) =>
      plan.replace(SECOND, SECOND.replace('- ten', '- id: xuc-tien\n        ten'))
    const progress = [WHOLE[0] ?? '', `{ nhiemVu: xuc-tien, ${DONE} }`, WHOLE[2] ?? '']
    const more = [...progress, '{ ma: I.2, ten: Rà soát, trangThai: dang-thuc-hien }']
    expect(read(progress, named(PLAN)).statuses['Xây dựng Chư']).toBe('hoan-thanh')
    const { statuses, stopped } = read(more, named(inserted))
    expect([statuses['Xây dựng Chư'], statuses['Rà soát, hệ '], stopped]).toEqual([
      'hoan-thanh',
      'den-han-ky-toi',
      [],
    ])
  })

  test('whatever the case and the commas of its words', () => {
    const progress = [
      WHOLE[0] ?? '',
      `{ ma: I.2, ten: "chương trình, XÚC TIẾN đầu tư", ${DONE} }`,
      WHOLE[2] ?? '',
    ]
    expect(read(progress).refused).toEqual([])
  })

  test('that it has not been reported, with the reason: then a document may be issued', () => {
    const progress = [
      ...WHOLE.slice(0, 2),
      '{ ma: II.1, ten: Điều chỉnh vị trí việc làm, trangThai: chua-bao-cao, ghiChu: Sở Nội vụ chưa gửi }',
    ]
    expect(read(progress).stopped).toEqual([])
  })
})

describe('A draft may say', () => {
  test('which tasks nobody has reported, all in one line', () => {
    const [line = ''] = read(WHOLE.slice(1)).noted
    expect(line).toContain('2 việc chưa có báo cáo')
    expect(line).toContain('I.1 (mốc 1), I.1 (mốc 2)')
  })

  test('which codes stand alone', () => {
    expect(read(bare(WHOLE)).noted).toEqual([expect.stringContaining('3 mã nhiệm vụ chỉ ghi số')])
  })
})

test('What was done between the issue of the plan and its year is in time', () => {
  const progress = [
    WHOLE[0] ?? '',
    '{ ma: I.2, ten: Xúc tiến đầu tư, ngay: 2024-12-31, minhChung: Quyết định }',
    WHOLE[2] ?? '',
  ]
  expect(read(progress).refused).toEqual([])
})
