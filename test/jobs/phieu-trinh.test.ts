import { join } from 'node:path'
import { listSoDoi } from '../../src/domain/bao-cao/diem-moi'
import type { DongSoLieu } from '../../src/domain/bao-cao/chi-tieu/chi-tieu'
import type { HoSoTrinhKy } from '../../src/domain/trinh-ky/ho-so'
import { generateKeHoach } from '../../src/index'
import { renderPhieuTrinh } from '../../src/jobs/document/phieu-trinh'
import { readKeHoachJob } from '../../src/jobs/ke-hoach'
import { DATA } from '../data/reports'
import { readDocx } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import { readPdf } from '../read/pdf'
import { unit } from './unit'

const FOR_SIGNING = {
  formats: ['docx', 'pdf'],
  duThao: false,
  dienTu: false,
  trinhKy: true,
  choSoNgay: 'o-dien',
} as const
const ISSUED = {
  loai: 'quyet-dinh',
  kyHieu: 'QĐ-UBND',
  diaDanh: 'Nha Trang',
  thamQuyen: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG NHA TRANG',
  trichYeu: 'Ban hành Kế hoạch cải cách hành chính năm 2025 (minh họa)',
  canCu: [{ noiDung: 'Luật Tổ chức chính quyền địa phương' }],
  dieu: ['Ban hành kèm theo Quyết định này Kế hoạch.'],
  noiNhan: ['Như Điều 1', 'Lưu: VT'],
  nguoiKy: { quyenHan: [], chucVu: 'Chủ tịch', hoTen: 'Người Ký Minh Họa' },
}

/** What derivation leaves open, an office writes before it issues. */
const withProducts = <T extends { nhiemVu: { moc: { ketQua?: string | undefined }[] }[] }>(area: T): T => ({
  ...area,
  nhiemVu: area.nhiemVu.map((task) => ({
    ...task,
    moc: task.moc.map((step) =>
      step.ketQua === '…' ? { ...step, ketQua: 'Báo cáo kết quả (minh họa)' } : step,
    ),
  })),
})

/** A unit's plan for signing: what its sheet says in Word, how many pages it has in PDF. */
async function phieuOf(folder: Awaited<ReturnType<typeof unit>>) {
  folder.edit((plan) => ({
    ...plan,
    banHanh: ISSUED as unknown as typeof plan.banHanh,
    linhVuc: plan.linhVuc?.map(withProducts),
  }))
  const made = await generateKeHoach(folder.path('ke-hoach.yaml'), FOR_SIGNING)
  const contentOf = (ending: string) => made.kem?.find(({ name }) => name.endsWith(ending))?.content
  return {
    names: made.kem?.map(({ name }) => name),
    lines: linesOf(contentOf('-phieu.docx')),
    pages: (await readPdf(Buffer.from(contentOf('-phieu.pdf') ?? []))).pages.length,
    hoSo: JSON.parse(Buffer.from(contentOf('-ho-so.json') ?? []).toString()) as HoSoTrinhKy,
  }
}

const linesOf = (word: Uint8Array | undefined): string[] =>
  readDocx(Buffer.from(word ?? []))
    .sections.flatMap(({ blocks }) => paragraphsIn(blocks))
    .map(({ text }) => text)

