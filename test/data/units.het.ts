import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBaoCao } from '../../src/index'
import { InputError } from '../../src/problem'
import {
  type Change,
  changed,
  DATA,
  report,
  wordOf,
  squeezed,
  tablesOf,
  withoutMinhHoa,
  wordText,
  pdfText,
} from './reports'

const SO = 'so-tu-phap-khanh-hoa/2026'
const XA = 'ubnd-phuong-nha-trang/2026'
const TINH = 'khanh-hoa/2026'
const UNITS = [
  ['Sở Tư pháp', `${SO}/bao-cao-quy-1.yaml`],
  ['UBND phường Nha Trang', `${XA}/bao-cao-quy-1.yaml`],
] as const

describe('A report of a unit', () => {
  test.each(UNITS)(
    'of %s speaks of its own rule, outline and area, not of the province’s',
    async (_, file) => {
      const made = await report(join(DATA, file))
      for (const text of [wordText(made), pdfText(made)]) {
        expect(text).not.toMatch(/4625\/BNV|581\/BNV|địabànSở|địabàn(?:tỉnh|như)/u)
        expect(text).toContain(squeezed('Kính gửi'))
        expect(text).not.toContain('…')
      }
    },
  )

  test('of a sở may not say that it has an area', async () => {
    const file = join(
      changed([`${SO}/bao-cao-quy-1.yaml`, 'ky: quy-1\n', 'diaBan: Sở Tư pháp\nky: quy-1\n']),
      SO,
      'bao-cao-quy-1.yaml',
    )
    await expect(said(file)).resolves.toContain('không có địa bàn "Sở Tư pháp"')
  })

  test('of a phường must say which', async () => {
    const file = join(
      changed([`${XA}/bao-cao-quy-1.yaml`, 'diaBan: phường Nha Trang\n', '']),
      XA,
      'bao-cao-quy-1.yaml',
    )
    await expect(said(file)).resolves.toContain('thiếu "diaBan"')
  })

  test.each(UNITS)('of %s asks for its own figures only', async (_, file) => {
    const figures = file.replace('bao-cao-', 'so-lieu-')
    const first = /^ {2}([a-z0-9-]+): \d+$/mu.exec(readFileSync(join(DATA, figures), 'utf8'))
    const folder = changed(
      [figures, `${first?.[0] ?? ''}\n`, ''],
      [figures, 'minhHoa: true\n', ''],
      [file, 'minhHoa: true\n', ''],
      [file, '  diaDanh:', '  so: 12\n  ngay: 2026-03-16\n  diaDanh:'],
    )
    const lines = (await said(withoutMinhHoa(join(folder, file))))
      .split('\n')
      .filter((line) => line.includes('chưa có số liệu'))
    expect(lines).toEqual([expect.stringContaining(`"${first?.[1] ?? ''}"`)])
  })
})

/** A report of the province after the next change of the form: one file more, and the end of the one before. */
test('The next form is a file, and no change of the program', async () => {
  const catalogue = readFileSync(join(DATA, 'chi-tieu-4625.yaml'), 'utf8')
  const data = changed(
    ['chi-tieu-4625.yaml', 'hieuLuc: { tu: 2025-07-01 }', 'hieuLuc: { tu: 2025-07-01, den: 2025-12-31 }'],
    [`${TINH}/so-lieu-quy-1.yaml`, 'soLieu:\n', 'soLieu:\n  ho-so-tai-nha: 1250\n'],
  )
  const next = catalogue
    .replace('hieuLuc: { tu: 2025-07-01 }', 'hieuLuc: { tu: 2026-01-01 }')
    .replace(
      'chiTieu:\n',
      'chiTieu:\n  - { bieu: 1, so: "0", ma: ho-so-tai-nha, ten: Số hồ sơ trả tại nhà, donVi: Hồ sơ, loai: so }\n',
    )
  writeFileSync(join(data, 'chi-tieu-sau.yaml'), next)
  const { docx } = await wordOf(join(data, TINH, 'bao-cao-quy-1.yaml'))
  const rows = docx.sections[1] ? tablesOf(docx.sections[1]).flat() : []
  expect(rows).toContainEqual(['0', 'Số hồ sơ trả tại nhà', 'Hồ sơ', '1.250', ''])
})

describe('A figure named in the prose', () => {
  const prose = (text: string, ...changes: readonly Change[]): string => {
    const data = changed(...changes)
    const file = join(data, TINH, 'bao-cao-quy-1')
    writeFileSync(join(file, 'khao-sat.txt'), text)
    return `${file}.yaml`
  }

  test('is that of the annex, in both files', async () => {
    const made = await report(
      prose('Đã phát [số: phieu-khao-sat] phiếu; giải quyết đạt [số: ty-le-dung-han-tinh].'),
    )
    for (const text of [wordText(made), pdfText(made)])
      expect(text).toMatch(/Đãphát2\.400phiếu;giảiquyếtđạt\d+(?:,\d+)?%\./u)
  })

  test('changes with it', async () => {
    const file = prose('Đã phát [số: phieu-khao-sat] phiếu.', [
      `${TINH}/so-lieu-quy-1.yaml`,
      'phieu-khao-sat: 2400',
      'phieu-khao-sat: 1999',
    ])
    expect(wordText(await wordOf(file))).toContain('Đãphát1.999phiếu.')
  })

  test('that no row has is refused at its place', async () => {
    await expect(said(prose('Đã phát\n[số: phieu-phat] phiếu.'))).resolves.toMatch(
      /khao-sat\.txt:2:1: .*phieu-phat/u,
    )
  })
})

async function said(file: string): Promise<string> {
  try {
    await generateBaoCao(file, { formats: [], duThao: false, dienTu: false })
    return ''
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}
