import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { findVanBan, foldersAround, inspectVanBan } from '../../src/index'
import { planOf } from '../cli/captured'
import { TU_PHAP } from '../domain/cu-the-hoa/derived'
import { temporaryFolder } from '../read/temporary'
import { complete, derivedFolder } from './derived-files'

const ROOT = join(__dirname, '..', '..')
const PLAN = readFileSync(planOf(), 'utf8')

/** A folder with the registers of a small office. */
function officeFolder(): string {
  const folder = temporaryFolder()
  cpSync(dirname(planOf()), folder, { recursive: true })
  return folder
}
function inspectPlan(change: (plan: string) => string) {
  const file = join(officeFolder(), 'ke-hoach.yaml')
  writeFileSync(file, change(PLAN))
  return inspectVanBan({ slug: 'ke-hoach', file }, '2025-01-01')
}
const without = (text: string, words: RegExp): string => {
  if (!words.test(text)) throw new Error(`not there: ${words.source}`)
  return text.replace(words, '')
}

test.each<readonly [string, string, number, (plan: string) => string]>([
  ['number and day', 'da-ban-hanh', 0, (plan) => plan],
  ['no number', 'san-sang', 0, (plan) => without(plan, / {2}so: 12\n/u)],
  ['neither number nor day', 'san-sang', 0, (plan) => without(plan, / {2}so: 12\n| {2}ngay: .+\n/gu)],
  ['number, day, and a product left open', 'thieu', 1, (plan) => plan.replace('Kế hoạch được ban hành', '…')],
  [
    'no number, and a product left open',
    'thieu',
    1,
    (plan) => without(plan, / {2}so: 12\n/u).replace('Kế hoạch được ban hành', '…'),
  ],
  ['a wrong value', 'sai', 1, (plan) => plan.replace('nam: 2025', 'nam: hai nghin')],
  ['an agency that no register knows', 'sai', 1, (plan) => plan.replace('ubnd-tinh-mau', 'khong-co')],
  ['broken YAML', 'sai', 1, (plan) => plan.replace('mucTieu:', '\tmucTieu:')],
  ['nothing', 'sai', 1, () => ''],
])('a plan with %s is %s', (_, tinhTrang, stops, change) => {
  const seen = inspectPlan(change)
  expect(seen.tinhTrang).toBe(tinhTrang)
  const errors = seen.findings.filter(({ severity }) => severity === 'error')
  expect(errors.length).toBeGreaterThanOrEqual(stops)
  if (stops === 0) expect(errors).toEqual([])
  if (tinhTrang === 'thieu') expect(errors).toHaveLength(stops)
  // What stops it is said once, also where a draft says the same with another way to mend it.
  const told = seen.findings.map(({ place: { file, line, column }, message }) => [
    file,
    line,
    column,
    message,
  ])
  expect(told).toEqual(Array.from(new Map(told.map((each) => [String(each), each])).values()))
})

test('one wrong value hides nothing that can be checked without it', () => {
  const noticed = (plan: string): string[] =>
    inspectPlan(() => plan).findings.flatMap(({ severity, message }) =>
      severity === 'notice' ? [message] : [],
    )
  const plan = without(PLAN, /^ {2}kemTheo: .*\n/mu)
  const lacking = 'phụ lục không có dòng "(Kèm theo …)"'
  expect(noticed(plan)).toContain(lacking)
  expect(noticed(plan.replace('nam: 2025', 'nam: hai nghin'))).toContain(lacking)
})

test('a plan is named by agency and year, as far as its file says them', () => {
  expect(inspectPlan((plan) => plan)).toMatchObject({
    ten: 'Kế hoạch năm 2025',
    coQuan: expect.stringContaining('tỉnh Mẫu') as string,
  })
  expect(inspectPlan((plan) => plan.replace('ubnd-tinh-mau', 'khong-co')).coQuan).toBe('khong-co')
  expect(inspectPlan(() => '').ten).toBe('Kế hoạch năm …')
})

