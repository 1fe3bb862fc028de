import { compareKeHoach } from '../../src/index'
import { readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { generateKeHoach } from '../../src/index'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { InputError } from '../../src/problem'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { NINH_HOA, TU_PHAP, VAN_PHONG } from '../domain/cu-the-hoa/derived'
import { fold } from '../seeds/seed-001'
import { paragraphsIn } from '../read/docx-blocks'
import { readDocx } from '../read/docx'
import { readPdf } from '../read/pdf'
import { addCoQuan, complete, dataFolder, derivedFolder, deriveOne } from './derived-files'

const read = (file: string): KeHoach => parse(readFileSync(file, 'utf8')) as KeHoach
const tasks = ({ linhVuc = [] }: KeHoach) => linhVuc.flatMap(({ nhiemVu }) => nhiemVu)

describe.each([TU_PHAP, VAN_PHONG, NINH_HOA])('The plan derived for %s', (id) => {
  test('lacks only what the clerk knows, and says so by name', async () => {
    const { path } = await derivedFolder(id)
    const findings = (() => {
      try {
        readKeHoach(path('ke-hoach.yaml'))
        return []
      } catch (error) {
        return error instanceof InputError ? error.findings : []
      }
    })()
    expect(findings.map(({ message }) => message).sort()).toEqual(
      ['diaDanh', 'kyHieu', 'noiNhan', 'nguoiKy', ...(id === NINH_HOA ? ['thamQuyen'] : [])]
        .map((name) => `thiếu "${name}"`)
        .sort(),
    )
  })

  test('goes through generateKeHoach to Word and PDF once it is filled in, and prints every task without its code', async () => {
    const { path } = await derivedFolder(id)
    complete(path('ke-hoach.yaml'))
    const { files, findings } = await generateKeHoach(path('ke-hoach.yaml'), {
      formats: ['docx', 'pdf'],
      duThao: false,
      dienTu: false,
    })
    expect(findings).toEqual([])
    const docx = readDocx(Buffer.from(files.get('docx') ?? []))
    const text = fold(
      docx.sections.flatMap(({ blocks }) => paragraphsIn(blocks).map((each) => each.text)).join(' '),
    )
    const plan = read(path('ke-hoach.yaml'))
    expect(tasks(plan).length).toBeGreaterThan(20)
    expect(tasks(plan).filter(({ ten }) => !text.includes(fold(ten.replace(/^- /gmu, ''))))).toEqual([])
    expect(text).not.toContain('nhiemVuCha')
    // Before the annex the tasks of each department stand by their codes.
    expect(text.split('Phụ lục NHIỆM VỤ')[1]).not.toMatch(/II\.3/u)
    expect((await readPdf(Buffer.from(files.get('pdf') ?? []))).pages.length).toBeGreaterThan(3)
  })

  test('compared with the province’s plan has no gap, no later deadline and no lower target', async () => {
    const { path } = await derivedFolder(id)
    complete(path('ke-hoach.yaml'))
    const { khacBiet, dong } = compareKeHoach(path('ke-hoach.yaml'))
    expect(dong).toHaveLength(62)
    const open = khacBiet.filter(({ noiDung }) => noiDung.endsWith('kết quả còn để trống'))
    expect(open.length).toBeLessThan(5)
    expect(khacBiet.filter((each) => each.loai !== 'sai-cap' && !open.includes(each))).toEqual([])
  })
})

test('A commune since July 2025 gets its plan too, from a plan that speaks of communes', async () => {
  const { folder, province } = dataFolder(
    (plan) =>
      parse(
        JSON.stringify({ ...plan, nam: 2026, banHanh: { ...plan.banHanh, ngay: '2025-12-31' } })
          .replaceAll(
            /(?:UBND|Ủy ban nhân dân) các huyện, thị xã, thành phố/gu,
            'UBND các xã, phường, đặc khu',
          )
          .replaceAll('UBND cấp huyện', 'UBND cấp xã'),
      ) as KeHoach,
  )
  const phong = [
    {
      id: 'van-hoa',
      ten: 'Phòng Văn hóa - Xã hội',
      linhVuc: ['chi-dao' as const, 'bo-may' as const, 'cong-vu' as const],
    },
    { id: 'van-phong', ten: 'Văn phòng HĐND và UBND phường', linhVuc: ['thu-tuc' as const] },
  ]
  addCoQuan(folder, {
    id: 'ubnd-phuong-mau',
    ten: 'Ủy ban nhân dân phường Mẫu',
    tenGon: 'UBND phường Mẫu',
    cap: 'xa',
    tapThe: ['cap-xa', 'dia-phuong', 'co-quan'],
    tu: '2025-07-01',
    phong,
  })
  const { path, dem } = await deriveOne(province, 'ubnd-phuong-mau')
  complete(path('ke-hoach.yaml'))
  expect(readKeHoach(path('ke-hoach.yaml')).findings.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  )
  const plan = read(path('ke-hoach.yaml'))
  expect(dem['bo-qua']).toBeLessThan(40)
  expect(tasks(plan).find(({ nhiemVuCha }) => nhiemVuCha === 'VII.2')).toMatchObject({
    ten: 'Ban hành Kế hoạch tuyên truyền CCHC phường Mẫu năm 2025',
    moc: [
      {
        ketQua: 'Quyết định của UBND phường',
        phanCong: 'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị liên quan',
      },
    ],
  })
  expect(JSON.stringify(plan)).not.toMatch(
    /thị xã|\{[a-z]\w*\}|(Phòng Văn hóa - Xã hội) chủ trì,? phối hợp (?:với )?\1|, Các cơ quan/u,
  )
})

test('Two units derived in one run are the same as each by itself', async () => {
  const { province } = dataFolder()
  const alone = await deriveOne(province, TU_PHAP)
  const again = await deriveOne(province, TU_PHAP)
  expect(again.files.get('quyet-dinh-cu-the-hoa.yaml')).toEqual(alone.files.get('quyet-dinh-cu-the-hoa.yaml'))
})

test('What the clerk wrote in the plan stays when it is derived again: how it is issued, and the unit’s own tasks', async () => {
  const { province, path } = await derivedFolder(TU_PHAP)
  complete(path('ke-hoach.yaml'))
  const plan = read(path('ke-hoach.yaml'))
  const own = {
    ten: 'Việc riêng của Sở',
    moc: [{ ketQua: 'Báo cáo', thoiHan: 'Thường xuyên', phanCong: 'Văn phòng Sở chủ trì' }],
  }
  plan.linhVuc?.[0]?.nhiemVu.push(own)
  writeFileSync(path('ke-hoach.yaml'), stringify(plan))
  await deriveOne(province, TU_PHAP, { quyetDinh: path('quyet-dinh-cu-the-hoa.yaml') })
  const again = read(path('ke-hoach.yaml'))
  expect(again.banHanh).toEqual(plan.banHanh)
  expect(again.linhVuc?.[0]?.nhiemVu.at(-1)).toEqual(own)
  expect(tasks(again)).toHaveLength(tasks(plan).length)
})

describe('It is refused, with what to do,', () => {
  test.each([
    ['khong-co', /không có cơ quan "khong-co"/u],
    ['bo-noi-vu', /không phải là đơn vị cấp dưới/u],
    ['ubnd-tinh-khanh-hoa-viet-tat', /chưa ghi cấp/u],
  ])('to derive for %s', async (id, message) => {
    await expect(deriveOne(dataFolder().province, id)).rejects.toThrow(message)
  })

  test('to derive for a unit that is no more, whose successor is named', async () => {
    const { province } = dataFolder((plan) => ({ ...plan, banHanh: { ...plan.banHanh, ngay: '2025-12-31' } }))
    await expect(deriveOne(province, 'so-ke-hoach-dau-tu-khanh-hoa')).rejects.toMatchObject({
      message: expect.stringContaining('2025-02-28') as string,
      hint: expect.stringContaining('so-tai-chinh-khanh-hoa') as string,
    })
    await expect(deriveOne(province, NINH_HOA)).rejects.toThrow('2025-06-30')
  })

  test('to compare a plan that does not say what it comes from', () => {
    expect(() => compareKeHoach(dataFolder().province)).toThrow('không ghi kế hoạch của cấp trên')
  })
})