describe('The sheet for the leader', () => {
  test("says what a unit took, left, changed and added against the province's plan", async () => {
    const folder = await unit('ubnd-phuong-nha-trang')
    folder.decide({
      'I.1': { thoiHanRieng: 'Tháng 11/2025', phanCongRieng: 'Phòng Minh họa chủ trì' },
      'I.2': { quyetDinh: 'tham-gia' },
    })
    await folder.again()
    folder.edit(({ linhVuc = [], ...plan }) => ({
      ...plan,
      linhVuc: linhVuc.map((area, at) =>
        at
          ? area
          : {
              ...area,
              nhiemVu: [
                ...area.nhiemVu,
                {
                  ten: 'Việc minh họa chỉ có ở phường',
                  moc: [{ ketQua: 'Báo cáo', thoiHan: 'Quý IV/2025', phanCong: { chuTri: 'Văn phòng' } }],
                },
              ],
            },
      ),
    }))
    const { names, lines, pages, hoSo } = await phieuOf(folder)
    const text = lines.join('\n')
    expect(names?.every((name) => name.length <= 50)).toBe(true)
    expect(pages).toBe(1)
    expect(text).toContain('Kính trình: Chủ tịch Người Ký Minh Họa')
    expect(text).toContain('so với kế hoạch năm 2025 của Ủy ban nhân dân tỉnh Khánh Hòa')
    expect(text).toMatch(
      /Có nhiệm vụ cho \d+\/62 nhiệm vụ của kế hoạch cấp trên \(.*tham gia \d+.*thêm 1 nhiệm vụ riêng/u,
    )
    expect(text).toContain(
      'I.1: thời hạn ghi riêng "Tháng 11/2025"; phân công ghi riêng "Phòng Minh họa chủ trì"',
    )
    expect(hoSo.diemMoi?.dong.join('\n')).toMatch(/I\.2: tham gia \(đề xuất: bỏ qua\)/u)
    expect(hoSo.diemMoi?.dong.join('\n')).toMatch(/Nhiệm vụ riêng I\.\d+: Việc minh họa chỉ có ở phường/u)
    expect(text).toContain(`${hoSo.soTrang} trang`)
    expect(hoSo.diemMoi?.dong.length).toBeGreaterThan(3)
    expect(hoSo.daKiemTra?.length).toBeGreaterThan(1)
  })

  test('says why it cannot compare, when the plan of the province is gone', async () => {
    const folder = await unit('ubnd-phuong-nha-trang')
    folder.edit((plan) => ({ ...plan, keHoachCha: 'khong-con.yaml' }))
    const { lines } = await phieuOf(folder)
    expect(lines.join('\n')).toMatch(/- Không so được: .*khong-con\.yaml/u)
  })

  test('stays on one page however much was accepted, and counts what it leaves out', async () => {
    const { composed } = readKeHoachJob(join(DATA, 'so-khdt-tuyen-quang/2023/ke-hoach.yaml'), {
      duThao: false,
      dienTu: false,
    })
    const chapNhan = Array.from({ length: 40 }, (_, at) => `Điều ${at + 1}: ${'lý do dài '.repeat(30)}`)
    const hoSo: HoSoTrinhKy = {
      chuongTrinh: 'cchc',
      nguon: 'ke-hoach.yaml',
      tenLoai: 'Kế hoạch',
      kyHieu: 'KH-SKHĐT',
      coQuanBanHanh: 'Sở',
      trichYeu: 'Cải cách hành chính',
      ngonNgu: 'vi-VN',
      soTrang: 1,
      nguoiKy: ISSUED.nguoiKy,
      noiNhan: [],
      tep: [{ ten: 'a.pdf', kichThuoc: 2000, sha256: '0'.repeat(64), soTrang: 12 }],
      luuY: [],
      chapNhan,
      daKiemTra: ['mọi thứ'],
    }
    const made = await renderPhieuTrinh(composed, { hoSo, canXem: ['**không** đậm', '[^1]'] }, [
      'docx',
      'pdf',
    ])
    const [word, pdf] = made.map(({ content }) => content)
    expect((await readPdf(Buffer.from(pdf ?? []))).pages).toHaveLength(1)
    const lines = linesOf(word)
    const shown = lines.filter((line) => /^- Điều \d+: /u.test(line))
    const more = Number(/^- Và (\d+) điều khác/u.exec(lines.find((line) => /^- Và/u.test(line)) ?? '')?.[1])
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every((line) => line.endsWith(' …'))).toBe(true)
    expect(shown.length + more).toBe(40)
    expect(lines).toEqual(expect.arrayContaining(['- **không** đậm.', '- [^1].']))
  })

  test('tells old and new figures, the greatest change first, and those that stayed by number only', () => {
    const row = (ma: string, so: number, donVi?: string): DongSoLieu => ({
      chiTieu: { so: '1', ma, ten: `Số ${ma}`, loai: 'so', ...(donVi ? { donVi } : {}) },
      giaTri: { loai: 'so', so },
    })
    const missing: DongSoLieu = { ...row('d', 0), giaTri: { loai: 'thieu' } }
    const said = listSoDoi({
      dem: undefined,
      demKyTruoc: undefined,
      soLieu: [row('a', 110), row('b', 7), row('c', 50, '%'), missing, row('e', 3)],
      soLieuKyTruoc: [row('a', 100), row('b', 7), row('c', 25.5, '%'), row('d', 4)],
    })
    expect(said).toEqual([
      '2/3 số so được với kỳ trước có thay đổi',
      'Số c: 50% (kỳ trước 25,5%)',
      'Số a: 110 (kỳ trước 100)',
    ])
    expect(
      listSoDoi({ dem: undefined, demKyTruoc: undefined, soLieu: [row('a', 1)], soLieuKyTruoc: undefined }),
    ).toEqual([])
  })
})
