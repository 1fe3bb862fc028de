import { coQuanSchema, type VanBan } from '../../src/domain/co-quan/co-quan'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readDocx } from '../../src/import/read/read-docx'
import { docx, p, table } from './made'

const TASKS = table(
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì'],
  ['1', 'Rà soát sổ văn bản', 'Báo cáo', 'Tháng 3/2026', 'Sở A'],
)
const UBND = { id: 'ubnd-tinh-lao-cai', ten: 'Ủy ban nhân dân tỉnh Lào Cai', tenGon: 'UBND tỉnh Lào Cai' }
const QUYET_DINH = {
  id: 'qd-31',
  loai: 'Quyết định',
  so: '031/QĐ-UBND',
  ngay: '2026-01-08',
  trichYeu: 'về việc ban hành Kế hoạch cải cách hành chính tỉnh Lào Cai năm 2026',
}
const REGISTER = { coQuan: new Map([[UBND.id, coQuanSchema.parse(UBND)]]), vanBan: new Map() }

/** What is read of an annex, or of a plan, that came without the decision that it belongs to. */
function read(...lines: readonly string[]) {
  return readWith([], ...lines).keHoach
}

/** The same with documents of the register. */
function readWith(vanBan: readonly VanBan[], ...lines: readonly string[]) {
  const nguon = readDocx(docx(lines.map((each) => p(each)).join('') + TASKS), 'phu-luc.docx')
  const known = new Map(vanBan.map((each) => [each.id, each]))
  return recogniseKeHoach(nguon, { ...REGISTER, vanBan: known }, { suaOcr: false })
}
const ANNEX = ['PHỤ LỤC', 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026']

describe('What came without its decision is cited by that decision, not as a plan with a number of its own', () => {
  test.each([
    ['Chủ tịch Ủy ban nhân dân tỉnh Lào Cai'],
    ['Chủ tịch UBND tỉnh Lào Cai'],
    ['Ủy ban nhân dân tỉnh Lào Cai'],
    ['UBND tỉnh Lào Cai'],
  ])('an annex of %s', (ten) => {
    const { coQuan, banHanh } = read(
      ...ANNEX,
      `(Kèm theo Quyết định số 31/QĐ-UBND ngày 08/01/2026 của ${ten})`,
    )
    expect(coQuan).toBe(UBND.id)
    expect(banHanh).toEqual({
      loai: 'quyet-dinh',
      thamQuyen: ten,
      so: 31,
      kyHieu: 'QĐ-UBND',
      ngay: '2026-01-08',
    })
  })

  test('a plan below its own title', () => {
    const line =
      '(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 08 tháng 01 năm 2026 của UBND tỉnh Lào Cai)'
    const { coQuan, banHanh } = read(
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      line,
      'I. NHIỆM VỤ',
      '- Một.',
    )
    expect(coQuan).toBe(UBND.id)
    expect(banHanh).toMatchObject({ loai: 'quyet-dinh', so: 31, thamQuyen: 'UBND tỉnh Lào Cai' })
  })

  test('an agency that the register does not have stays named as the authority', () => {
    const line = '(Kèm theo Quyết định số 31/QĐ-UBND ngày 08/01/2026 của Chủ tịch UBND tỉnh Điện Biên)'
    expect(read(...ANNEX, line)).toMatchObject({
      banHanh: { loai: 'quyet-dinh', thamQuyen: 'Chủ tịch UBND tỉnh Điện Biên' },
    })
    expect(read(...ANNEX, line)).not.toHaveProperty('coQuan')
  })

  test.each([
    ['an annex of a plan', '(Kèm theo Kế hoạch số 12/KH-UBND ngày 08/01/2026 của UBND tỉnh Lào Cai)', 12],
    ['a decision without a symbol', '(Kèm theo Quyết định ngày 08/01/2026 của UBND tỉnh Lào Cai)', undefined],
  ])('but not %s', (_, line, so) => {
    const { banHanh } = read(...ANNEX, line)
    expect([banHanh?.loai ?? 'ke-hoach', banHanh?.so]).toEqual(['ke-hoach', so])
    expect(banHanh ?? {}).not.toHaveProperty('thamQuyen')
  })
})

describe('What a decision that is not there is about stands in the register of documents', () => {
  const LINE = '(Kèm theo Quyết định số 31/QĐ-UBND ngày 08/01/2026 của Chủ tịch UBND tỉnh Lào Cai)'

  test('and is taken from there with a note, and the name of the plan with it', () => {
    const { keHoach, baoCao } = readWith([QUYET_DINH], ...ANNEX, LINE)
    expect(keHoach).toMatchObject({
      banHanh: { trichYeu: 'Ban hành Kế hoạch cải cách hành chính tỉnh Lào Cai năm 2026' },
      trichYeu: 'Cải cách hành chính tỉnh Lào Cai năm 2026',
    })
    expect(baoCao).toContainEqual(
      expect.objectContaining({
        loai: 'doan',
        loi: 'tệp không có trích yếu của Quyết định số 031/QĐ-UBND: lấy theo danh mục văn bản',
      }),
    )
  })

  test.each([
    ['of another day', { ...QUYET_DINH, ngay: '2026-01-09' }],
    ['of another number', { ...QUYET_DINH, so: '310/QĐ-UBND' }],
    ['of another sign', { ...QUYET_DINH, so: '31/QĐ-SNV' }],
    ['whose subject the register does not say', { ...QUYET_DINH, trichYeu: undefined }],
  ])('but not that of one %s', (_, other) => {
    const { keHoach } = readWith([other], ...ANNEX, LINE)
    expect(keHoach.trichYeu).toBeUndefined()
    expect(keHoach.banHanh).not.toHaveProperty('trichYeu')
  })

  test('one that issues no plan names no plan; a name that the file has stays', () => {
    const other = { ...QUYET_DINH, trichYeu: 'phê duyệt nhiệm vụ cải cách hành chính' }
    const { keHoach } = readWith([other], ...ANNEX, LINE)
    expect(keHoach.banHanh).toMatchObject({ trichYeu: 'Phê duyệt nhiệm vụ cải cách hành chính' })
    expect(keHoach.trichYeu).toBeUndefined()
    const own = readWith(
      [QUYET_DINH],
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      LINE,
      'I. NHIỆM VỤ',
      '- Một.',
    )
    expect(own.keHoach.trichYeu).toBe('Cải cách hành chính năm 2026')
  })
})
