import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { readBaoCaoJob } from '../../src/jobs/bao-cao'
import { type ChonDau, prepareBaoCao, listCoQuanBaoCao, startBaoCaoDau } from '../../src/jobs/bao-cao-dau'
import { openKhoiTao } from '../../src/jobs/khoi-tao'
import { openWorkbook } from '../../src/office/open-workbook'
import { temporaryFolder } from '../read/temporary'

const QUY_1 = { ky: 'quy-1', nam: 2026 } as const
const CHE_DO = { nguoiNhan: 'UBND thành phố Đà Nẵng', tuNgay: 15, denNgay: 14, hanNgay: 17 }

function write(folder: string, files: Iterable<readonly [string, Uint8Array]>): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** All that a first report is made of, on the disk; the report file. */
async function begin(folder: string, chon: ChonDau, cheDo?: typeof CHE_DO): Promise<string> {
  write(folder, prepareBaoCao(folder, chon, cheDo).files)
  const { folder: own, files } = await startBaoCaoDau(folder, chon)
  write(own, files)
  return join(own, `bao-cao-${chon.ky}.yaml`)
}

/** A unit of an empty folder, as it is proposed. */
async function declare(folder: string, ten: string): Promise<string> {
  const unit = openKhoiTao(folder, ten)
  let traLoi = unit.traLoi
  for (let next = unit.cauHoi(traLoi); next; next = unit.cauHoi(traLoi))
    traLoi = { ...traLoi, [next.khoa]: unit.doc(next.khoa, next.deXuat, traLoi).lines }
  write(folder, await unit.files(traLoi))
  return unit.id
}

const faultsOf = (file: string) =>
  readBaoCaoJob(file, { duThao: true, dienTu: false, homNay: '2026-03-16' }).findings.filter(
    ({ severity }) => severity === 'error',
  )