describe('a plan beside its decision sheet', () => {
  const inspectUnit = (file: string) => inspectVanBan({ slug: 'ke-hoach', file }, '2025-01-01')
  const guesses = ({ findings }: ReturnType<typeof inspectUnit>) =>
    findings.filter(({ message }) => message.includes('tạm ghi'))
  const ready = async () => {
    const { path } = await derivedFolder(TU_PHAP)
    const file = path('ke-hoach.yaml')
    complete(file)
    writeFileSync(file, without(readFileSync(file, 'utf8'), /^ {2}so: 12\n/mu))
    return { file, sheet: path('quyet-dinh-cu-the-hoa.yaml'), other: path('quyet-dinh-cu-the-hoa.xlsx') }
  }

  test('waits for what the sheet asks: each doubt is told with its cell', async () => {
    const seen = inspectUnit((await ready()).file)
    expect(seen.tinhTrang).toBe('chua-quyet')
    const [first] = guesses(seen)
    expect(first).toMatchObject({
      severity: 'notice',
      place: { quyetDinh: { bang: 'quyet-dinh', cot: 'phongRieng' } },
      hint: expect.stringContaining('phòng') as string,
    })
  })

  test('is told no more of a guess that the plan itself, or the clerk in the sheet, says otherwise', async () => {
    const { file, sheet, other } = await ready()
    const before = guesses(inspectUnit(file))
    const [one, two] = before.map(({ place }) => place.quyetDinh?.hang ?? '')
    const plan = parse(readFileSync(file, 'utf8')) as KeHoach
    for (const task of (plan.linhVuc ?? []).flatMap(({ nhiemVu }) => nhiemVu))
      if (task.nhiemVuCha === one)
        for (const moc of task.moc) Object.assign(moc, { phanCong: 'Thanh tra Sở' })
    writeFileSync(file, stringify(plan, { lineWidth: 0 }))
    const decided = parse(readFileSync(sheet, 'utf8')) as QuyetDinh
    for (const dong of decided.nhiemVu)
      if (dong.ma === two) Object.assign(dong, { phanCongRieng: 'Văn phòng Sở chủ trì' })
    writeFileSync(sheet, stringify(decided, { lineWidth: 0 }))
    rmSync(other)
    const left = guesses(inspectUnit(file)).map(({ place }) => place.quyetDinh?.hang)
    expect(left).toEqual(before.slice(2).map(({ place }) => place.quyetDinh?.hang))
  })
})

test('a report has its period and the days left, and stays a draft while its figures are illustrative', () => {
  const file = join(ROOT, 'data/so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml')
  const seen = inspectVanBan({ slug: 'bao-cao', file }, '2026-03-10')
  expect(seen).toMatchObject({
    ten: 'Báo cáo quý I năm 2026',
    tinhTrang: 'nhap',
    han: { ngay: '2026-03-16', conLai: 6 },
  })
})

test('a register below, in data, is among the folders to be followed, and none above', () => {
  const folder = temporaryFolder()
  cpSync(officeFolder(), join(folder, 'data'), { recursive: true })
  expect(foldersAround(folder)).toEqual([folder, join(folder, 'data')])
})

test('what a person has accepted is listed with the reason', () => {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, {
    recursive: true,
    filter: (path) => !/khanh-hoa.202|tuyen-quang/u.test(path),
  })
  const from = join('so-tu-phap-khanh-hoa', '2026')
  cpSync(join(ROOT, 'data', from), join(folder, from), { recursive: true })
  const file = join(folder, from, 'bao-cao-quy-1.yaml')
  appendFileSync(
    file,
    'chapNhan:\n  - { quyTac: nam-khac, o: kiem-tra, chu: quý I/2024, lyDo: Nói lại việc cũ }\n',
  )
  const { chapNhan } = inspectVanBan({ slug: 'bao-cao', file }, '2026-03-10')
  expect(chapNhan).toEqual(['kiem-tra: "quý I/2024": Nói lại việc cũ'])
})

test('documents are known by their keys whatever the file is called, and nothing else is one', () => {
  const folder = officeFolder()
  const at = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  at('so/2026/Kế hoạch của sở.yml', PLAN)
  at('so/2026/quy-1.yaml', 'coQuan: a\nky: quy-1\nnam: 2026\nbanHanh: {}\n')
  at('so/2026/tien-do-quy-1.yaml', 'phienBan: 1\nnhiemVu: []\n')
  at('so/2026/bao-cao-hong.yaml', '{{{')
  at('so/2026/thu/quy-3/so-thu.yaml', 'ky: quy-3\nnam: 2026\n')
  at('so/2026/~$ke-hoach.yaml', PLAN)
  at('output/ke-hoach.yaml', PLAN)
  at('node_modules/x/ke-hoach.yaml', PLAN)
  at('.cu/ke-hoach.yaml', PLAN)
  expect(findVanBan(folder).map(({ slug, file }) => [slug, basename(file)])).toEqual([
    ['ke-hoach', 'ke-hoach.yaml'],
    ['ke-hoach', 'Kế hoạch của sở.yml'],
    ['bao-cao', 'bao-cao-hong.yaml'],
    ['bao-cao', 'quy-1.yaml'],
  ])
})

test('the folders around one reach up to the register of agencies, and no further', () => {
  const folder = officeFolder()
  const inner = join(folder, 'so', '2026')
  mkdirSync(inner, { recursive: true })
  expect(foldersAround(inner)).toEqual([inner, join(folder, 'so'), folder])
  expect(foldersAround(folder)).toEqual([folder, join(folder, 'so'), inner])
  const alone = temporaryFolder()
  expect(foldersAround(alone)).toEqual([alone])
})