describe('The first report of an office', () => {
  test('a province, from an empty folder: registers, head, sheet of figures, outline; nobody is made up', async () => {
    const folder = temporaryFolder()
    const ids = listCoQuanBaoCao(folder)
    expect(ids.every(({ daKhai, keHoach }) => !daKhai && keHoach.length === 0)).toBe(true)
    // 34 provinces of today, none of before.
    expect(ids).toHaveLength(34)
    const coQuan = ids.find(({ ten }) => ten.endsWith('Lạng Sơn'))?.id ?? ''
    const file = await begin(folder, { ...QUY_1, coQuan })
    expect(file).toBe(join(folder, 'lang-son/2026/bao-cao-quy-1.yaml'))
    const said = parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    expect(said).toMatchObject({
      coQuan,
      diaBan: 'tỉnh Lạng Sơn',
      trichYeu: 'Kết quả công tác cải cách hành chính quý I năm 2026 của tỉnh Lạng Sơn',
      banHanh: {
        kyHieu: 'BC-UBND',
        diaDanh: 'Lạng Sơn',
        nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân'], chucVu: 'Chủ tịch' },
      },
      soLieu: 'so-lieu-quy-1.xlsx',
      loiVan: 'loi-van-quy-1.docx',
    })
    expect(said).not.toHaveProperty('kyTruoc')
    expect(said).not.toHaveProperty('kinhGui')
    expect(readFileSync(file, 'utf8')).not.toMatch(/hoTen|\{\w/u)
    expect(faultsOf(file)).toEqual([])
    // Nothing of another office stands in the sheet.
    const [sheet] = openWorkbook(
      readFileSync(join(dirname(file), 'so-lieu-quy-1.xlsx')),
      'so-lieu-quy-1.xlsx',
    )
    expect(sheet?.hang[1]?.o.map(({ chu }) => chu).filter(Boolean)).toEqual([
      'Mã',
      'Loại dòng',
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Cấp báo cáo',
      'Kỳ này',
      'Ghi chú',
      'Lý do',
    ])
  })

  test('a city writes to its Thành ủy', async () => {
    const folder = temporaryFolder()
    const coQuan = listCoQuanBaoCao(folder).find(({ ten }) => ten.endsWith('Cần Thơ'))?.id ?? ''
    const text = readFileSync(await begin(folder, { ...QUY_1, coQuan }), 'utf8')
    expect(text).toContain('Thường trực Thành ủy, Thường trực HĐND thành phố (báo cáo)')
  })

  test('a unit of a province that nobody has told how it reports is asked, and its answer becomes the rule', async () => {
    const folder = temporaryFolder()
    const coQuan = await declare(folder, 'Ủy ban nhân dân phường Hải Châu, thành phố Đà Nẵng')
    const { cheDo } = prepareBaoCao(folder, { ...QUY_1, coQuan })
    expect(cheDo?.nguoiNhan).toBe('UBND thành phố Đà Nẵng')
    const before = readFileSync(join(folder, 'ky-bao-cao.yaml'), 'utf8')
    const file = await begin(folder, { ...QUY_1, coQuan }, CHE_DO)
    expect(readFileSync(join(folder, 'ky-bao-cao.yaml'), 'utf8').startsWith(before.trimEnd())).toBe(true)
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      kinhGui: ['UBND thành phố Đà Nẵng'],
      diaBan: 'phường Hải Châu',
      banHanh: { kyHieu: 'BC-UBND', nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân'], chucVu: 'Chủ tịch' } },
    })
    expect(faultsOf(file)).toEqual([])
    // It is known from then on, also for others of that city.
    expect(prepareBaoCao(folder, { ...QUY_1, coQuan }).cheDo).toBeUndefined()
    const so = await declare(folder, 'Sở Tài chính thành phố Đà Nẵng')
    expect(prepareBaoCao(folder, { ...QUY_1, coQuan: so }).cheDo).toBeUndefined()
    const cua = parse(readFileSync(await begin(folder, { ...QUY_1, coQuan: so }), 'utf8')) as object
    expect(cua).toMatchObject({
      banHanh: { kyHieu: 'BC-STC', diaDanh: 'Đà Nẵng', nguoiKy: { chucVu: 'Giám đốc' } },
      trichYeu: 'Kết quả công tác cải cách hành chính quý I năm 2026 của Sở Tài chính',
    })
  })

  test('counts the tasks of the plan that lies there, and stands beside it', async () => {
    const folder = temporaryFolder()
    cpSync('data', folder, { recursive: true })
    const [own] = listCoQuanBaoCao(folder)
    expect(own?.id).toBe('ubnd-tinh-khanh-hoa')
    const keHoach = own?.keHoach.find((path) => path.includes('2025'))
    const file = await begin(folder, { ky: 'quy-3', nam: 2025, coQuan: own?.id ?? '', keHoach })
    expect(dirname(file)).toBe(dirname(keHoach ?? ''))
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ keHoach: 'ke-hoach.yaml' })
    const [sheet] = openWorkbook(
      readFileSync(join(dirname(file), 'tien-do-quy-3.xlsx')),
      'tien-do-quy-3.xlsx',
    )
    expect(sheet?.hang.length).toBeGreaterThan(62)
    await expect(
      startBaoCaoDau(folder, { ky: 'quy-3', nam: 2026, coQuan: own?.id ?? '', keHoach }),
    ).rejects.toThrow('không phải của năm 2026')
  })

  test('an agency that is none, and a period that no rule has, are refused in words', async () => {
    const folder = temporaryFolder()
    expect(() => prepareBaoCao(folder, { ...QUY_1, coQuan: 'khong-co' })).toThrow(
      'không có cơ quan "khong-co"',
    )
    const coQuan = listCoQuanBaoCao(folder).find(({ ten }) => ten.endsWith('Lạng Sơn'))?.id ?? ''
    write(folder, prepareBaoCao(folder, { ...QUY_1, coQuan }).files)
    await expect(startBaoCaoDau(folder, { ky: 'thang', nam: 2026, thang: 2, coQuan })).rejects.toThrow(
      'không có chế độ nào',
    )
    expect(existsSync(join(folder, 'lang-son'))).toBe(false)
  })
})
